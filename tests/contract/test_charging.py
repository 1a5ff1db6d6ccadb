"""Flat rates in the store: billed by the day, by one host, beside the sites and ads that were served, once there were any."""

from datetime import date, timedelta

import pytest

from adserver.core.ads import Campaign
from adserver.core.flights import Flight
from adserver.publisher.charging import Charging
from analytics.core.buckets import day_start
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Limit, Money

pytestmark = pytest.mark.redis

BERLIN = "Europe/Berlin"
FIRST = date(2026, 10, 24)
PRICE = 100_000_000
FLIGHT = Flight(id="herbst", starts="2026-10-24", ends="2026-10-30", price_micros=PRICE)
CAMPAIGN = Campaign(id="fest", advertiser="a", name="Fest", pricing="flat", flights=(FLIGHT,))
DIMENSIONS = ("billed", "$served", "$servedsite", "$servedword", "$servedcountry")


def noon(day):
    return day_start(day, BERLIN) + 12 * 3600


@pytest.fixture
def serve(data, store):
    """Count ads that were served on a day (0: the first) on a site."""
    Money(store).set_limits({"c:fest": {"herbst": Limit()}})
    writer, counter = Writer(data), Counter(data, store, zone_of=lambda _: BERLIN)

    def count(day, site, number, ad="ad"):
        at = noon(FIRST + timedelta(days=day))
        cells = {f"served:{ad}": number, f"servedsite:{site}": number, "servedword:Tee": number, "servedflight:herbst": number}
        writer.append(encode(Record(Kind.VIEW, at, (Entry("c:fest", cells),))), Kind.VIEW)
        assert not counter.step(at).alarms

    yield count
    writer.close()


def billed(store):
    days = Counts(store).days("c:fest", DIMENSIONS, FIRST, FIRST + timedelta(days=30), BERLIN)
    return {(day - FIRST).days: sums for day, sums in days.items() if sums}


def test_each_day_is_billed_once_when_it_is_over_and_shared_by_what_was_served(serve, store):
    # given two hosts, and a campaign that was served on two sites on its first day, and on one on its third
    hosts = Charging(store), Charging(store)
    serve(0, "a", 3)
    serve(0, "b", 1)
    serve(2, "b", 1, ad="other")
    # when both look again and again, from the first noon on
    for day in range(4):
        for host in (*hosts, Charging(store)):
            host.charge([CAMPAIGN], noon(FIRST + timedelta(days=day)))
            host.charge([CAMPAIGN], noon(FIRST + timedelta(days=day)) + 60)
    # then three days are billed, each with its own sites; the second, when nothing was served, with all there were
    parts = [PRICE // 7, PRICE * 2 // 7 - PRICE // 7, PRICE * 3 // 7 - PRICE * 2 // 7]
    found = billed(store)
    assert {day: sums["billed"] for day, sums in found.items()} == {day: {"herbst": part} for day, part in enumerate(parts)}
    assert found[0]["$servedsite"] == {"a": (parts[0] * 3) // 4 + 1, "b": parts[0] - parts[0] * 3 // 4 - 1}
    assert found[2]["$servedsite"] == {"b": parts[2]}
    assert set(found[1]["$served"]) == {"ad", "other"}
    for day, part in enumerate(parts):
        for dimension in ("$served", "$servedsite", "$servedword"):
            assert sum(found[day][dimension].values()) == part
        assert "$servedcountry" not in found[day]


def test_the_whole_period_bills_exactly_the_price_although_nobody_looked_for_weeks(serve, store):
    serve(3, "a", 5)
    charging = Charging(store)
    for weeks in (3, 4):
        charging.charge([CAMPAIGN], noon(FIRST + timedelta(weeks=weeks)))
    assert Money(store).account("c:fest", "herbst").billed == PRICE
    assert Counts(store).totals("c:fest", DIMENSIONS) == {
        "billed": {"herbst": PRICE},
        "$served": {"ad": PRICE},
        "$servedsite": {"a": PRICE},
        "$servedword": {"Tee": PRICE},
    }


def test_what_was_never_served_owes_nothing_and_later_owes_all_days(serve, store):
    # given a flight whose first two days brought nothing
    charging = Charging(store)
    charging.charge([CAMPAIGN], noon(FIRST + timedelta(days=2)))
    assert Money(store).account("c:fest", "herbst").billed == 0
    # when it is served on its third
    serve(2, "a", 1)
    charging.charge([CAMPAIGN], noon(FIRST + timedelta(days=3)))
    # then the period so far is billed
    assert Money(store).account("c:fest", "herbst").billed == PRICE * 3 // 7


def test_a_budget_that_is_lost_charges_nothing_until_it_is_told_again(serve, store):
    serve(0, "a", 1)
    charging, tomorrow = Charging(store), noon(FIRST + timedelta(days=1))
    store.hdel("lf:{c:fest}:money", "budget:herbst")
    charging.charge([CAMPAIGN], tomorrow)
    assert "billed" not in Counts(store).totals("c:fest", ("billed", "free"))
    Money(store).set_limits({"c:fest": {"herbst": Limit()}})
    charging.charge([CAMPAIGN], tomorrow + 10)
    assert Counts(store).totals("c:fest", ("billed", "free")) == {"billed": {"herbst": PRICE // 7}}
