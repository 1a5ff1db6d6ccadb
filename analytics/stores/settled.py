"""Sums over many packed days, kept in memory with the versions that they were made of.

A quarter of a site with 10,000 pages is 90 packs of 1,000 pages each: to unpack and add them up takes 60 ms, to ask the store whether one
of them has changed 3 ms. A pack's version grows with each fold, also of what arrives late, so what is remembered is exactly what would be
read. An import's packs never change (its id is a hash of what it holds); they have no version and are asked for by their presence.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from analytics.core import packs
from analytics.core.buckets import day_end, day_of, day_start, month_of
from analytics.core.cells import is_narrow
from analytics.core.packs import Cells

MEMBERS = 300_000
"""Members of all that is remembered: about 200 bytes each."""
VERSION = "v"
Wanted = tuple[frozenset[str], str | None]
"""Dimensions, and one member of them or None for all."""


class Over(msgspec.Struct):
    """Days added up: all dimensions in `sums`, and each day's narrow ones (as its views) in `days`.

    With a `member`: of each dimension only this one, in `days` too.
    """

    sums: Cells
    days: dict[date, Cells]
    member: str | None = None

    def add(self, day: date, cells: Cells) -> None:
        """Count what a day, or a part of it, holds."""
        self.add_sums(cells)
        self.add_day(day, cells)

    def add_sums(self, cells: Cells) -> None:
        """Count it in the sums alone."""
        packs.merge(self.sums, self._mine(cells))

    def add_day(self, day: date, cells: Cells) -> None:
        """Count it for the day's curve alone: the sums have it already."""
        curve = {dim: members for dim, members in self._mine(cells).items() if self.member is not None or is_narrow(f"{dim}:")}
        packs.merge(self.days.setdefault(day, {}), curve)

    def _mine(self, cells: Cells) -> Cells:
        if self.member is None:
            return cells
        return {dim: {self.member: members[self.member]} for dim, members in cells.items() if self.member in members}

    def join(self, other: "Over") -> None:
        """Count what the other holds; it stays as it is."""
        packs.merge(self.sums, other.sums)
        for day, cells in other.days.items():
            packs.merge(self.days.setdefault(day, {}), cells)


class _Kept(msgspec.Struct, frozen=True):
    versions: list[Any]
    over: Over
    size: int


class Settled:
    """Reads packed days and months. `ask` gives the store's replies to many commands in one round trip."""

    def __init__(self, ask: Callable[[Sequence[tuple[str, ...]]], list[Any]]) -> None:
        self._ask = ask
        self._kept: dict[tuple[Any, ...], _Kept] = {}

    def over(self, places: Sequence[str], days: Sequence[date], wanted: Wanted, zone: str) -> Over:
        """The sums of these days in a row, of the packs whose keys begin so; not to be changed by who gets it."""
        names = [*(f"m:{month}" for month in dict.fromkeys(map(month_of, days))), *(f"d:{day.isoformat()}" for day in days)]
        keys = [f"{place}{name}" for place in places for name in names]
        versions = self._ask([("EXISTS", key) if "}:i:" in key else ("HGET", key, VERSION) for key in keys])
        asked = (tuple(places), days[0], days[-1], wanted, zone)
        kept = self._kept.pop(asked, None)
        if kept is None or kept.versions != versions:
            over = self._read([key for key, version in zip(keys, versions, strict=True) if version], days, wanted, zone)
            kept = _Kept(versions, over, sum(map(len, over.sums.values())))
        self._remember(asked, kept)
        return kept.over

    def _remember(self, asked: tuple[Any, ...], kept: _Kept) -> None:
        self._kept[asked] = kept  # what was asked for last stays longest
        room = MEMBERS - sum(one.size for one in self._kept.values())
        for old in list(self._kept):
            if room >= 0:
                break
            room += self._kept.pop(old).size

    def _read(self, keys: Sequence[str], days: Sequence[date], wanted: Wanted, zone: str) -> Over:
        dims, member = wanted
        fields, over = packs.fields_of(dims), Over({}, {}, member)
        for key, (parts, *sums) in zip(keys, self._ask([("HMGET", key, packs.PARTS_FIELD, *fields) for key in keys]), strict=True):
            kind, _, name = key.rpartition("}:")[2].rpartition(":")
            cells = {dim: members for dim, members in packs.decode_sums(sums).items() if dim in dims}
            if kind.endswith("d"):
                over.add(date.fromisoformat(name), cells)
            elif _whole(name, days):
                over.add_sums(cells)
                for day, part in _by_day(parts, days, dims, zone):
                    over.add_day(day, part)
            else:
                for day, part in _by_day(parts, days, dims, zone):
                    over.add(day, part)
        return over


def _by_day(parts: bytes | None, days: Sequence[date], dims: frozenset[str], zone: str) -> Iterator[tuple[date, Cells]]:
    """A month's parts that belong to these days."""
    start, end = day_start(days[0], zone), day_end(days[-1], zone)
    for moment, cells in packs.decode_parts(parts).items():
        if start <= moment < end:
            yield day_of(moment, zone), {dim: members for dim, members in cells.items() if dim in dims}


def _whole(month: str, days: Sequence[date]) -> bool:
    """Whether all of the month lies within these days: then its own sums name 1,000 pages, its days only ten each."""
    first = date.fromisoformat(f"{month}-01")
    return days[0] <= first and (first + timedelta(31)).replace(day=1) - timedelta(1) <= days[-1]
