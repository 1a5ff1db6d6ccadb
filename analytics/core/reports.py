"""From buckets to a report: spans of days, series without gaps, comparison, top lists, and lists that hide small cells.

A bucket is what the store gives for one hour or day: `{dimension: {member: count}}`. Nothing here reads a store or knows what an ad is.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal

import msgspec

Cells = Mapping[str, int]
Bucket = Mapping[str, Cells]
Step = Literal["hour", "day", "week", "month"]

OTHER = "*"
"""The member that the store puts what did not fit a cap into."""
SMALLEST_CELL = 10
"""k: a country or referrer with fewer views than this is never shown on its own."""
HOUR_S = 3600
SPANS = {"today": 1, "7d": 7, "30d": 30, "90d": 90, "12mo": 365}
"""Named ranges and their length in days, the last day being today."""
LONGEST_DAYS = 800
"""Dated sums are kept for at most 25 months; nothing older can be asked for."""
HOURS_UP_TO_DAYS, DAYS_UP_TO_DAYS, WEEKS_UP_TO_DAYS = 2, 92, 400
"""The finest step that still leaves bars wide enough to see on a phone (92 of them in 340 px)."""
FEWEST_BARS, MOST_BARS = 2, 100


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen value with named fields."""


class Span(msgspec.Struct, frozen=True):
    """Days of a site's own time zone, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has, at least 1."""
        return (self.last - self.first).days + 1


class Point(msgspec.Struct, frozen=True):
    """One bar of a series: `start` is a local ISO date (with the hour and offset when the step is an hour)."""

    start: str
    count: int


class Row(msgspec.Struct, frozen=True):
    """A line of a list; `share` is its part of the list's total, 0–1."""

    name: str
    count: int
    share: float


class Listing(msgspec.Struct, frozen=True):
    """Rows by count, what is not among them as one number, and the sum of both."""

    rows: tuple[Row, ...] = ()
    other: int = 0
    total: int = 0


def named_span(name: str, today: date) -> Span | None:
    """The span that ends today and has this name, None for an unknown name."""
    days = SPANS.get(name)
    return Span(today - timedelta(days - 1), today) if days else None


def custom_span(first: str, last: str, today: date) -> Span | str:
    """The span between two ISO dates, or the reason why there is none; its end is cut at today."""
    try:
        span = Span(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return "dates"
    if span.first > span.last:
        return "order"
    if span.first > today:
        return "future"
    if (today - span.first).days > LONGEST_DAYS:
        return "too-old"
    return Span(span.first, min(span.last, today))


def span_before(span: Span) -> Span:
    """As many days, ending on the day before."""
    return Span(span.first - timedelta(span.days), span.first - timedelta(1))


def span_year_before(span: Span) -> Span:
    """As many days 52 weeks earlier, so that Mondays meet Mondays."""
    return Span(span.first - timedelta(364), span.last - timedelta(364))


def step_for(span: Span) -> Step:
    """The step that a series over this span is drawn in."""
    if span.days <= HOURS_UP_TO_DAYS:
        return "hour"
    if span.days <= DAYS_UP_TO_DAYS:
        return "day"
    return "week" if span.days <= WEEKS_UP_TO_DAYS else "month"


def steps_allowed(span: Span) -> tuple[Step, ...]:
    """The steps that give this span between 2 and about 100 bars, finest first (one day always has its hours)."""
    bars: dict[Step, float] = {"hour": span.days * 24, "day": span.days, "week": span.days / 7, "month": span.days / 30}
    finest = step_for(span)
    return tuple(step for step, count in bars.items() if step == finest or FEWEST_BARS <= count <= MOST_BARS)


def span_bounds(span: Span, zone: tzinfo) -> tuple[int, int]:
    """Unix seconds of the first local midnight and of the midnight after the last day."""
    return _midnight(span.first, zone), _midnight(span.last + timedelta(1), zone)


def series_by_hour(hours: Mapping[int, int], span: Span, zone: tzinfo) -> tuple[Point, ...]:
    """Each local hour of the span with its count, 0 where the store had none; a day of 23 or 25 hours has as many points.

    `hours` is keyed by Unix seconds; a key inside an hour of the grid belongs to it (zones that shift by half an hour).
    """
    start, end = span_bounds(span, zone)
    counts = [0] * (-(-(end - start) // HOUR_S))
    for at, count in hours.items():
        if start <= at < end:
            counts[(at - start) // HOUR_S] += count
    return tuple(Point(_local_hour(start + i * HOUR_S, zone), count) for i, count in enumerate(counts))


def series_by_day(days: Mapping[date, int], span: Span, step: Step = "day") -> tuple[Point, ...]:
    """Each day, week (from its Monday) or month of the span with its count, 0 where the store had none."""
    counts: dict[date, int] = {}
    for offset in range(span.days):
        day = span.first + timedelta(offset)
        start = max(_period_start(day, step), span.first)
        counts[start] = counts.get(start, 0) + days.get(day, 0)
    return tuple(Point(start.isoformat(), count) for start, count in counts.items())


def sum_buckets(buckets: Iterable[Bucket]) -> dict[str, dict[str, int]]:
    """All buckets added up, dimension by dimension."""
    sums: dict[str, dict[str, int]] = {}
    for bucket in buckets:
        for dimension, cells in bucket.items():
            into = sums.get(dimension)
            if into is None:
                sums[dimension] = dict(cells)
                continue
            counted = into.get
            for member, count in cells.items():
                into[member] = counted(member, 0) + count
    return sums


def count_in(bucket: Bucket, dimension: str) -> int:
    """The sum over all members of a dimension."""
    return sum(bucket.get(dimension, {}).values())


def change(now: int, before: int) -> float | None:
    """The relative change (0.25 = a quarter more); None where there is nothing to compare with."""
    return None if before == 0 else (now - before) / before


def ratio(part: int, whole: int) -> float | None:
    """A part of a whole, such as clicks of impressions; None when the whole is 0."""
    return None if whole == 0 else part / whole


def top(cells: Cells, n: int) -> Listing:
    """The `n` largest members; equal ones by name. What is not among them, the store's own "other" too, is one number."""
    total = sum(cells.values())
    ranked = _ranked(cells, n)
    return _listing(ranked, total)


def top_hiding_small(cells: Cells, n: int, k: int = SMALLEST_CELL) -> Listing:
    """As `top`, but no row is below `k`, and what is hidden is either nothing or at least `k` as well.

    With {"DE": 50, "FR": 12, "LI": 3} the 3 alone would be total minus visible; so FR goes with it: DE 50, other 15.
    """
    total = sum(cells.values())
    visible = [(member, count) for member, count in _ranked(cells, n) if count >= k]
    hidden = total - sum(count for _, count in visible)
    while visible and 0 < hidden < k:
        hidden += visible.pop()[1]
    return _listing(visible, total)


def _ranked(cells: Cells, n: int) -> list[tuple[str, int]]:
    """The `n` largest. Only what is as large as the n-th is sorted by name too: a tenth of the time for 13,000 pages."""
    counts = sorted(cells.values(), reverse=True)
    # One place further than asked for: the store's own "other" may be among them.
    least = max(1, counts[n]) if n < len(counts) else 1
    present = [(member, count) for member, count in cells.items() if count >= least and member != OTHER]
    return sorted(present, key=lambda cell: (-cell[1], cell[0]))[:n]


def _listing(ranked: list[tuple[str, int]], total: int) -> Listing:
    rows = tuple(Row(member, count, count / total) for member, count in ranked)
    return Listing(rows, total - sum(row.count for row in rows), total)


def _midnight(day: date, zone: tzinfo) -> int:
    return int(datetime.combine(day, time(), zone).timestamp())


def _local_hour(at: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(at, zone).isoformat(timespec="minutes")


def _period_start(day: date, step: Step) -> date:
    if step == "week":
        return day - timedelta(day.weekday())
    return day.replace(day=1) if step == "month" else day
