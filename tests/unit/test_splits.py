"""Which unit of a split site a record is counted in: its own moment and page say so, whoever reads it and when."""

import pytest

from analytics.core.events import Entry, Once
from analytics.core.splits import SHARDS_MAX, TooLate, base_of, extended, parts_of, placed, shards_at, unit_of

TABLE = ((1000, 4), (2000, 1), (3000, 2))


def view(page="/a"):
    return Entry("s:demo", {"views:": 1, f"page:{page}": 1}, look=page)


@pytest.mark.parametrize(("at", "shards"), [(0, 1), (999, 1), (1000, 4), (1999, 4), (2000, 1), (3000, 2), (10**10, 2)])
def test_the_records_own_moment_chooses(at, shards):
    assert shards_at(TABLE, at) == shards


def test_a_page_is_counted_in_one_unit_and_pages_are_spread_over_all():
    units = {page: unit_of(view(page), TABLE, 1500) for page in (f"/{n}" for n in range(200))}

    assert set(units.values()) == {f"s:demo:{k}" for k in range(4)}
    assert units == {page: unit_of(view(page), TABLE, 1000) for page in units}


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(Entry("s:demo", {"ignored:robot": 3}), id="sums without a page"),
        pytest.param(Entry("s:demo", {"clicked:ad": 1}, once=Once("lot", 7, 9999)), id="a single-use bit"),
    ],
)
def test_what_must_meet_itself_stays_in_the_sites_own_unit(entry):
    assert unit_of(entry, TABLE, 1500) == "s:demo"


def test_other_units_and_other_moments_are_left_alone():
    tables = {"s:demo": TABLE}
    campaign = Entry("c:1", {"served:ad": 1})

    assert placed(campaign, tables, 1500) is campaign
    assert placed(view(), tables, 500) == view()
    assert placed(view(), tables, 1500).unit.startswith("s:demo:")
    assert placed(view(), tables, 1500).look == "/a"


def test_reading_knows_all_units_that_ever_were():
    assert parts_of("s:demo", ()) == ("s:demo",)
    assert parts_of("s:demo", ((1000, 1),)) == ("s:demo",)
    assert parts_of("s:demo", TABLE) == ("s:demo", "s:demo:0", "s:demo:1", "s:demo:2", "s:demo:3")
    assert {base_of(unit) for unit in parts_of("s:demo", TABLE)} == {"s:demo"}
    assert base_of("c:42") == "c:42"


@pytest.mark.parametrize(("since", "shards"), [(1100, 2), (4000, 0), (4000, SHARDS_MAX + 1), (3000, 2)])
def test_an_entry_that_counters_could_miss_or_that_is_none_is_refused(since, shards):
    with pytest.raises(ValueError):  # noqa: PT011 — TooLate is one
        extended(TABLE, since, shards, now=1000 if since < 4000 else 3500)


def test_an_entry_ahead_is_appended():
    assert extended(TABLE, 5000, 8, now=4000) == (*TABLE, (5000, 8))
    with pytest.raises(TooLate, match="another split"):
        extended(TABLE, 3000, 8, now=2500)
