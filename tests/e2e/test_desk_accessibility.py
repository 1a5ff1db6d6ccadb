"""axe-core on every page of the desk: both themes, both languages, one on a phone, one on a wide screen; 0 violations of WCAG 2.2 AA.

None of them is too wide; the other pairs of language and width are looked at in test_desk_browser.
"""

import contextlib
import json
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast"]}
PAGES = [
    "/admin/",
    "/admin/sites/demo/",
    "/admin/sites/demo/?range=90d&rows=100",
    "/admin/sites/demo/page?path=%2Fde%2Ffilterkaffee.html",
    "/admin/sites/demo/trending",
    "/admin/sites/demo/embed",
    "/admin/sites/demo/settings",
    "/admin/sites/demo/shares",
    "/admin/sites/demo/mails",
    "/admin/sites/demo/imports",
    "/admin/new-site",
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
    "/admin/users",
    "/admin/users/admin",
    "/admin/account",
    "/admin/account/second-factor",
    "/admin/about",
    "/admin/nothing",
]
SHARE_FORMS = ("/admin/sites/demo/shares", "/admin/campaigns/kaffeekontor-probe/shares")
LOOKS = [("de", 390), ("en", 1440)]
THEMES = ("light", "dark")


def violations(page: Page, rules: list[str] | dict[str, object] = RULES) -> list[str]:
    """What axe finds, a line each."""
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}" for one in found for node in one["nodes"][:3]]


def view(demo, path: str) -> None:
    headers = {"Origin": "http://publisher.test", "User-Agent": FIREFOX, "Content-Type": "text/plain"}
    body = json.dumps({"path": path, "slots": 1}).encode()
    with contextlib.closing(urllib.request.urlopen(urllib.request.Request(demo.url + "/v1/view", body, headers))) as answer:
        assert answer.status == 200


def test_the_check_can_fail(browser: Browser):
    page = browser.new_page()
    page.set_content(
        '<html lang="de"><title>x</title><main><h1>x</h1><img src="x.png"><p style="color:#aaa;background:#fff">grey</p></main>'
    )
    assert {line.partition(":")[0] for line in violations(page)} >= {"image-alt", "color-contrast"}
    assert {line.partition(":")[0] for line in violations(page, COLOURS)} == {"color-contrast"}
    page.close()


@pytest.mark.parametrize(("language", "width"), LOOKS)
def test_axe_finds_nothing(browser: Browser, demo_server, language, width):
    view(demo_server, "/de/filterkaffee.html")
    context = browser.new_context(locale=language, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(demo_server.desk_url + "/admin/login")
    found = {("/admin/login", theme): in_theme(page, theme) for theme in THEMES}
    page.fill("#username", "admin")
    page.fill("#password", demo_server.password)
    page.press("#password", "Enter")
    page.wait_for_url("**/admin/")
    shared = [shared_link(page, demo_server.desk_url + form) for form in SHARE_FORMS]
    for address in [*PAGES, *shared]:
        page.goto(demo_server.desk_url + address)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address
        found |= {(address, theme): in_theme(page, theme) for theme in THEMES}
    context.close()
    assert {place: lines for place, lines in found.items() if lines} == {}


def shared_link(page: Page, form: str) -> str:
    """A new link's path, made as a publisher makes it."""
    page.goto(form)
    page.fill("#name", "Der Beirat")
    page.locator("form.fields button").last.click()
    link = page.locator(".secret").inner_text()
    return link[link.index("/", len("https://")) :]


def in_theme(page: Page, theme: str) -> list[str]:
    """What axe finds in the page as it is loaded, in one theme: all in the first, and in the others what colours change."""
    page.emulate_media(color_scheme=theme)
    return violations(page) if theme == THEMES[0] else violations(page, COLOURS)
