"""Which journals are kept, what becomes of what dead writers left, and of positions that point behind a file's end."""

import time

import pytest

from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import JournalFull, Writer
from analytics.stores.counts import Counts
from analytics.stores.hosts import Numbers

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
DAY_LATER = int(time.time()) + 25 * 3600
"""Segments are dated by the system's clock."""


def view(page):
    entries = (Entry("s:demo", {"views:": 1, f"page:{page}": 1}), Entry("c:1", {"served:ad": 1}))
    return encode(Record(Kind.VIEW, NOON, entries))


def counter(folder, client):
    return Counter(folder, client, zone_of=lambda _: "UTC")


def drain(one, now=NOON):
    while (applied := one.step(now)).more:
        pass
    assert not applied.alarms
    return applied


def pages(store):
    return Counts(store).totals("s:demo").get("page", {})


def test_a_segment_is_kept_until_each_unit_that_it_names_was_read_again_to_stand_behind_it(data, store):
    # given a day-old segment, and a store that lost one campaign's last write without the counter's knowing
    writer = Writer(data)
    writer.append(view("/a"), Kind.VIEW)
    writer.rotate()
    writer.append(view("/b"), Kind.VIEW)
    one = counter(data, store)
    drain(one)
    old = min(data.glob("*.journal"))
    stands = store.hgetall("lf:{c:1}:pos")
    store.hset("lf:{c:1}:pos", writer.id, 0)
    # when journals are tidied, before and after the campaign stands there again
    drain(one, DAY_LATER)
    kept = old.exists()
    store.hset("lf:{c:1}:pos", mapping=stands)
    drain(one, DAY_LATER + 61)
    # then it goes only behind all
    assert (kept, old.exists()) == (True, False)
    writer.close()


@pytest.mark.parametrize("index", [True, False])
def test_a_position_behind_a_files_end_means_that_all_of_it_is_counted(data, store, index):
    # given three counted views of which the file lost two
    writer = Writer(data)
    for page in ("/a", "/b", "/c"):
        writer.append(view(page), Kind.VIEW)
    writer.close()
    drain(counter(data, store))
    (path,) = data.glob("*.journal")
    path.write_bytes(path.read_bytes()[:200])
    if not index:
        path.with_suffix(".units").unlink()
    # when another counter reads it
    applied = drain(counter(data, store))
    # then nothing is counted again, nothing waits, and nothing stops
    assert pages(store) == {"/a": 1, "/b": 1, "/c": 1}
    assert (applied.numbers.waiting, Counts(store).totals("c:1")["served"]) == (0, {"ad": 3})


def test_a_writer_that_had_no_room_for_a_day_is_counted_when_it_goes_on(data, store):
    # given a writer that found no room for its next segment, and looks dead since: its journal is counted to the end and deleted
    journal = data / "journal"
    writer = Writer(journal, segment_bytes=1)
    writer.append(view("/a"), Kind.VIEW)
    journal.rename(data / "away")
    with pytest.raises(JournalFull):
        writer.append(view("/refused"), Kind.VIEW)
    (data / "away").rename(journal)
    one = counter(journal, store)
    drain(one)
    drain(one, DAY_LATER)
    assert list(journal.glob("*.journal")) == []
    # when it goes on
    writer.append(view("/b"), Kind.VIEW)
    numbers = drain(counter(journal, store), DAY_LATER).numbers
    # then what it writes is not taken for the rest of what was deleted
    assert pages(store) == {"/a": 1, "/b": 1}
    assert (numbers.accepted, numbers.waiting) == (2, 0)
    writer.close()


def test_a_host_that_dies_between_noting_a_deletion_and_deleting_counts_its_damage_once(data, store):
    # given a host that noted in its ledger that a segment goes, and died before it went
    writer = Writer(data)
    writer.append(view("/a"), Kind.VIEW)
    writer.append(b"\xc1 no MessagePack", Kind.VIEW)
    writer.rotate()
    old = {path: path.read_bytes() for path in data.glob(f"{writer.id.hex()}*")}
    writer.append(view("/b"), Kind.VIEW)
    one = counter(data, store)
    drain(one)
    told = drain(one, DAY_LATER).numbers
    for path, content in old.items():
        assert not path.exists()
        path.write_bytes(content)
    # when it starts again
    numbers = drain(counter(data, store), DAY_LATER).numbers
    # then the segment is gone, and its damage is told once
    assert not any(path.exists() for path in old)
    assert numbers == told == Numbers(accepted=2, applied=2, waiting=0, damaged=1)
    writer.close()
