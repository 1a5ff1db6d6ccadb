import base64
import hashlib
import re
import xml.etree.ElementTree as ET

import msgspec
import pytest

from adserver.core.ads import TrendingItem, TrendingList


def get(world, route, **environ):
    return world.client().get(route, environ_overrides=environ)


def token_of(world, path="/kaffee"):
    return world.view(path).json["ads"][0]["token"]


def test_the_list_as_json(world):
    # given a site with a list
    # when a server asks for three lines of it
    answer = get(world, "/v1/trending.json?site=demo&n=3")
    # then it gets them, to be kept for a while
    assert [item["path"] for item in answer.json["trending"]] == ["/ä0", "/ä1", "/ä2"]
    assert answer.json["site"] == "demo"
    assert answer.headers["Cache-Control"].startswith("public, max-age=")


def test_the_list_as_html_is_text_and_links(world):
    # given titles with angle brackets
    # when the list is asked for as HTML
    answer = get(world, "/v1/trending.html?site=publisher.test")
    # then they are text, and the links come back as from the list
    assert answer.mimetype == "text/html"
    assert "<b>" not in answer.text
    assert '<a href="/%C3%A40#via-trending">Ä 0 &lt;b&gt;</a>' in answer.text


def test_the_list_as_rss_is_well_formed_whatever_titles_hold(world):
    # given a title that XML cannot hold
    with world.write() as writing:
        writing.put_trending("demo", TrendingList(at=1_760_000_400, items=(TrendingItem(title="A\x00\x0b & <B> ]]>", path="/ä?x=1&y=2"),)))
    # when a reader fetches it
    answer = get(world, "/v1/trending.rss?site=demo")
    # then it is RSS with absolute links
    (item,) = ET.fromstring(answer.text).findall("channel/item")
    assert item.findtext("title") == "A & <B> ]]>"
    assert item.findtext("link") == "http://publisher.test/%C3%A4?x=1&y=2"


@pytest.mark.parametrize(
    ("route", "environ", "status"),
    [
        pytest.param("/v1/trending", {}, 200, id="by origin"),
        pytest.param("/v1/trending.json", {"HTTP_ORIGIN": "", "HTTP_REFERER": "http://publisher.test/a"}, 200, id="by referer"),
        pytest.param("/v1/trending.json", {"HTTP_ORIGIN": "", "HTTP_HOST": "publisher.test:8000"}, 200, id="by the host asked"),
        pytest.param("/v1/trending.json", {"HTTP_ORIGIN": ""}, 404, id="by nothing"),
        pytest.param("/v1/trending.json?site=x", {}, 404, id="an unknown site"),
        pytest.param("/v1/trending.json?n=0", {}, 400, id="no lines"),
        pytest.param("/v1/trending.json?n=21", {}, 400, id="too many"),
        pytest.param("/v1/trending.json?n=%C2%B2", {}, 400, id="a digit that is none"),
        pytest.param("/v1/trending.json?n=x", {}, 400, id="no number"),
        pytest.param("/v1/trending.exe", {}, 404, id="no format of ours"),
    ],
)
def test_whose_list_and_how_much_of_it(world, route, environ, status):
    # given that request
    # when it comes
    answer = get(world, route, **environ)
    # then it is answered or refused with a reason
    assert answer.status_code == status
    if status == 200 and "site=" not in route:
        assert answer.headers["Vary"] == "Origin, Referer"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("de-AT,en;q=0.5", "Über Sie wurde dafür nichts verwendet.", id="German"),
        pytest.param("en-GB", "Nothing about you was used.", id="English"),
        pytest.param("fr, de;q=0.3", "Über Sie wurde dafür nichts verwendet.", id="neither first"),
        pytest.param("", "Nothing about you was used.", id="none told"),
    ],
)
def test_the_reason_of_an_ad_is_told_in_the_readers_language(world, language, sentence):
    # given an ad that was served
    token = token_of(world)
    # when the reader asks why
    answer = get(world, f"/why/{token}", HTTP_ACCEPT_LANGUAGE=language)
    # then advertiser, payer, matched words and the way to complain are there
    assert answer.status_code == 200
    for told in (sentence, "Firma kaffee", "Kaffee", "Röstung", "Bundesnetzagentur", "2022/2065"):
        assert told in answer.text


def test_the_reason_page_runs_nothing_and_lets_in_only_its_own_style(world):
    # given the page
    answer = get(world, f"/why/{token_of(world)}?lang=de")
    # when its policy is read
    policy = answer.headers["Content-Security-Policy"]
    style = re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL)[1]
    # then it names exactly the style that stands there
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{allowed}'" in policy
    assert "<script" not in answer.text
    assert "default-src 'none'" in policy


def test_the_reason_is_told_after_the_token_expired_and_what_an_ad_says_is_text(world):
    # given an ad with markup in its words, two days ago
    token = token_of(world)
    with world.write() as writing:
        writing.put_ads([msgspec.structs.replace(ad, headline="<script>alert(1)</script>") for ad in writing.ads()])
    world.later(48 * 3600)
    # when the reader asks
    answer = get(world, f"/why/{token}")
    # then it is told, as text
    assert answer.status_code == 200
    assert "<script>" not in answer.text


@pytest.mark.parametrize("route", ["/why/x", "/why/" + "A" * 3000, "/v1/go/x", "/transparency/x", "/media/../lock", "/media/x.webp"])
def test_what_is_not_ours_is_not_found(world, route):
    # given a made-up address
    # when it is asked for
    answer = get(world, route)
    # then the answer is a problem with a sentence
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert answer.json["detail"].endswith(".")


def test_the_ad_library_lists_what_runs(world):
    # given ads of which one is paused
    # when the library is read
    answer = get(world, "/transparency/demo?lang=de")
    # then the running ones are there with advertiser and payer
    assert "Firma tee" in answer.text
    assert "Überschrift paused" not in answer.text


def test_the_ad_library_names_payer_period_and_keywords(world):
    # given an ad with all that can be told of one
    with world.write() as writing:
        (first, *_) = writing.ads()
        told = {
            "payer": "Förderverein",
            "keywords": ("Rathaus", "neue Bücherei"),
            "sponsor": "Verein, Markt 1",
            "notice": "https://notice.example/",
        }
        writing.put_ads([msgspec.structs.replace(first, starts=1_700_000_000, **told)])
    # when the library is read
    text = get(world, "/transparency/demo?lang=de").text
    # then all of it is there
    for part in ("Förderverein", "Rathaus, neue Bücherei", "Verein, Markt 1", "https://notice.example/", "2023-11-1"):
        assert part in text


def test_the_ad_library_is_read_page_by_page(world):
    # given 250 ads
    with world.write() as writing:
        (first, *_) = writing.ads()
        writing.put_ads([msgspec.structs.replace(first, id=f"ad-{number:03}", headline=f"Nummer {number}") for number in range(250)])
    # when all pages are followed
    route, found = "/transparency/demo?lang=en", []
    while route:
        text = get(world, route).text
        found += re.findall(r"Nummer (\d+)", text)
        more = re.search(r'href="(\?lang=en&amp;after=[^"]*)"', text)
        route = f"/transparency/demo{more[1].replace('&amp;', '&')}" if more else None
    # then each ad was listed once
    assert [int(number) for number in found] == list(range(250))


def test_the_script_has_a_lasting_and_a_pinned_address(world):
    # given the script
    answer = get(world, "/plugin.js")
    # when its version is asked for
    pinned = get(world, f"/plugin.{answer.headers['Litfass-Version']}.js")
    # then both hold the same, the pinned one for ever, with an integrity that holds
    assert pinned.data == answer.data
    assert "immutable" in pinned.headers["Cache-Control"]
    digest = base64.b64encode(hashlib.sha384(pinned.data).digest()).decode()
    assert pinned.headers["Litfass-Integrity"] == f"sha384-{digest}"
    assert get(world, "/plugin.000000000000.js").status_code == 404


def test_images_are_served_for_ever(world):
    # given a stored image
    folder = world.data / "media"
    folder.mkdir()
    (folder / "0123456789abcdef.webp").write_bytes(b"RIFF....WEBP")
    # when it is asked for
    answer = get(world, "/media/0123456789abcdef.webp")
    # then it comes
    assert (answer.mimetype, answer.data) == ("image/webp", b"RIFF....WEBP")
    assert "immutable" in answer.headers["Cache-Control"]


def test_health_and_gpc(world):
    # given a worker
    # when it is asked how it is
    answers = [get(world, route) for route in ("/livez", "/readyz", "/.well-known/gpc.json")]
    # then it is well, and honours GPC
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert answers[2].json["gpc"] is True


def test_a_worker_without_token_keys_is_not_ready(world):
    # given a snapshot that nobody has prepared
    with world.write() as writing:
        writing.put_token_keys(())
    # when a balancer asks
    answer = get(world, "/readyz")
    # then it is told to wait
    assert answer.status_code == 503


def test_a_worker_that_cannot_keep_views_is_not_ready_and_says_why(world):
    # given a full disk
    world.book.full = True
    # when a balancer asks
    full = get(world, "/readyz")
    # and again a second after there is room
    world.book.full = False
    world.clock.now += 1
    # then it is told why, and then that all is well
    assert (full.status_code, full.json["detail"]) == (503, "Views cannot be kept: No space left on device.")
    assert get(world, "/readyz").status_code == 200


@pytest.mark.parametrize("route", ["/v1/view", "/v1/seen", "/v1/trending.json", "/why/x", "/nowhere"])
def test_any_origin_may_ask(world, route):
    # given a page on another origin
    # when its browser asks beforehand
    answer = world.client().open(route, method="OPTIONS")
    # then it may
    assert answer.status_code == 204
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]


ROUTES = ["/v1/trending.json", "/v1/trending.html", "/v1/trending.rss", "/plugin.js", "/livez", "/readyz", "/transparency/demo", "/nowhere"]


@pytest.mark.parametrize("route", ROUTES)
def test_no_answer_could_tell_readers_apart(world, route):
    # given two readers
    first, second = get(world, route), get(world, route, REMOTE_ADDR="127.0.0.2", HTTP_USER_AGENT="Mozilla/5.0 (other)")
    # when their answers are compared
    # then they are equal, and no header comes that browsers send back
    assert list(first.headers) == list(second.headers)
    assert first.data == second.data
    for header in ("Set-Cookie", "Last-Modified"):
        assert header not in first.headers
    # a list has a tag, made of its content alone
    assert first.headers.get("ETag") == second.headers.get("ETag")
    assert ("ETag" in first.headers) == route.startswith("/v1/trending")
    assert first.headers["Access-Control-Allow-Origin"] == "*"


@pytest.fixture
def magazine(new_world, tmp_path):
    """A public side with a small magazine."""
    folder = tmp_path / "magazine"
    (folder / "de").mkdir(parents=True)
    (folder / "index.html").write_text("<h1>Start</h1>")
    (folder / "de" / "kaffee.html").write_text("<h1>Kaffee</h1>")
    (folder / "sitemap.xml").write_text("<urlset/>")
    (tmp_path / "secret.txt").write_text("geheim")
    (folder / "out").symlink_to(tmp_path / "secret.txt")
    return new_world(magazine=str(folder), desk_port=9001)


@pytest.mark.parametrize(
    ("route", "status", "kind"),
    [
        pytest.param("/", 200, "text/html", id="start"),
        pytest.param("/de/kaffee", 200, "text/html", id="without ending"),
        pytest.param("/de/kaffee.html", 200, "text/html", id="with ending"),
        pytest.param("/sitemap.xml", 200, "application/xml", id="sitemap"),
        pytest.param("/de", 404, "application/problem+json", id="a folder without a page"),
        pytest.param("/nichts", 404, "application/problem+json", id="nothing there"),
        pytest.param("/../secret.txt", 404, "application/problem+json", id="outside"),
        pytest.param("/%2e%2e/secret.txt", 404, "application/problem+json", id="outside, encoded"),
        pytest.param("/out", 404, "application/problem+json", id="outside, by a link"),
        pytest.param("/a%00b", 404, "application/problem+json", id="a null byte"),
        pytest.param("/" + "a" * 5000, 404, "application/problem+json", id="a name too long"),
        pytest.param("/v1/nichts", 404, "application/problem+json", id="no route of ours"),
    ],
)
def test_the_magazine_is_served_and_nothing_beside_it(magazine, route, status, kind):
    # given the demo's magazine
    # when an address is asked for
    answer = get(magazine, route)
    # then it is a file of the magazine or nothing
    assert (answer.status_code, answer.mimetype.replace("text/xml", "application/xml")) == (status, kind)
    assert b"geheim" not in answer.data


@pytest.mark.parametrize("route", ["/admin", "/admin/", "/admin/login"])
def test_the_demo_leads_editors_to_the_desk(magazine, route):
    # given the demo
    # when an editor goes to the public port
    answer = get(magazine, route)
    # then the desk's own address is where it leads
    assert (answer.status_code, answer.headers["Location"]) == (302, f"http://127.0.0.1:9001{route}")
