"""Reading counts: all-time totals, hours, days."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import redis

from analytics.core import packs
from analytics.core.buckets import day_end, day_of, day_start, hours_between
from analytics.core.cells import OTHER, TOTAL_SHARDS, by_dimension, digest, is_narrow
from analytics.core.packs import Cells, Pack
from analytics.stores.units import Client, StoreUnavailable, key

SHARDS_FIELD = b"#s"


class Counts:
    """The counts of units through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def totals(self, unit: str) -> Cells:
        """All-time sums: dimension → member → count; member `*` is what did not fit a dimension's cap."""
        names = ["a", *(f"a:{shard}" for shard in range(TOTAL_SHARDS))]
        found: dict[str, int] = {}
        for reply in self._all([("HGETALL", key(unit, name)) for name in names]):
            found |= {cell.decode(): int(count) for cell, count in reply.items()}
        return by_dimension(found)

    def hours(self, unit: str, dims: Iterable[str], start: int, end: int, zone: str = "UTC") -> dict[int, Cells]:
        """The local hours that begin in start ≤ t < end (Unix seconds): hour's start → dimension → member → count.

        An hour of a closed day names its most viewed members only; days name more.
        """
        wanted = frozenset(dims)
        packed = self._packs(unit, _days(start, end, zone))
        found: dict[int, Cells] = {}
        for pack in packed.values():
            for hour, cells in pack.hours.items():
                if start <= hour < end:
                    packs.merge(found.setdefault(hour, {}), _only(cells, wanted))
        for hour, cells in self.open_hours(unit, hours_between(start, end, zone), wanted).items():
            packs.merge(found.setdefault(hour, {}), cells)
        return dict(sorted(found.items()))

    def days(self, unit: str, dims: Iterable[str], first: date, last: date, zone: str) -> dict[date, Cells]:
        """The local days first ≤ day ≤ last that have counts: day → dimension → member → count; open hours are in."""
        wanted = frozenset(dims)
        start, end = day_start(first, zone), day_end(last, zone)
        packed = self._packs(unit, _days(start, end, zone))
        found = {day: _only(pack.sums, wanted) for day, pack in packed.items()}
        for hour, cells in self.open_hours(unit, hours_between(start, end, zone), wanted).items():
            packs.merge(found.setdefault(day_of(hour, zone), {}), cells)
        return dict(sorted(found.items()))

    def delete(self, unit: str) -> int:
        """Remove every key of the unit; how many there were."""
        try:
            keys = list(self.client.scan_iter(match=key(unit, "*"), count=1000))
            for name in keys:
                self.client.unlink(name)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"{unit} cannot be deleted: {exc}") from exc
        return len(keys)

    def open_hours(self, unit: str, hours: Sequence[int], dims: frozenset[str] | None = None) -> dict[int, Cells]:
        """The hours among these that are not folded into their day yet; `dims` None: all dimensions."""
        bases = self._all([("HGETALL", key(unit, f"h:{hour}")) for hour in hours])
        there = {hour: base for hour, base in zip(hours, bases, strict=True) if base}
        narrow = dims is not None and all(is_narrow(f"{dim}:") for dim in dims)
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
        names = self._names(unit)
        found: dict[int, dict[str, int]] = {}
        for (hour, _), reply in zip(places, replies, strict=True):
            cells = found.setdefault(hour, {})
            for field, count in reply.items():
                name = names.get(field, f"page:{OTHER}")
                cells[name] = cells.get(name, 0) + int(count)
        return found

    def _names(self, unit: str) -> dict[bytes, str]:
        replies = self._all([("HKEYS", key(unit, f"a:{shard}")) for shard in range(TOTAL_SHARDS)])
        names = [name.decode() for reply in replies for name in reply]
        return {digest(name): name for name in names}

    def _packs(self, unit: str, days: Sequence[date]) -> dict[date, Pack]:
        replies = self._all([("HGET", key(unit, f"d:{day.isoformat()}"), "pack") for day in days])
        return {day: packs.decode(reply) for day, reply in zip(days, replies, strict=True) if reply}

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
