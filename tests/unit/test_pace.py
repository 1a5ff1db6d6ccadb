"""Whether a campaign keeps to its plan: by the hours in which the site is read, by its running flight, and by a day's limit."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from adserver.core.ads import Campaign
from adserver.core.campaigns.pace import Pace, pace
from adserver.core.flights import Flight
from adserver.core.serving.pacing import NEWS_DAY, Plan, day_share

BERLIN = ZoneInfo("Europe/Berlin")
EUR = 1_000_000
MARCH = Campaign(
    id="c", advertiser="a", name="C", pricing="cpm", price_micros=4 * EUR, budget_micros=310 * EUR, starts="2026-03-01", ends="2026-03-31"
)
MORNING = (0.0,) * 6 + (100 / 6,) * 6 + (0.0,) * 12
"""A site that is read from six to noon."""


def at(*moment):
    return datetime(2026, *moment, tzinfo=BERLIN).timestamp()


def planned(campaign, moment, curve=NEWS_DAY):
    return pace(campaign, {}, curve, at(*moment)).planned / EUR


@pytest.mark.parametrize(
    ("changes", "moment", "curve", "due"),
    [
        pytest.param({}, (3, 1, 0), NEWS_DAY, 0, id="nothing at first"),
        pytest.param({}, (3, 11, 0), NEWS_DAY, 100, id="ten whole days"),
        pytest.param({}, (3, 11, 6), MORNING, 100, id="a night in which nobody reads plans nothing"),
        pytest.param({}, (3, 11, 9), MORNING, 105, id="half of the morning is half of the day"),
        pytest.param({}, (3, 11, 12), MORNING, 110, id="all of a day by noon"),
        pytest.param({}, (4, 5, 12), NEWS_DAY, 310, id="all of it when it is over"),
        pytest.param({"pacing": "front"}, (3, 16, 0), NEWS_DAY, 200, id="two thirds in the first half"),
        pytest.param({"daily_budget_micros": 4 * EUR}, (3, 11, 0), NEWS_DAY, 40, id="a day's limit is no delay"),
        pytest.param({"weekdays": ("sun",)}, (3, 9, 0), NEWS_DAY, 124, id="two of five Sundays"),
    ],
)
def test_the_plan_follows_days_hours_and_limits(changes, moment, curve, due):
    assert planned(replace(MARCH, **changes), moment, curve) == pytest.approx(due, abs=1e-5)


def test_a_campaign_that_is_served_as_its_pacing_wants_is_on_plan_at_every_hour():
    plan = Plan(starts=0, until=2**40, zone="Europe/Berlin", pacing="even", budget_micros=0, daily_micros=None, daily_impressions=None)
    for hour in range(24):
        moment = at(3, 20, hour)
        done = round((190 + 10 * day_share(plan, moment)) * EUR)
        assert pace(MARCH, {"": done}, NEWS_DAY, moment).part == pytest.approx(1, abs=1e-6)


FEBRUARY = Flight(id="", starts="2026-02-01", ends="2026-02-28", budget_micros=280 * EUR)
RENEWED = replace(
    MARCH, starts=None, ends=None, budget_micros=None, auto_renew=True,
    flights=(FEBRUARY, Flight(id="2026-03-01", starts="2026-03-01", ends="2026-03-31", budget_micros=310 * EUR)),
)  # fmt: skip


def test_a_renewed_campaign_is_told_by_the_flight_that_runs():
    # given a February that left half of its budget over, and a March on plan
    told = pace(RENEWED, {"": 140 * EUR, "2026-03-01": 100 * EUR}, NEWS_DAY, at(3, 11))
    assert told == Pace(billed=100 * EUR, planned=100 * EUR, budget=310 * EUR)
    # and when all is over, by the last one
    assert pace(RENEWED, {"": 140 * EUR, "2026-03-01": 300 * EUR}, NEWS_DAY, at(5, 1)).billed == 300 * EUR
    # and before it begins there is nothing planned yet
    assert pace(RENEWED, {}, NEWS_DAY, at(1, 1)) == Pace(billed=0, planned=0, budget=590 * EUR)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"pricing": "flat"}, id="a flat rate"),
        pytest.param({"budget_micros": None}, id="no budget"),
        pytest.param({"ends": None}, id="no last day"),
        pytest.param({"pacing": "asap"}, id="as fast as it goes"),
    ],
)
def test_there_is_no_pace_without_a_plan(changes):
    assert pace(replace(MARCH, **changes), {}, NEWS_DAY, at(3, 11)) is None
