"""The desk's pages: what they show, to whom, and with which headers."""

import msgspec
import pytest

from adserver.core.ads import Blocked

pytestmark = pytest.mark.redis


def test_strangers_are_sent_to_the_login_and_back(browser):
    answer = browser.get("/admin/sites/demo/?range=7d")
    assert answer.status_code == 302
    assert answer.location == "/admin/login?next=/admin/sites/demo/?range%3D7d"


def test_the_overview_shows_views_a_moment_after_they_are_counted(logged_in, count, moments):
    browser = logged_in("redaktion")
    count(
        [("s:demo", moments.now, {"views:": 1, "page:/hafen": 1, "country:DE": 1, "device:mobile": 1, "slots:": 1, "served:kaffee-1": 1})]
    )

    html = browser.get("/admin/sites/demo/").get_data(as_text=True)

    assert '<strong id="views">1</strong>' in html
    assert '<strong id="views-ever">1</strong>' in html
    assert "Im Hafen riecht es nach Kaffee" in html
    assert "Kaffee vom Hafen" in html


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/sites/demo/",
        "/admin/sites/demo/?range=7d",
        "/admin/sites/demo/?range=90d&by=week&against=year",
        "/admin/sites/demo/?range=12mo",
        "/admin/sites/demo/?range=custom&from=2026-11-01&to=2026-11-20",
        "/admin/sites/demo/page?path=/hafen",
        "/admin/sites/demo/embed",
        "/admin/campaigns",
        "/admin/account",
        "/admin/users",
        "/admin/about",
        "/admin/sites/demo/live.json",
        "/admin/sites/demo/embed.json",
        "/admin/sites/demo/export.csv",
        "/admin/sites/demo/export.json",
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_is_shown_before_the_first_view(logged_in, address, language):
    answer = logged_in("chefin").get(address, headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        pytest.param("negative:Brand", "The ad rules out “Brand”", id="a word of the ad"),
        pytest.param("accident", "The ad keeps away from articles about an accident", id="an event that the ad avoids"),
        pytest.param("sensitive:terror", "No ads beside articles about terror", id="a sensitive story"),
        pytest.param("publisher-family:war", "The site wants no ads beside articles about war", id="a family that the site blocks"),
        pytest.param("publisher-word:Bier", "The site wants no ads with the keyword “Bier”", id="a word that the site blocks"),
        pytest.param("publisher-advertiser:kaffee", "The site wants no ads of this advertiser", id="an advertiser that it blocks"),
    ],
)
def test_a_page_says_what_kept_an_ad_away(logged_in, filled, reason, told):
    page = filled.pages.get("demo", "/hafen")
    filled.pages.put(msgspec.structs.replace(page, blocked=(Blocked(ad="kaffee-1", reason=reason),)))

    html = logged_in("redaktion").get("/admin/sites/demo/page?path=/hafen", headers={"Accept-Language": "en"}).get_data(as_text=True)

    assert f"<td>{told}</td>" in html
