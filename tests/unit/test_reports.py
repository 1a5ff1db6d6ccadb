"""Reports: spans, series without gaps, lists that reveal no small cell."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core import reports
from analytics.core.reports import OTHER, Span

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        pytest.param("today", date(2026, 11, 22), id="today is one day"),
        pytest.param("7d", date(2026, 11, 16), id="seven days end today"),
        pytest.param("90d", date(2026, 8, 25), id="ninety days cross months"),
    ],
)
def test_a_named_span_ends_today(name, first):
    assert reports.named_span(name, TODAY) == Span(first, TODAY)


def test_an_unknown_name_gives_no_span():
    assert reports.named_span("forever", TODAY) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2026-11-01", "2026-11-05", Span(date(2026, 11, 1), date(2026, 11, 5)), id="as asked"),
        pytest.param("2026-11-01", "2027-01-01", Span(date(2026, 11, 1), TODAY), id="the end is cut at today"),
        pytest.param("2026-11-05", "2026-11-01", "order", id="end before start"),
        pytest.param("2027-11-05", "2027-11-06", "future", id="in the future"),
        pytest.param("1999-01-01", "2026-11-01", "too-old", id="before anything is kept"),
        pytest.param("gestern", "heute", "dates", id="no dates"),
        pytest.param("", "", "dates", id="empty"),
    ],
)
def test_a_custom_span_is_given_or_refused_with_its_reason(first, last, expected):
    assert reports.custom_span(first, last, TODAY) == expected


def test_the_span_before_has_as_many_days_and_touches():
    span = Span(date(2026, 11, 16), date(2026, 11, 22))

    before = reports.span_before(span)

    assert before == Span(date(2026, 11, 9), date(2026, 11, 15))


def test_a_year_before_starts_on_the_same_weekday():
    span = Span(date(2026, 11, 16), date(2026, 11, 22))
    assert reports.span_year_before(span).first.weekday() == span.first.weekday()


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        pytest.param(date(2026, 11, 22), 24, id="an ordinary day"),
        pytest.param(date(2026, 3, 29), 23, id="summer time begins"),
        pytest.param(date(2026, 10, 25), 25, id="summer time ends"),
    ],
)
def test_a_days_hours_are_as_many_as_the_clock_shows(day, hours):
    series = reports.series_by_hour({}, Span(day, day), BERLIN)
    assert len(series) == hours
    assert {point.count for point in series} == {0}


def test_hours_land_where_local_clocks_showed_them():
    span = Span(TODAY, TODAY)
    start, end = reports.span_bounds(span, BERLIN)
    hours = {start: 1, start + 23 * 3600: 2, start - 3600: 100, end: 100}

    series = reports.series_by_hour(hours, span, BERLIN)

    assert series[0] == reports.Point("2026-11-22T00:00+01:00", 1)
    assert series[23].count == 2
    assert sum(point.count for point in series) == 3


def test_hours_of_a_half_hour_zone_are_its_own_local_hours():
    kolkata = ZoneInfo("Asia/Kolkata")
    start, _ = reports.span_bounds(Span(TODAY, TODAY), kolkata)
    series = reports.series_by_hour({start + 3600: 5}, Span(TODAY, TODAY), kolkata)
    assert series[1] == reports.Point("2026-11-22T01:00+05:30", 5)


def test_days_without_views_are_zero_not_missing():
    span = Span(date(2026, 11, 20), TODAY)
    series = reports.series_by_day({date(2026, 11, 21): 7}, span)
    assert [(p.start, p.count) for p in series] == [("2026-11-20", 0), ("2026-11-21", 7), ("2026-11-22", 0)]


def test_weeks_start_on_mondays_and_the_first_one_with_the_span():
    span = Span(date(2026, 11, 12), TODAY)
    days = dict.fromkeys([date(2026, 11, 12), date(2026, 11, 15), date(2026, 11, 16)], 1)
    assert [(p.start, p.count) for p in reports.series_by_day(days, span, "week")] == [("2026-11-12", 2), ("2026-11-16", 1)]


def test_months_start_on_their_first_day():
    span = Span(date(2026, 10, 30), date(2026, 11, 2))
    days = {date(2026, 10, 31): 1, date(2026, 11, 1): 2}
    assert [(p.start, p.count) for p in reports.series_by_day(days, span, "month")] == [("2026-10-30", 1), ("2026-11-01", 2)]


@given(st.integers(1, 800))
def test_every_span_has_a_step_that_it_allows(days):
    span = Span(date.fromordinal(TODAY.toordinal() - days + 1), TODAY)
    assert reports.step_for(span) in reports.steps_allowed(span)


def test_buckets_add_up_by_dimension_and_member():
    buckets = [{"views": {"": 2}, "page": {"/a": 2}}, {"views": {"": 1}, "page": {"/a": 1, OTHER: 4}}]
    assert reports.sum_buckets(buckets) == {"views": {"": 3}, "page": {"/a": 3, OTHER: 4}}


def test_a_top_list_keeps_order_and_total():
    listing = reports.top({"/b": 5, "/a": 5, "/c": 1, OTHER: 3, "/d": 0}, 2)
    assert [(row.name, row.count) for row in listing.rows] == [("/a", 5), ("/b", 5)]
    assert (listing.other, listing.total) == (4, 14)
    assert listing.rows[0].share == 5 / 14


@pytest.mark.parametrize(
    ("cells", "visible", "other"),
    [
        pytest.param({"DE": 50, "AT": 10}, ["DE", "AT"], 0, id="nothing small, nothing hidden"),
        pytest.param({"DE": 50, "FR": 12, "LI": 3}, ["DE"], 15, id="a lone small one takes the next with it"),
        pytest.param({"DE": 50, "FR": 6, "LI": 5}, ["DE"], 11, id="two small ones hide each other"),
        pytest.param({"DE": 50, "LI": 1}, [], 51, id="the last visible one goes too"),
        pytest.param({"LI": 9}, [], 9, id="a single small cell is the total"),
        pytest.param({"DE": 50, OTHER: 2}, [], 52, id="the store's own other counts as hidden"),
        pytest.param({}, [], 0, id="empty"),
    ],
)
def test_small_cells_are_merged_so_that_subtracting_finds_none(cells, visible, other):
    listing = reports.top_hiding_small(cells, 20)
    assert [row.name for row in listing.rows] == visible
    assert listing.other == other


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 60), max_size=12), st.integers(1, 12))
def test_no_list_ever_shows_or_leaves_a_small_remainder(cells, n):
    listing = reports.top_hiding_small(cells, n)
    assert all(row.count >= 10 for row in listing.rows)
    assert listing.other == 0 or listing.other >= 10 or not listing.rows
    assert listing.other + sum(row.count for row in listing.rows) == listing.total == sum(cells.values())


def test_change_and_ratio_have_no_value_without_a_base():
    assert reports.change(5, 0) is None
    assert reports.ratio(5, 0) is None
    assert reports.change(5, 4) == 0.25
    assert reports.ratio(1, 4) == 0.25
