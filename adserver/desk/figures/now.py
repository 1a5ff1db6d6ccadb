"""What is read at this moment: views by minute, as far back as half an hour."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from adserver.core.ads import Site
from adserver.desk.figures.charts import spark
from adserver.desk.figures.reading import site_unit
from adserver.desk.services import Services
from analytics.core.reports import Point

MINUTE_S = 60
SHORT, LONG = 5, 30
"""Minutes of the two sums; the running minute is the last of them."""


class Minute(msgspec.Struct, frozen=True):
    """A bar: its time of day where the site is, its views, its top and height of 100."""

    at: str
    count: int
    top: float
    height: float


class Now(msgspec.Struct, frozen=True):
    """The last half hour."""

    short: int
    long: int
    minutes: tuple[Minute, ...]


def views_now(services: Services, site: Site) -> Now:
    """The site's views of the last minutes."""
    last = int(services.clock()) // MINUTE_S * MINUTE_S
    starts = range(last - (LONG - 1) * MINUTE_S, last + 1, MINUTE_S)
    found = services.counts.minutes(site_unit(site.id), starts.start, starts.stop)
    return now_of([(start, found.get(start, 0)) for start in starts], site.time_zone)


def now_of(counts: list[tuple[int, int]], zone: str) -> Now:
    """The sums and bars of these minutes (start in Unix seconds, views), oldest first."""
    places = spark([Point(str(start), count) for start, count in counts])
    local = ZoneInfo(zone)
    minutes = tuple(
        Minute(f"{datetime.fromtimestamp(start, UTC).astimezone(local):%H:%M}", count, top, height)
        for (start, count), (top, height) in zip(counts, places, strict=True)
    )
    return Now(sum(count for _, count in counts[-SHORT:]), sum(count for _, count in counts), minutes)
