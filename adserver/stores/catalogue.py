"""Sites, advertisers, campaigns, ads and token keys in the store.

All keys carry the hash tag `{catalogue}`, so that a change of several of them is one atomic step on a cluster too:

    lf:{catalogue}:sites        hash: id → Site (MessagePack)         lf:{catalogue}:advertisers, :campaigns, :ads   likewise
    lf:{catalogue}:version      grows by 1 with each change           lf:{catalogue}:token-keys   list of TokenKey (MessagePack)
    lf:{catalogue}:numbers      hash: ad id → its number in packed shortlists; field "" holds the last number given
    lf:{catalogue}:log          what each change touched: `adserver.stores.catalogue_log`
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Site, TokenKey
from adserver.core.catalogue.joining import Contents
from adserver.stores import catalogue_log as log
from adserver.stores.asking import asking
from adserver.stores.catalogue_log import BUMP, Names
from adserver.stores.connect import Client

PREFIX = "lf:{catalogue}:"
KINDS: dict[str, type[Site | Advertiser | Campaign | Ad]] = {
    "sites": Site,
    "advertisers": Advertiser,
    "campaigns": Campaign,
    "ads": Ad,
}
TRIES = 10
"""Of a replacement that somebody else is quicker than."""
Entry = TypeVar("Entry", Site, Advertiser, Campaign, Ad)

_encode = msgspec.msgpack.Encoder().encode

# Sets or deletes (value "") entries, if nobody changed the catalogue since `expected` ("" = whatever it is); the new version, -1 where
# somebody did. KEYS: version, log, numbers, hashes. ARGV: expected, then for each entry: its hash's place in KEYS, id, value.
# Numbers of ads that are gone go too: they are never given again, so what still names one names nothing.
_PUT = f"""
{BUMP}
if ARGV[1] ~= '' and ARGV[1] ~= (redis.call('GET', KEYS[1]) or '0') then return -1 end
local names, ads = {{}}, nil
for i = 2, #ARGV, 3 do
  local key = KEYS[tonumber(ARGV[i])]
  if ARGV[i + 2] ~= '' then redis.call('HSET', key, ARGV[i + 1], ARGV[i + 2])
  else
    redis.call('HDEL', key, ARGV[i + 1])
    if string.sub(key, -4) == ':ads' then ads = key end
  end
  names[#names + 1] = string.match(key, '[^:]+$') .. ':' .. ARGV[i + 1]
end
if ads then
  for _, id in ipairs(redis.call('HKEYS', KEYS[3])) do
    if id ~= '' and redis.call('HEXISTS', ads, id) == 0 then redis.call('HDEL', KEYS[3], id) end
  end
end
return bump(KEYS[1], KEYS[2], names)
"""

# Replaces the token keys if they still are what the caller saw. KEYS: version, log, token keys. ARGV: seen, new.
_SWAP_KEYS = f"""
{BUMP}
if (redis.call('GET', KEYS[3]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[3], ARGV[2])
return bump(KEYS[1], KEYS[2], {{}})
"""


class CatalogueChanged(Exception):
    """Somebody else changed the catalogue in between; read it again and decide anew."""


class News(msgspec.Struct, frozen=True):
    """What the catalogue holds at a version, by kind and id, each kind by id; and what changed since it was read last (None: anything)."""

    version: int
    entries: dict[str, dict[str, Any]]
    changed: Names | None = None

    def contents(self) -> Contents:
        """The same without ids."""
        return Contents(**{kind: tuple(held.values()) for kind, held in self.entries.items()})


class Catalogue:
    """The catalogue of one installation. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client
        self._held = News(-1, {kind: {} for kind in KINDS})

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
        self._put({"sites": {site.id: site}}, "")

    @asking()
    def delete_site(self, site: str) -> bool:
        """Whether there was such a site; it is gone now. Its pages and counts are other stores' business."""
        return bool(self._client.hexists(PREFIX + "sites", site)) and self._put({"sites": {site: None}}, "") > 0

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
        """All ads by id; those that did not change since they were asked for last are not read again."""
        return self.contents()[1].ads

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

    def contents(self) -> tuple[int, Contents]:
        """Everything and its version. A change meanwhile leaves the version older than what is read, so it is read again later."""
        news = self.news()
        return news.version, news.contents()

    @asking()
    def news(self) -> News:
        """As `contents`, with what changed since this was asked last; the rest is not read again, and is the same objects."""
        before = self._held
        told = log.since(self._client, PREFIX, before.version)
        if told.version == before.version:
            return msgspec.structs.replace(before, changed={})
        entries = self._everything() if told.names is None else self._renewed(before.entries, told.names)
        # One assignment: the desk asks in several threads.
        self._held = News(told.version, entries, told.names)
        return self._held

    def replace(self, advertisers: Iterable[Advertiser], campaigns: Iterable[Campaign], ads: Iterable[Ad]) -> int:
        """The new version, after replacing all advertisers, campaigns and ads in one atomic step."""
        return self._replace({"advertisers": advertisers, "campaigns": campaigns, "ads": ads}, None)

    def replace_contents(self, contents: Contents, *, expected: int) -> int:
        """As `replace`, the sites too; raises `CatalogueChanged` unless the version is still the `expected` one."""
        return self._replace({kind: getattr(contents, kind) for kind in KINDS}, expected)

    @asking()
    def token_keys(self) -> tuple[TokenKey, ...]:
        """The keys that tokens are signed and verified with, oldest first."""
        data = self._client.get(PREFIX + "token-keys")
        return () if data is None else msgspec.msgpack.decode(data, type=tuple[TokenKey, ...])

    @asking()
    def put_token_keys(self, keys: Sequence[TokenKey], *, seen: Sequence[TokenKey]) -> bool:
        """Whether the keys were stored; not when they are no longer those that the caller has `seen` (another host was faster)."""
        before = _encode(tuple(seen)) if seen else b""
        return bool(self._eval(_SWAP_KEYS, ["version", "log", "token-keys"], [before, _encode(tuple(keys))]))

    def _replace(self, parts: dict[str, Iterable[Any]], expected: int | None) -> int:
        wanted = {kind: {entry.id: entry for entry in entries} for kind, entries in parts.items()}
        for _ in range(TRIES):
            held = self.news()
            if expected not in {None, held.version}:
                break
            steps = {kind: _differences(held.entries[kind], after) for kind, after in wanted.items()}
            if not any(steps.values()):
                return held.version
            version = self._put(steps, held.version)
            if version >= 0:
                return version
        raise CatalogueChanged("the catalogue was changed by somebody else meanwhile; nothing was stored, do it again")

    @asking()
    def _put(self, steps: Mapping[str, Mapping[str, Any]], expected: int | str) -> int:
        """The version after storing these entries (None: they go), -1 where `expected` is no longer so."""
        arguments: list[str | bytes | int] = [expected]
        for place, changed in enumerate(steps.values(), 4):
            for name, entry in changed.items():
                arguments += [place, name, b"" if entry is None else _encode(entry)]
        return self._eval(_PUT, ["version", "log", "numbers", *steps], arguments)

    def _one(self, kind: str, id_: str, type_: type[Entry]) -> Entry | None:
        data = self._client.hget(PREFIX + kind, id_)
        return None if data is None else msgspec.msgpack.decode(data, type=type_)

    def _all(self, kind: str, type_: type[Entry]) -> tuple[Entry, ...]:
        decoder = msgspec.msgpack.Decoder(type_)
        found = self._client.hgetall(PREFIX + kind)
        return tuple(decoder.decode(found[key]) for key in sorted(found))

    def _everything(self) -> dict[str, dict[str, Any]]:
        entries: dict[str, dict[str, Any]] = {}
        for kind, type_ in KINDS.items():
            decode = msgspec.msgpack.Decoder(type_).decode
            entries[kind] = {key.decode(): decode(data) for key, data in sorted(self._client.hgetall(PREFIX + kind).items())}
        return entries

    def _renewed(self, before: Mapping[str, dict[str, Any]], names: Names) -> dict[str, dict[str, Any]]:
        entries = dict(before)
        for kind, changed in names.items():
            asked = sorted(changed)
            found = self._client.hmget(PREFIX + kind, asked)
            decode = msgspec.msgpack.Decoder(KINDS[kind]).decode
            known = dict(before[kind])
            for name, data in zip(asked, found, strict=True):
                if data is None:
                    known.pop(name, None)
                else:
                    known[name] = decode(data)
            # Ids that are new stand at the end until they are sorted; of 50,000 in order that takes 10 ms.
            entries[kind] = known if len(known) == len(before[kind]) and changed <= before[kind].keys() else dict(sorted(known.items()))
        return entries

    def _eval(self, script: str, keys: Sequence[str], arguments: Sequence[str | bytes | int]) -> int:
        # EVAL, not EVALSHA: after a fail-over the new server does not know the script.
        return int(self._client.eval(script, len(keys), *(PREFIX + key for key in keys), *arguments))


def _differences(held: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The entries that are not held, or held otherwise; None for those that are not wanted."""
    changed = {name: entry for name, entry in wanted.items() if held.get(name) is not entry and held.get(name) != entry}
    return changed | dict.fromkeys(held.keys() - wanted.keys())
