"""History that was counted elsewhere: sums of whole days from another program's export, beside those that were counted here.

All keys of an import carry its id, so that it can be taken back without a trace:

    lf:{s:demo}:imports           hash   id → Import as JSON: what readers look at; an import that is not in it does not exist
    lf:{s:demo}:i:<id>:d:<day>    a packed day, as `lf:{s:demo}:d:<day>`; of the last three months
    lf:{s:demo}:i:<id>:m:<month>  a packed month, as `lf:{s:demo}:m:<month>`; of what is older
    lf:{s:demo}:i:<id>:a          the sums of all of its days, packed alike

Packs are written first and the entry last, in one step with the sums of all time: an import is there as a whole or not at all. Its id is a
hash of what it holds, so the same one again is the same one.
"""

import hashlib
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import redis

from analytics.core import packs
from analytics.core.buckets import day_start, month_of
from analytics.core.packs import Cells, Pack
from analytics.stores.units import Client, StoreUnavailable, key

ID_BYTES = 6
DAYS_KEPT = 92
"""Younger days have packs of their own, as those that are counted here."""
DAY_S = 86_400
TOTALS_TOP = 20_000

Days = Mapping[date, Cells]


class Import(msgspec.Struct, frozen=True):
    """One import; `at` in Unix seconds, `by` who did it."""

    id: str
    source: str
    first: date
    last: date
    views: int
    at: int
    by: str


class ImportRefused(Exception):
    """These days cannot be imported; the message says why, and what to do."""


class Imports:
    """The imports of units through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    def all(self, unit: str) -> tuple[Import, ...]:
        """A unit's imports, those of the oldest days first."""
        found = self._ask("HVALS", key(unit, "imports"))
        return tuple(sorted((msgspec.json.decode(data, type=Import) for data in found), key=lambda one: (one.first, one.id)))

    def prefixes(self, unit: str) -> list[str]:
        """How the names of the packs of each import begin."""
        return [f"i:{id_.decode()}:" for id_ in self._ask("HKEYS", key(unit, "imports"))]

    def put(self, unit: str, draft: Import, days: Days, zone: str, keep_s: int) -> Import:
        """The import with its id, after storing these days; raises `ImportRefused` where there is an import of one of them already.

        Days older than `keep_s` are part of the sums of all time only, as those that were counted here so long ago.
        """
        made = msgspec.structs.replace(draft, id=id_of(draft.source, days), first=min(days), last=max(days))
        for other in self.all(unit):
            if other.id == made.id:
                raise ImportRefused(f"this is imported already, as {other.id} ({other.first} to {other.last}); nothing was stored")
            if other.first <= made.last and made.first <= other.last:
                raise ImportRefused(
                    f"import {other.id} from {other.source} holds days of it ({other.first} to {other.last}); undo that first"
                )
        for name, pack, expires_at in _packs(days, zone, made.at, keep_s):
            self._put_pack(key(unit, f"i:{made.id}:{name}"), pack, expires_at)
        everything: Cells = {}
        for cells in days.values():
            packs.merge(everything, cells)
        self._register(unit, made, packs.encode(Pack(packs.cut(everything, TOTALS_TOP))))
        return made

    def remove(self, unit: str, id_: str) -> bool:
        """Whether there was such an import; it is gone with all of its sums."""
        if not self._ask("HDEL", key(unit, "imports"), id_):
            return False
        try:
            for name in list(self._client.scan_iter(match=key(unit, f"i:{id_}:*"), count=1000)):
                self._client.unlink(name)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the import's sums cannot be removed: {exc}") from exc
        return True

    def _register(self, unit: str, made: Import, totals: dict[str, bytes]) -> None:
        try:
            with self._client.pipeline(transaction=True) as pipe:
                pipe.hset(key(unit, f"i:{made.id}:a"), mapping=totals)
                pipe.hset(key(unit, "imports"), made.id, msgspec.json.encode(made))
                pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the import cannot be stored: {exc}") from exc

    def _put_pack(self, name: str, pack: Pack, expires_at: int) -> None:
        try:
            with self._client.pipeline(transaction=True) as pipe:
                pipe.hset(name, mapping=packs.encode(pack))
                pipe.expireat(name, expires_at)
                pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the import cannot be stored: {exc}") from exc

    def _ask(self, *command: Any) -> Any:
        try:
            return self._client.execute_command(*command)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the imports cannot be read: {exc}") from exc


def id_of(source: str, days: Days) -> str:
    """The same for the same days with the same sums."""
    ordered = [(day.isoformat(), {name: dict(sorted(cells.items())) for name, cells in sorted(days[day].items())}) for day in sorted(days)]
    return hashlib.blake2b(msgspec.json.encode([source, ordered]), digest_size=ID_BYTES).hexdigest()


def _packs(days: Days, zone: str, now: int, keep_s: int) -> Collection[tuple[str, Pack, int]]:
    """Name, pack and end of each day or month that is still to be kept."""
    found: list[tuple[str, Pack, int]] = []
    months: dict[str, list[date]] = {}
    today = datetime.fromtimestamp(now, UTC).date()
    for day in sorted(days):
        end = day_start(day, zone) + keep_s
        if end <= now + DAY_S:
            continue
        if (today - day).days < DAYS_KEPT:
            found.append((f"d:{day.isoformat()}", packs.folded(Pack(), {}, days[day], closed=True), end))
        else:
            months.setdefault(month_of(day), []).append(day)
    for month, some in months.items():
        parts = {day_start(day, zone): days[day] for day in some}
        found.append((f"m:{month}", packs.folded(Pack(), parts, {}, closed=True), day_start(max(some), zone) + keep_s))
    return found
