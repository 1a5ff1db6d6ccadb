"""The geometry of bar charts; templates draw it as SVG.

All places are percentages of the picture, so that one drawing fits a phone and a wide screen while its text keeps its size. Heights
grow upwards from `BASE`: with a top of 200, a bar of 50 is 0.25 · (BASE - HEADROOM) = 20 % high.
"""

import math
from collections.abc import Callable, Sequence

import msgspec

from analytics.core.reports import Point

BASE, HEADROOM = 88.0, 8.0
GAP = 0.22
"""Part of a bar's place that stays empty beside it."""
MOST_LABELS = 6
"""Dates of 50 px side by side on a phone."""
LINES = 3


class Bar(msgspec.Struct, frozen=True):
    """One bar with its place for the pointer; `mark` is the height of what it is compared with."""

    x: float
    width: float
    y: float
    height: float
    mark: float | None
    slot_x: float
    slot_width: float
    label: str
    count: int
    before: int | None


class Line(msgspec.Struct, frozen=True):
    """A horizontal line at a round number."""

    y: float
    count: int


class Label(msgspec.Struct, frozen=True):
    """A date under the bars."""

    x: float
    text: str
    anchor: str


class Chart(msgspec.Struct, frozen=True):
    """A chart as it is drawn."""

    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    base: float = BASE


def bar_chart(series: Sequence[Point], before: Sequence[Point], long: Callable[[str], str], short: Callable[[str], str]) -> Chart:
    """A bar for each point, marks for the points before at the same place; `long` and `short` write a point's date."""
    highest = max((point.count for point in (*series, *before[: len(series)])), default=0)
    peak, step = round_scale(highest)
    place = 100 / max(len(series), 1)
    bars = tuple(
        Bar(
            x=_round((i + GAP / 2) * place),
            width=_round(place * (1 - GAP)),
            y=_round(_y(point.count, peak)),
            height=_round(BASE - _y(point.count, peak)),
            mark=_round(_y(before[i].count, peak)) if i < len(before) else None,
            slot_x=_round(i * place),
            slot_width=_round(place),
            label=long(point.start),
            count=point.count,
            before=before[i].count if i < len(before) else None,
        )
        for i, point in enumerate(series)
    )
    lines = tuple(Line(_round(_y(count, peak)), count) for count in range(step, peak + 1, step))
    return Chart(bars, lines, _labels(series, place, short))


def round_scale(highest: int) -> tuple[int, int]:
    """The top of the scale and the distance of its lines: 1, 2 or 5 times a power of ten, at most four lines."""
    step = 1
    while highest > step * LINES:
        power = 10 ** int(math.log10(step))
        step = {1: 2, 2: 5, 5: 10}[step // power] * power
    return max(step * math.ceil(highest / step), step), step


def spark(series: Sequence[Point]) -> tuple[tuple[float, float], ...]:
    """Top and height of each bar of a small chart 100 high; a count that is not 0 is at least 4 high, so that it is seen."""
    highest = max((point.count for point in series), default=0)
    heights = (max(4.0, 100 * point.count / highest) if point.count else 0.0 for point in series)
    return tuple((_round(100 - height), _round(height)) for height in heights)


def _y(count: int, peak: int) -> float:
    return BASE - (BASE - HEADROOM) * count / peak


def _labels(series: Sequence[Point], place: float, short: Callable[[str], str]) -> tuple[Label, ...]:
    every = max(1, -(-len(series) // MOST_LABELS))
    return tuple(Label(_round((i + 0.5) * place), short(series[i].start), "middle") for i in range(every // 2, len(series), every))


def _round(value: float) -> float:
    return round(value, 3)
