"""Reads of a dashboard: which buckets a window takes, and one read of them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import cast
from zoneinfo import ZoneInfo

from adserver.core.ads import Site
from adserver.core.live import LiveAd
from adserver.desk.figures.site_report import DIMENSIONS, SUMMED, SiteReport, SiteSums, Window, page_days, site_report, views_by
from adserver.desk.services import Services
from analytics.core import reports
from analytics.core.reports import Bucket, Point, Span

HOUR_S = 3600
LIVE_HOURS = 2
WATCHED = (*SUMMED, "empty", "ignored", "rejected")
SPARK_DAYS = 30
DAYS_KEPT = 92
"""Days that the store keeps as days."""


def site_unit(site: str) -> str:
    """The unit that a site's sums are kept under."""
    return f"s:{site}"


def today_in(zone: tzinfo, now: float) -> date:
    """The local date."""
    return datetime.fromtimestamp(now, UTC).astimezone(zone).date()


def read_site(services: Services, site: Site, window: Window) -> SiteReport:
    """The site's report over the window."""
    unit = site_unit(site.id)
    days = services.counts.days(unit, DIMENSIONS, window.span.first, window.span.last, site.time_zone)
    before = services.counts.days(unit, SUMMED, window.before.first, window.before.last, site.time_zone)
    sums = SiteSums(
        now=reports.sum_buckets(_named(services, site, window.span, days)),
        before=reports.sum_buckets(_comparable(services, site, window, before)),
        ever=services.counts.totals(unit, ("views",)),
        series=_series(services, site, window, window.span, days),
        series_before=_series(services, site, window, window.before, before),
    )
    return site_report(site.id, site.time_zone, window, sums)


def read_page(services: Services, site: Site, window: Window, path: str) -> tuple[tuple[Point, ...], int]:
    """One page's views over the window by day, week or month, and of all time."""
    zone = ZoneInfo(site.time_zone)
    unit = site_unit(site.id)
    ever = services.counts.totals(unit).get("page", {}).get(path, 0)
    if window.step == "hour":
        start, end = reports.span_bounds(window.span, zone)
        hours = services.counts.hours(unit, ("page",), start, end, site.time_zone)
        by_hour = {at: bucket.get("page", {}).get(path, 0) for at, bucket in hours.items()}
        return reports.series_by_hour(by_hour, window.span, zone), ever
    days = services.counts.days(unit, ("page",), window.span.first, window.span.last, site.time_zone)
    return reports.series_by_day(page_days(days, path), window.span, window.step), ever


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


def _named(services: Services, site: Site, span: Span, days: Mapping[date, Bucket]) -> list[Bucket]:
    """The buckets of a span with as many names as there are.

    Days older than a quarter are part of their month, which names its 1,000 most viewed pages, the day in it only ten. So a whole
    month is taken as one, provided it has the same views (then all of its days have become part of it).
    """
    whole = {month: mine for month, mine in _whole_months(span, days).items() if len(mine) > 1}
    months = services.counts.months(site_unit(site.id), DIMENSIONS, sorted(whole)) if span.days > DAYS_KEPT else {}
    taken = {
        month: sums
        for month, sums in months.items()
        if reports.count_in(sums, "views") == sum(reports.count_in(days[day], "views") for day in whole[month])
    }
    return [*taken.values(), *(bucket for day, bucket in days.items() if f"{day:%Y-%m}" not in taken)]


def _whole_months(span: Span, days: Mapping[date, Bucket]) -> dict[str, list[date]]:
    """The days with counts of each month that lies within the span."""
    found: dict[str, list[date]] = {}
    for day in days:
        if span.first <= day.replace(day=1) and (day.replace(day=1) + timedelta(31)).replace(day=1) - timedelta(1) <= span.last:
            found.setdefault(f"{day:%Y-%m}", []).append(day)
    return found


def _comparable(services: Services, site: Site, window: Window, before: Mapping[date, Bucket]) -> list[Bucket]:
    """The buckets to compare with: where the window ends today, the last day before ends at this hour too.

    At 14:30 today's views so far are compared with yesterday's from 0:00 to 15:00, not with the whole day.
    """
    zone, now = ZoneInfo(site.time_zone), services.clock()
    if window.span.last != today_in(zone, now):
        return list(before.values())
    last = window.before.last
    so_far, _ = reports.span_bounds(Span(window.span.last, window.span.last), zone)
    start, _ = reports.span_bounds(Span(last, last), zone)
    end = start + (int(now - so_far) // HOUR_S + 1) * HOUR_S
    hours = services.counts.hours(site_unit(site.id), SUMMED, start, end, site.time_zone)
    return [*(bucket for day, bucket in before.items() if day != last), *hours.values()]


def _series(services: Services, site: Site, window: Window, span: Span, days: Mapping[date, Bucket]) -> tuple[Point, ...]:
    zone = ZoneInfo(site.time_zone)
    if window.step != "hour":
        return reports.series_by_day(cast("Mapping[date, int]", views_by(days)), span, window.step)
    start, end = reports.span_bounds(span, zone)
    hours = services.counts.hours(site_unit(site.id), ("views",), start, end, site.time_zone)
    return reports.series_by_hour(cast("Mapping[int, int]", views_by(hours)), span, zone)
