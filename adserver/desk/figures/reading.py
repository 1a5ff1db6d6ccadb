"""Reads of a dashboard: which buckets a window takes, and one read of them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import cast
from zoneinfo import ZoneInfo

from adserver.core.ads import Site
from adserver.core.live import LiveAd
from adserver.desk.figures.site_report import DIMENSIONS, SUMMED, SiteReport, SiteSums, Window, site_report, views_by
from adserver.desk.services import Services
from analytics.core import reports
from analytics.core.reports import Bucket, Point, Span

HOUR_S = 3600
LIVE_HOURS = 2
WATCHED = (*SUMMED, "empty", "ignored", "rejected")
SPARK_DAYS = 30
DAYS_KEPT = 92
"""Days that the store keeps with their hours."""


def site_unit(site: str) -> str:
    """The unit that a site's sums are kept under."""
    return f"s:{site}"


def today_in(zone: tzinfo, now: float) -> date:
    """The local date."""
    return datetime.fromtimestamp(now, UTC).astimezone(zone).date()


def read_site(services: Services, site: Site, window: Window) -> SiteReport:
    """The site's report over the window."""
    unit = site_unit(site.id)
    now = services.counts.over(unit, DIMENSIONS, window.span.first, window.span.last, site.time_zone)
    before, comparable = _before(services, site, window)
    sums = SiteSums(
        now=now.sums,
        before=comparable,
        ever=services.counts.totals(unit, ("views",)),
        series=_series(services, site, window, window.span, now.days),
        series_before=_series(services, site, window, window.before, before),
    )
    return site_report(site.id, site.time_zone, window, sums)


def read_page(services: Services, site: Site, window: Window, path: str) -> tuple[tuple[Point, ...], int]:
    """One page's views over the window by day, week or month, and of all time."""
    zone = ZoneInfo(site.time_zone)
    unit = site_unit(site.id)
    ever = services.counts.total(unit, "page", path)
    if window.step == "hour":
        start, end = reports.span_bounds(window.span, zone)
        hours = services.counts.hours(unit, ("page",), start, end, site.time_zone)
        by_hour = {at: bucket.get("page", {}).get(path, 0) for at, bucket in hours.items()}
        return reports.series_by_hour(by_hour, window.span, zone), ever
    days = services.counts.course(unit, ("page", path), window.span.first, window.span.last, site.time_zone)
    return reports.series_by_day(days, window.span, window.step), ever


def read_spark(services: Services, site: Site, span: Span) -> tuple[tuple[Point, ...], int]:
    """A site's views by day over a span, and of all time."""
    unit = site_unit(site.id)
    days = services.counts.days(unit, ("views",), span.first, span.last, site.time_zone)
    by_day = cast("Mapping[date, int]", views_by(days))
    return reports.series_by_day(by_day, span), reports.count_in(services.counts.totals(unit, ("views",)), "views")


def read_series(services: Services, site: Site, window: Window, dimension: str) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """All of a dimension by the window's step, and the same over the days that it is compared with."""
    unit, zone = site_unit(site.id), ZoneInfo(site.time_zone)

    def over(span: Span) -> tuple[Point, ...]:
        if window.step == "hour":
            start, end = reports.span_bounds(span, zone)
            hours = services.counts.hours(unit, (dimension,), start, end, site.time_zone)
            return reports.series_by_hour({at: reports.count_in(bucket, dimension) for at, bucket in hours.items()}, span, zone)
        days = services.counts.days(unit, (dimension,), span.first, span.last, site.time_zone)
        return reports.series_by_day({day: reports.count_in(bucket, dimension) for day, bucket in days.items()}, span, window.step)

    return over(window.span), over(window.before)


def live_version(services: Services, site: Site) -> str:
    """A text that changes when any sum of this or the last hour does: small to read, asked for every second."""
    now = int(services.clock())
    hours = services.counts.hours(site_unit(site.id), WATCHED, now - LIVE_HOURS * HOUR_S, now + HOUR_S, site.time_zone)
    sums = reports.sum_buckets(hours.values())
    return "-".join(str(count) for count in (now // HOUR_S, *(reports.count_in(sums, name) for name in WATCHED)))


def page_titles(services: Services, site: str, paths: tuple[str, ...]) -> dict[str, str]:
    """The titles of those of these pages that have been read."""
    found = services.pages.some(site, paths)
    return {path: page.title for path, page in found.items() if page is not None and page.title}


def live_ads(services: Services, ids: tuple[str, ...]) -> dict[str, LiveAd]:
    """Those of these ads that the snapshot knows."""
    with services.snapshot.read() as reading:
        found = {id_: reading.ad(id_) for id_ in ids}
    return {id_: ad for id_, ad in found.items() if ad is not None}


def _before(services: Services, site: Site, window: Window) -> tuple[Mapping[date, Bucket], Bucket]:
    """The days to compare with, and their sums: where the window ends today, those of the last day up to this hour only.

    At 14:30 today's views so far are compared with yesterday's from 0:00 to 15:00, not with the whole day.
    """
    unit, span, zone = site_unit(site.id), window.before, ZoneInfo(site.time_zone)
    now = services.clock()
    if window.span.last != today_in(zone, now):
        found = services.counts.over(unit, SUMMED, span.first, span.last, site.time_zone)
        return found.days, found.sums
    found = services.counts.over(unit, SUMMED, span.first, span.last - timedelta(1), site.time_zone)
    so_far, _ = reports.span_bounds(Span(window.span.last, window.span.last), zone)
    start, _ = reports.span_bounds(Span(span.last, span.last), zone)
    end = start + (int(now - so_far) // HOUR_S + 1) * HOUR_S
    hours = services.counts.hours(unit, SUMMED, start, end, site.time_zone)
    last = services.counts.over(unit, ("views",), span.last, span.last, site.time_zone)
    return found.days | last.days, reports.sum_buckets([found.sums, *hours.values()])


def _series(services: Services, site: Site, window: Window, span: Span, days: Mapping[date, Bucket]) -> tuple[Point, ...]:
    zone = ZoneInfo(site.time_zone)
    if window.step != "hour":
        return reports.series_by_day(cast("Mapping[date, int]", views_by(days)), span, window.step)
    start, end = reports.span_bounds(span, zone)
    hours = services.counts.hours(site_unit(site.id), ("views",), start, end, site.time_zone)
    return reports.series_by_hour(cast("Mapping[int, int]", views_by(hours)), span, zone)
