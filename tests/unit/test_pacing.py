"""Pacing: what is due by when, and that a day of readers ends where it was planned."""

import heapq
import math
import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from adserver.core.catalogue.windows import bits_of
from adserver.core.serving.pacing import (
    HURRY,
    NEWS_DAY,
    Delivered,
    Plan,
    curve_of,
    day_share,
    midnight_of,
    need,
    planned_today,
    running_days,
)

BERLIN = "Europe/Berlin"
DAY_S = 86_400
PRICE = 4_000


def at(day, hour=0, minute=0, zone=BERLIN):
    return datetime(2026, 10, day, hour, minute, tzinfo=ZoneInfo(zone)).timestamp()


def plan(days=1, impressions=10_000, **changes):
    given = {
        "starts": int(at(5)),
        "until": int(at(5 + days)),
        "zone": BERLIN,
        "pacing": "even",
        "budget_micros": impressions * PRICE,
        "daily_micros": None,
        "daily_impressions": None,
        "unit_micros": PRICE,
    }
    return Plan(**given | changes)


def test_what_is_left_is_shared_by_the_days_to_come():
    # given three days and nothing delivered, or half of it on the first
    three = plan(days=3, impressions=3_000)
    # when the second day comes
    # then each day to come gets the same part of what is left
    assert planned_today(three, Delivered(), at(5, 12)) == pytest.approx(1_000 * PRICE)
    assert planned_today(three, Delivered(billed_micros=1_500 * PRICE), at(6, 12)) == pytest.approx(750 * PRICE)
    assert planned_today(three, Delivered(billed_micros=1_600 * PRICE, billed_today_micros=100 * PRICE), at(6, 12)) == pytest.approx(
        750 * PRICE
    )
    assert planned_today(three, Delivered(), at(9, 12)) == 0


def test_front_loading_spends_two_thirds_in_the_first_half():
    # given ten days
    front = plan(days=10, pacing="front")
    # when each day delivers what it should
    spent, by_day = 0.0, []
    for day in range(5, 15):
        today = planned_today(front, Delivered(billed_micros=int(spent)), at(day, 12))
        spent += today
        by_day.append(spent)
    # then half of the time has seen two thirds, and the end all of it
    assert by_day[4] == pytest.approx(front.budget_micros * 2 / 3, rel=0.001)
    assert by_day[9] == pytest.approx(front.budget_micros, rel=0.001)


def test_a_daily_limit_is_a_plan_of_its_own():
    assert planned_today(plan(days=3, daily_micros=500 * PRICE), Delivered(), at(5, 12)) == 500 * PRICE
    assert planned_today(plan(budget_micros=None, daily_micros=500 * PRICE), Delivered(), at(5, 12)) == 500 * PRICE
    assert planned_today(plan(budget_micros=None), Delivered(), at(5, 12)) is None
    assert planned_today(plan(until=2**53), Delivered(), at(5, 12)) is None


@pytest.mark.parametrize(
    ("changes", "done", "expected"),
    [
        pytest.param({"pacing": "asap"}, Delivered(), 1.0, id="as fast as possible"),
        pytest.param({"budget_micros": None}, Delivered(), 1.0, id="nothing planned"),
        pytest.param({}, Delivered(), HURRY, id="far behind"),
        pytest.param({}, Delivered(10**12, 10_000 * PRICE), 0.0, id="far ahead"),
        pytest.param({"budget_micros": None, "daily_impressions": 1_000}, Delivered(served_today=999), 0.0, id="a day's ads are out"),
        pytest.param({"daily_impressions": 1_000}, Delivered(served_today=1_000), 0.0, id="the tighter of two limits holds"),
    ],
)
def test_need_is_told_by_how_far_behind_the_day_is(changes, done, expected):
    assert need(plan(**changes), done, at(5, 12)) == expected


def test_on_plan_a_flight_takes_half_of_its_chances():
    due = int(10_000 * PRICE * day_share(plan(), at(5, 12)))
    assert need(plan(), Delivered(due, due), at(5, 12)) == pytest.approx(0.5, abs=0.01)


def test_a_day_share_follows_the_sites_hours_and_the_flights_window():
    # given mornings only
    mornings = plan(window=bits_of(("mon",), ("8-10",)))
    # when the day goes on
    shares = [day_share(mornings, at(5, hour, minute)) for hour, minute in ((7, 59), (8, 0), (9, 0), (10, 0), (23, 0))]
    # then it is planned by these hours alone
    assert shares == pytest.approx([0, 0, NEWS_DAY[8] / (NEWS_DAY[8] + NEWS_DAY[9]), 1, 1])
    assert day_share(mornings, at(6, 9)) == 0
    assert day_share(plan(), at(5, 0)) == 0
    assert len(running_days(msgspec.structs.replace(mornings, until=int(at(19))))) == 2


def test_a_day_that_changes_the_clock_is_a_day():
    # given the night in which clocks go back
    october = plan(starts=int(at(25)), until=int(at(26)))
    assert october.until - october.starts == 25 * 3600
    # when it is over
    # then all was due
    assert day_share(october, october.until - 1) == pytest.approx(1, abs=0.001)
    assert planned_today(october, Delivered(), october.until - 1) == october.budget_micros
    assert midnight_of(at(25, 12), BERLIN) == october.starts


def test_a_site_with_two_weeks_of_its_own_has_its_own_curve():
    # given a site that is read at night
    start = int(at(1))
    hours = {start + 3600 * n: 100 if datetime.fromtimestamp(start + 3600 * n, ZoneInfo(BERLIN)).hour < 6 else 0 for n in range(14 * 24)}
    # when its curve is made
    curve = curve_of(hours, BERLIN)
    # then nights weigh most, other hours a little, and a site with few hours has the usual one
    assert sum(curve) == pytest.approx(100)
    assert min(curve[:6]) > 5 * max(curve[6:]) > 0
    assert curve_of(dict(list(hours.items())[:100]), BERLIN) == NEWS_DAY
    assert curve_of(dict.fromkeys(hours, 0), BERLIN) == NEWS_DAY


class Readers:
    """A day of readers, in steps of a second: chances by the curve, ads that are billed when they are seen, and a state that is old."""

    def __init__(self, booked, chances, *, curve=NEWS_DAY, viewable=0.6, state_delay_s=2):
        self.plan, self.chances, self.curve = booked, chances, curve
        self.viewable, self.delay = viewable, state_delay_s
        self.dice = random.Random(4)
        self.billed = self.free = 0
        self.by_day = {}
        self.unseen = []
        self.worst = 0.0

    def run(self):
        states = [(0, 0)] * (self.delay + 1)
        for second in range(self.plan.starts, self.plan.until):
            day = (second - self.plan.starts) // DAY_S
            while self.unseen and self.unseen[0] <= second:
                heapq.heappop(self.unseen)
                self.bill(day)
            states = [*states[1:], (self.billed, self.by_day.get(day, 0))]
            self.serve(second, need(self.plan, Delivered(*states[0]), second))
        return self

    def bill(self, day):
        # As the store does: at most what is left.
        paid = min(PRICE, self.plan.budget_micros - self.billed)
        self.billed += paid
        self.free += PRICE - paid
        self.by_day[day] = self.by_day.get(day, 0) + paid

    def serve(self, second, wanted):
        hour = (datetime.fromtimestamp(second, UTC) + timedelta(hours=2)).hour
        rate = self.chances * self.curve[hour] / sum(self.curve) / 3600
        for _ in range(poisson(rate, self.dice)):
            if self.dice.random() < wanted and self.dice.random() < self.viewable:
                heapq.heappush(self.unseen, second + 1 + self.dice.expovariate(1 / 8))


def poisson(rate, dice):
    number, product = 0, dice.random()
    while product > math.exp(-rate):
        number, product = number + 1, product * dice.random()
    return number


AGENCY = tuple(weight * (1.5 if 9 <= hour < 17 else 0.8) for hour, weight in enumerate(NEWS_DAY))
"""A day unlike the planned one: read at work."""


@pytest.mark.parametrize(
    ("chances", "curve"),
    [pytest.param(60_000, NEWS_DAY, id="enough readers, as usual"), pytest.param(30_000, AGENCY, id="another day than planned")],
)
def test_an_evenly_paced_day_is_delivered_within_two_percent(chances, curve):
    # given 10,000 viewable impressions planned for a day, billed when they are seen, told two seconds late
    readers = Readers(plan(), chances, curve=curve).run()
    # when the day is over
    # then the plan is met, and what was given away beyond it is next to nothing
    assert readers.billed == pytest.approx(10_000 * PRICE, rel=0.02)
    assert readers.free <= 0.01 * 10_000 * PRICE


def test_each_of_several_days_is_delivered_within_two_percent():
    # given two days, front-loaded
    front = plan(days=2, impressions=6_000, pacing="front")
    expected = []
    for day in range(2):
        expected.append(planned_today(front, Delivered(billed_micros=int(sum(expected))), at(5 + day, 12)))
    # when readers come
    readers = Readers(front, 40_000).run()
    # then each day delivers its own part, more at first
    assert [readers.by_day[day] for day in range(2)] == pytest.approx(expected, rel=0.02)
    assert expected[0] == pytest.approx(2 * expected[1])
