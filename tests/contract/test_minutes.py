"""Views by minute for the live view: exact, bounded, short-lived."""

import pytest

from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.units import key

pytestmark = pytest.mark.redis

NOON = 1_782_475_200  # 2026-06-26 12:00 UTC
UNIT = "s:demo"


def count(data, store, moments, now=NOON):
    writer = Writer(data)
    for at in moments:
        writer.append(encode(Record(Kind.VIEW, at, (Entry(UNIT, {"views:": 1, "page:/a": 1}),))), Kind.VIEW)
    writer.close()
    counter = Counter(data, store, zone_of=lambda _: "Asia/Kathmandu")
    while (applied := counter.step(now)).more:
        pass
    assert not applied.alarms


def test_each_view_is_in_its_own_minute(data, store):
    count(data, store, [NOON - 61, NOON - 60, NOON - 1, NOON])
    count(data, store, [NOON + 5])

    assert Counts(store).minutes(UNIT, NOON - 3600, NOON + 60) == {NOON - 120: 1, NOON - 60: 2, NOON: 2}
    assert Counts(store).minutes(UNIT, NOON - 60, NOON) == {NOON - 60: 2}
    assert Counts(store).totals(UNIT)["views"] == {"": 5}


def test_late_views_and_clocks_that_run_ahead_are_counted_but_open_no_minute(data, store):
    count(data, store, [NOON - 3700, NOON + 86_400])

    assert store.keys(key(UNIT, "n:*")) == []
    assert Counts(store).totals(UNIT)["views"] == {"": 2}


def test_minutes_are_gone_after_two_hours_and_few_at_any_time(data, store):
    for start in range(NOON - 7200, NOON, 300):
        count(data, store, [start, start + 60, start + 120], now=start + 120)

    names = store.keys(key(UNIT, "n:*"))
    assert len(names) == 2
    for name in names:
        assert store.hlen(name) <= 60
        assert 0 < store.ttl(name) <= 7200


def test_a_malformed_minute_changes_nothing(data, store):
    count(data, store, [NOON])
    store.hset(key(UNIT, f"n:{NOON}"), str(NOON), "many")
    writer = Writer(data)
    writer.append(encode(Record(Kind.VIEW, NOON, (Entry(UNIT, {"views:": 1}),))), Kind.VIEW)
    writer.close()
    applied = Counter(data, store, zone_of=lambda _: "UTC").step(NOON)

    assert [alarm.reason for alarm in applied.alarms] == ["LITFASS a stored count is no number"]
    assert Counts(store).totals(UNIT)["views"] == {"": 1}
