"""The counter against a real Valkey."""

import time
from datetime import date

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.counter.retention import accept_gap, gaps
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money
from analytics.stores.trending import Trending

pytestmark = pytest.mark.redis

DAY_LATER = int(time.time()) + 25 * 3600
"""Segments are dated by the system's clock."""
NOON = 1_782_475_200  # 2026-06-26 12:00 UTC


def view(page="/a", at=NOON, **more):
    cells = {"views:": 1, f"page:{page}": 1, "country:DE": 1, "device:mobile": 1}
    return encode(Record(Kind.VIEW, at, (Entry("s:demo", cells, look=page, **more),)))


def counter(folder, client, **more):
    return Counter(folder, client, zone_of=lambda _: "Europe/Berlin", **more)


def drain(one, now=NOON):
    applied = one.step(now)
    while applied.more:
        applied = one.step(now)
    assert not applied.alarms
    return applied


def test_views_of_two_writers_are_counted_once_by_page_and_in_all(data, store):
    for pages in (["/a", "/b", "/a"], ["/a"]):
        writer = Writer(data)
        for page in pages:
            writer.append(view(page), Kind.VIEW)
        writer.close()

    applied = drain(counter(data, store))
    again = drain(counter(data, store))

    totals = Counts(store).totals("s:demo")
    assert totals["views"] == {"": 4}
    assert totals["page"] == {"/a": 3, "/b": 1}
    assert (applied.numbers.accepted, applied.numbers.applied, applied.numbers.waiting) == (4, 4, 0)
    assert again.numbers == applied.numbers


def test_two_hosts_that_take_turns_at_a_site_are_both_counted_at_once(tmp_path, store):
    # given two hosts whose steps lie between each other's: each finds TRENDING's clock moved by the other
    writers = [Writer(tmp_path / name) for name in ("one", "other")]
    counters = [counter(tmp_path / name, store) for name in ("one", "other")]
    for turn in range(4):
        for writer, one in zip(writers, counters, strict=True):
            # when each has a view more, and counts
            writer.append(view(f"/{turn}"), Kind.VIEW)
            applied = one.step(NOON)
            # then nothing is left for a next step, in which the clock would have been moved again
            assert applied.numbers.waiting == 0
            assert applied.units == {"s:demo"}
    assert Counts(store).totals("s:demo")["views"] == {"": 8}
    for writer in writers:
        writer.close()


def test_hours_and_days_hold_what_the_totals_hold(data, store):
    writer = Writer(data)
    for hour in range(3):
        writer.append(view(at=NOON + hour * 3600), Kind.VIEW)
    drain(counter(data, store))

    hours = Counts(store).hours("s:demo", ["views", "page"], NOON, NOON + 7200, "Europe/Berlin")
    days = Counts(store).days("s:demo", ["views", "page"], date(2026, 6, 26), date(2026, 6, 26), "Europe/Berlin")

    assert hours == {NOON: {"views": {"": 1}, "page": {"/a": 1}}, NOON + 3600: {"views": {"": 1}, "page": {"/a": 1}}}
    assert days == {date(2026, 6, 26): {"views": {"": 3}, "page": {"/a": 3}}}


def test_a_token_counts_once_and_bills_at_most_the_budget(data, store):
    Money(store).set_budget("c:1", 25)
    writer = Writer(data)
    for bit in (1, 1, 2, 3):
        entry = Entry("c:1", {"clicked:ad": 1}, once=Once("lot", bit, NOON + 60), amount=10)
        writer.append(encode(Record(Kind.CLICK, NOON, (entry,))), Kind.CLICK)

    drain(counter(data, store))

    totals = Counts(store).totals("c:1")
    assert totals == {"clicked": {"ad": 3}, "$clicked": {"ad": 25}, "billed": {"": 25}, "free": {"": 5}}
    assert Money(store).account("c:1").remaining == 0


def test_looks_make_the_list(data, store):
    writer = Writer(data)
    for page in ("/a", "/b", "/b"):
        writer.append(view(page), Kind.VIEW)
    drain(counter(data, store))

    assert [one.page for one in Trending(store).ranked("s:demo", NOON, 5)] == ["/b", "/a"]


def test_a_store_that_lost_its_last_seconds_is_counted_up_again(data, store):
    writer = Writer(data)
    one = counter(data, store)
    writer.append(view("/a"), Kind.VIEW)
    drain(one)
    backup = snapshot_of(store)
    writer.append(view("/b"), Kind.VIEW)
    drain(one)

    restore(store, backup)
    writer.append(view("/c"), Kind.VIEW)
    drain(one)
    drain(one)

    assert Counts(store).totals("s:demo")["page"] == {"/a": 1, "/b": 1, "/c": 1}


def test_what_is_past_retention_and_counted_is_deleted_and_stays_in_the_numbers(data, store):
    writer = Writer(data)
    for page in ("/a", "/b"):
        writer.append(view(page), Kind.VIEW)
    writer.rotate()
    writer.append(view("/c"), Kind.VIEW)
    one = counter(data, store)
    drain(one)

    applied = drain(one, DAY_LATER)
    writer.close()
    drain(one, DAY_LATER + 61)
    ended = drain(one, DAY_LATER + 122)

    assert len(list(data.glob("*.journal"))) == 0
    assert ended.numbers == applied.numbers
    assert (ended.numbers.accepted, ended.numbers.applied) == (3, 3)
    assert drain(counter(data, store)).numbers == ended.numbers
    assert len(store.hgetall("lf:{s:demo}:pos")) == 1, "the writer's position field is removed with its journal"


def snapshot_of(store):
    return {name: store.dump(name) for name in store.keys("*")}


def restore(store, backup):
    store.flushall()
    for name, dump in backup.items():
        store.restore(name, 0, dump)


def ended_or_rotated(writer, *, ended):
    if not ended:
        writer.rotate()
        return writer
    writer.close()
    return Writer(writer.folder)


@pytest.mark.parametrize("restored", [pytest.param(False, id="an emptied store"), pytest.param(True, id="too old a backup")])
@pytest.mark.parametrize("ended", [pytest.param(False, id="writer lives"), pytest.param(True, id="writer is gone")])
def test_a_store_older_than_the_oldest_kept_record_stops_the_unit_until_its_gap_is_accepted(data, store, restored, ended):
    writer = Writer(data)
    one = counter(data, store)
    writer.append(view("/a"), Kind.VIEW)
    drain(one)
    backup = snapshot_of(store) if restored else {}
    writer.append(view("/b"), Kind.VIEW)
    writer = ended_or_rotated(writer, ended=ended)
    writer.append(view("/c"), Kind.VIEW)
    drain(one)
    drain(one, DAY_LATER)
    kept = {"/a": 1} if restored else {}

    restore(store, backup)
    one = counter(data, store)
    stopped = one.step(DAY_LATER)

    assert [alarm.unit for alarm in stopped.alarms] == ["s:demo"]
    assert stopped.numbers.waiting == 1
    assert Counts(store).totals("s:demo").get("page", {}) == kept

    writer.append(view("/d"), Kind.VIEW)
    accept_gap(data, store, "s:demo")
    one.step(DAY_LATER + 10)
    went_on = drain(one, DAY_LATER + 10)

    assert Counts(store).totals("s:demo")["page"] == kept | {"/c": 1, "/d": 1}
    assert (went_on.alarms, went_on.numbers.waiting, gaps(data, store)) == ((), 0, [])


def test_a_quiet_unit_is_healed_after_the_store_lost_it(data, store):
    writer = Writer(data)
    writer.append(view("/a"), Kind.VIEW)
    drain(counter(data, store))

    store.flushall()
    drain(counter(data, store))

    assert Counts(store).totals("s:demo")["page"] == {"/a": 1}
