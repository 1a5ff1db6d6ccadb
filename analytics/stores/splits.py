"""The table of split sites in the store: one hash for all of them, since few sites are ever split.

lf:{x:all}:splits    hash: unit → its table (MessagePack), s:demo → [[1782478800, 4], [1782496800, 1]]
"""

import time
from typing import Any

import msgspec
import redis

from analytics.core.splits import Table, extended, parts_of
from analytics.stores.units import Client, StoreUnavailable, key

ALL = key("x:all", "splits")
KNOWN_S = 5.0
"""How long a reader of counts trusts what it read; a new split begins minutes after it was set."""

_decoder = msgspec.msgpack.Decoder(Table)


class Splits:
    """Split tables through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._known: dict[str, Table] = {}
        self._read_at = float("-inf")

    def all(self) -> dict[str, Table]:
        """All tables, by the site's own unit."""
        try:
            reply: Any = self.client.hgetall(ALL)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the table of split sites cannot be read: {exc}") from exc
        return {unit.decode(): _decoder.decode(data) for unit, data in reply.items()}

    def parts(self, unit: str) -> tuple[str, ...]:
        """All units that hold something of this one, its own first; read again every few seconds."""
        moment = time.monotonic()
        if moment - self._read_at > KNOWN_S:
            self._known, self._read_at = self.all(), moment
        return parts_of(unit, self._known.get(unit, ()))

    def put(self, unit: str, since: int, shards: int, now: int) -> Table:
        """Count the unit's records from this moment on in so many units. Raises `splits.TooLate` and `ValueError` too."""
        table = extended(self.all().get(unit, ()), since, shards, now)
        try:
            self.client.hset(ALL, unit, msgspec.msgpack.encode(table))
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the split of {unit} cannot be set: {exc}") from exc
        self._read_at = float("-inf")
        return table
