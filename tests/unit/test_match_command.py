import contextlib
import io
import json
import secrets
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from click.testing import CliRunner

from adserver.cli.match import answer_all, match
from adserver.cli.match_table import Table
from adserver.core.relevance import adverts
from adserver.core.relevance.archive import Archive
from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.matching import Index

ADS = [
    {
        "id": "theatre",
        "lang": "de",
        "advertiser": "Kartenhaus",
        "headline": "Karten zum halben Preis",
        "body": "Vierzig Bühnen.",
        "landing": "Theater Ensemble",
        "keywords": ["Theater", "Premiere"],
        "negative": [],
    },
    {
        "id": "pumps",
        "lang": "de",
        "headline": "Pumpen mieten",
        "body": "Ab 30 Euro am Tag.",
        "keywords": ["Hochwasser", "Keller"],
        "negative": ["Todesopfer"],
    },
]
PREMIERE = "Die Premiere im Stadttheater gelang, das Ensemble wurde auf der Bühne gefeiert."
FLOOD = "Das Hochwasser stieg in der Nacht, zwei Menschen ertranken in ihrem Keller."
SOUP = "Zwiebeln schneiden, in Butter anschwitzen, mit Suppe aufgießen und würzen."

TOML = """
[[advertiser]]
id = "kartenhaus"
name = "Kartenhaus"

[[campaign]]
id = "karten"
advertiser = "kartenhaus"
name = "Karten"
kind = "house"

[[ad]]
id = "karten-de"
campaign = "karten"
lang = "de"
headline = "Karten zum halben Preis"
text = "Vierzig Bühnen."
landing = "https://kartenhaus.example/"
keywords = ["Theater", "Premiere"]
"""


@pytest.fixture
def catalogue(tmp_path):
    file = tmp_path / "catalogue.json"
    file.write_text(json.dumps({"ads": ADS}), "utf-8")
    return file


def answers(*articles):
    archive = Archive()
    index = Index(adverts.read(json.dumps({"ads": ADS}).encode()), archive)
    out = io.BytesIO()
    questions = [json.dumps({"id": name, "lang": "de", "text": text}).encode() for name, text in articles]
    answer_all(index, archive, questions, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_article_is_answered_with_ranked_ads_their_matched_words_and_a_score():
    (answer,) = answers(("a", PREMIERE))

    assert answer["id"] == "a"
    assert answer["ads"] == ["theatre"]
    assert ["Premiere", "Premiere"] in answer["matched"][0]
    assert answer["score"] > 0


def test_an_article_that_nothing_fits_is_answered_with_nothing():
    assert answers(("a", SOUP)) == [{"id": "a", "ads": [], "matched": [], "score": 0.0}]


def test_an_ad_is_not_offered_beside_the_event_that_it_avoids():
    assert answers(("a", FLOOD))[0]["ads"] == []


def test_the_same_article_gets_the_same_answer_again():
    first, _, again = answers(("a", PREMIERE), ("b", FLOOD), ("a", PREMIERE))

    assert first == again


def test_the_command_answers_line_by_line(catalogue):
    lines = "".join(json.dumps({"id": name, "lang": "de", "text": PREMIERE}) + "\n" for name in "ab")

    result = CliRunner().invoke(match, [str(catalogue)], input=lines)

    assert result.exit_code == 0, result.output
    assert [json.loads(line)["id"] for line in result.output.splitlines()] == ["a", "b"]


def test_a_line_that_is_no_question_is_refused_in_one_sentence(catalogue):
    result = CliRunner().invoke(match, [str(catalogue)], input='{"id": 1}\n')

    assert result.exit_code == 1
    assert "a question is a JSON line with id, lang and text" in result.output


def test_a_broken_catalogue_is_named(tmp_path):
    file = tmp_path / "broken.json"
    file.write_text('{"ads": [{"id": 5}]}', "utf-8")

    result = CliRunner().invoke(match, [str(file)], input="")

    assert result.exit_code == 1
    assert "broken.json" in result.output
    assert "ads[0].id" in result.output


def test_the_table_says_what_fits_and_why(catalogue):
    result = CliRunner().invoke(match, [str(catalogue), "--file", "-", "--lang", "de"], input=f"Ein Abend in Graz\n{PREMIERE}")

    assert result.exit_code == 0, result.output
    assert "Karten zum halben Preis" in result.output
    assert "Theater (as Stadttheater)" in result.output
    assert "none told" in result.output


def test_the_table_parts_what_may_show_from_what_fits_too_little():
    ads = adverts.read(
        json.dumps(
            {"ads": [*ADS, {**ADS[0], "id": "stray", "headline": "Gute Abende", "keywords": ["Abend"], "body": "", "landing": ""}]}
        ).encode()
    )

    lines = Table("Ein Abend in Graz", analyse("Ein Abend in Graz", PREMIERE, "de"), ads, {}).lines(10)

    may_show, too_little = (next(at for at, line in enumerate(lines) if start in line) for start in ("may show here", "too little"))
    assert may_show < next(at for at, line in enumerate(lines) if "[theatre]" in line) < too_little
    assert too_little < next(at for at, line in enumerate(lines) if "[stray]" in line)


def test_the_table_is_as_wide_as_the_terminal_and_counts_every_ad(catalogue, monkeypatch):
    monkeypatch.setenv("COLUMNS", "44")

    result = CliRunner().invoke(match, [str(catalogue), "--file", "-", "--lang", "de"], input=f"Ein Abend in Graz\n{PREMIERE * 9}")

    assert result.exit_code == 0, result.output
    assert max(map(len, result.output.splitlines())) <= 44
    assert "2 ads: 1 may show, 0 fit too little, 0 may not show," in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(bytes(range(256)) * 20, "is no text: give an HTML page, or text", id="bytes"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64), "is no text", id="an image"),
        pytest.param(b"", "no text is there that could be an article's", id="nothing"),
        pytest.param(b"<html><body></body></html>", "no text is there that could be an article's", id="an empty page"),
    ],
)
def test_a_file_that_is_no_article_is_refused_with_what_to_give(catalogue, tmp_path, data, reason):
    file = tmp_path / "article"
    file.write_bytes(data)

    result = CliRunner().invoke(match, [str(catalogue), "--file", str(file)])

    assert result.exit_code == 1
    assert reason in result.output


def test_a_text_of_an_old_program_is_read(catalogue, tmp_path):
    file = tmp_path / "article.txt"
    file.write_bytes(f"Bühne\r\n{PREMIERE}\x0c".encode("cp1252"))

    result = CliRunner().invoke(match, [str(catalogue), "--file", str(file), "--lang", "de"])

    assert result.exit_code == 0, result.output
    assert "Theater (as Stadttheater)" in result.output


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        pytest.param(["--url", "http://x.test/", "--file", "-"], "--url or --file, not both", id="two articles"),
        pytest.param(["--file", "-", "--site", "herald"], "there is no site 'herald' (known: none)", id="a site without a store"),
    ],
)
def test_what_cannot_be_asked_together_is_named(catalogue, given, reason):
    result = CliRunner().invoke(match, [str(catalogue), *given], input="Ein Abend")

    assert result.exit_code == 1
    assert reason in result.output


def test_a_broken_catalogue_of_tables_is_named_with_its_mistakes(tmp_path):
    file = tmp_path / "ads.toml"
    file.write_text('[[ad]]\nid = "a"\n', "utf-8")

    result = CliRunner().invoke(match, [str(file), "--file", "-"], input="Ein Abend")

    assert result.exit_code == 1
    assert "mistakes in the catalogue" in result.output
    assert "stored" not in result.output


def test_a_catalogue_may_be_the_file_that_is_imported(tmp_path):
    file = tmp_path / "ads.toml"
    file.write_text(TOML, "utf-8")

    result = CliRunner().invoke(match, [str(file), "--file", "-", "--lang", "de"], input=f"Ein Abend in Graz\n{PREMIERE}")

    assert result.exit_code == 0, result.output
    assert "Theater (as Stadttheater)" in result.output


def test_the_table_says_why_an_ad_may_not_show(catalogue):
    result = CliRunner().invoke(match, [str(catalogue), "--file", "-", "--lang", "de"], input=f"Unwetter\n{FLOOD}")

    assert result.exit_code == 0, result.output
    assert "the ad avoids stories about death, told here by “ertranken”" in result.output


def test_an_article_is_read_from_html(catalogue, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f"<html lang=de><title>Abend</title><article><h1>Abend</h1><p>{PREMIERE * 5}</p></article></html>", "utf-8")

    result = CliRunner().invoke(match, [str(catalogue), "--file", str(page)])

    assert result.exit_code == 0, result.output
    assert "Karten zum halben Preis" in result.output


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def server_of(folder):
    """A server on a port below 32768: the system hands out the ones above to clients."""
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with contextlib.suppress(OSError):
            return ThreadingHTTPServer(("127.0.0.1", port), partial(Quiet, directory=str(folder)))
    raise AssertionError("no free port")


@pytest.fixture
def publisher(tmp_path, monkeypatch):
    """The address of a publisher's own server on this machine, which the settings allow to read."""
    root = tmp_path / "site"
    root.mkdir()
    (root / "abend.html").write_text(
        f"<html lang=de><title>Abend</title><article><h1>Ein Abend in Graz</h1><p>{PREMIERE * 5}</p></article></html>", "utf-8"
    )
    (root / "leer.html").write_text("<html lang=de><body></body></html>", "utf-8")
    (root / "bild.png").write_bytes(b"\x89PNG")
    monkeypatch.setenv("LITFASS_PRIVATE_PAGES", "true")
    monkeypatch.setenv("LITFASS_DATA", str(tmp_path / "data"))
    with server_of(root) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_an_article_is_fetched_and_its_ads_are_told_with_the_words_that_matched(catalogue, publisher):
    result = CliRunner().invoke(match, [str(catalogue), "--url", f"{publisher}/abend.html"])

    assert result.exit_code == 0, result.output
    assert "Ein Abend in Graz (de)" in result.output
    assert "Karten zum halben Preis" in result.output
    assert "Theater (as Stadttheater)" in result.output


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        pytest.param("weg.html", "the server answered 404", id="a page that is not there"),
        pytest.param("bild.png", "content type image/png, not text/html", id="an image"),
        pytest.param("leer.html", "no text is there that could be an article's", id="an empty page"),
    ],
)
def test_a_page_that_is_no_article_is_named_with_the_reason(catalogue, publisher, page, reason):
    result = CliRunner().invoke(match, [str(catalogue), "--url", f"{publisher}/{page}"])

    assert result.exit_code == 1
    assert f"{publisher}/{page}: {reason}" in result.output


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        pytest.param("ftp://example.org/a", "is no http(s) address", id="another scheme"),
        pytest.param("http://127.0.0.1:9/a", "LITFASS_PRIVATE_PAGES=true", id="a loopback address"),
    ],
)
def test_an_address_that_may_not_be_fetched_is_refused(catalogue, url, reason):
    result = CliRunner().invoke(match, [str(catalogue), "--url", url])

    assert result.exit_code == 1
    assert reason in result.output
