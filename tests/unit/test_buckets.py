from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core.buckets import HOUR_S, day_end, day_of, day_start, hour_of, hours_between, hours_of, month_of

ZONES = [
    "Europe/Berlin",
    "UTC",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Pacific/Chatham",
    "Africa/Cairo",
]


def utc(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("moment", "zone", "start"),
    [
        pytest.param("2026-06-26 12:34", "Europe/Berlin", "2026-06-26 12:00", id="whole hours"),
        pytest.param("2026-06-26 12:34", "Asia/Kathmandu", "2026-06-26 12:15", id="45 minutes"),
        pytest.param("2026-06-26 12:34", "Asia/Kolkata", "2026-06-26 12:30", id="30 minutes"),
        pytest.param("2026-10-25 00:59", "Europe/Berlin", "2026-10-25 00:00", id="02:59 the first time"),
        pytest.param("2026-10-25 01:00", "Europe/Berlin", "2026-10-25 01:00", id="02:00 the second time"),
        pytest.param("2026-04-04 15:10", "Australia/Lord_Howe", "2026-04-04 15:00", id="half an hour back, from there on"),
    ],
)
def test_a_moment_is_in_its_local_hour(moment, zone, start):
    assert hour_of(utc(moment), zone) == utc(start)


@given(st.integers(utc("2024-01-01 00:00"), utc("2030-01-01 00:00")), st.sampled_from(ZONES))
def test_an_hour_holds_its_own_beginning_and_is_an_hour_long_at_most(at, zone):
    start = hour_of(at, zone)

    assert start <= at < start + HOUR_S
    assert hour_of(start, zone) == start
    assert day_of(start, zone) == day_of(at, zone)


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.sampled_from(ZONES))
def test_a_day_is_the_hours_between_its_start_and_the_next_ones(day, zone):
    start, end = day_start(day, zone), day_end(day, zone)
    hours = hours_of(day, zone)

    assert (day_of(start, zone), day_of(end - 1, zone)) == (day, day)
    assert day_of(start - 1, zone) < day < day_of(end, zone)
    assert hours[0] == start
    assert all(start <= hour < end for hour in hours)
    assert len(hours) == len(set(hours))


@pytest.mark.parametrize(
    ("day", "zone", "count"),
    [
        pytest.param(date(2026, 6, 26), "Europe/Berlin", 24, id="an ordinary day"),
        pytest.param(date(2026, 3, 29), "Europe/Berlin", 23, id="the clock goes forward"),
        pytest.param(date(2026, 10, 25), "Europe/Berlin", 25, id="the clock goes back"),
        pytest.param(date(2026, 4, 24), "Africa/Cairo", 23, id="a day that begins at one"),
    ],
)
def test_days_have_as_many_hours_as_the_clock_says(day, zone, count):
    assert len(hours_of(day, zone)) == count


def test_buckets_between_two_moments_begin_there():
    assert hours_between(utc("2026-06-26 10:30"), utc("2026-06-26 13:00"), "UTC") == [utc("2026-06-26 11:00"), utc("2026-06-26 12:00")]


def test_a_month_is_named_by_year_and_number():
    assert month_of(date(2026, 3, 9)) == "2026-03"
