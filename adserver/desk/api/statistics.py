"""Figures of a site: those of the dashboard's pages, read by the same functions."""

from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from msgspec import Meta, field

from adserver.core.ads import Site
from adserver.desk.api.frame import Asked, Group, Query
from adserver.desk.figures.reading import read_site, today_in
from adserver.desk.figures.site_report import LONG_LIST_ROWS, SiteReport, Window
from adserver.desk.figures.windows import window_of
from adserver.desk.services import services

statistics = Group("statistics", "The same figures as the dashboard's.")

Range = Literal["today", "7d", "30d", "90d", "12mo", "custom"]


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
    rows: Annotated[int, Meta(ge=1, le=LONG_LIST_ROWS, description="Length of lists.")] = 10


@statistics.get("/sites/{site}/stats", needs="see-site")
def site_stats(asked: Asked[WindowQuery, None]) -> SiteReport:
    """All of a site's figures over a range."""
    return read_site(services(), asked.site, asked_window(asked))


def asked_window(asked: Asked[WindowQuery, None]) -> Window:
    """The window that the parameters name; raises `WindowRefused`, which becomes a 400."""
    return window_of(asked.raw, today_of(asked.site))


def today_of(site: Site) -> date:
    """The day that it is on the site."""
    return today_in(ZoneInfo(site.time_zone), services().clock())
