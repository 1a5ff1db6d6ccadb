"""How a campaign stands, in a table: what holds, and the word and the reasons that are told of it."""

from datetime import UTC, datetime

import msgspec
import pytest

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.campaigns.state import standing, why_not_here
from adserver.core.flights import Flight

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
"""A Monday, 9:30 in Berlin."""
CAMPAIGN = Campaign(id="herbst", advertiser="kaffee", name="Herbst", starts="2026-11-01", ends="2026-11-30", price_micros=4_000_000)
AD = Ad(id="eins", campaign="herbst", lang="de", headline="Kaffee", text="Frisch", landing="https://kaffee.example/", keywords=("kaffee",))
KAFFEE = Advertiser(id="kaffee", name="Kaffeekontor")
SITE = Site(id="demo", name="Demo", hosts=("demo.test",), origin="https://demo.test")


def changed(value, **fields):
    return msgspec.structs.replace(value, **fields)


def flights(*some):
    return changed(CAMPAIGN, flights=some)


@pytest.mark.parametrize(
    ("campaign", "ads", "remaining", "state", "why"),
    [
        pytest.param(CAMPAIGN, [AD], None, "running", (), id="all is well"),
        pytest.param(CAMPAIGN, [AD], 1, "running", (), id="a millionth is left"),
        pytest.param(CAMPAIGN, [], None, "no-ads", ("no-ads",), id="no ads"),
        pytest.param(changed(CAMPAIGN, ends="2026-11-22"), [AD], None, "ended", ("ended",), id="ended yesterday"),
        pytest.param(changed(CAMPAIGN, ends="2026-11-22", auto_renew=True), [AD], None, "running", (), id="renews itself"),
        pytest.param(changed(CAMPAIGN, paused=True), [AD], None, "paused", ("campaign-paused",), id="paused"),
        pytest.param(flights(Flight(id="a", paused=True)), [AD], None, "paused", ("flights-paused",), id="every flight paused"),
        pytest.param(flights(Flight(id="a", paused=True), Flight(id="b")), [AD], None, "running", (), id="one flight paused"),
        pytest.param(CAMPAIGN, [changed(AD, paused=True)], None, "paused", ("ads-paused",), id="every ad paused"),
        pytest.param(
            CAMPAIGN, [changed(AD, review="submitted"), changed(AD, review="refused")], None, "in-review", ("in-review",), id="in review"
        ),
        pytest.param(CAMPAIGN, [changed(AD, review="refused")], None, "refused", ("refused",), id="refused"),
        pytest.param(CAMPAIGN, [changed(AD, review="draft"), changed(AD, review="refused")], None, "draft", ("draft",), id="draft"),
        pytest.param(changed(CAMPAIGN, starts="2026-11-24"), [AD], None, "scheduled", ("scheduled",), id="begins tomorrow"),
        pytest.param(CAMPAIGN, [AD], 0, "used-up", ("used-up",), id="budget used up"),
        pytest.param(changed(CAMPAIGN, paused=True), [], 0, "no-ads", ("no-ads", "campaign-paused", "used-up"), id="all of it at once"),
    ],
)
def test_a_campaigns_state_is_its_most_telling_reason(campaign, ads, remaining, state, why):
    told = standing(campaign, ads, remaining, NOW)
    assert (told.state, told.why_not) == (state, why)


@pytest.mark.parametrize(
    ("campaign", "advertiser", "site", "why"),
    [
        pytest.param(CAMPAIGN, KAFFEE, SITE, (), id="runs"),
        pytest.param(changed(CAMPAIGN, sites=("other",)), KAFFEE, SITE, ("no-sites",), id="booked elsewhere"),
        pytest.param(CAMPAIGN, KAFFEE, changed(SITE, blocked_advertisers=("kaffee",)), ("site-blocks",), id="the publisher blocks it"),
        pytest.param(CAMPAIGN, changed(KAFFEE, political=True), SITE, ("political",), id="political ads are not wanted"),
        pytest.param(CAMPAIGN, changed(KAFFEE, political=True), changed(SITE, political_ads=True), (), id="political ads may run"),
        pytest.param(changed(CAMPAIGN, weekdays=("sun",)), KAFFEE, SITE, ("window",), id="not today"),
        pytest.param(changed(CAMPAIGN, hours=("9-10",)), KAFFEE, SITE, (), id="in the site's own hour"),
        pytest.param(changed(CAMPAIGN, hours=("8-9",)), KAFFEE, SITE, ("window",), id="in the hour of UTC"),
    ],
)
def test_why_a_campaign_runs_nowhere_now_is_told(campaign, advertiser, site, why):
    assert tuple(why_not_here(campaign, advertiser, [site], NOW)) == why
