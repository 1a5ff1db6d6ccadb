"""Open hours and days of a unit: what is counted and not folded into a packed day yet."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import redis

from analytics.core.cells import OTHER, by_dimension, digest, dimension_code, is_narrow
from analytics.core.packs import Cells
from analytics.stores.units import Client, StoreUnavailable, key

SHARDS_FIELD = b"#s"
BESIDE = b"="
"""What the fields of wide cells begin with that stand beside the narrow ones, where a bucket has no shards."""
REMEMBERED = 64
"""Units whose names a reader remembers: about 1 MB for 10,000 pages."""


class Bucket(msgspec.Struct, frozen=True):
    """An open hour or day. `start`: Unix seconds; `base`: its narrow part as it is stored."""

    name: str
    start: int
    base: dict[bytes, bytes]

    @property
    def is_hour(self) -> bool:
        """Whether it is an hour; a day holds what is summed by day only."""
        return self.name.startswith("h:")

    @property
    def shards(self) -> list[str]:
        """The names of its wide part's keys."""
        return [f"{self.name}:{shard}" for shard in range(int(self.base.get(SHARDS_FIELD, b"1")))]

    @property
    def narrow(self) -> dict[str, int]:
        """Its narrow cells."""
        return {field.decode(): int(count) for field, count in self.base.items() if field[:1] not in {b"#", BESIDE}}

    @property
    def beside(self) -> dict[bytes, bytes]:
        """The wide cells that stand beside them, by digest."""
        return {field[1:]: count for field, count in self.base.items() if field[:1] == BESIDE}


class _Names(msgspec.Struct):
    """A unit's names by digest, its dimensions by code, and digests that no name belongs to."""

    cells: dict[bytes, str] = {}
    dimensions: dict[bytes, str] = {}
    nameless: set[bytes] = set()


class OpenBuckets:
    """Reads open buckets through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._remembered: dict[str, _Names] = {}

    def names(self, unit: str) -> list[str]:
        """The unit's open buckets."""
        return sorted(name.decode() for name in self.all([("SMEMBERS", key(unit, "o"))])[0])

    def read(self, unit: str, names: Sequence[str]) -> list[Bucket]:
        """These buckets, as far as they exist."""
        bases = self.all([("HGETALL", key(unit, name)) for name in names])
        return [Bucket(name, int(name[2:]), base) for name, base in zip(names, bases, strict=True) if base]

    def between(self, unit: str, start: int, end: int) -> list[Bucket]:
        """The open buckets that begin in start ≤ t < end (Unix seconds)."""
        return self.read(unit, [name for name in self.names(unit) if start <= int(name[2:]) < end])

    def cells(self, unit: str, buckets: Sequence[Bucket], dims: frozenset[str] | None = None) -> list[Cells]:
        """What each bucket holds of these dimensions (None: of all); wide parts are read after the narrow ones."""
        narrow = dims is not None and all(is_narrow(f"{dim}:") for dim in dims)
        wide: Mapping[str, dict[str, int]] = {} if narrow else self._wide(unit, buckets, dims)
        found = []
        for bucket in buckets:
            cells = bucket.narrow
            for cell, count in wide.get(bucket.name, {}).items():
                cells[cell] = cells.get(cell, 0) + count
            by_dim = by_dimension(cells)
            found.append(by_dim if dims is None else {dim: members for dim, members in by_dim.items() if dim in dims})
        return found

    def all(self, commands: Sequence[tuple[str, ...]]) -> list[Any]:
        """The replies to many commands, in one round trip."""
        if not commands:
            return []
        try:
            with self._client.pipeline(transaction=False) as pipe:
                for command in commands:
                    pipe.execute_command(*command)
                return list(pipe.execute())
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the counts cannot be read: {exc}") from exc

    def _wide(self, unit: str, buckets: Sequence[Bucket], dims: frozenset[str] | None) -> dict[str, dict[str, int]]:
        """The wide cells of buckets, their digests turned into names by the all-time totals."""
        places = [(bucket.name, shard) for bucket in buckets for shard in bucket.shards]
        replies = self.all([("HGETALL", key(unit, shard)) for _, shard in places])
        codes = None if dims is None else {dimension_code(dim) for dim in dims}
        places += [(bucket.name, "") for bucket in buckets]
        replies += [bucket.beside for bucket in buckets]
        fields = [{field: count for field, count in reply.items() if codes is None or field[:1] in codes} for reply in replies]
        names = self._names(unit, {field for reply in fields for field in reply})
        found: dict[str, dict[str, int]] = {}
        for (bucket, _), reply in zip(places, fields, strict=True):
            cells = found.setdefault(bucket, {})
            for field, count in reply.items():
                # A name that was dropped from the totals is its dimension's rest.
                name = names.cells.get(field) or f"{names.dimensions.get(field[:1], 'page')}:{OTHER}"
                cells[name] = cells.get(name, 0) + int(count)
        return found

    def _names(self, unit: str, wanted: set[bytes]) -> _Names:
        """The unit's names; read again only when one is wanted that was not there before."""
        known = self._remembered.pop(unit, _Names())
        unknown = wanted - known.cells.keys() - known.nameless
        if unknown:
            replies = self.all([("HKEYS", key(unit, "a")), ("HKEYS", key(unit, "w"))])
            cells = [cell.decode() for reply in replies for cell in reply if not cell.startswith(b"#")]
            by_digest = {digest(cell): cell for cell in cells}
            dimensions = {dimension_code(dim): dim for dim in {cell.partition(":")[0] for cell in cells}}
            known = _Names(by_digest, dimensions, wanted - by_digest.keys())
        self._remembered[unit] = known  # the most recently asked for stays longest
        if len(self._remembered) > REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        return known
