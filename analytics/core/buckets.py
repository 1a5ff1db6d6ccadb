"""Which hour, day and month a moment is counted in, in a site's own time zone.

A bucket is a local hour, named by the moment (UTC) at which it began. Berlin, 25 October 2026: the clock shows 02:00–03:00 twice, and
there are two buckets, 00:00 UTC and 01:00 UTC. Kathmandu (UTC+5:45): the hour 09:00–10:00 local is the bucket 03:15 UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

QUARTER_S = 900
"""All offsets in use are multiples of a quarter of an hour, and so are the moments at which they change."""
HOUR_S = 3600


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def hour_of(at: float, zone: str) -> int:
    """The start (Unix seconds) of the local hour that holds this moment."""
    return _hour_of_quarter(int(at // QUARTER_S), zone)


@lru_cache(maxsize=65_536)
def _hour_of_quarter(quarter: int, zone: str) -> int:
    moment = quarter * QUARTER_S
    local = datetime.fromtimestamp(moment, _zone(zone))
    start = moment - local.minute * 60
    # A clock that was put on or back by half an hour (Lord Howe) makes a short hour; it begins where the clock was changed.
    while datetime.fromtimestamp(start, _zone(zone)).utcoffset() != local.utcoffset():
        start += QUARTER_S
    return start


def day_of(at: float, zone: str) -> date:
    """The local day that holds this moment."""
    return datetime.fromtimestamp(at, _zone(zone)).date()


def day_start(day: date, zone: str) -> int:
    """The moment (Unix seconds) at which the local day begins."""
    # Where the clock jumps over midnight, "midnight" by the old offset is the moment of the jump: in no zone a day of 1990–2037 differs.
    return int(datetime.combine(day, time(), _zone(zone)).astimezone(UTC).timestamp())


def day_end(day: date, zone: str) -> int:
    """The moment at which the next local day begins."""
    return day_start(day + timedelta(days=1), zone)


def hours_between(start: int, end: int, zone: str) -> list[int]:
    """The buckets that begin in start ≤ t < end."""
    found: list[int] = []
    at = start
    while at < end:
        hour = hour_of(at, zone)
        if hour >= start and (not found or found[-1] != hour):
            found.append(hour)
        at += QUARTER_S
    return found


def hours_of(day: date, zone: str) -> list[int]:
    """The buckets of a local day: 24, or 23 and 25 when the clock is changed."""
    return hours_between(day_start(day, zone), day_end(day, zone), zone)


def hour_bucket(hour: int) -> str:
    """The store's name of an open hour."""
    return f"h:{hour}"


@lru_cache(maxsize=4096)
def day_bucket(hour: int, zone: str) -> str:
    """The store's name of the open day that this hour is part of."""
    return f"y:{day_start(day_of(hour, zone), zone)}"


def month_of(day: date) -> str:
    """The month's name, e.g. 2026-03."""
    return f"{day.year:04d}-{day.month:02d}"
