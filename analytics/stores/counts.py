"""Reading counts: all-time totals, hours, days."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import redis

from analytics.core import packs
from analytics.core.buckets import day_end, day_of, day_start, month_of
from analytics.core.cells import OTHER, TOTAL_SHARDS, by_dimension, digest, dimension_code, is_narrow
from analytics.core.packs import Cells
from analytics.stores.units import KNOW, Client, StoreUnavailable, Units, key

SHARDS_FIELD = b"#s"
DAY_S = 86_400
ROOM = 500
"""Names that one call makes known."""


class Counts:
    """The counts of units through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._units = Units(client)

    def totals(self, unit: str, dims: Iterable[str] | None = None) -> Cells:
        """All-time sums: dimension → member → count; member `*` is what did not fit a dimension's cap. `dims` None: all dimensions."""
        wanted = None if dims is None else frozenset(dims)
        narrow = wanted is not None and all(is_narrow(f"{dim}:") for dim in wanted)
        names = ["a"] if narrow else ["a", *(f"a:{shard}" for shard in range(TOTAL_SHARDS))]
        found: dict[str, int] = {}
        for reply in self._all([("HGETALL", key(unit, name)) for name in names]):
            found |= {cell.decode(): int(count) for cell, count in reply.items() if count != b"0" and not cell.startswith(b"#")}
        return by_dimension(found) if wanted is None else _only(by_dimension(found), wanted)

    def hours(self, unit: str, dims: Iterable[str], start: int, end: int, zone: str = "UTC") -> dict[int, Cells]:
        """The local hours that begin in start ≤ t < end (Unix seconds): hour's start → dimension → member → count.

        An hour that is folded into its day names its most viewed members only; days name more.
        """
        wanted = frozenset(dims)
        found: dict[int, Cells] = {}
        for parts in self._parts(unit, "d", [day.isoformat() for day in _days(start - DAY_S, end + DAY_S, zone)]):
            for hour, cells in parts.items():
                if start <= hour < end:
                    packs.merge(found.setdefault(hour, {}), _only(cells, wanted))
        for hour, cells in self.open_hours(unit, start, end, wanted).items():
            packs.merge(found.setdefault(hour, {}), cells)
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
        for hour, cells in self.open_hours(unit, start, end, wanted).items():
            packs.merge(found.setdefault(day_of(hour, zone), {}), cells)
        return dict(sorted(found.items()))

    def months(self, unit: str, dims: Iterable[str], months: Sequence[str]) -> dict[str, Cells]:
        """What is folded into these months (2026-03) so far: days become part of their month 92 days later."""
        return self._sums(unit, "m", months, frozenset(dims))

    def know(self, unit: str, cells: Collection[str]) -> int:
        """Keep a place for these wide cells (`page:/a`), whatever floods the unit; how many are new. Crawled and registered pages."""
        ordered = sorted(cells)
        new = 0
        for first in range(0, len(ordered), ROOM):
            args: list[Any] = [part for cell in ordered[first : first + ROOM] for part in (cell, digest(cell))]
            new += int(self._units.call(KNOW, unit, *args))
        return new

    def delete(self, unit: str) -> int:
        """Remove the unit's counts; how many keys there were. Its positions stay: its old records must not be counted again."""
        try:
            keys = [name for name in self.client.scan_iter(match=key(unit, "*"), count=1000) if not name.endswith(b":pos")]
            for name in keys:
                self.client.unlink(name)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"{unit} cannot be deleted: {exc}") from exc
        return len(keys)

    def open_hours(self, unit: str, start: int, end: int, dims: frozenset[str] | None = None) -> dict[int, Cells]:
        """The hours that begin in start ≤ t < end and are not folded into their day yet; `dims` None: all dimensions."""
        there = self.open_bases(unit, start, end)
        narrow = dims is not None and all(is_narrow(f"{dim}:") for dim in dims)
        return self.with_wide(unit, there, dims, narrow=narrow)

    def open_bases(self, unit: str, start: int, end: int) -> dict[int, dict[bytes, bytes]]:
        """The narrow part of open hours as it is stored."""
        hours = sorted(int(hour) for hour in self._all([("SMEMBERS", key(unit, "o"))])[0])
        hours = [hour for hour in hours if start <= hour < end]
        bases = self._all([("HGETALL", key(unit, f"h:{hour}")) for hour in hours])
        return {hour: base for hour, base in zip(hours, bases, strict=True) if base}

    def with_wide(
        self, unit: str, there: Mapping[int, Mapping[bytes, bytes]], dims: frozenset[str] | None = None, *, narrow: bool = False
    ) -> dict[int, Cells]:
        """Open hours, their wide cells (unless `narrow`) read after their narrow ones."""
        wide = {} if narrow or not there else self._wide(unit, there)
        found: dict[int, Cells] = {}
        for hour, base in there.items():
            cells = {field.decode(): int(count) for field, count in base.items() if not field.startswith(b"#")}
            for cell, count in wide.get(hour, {}).items():
                cells[cell] = cells.get(cell, 0) + count
            found[hour] = by_dimension(cells) if dims is None else _only(by_dimension(cells), dims)
        return found

    def _wide(self, unit: str, there: Mapping[int, Mapping[bytes, bytes]]) -> dict[int, dict[str, int]]:
        """The wide cells of open hours, their digests turned into names by the all-time totals."""
        places = [(hour, shard) for hour, base in there.items() for shard in range(int(base.get(SHARDS_FIELD, b"1")))]
        replies = self._all([("HGETALL", key(unit, f"h:{hour}:{shard}")) for hour, shard in places])
        names, dimensions = self._names(unit)
        found: dict[int, dict[str, int]] = {}
        for (hour, _), reply in zip(places, replies, strict=True):
            cells = found.setdefault(hour, {})
            for field, count in reply.items():
                # A name that was dropped from the totals is its dimension's rest.
                name = names.get(field) or f"{dimensions.get(field[:1], 'page')}:{OTHER}"
                cells[name] = cells.get(name, 0) + int(count)
        return found

    def _names(self, unit: str) -> tuple[dict[bytes, str], dict[bytes, str]]:
        """Names by their digests, dimensions by their codes."""
        keys = ["a", *(f"a:{shard}" for shard in range(TOTAL_SHARDS))]
        replies = self._all([("HKEYS", key(unit, name)) for name in keys])
        cells = [cell.decode() for reply in replies for cell in reply if not cell.startswith(b"#")]
        dimensions = {cell.partition(":")[0] for cell in cells}
        return {digest(cell): cell for cell in cells}, {dimension_code(dimension): dimension for dimension in dimensions}

    def _sums(self, unit: str, kind: str, names: Sequence[str], dims: frozenset[str]) -> dict[str, Cells]:
        """The sums of packed days or months that there are."""
        fields = packs.fields_of(dims)
        replies = self._all([("HMGET", key(unit, f"{kind}:{name}"), *fields) for name in names])
        return {name: _only(packs.decode_sums(reply), dims) for name, reply in zip(names, replies, strict=True) if any(reply)}

    def _parts(self, unit: str, kind: str, names: Sequence[str]) -> list[dict[int, Cells]]:
        """The parts of packed days or months that there are."""
        replies = self._all([("HGET", key(unit, f"{kind}:{name}"), packs.PARTS_FIELD) for name in names])
        return [packs.decode_parts(reply) for reply in replies if reply]

    def _all(self, commands: Sequence[tuple[str, ...]]) -> list[Any]:
        """The replies to many commands, in one round trip."""
        if not commands:
            return []
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for command in commands:
                    pipe.execute_command(*command)
                return list(pipe.execute())
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the counts cannot be read: {exc}") from exc


def _days(start: int, end: int, zone: str) -> list[date]:
    first, last = day_of(start, zone), day_of(max(start, end - 1), zone)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _only(cells: Cells, dims: frozenset[str]) -> Cells:
    return {dimension: dict(members) for dimension, members in cells.items() if dimension in dims}
