"""The desk's pages: what they show, to whom, and with which headers."""

import pytest

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
