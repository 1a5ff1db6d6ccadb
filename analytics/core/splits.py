"""Splitting a hot site into units that lie on several servers: a dated table that says which unit a record is counted in.

A worked example, s:demo split into four from 13:00 on, and undone from 18:00 on:

    (13:00, 4), (18:00, 1)      a view of 12:59, read at whatever time, is counted in s:demo
                                a view of 13:00 of /a in s:demo:2, since crc32("page:/a") % 4 = 2
                                a view of 18:05 in s:demo again; reading a report adds up s:demo, s:demo:0 … s:demo:3

The record's own moment chooses, and an entry of the table is made before its moment comes and never changed: whoever reads a record,
whenever and however often, counts it in the same unit, whose position tells whether it was counted already.
"""

from collections.abc import Mapping
from zlib import crc32

import msgspec

from analytics.core.events import Entry

Table = tuple[tuple[int, int], ...]
"""From when on (Unix seconds) in how many units, oldest first."""
SHARDS_MAX = 64
AHEAD_S = 120
"""A table is read again every second or two by each counter, and clocks of hosts differ by less than this."""


class TooLate(ValueError):
    """An entry of the table would begin before all counters know of it, or before the one before it."""


def shards_at(table: Table, at: int) -> int:
    """How many units a record of this moment may be counted in; 1: the site's own."""
    return next((shards for since, shards in reversed(table) if since <= at), 1)


def unit_of(entry: Entry, table: Table, at: int) -> str:
    """The unit that this entry of a record of this moment is counted in.

    Entries without a page, and single-use bits, stay in the site's own unit: a bit must meet itself, whenever its token comes again.
    """
    shards = shards_at(table, at)
    if shards == 1 or entry.once is not None:
        return entry.unit
    page = next((cell for cell in entry.cells if cell.startswith("page:")), None)
    return entry.unit if page is None else f"{entry.unit}:{crc32(page.encode()) % shards}"


def placed(entry: Entry, tables: Mapping[str, Table], at: int) -> Entry:
    """The entry with the unit that it is counted in."""
    table = tables.get(entry.unit)
    if table is None or (unit := unit_of(entry, table, at)) == entry.unit:
        return entry
    return msgspec.structs.replace(entry, unit=unit)


def parts_of(unit: str, table: Table) -> tuple[str, ...]:
    """All units that hold something of the site, its own first."""
    most = max((shards for _, shards in table), default=1)
    return (unit, *(f"{unit}:{number}" for number in range(most))) if most > 1 else (unit,)


def base_of(unit: str) -> str:
    """The site's own unit: `s:demo` of `s:demo:3`."""
    kind, _, rest = unit.partition(":")
    return f"{kind}:{rest.partition(':')[0]}"


def extended(table: Table, since: int, shards: int, now: int) -> Table:
    """The table with one entry more. Raises `TooLate`, and `ValueError` for a number of units that is none."""
    if not 1 <= shards <= SHARDS_MAX:
        raise ValueError(f"a site is split into 1 to {SHARDS_MAX} units, not {shards}")
    if since < now + AHEAD_S:
        raise TooLate(f"a split begins at least {AHEAD_S} s ahead, so that every counter knows of it by then")
    if table and since <= table[-1][0]:
        raise TooLate("another split of this site begins then or later; wait until it has begun")
    return (*table, (since, shards))
