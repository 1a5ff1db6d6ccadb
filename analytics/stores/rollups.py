"""Folding open hours and days into packed days, days into months, and names that nobody looks at out of the totals.

Each fold reads, makes the new pack, and hands it to a function that refuses when anything changed since: two hosts may fold the same
unit, and late records may open an hour again at any time.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import redis

from analytics.core import packs
from analytics.core.buckets import day_end, day_of, day_start, month_of
from analytics.core.cells import KNOWN_SHARDS, digest
from analytics.core.packs import Cells, Pack
from analytics.stores.imports import Imports
from analytics.stores.open_buckets import OpenBuckets
from analytics.stores.units import DEMOTE, FOLD, MERGE, Client, StoreUnavailable, Units, key

DAY_S = 86_400
LOOK_BACK_DAYS = 124
LONGEST_DAYS = 800
"""No setting keeps days any longer (25 months)."""
CAPPED = ("page", "viapage", "referrer", "campaign", "served", "seen", "clicked", "event")
"""The dimensions that readers, or many ads, can fill."""
DEMOTED = 1000
"""Names that one call drops."""


class Rollups:
    """Folds units' sums through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._open = OpenBuckets(client)
        self._units = Units(client)

    def units(self) -> set[str]:
        """All units that have open hours or packed days (reads the names of all keys)."""
        found = set()
        try:
            for kind in ("o", "d:*"):
                for name in self.client.scan_iter(match=f"lf:{{*}}:{kind}", count=2000):
                    found.add(name[name.index(b"{") + 1 : name.index(b"}")].decode())
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the open hours cannot be listed: {exc}") from exc
        return found

    def open_buckets(self, unit: str) -> list[str]:
        """The names of the unit's open hours and days."""
        return self._open.names(unit)

    def fold_buckets(self, unit: str, day: date, names: Sequence[str], *, keep_until: int, closed: bool) -> bool:
        """Fold these buckets (perhaps none) into their day (`closed`: it is over); False: something changed meanwhile, try again."""
        name = f"d:{day.isoformat()}"
        version, pack = self._pack(unit, name)
        if not names and version == "0":
            return True
        buckets = self._open.read(unit, names)
        parts: dict[int, Cells] = {}
        whole: Cells = {}
        for bucket, cells in zip(buckets, self._open.cells(unit, buckets), strict=True):
            packs.merge(parts.setdefault(bucket.start, {}) if bucket.is_hour else whole, cells)
        new = packs.folded(pack, parts, whole, closed=closed)
        touches = {bucket.name: bucket.base[b"#"] for bucket in buckets}
        sources = [part for one in names for part in (one, touches.get(one, b"0"))]
        return self._fold(FOLD, unit, [name, version, keep_until, *_fields(new), *sources])

    def days(self, unit: str, before: date) -> list[date]:
        """The unit's packed days of the four months before this one, oldest first."""
        days = [before - timedelta(days=n) for n in range(LOOK_BACK_DAYS, 0, -1)]
        return [day for day in days if self._command("EXISTS", key(unit, f"d:{day.isoformat()}"))]

    def fold_days(self, unit: str, month: str, days: Sequence[date], zone: str, *, keep_until: int) -> bool:
        """Fold these days into their month; False: something changed meanwhile."""
        name = f"m:{month}"
        version, pack = self._pack(unit, name)
        read = {day: self._pack(unit, f"d:{day.isoformat()}") for day in days if month_of(day) == month}
        parts = {day_start(day, zone): one.sums for day, (_, one) in read.items()}
        new = packs.folded(pack, parts, {}, closed=True)
        sources = [part for day, (version_read, _) in read.items() for part in (f"d:{day.isoformat()}", version_read)]
        return self._fold(MERGE, unit, [name, version, keep_until, *_fields(new), *sources])

    def keep_days(self, unit: str, keep_s: int, zone: str, now: int) -> None:
        """Let the unit's packed days and months, imported ones too, end this long after they were over; what should have ended goes now."""
        today = day_of(now, zone)
        tonight = day_end(today, zone)
        # Days of 24 hours each: an end may be an hour off, and 800 looks into the zone's rules are spared.
        days = [(today - timedelta(days=n), tonight - n * DAY_S) for n in range(LONGEST_DAYS + 1)]
        ends = {f"d:{day.isoformat()}": end for day, end in days}
        ends |= {f"m:{month_of(day)}": end for day, end in reversed(days)}  # a month ends with its last day
        places = [key(unit, ""), *(key(unit, prefix) for prefix in Imports(self.client).prefixes(unit))]
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for name, end in ((f"{place}{name}", end + keep_s) for place in places for name, end in ends.items()):
                    # An end in the past would delete as well, but the log of commands would not tell why.
                    pipe.unlink(name) if end <= now else pipe.expireat(name, end)
                pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the days' ends cannot be set: {exc}") from exc

    def crowded(self, unit: str, caps: Mapping[str, int]) -> dict[str, int]:
        """The dimensions whose new names take nine tenths of their cap, and how many names each should lose."""
        fields = [f"#n:{name}" for name in CAPPED]
        kept = {name: int(count) for name, count in zip(CAPPED, self._command("HMGET", key(unit, "a"), *fields), strict=True) if count}
        return {name: count - _cap(caps, name) // 2 for name, count in kept.items() if count >= 0.9 * _cap(caps, name)}

    def drop_rare(self, unit: str, dimension: str, count: int) -> int:
        """Take the `count` names of the dimension that count least out of the totals, known ones excepted; how many went."""
        known = {digested for shard in range(KNOWN_SHARDS) for digested in self._command("SMEMBERS", key(unit, f"k:{shard}"))}
        rare = sorted(self._names(unit, dimension, known))[:count]
        gone = 0
        for first in range(0, len(rare), DEMOTED):
            args = [name for _, name in rare[first : first + DEMOTED]]
            gone += int(self._units.call(DEMOTE, unit, dimension, *args))
        return gone

    def _names(self, unit: str, dimension: str, known: set[bytes]) -> Iterable[tuple[int, str]]:
        for cell, count in self._command("HGETALL", key(unit, "w")).items():
            name = cell.decode()
            if name.startswith(f"{dimension}:") and digest(name) not in known:
                yield int(count), name

    def _pack(self, unit: str, name: str) -> tuple[str, Pack]:
        fields: Mapping[bytes, bytes] = self._command("HGETALL", key(unit, name))
        sums = packs.decode_sums(data for field, data in fields.items() if field not in _NO_SUMS)
        return fields.get(b"v", b"0").decode(), Pack(sums, packs.decode_parts(fields.get(packs.PARTS_FIELD.encode())))

    def _fold(self, function: str, unit: str, args: list[Any]) -> bool:
        reply = self._units.call(function, unit, *args)
        return bool(reply[0] == b"ok")

    def _command(self, *command: Any) -> Any:
        try:
            return self.client.execute_command(*command)  # type: ignore[no-untyped-call]  # redis-py's cluster client
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the sums cannot be folded: {exc}") from exc


_NO_SUMS = {b"v", packs.PARTS_FIELD.encode()}


def _fields(pack: Pack) -> list[Any]:
    """The pack as the functions take it: how many fields there are, then field, value, and so on."""
    fields = packs.encode(pack)
    return [len(fields), *(part for field in fields.items() for part in field)]


def _cap(caps: Mapping[str, int], dimension: str) -> int:
    return caps.get(dimension, caps[""])
