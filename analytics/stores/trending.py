"""TRENDING in the store: the scores that batches fed, and the list that they make."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import msgspec
import redis

from analytics.core.trending import Clock, Ranked, merge, present, rank
from analytics.core.trending_settings import Settings
from analytics.stores.splits import Splits
from analytics.stores.units import Client, StoreUnavailable, key

_decoder = msgspec.msgpack.Decoder(Clock)
_encoder = msgspec.msgpack.Encoder()


class Kept(msgspec.Struct, frozen=True):
    """The clock as it stands in the store; `version` grows by one with each batch."""

    version: int
    clock: Clock


class Scored(msgspec.Struct, frozen=True):
    """A unit's clock and the scores on its scale, both of one moment."""

    kept: Kept
    scores: dict[str, tuple[float, float]]
    """Page → fast and slow score, on the scale of the clock's landmark."""


def encode_clock(clock: Clock) -> bytes:
    """The clock's bytes."""
    return _encoder.encode(clock)


def decode_clock(data: bytes, now: float) -> Clock:
    """The clock that `encode_clock` wrote; a new one where nothing was written yet."""
    return _decoder.decode(data) if data else Clock.start(now)


class Trending:
    """The scores of units' pages through one client (bytes replies)."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._splits = Splits(client)

    def kept(self, unit: str, now: float) -> Kept:
        """The unit's clock."""
        try:
            reply: Any = self.client.hmget(key(unit, "t"), "v", "clock")
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the clock of {unit} cannot be read: {exc}") from exc
        version, clock = reply
        return Kept(int(version or 0), decode_clock(clock or b"", now))

    def read(self, unit: str, now: float, settings: Settings | None = None) -> Scored:
        """Everything that a list is made of; of a split site its units' scores added up, faded to `now` by the wall clock."""
        parts = self._splits.parts(unit)
        if len(parts) == 1:
            return self._read(unit, now)
        by_time = msgspec.structs.replace(settings or Settings(), wall_clock=True)
        read = [self._read(part, now) for part in parts]
        whole = merge(present(one.kept.clock, now, one.scores, by_time) for one in read)
        return Scored(Kept(sum(one.kept.version for one in read), Clock(now, sums=whole.sums)), dict(whole.pages))

    def _read(self, unit: str, now: float) -> Scored:
        """One unit's, in one call.

        One transaction: between the clock and the scores the landmark may move, and scores on the wrong scale are all but zero. All kept
        pages are read, not the best alone: how far they scatter about their expectations is what the formula weighs them by.
        """
        try:
            with self.client.pipeline(transaction=True) as pipe:
                pipe.hmget(key(unit, "t"), "v", "clock")
                for name in ("t:0", "t:1"):
                    pipe.zrange(key(unit, name), 0, -1, withscores=True)
                (version, clock), fast, slow = pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the scores of {unit} cannot be read: {exc}") from exc
        quick = dict(fast)
        scores = {page.decode(): (quick.get(page, 0.0), score) for page, score in slow}
        return Scored(Kept(int(version or 0), decode_clock(clock or b"", now)), scores)

    def versions(self, units: Sequence[str]) -> list[int]:
        """Of each unit a number that grows when its scores change, all in one call."""
        parts = [self._splits.parts(unit) for unit in units]
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for name in (name for names in parts for name in names):
                    pipe.hget(key(name, "t"), "v")
                replies = iter(pipe.execute() if units else [])
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the clocks of {len(units)} units cannot be read: {exc}") from exc
        return [sum(int(version or 0) for version in islice(replies, len(names))) for names in parts]

    def ranked(self, unit: str, now: float, n: int, shown: Sequence[str] = (), settings: Settings | None = None) -> list[Ranked]:
        """The n best pages, best first; `shown` is the list before, whose places are held."""
        found = self.read(unit, now, settings)
        return rank(found.kept.clock, now, found.scores, shown, n, settings or Settings())
