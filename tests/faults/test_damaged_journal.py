"""A journal that is cut off anywhere, or in which a bit flips: what is damaged is missing and told, all else is counted."""

import os
from collections import Counter as Tally

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.core.events import Entry, Kind, Record, encode
from analytics.core.frames import HEADER_BYTES, scan
from analytics.counter.counter import Counter
from analytics.journal.files import segments
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

pytestmark = [pytest.mark.redis, pytest.mark.slow]
LONG = os.environ.get("LITFASS_TEST_FAULTS") == "long"
NOON = 1_782_475_200
PAGES = ("/a", "/b", "/größe", "/a", "/c")


def view(page):
    entries = (Entry("s:demo", {"views:": 1, f"page:{page}": 1}, look=page), Entry("c:1", {"served:ad": 1}))
    return encode(Record(Kind.VIEW, NOON, entries))


@pytest.fixture
def journal(data):
    """A dead writer's segment as it is on the disk, without a footer: its name, its bytes, and where each record ends."""
    writer = Writer(data)
    for page in PAGES:
        writer.append(view(page), Kind.VIEW)
    ((segment,),) = segments(data).values()
    whole = segment.path.read_bytes()
    writer.close()
    sizes = [scan(whole[:end], HEADER_BYTES).end for end in range(len(whole) + 1)]
    ends = sorted({end for end in sizes if end > HEADER_BYTES})
    assert len(ends) == len(PAGES)
    return segment.path, whole, ends


def count_again(data, store, path, content):
    """An emptied store, and a host that has nothing but this segment: its counts by page, and its numbers."""
    for file in data.iterdir():
        file.unlink()
    path.write_bytes(content)
    store.flushall()
    counter = Counter(data, store, zone_of=lambda _: "Europe/Berlin")
    while (applied := counter.step(NOON)).more:
        pass
    assert not applied.alarms
    totals = Counts(store).totals("s:demo")
    pages = Tally(totals.get("page", {}))
    served = Counts(store).totals("c:1").get("served", {}).get("ad", 0)
    assert totals.get("views", {}).get("", 0) == pages.total() == served == applied.numbers.accepted == applied.numbers.applied
    return pages, applied.numbers


def test_cut_off_at_any_byte_all_whole_records_are_counted_and_half_a_one_is_told(data, store, journal):
    path, whole, ends = journal
    for size in range(0, len(whole) + 1, 1 if LONG else 41):
        pages, numbers = count_again(data, store, path, whole[:size])

        kept = sum(end <= size for end in ends)
        torn = size not in {0, HEADER_BYTES, *ends}
        assert pages == Tally(PAGES[:kept]), size
        assert numbers.damaged == int(torn), size


@given(place=st.integers(0, 10**6))
@settings(max_examples=400 if LONG else 12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_flipped_bit_costs_the_record_that_it_is_in_and_no_other(data, store, journal, place):
    path, whole, ends = journal
    bit = place % (8 * len(whole))
    flipped = bytearray(whole)
    flipped[bit // 8] ^= 1 << bit % 8

    pages, numbers = count_again(data, store, path, bytes(flipped))

    hit = next(n for n, end in enumerate([HEADER_BYTES, *ends]) if bit // 8 < end)
    assert pages == Tally(page for n, page in enumerate(PAGES, 1) if n != hit), "0 is the header: no record is lost with it"
    assert numbers.damaged == int(hit > 0)
