"""The flood meter: never refuses a source below its limit, and stops one above it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core import floods

KEY = bytes(range(32))
MINUTE = 29_000_000


def memory(rows: int = 1024) -> memoryview:
    block = memoryview(bytearray(floods.KEY_BYTES + rows * floods.WAYS * 8))
    floods.lay_out(block, KEY)
    return block


def test_a_source_has_exactly_its_limit_a_minute() -> None:
    meter = floods.Meter(memory())

    allowed = [meter.allows(b"source", MINUTE, 5) for _ in range(8)]

    assert allowed == [True] * 5 + [False] * 3


def test_the_next_minute_starts_anew() -> None:
    meter = floods.Meter(memory())
    for _ in range(9):
        meter.allows(b"source", MINUTE, 5)

    assert meter.allows(b"source", MINUTE + 1, 5)


def test_the_same_minute_256_minutes_later_starts_anew() -> None:
    meter = floods.Meter(memory())
    for _ in range(9):
        meter.allows(b"source", MINUTE, 5)

    assert meter.allows(b"source", MINUTE + 256, 5)


def test_workers_count_together() -> None:
    block = memory()
    one, other = floods.Meter(block), floods.Meter(block)

    allowed = [meter.allows(b"source", MINUTE, 4) for meter in (one, other) * 4]

    assert allowed == [True] * 4 + [False] * 4


def test_zero_is_no_limit() -> None:
    meter = floods.Meter(memory())

    assert all(meter.allows(b"source", MINUTE, 0) for _ in range(1000))


def test_a_limit_beyond_the_counter_is_the_counters() -> None:
    block = memory(rows=1)
    meter = floods.Meter(block)
    meter.allows(b"source", MINUTE, 1)
    place = next(at for at, counter in enumerate(meter._counters) if counter)
    meter._counters[place] += floods.MAX_LIMIT - 2

    assert meter.allows(b"source", MINUTE, 10_000_000)
    assert not meter.allows(b"source", MINUTE, 10_000_000)


def test_one_flood_leaves_other_sources_alone() -> None:
    meter = floods.Meter(memory())
    for _ in range(1000):
        meter.allows(b"flood", MINUTE, 3)

    assert all(meter.allows(b"%d" % number, MINUTE, 3) for number in range(5000) for _ in range(3))


def test_a_full_row_gives_up_its_smallest_counter() -> None:
    meter = floods.Meter(memory(rows=1))
    for _ in range(3):
        meter.allows(b"flood", MINUTE, 3)
    for number in range(100):
        meter.allows(b"%d" % number, MINUTE, 3)

    assert not meter.allows(b"flood", MINUTE, 3)


def test_a_full_row_of_another_minute_is_free() -> None:
    meter = floods.Meter(memory(rows=1))
    for number in range(floods.WAYS):
        for _ in range(3):
            meter.allows(b"%d" % number, MINUTE, 3)

    allowed = [meter.allows(b"source", MINUTE + 1, 3) for _ in range(4)]

    assert allowed == [True, True, True, False]


@pytest.mark.parametrize(
    "size", [pytest.param(0, id="nothing"), pytest.param(32, id="a key alone"), pytest.param(32 + 65, id="a broken row")]
)
def test_memory_of_a_wrong_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="multiple of 64"):
        floods.Meter(memoryview(bytearray(size)))


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        floods.lay_out(memoryview(bytearray(floods.SIZE_BYTES)), b"short")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2)), max_size=300), st.integers(1, 6))
def test_a_source_below_its_limit_is_never_refused(views: list[tuple[int, int]], limit: int) -> None:
    meter = floods.Meter(memory(rows=2))
    counted: dict[tuple[int, int], int] = {}
    for source, minute in views:
        had = counted.get((source, minute), 0)
        allowed = meter.allows(b"%d" % source, MINUTE + minute, limit)
        assert allowed or had >= limit
        counted[source, minute] = had + allowed
