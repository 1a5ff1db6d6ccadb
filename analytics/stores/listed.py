"""Which pages stood in a TRENDING list, hour by hour: what an editor asks on the next day.

    lf:{s:demo}:l:<day>    hash   start of an hour (UTC) → [[page, best place, minutes], …] as MessagePack; for 92 days

Of the list that everybody sees, and of nothing else: no look, no reader. An hour is written whole, each minute anew, so that a repeat or a
second host that makes the same list changes nothing. Ten pages an hour take 600 bytes: 1.3 MB a site in a quarter.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import redis

from analytics.stores.units import Client, StoreUnavailable, key

DAYS_KEPT = 92
MOST = 100
"""Pages of an hour that are kept, those that stayed longest: a list that changes each minute must not fill the store."""
HOUR_S, DAY_S = 3600, 86_400


class Stay(msgspec.Struct, frozen=True):
    """One page in one hour's lists: its best place (1 is the first) and how many minutes it stood there."""

    place: int
    minutes: int


Stays = dict[str, Stay]
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[tuple[str, int, int]]).decode


def with_minute(stays: Mapping[str, Stay], shown: Sequence[str]) -> Stays:
    """An hour's stays after one more minute in which these pages were shown, in this order."""
    found = dict(stays)
    for place, page in enumerate(shown, 1):
        before = found.get(page, Stay(place, 0))
        found[page] = Stay(min(place, before.place), before.minutes + 1)
    longest = sorted(found, key=lambda page: (-found[page].minutes, found[page].place, page))[:MOST]
    return {page: found[page] for page in longest}


class Listed:
    """The hours of units through one client (bytes replies). All methods raise `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    def put(self, hours: Mapping[tuple[str, int], Stays]) -> None:
        """Write these hours (unit and start), in one round trip."""
        try:
            with self._client.pipeline(transaction=False) as pipe:
                for (unit, hour), stays in hours.items():
                    name = _name(unit, hour)
                    pipe.hset(name, str(hour), _encode([(page, stay.place, stay.minutes) for page, stay in stays.items()]))
                    pipe.expire(name, (DAYS_KEPT + 1) * DAY_S)  # from the day's last minute on
                pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the hours of TRENDING cannot be written: {exc}") from exc

    def hour(self, unit: str, hour: int) -> Stays:
        """One hour's stays."""
        return self.between(unit, hour, hour + 1).get(hour, {})

    def between(self, unit: str, start: int, end: int) -> dict[int, Stays]:
        """The hours that begin in start ≤ t < end (Unix seconds) and have any."""
        days = range(start // DAY_S * DAY_S, end, DAY_S)
        try:
            with self._client.pipeline(transaction=False) as pipe:
                for day in days:
                    pipe.hgetall(_name(unit, day))
                replies = pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the hours of TRENDING cannot be read: {exc}") from exc
        hours = {int(hour): data for reply in replies for hour, data in reply.items()}
        return {
            hour: {page: Stay(place, minutes) for page, place, minutes in _decode(data)}
            for hour, data in sorted(hours.items())
            if start <= hour < end
        }


def _name(unit: str, moment: int) -> str:
    return key(unit, f"l:{datetime.fromtimestamp(moment, UTC).date().isoformat()}")
