"""Weekday and hour windows as bits: one for each hour of the week from Monday 0:00 on, so that serving asks with one shift.

weekdays ["mon"], hours ["8-10", "23-1"]: the bits 8, 9, 23 and 0
"""

import re
from collections.abc import Iterable

from adserver.core.flights import WEEKDAYS, Booking, Weekday

DAY_H = 24
_RANGE = re.compile(r"(\d{1,2})-(\d{1,2})")


def why_no_hours(value: str) -> str | None:
    """Why this is no range of hours."""
    found = _RANGE.fullmatch(value)
    if not found or int(found[1]) >= DAY_H or not 0 < int(found[2]) <= DAY_H or found[1] == found[2]:
        return f"{value!r} is no range of hours like 8-12 or 22-24; a range may pass midnight: 22-2"
    return None


def window_of(booking: Booking) -> int | None:
    """The hours of the week in which it runs, as bits; None: all of them."""
    if not booking.weekdays and not booking.hours:
        return None
    return bits_of(booking.weekdays or WEEKDAYS, booking.hours or ("0-24",))


def bits_of(weekdays: Iterable[Weekday], ranges: Iterable[str]) -> int:
    """The bits of these hours on each of these days; what lies behind midnight is the same day's morning."""
    hours = {hour for each in ranges for hour in _hours(each)}
    return sum(1 << (WEEKDAYS.index(day) * DAY_H + hour) for day in dict.fromkeys(weekdays) for hour in hours)


def _hours(value: str) -> list[int]:
    first, last = (int(part) for part in value.split("-"))
    return list(range(first, last)) if first < last else [*range(first, DAY_H), *range(last)]
