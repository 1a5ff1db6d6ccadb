"""A campaign is booked in a real browser, served beside an article, clicked, and its report read: German on a phone, English wide."""

import json
import time
import urllib.request
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
ARTICLE = "/de/haushaltsbuch.html"
IMAGE = Path(__file__).parents[2] / "config" / "demo" / "images" / "coins.png"
WITHIN_S = 60
WORDS = {
    "de": {"book": "Kampagne buchen", "write": "Anzeige schreiben", "store": "Speichern", "pause": "Pausieren", "state": "läuft"},
    "en": {"book": "Book a campaign", "write": "Write an ad", "store": "Store", "pause": "Pause", "state": "running"},
}


@pytest.mark.parametrize(
    ("language", "width"), [pytest.param("de", 390, id="German on a phone"), pytest.param("en", 1440, id="English, wide")]
)
def test_a_campaign_is_booked_served_clicked_and_reported(browser: Browser, demo_server, language, width):
    context = browser.new_context(locale=language, viewport={"width": width, "height": 900})
    page, words, headline = context.new_page(), WORDS[language], f"Das Haushaltsbuch {language}"
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    log_in(page, demo_server)

    campaign = book(page, demo_server, words, headline)
    try:
        write(page, demo_server, words, headline)
        expect(page.locator(".state").first).to_have_text(words["state"])
        clicked = served_and_clicked(context.new_page(), demo_server, headline)
        assert clicked.endswith("/kunden/klarblick.html")
        report_tells(page, f"{demo_server.desk_url}/admin/campaigns/{campaign}/report", clicks=1)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    finally:
        pause(page, demo_server, campaign, words)
    assert complaints == []
    context.close()
    wait_until(lambda: headline not in served_now(demo_server), "the paused ad is still served")


def log_in(page: Page, demo) -> None:
    page.goto(demo.desk_url + "/admin/")
    page.fill("#username", "admin")
    page.fill("#password", demo.password)
    page.press("#password", "Enter")
    page.wait_for_url("**/admin/")


def book(page: Page, demo, words, name: str) -> str:
    """Add an advertiser and book a campaign for them; its id."""
    page.goto(demo.desk_url + "/admin/advertisers/new")
    page.fill("#name", f"Verlag {name}")
    page.get_by_role("button", name=words["store"]).click()
    page.get_by_role("link", name=words["book"]).click()
    page.fill("#name", name)
    page.select_option("#pricing", "cpc")
    for field, value in {"price": "0,40", "budget": "50", "priority": "10"}.items():
        page.fill(f"#{field}", value)
    page.fill("#starts", (date.today() - timedelta(1)).isoformat())  # noqa: DTZ011 — any zone's day will do
    page.fill("#ends", (date.today() + timedelta(30)).isoformat())  # noqa: DTZ011 — likewise
    page.get_by_role("button", name=words["store"]).click()
    page.wait_for_url("**/admin/campaigns/das-haushaltsbuch-*/")
    return page.url.rstrip("/").rpartition("/")[2]


def write(page: Page, demo, words, headline: str) -> None:
    """Write the campaign's ad, looking at its preview."""
    page.get_by_role("link", name=words["write"]).click()
    page.fill("#headline", headline)
    preview = page.locator("[data-live-preview]")
    expect(preview).to_contain_text(headline)
    page.fill("#text", "Ein Haushaltsbuch für Umschläge, Sparplan und Rücklage: Ausgaben im Griff, Geld gespart.")
    page.fill("#cta", "Ansehen")
    page.fill("#landing", f"{demo.url}/kunden/klarblick.html")
    page.fill("#keywords", "Haushaltsbuch\nHaushaltsbücher\nSparplan\nUmschläge\nAusgaben, Geld, Konto, sparen")
    page.set_input_files("#image", IMAGE)
    expect(preview.locator("canvas")).to_be_visible()
    page.fill("#image_alt", "Münzen in einem Glas")
    page.get_by_role("button", name=words["store"]).click()
    expect(page.locator(".anzeige img")).to_have_attribute("alt", "Münzen in einem Glas")


def served_and_clicked(page: Page, demo, headline: str) -> str:
    """Load the article until the ad stands beside it, and click it; where that led."""
    deadline = time.monotonic() + WITHIN_S
    advert = page.locator(".anzeige", has_text=headline)
    while True:
        page.goto(demo.url + ARTICLE)
        page.locator("[data-slot=ads] .anzeige").first.wait_for()
        if advert.count():
            break
        assert time.monotonic() < deadline, "the booked ad was never served"
    advert.first.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # nobody clicks sooner than 300 ms after an ad was served: such clicks do not count
    advert.first.locator("a").first.click()
    page.wait_for_url("**/kunden/**")
    return page.url


def report_tells(page: Page, address: str, clicks: int) -> None:
    """Load the report until it tells as many clicks, each at its price."""

    def told() -> bool:
        page.goto(address)
        figures = page.locator(".figures dd strong").all_inner_texts()
        return figures[2] == str(clicks) and "0" not in figures[:1]

    wait_until(told, "the click is not in the report")
    assert re_money(page.locator(".figures dd strong").nth(4).inner_text()) == "0.40"


def re_money(text: str) -> str:
    return text.replace(",", ".").strip("€ \xa0")


def pause(page: Page, demo, campaign: str, words) -> None:
    page.goto(f"{demo.desk_url}/admin/campaigns/{campaign}/")
    with page.expect_navigation():  # or the browser is closed before it has asked
        page.get_by_role("button", name=words["pause"], exact=True).first.click()


def served_now(demo) -> str:
    headers = {"Origin": "http://publisher.test", "User-Agent": FIREFOX, "Content-Type": "text/plain"}
    body = json.dumps({"path": ARTICLE, "slots": 6}).encode()
    with urllib.request.urlopen(urllib.request.Request(demo.url + "/v1/view", body, headers)) as answer:
        return answer.read().decode()


def wait_until(true, complaint: str) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline, complaint
        time.sleep(0.1)
