"""Campaigns that wait for each other: counted later, and still once."""

from types import SimpleNamespace

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.counter.holding import Holding
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
CAMPAIGNS = 5


@pytest.fixture
def writer(data):
    made = Writer(data)
    yield made
    made.close()


@pytest.fixture
def one(data, store):
    return holding_counter(data, store)


def holding_counter(data, store):
    return Counter(data, store, zone_of=lambda _: "UTC", holding=Holding(units=CAMPAIGNS - 1))


def serve(writer, **more):
    for number in range(CAMPAIGNS):
        entries = (Entry("s:demo", {"views:": 1, "page:/a": 1}), Entry(f"c:{number}", {"served:ad": 1}, **more))
        writer.append(encode(Record(Kind.VIEW, NOON, entries)), Kind.VIEW)


def counted(store):
    """Views of the site, and what the campaigns served."""
    counts = Counts(store)
    served = sum(counts.totals(f"c:{number}").get("served", {}).get("ad", 0) for number in range(CAMPAIGNS))
    return counts.totals("s:demo").get("views", {}).get("", 0), served


def test_many_campaigns_wait_for_seconds_while_sites_do_not(store, writer, one):
    seen = []
    for second in range(5):
        serve(writer)
        numbers = one.step(NOON + second).numbers
        seen.append((*counted(store), numbers.waiting))

    assert seen == [(5, 0, 5), (10, 0, 10), (15, 0, 15), (20, 0, 20), (25, 25, 0)]


def test_what_waits_is_counted_at_once_when_nothing_new_comes(store, writer, one):
    serve(writer)
    one.step(NOON)

    numbers = one.step(NOON).numbers

    assert (counted(store), numbers.waiting) == ((5, 5), 0)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"amount": 1000}, id="something is billed"),
        pytest.param({"once": Once("lot", 1, NOON + 90_000)}, id="a token is used"),
    ],
)
def test_what_changes_money_or_tokens_does_not_wait(store, writer, one, more):
    serve(writer, **more)

    assert one.step(NOON).numbers.waiting == 0
    assert counted(store) == (5, 5)


def test_a_campaign_under_a_daily_limit_does_not_wait(data, store, writer):
    holding = Holding(units=CAMPAIGNS - 2, urgent=lambda unit: unit == "c:0")
    serve(writer)
    Counter(data, store, zone_of=lambda _: "UTC", holding=holding).step(NOON)

    assert counted(store) == (5, 1)


def test_a_few_campaigns_do_not_wait(data, store, writer):
    serve(writer)
    Counter(data, store, zone_of=lambda _: "UTC").step(NOON)

    assert counted(store) == (5, 5)


def store_full(now):
    now.store.config_set("maxmemory", 1)
    serve(now.writer)
    now.one.step(NOON)
    now.store.config_set("maxmemory", 0)
    serve(now.writer)
    return now.one


def counter_gone(now):
    serve(now.writer)
    return holding_counter(now.data, now.store)


def counted_by_another(now):
    serve(now.writer)
    Counter(now.data, now.store, zone_of=lambda _: "UTC").step(NOON)
    serve(now.writer)
    return now.one


def store_older(now):
    """The store loses what it was told of one campaign, positions included, as after a fail-over."""
    now.one.step(NOON)
    serve(now.writer)
    now.one.step(NOON)
    for name in now.store.keys("lf:{c:1}:*"):
        now.store.delete(name)
    serve(now.writer)
    return now.one


@pytest.mark.parametrize(("happens", "views"), [(store_full, 15), (counter_gone, 10), (counted_by_another, 15), (store_older, 15)])
def test_what_waits_is_counted_once_whatever_happens(data, store, writer, one, happens, views):
    serve(writer)
    one.step(NOON)
    assert counted(store) == (5, 0)

    last = happens(SimpleNamespace(data=data, store=store, writer=writer, one=one))
    for second in range(1, 9):
        numbers = last.step(NOON + second).numbers

    assert (counted(store), numbers.accepted, numbers.waiting) == ((views, views), views, 0)
