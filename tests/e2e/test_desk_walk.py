"""What a new publisher does, in both languages, on a phone and on a wide screen: from the first login to a shared dashboard.

With LITFASS_TEST_SCREENSHOTS=docs/images/desk the pictures of the documentation are taken on the way.
"""

import contextlib
import http.server
import os
import secrets
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

WALKS = [("de", 390, "light"), ("en", 1440, "light")]
if os.environ.get("LITFASS_TEST_SCREENSHOTS"):
    # The others differ in what pictures show; each takes as long as the first two.
    WALKS += [("en", 390, "dark"), ("de", 1440, "dark")]


class Herald(http.server.BaseHTTPRequestHandler):
    """A publisher's web server, whose page is what was pasted into it."""

    def do_GET(self):
        body = self.server.page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(params=WALKS, ids=lambda walk: "-".join(map(str, walk)))
def walk(request) -> tuple[str, int, str]:
    return request.param


@pytest.fixture
def herald(walk) -> Iterator[http.server.ThreadingHTTPServer]:
    """A publisher on a loopback address of its own, since the demo's site has 127.0.0.1."""
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with contextlib.suppress(OSError):
            server = http.server.ThreadingHTTPServer((f"127.0.0.{2 + WALKS.index(walk)}", port), Herald)
            break
    server.page = "<!doctype html><title>Herald</title><h1>Herald</h1>"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def photograph(page: Page, name: str) -> None:
    """Keep a picture for the documentation where that is asked for, as small as a sharp one gets."""
    folder = os.environ.get("LITFASS_TEST_SCREENSHOTS")
    if folder:
        page.bring_to_front()
        with Image.open(BytesIO(page.screenshot(animations="disabled"))) as picture:
            picture.save(Path(folder) / f"{name}.webp", quality=82, method=6)


class Walk:
    """Somebody new at the desk."""

    def __init__(self, page: Page, desk: str, name: str) -> None:
        self.page, self.desk, self.name = page, desk, name
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text) if message.type in {"error", "warning"} else None)

    def log_in(self, password: str) -> None:
        """By keyboard alone: the cursor is in the field already."""
        self.page.goto(self.desk + "/admin/")
        expect(self.page.locator("#username")).to_be_focused()  # `autofocus` is done when the page is painted: after it is loaded
        photograph(self.page, f"login-{self.name}")
        self.page.keyboard.type("admin")
        self.page.keyboard.press("Tab")
        expect(self.page.locator("#password")).to_be_focused()
        self.page.keyboard.type(password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/admin/")
        photograph(self.page, f"sites-{self.name}")

    def add_site(self, address: str) -> str:
        """A site is its address; its id."""
        self.page.locator("a[href$='/admin/new-site']").first.click()
        self.page.fill("#address", address)
        self.page.fill("#name", f"Herald {self.name}")
        self.page.locator("main form button[type=submit]").click()
        self.page.wait_for_url("**/embed")
        return self.page.url.split("/")[-2]

    def look_for_the_tag(self) -> bool:
        with self.page.expect_navigation():  # what the look before found stands there until then
            self.page.locator("form.look button").click()
        expect(self.page.locator(".looked")).to_be_visible()
        return self.page.locator(".looked.good").is_visible()

    def lines(self) -> str:
        return "".join(self.page.locator(one).inner_text() for one in ("#tag", "#slot", "#list"))

    def choose_standard(self, site: str) -> None:
        self.page.goto(f"{self.desk}/admin/sites/{site}/settings")
        photograph(self.page, f"settings-{self.name}")
        self.page.locator("input[value=standard]").check()
        with self.page.expect_navigation():
            self.page.locator("form.sheet button[type=submit]").click()
        expect(self.page.locator(".notice")).to_be_visible()
        expect(self.page.locator("input[value=standard]")).to_be_checked()

    def share(self, site: str) -> str:
        """The link."""
        self.page.goto(f"{self.desk}/admin/sites/{site}/shares")
        self.page.fill("#name", "Beirat")
        self.page.locator("form.fields button[type=submit]").click()
        photograph(self.page, f"shares-{self.name}")
        return self.page.locator("#link").inner_text()


def test_from_the_first_login_to_a_shared_dashboard(browser: Browser, demo_server, walk, herald):
    language, width, theme = walk
    place = {"locale": language, "color_scheme": theme, "viewport": {"width": width, "height": 900}}
    context, guest = browser.new_context(**place), browser.new_context(**place)
    newcomer = Walk(context.new_page(), demo_server.desk_url, f"{language}-{width}")
    address = f"http://{herald.server_address[0]}:{herald.server_port}"

    newcomer.log_in(demo_server.password)
    assert newcomer.page.get_attribute("html", "lang") == language
    site = newcomer.add_site(address)
    assert not newcomer.look_for_the_tag()
    herald.page = f"<!doctype html><title>Herald</title>{newcomer.lines()}"
    assert newcomer.look_for_the_tag()

    context.new_page().goto(address + "/artikel")
    expect(newcomer.page.locator("[data-check].done")).to_be_visible()
    photograph(newcomer.page, f"embed-{newcomer.name}")
    newcomer.page.goto(f"{demo_server.desk_url}/admin/sites/{site}/")
    expect(newcomer.page.locator("#views")).to_have_text("1")
    expect(newcomer.page.locator("#now-short")).to_have_text("1")

    newcomer.choose_standard(site)
    shared = guest.new_page()
    assert shared.goto(newcomer.share(site)).status == 200
    assert shared.locator("h1").inner_text() == f"Herald {newcomer.name}"
    assert guest.cookies() == []
    assert newcomer.complaints == []
    guest.close()
    context.close()
