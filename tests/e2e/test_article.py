"""The whole path in a real browser: an article on one host, the plugin on another, an ad that fits, a click that arrives, the counts."""

import contextlib
import http.server
import json
import os
import re
import secrets
import shutil
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

CONFIG = Path(__file__).parents[2] / "config" / "demo"
ARTICLE = Path(os.environ.get("LITFASS_TEST_ARTICLE") or Path(__file__).with_name("article_de.txt"))
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
"""Chromium without a window calls itself HeadlessChrome, which is counted as a robot, rightly."""
POLICY = "default-src 'none'; script-src {plugin}; connect-src {plugin}; img-src 'self' {plugin}; style-src 'self'; base-uri 'none'"
COUNTED_WITHIN_S = 60
PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{headline}</title><link rel="stylesheet" href="/style.css">
<script defer src="/plugin.js"></script></head>
<body><main class="page"><article><h1>{headline}</h1>{body}</article></main></body>
</html>"""


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader with a fresh profile."""
    context = browser.new_context(user_agent=FIREFOX)
    yield context
    context.close()


@contextlib.contextmanager
def publisher(magazine: Path, plugin: str) -> Iterator[str]:
    """The magazine's pages as a publisher would serve them: under another name than the plugin, with a strict policy."""

    class Pages(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(magazine))

        def log_message(self, *_: object) -> None:
            """Nothing: a test's output is its asserts."""

        def do_GET(self) -> None:
            file = magazine / self.path.lstrip("/")
            if file.suffix != ".html":
                super().do_GET()
                return
            html = re.sub(r"\s*<meta http-equiv=[^>]*>", "", file.read_text("utf-8")).replace(
                'src="/plugin.js"', f'src="{plugin}/plugin.js"'
            )
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY.format(plugin=plugin))
            self.end_headers()
            self.wfile.write(html.encode())

    for port in range(20000 + secrets.randbelow(8000), 32000):
        with contextlib.suppress(OSError):
            server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Pages)
            break
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://publisher.test:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def until(answer: Callable[[], object], expected: object) -> None:
    """Ask until the answer is the expected one; fails when it is not in time."""
    deadline = time.monotonic() + COUNTED_WITHIN_S
    while (given := answer()) != expected:
        assert time.monotonic() < deadline, f"{given} instead of {expected}"
        time.sleep(0.05)


def trending(demo) -> list[dict]:
    with urllib.request.urlopen(f"{demo.url}/v1/trending?site=demo") as reply:
        return json.load(reply)["trending"]


def magazine_with(article: Path, folder: Path) -> Path:
    """A copy of the demo's folder whose magazine also has the article of a text file."""
    shutil.copytree(CONFIG, folder)
    page = folder / "magazine" / "de" / "eingereicht.html"
    page.write_text(as_page(article.read_text("utf-8")), "utf-8")
    sitemap = folder / "magazine" / "sitemap.xml"
    sitemap.write_text(sitemap.read_text("utf-8").replace("</urlset>", "<url><loc>/de/eingereicht.html</loc></url></urlset>"), "utf-8")
    return folder


def as_page(text: str) -> str:
    """An article as a publisher would run it: the headline, a line `Ads`, the text, a line `TRENDING`."""
    headline, *lines = (line.strip() for line in text.splitlines() if line.strip())
    slots = {"Ads": '<div data-slot="ads"></div>', "TRENDING": '<div data-slot="trending"></div>'}
    assert set(slots) <= set(lines), "the article needs a line 'Ads' and a line 'TRENDING'"
    body = "\n".join(slots.get(line) or f"<p>{escape(line)}</p>" for line in lines)
    return PAGE.format(headline=escape(headline), body=body)


def test_an_article_elsewhere_gets_an_ad_that_fits_and_everything_is_counted(start_demo, reader):
    demo = start_demo()
    plugin = f"http://plugin.publisher.test:{demo.port}"
    with publisher(CONFIG / "magazine", plugin) as site:
        page = reader.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        with page.expect_response("**/v1/seen") as seen:
            page.goto(f"{site}/de/eigener-server.html")
        ad = page.locator("aside.anzeige")
        expect(ad.locator(".litfass-label")).to_have_text("Anzeige · Freiwolke")
        ad.locator("summary").click()
        expect(ad.locator("details")).to_contain_text("Datenschutz")
        expect(ad.locator("details")).to_contain_text("Bezahlt von Freiwolke Genossenschaft eG")
        assert seen.value.status < 300
        ad.locator("a.litfass-link").click()
        expect(page).to_have_url(re.compile(r"/kunden/freiwolke\.html$"))
        expect(page.locator("h1")).to_have_text("Freiwolke")

        ads = {"served": 1, "seen": 1, "clicked": 1}
        until(lambda: demo.stats()["ads"], ads)
        assert demo.stats()["views"] == 1
        assert demo.stats()["pages"] == {"/de/eigener-server.html": 1}
        assert complaints == []
        assert reader.cookies() == []


def test_beside_sensitive_news_the_slot_stays_empty(demo_server, reader):
    page = reader.new_page()
    for path in ("/de/busunglueck.html", "/en/ferry-fire.html"):
        with page.expect_response("**/v1/view") as view:
            page.goto(demo_server.url + path)
        assert view.value.json()["ads"] == []
        expect(page.locator("[data-slot=ads]")).to_have_attribute("data-empty", re.compile("blocked|no-match"))
        expect(page.locator("[data-slot=ads] .quiet")).to_be_visible()


def test_every_other_article_of_the_demo_has_an_ad_with_words_of_its_own(demo_server, reader):
    page = reader.new_page()
    articles = [file for lang in ("de", "en") for file in sorted((CONFIG / "magazine" / lang).glob("*.html"))]
    for file in articles:
        if file.stem in {"index", "busunglueck", "ferry-fire"}:
            continue
        with page.expect_response("**/v1/view") as view:
            page.goto(f"{demo_server.url}/{file.parent.name}/{file.name}")
        (ad,) = view.value.json()["ads"]
        text = page.locator("article").inner_text().casefold()
        assert ad["reasons"], file.name
        assert [word for word in ad["reasons"] if word.casefold() not in text] == [], file.name


def test_a_page_from_a_text_file_walks_the_whole_path(start_demo, reader, tmp_path):
    demo = start_demo("--folder", str(magazine_with(ARTICLE, tmp_path / "config")))
    plugin = f"http://plugin.publisher.test:{demo.port}"
    headline = ARTICLE.read_text("utf-8").splitlines()[0].strip()
    with publisher(tmp_path / "config" / "magazine", plugin) as site:
        page = reader.new_page()
        read = ("/de/nachtzug.html", "/de/kompost.html", "/de/eingereicht.html")
        for path in read:
            with page.expect_response("**/v1/view"):
                page.goto(site + path)
        until(lambda: {item["path"] for item in trending(demo)}, set(read))
        with page.expect_response("**/v1/view") as view:
            page.goto(f"{site}/de/eingereicht.html")

        (ad,) = view.value.json()["ads"]
        text = page.locator("article").inner_text().casefold()
        expect(page.locator("aside.anzeige .litfass-head")).to_have_text(ad["headline"])
        assert ad["reasons"]
        assert all(word.casefold() in text for word in ad["reasons"])
        titles = page.locator("ol.litfass-list a").all_inner_texts()
        assert set(titles) - {headline} == {"Gute Nacht, Europa", "Was im Kompost wirklich passiert"}
        with page.expect_request("**/v1/view") as via:
            page.get_by_role("link", name="Gute Nacht, Europa").click()
        assert via.value.post_data_json == {"path": "/de/nachtzug.html", "slots": 1, "via": "trending"}
        until(lambda: demo.stats()["pages"], {"/de/nachtzug.html": 2, "/de/kompost.html": 1, "/de/eingereicht.html": 2})
