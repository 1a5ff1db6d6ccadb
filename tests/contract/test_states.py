"""What web workers are told of campaigns: money, day and pace of each flight."""

import msgspec
import pytest

from adserver import folder
from adserver.core.ads import Advertiser, Campaign, Site
from adserver.core.flights import Flight
from adserver.publisher.publisher import Publisher
from adserver.stores.catalogue import Catalogue
from adserver.stores.snapshot import Snapshot
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.money import Limit, Money

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
"""Noon in London, two in the afternoon of 2026-06-26 in Berlin."""
SITE = Site(id="demo", name="Demo", hosts=("publisher.test",), origin="http://publisher.test")


@pytest.fixture
def told(store, data):
    """What web workers hear of a campaign once some entries are counted."""
    snapshot = Snapshot(folder.snapshot(data), writable=True)
    with snapshot.write() as writing:
        writing.put_site(SITE)
    publisher = Publisher(store, snapshot)

    def tell(campaign, *entries, now=NOON):
        Catalogue(store).replace([Advertiser(id="acme", name="Acme")], [campaign], [])
        publisher.publish((), {}, now)
        writer = Writer(folder.journal(data))
        for entry in entries:
            writer.append(encode(Record(Kind.VIEW, now, (entry,))), Kind.VIEW)
        Counter(folder.journal(data), store, zone_of=publisher.zone_of).step(now)
        writer.close()
        publisher.publish({"c:rich"}, {}, now + 1)
        return state()

    def state():
        with snapshot.read() as reading:
            return reading.state("rich")

    tell.publisher, tell.state = publisher, state
    yield tell
    snapshot.close()


PRICED = Campaign(
    id="rich",
    advertiser="acme",
    name="Rich",
    pricing="cpm",
    price_micros=4_000_000,
    budget_micros=40_000_000,
    starts="2026-06-26",
    ends="2026-06-26",
)


def served(count, amount=0, flight=""):
    return Entry("c:rich", {"served:ad": count, f"servedflight:{flight}": count}, "", None, amount, flight)


def test_a_flight_behind_its_day_hurries_and_one_ahead_of_it_waits(told):
    # given a campaign of one day, at two in the afternoon
    behind = told(PRICED)
    ahead = told(PRICED, served(1, 39_000_000))
    # then it weighs more with nothing delivered, and takes no chance with nearly all of it
    assert behind.flights[""].need > 1
    assert ahead.flights[""].need == 0
    assert ahead.flights[""].remaining_micros == 1_000_000


@pytest.mark.parametrize(
    ("changes", "entry", "why"),
    [
        pytest.param({"daily_impressions": 5}, served(4), None, id="one ad left today"),
        pytest.param({"daily_impressions": 5}, served(5), "daily-cap", id="the day's ads are out"),
        pytest.param({"daily_budget_micros": 12_000}, served(1, 8_000), None, id="money for one more today"),
        pytest.param({"daily_budget_micros": 12_000}, served(1, 9_000), "daily-cap", id="not for a whole one"),
    ],
)
def test_daily_limits_hold(told, changes, entry, why):
    state = told(msgspec.structs.replace(PRICED, **changes), entry)
    assert state.flights[""].why == why


@pytest.mark.parametrize(("changes", "urgent"), [({}, False), ({"daily_impressions": 5}, True)])
def test_what_a_campaign_served_is_wanted_at_once_where_impressions_a_day_are_limited(told, changes, urgent):
    told(msgspec.structs.replace(PRICED, **changes))
    assert told.publisher.is_urgent("c:rich") is urgent


def test_what_bills_nothing_and_has_no_plan_is_read_with_all_others_every_ten_seconds(told):
    # given a campaign without a budget, told of at noon
    before = told(msgspec.structs.replace(PRICED, budget_micros=None, ends=""))
    # when it served something, and when it was billed
    told.publisher.publish({"c:rich"}, {}, NOON + 5)
    unbilled = told.state()
    told.publisher.publish({"c:rich"}, {}, NOON + 6, billed={"c:rich"})
    # then only what was billed is told
    assert (before.at, unbilled.at, told.state().at) == (NOON, NOON, NOON + 6)


def test_each_flight_is_told_by_itself_and_a_daily_limit_is_over_at_midnight(told):
    # given two flights, one of which has had its day
    flights = (Flight(id="a", daily_impressions=3), Flight(id="b", budget_micros=8_000))
    campaign = Campaign(id="rich", advertiser="acme", name="Rich", pricing="cpm", price_micros=4_000_000, flights=flights)
    state = told(campaign, served(3, flight="a"), served(1, 4_000, flight="b"))
    assert {name: (flight.why, flight.remaining_micros) for name, flight in state.flights.items()} == {
        "a": ("daily-cap", None),
        "b": (None, 4_000),
    }
    # when the next day begins in Berlin
    told.publisher.publish((), {}, NOON + 86_400)
    # then it may run again
    assert told.state().flights["a"].why is None


def test_a_budget_that_the_store_lost_is_set_again(store, told):
    # given a store that a fail-over took the budget from
    told(PRICED)
    store.hdel("lf:{c:rich}:money", "budget")
    # when the campaign is looked at next
    told.publisher.publish({"c:rich"}, {}, NOON + 3)
    # then it is there again, although nobody changed the catalogue, and web workers hear of what it holds
    assert Money(store).account("c:rich").limit == Limit(40_000_000)
    assert told.state().flights[""].remaining_micros == 40_000_000


def test_limits_are_told_to_the_store_as_they_are_booked(store, told):
    # given a limit a day, no limit at all, and a flat rate, which is its own limit
    told(msgspec.structs.replace(PRICED, daily_budget_micros=5_000_000))
    assert Money(store).account("c:rich").limit == Limit(40_000_000, 5_000_000)
    told(msgspec.structs.replace(PRICED, budget_micros=None), now=NOON + 20)
    assert Money(store).account("c:rich").limit == Limit()
    told(msgspec.structs.replace(PRICED, pricing="flat"), now=NOON + 40)
    assert Money(store).account("c:rich").limit == Limit()


def test_pace_changes_with_the_day_although_nothing_is_counted(told):
    # given a campaign that is ahead of its plan
    state = told(PRICED, served(1, 25_000_000))
    assert state.flights[""].need == 0
    # when hours pass in which nobody comes
    for minute in range(0, 10 * 60, 10):
        told.publisher.publish((), {}, NOON + 2 + minute * 60)
    # then it is behind, and told so
    assert told.state().flights[""].need > 1


def test_a_campaign_renews_itself_on_its_last_day(store, told):
    # given a campaign of today that is renewed
    told(msgspec.structs.replace(PRICED, auto_renew=True))
    # when it is its last day
    (campaign,) = Catalogue(store).campaigns()
    # then tomorrow is booked, with a budget of its own
    assert [(flight.id, flight.starts, flight.budget_micros) for flight in campaign.flights] == [
        ("", "2026-06-26", 40_000_000),
        ("2026-06-27", "2026-06-27", 40_000_000),
    ]
    assert {name: flight.remaining_micros for name, flight in told.state().flights.items()} == {"": 40_000_000, "2026-06-27": 40_000_000}
