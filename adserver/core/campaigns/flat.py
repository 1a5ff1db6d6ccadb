"""Flat rates: what of a period's price is due by a day, and which ads, sites, keywords and countries it is summed beside.

A price of 100 for 17 days: 5.882352 are due after the first one, 11.764705 after the second, 100 after the last. A day's part is shared as
the day's served ads are, in each dimension by itself: of 100 with 60 served on site a and 40 on b, and 75 for the word x and 25 for y,

    60 a x    15 b x    25 b y

each of which is billed once, so that sites add up to 100, and words too, while nothing is told of how they cross.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from adserver.core.flights import Flight
from adserver.core.values import Value

BY = ("served", "servedsite", "servedword", "servedcountry")
"""The dimensions that a day's part is shared in: ads, sites, keywords, countries."""
ONE_DAY = timedelta(days=1)


class Due(Value, frozen=True):
    """What is due for one day, in micro units."""

    day: date
    micros: int


class Share(Value, frozen=True):
    """What of a day's part is summed beside these cells, each of another dimension."""

    micros: int
    cells: tuple[str, ...]


def due_until(flight: Flight, day: date) -> int:
    """What of the flight's price the days until this one make up; 0 where it has no period to divide."""
    if not flight.starts or not flight.ends:
        return 0
    starts, ends = date.fromisoformat(flight.starts), date.fromisoformat(flight.ends)
    days = (ends - starts).days + 1
    gone = min(days, max(0, (day - starts).days + 1))
    return flight.price_micros * gone // days


def dues(flight: Flight, billed: int, through: date) -> Iterator[Due]:
    """What each day until `through` adds to what was billed, in order of days.

    A price or period that was changed is caught up with, never paid back: `billed` may be more than is due.
    """
    if not flight.starts or not flight.ends:
        return
    day, last = date.fromisoformat(flight.starts), min(through, date.fromisoformat(flight.ends))
    while day <= last:
        due = due_until(flight, day)
        if due > billed:
            yield Due(day=day, micros=due - billed)
            billed = due
        day += ONE_DAY


def shared(micros: int, sums: Mapping[str, Mapping[str, int]]) -> list[Share]:
    """The amount shared by `sums` (dimension → member → served ads); of each dimension the shares add up to the amount exactly."""
    whole = sum(sums.get("served", {}).values())
    return list(_paired([_parts(micros, dimension, sums.get(dimension, {}), whole) for dimension in BY]))


def _parts(micros: int, dimension: str, served: Mapping[str, int], whole: int) -> list[tuple[str, int]]:
    """Cells and amounts by largest remainders; what was served without a member, as where a country is not known, has the cell ""."""
    weights = {f"{dimension}:{name}": count for name, count in served.items() if count > 0}
    known = sum(weights.values())
    if whole > known:
        weights[""] = whole - known
    total = sum(weights.values())
    if total == 0:
        return [("", micros)]
    parts = {cell: micros * weight // total for cell, weight in weights.items()}
    left = micros - sum(parts.values())
    for cell in sorted(weights, key=lambda cell: (-(micros * weights[cell] % total), cell))[:left]:
        parts[cell] += 1
    return [(cell, parts[cell]) for cell in sorted(parts) if parts[cell]]


def _paired(dimensions: Sequence[list[tuple[str, int]]]) -> Iterator[Share]:
    """Walk along all dimensions at once, each step as long as the shortest part that is left (the north-west corner rule)."""
    left = [list(reversed(parts)) for parts in dimensions]
    while all(left):
        step = min(parts[-1][1] for parts in left)
        yield Share(micros=step, cells=tuple(parts[-1][0] for parts in left if parts[-1][0]))
        for parts in left:
            cell, amount = parts.pop()
            if amount > step:
                parts.append((cell, amount - step))
