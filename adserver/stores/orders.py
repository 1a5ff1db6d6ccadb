"""What CMSes ask of the indexer, waiting in the store until a page is done. A later order for a page takes the place of an earlier one.

    lf:{s:demo}:orders          hash: path → tries (one byte) and the order (MessagePack, zlib)
    lf:{s:demo}:orders:bytes    how long all of them are together, at most 16 MB
    lf:{catalogue}:ordered      set of the sites that have orders

An order leaves the store when it is done, so that an indexer that dies in between does it again; after three tries it is given up.
"""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from adserver.core.crawl.orders import Order
from adserver.stores.asking import asking
from adserver.stores.connect import Client

ORDERED = "lf:{catalogue}:ordered"
ORDERS_MAX = 1000
BYTES_MAX = 16 << 20
TRIES_MAX = 3

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Order).decode

# Adds orders, all or (-1) none. KEYS: orders, bytes. ARGV: most orders, most bytes, then path, order, … Returns how many wait.
_PUT = """
local bytes, count = tonumber(redis.call('GET', KEYS[2]) or '0'), redis.call('HLEN', KEYS[1])
for i = 3, #ARGV, 2 do
  local held = redis.call('HSTRLEN', KEYS[1], ARGV[i])
  if held == 0 then count = count + 1 end
  bytes = bytes + string.len(ARGV[i + 1]) - held
end
if count > tonumber(ARGV[1]) or bytes > tonumber(ARGV[2]) then return -1 end
for i = 3, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('SET', KEYS[2], bytes)
return redis.call('HLEN', KEYS[1])
"""

# Some orders, each with one try more; those that were tried too often are dropped. KEYS as above. ARGV: how many, most tries.
_TAKE = """
local found, taken = redis.call('HRANDFIELD', KEYS[1], ARGV[1], 'WITHVALUES'), {}
for i = 1, #found, 2 do
  local path, order = found[i], found[i + 1]
  local tries = string.byte(order, 1)
  if tries >= tonumber(ARGV[2]) then
    redis.call('HDEL', KEYS[1], path)
    redis.call('DECRBY', KEYS[2], string.len(order))
  else
    order = string.char(tries + 1) .. string.sub(order, 2)
    redis.call('HSET', KEYS[1], path, order)
    taken[#taken + 1] = path
    taken[#taken + 1] = order
  end
end
return taken
"""

# Takes away what is done, unless something newer took its place. KEYS as above. ARGV: path, order, … Returns how many wait.
_DONE = """
for i = 1, #ARGV, 2 do
  if redis.call('HGET', KEYS[1], ARGV[i]) == ARGV[i + 1] then
    redis.call('HDEL', KEYS[1], ARGV[i])
    redis.call('DECRBY', KEYS[2], string.len(ARGV[i + 1]))
  end
end
local left = redis.call('HLEN', KEYS[1])
if left == 0 then redis.call('DEL', KEYS[2]) end
return left
"""


class OrdersFull(Exception):
    """The indexer is so far behind that nothing more is taken; ask again later."""


class Taken(msgspec.Struct, frozen=True):
    """An order that is being done; `raw` is how it stands in the store."""

    path: str
    order: Order
    raw: bytes


class Orders:
    """The orders of all sites. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    @asking()
    def put(self, site: str, orders: Mapping[str, Order]) -> int:
        """How many wait, after these were added by their cleaned paths; raises `OrdersFull`, and none of them was added then."""
        packed = [part for path, order in orders.items() for part in (path, b"\0" + zlib.compress(_encode(order), 1))]
        waiting = self._eval(_PUT, site, [ORDERS_MAX, BYTES_MAX, *packed])
        if waiting < 0:
            raise OrdersFull(f"{ORDERS_MAX} pages of {site} wait to be read already")
        # Told after the orders are there: whoever hears of it finds them.
        self._client.sadd(ORDERED, site)
        return int(waiting)

    @asking()
    def sites(self) -> tuple[str, ...]:
        """The sites that have orders."""
        return tuple(sorted(site.decode() for site in self._client.smembers(ORDERED)))

    @asking()
    def take(self, site: str, n: int) -> tuple[Taken, ...]:
        """Up to `n` of the site's orders; they wait until they are `done`."""
        found = self._eval(_TAKE, site, [n, TRIES_MAX])
        pairs = zip(found[::2], found[1::2], strict=True)
        return tuple(Taken(path.decode(), _decode(zlib.decompress(raw[1:])), raw) for path, raw in pairs)

    @asking()
    def done(self, site: str, orders: Sequence[Taken]) -> None:
        """Take away orders that were done."""
        left = self._eval(_DONE, site, [part for one in orders for part in (one.path, one.raw)])
        if left == 0:
            self._client.srem(ORDERED, site)
            if self.waiting(site):
                # Somebody was quicker: added an order after the last was done, and told of it before that was taken back.
                self._client.sadd(ORDERED, site)

    @asking()
    def waiting(self, site: str) -> int:
        """How many orders of a site wait."""
        return int(self._client.hlen(_key(site, "orders")))

    @asking()
    def waits(self, site: str, path: str) -> bool:
        """Whether this page has an order."""
        return bool(self._client.hexists(_key(site, "orders"), path))

    @asking()
    def delete_site(self, site: str) -> None:
        """Forget a site's orders."""
        self._client.unlink(_key(site, "orders"), _key(site, "orders:bytes"))
        self._client.srem(ORDERED, site)

    def _eval(self, script: str, site: str, arguments: Sequence[str | bytes | int]) -> Any:
        # EVAL, not EVALSHA: after a fail-over the new server does not know the script.
        return self._client.eval(script, 2, _key(site, "orders"), _key(site, "orders:bytes"), *arguments)


def _key(site: str, name: str) -> str:
    return f"lf:{{s:{site}}}:{name}"
