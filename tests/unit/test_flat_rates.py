"""A flat rate by the day: it adds up to the price, whatever is changed, and each dimension's shares add up to it."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.campaigns.flat import BY, Due, due_until, dues, shared
from adserver.core.flights import Flight

FLIGHT = Flight(starts="2026-10-20", ends="2026-11-05", price_micros=100_000_000)


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("until", "part"),
    [
        pytest.param("2026-10-19", 0, id="the day before"),
        pytest.param("2026-10-20", 100_000_000 // 17, id="the first day"),
        pytest.param("2026-10-31", 100_000_000 * 12 // 17, id="twelve of 17 days"),
        pytest.param("2026-11-05", 100_000_000, id="the last day"),
        pytest.param("2027-01-31", 100_000_000, id="long after"),
    ],
)
def test_what_is_due_grows_by_the_day_up_to_the_price(until, part):
    assert due_until(FLIGHT, day(until)) == part


@pytest.mark.parametrize(
    ("flight", "billed", "found"),
    [
        pytest.param(FLIGHT, 100_000_000 * 12 // 17, [("2026-11-01", 100_000_000 * 13 // 17 - 100_000_000 * 12 // 17)], id="a day more"),
        pytest.param(FLIGHT, 100_000_000, [], id="all is paid"),
        pytest.param(
            Flight(starts="2026-10-31", ends="2026-11-09", price_micros=20),
            3,
            [("2026-11-01", 1)],
            id="the period was made longer: caught up with",
        ),
        pytest.param(Flight(starts="2026-10-31", ends="2026-11-09", price_micros=10), 7, [], id="the price was lowered: never paid back"),
        pytest.param(Flight(price_micros=10), 0, [], id="no period to divide"),
    ],
)
def test_each_day_adds_what_was_not_billed_yet(flight, billed, found):
    assert list(dues(flight, billed, day("2026-11-01"))) == [Due(day(one), micros) for one, micros in found]


def test_a_day_is_shared_as_its_served_ads_are():
    sums = {"served": {"ad": 100}, "servedsite": {"a": 60, "b": 40}, "servedword": {"x": 75, "y": 25}}
    assert [(one.micros, one.cells) for one in shared(100, sums)] == [
        (60, ("served:ad", "servedsite:a", "servedword:x")),
        (15, ("served:ad", "servedsite:b", "servedword:x")),
        (25, ("served:ad", "servedsite:b", "servedword:y")),
    ]


counts = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 1000), max_size=6)


@given(micros=st.integers(1, 10**10), sums=st.fixed_dictionaries(dict.fromkeys(BY, counts)))
def test_the_shares_of_each_dimension_add_up_to_the_amount(micros, sums):
    shares = shared(micros, sums)
    assert sum(one.micros for one in shares) == micros
    served = sum(sums["served"].values())
    for dimension in BY:
        got = Counter()
        for one in shares:
            for cell in one.cells:
                if cell.startswith(f"{dimension}:"):
                    got[cell.partition(":")[2]] += one.micros
        known = sum(sums[dimension].values())
        assert sum(got.values()) == micros or served > known or not known
        # No share is further than a millionth from what its served ads make up.
        for name, count in sums[dimension].items():
            assert abs(got[name] - micros * count / max(served, known, 1)) < 1.001
