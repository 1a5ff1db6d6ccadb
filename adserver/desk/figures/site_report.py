"""A site's figures over a range, computed from buckets: what the page shows, the files export and the API answers."""

from collections.abc import Mapping
from datetime import date

from adserver.core.readers.known_referrers import by_name
from analytics.core.reports import (
    OTHER,
    Bucket,
    Cells,
    Listing,
    Point,
    Row,
    Span,
    Step,
    Value,
    change,
    count_in,
    ratio,
    top,
    top_hiding_small,
)

LIST_ROWS = 10
LONG_LIST_ROWS = 100
SUMMED = ("views", "via", "slots", "served", "seen", "clicked")
"""Dimensions whose sums are compared with the time before."""
DIMENSIONS = (*SUMMED, "page", "viapage", "country", "device", "referrer", "campaign", "empty", "ignored", "rejected", "invalid", "event")


class Window(Value, frozen=True):
    """What was asked for: a span, what it is compared with, the step of its series, and how long lists are."""

    name: str
    """Name of the range: today, 7d, 30d, 90d, 12mo or custom."""
    span: Span
    before: Span
    against: str = "before"
    """before: as many days before; year: the same days 52 weeks earlier."""
    step: Step = "day"
    rows: int = LIST_ROWS


class Figure(Value, frozen=True):
    """A sum, the same sum in the time compared with, and the relative change."""

    now: int
    before: int
    change: float | None


class AdRow(Value, frozen=True):
    """One ad's sums on this site."""

    ad: str
    served: int
    seen: int
    clicked: int
    ctr: float | None
    """Clicks of impressions served."""


class SiteReport(Value, frozen=True):
    """All of a site's figures over a window. Lists name what they count by its key: a path, a country's code, a reason, an ad's id."""

    site: str
    window: Window
    time_zone: str
    views_ever: int
    views: Figure
    via_trending: Figure
    """Views that came from the TRENDING list."""
    slots: Figure
    """Slots that asked for an ad."""
    served: Figure
    seen: Figure
    clicked: Figure
    ctr: float | None
    """Clicks of impressions served."""
    seen_rate: float | None
    """Viewable impressions of impressions served."""
    fill_rate: float | None
    """Impressions served of slots that asked."""
    series: tuple[Point, ...]
    series_before: tuple[Point, ...]
    pages: Listing
    pages_via_trending: dict[str, int]
    """Of each page in `pages`: its views that came from TRENDING."""
    sections: Listing
    """Views by the first part of the path; pages at the top are `/`."""
    countries: Listing
    devices: Listing
    referrers: Listing
    campaigns: Listing
    ads: tuple[AdRow, ...]
    empty: Listing
    ignored: Listing
    rejected: Listing
    invalid: Listing
    """Seen and clicked ads that no reader is behind, or that were told again, by reason; never billed."""
    events: Listing
    """Named events (`data-event`), each a plain sum."""


class SiteSums(Value, frozen=True):
    """What was read of a site: buckets added up, and series."""

    now: Bucket
    before: Bucket
    ever: Bucket
    series: tuple[Point, ...]
    series_before: tuple[Point, ...]


def site_report(site: str, time_zone: str, window: Window, sums: SiteSums) -> SiteReport:
    """The report of a window from what was read."""
    figures = {name: figure(count_in(sums.now, name), count_in(sums.before, name)) for name in SUMMED}
    served = figures["served"].now
    pages = top(sums.now.get("page", {}), window.rows)
    return SiteReport(
        site=site,
        window=window,
        time_zone=time_zone,
        views_ever=count_in(sums.ever, "views"),
        views=figures["views"],
        via_trending=figures["via"],
        slots=figures["slots"],
        served=figures["served"],
        seen=figures["seen"],
        clicked=figures["clicked"],
        ctr=ratio(figures["clicked"].now, served),
        seen_rate=ratio(figures["seen"].now, served),
        fill_rate=ratio(served, figures["slots"].now),
        series=sums.series,
        series_before=sums.series_before,
        pages=pages,
        pages_via_trending=_of_rows(pages, sums.now.get("viapage", {})),
        ads=ad_rows(sums.now, window.rows),
        **_lists(sums.now, window.rows),
    )


def figure(now: int, before: int) -> Figure:
    """A sum beside the one before."""
    return Figure(now=now, before=before, change=change(now, before))


def sections(pages: Cells) -> dict[str, int]:
    """Views by section: `/politik/` for all pages below it, `/` for those at the top; the store's own "other" stays other."""
    sums: dict[str, int] = {}
    for path, count in pages.items():
        name = OTHER if path == OTHER else path[: path.find("/", 1) + 1] or "/"
        sums[name] = sums.get(name, 0) + count
    return sums


def ad_rows(sums: Bucket, n: int) -> tuple[AdRow, ...]:
    """The ads that were served most, each with its sums."""
    seen, clicked = sums.get("seen", {}), sums.get("clicked", {})
    return tuple(_ad_row(row, seen, clicked) for row in top(sums.get("served", {}), n).rows)


def views_by(buckets: Mapping[int, Bucket] | Mapping[date, Bucket]) -> dict[int | date, int]:
    """All views by the key of the buckets."""
    return {key: count_in(bucket, "views") for key, bucket in buckets.items()}


def _ad_row(row: Row, seen: Cells, clicked: Cells) -> AdRow:
    clicks = clicked.get(row.name, 0)
    return AdRow(ad=row.name, served=row.count, seen=seen.get(row.name, 0), clicked=clicks, ctr=ratio(clicks, row.count))


def _of_rows(pages: Listing, cells: Cells) -> dict[str, int]:
    return {row.name: cells[row.name] for row in pages.rows if row.name in cells}


def _lists(sums: Bucket, n: int) -> dict[str, Listing]:
    return {
        "sections": top(sections(sums.get("page", {})), n),
        "countries": top_hiding_small(sums.get("country", {}), n),
        "referrers": top_hiding_small(by_name(sums.get("referrer", {})), n),
        "campaigns": top_hiding_small(sums.get("campaign", {}), n),
        "devices": top(sums.get("device", {}), n),
        "empty": top(sums.get("empty", {}), n),
        "ignored": top(sums.get("ignored", {}), n),
        "rejected": top(sums.get("rejected", {}), n),
        "invalid": top(sums.get("invalid", {}), n),
        "events": top(sums.get("event", {}), n),
    }
