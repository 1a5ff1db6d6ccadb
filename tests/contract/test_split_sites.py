"""A site that is split, split otherwise and joined again while it is counted: each view once, and every report whole."""

import random
from collections import Counter as Tally
from datetime import date

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.core.trending import rank
from analytics.core.trending_settings import Settings
from analytics.counter.closing import Closing
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.splits import Splits
from analytics.stores.trending import Trending
from analytics.stores.units import Units

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
HOUR_S = 3600
DIMS = ["views", "page", "country"]


class Host:
    """A writer, a counter that can be killed, and what was accepted by page and by hour."""

    def __init__(self, folder, client):
        self.folder, self.client = folder, client
        self.writer = Writer(folder, segment_bytes=20_000)
        self.counter = self.new_counter()
        self.pages, self.hours = Tally(), Tally()

    def new_counter(self):
        return Counter(self.folder, self.client, zone_of=lambda _: "UTC")

    def views(self, at, count, dice):
        for _ in range(count):
            page = f"/{dice.randrange(50)}"
            cells = {"views:": 1, f"page:{page}": 1, "country:DE": 1}
            entries = (Entry("s:demo", cells, look=page), Entry("c:1", {"served:ad": 1}))
            self.writer.append(encode(Record(Kind.VIEW, at, entries)), Kind.VIEW)
            self.pages[page] += 1
            self.hours[at // HOUR_S * HOUR_S] += 1

    def drain(self, now):
        applied = self.counter.step(now)
        while applied.more or applied.numbers.waiting:
            applied = self.counter.step(now)
        assert not applied.alarms
        return applied


@pytest.fixture
def host(data, store):
    made = Host(data, store)
    yield made
    made.writer.close()


def split(store, *table):
    for since, units in table:
        Splits(store).put("s:demo", since, units, since - HOUR_S)


def test_each_view_is_counted_once_over_a_split_and_its_end_and_in_the_records_own_hour(host, store):
    dice = random.Random(1)
    split(store, (NOON + HOUR_S, 4), (NOON + 3 * HOUR_S, 1))
    # A record of the hour before comes after the split, one of the split after its end.
    for at in (NOON, NOON + HOUR_S, NOON, NOON + 2 * HOUR_S, NOON + 3 * HOUR_S, NOON + 2 * HOUR_S):
        host.views(at, 200, dice)
        applied = host.drain(at)

    totals = Counts(store).totals("s:demo", DIMS)
    hours = Counts(store).hours("s:demo", ["views"], NOON, NOON + 4 * HOUR_S)

    assert totals == {"views": {"": 1200}, "page": dict(host.pages), "country": {"DE": 1200}}
    assert {hour: cells["views"][""] for hour, cells in hours.items()} == dict(host.hours)
    assert applied.units <= {"s:demo", "c:1"}
    # The own unit holds what is of no split hour, the four others all of theirs.
    assert store.hget("lf:{s:demo}:a", "views:") == b"600"
    assert all(int(store.hget(f"lf:{{s:demo:{k}}}:a", "views:") or 0) > 0 for k in range(4))


@pytest.mark.parametrize("seed", range(6))
def test_a_split_changes_no_count_whatever_dies_or_is_lost_on_the_way(host, store, seed):
    dice = random.Random(seed)
    split(store, (NOON + HOUR_S, 3), (NOON + 2 * HOUR_S, 7), (NOON + 3 * HOUR_S, 1))
    backup = {}
    for turn in range(24):
        now = NOON + turn * HOUR_S // 6
        host.views(now - dice.choice([0, 0, 0, 2 * HOUR_S]), dice.randrange(80), dice)
        what = dice.choice(["count", "count", "die", "lose", "back up", "rotate"])
        if what == "die":
            host.counter.step(now)
            host.counter = host.new_counter()
        elif what == "back up":
            backup = {name: store.dump(name) for name in store.scan_iter("lf:*")}
        elif what == "lose" and backup:
            lose_to(store, backup)
            host.counter = host.new_counter()
        elif what == "rotate":
            host.writer.rotate()
        host.counter.step(now)
    host.drain(NOON + 5 * HOUR_S)

    assert Counts(store).totals("s:demo", ["page"])["page"] == dict(host.pages)
    assert Counts(store).totals("c:1") == {"served": {"ad": host.pages.total()}}
    assert host.counter.numbers().applied == host.pages.total()


def lose_to(store, backup):
    """The store as it was, but for the table of splits: it is set minutes before anything follows from it."""
    table = store.dump("lf:{x:all}:splits")
    store.flushall()
    for name, dump in {**backup, b"lf:{x:all}:splits": table}.items():
        store.restore(name, 0, dump, replace=True)


def test_reports_minutes_and_folded_days_of_a_split_site_are_whole(host, store):
    dice = random.Random(2)
    split(store, (NOON + HOUR_S, 4))
    for at in (NOON, NOON + HOUR_S, NOON + 2 * HOUR_S):
        host.views(at, 100, dice)
        host.drain(at)
    counts, day = Counts(store), date(2026, 6, 26)
    before = counts.days("s:demo", DIMS, day, day, "UTC")

    closing = Closing(store, lambda _: "UTC", 25)
    for unit in ("s:demo", *(f"s:demo:{k}" for k in range(4))):
        closing.close(unit, NOON + 26 * HOUR_S)

    assert before == counts.days("s:demo", DIMS, day, day, "UTC")
    assert before[day] == {"views": {"": 300}, "page": dict(host.pages), "country": {"DE": 300}}
    assert sum(cells["views"][""] for cells in counts.hours("s:demo", ["views"], NOON, NOON + 3 * HOUR_S).values()) == 300
    assert not [name for name in store.scan_iter("lf:{s:demo*") if b":h:" in name]


def test_a_split_sites_list_is_one_list_on_the_wall_clock(host, store):
    split(store, (NOON, 4))
    for page, looks in (("/a", 9), ("/b", 6), ("/c", 3), ("/d", 1)):
        for _ in range(looks):
            entry = Entry("s:demo", {"views:": 1, f"page:{page}": 1}, look=page)
            host.writer.append(encode(Record(Kind.VIEW, NOON + 60, (entry,))), Kind.VIEW)
    host.drain(NOON + 60)
    trending = Trending(store)

    found = trending.read("s:demo", NOON + 60)
    later = trending.read("s:demo", NOON + 60 + 300)

    assert [one.page for one in trending.ranked("s:demo", NOON + 60, 5)] == ["/a", "/b", "/c", "/d"]
    assert {page: round(fast, 6) for page, (fast, _) in found.scores.items()} == {"/a": 9, "/b": 6, "/c": 3, "/d": 1}
    assert {page: round(fast, 6) for page, (fast, _) in later.scores.items()} == {"/a": 4.5, "/b": 3, "/c": 1.5, "/d": 0.5}
    assert round(found.kept.clock.sums[0], 6) == 19
    assert trending.versions(["s:demo", "s:other"]) == [found.kept.version, 0]
    assert rank(found.kept.clock, NOON + 60, found.scores, (), 1, Settings())[0].page == "/a"


def test_a_token_counts_once_also_when_it_comes_again_after_the_split(host, store):
    split(store, (NOON + HOUR_S, 4))
    for at in (NOON, NOON + HOUR_S, NOON + HOUR_S):
        entry = Entry("s:demo", {"clicked:ad": 1}, once=Once("lot", 5, NOON + 26 * HOUR_S))
        host.writer.append(encode(Record(Kind.CLICK, at, (entry,))), Kind.CLICK)
        host.counter.step(at)

    assert Counts(store).totals("s:demo")["clicked"] == {"ad": 1}


def test_pages_keep_their_place_and_a_removed_site_leaves_no_sum_in_any_unit(host, store):
    split(store, (NOON, 4))
    host.views(NOON, 50, random.Random(3))
    host.drain(NOON)
    counts = Counts(store)

    new = counts.know("s:demo", ["page:/registered"])
    gone = counts.delete("s:demo")

    assert new == 1
    assert gone > 10
    assert {name.rpartition(b":")[2] for name in store.scan_iter("lf:{s:demo*")} == {b"pos"}
    assert Units(store).positions(["s:demo:0"])["s:demo:0"]
