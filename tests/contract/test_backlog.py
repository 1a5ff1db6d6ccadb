"""What waited while the store was away: counted in the order it was written, the oldest first, without a pause."""

from collections import Counter as Tally

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.core.frames import Header, encode_header
from analytics.counter.counter import Counter
from analytics.journal.files import segment_path
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money
from analytics.stores.units import Units

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
SITE, CAMPAIGN = "s:demo", "c:1"
LONG = "x" * 60_000
"""Sixteen records of this length are a MiB, which is read at once."""


def counter(folder, client):
    """One that takes sixteen of the long records a step."""
    return Counter(folder, client, zone_of=lambda _: "UTC", reads_a_step=1)


def view(page, at=NOON, padding=""):
    cells = {"views:": 1, f"page:/{page}{padding}": 1}
    return encode(Record(Kind.VIEW, at, (Entry(SITE, cells, look=f"/{page}"), Entry(CAMPAIGN, {"served:ad": 1}, amount=3))))


def views(store):
    return Counts(store).totals(SITE).get("views", {}).get("", 0)


def test_each_step_of_a_backlog_leaves_the_counts_where_the_positions_say(data, store):
    writer = Writer(data, segment_bytes=400_000)
    for number in range(60):
        if number % 3:
            writer.append(view(number, padding=LONG), Kind.VIEW)
        else:  # positions are of records, not of views
            writer.append(encode(Record(Kind.SUMS, NOON, (Entry(SITE, {"ignored:robot": 2}),))), Kind.SUMS)
    one, looks = counter(data, store), []
    while one.step(NOON).more:
        looks.append((Units(store).positions([SITE])[SITE][writer.id], views(store)))
    writer.close()

    assert len(looks) > 3
    assert looks == [(position, sum(1 for number in range(position) if number % 3)) for position, _ in looks]
    assert [position for position, _ in looks] == sorted({position for position, _ in looks}), "each step goes on"


def test_more_segments_are_a_backlog_although_each_is_shorter_than_what_a_step_takes(data, store):
    writer = Writer(data, segment_bytes=500)
    for number in range(30):
        writer.append(view(number), Kind.VIEW)
    one, told = counter(data, store), []
    while (applied := one.step(NOON)).more:
        told.append((applied.behind, applied.numbers.waiting > 0))
    writer.close()

    assert len(told) > 3
    assert told == [(waiting, waiting) for _, waiting in told]


def test_the_oldest_backlog_is_counted_before_what_other_writers_wrote_since(data, store):
    old, new = Writer(data), Writer(data)
    for number in range(64):
        old.append(view(number, NOON + number, LONG), Kind.VIEW)
        new.append(view(number, NOON + 3600 + number, LONG), Kind.VIEW)
    one, looks = counter(data, store), []
    while one.step(NOON).more:
        stands = Units(store).positions([SITE])[SITE]
        looks.append((stands.get(old.id, 0), stands.get(new.id, 0)))
    for writer in (old, new):
        writer.close()

    first = looks[0][1]
    assert looks[-1] == (64, 64)
    assert all(after == first for before, after in looks if before < 64), "who is ahead waits"


def test_who_waited_is_read_in_the_step_that_finds_the_others_at_their_end(data, store):
    old, new = Writer(data), Writer(data, segment_bytes=1)
    old.append(view("old"), Kind.VIEW)
    for number in range(3):
        new.append(view(number, NOON + 3600), Kind.VIEW)
    for writer in (old, new):
        writer.close()
    # It died when it had begun another segment: that there is nothing in it shows when it is read.
    segment_path(data, old.id, 2).write_bytes(encode_header(Header(old.id, 2, 2, 1, NOON)))

    one = counter(data, store)
    while (applied := one.step(NOON)).more:
        pass

    assert (applied.numbers.waiting, views(store)) == (0, 4)


def test_a_writer_that_is_ahead_is_heard_again_when_the_backlog_is_counted(data, store):
    old, new = Writer(data), Writer(data)
    for number in range(64):
        old.append(view(number, NOON, LONG), Kind.VIEW)
    new.append(view("late", NOON + 3600), Kind.VIEW)
    one = counter(data, store)
    one.step(NOON)
    new.append(view("later", NOON + 3600), Kind.VIEW)
    while one.step(NOON).more:
        pass
    for writer in (old, new):
        writer.close()

    assert views(store) == 66


def test_records_of_the_same_bytes_are_each_counted(data, store):
    Money(store).set_budget(CAMPAIGN, None)
    writer = Writer(data)
    once = encode(Record(Kind.CLICK, NOON, (Entry(CAMPAIGN, {"clicked:ad": 1}, once=Once("lot", 7, NOON + 10**6), amount=50),)))
    sent = Tally()
    for number in range(3_000):
        page = number % 7
        writer.append(view(page, NOON + 60 * (number % 2)), Kind.VIEW)
        writer.append(once, Kind.CLICK)
        sent[f"/{page}"] += 1
    one = counter(data, store)
    while one.step(NOON).more:
        pass
    writer.close()

    site, campaign = Counts(store).totals(SITE), Counts(store).totals(CAMPAIGN)
    assert (site["views"], site["page"]) == ({"": 3_000}, dict(sent))
    assert (campaign["served"], campaign["$served"]) == ({"ad": 3_000}, {"ad": 9_000})
    assert (campaign["clicked"], campaign["$clicked"]) == ({"ad": 1}, {"ad": 50})
    assert sum(Counts(store).minutes(SITE, NOON, NOON + 120).values()) == 3_000
