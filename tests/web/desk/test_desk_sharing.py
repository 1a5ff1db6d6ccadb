"""Share links: what they show, to whom, and for how long."""

import dataclasses
import re
from datetime import timedelta

import pytest

from adserver.core.campaigns.sharing import Share
from adserver.desk.figures.closed import closed
from adserver.desk.site import create
from analytics.core.buckets import day_of
from analytics.core.reports import count_in

pytestmark = pytest.mark.redis
PAGE = "/admin/sites/demo/shares"


def made(browser, **fields):
    """The address of a new link."""
    html = browser.post(PAGE, {"name": "Der Beirat", "days": "30", **fields}).get_data(as_text=True)
    return re.search(r'id="link">http://localhost(/admin/shared/[\w-]+)<', html)[1]


@pytest.fixture
def counted(count, moments):
    """Views of yesterday, of the closed hours of today, and of the running one."""
    cells = {"views:": 1, "page:/hafen": 1, "country:DE": 1, "device:mobile": 1, "referrer:news.example": 1}
    hour = moments.now // 3600 * 3600
    count([("s:demo", moments.yesterday, cells)] * 12 + [("s:demo", hour - 60, cells)] * 5 + [("s:demo", hour + 60, cells)] * 3)


@pytest.mark.usefixtures("counted")
def test_a_link_shows_closed_hours_to_anybody_and_sets_no_cookie(app, logged_in, browser_of):
    link = made(logged_in("redaktion"))
    answer = browser_of(app).get(link + "?range=7d")
    html = answer.get_data(as_text=True)

    assert answer.status_code == 200
    assert '<strong id="views">17</strong>' in html
    assert "Im Hafen riecht es nach Kaffee" in html
    assert "Germany" in html
    assert "Set-Cookie" not in answer.headers
    assert '<form method="post"' not in html
    assert browser_of(app).get("/admin/sites/demo/").status_code == 302


@pytest.mark.usefixtures("counted")
def test_what_is_summed_by_day_appears_when_the_day_is_over(filled, moments):
    given = closed(filled, filled.catalogue.site("demo"))
    totals = given.counts.totals("s:demo")
    assert count_in(totals, "views") == 17
    assert totals["page"]["/hafen"] == 17
    today = day_of(moments.now, "Europe/Berlin")
    days = given.counts.days("s:demo", ("views", "country"), today - timedelta(1), today, "Europe/Berlin")
    assert [(count_in(cells, "views"), cells.get("country")) for cells in days.values()] == [(12, {"DE": 12}), (5, None)]


@pytest.mark.usefixtures("counted")
def test_countries_and_referrers_can_be_left_out(app, logged_in, browser_of):
    link = made(logged_in("redaktion"), **{"without-country": "1", "without-referrer": "1"})
    html = browser_of(app).get(link + "?range=7d").get_data(as_text=True)
    assert "Germany" not in html
    assert "news.example" not in html


def test_only_a_link_that_may_be_embedded_is_shown_in_frames(app, logged_in, browser_of):
    browser = logged_in("redaktion")
    closed_, open_ = browser_of(app).get(made(browser)), browser_of(app).get(made(browser, embeddable="1"))
    assert "frame-ancestors 'none'" in closed_.headers["Content-Security-Policy"]
    assert closed_.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors *" in open_.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in open_.headers


def test_a_link_ends_with_its_day_and_by_revoking_it(filled, logged_in, browser_of, services, moments):
    browser = logged_in("redaktion")
    link = made(browser, days="1")
    later = create(dataclasses.replace(filled, clock=lambda: moments.now + 86_401.0))
    assert browser_of(later).get(link).status_code == 404
    assert browser.get(link).status_code == 200

    (share,) = services.shares.of("site", "demo", moments.now)
    assert browser.post(f"{PAGE}/{share.id}/revoke", {}).status_code == 302
    assert browser.get(link).status_code == 404


@pytest.mark.parametrize("fields", [{"name": ""}, {"days": "0"}, {"days": "401"}, {"days": "x"}, {"days": "9" * 400}])
def test_a_link_without_a_name_or_an_end_is_not_made(logged_in, services, moments, fields):
    assert logged_in("redaktion").post(PAGE, {"name": "x", "days": "30", **fields}).status_code == 400
    assert services.shares.of("site", "demo", moments.now) == ()


def test_a_link_to_a_campaign_opens_no_site(app, browser_of, services, moments):
    share = Share(id="", kind="campaign", subject="demo", name="x", owner="x", created_at=0, expires_at=moments.now + 60)
    secret, _ = services.shares.add(share, moments.now)
    assert browser_of(app).get(f"/admin/shared/{secret}").status_code == 404
