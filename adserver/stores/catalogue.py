"""Sites, advertisers, campaigns, ads and token keys in the store.

All keys carry the hash tag `{catalogue}`, so that a change of several of them is one atomic step on a cluster too:

    lf:{catalogue}:sites        hash: id → Site (MessagePack)         lf:{catalogue}:advertisers, :campaigns, :ads   likewise
    lf:{catalogue}:version      grows by 1 with each change           lf:{catalogue}:token-keys   list of TokenKey (MessagePack)
    lf:{catalogue}:numbers      hash: ad id → its number in packed shortlists; field "" holds the last number given
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Site, TokenKey
from adserver.core.catalogue.joining import Contents
from adserver.stores.asking import asking
from adserver.stores.connect import Client

PREFIX = "lf:{catalogue}:"
KINDS: dict[str, type[Site | Advertiser | Campaign | Ad]] = {
    "sites": Site,
    "advertisers": Advertiser,
    "campaigns": Campaign,
    "ads": Ad,
}
Entry = TypeVar("Entry", Site, Advertiser, Campaign, Ad)

_encode = msgspec.msgpack.Encoder().encode

# Replaces whole hashes, if nobody changed the catalogue since `expected` ("" = whatever it is).
# KEYS: version, numbers, then one hash for each that is replaced. ARGV: expected, then for each hash: n, and n × (id, value).
# Numbers of ads that are gone go too: they are never given again, so what still names one names nothing.
# HSET takes 1,000 pairs at a time: Lua's stack ends at about 8,000 values.
_REPLACE = """
local version = redis.call('GET', KEYS[1]) or '0'
if ARGV[1] ~= '' and ARGV[1] ~= version then return -1 end
local at = 2
for k = 3, #KEYS do
  local pairs_left = tonumber(ARGV[at])
  at = at + 1
  redis.call('DEL', KEYS[k])
  while pairs_left > 0 do
    local n = math.min(pairs_left, 1000)
    redis.call('HSET', KEYS[k], unpack(ARGV, at, at + 2 * n - 1))
    at = at + 2 * n
    pairs_left = pairs_left - n
  end
  if string.sub(KEYS[k], -4) == ':ads' then
    for _, id in ipairs(redis.call('HKEYS', KEYS[2])) do
      if id ~= '' and redis.call('HEXISTS', KEYS[k], id) == 0 then redis.call('HDEL', KEYS[2], id) end
    end
  end
end
return redis.call('INCR', KEYS[1])
"""

# Sets or deletes (value "") one field of one hash; the new version, or 0 if nothing was to delete. KEYS: version, hash. ARGV: id, value.
_CHANGE = """
if ARGV[2] ~= '' then redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
elseif redis.call('HDEL', KEYS[2], ARGV[1]) == 0 then return 0 end
return redis.call('INCR', KEYS[1])
"""

# Replaces the token keys if they still are what the caller saw. KEYS: version, token keys. ARGV: seen, new.
_SWAP_KEYS = """
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[2], ARGV[2])
return redis.call('INCR', KEYS[1])
"""


class CatalogueChanged(Exception):
    """Somebody else changed the catalogue in between; read it again and decide anew."""


class Catalogue:
    """The catalogue of one installation. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client
        self._known: dict[str, dict[bytes, tuple[bytes, Any]]] = {}

    @asking()
    def version(self) -> int:
        """A number that grows with each change; 0 where nothing was ever stored."""
        return int(self._client.get(PREFIX + "version") or 0)

    @asking()
    def sites(self) -> tuple[Site, ...]:
        """All sites by id."""
        return self._all("sites", Site)

    @asking()
    def site(self, site: str) -> Site | None:
        """The site with this id."""
        return self._one("sites", site, Site)

    @asking()
    def put_site(self, site: Site) -> None:
        """Add or replace a site."""
        self._eval(_CHANGE, ["version", "sites"], [site.id, _encode(site)])

    @asking()
    def delete_site(self, site: str) -> bool:
        """Whether there was such a site; it is gone now. Its pages and counts are other stores' business."""
        return bool(self._eval(_CHANGE, ["version", "sites"], [site, b""]))

    @asking()
    def advertisers(self) -> tuple[Advertiser, ...]:
        """All advertisers by id."""
        return self._all("advertisers", Advertiser)

    @asking()
    def campaigns(self) -> tuple[Campaign, ...]:
        """All campaigns by id."""
        return self._all("campaigns", Campaign)

    @asking()
    def ads(self) -> tuple[Ad, ...]:
        """All ads by id."""
        return self._all("ads", Ad)

    @asking()
    def advertiser(self, advertiser: str) -> Advertiser | None:
        """The advertiser with this id."""
        return self._one("advertisers", advertiser, Advertiser)

    @asking()
    def campaign(self, campaign: str) -> Campaign | None:
        """The campaign with this id."""
        return self._one("campaigns", campaign, Campaign)

    @asking()
    def ad(self, ad: str) -> Ad | None:
        """The ad with this id."""
        return self._one("ads", ad, Ad)

    @asking()
    def contents(self) -> tuple[int, Contents]:
        """Everything and its version. A change meanwhile leaves the version older than what is read, so it is read again later.

        What did not change since this was asked last is the same object: of 50,000 ads, only those that changed are decoded again.
        """
        version = self.version()
        parts = {kind: self._again(kind, type_) for kind, type_ in KINDS.items()}
        return version, Contents(**parts)

    def replace(self, advertisers: Iterable[Advertiser], campaigns: Iterable[Campaign], ads: Iterable[Ad]) -> int:
        """The new version, after replacing all advertisers, campaigns and ads in one atomic step."""
        return self._replace({"advertisers": advertisers, "campaigns": campaigns, "ads": ads}, "")

    def replace_contents(self, contents: Contents, *, expected: int) -> int:
        """As `replace`, the sites too; raises `CatalogueChanged` unless the version is still the `expected` one."""
        parts = {kind: getattr(contents, kind) for kind in KINDS}
        return self._replace(parts, str(expected))

    @asking()
    def token_keys(self) -> tuple[TokenKey, ...]:
        """The keys that tokens are signed and verified with, oldest first."""
        data = self._client.get(PREFIX + "token-keys")
        return () if data is None else msgspec.msgpack.decode(data, type=tuple[TokenKey, ...])

    @asking()
    def put_token_keys(self, keys: Sequence[TokenKey], *, seen: Sequence[TokenKey]) -> bool:
        """Whether the keys were stored; not when they are no longer those that the caller has `seen` (another host was faster)."""
        before = _encode(tuple(seen)) if seen else b""
        return bool(self._eval(_SWAP_KEYS, ["version", "token-keys"], [before, _encode(tuple(keys))]))

    @asking()
    def _replace(self, parts: dict[str, Iterable[Any]], expected: str) -> int:
        arguments: list[str | bytes | int] = [expected]
        for entries in parts.values():
            pairs = [(entry.id, _encode(entry)) for entry in entries]
            arguments += [len(pairs), *(part for pair in pairs for part in pair)]
        version = self._eval(_REPLACE, ["version", "numbers", *parts], arguments)
        if version < 0:
            raise CatalogueChanged("the catalogue was changed by somebody else meanwhile; nothing was stored, do it again")
        return version

    def _one(self, kind: str, id_: str, type_: type[Entry]) -> Entry | None:
        data = self._client.hget(PREFIX + kind, id_)
        return None if data is None else msgspec.msgpack.decode(data, type=type_)

    def _all(self, kind: str, type_: type[Entry]) -> tuple[Entry, ...]:
        decoder = msgspec.msgpack.Decoder(type_)
        found = self._client.hgetall(PREFIX + kind)
        return tuple(decoder.decode(found[key]) for key in sorted(found))

    def _again(self, kind: str, type_: type[Any]) -> tuple[Any, ...]:
        decoder = msgspec.msgpack.Decoder(type_)
        before = self._known.get(kind, {})
        found: dict[bytes, tuple[bytes, Any]] = {}
        for key, data in sorted(self._client.hgetall(PREFIX + kind).items()):
            known = before.get(key)
            found[key] = known if known is not None and known[0] == data else (data, decoder.decode(data))
        self._known[kind] = found
        return tuple(entry for _, entry in found.values())

    def _eval(self, script: str, keys: Sequence[str], arguments: Sequence[str | bytes | int]) -> int:
        # EVAL, not EVALSHA: after a fail-over the new server does not know the script.
        return int(self._client.eval(script, len(keys), *(PREFIX + key for key in keys), *arguments))
