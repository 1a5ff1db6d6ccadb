"""The repeat filter: first looks are told from repeats, for a day, among workers, with nothing to be read from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core import repeats

KEY = bytes(range(32))
DAY = 20_000


def memory(size: int = 1 << 16, day: int = DAY) -> memoryview:
    block = memoryview(bytearray(size))
    repeats.lay_out(block, KEY, day)
    return block


def test_a_first_look_is_one_and_its_repeat_is_none() -> None:
    seen = repeats.Filter(memory())

    assert seen.first_look(b"source", "s:demo/a", DAY)
    assert not seen.first_look(b"source", "s:demo/a", DAY)


@pytest.mark.parametrize(
    ("source", "page"),
    [
        pytest.param(b"another", "s:demo/a", id="another source"),
        pytest.param(b"source", "s:demo/b", id="another page"),
        pytest.param(b"sources", ":demo/a", id="the border moved"),
    ],
)
def test_another_look_is_a_first_one(source: bytes, page: str) -> None:
    seen = repeats.Filter(memory())
    seen.first_look(b"source", "s:demo/a", DAY)

    assert seen.first_look(source, page, DAY)


def test_workers_share_what_they_saw() -> None:
    block = memory()
    one, other = repeats.Filter(block), repeats.Filter(block)
    one.first_look(b"source", "s:demo/a", DAY)

    assert not other.first_look(b"source", "s:demo/a", DAY)


def test_a_new_day_forgets_everything() -> None:
    block = memory()
    one, other = repeats.Filter(block), repeats.Filter(block)
    one.first_look(b"source", "s:demo/a", DAY)

    assert one.first_look(b"source", "s:demo/a", DAY + 1)
    assert not other.first_look(b"source", "s:demo/a", DAY + 1)
    # the bits of a first look and of a second one are left
    assert sum(byte.bit_count() for byte in block[repeats.HEADER_BYTES :]) == 2 * repeats.HASHES


def test_a_worker_that_slept_for_days_finds_the_key_of_those_that_did_not() -> None:
    block = memory()
    awake, asleep = repeats.Filter(block), repeats.Filter(block)
    for day in range(DAY, DAY + 9):
        awake.first_look(b"source", "s:demo/a", day)

    assert not asleep.first_look(b"source", "s:demo/a", DAY + 8)


def test_a_worker_that_starts_later_shares_the_day() -> None:
    block = memory()
    repeats.Filter(block).first_look(b"source", "s:demo/a", DAY + 3)

    assert not repeats.Filter(block).first_look(b"source", "s:demo/a", DAY + 3)


def test_the_clock_going_back_clears_nothing() -> None:
    seen = repeats.Filter(memory())
    seen.first_look(b"source", "s:demo/a", DAY + 1)

    assert not seen.first_look(b"source", "s:demo/a", DAY)


def test_yesterdays_key_is_gone_from_memory() -> None:
    block = memory()
    seen = repeats.Filter(block)
    seen.first_look(b"source", "s:demo/a", DAY + 1)

    assert KEY not in bytes(block)
    assert seen._key != KEY


def test_another_key_sets_other_bits() -> None:
    one, other = memory(), memoryview(bytearray(1 << 16))
    repeats.lay_out(other, KEY[::-1], DAY)
    repeats.Filter(one).first_look(b"source", "s:demo/a", DAY)
    repeats.Filter(other).first_look(b"source", "s:demo/a", DAY)

    assert bytes(one[repeats.HEADER_BYTES :]) != bytes(other[repeats.HEADER_BYTES :])


def test_it_is_told_how_often_a_source_looked_before() -> None:
    seen = repeats.Filter(memory())
    seen.first_look(b"other", "s:demo/a", DAY)

    assert [seen.looks(b"source", "s:demo/a", DAY) for _ in range(4)] == [0, 1, 2, 2]
    assert seen.looks(b"other", "s:demo/a", DAY) == 1
    assert seen.looks(b"source", "s:demo/a", DAY + 1) == 0


def test_a_full_day_keeps_to_the_promised_error() -> None:
    looks = 20_000
    block = memory(repeats.size_bytes(looks, 0.01))
    seen = repeats.Filter(block)

    mistaken = sum(not seen.first_look(b"source", f"s:demo/{number}", DAY) for number in range(looks))

    # over the whole day the mean is far below the last look's 1 %
    assert mistaken / looks < 0.01
    assert repeats.false_repeats(len(block), looks) == pytest.approx(0.01, rel=0.01)


def test_memory_that_was_not_laid_out_is_refused() -> None:
    with pytest.raises(repeats.DamagedFilter):
        repeats.Filter(memoryview(bytearray(1024)))


@pytest.mark.parametrize(
    ("size", "key"),
    [pytest.param(64, KEY, id="no room for bits"), pytest.param(1024, KEY[1:], id="a short key")],
)
def test_a_layout_that_cannot_work_is_refused(size: int, key: bytes) -> None:
    with pytest.raises(ValueError, match="takes a key"):
        repeats.lay_out(memoryview(bytearray(size)), key, DAY)


@given(st.lists(st.tuples(st.binary(max_size=4), st.text(max_size=3)), max_size=40))
def test_a_repeat_is_never_taken_for_a_first_look(looks: list[tuple[bytes, str]]) -> None:
    seen = repeats.Filter(memory())
    before: set[tuple[bytes, str]] = set()
    for source, page in looks:
        if seen.first_look(source, page, DAY):
            assert (source, page) not in before
        before.add((source, page))
