"""When a page stood in the TRENDING list, and where: by hour or day, from the hours that are remembered."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from adserver.core.ads import Site
from adserver.desk.figures.reading import site_unit
from adserver.desk.figures.site_report import Window
from adserver.desk.services import Services
from analytics.core import reports
from analytics.core.reports import Point
from analytics.stores.listed import DAY_S, DAYS_KEPT, HOUR_S, Stay


class Listed(msgspec.Struct, frozen=True):
    """A bar of the chart that has something: its start as the series names it, the best place, and minutes in the list."""

    start: str
    place: int
    minutes: int


class Past(msgspec.Struct, frozen=True):
    """A page's time in the list: minutes by the window's step, and the bars that have any with the best place, the latest first."""

    series: tuple[Point, ...]
    stays: tuple[Listed, ...]

    @property
    def minutes(self) -> int:
        """All minutes."""
        return sum(point.count for point in self.series)

    @property
    def best(self) -> int:
        """The best place, 0 where there is none."""
        return min((stay.place for stay in self.stays), default=0)


def trending_past(services: Services, site: Site, window: Window, path: str) -> Past:
    """The page's hours in the list within the window; nothing is remembered longer than 92 days."""
    zone, now = ZoneInfo(site.time_zone), int(services.clock())
    start, end = reports.span_bounds(window.span, zone)
    hours = services.listed.between(site_unit(site.id), max(start, now - DAYS_KEPT * DAY_S), min(end, now + DAY_S))
    return past_of({hour: stays[path] for hour, stays in hours.items() if path in stays}, window, zone)


def past_of(hours: Mapping[int, Stay], window: Window, zone: ZoneInfo) -> Past:
    """The course from one page's hours (start in Unix seconds)."""
    bar_of, series = _bars(window, zone)
    minutes, places = [0] * len(series), [0] * len(series)
    for hour, stay in hours.items():
        bar = bar_of(hour)
        minutes[bar] += stay.minutes
        places[bar] = min(stay.place, places[bar] or stay.place)
    points = tuple(Point(point.start, count) for point, count in zip(series, minutes, strict=True))
    stays = (Listed(point.start, place, point.count) for point, place in zip(points, places, strict=True) if place)
    return Past(points, tuple(reversed(tuple(stays))))


def _bars(window: Window, zone: ZoneInfo) -> tuple[Callable[[int], int], tuple[Point, ...]]:
    """Which bar an hour belongs to, and the bars, empty."""
    if window.step == "hour":
        start, _ = reports.span_bounds(window.span, zone)
        return lambda hour: (hour - start) // HOUR_S, reports.series_by_hour({}, window.span, zone)
    series = reports.series_by_day({}, window.span, window.step)
    starts = [point.start for point in series]
    return lambda hour: bisect_right(starts, datetime.fromtimestamp(hour, UTC).astimezone(zone).date().isoformat()) - 1, series
