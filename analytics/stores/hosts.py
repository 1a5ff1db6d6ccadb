"""What each host's counter tells of its journals, for `/metrics` and the desk of any host."""

from collections.abc import Sequence
from typing import Any

import msgspec
import redis

from analytics.stores.units import Client, StoreUnavailable, key

ALL = key("x:all", "hosts")


class Numbers(msgspec.Struct, frozen=True):
    """Views of a host since it was set up, from record numbers: accepted = applied + waiting. `damaged`: records that cannot be read."""

    accepted: int = 0
    applied: int = 0
    waiting: int = 0
    damaged: int = 0


class Told(msgspec.Struct, frozen=True):
    """A host's last word, and when it was (Unix seconds). `stopped`: units that wait for an operator, and why."""

    at: int
    numbers: Numbers
    stopped: dict[str, str] = {}


_decoder = msgspec.msgpack.Decoder(Told)


class Hosts:
    """The hosts' words through one client (bytes replies)."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def tell(self, host: str, told: Told) -> None:
        """Leave this host's word. Raises `StoreUnavailable`."""
        try:
            self.client.hset(ALL, host, msgspec.msgpack.encode(told))
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the host's numbers cannot be told: {exc}") from exc

    def all(self) -> dict[str, Told]:
        """Each host's last word. Raises `StoreUnavailable`."""
        try:
            reply: Any = self.client.hgetall(ALL)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the hosts' numbers cannot be read: {exc}") from exc
        return {host.decode(): _decoder.decode(data) for host, data in reply.items()}

    def numbers(self) -> Numbers:
        """All hosts together. Raises `StoreUnavailable`."""
        return summed([one.numbers for one in self.all().values()])


def summed(hosts: Sequence[Numbers]) -> Numbers:
    """The numbers of several hosts together."""
    return Numbers(*(sum(getattr(one, name) for one in hosts) for name in Numbers.__struct_fields__))
