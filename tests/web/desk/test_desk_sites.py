"""Adding, setting up and deleting sites on the web."""

import contextlib
import dataclasses
import http.server
import secrets
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest

from adserver.desk.site import create
from adserver.sources.fetcher import Fetcher
from analytics.core.reports import count_in

pytestmark = pytest.mark.redis

NEW = {"address": "https://www.herald.example", "name": "The Herald", "language": "en", "time_zone": "Europe/London"}
SETTINGS = {
    "name": "Die Säule",
    "hosts": "publisher.test\nlocalhost",
    "origin": "http://publisher.test",
    "language": "de",
    "time_zone": "Europe/Berlin",
    "profile": "standard",
    "trending": "5",
    "sitemap": "/sitemap.xml",
}


def test_a_site_is_added_with_what_follows_from_its_address(logged_in, services):
    answer = logged_in("chefin").post("/admin/new-site", NEW)
    site = services.catalogue.site("herald-example")
    assert (answer.status_code, answer.location) == (302, "/admin/sites/herald-example/embed")
    assert site.hosts == ("www.herald.example", "herald.example")
    assert (site.name, site.language, site.time_zone, site.profile) == ("The Herald", "en", "Europe/London", "strict")
    assert [(note.account, note.verb) for note in services.changes.history("site:herald-example")] == [("chefin", "created")]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        pytest.param({"address": "publisher.test"}, "publisher.test belongs to site demo already", id="a host of another site"),
        pytest.param({"address": "not an address"}, "holds blanks", id="no address"),
        pytest.param({"address": "ftp://herald.example"}, "an address that starts with http", id="another scheme"),
        pytest.param({"id": "demo"}, "There is a site demo already", id="an id that is taken"),
        pytest.param({"id": "Ä B"}, "no site id", id="an id that is none"),
        pytest.param({"time_zone": "Atlantis"}, "no time zone", id="a zone that there is not"),
        pytest.param({"language": "<b>"}, "no language", id="a language that is none"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(logged_in, services, changed, told):
    answer = logged_in("chefin").post("/admin/new-site", NEW | changed)
    html = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert told in html.replace("&#39;", "'")
    assert 'value="The Herald"' in html
    assert len(services.catalogue.sites()) == 2


def test_settings_are_kept_and_told_in_the_history(logged_in, services):
    more = {
        "opt_ins": ["referrer", "campaign"],
        "blocked_families": ["war"],
        "blocked_words": "Casino\nWette\nCasino",
        "own_addresses": "192.0.2.0/24",
        "retention_months": "6",
    }
    section = {"section-0-prefix": "/sport", "section-0-words": "Bier", "section-0-families": ["doping"]}
    answer = logged_in("redaktion").post("/admin/sites/demo/settings", SETTINGS | more | section)
    site = services.catalogue.site("demo")
    assert answer.status_code == 302
    assert site.opt_ins == ("referrer", "campaign")
    assert (site.blocked_words, site.blocked_families, site.own_addresses) == (("Casino", "Wette"), ("war",), ("192.0.2.0/24",))
    assert site.retention_months == 6
    assert [(one.prefix, one.words, one.families) for one in site.section_blocks] == [("/sport", ("Bier",), ("doping",))]
    page = logged_in("redaktion").get("/admin/sites/demo/settings").get_data(as_text=True)
    assert 'value="/sport"' in page
    assert "redaktion: changed (" in page


def test_a_publisher_cannot_move_a_site_to_another_host(logged_in, services):
    fields = SETTINGS | {"hosts": "evil.test", "origin": "http://169.254.169.254"}
    assert logged_in("redaktion").post("/admin/sites/demo/settings", fields).status_code == 302
    assert services.catalogue.site("demo").origin == "http://publisher.test"
    assert logged_in("chefin").post("/admin/sites/demo/settings", SETTINGS | {"hosts": "publisher.test"}).status_code == 302
    assert services.catalogue.site("demo").hosts == ("publisher.test",)


@pytest.mark.parametrize(
    "changed",
    [
        {"profile": "everything"},
        {"opt_ins": ["cookies"]},
        {"trending": "many"},
        {"trending": "0"},
        {"retention_months": "26"},
        {"retention_months": "0"},
        {"time_zone": ""},
        {"own_addresses": "nowhere"},
        {"blocked_families": ["weather"]},
        {"section-0-prefix": "sport"},
        {"name": "<script>"},
        {"name": ""},
    ],
)
def test_settings_that_cannot_be_change_nothing(logged_in, services, changed):
    before = services.catalogue.site("demo")
    assert logged_in("chefin").post("/admin/sites/demo/settings", SETTINGS | changed).status_code == 400
    assert services.catalogue.site("demo") == before


def test_a_site_is_deleted_with_its_sums_once_its_id_is_typed(logged_in, services, count, moments, store):
    count([("s:demo", moments.now, {"views:": 3, "page:/hafen": 3})])
    browser = logged_in("chefin")

    refused = browser.post("/admin/sites/demo/delete", {"typed": "Demo"})
    assert refused.status_code == 400
    assert services.catalogue.site("demo") is not None

    assert browser.post("/admin/sites/demo/delete", {"typed": "demo"}).location == "/admin/"
    assert services.catalogue.site("demo") is None
    assert services.pages.get("demo", "/hafen") is None
    assert count_in(services.counts.totals("s:demo"), "views") == 0
    # What remains is where its journals stand, so that no old record is counted again, and who deleted it.
    left = {name.decode() for name in store.keys("*demo*")}
    assert left <= {"lf:{s:demo}:pos", "lf:{catalogue}:history:site:demo"}


class Publisher(http.server.BaseHTTPRequestHandler):
    pages: ClassVar[dict[str, tuple[int, str]]] = {}

    def do_GET(self):
        status, body = self.pages.get(self.path, (404, ""))
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def publisher(filled) -> Iterator[dict[str, tuple[int, str]]]:
    """A publisher's web server; the demo site's pages come from it."""
    server = listening()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    Publisher.pages = {}
    site = filled.catalogue.site("demo")
    filled.catalogue.put_site(moved(site, server.server_port))
    yield Publisher.pages
    server.shutdown()
    server.server_close()


def listening():
    """A server on a free port below those that the system gives to clients."""
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with contextlib.suppress(OSError):
            return http.server.ThreadingHTTPServer(("127.0.0.1", port), Publisher)
    raise AssertionError("no free port")


def moved(site, port):
    return type(site)(id=site.id, name=site.name, hosts=("127.0.0.1",), origin=f"http://127.0.0.1:{port}")


def test_the_tag_is_looked_for_on_the_sites_own_page(publisher, logged_in):
    browser = logged_in("redaktion")
    publisher["/"] = (200, '<script defer src="http://127.0.0.1:8000/plugin.js"></script><div data-slot="ads"></div>')
    publisher["/leer"] = (200, "<p>nothing</p>")
    publisher["/fremd"] = (200, '<script src="https://other.example/plugin.js"></script>')

    told = {
        path: browser.post("/admin/sites/demo/embed", {"path": path}).get_data(as_text=True) for path in ("/", "/leer", "/fremd", "/weg")
    }

    assert "The tag is there." in told["/"]
    assert "The tag is not there." in told["/leer"]
    assert "https://other.example/plugin.js" in told["/fremd"]
    assert "status 404" in told["/weg"]
    assert browser.post("/admin/sites/demo/embed", {"path": "https://evil.test/"}).status_code == 400


@pytest.mark.usefixtures("publisher")
def test_political_advertising_is_an_administrators_to_allow(logged_in, services):
    # given a site that refuses it, as all do at first
    assert not services.catalogue.site("demo").political_ads
    # when its publisher marks the box that only administrators are shown
    publisher, admin = logged_in("redaktion"), logged_in("chefin")
    page = "/admin/sites/demo/settings"
    assert "political_ads" not in publisher.get(page).get_data(as_text=True)
    assert publisher.post(page, SETTINGS | {"political_ads": "on"}).status_code == 302
    # then nothing changed; an administrator's mark does, and what a publisher keeps later leaves it as it is
    assert not services.catalogue.site("demo").political_ads
    assert "2024/900" in admin.get(page).get_data(as_text=True)
    assert admin.post(page, SETTINGS | {"political_ads": "on"}).status_code == 302
    assert services.catalogue.site("demo").political_ads
    assert publisher.post(page, SETTINGS | {"name": "Säule"}).status_code == 302
    assert services.catalogue.site("demo").political_ads
    assert admin.post(page, SETTINGS).status_code == 302
    assert not services.catalogue.site("demo").political_ads


def test_no_private_address_is_read_unless_the_operator_allows_it(filled, browser_of):
    app = create(dataclasses.replace(filled, fetcher=Fetcher(private=False)))
    browser = browser_of(app)
    browser.login("chefin")
    html = browser.post("/admin/sites/demo/embed", {"path": "/"}).get_data(as_text=True)
    assert "The page could not be read:" in html
    assert "127.0.0.1" in html


def test_the_snippet_comes_with_its_integrity(logged_in):
    html = logged_in("leserin").get("/admin/sites/demo/embed").get_data(as_text=True)
    assert "integrity=&#34;sha384-" in html
    assert "/plugin.js&#34;&gt;&lt;/script&gt;" in html
