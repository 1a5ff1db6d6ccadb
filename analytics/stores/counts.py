"""Reading counts: all-time totals, hours, days, months."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import redis

from analytics.core import packs
from analytics.core.buckets import day_end, day_of, day_start, month_of
from analytics.core.cells import by_dimension, digest, is_narrow
from analytics.core.packs import Cells
from analytics.core.reports import Span
from analytics.stores.imports import Imports
from analytics.stores.open_buckets import Bucket, OpenBuckets
from analytics.stores.settled import Over, Settled, Wanted
from analytics.stores.splits import Splits
from analytics.stores.units import KNOW, Client, StoreUnavailable, Units, key

DAY_S = 86_400
HOUR_S = 3600
PARTS = packs.PARTS_FIELD.encode()
ROOM = 500
"""Names that one call makes known."""
RUNNING_DAYS = 2
"""The last days of a range, whose packs change from hour to hour."""


class Counts:
    """The counts of units through one client (bytes replies); a split site's are added up. All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._units = Units(client)
        self._open = OpenBuckets(client)
        self._splits = Splits(client)
        self.imports = Imports(client)
        self.settled = Settled(self._open.all)

    def totals(self, unit: str, dims: Iterable[str] | None = None) -> Cells:
        """All-time sums: dimension → member → count; member `*` is what did not fit a dimension's cap. `dims` None: all dimensions.

        What was imported is part of them, as of days and months.
        """
        wanted = None if dims is None else frozenset(dims)
        narrow = wanted is not None and all(is_narrow(f"{dim}:") for dim in wanted)
        names = ("a",) if narrow else ("a", "w")
        sums: Cells = {}
        for reply in self._open.all([("HGETALL", key(part, name)) for part in self._splits.parts(unit) for name in names]):
            cells = {cell.decode(): int(count) for cell, count in reply.items() if count != b"0" and not cell.startswith(b"#")}
            packs.merge(sums, by_dimension(cells))
        for reply in self._open.all([("HGETALL", f"{place}a") for place in self._imported(unit)]):
            packs.merge(sums, packs.decode_sums(data for field, data in reply.items() if field != PARTS))
        return sums if wanted is None else _only(sums, wanted)

    def narrow_totals(self, units: Iterable[str]) -> Cells:
        """All-time sums of these units together, of dimensions with few members alone and without imports; one round trip."""
        parts = [part for unit in units for part in self._splits.parts(unit)]
        sums: Cells = {}
        for reply in self._open.all([("HGETALL", key(part, "a")) for part in parts]):
            packs.merge(sums, by_dimension({cell.decode(): int(count) for cell, count in reply.items() if not cell.startswith(b"#")}))
        return sums

    def hours(self, unit: str, dims: Iterable[str], start: int, end: int, zone: str = "UTC") -> dict[int, Cells]:
        """The local hours that begin in start ≤ t < end (Unix seconds): hour's start → dimension → member → count.

        An hour that is folded into its day names its most viewed members only; days name more. What is summed by day only
        (`cells.DAILY`: countries, devices, referrers, campaigns) is in no hour.
        """
        wanted = frozenset(dims)
        found: dict[int, Cells] = {}
        for parts in self._parts(unit, "d", [day.isoformat() for day in _days(start - DAY_S, end + DAY_S, zone)]):
            for hour, cells in parts.items():
                if start <= hour < end:
                    packs.merge(found.setdefault(hour, {}), _only(cells, wanted))
        for bucket, cells in self._open_cells(unit, start, end, wanted):
            if bucket.is_hour:
                packs.merge(found.setdefault(bucket.start, {}), cells)
        return dict(sorted(found.items()))

    def days(self, unit: str, dims: Iterable[str], first: date, last: date, zone: str) -> dict[date, Cells]:
        """The local days first ≤ day ≤ last that have counts: day → dimension → member → count; open hours are in.

        Days that are folded into their month name their most viewed members only; `months` names more.
        """
        wanted = frozenset(dims)
        start, end = day_start(first, zone), day_end(last, zone)
        days = _days(start, end, zone)
        found: dict[date, Cells] = {}
        for parts in self._parts(unit, "m", sorted({month_of(day) for day in days})):
            for moment, cells in parts.items():
                if start <= moment < end:
                    packs.merge(found.setdefault(day_of(moment, zone), {}), _only(cells, wanted))
        for name, cells in self._sums(unit, "d", [day.isoformat() for day in days], wanted).items():
            packs.merge(found.setdefault(date.fromisoformat(name), {}), cells)
        for bucket, cells in self._open_cells(unit, start, end, wanted):
            packs.merge(found.setdefault(day_of(bucket.start, zone), {}), cells)
        return dict(sorted(found.items()))

    def over(self, unit: str, dims: Iterable[str], first: date, last: date, zone: str) -> Over:
        """All days first ≤ day ≤ last added up, and each day's narrow dimensions; what `days` would give, from memory where it can be."""
        return self._over(unit, (frozenset(dims), None), Span(first, last), zone)

    def course(self, unit: str, cell: tuple[str, str], first: date, last: date, zone: str) -> dict[date, int]:
        """The sums of one member (dimension and name) by day, likewise."""
        dimension, member = cell
        days = self._over(unit, (frozenset((dimension,)), member), Span(first, last), zone).days
        return {day: cells.get(dimension, {}).get(member, 0) for day, cells in days.items()}

    def _over(self, unit: str, wanted: Wanted, span: Span, zone: str) -> Over:
        found = Over({}, {}, wanted[1])
        days = [span.first + timedelta(days=n) for n in range(span.days)]
        for some in (days[:-RUNNING_DAYS], days[-RUNNING_DAYS:]):
            if some:
                found.join(self.settled.over(self._places(unit), some, wanted, zone))
        if days:
            for bucket, cells in self._open_cells(unit, day_start(span.first, zone), day_end(span.last, zone), wanted[0]):
                found.add(day_of(bucket.start, zone), cells)
        return found

    def total(self, unit: str, dimension: str, member: str) -> int:
        """All-time sum of one member."""
        name = "a" if is_narrow(f"{dimension}:{member}") else "w"
        cell = f"{dimension}:{member}"
        counts = self._open.all([("HGET", key(part, name), cell) for part in self._splits.parts(unit)])
        fields = packs.fields_of((dimension,))
        imported = self._open.all([("HMGET", f"{place}a", *fields) for place in self._imported(unit)])
        return sum(int(count or 0) for count in counts) + sum(
            packs.decode_sums(reply).get(dimension, {}).get(member, 0) for reply in imported
        )

    def months(self, unit: str, dims: Iterable[str], months: Sequence[str]) -> dict[str, Cells]:
        """What is folded into these months (2026-03) so far: days become part of their month 92 days later."""
        return self._sums(unit, "m", months, frozenset(dims))

    def minutes(self, unit: str, start: int, end: int) -> dict[int, int]:
        """Views by minute, of the minutes (Unix seconds) that begin in start ≤ t < end; kept for an hour."""
        hours = range(start - start % HOUR_S, end, HOUR_S)
        found: dict[int, int] = {}
        for reply in self._open.all([("HGETALL", key(part, f"n:{hour}")) for part in self._splits.parts(unit) for hour in hours]):
            for minute, count in reply.items():
                if start <= int(minute) < end:
                    found[int(minute)] = found.get(int(minute), 0) + int(count)
        return found

    def narrow(self, asked: Mapping[str, tuple[str, Sequence[str]]]) -> dict[str, dict[str, int]]:
        """The narrow cells that are asked of one open hour or day of each unit (`c:42` → `y:1760000400`, names), in one round trip."""
        replies = self._open.all([("HMGET", key(unit, bucket), *cells) for unit, (bucket, cells) in asked.items()])
        return {
            unit: {cell: int(count) for cell, count in zip(cells, reply, strict=True) if count is not None}
            for (unit, (_, cells)), reply in zip(asked.items(), replies, strict=True)
        }

    def know(self, unit: str, cells: Collection[str]) -> int:
        """Keep a place for these wide cells (`page:/a`), whatever floods the unit; how many are new. Crawled and registered pages."""
        ordered = sorted(cells)
        new = 0
        for first in range(0, len(ordered), ROOM):
            args: list[Any] = [value for cell in ordered[first : first + ROOM] for value in (cell, digest(cell))]
            # In each part of a split site: 60 bytes a page, and no question of which one a page will be counted in.
            new += max(int(self._units.call(KNOW, part, *args)) for part in self._splits.parts(unit))
        return new

    def delete(self, unit: str) -> int:
        """Remove the unit's counts; how many keys there were. Its positions stay: its old records must not be counted again."""
        try:
            patterns = [key(part, "*") for part in self._splits.parts(unit)]
            keys = [name for pattern in patterns for name in self.client.scan_iter(match=pattern, count=1000) if not name.endswith(b":pos")]
            for name in keys:
                self.client.unlink(name)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"{unit} cannot be deleted: {exc}") from exc
        return len(keys)

    def _open_cells(self, unit: str, start: int, end: int, dims: frozenset[str]) -> Iterator[tuple[Bucket, Cells]]:
        """The open hours and days that begin in start ≤ t < end, and what they hold."""
        for part in self._splits.parts(unit):
            buckets = self._open.between(part, start, end)
            yield from zip(buckets, self._open.cells(part, buckets, dims), strict=True)

    def _places(self, unit: str) -> list[str]:
        """How the keys of packs begin: of each part of a split unit, and of each import."""
        return [*(key(part, "") for part in self._splits.parts(unit)), *self._imported(unit)]

    def _imported(self, unit: str) -> list[str]:
        return [key(unit, prefix) for prefix in self.imports.prefixes(unit)]

    def _sums(self, unit: str, kind: str, names: Sequence[str], dims: frozenset[str]) -> dict[str, Cells]:
        """The sums of packed days or months that there are, imported ones added."""
        fields = packs.fields_of(dims)
        places = [(place, name) for place in self._places(unit) for name in names]
        replies = self._open.all([("HMGET", f"{place}{kind}:{name}", *fields) for place, name in places])
        found: dict[str, Cells] = {}
        for (_, name), reply in zip(places, replies, strict=True):
            if any(reply):
                packs.merge(found.setdefault(name, {}), _only(packs.decode_sums(reply), dims))
        return found

    def _parts(self, unit: str, kind: str, names: Sequence[str]) -> list[dict[int, Cells]]:
        """The parts of packed days or months that there are, imported ones too."""
        replies = self._open.all([("HGET", f"{place}{kind}:{name}", packs.PARTS_FIELD) for place in self._places(unit) for name in names])
        return [packs.decode_parts(reply) for reply in replies if reply]


def _days(start: int, end: int, zone: str) -> list[date]:
    first, last = day_of(start, zone), day_of(max(start, end - 1), zone)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _only(cells: Cells, dims: frozenset[str]) -> Cells:
    return {dimension: members for dimension, members in cells.items() if dimension in dims}
