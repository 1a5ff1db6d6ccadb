"""Figures of a site: those of the dashboard's pages, read by the same functions."""

from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta, field

from adserver.core.ads import Site
from adserver.desk.api.frame import Asked, Group, Query, Refused
from adserver.desk.figures.now import views_now
from adserver.desk.figures.reading import live_ads, page_titles, read_page, read_series, read_site, today_in
from adserver.desk.figures.site_report import LONG_LIST_ROWS, SiteReport, Window
from adserver.desk.figures.windows import window_of
from adserver.desk.services import services
from analytics.core import reports
from analytics.core.paths import clean
from analytics.core.reports import Listing, Point, Row, Span

statistics = Group("statistics", "The same figures as the dashboard's.")

Range = Literal["today", "7d", "30d", "90d", "12mo", "custom"]
Metric = Literal["views", "via_trending", "slots", "served", "seen", "clicked"]
ListName = Literal[
    "pages", "sections", "countries", "devices", "referrers", "campaigns", "ads", "empty", "ignored", "rejected", "invalid", "events"
]
DIMENSIONS: dict[Metric, str] = {
    "views": "views",
    "via_trending": "via",
    "slots": "slots",
    "served": "served",
    "seen": "seen",
    "clicked": "clicked",
}


class WindowQuery(Query, frozen=True, kw_only=True):
    """Which days, what they are compared with, and how finely."""

    range: Annotated[Range, Meta(description="Days that end today, in the site's time zone.")] = "today"
    first: Annotated[date | None, Meta(description="First day, where the range is custom.")] = field(name="from", default=None)
    last: Annotated[date | None, Meta(description="Last day, where the range is custom.")] = field(name="to", default=None)
    by: Annotated[
        Literal["hour", "day", "week", "month"] | None,
        Meta(description="Step of the series; without it the finest that is easily read."),
    ] = None
    against: Annotated[
        Literal["before", "year"], Meta(description="What is compared with: as many days before, or the same days 52 weeks earlier.")
    ] = "before"


class StatsQuery(WindowQuery, frozen=True, kw_only=True):
    """And how long lists are."""

    rows: Annotated[int, Meta(ge=1, le=LONG_LIST_ROWS, description="Length of lists.")] = 10


class SeriesQuery(WindowQuery, frozen=True, kw_only=True):
    """And of what."""

    metric: Annotated[Metric, Meta(description="What is counted.")] = "views"
    path: Annotated[str, Meta(max_length=2000, description="Views of this page alone; with the metric views only.")] = ""


class TopQuery(StatsQuery, frozen=True, kw_only=True):
    """And which list."""

    of: Annotated[ListName, Meta(description="Which list.")] = "pages"


class Days(msgspec.Struct, frozen=True):
    """Days of the site's own time zone, both included."""

    first: date
    last: date


class Series(msgspec.Struct, frozen=True):
    """Counts by step, and those of the days compared with, both without gaps. An hour's start has its offset."""

    step: str
    days: Days
    days_before: Days
    total: int
    total_before: int
    points: tuple[Point, ...]
    points_before: tuple[Point, ...]


class TopRow(msgspec.Struct, frozen=True):
    """A line of a list. `before` is null where it was not among the 100 of the days compared with, or too small to be shown."""

    name: str
    title: str | None
    """A page's title, an ad's headline."""
    count: int
    share: float
    before: int | None


class TopList(msgspec.Struct, frozen=True):
    """The largest members of a dimension, the rest as one number, and the sum of all."""

    days: Days
    days_before: Days
    rows: tuple[TopRow, ...]
    other: int
    total: int


class MinuteCount(msgspec.Struct, frozen=True):
    """Views of one minute, by its time of day on the site."""

    at: str
    count: int


class Live(msgspec.Struct, frozen=True):
    """Views of the last 5 and 30 minutes, the running one included, and of each of the thirty."""

    last_5_minutes: int
    last_30_minutes: int
    minutes: tuple[MinuteCount, ...]


@statistics.get("/sites/{site}/stats", needs="see-site")
def site_stats(asked: Asked[StatsQuery, None]) -> SiteReport:
    """All of a site's figures over a range, compared with another one."""
    return read_site(services(), asked.site, window_of(asked.raw, today_of(asked.site)))


@statistics.get("/sites/{site}/series", needs="see-site")
def site_series(asked: Asked[SeriesQuery, None]) -> Series:
    """One figure by hour, day, week or month, beside that of the days compared with."""
    window = window_of(asked.raw, today_of(asked.site))
    if asked.query.path:
        now, before = _page_series(asked.site, window, asked.query)
    else:
        now, before = read_series(services(), asked.site, window, DIMENSIONS[asked.query.metric])
    total, total_before = (sum(point.count for point in points) for points in (now, before))
    return Series(window.step, _days(window.span), _days(window.before), total, total_before, now, before)


@statistics.get("/sites/{site}/top", needs="see-site")
def site_top(asked: Asked[TopQuery, None]) -> TopList:
    """One list: pages, countries, referrers, ads and others, each row beside its count in the days compared with."""
    window = window_of(asked.raw, today_of(asked.site))
    of = asked.query.of
    now = listing_of(read_site(services(), asked.site, window), of)
    earlier = Window(name="custom", span=window.before, before=reports.span_before(window.before), rows=LONG_LIST_ROWS)
    before = {row.name: row.count for row in listing_of(read_site(services(), asked.site, earlier), of).rows}
    titles = _titles(asked.site, of, tuple(row.name for row in now.rows))
    rows = tuple(TopRow(row.name, titles.get(row.name), row.count, row.share, before.get(row.name)) for row in now.rows)
    return TopList(_days(window.span), _days(window.before), rows, now.other, now.total)


@statistics.get("/sites/{site}/now", needs="see-site")
def site_now(asked: Asked[None, None]) -> Live:
    """What is read at this moment."""
    now = views_now(services(), asked.site)
    return Live(now.short, now.long, tuple(MinuteCount(minute.at, minute.count) for minute in now.minutes))


def listing_of(report: SiteReport, of: ListName) -> Listing:
    """One of the report's lists; the ads by how often they were served."""
    if of != "ads":
        listing: Listing = getattr(report, of)
        return listing
    total = report.served.now
    rows = tuple(Row(ad.ad, ad.served, ad.served / total if total else 0.0) for ad in report.ads)
    return Listing(rows, total - sum(row.count for row in rows), total)


def today_of(site: Site) -> date:
    """The day that it is on the site."""
    return today_in(ZoneInfo(site.time_zone), services().clock())


def _page_series(site: Site, window: Window, query: SeriesQuery) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    path = clean(query.path)
    if path is None:
        raise Refused(400, f"path: {query.path[:80]!r} is no path like /news/story.")
    if query.metric != "views":
        raise Refused(400, "metric: a page alone has views only; sums are kept in one dimension at a time.")
    earlier = msgspec.structs.replace(window, span=window.before)
    return read_page(services(), site, window, path)[0], read_page(services(), site, earlier, path)[0]


def _titles(site: Site, of: ListName, names: tuple[str, ...]) -> dict[str, str]:
    if of == "pages":
        return page_titles(services(), site.id, names)
    if of == "ads":
        return {id_: ad.headline for id_, ad in live_ads(services(), names).items()}
    return {}


def _days(span: Span) -> Days:
    return Days(span.first, span.last)
