"""The registry of pages: what the indexer knows of each, what changed, and which pages readers asked for that nobody knows yet.

Each site has its own hash tag, the one of its counts:

    lf:{s:demo}:pages           hash: path → packed page            lf:{s:demo}:pages:version   grows by 1 with each change
    lf:{s:demo}:pages:changed   sorted set: path → version of its last change, the newest 1,000 only
    lf:{s:demo}:wanted          sorted set: path → how often it was asked for, at most 1,000

Whoever saw version 41 reads `changed` from 42 on; where the set no longer reaches back that far, it reads all pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from adserver.core.ads import Page
from adserver.stores.asking import asking
from adserver.stores.connect import Client
from adserver.stores.packing import ads_in, ads_of, pack, trimmed, unpack
from analytics.stores.counts import Counts

NUMBERS = "lf:{catalogue}:numbers"
GONE = ""
"""Stands for an ad that a packed page names by its number and nobody knows any more."""
CHANGES_MAX = 1000
WANTED_MAX = 1000
BATCH = 200
"""Pages written in one call: about 200 KB, a few milliseconds of the server's time."""

# Numbers for ads that have none yet. KEYS: numbers. ARGV: ad ids. Returns the number of each.
_NUMBER = """
local found = {}
for i, id in ipairs(ARGV) do
  local number = redis.call('HGET', KEYS[1], id)
  if not number then
    number = redis.call('HINCRBY', KEYS[1], '', 1)
    redis.call('HSET', KEYS[1], id, number)
  end
  found[i] = tonumber(number)
end
return found
"""

# Sets or deletes (value "") pages and notes the change. KEYS: pages, version, changed, wanted. ARGV: most changes kept, then path, value, …
_CHANGE = """
for i = 2, #ARGV, 2 do
  local path, value = ARGV[i], ARGV[i + 1]
  local done = 1
  if value == '' then done = redis.call('HDEL', KEYS[1], path) else redis.call('HSET', KEYS[1], path, value) end
  redis.call('ZREM', KEYS[4], path)
  if done == 1 then redis.call('ZADD', KEYS[3], redis.call('INCR', KEYS[2]), path) end
end
redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -tonumber(ARGV[1]) - 1)
return tonumber(redis.call('GET', KEYS[2]) or '0')
"""

# Forgets a site's pages; the change of the path "" says that all of them changed. KEYS as above.
_DELETE_SITE = """
redis.call('UNLINK', KEYS[1], KEYS[3], KEYS[4])
redis.call('ZADD', KEYS[3], redis.call('INCR', KEYS[2]), '')
return 1
"""

# Counts asks for pages that are not registered. KEYS: pages, wanted. ARGV: most, paths …
# When the set is full a new path takes the place and the count of the one asked for least ("space saving", Metwally 2005): what is
# asked for more often than 1 in 1,000 is never pushed out, however many made-up paths come by.
_WANT = """
local most = tonumber(ARGV[1])
for i = 2, #ARGV do
  local path = ARGV[i]
  if redis.call('HEXISTS', KEYS[1], path) == 0 then
    local base = 0
    if not redis.call('ZSCORE', KEYS[2], path) and redis.call('ZCARD', KEYS[2]) >= most then
      base = tonumber(redis.call('ZPOPMIN', KEYS[2])[2])
    end
    redis.call('ZINCRBY', KEYS[2], base + 1, path)
  end
end
return redis.call('ZCARD', KEYS[2])
"""


class Changes(msgspec.Struct, frozen=True):
    """What changed since a version: `paths` up to `version`, or None where only reading everything tells."""

    version: int
    paths: tuple[str, ...] | None


class Stored(msgspec.Struct, frozen=True):
    """Pages as they are kept, and the site's version after the last of them."""

    pages: tuple[Page, ...]
    version: int


class Pages:
    """The pages of all sites. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client
        self._counts = Counts(client)
        self._ads: dict[int, str] = {}
        self._last_number = 0

    def put(self, page: Page) -> Page:
        """The page as it is stored: trimmed to what is kept."""
        return self.put_all(page.site, [page]).pages[0]

    @asking()
    def put_all(self, site: str, pages: Sequence[Page]) -> Stored:
        """As `put`, for many pages of one site in few calls."""
        version = 0
        kept = [trimmed(page) for page in pages]
        for start in range(0, len(kept), BATCH):
            batch = kept[start : start + BATCH]
            numbers = self._numbers_of({ad for page in batch for ad in ads_of(page)})
            version = self._change(site, [part for page in batch for part in (page.path, pack(page, numbers))])
        return Stored(tuple(kept), version)

    def know(self, site: str, paths: Iterable[str]) -> None:
        """Keep room for these pages among the site's counts, whatever made-up paths flood it."""
        cells = {f"page:{path}" for path in paths}
        if cells:
            self._counts.know(f"s:{site}", cells)

    @asking()
    def get(self, site: str, path: str) -> Page | None:
        """What is known of the page at this cleaned path."""
        data = self._client.hget(_key(site, "pages"), path)
        return None if data is None else unpack(site, path, data, self._ad)

    @asking()
    def some(self, site: str, paths: Sequence[str]) -> dict[str, Page | None]:
        """What is known of each of these pages."""
        if not paths:
            return {}
        found = self._client.hmget(_key(site, "pages"), list(paths))
        return {path: None if data is None else unpack(site, path, data, self._ad) for path, data in zip(paths, found, strict=True)}

    @asking()
    def naming(self, site: str, paths: Sequence[str]) -> dict[str, frozenset[str]]:
        """The ads that each of these pages names, `GONE` for those that left the catalogue; none for pages that are not registered."""
        found = self._client.hmget(_key(site, "pages"), list(paths)) if paths else []
        numbers = {path: () if data is None else ads_in(data) for path, data in zip(paths, found, strict=True)}
        return {path: frozenset(self._ad(number) or GONE for number in row) for path, row in numbers.items()}

    def all(self, site: str) -> Iterator[Page]:
        """All pages of a site in no order; a change meanwhile may or may not be seen."""
        seen: set[bytes] = set()
        cursor = 0
        while True:
            cursor, found = self._scan(site, cursor)
            for path, data in found.items():
                # A hash that is being resized may hand out a field twice.
                if path not in seen:
                    seen.add(path)
                    yield unpack(site, path.decode(), data, self._ad)
            if cursor == 0:
                return

    @asking()
    def paths(self, site: str) -> tuple[str, ...]:
        """The paths of a site's registered pages, in their order."""
        return tuple(sorted(path.decode() for path in self._client.hkeys(_key(site, "pages"))))

    @asking()
    def count(self, site: str) -> int:
        """How many pages of a site are registered."""
        return int(self._client.hlen(_key(site, "pages")))

    @asking()
    def version(self, site: str) -> int:
        """A number that grows with each change of the site's pages."""
        return int(self._client.get(_key(site, "pages:version")) or 0)

    @asking()
    def changes(self, site: str, since: int) -> Changes:
        """The paths that changed after version `since`."""
        version = self.version(site)
        if version == since:
            return Changes(version, ())
        key = _key(site, "pages:changed")
        oldest = self._client.zrange(key, 0, 0, withscores=True)
        complete = since <= version and (self._client.zcard(key) < CHANGES_MAX or int(oldest[0][1]) <= since + 1)
        if not complete:
            return Changes(version, None)
        paths = self._client.zrangebyscore(key, since + 1, "+inf")
        return Changes(version, None if b"" in paths else tuple(path.decode() for path in paths))

    @asking()
    def delete(self, site: str, path: str) -> None:
        """Forget a page; its counts stay."""
        self._change(site, [path, b""])

    @asking()
    def delete_site(self, site: str) -> None:
        """Forget all pages of a site."""
        keys = [_key(site, name) for name in ("pages", "pages:version", "pages:changed", "wanted")]
        self._client.eval(_DELETE_SITE, len(keys), *keys)

    @asking()
    def want(self, site: str, paths: Iterable[str]) -> int:
        """How many pages are waiting, after these were asked for; registered ones are not noted."""
        arguments = [WANTED_MAX, *paths]
        return int(self._client.eval(_WANT, 2, _key(site, "pages"), _key(site, "wanted"), *arguments))

    @asking()
    def wanted(self, site: str) -> int:
        """How many pages wait to be fetched."""
        return int(self._client.zcard(_key(site, "wanted")))

    @asking()
    def take_wanted(self, site: str, n: int) -> tuple[str, ...]:
        """Up to `n` pages that readers asked for, the most wanted first; they are no longer waiting."""
        return tuple(path.decode() for path, _ in self._client.zpopmax(_key(site, "wanted"), n)) if n > 0 else ()

    @asking()
    def _scan(self, site: str, cursor: int) -> tuple[int, dict[bytes, bytes]]:
        following, found = self._client.hscan(_key(site, "pages"), cursor, count=BATCH)
        return int(following), found

    def _change(self, site: str, arguments: Sequence[str | bytes]) -> int:
        keys = [_key(site, name) for name in ("pages", "pages:version", "pages:changed", "wanted")]
        return int(self._client.eval(_CHANGE, len(keys), *keys, CHANGES_MAX, *arguments))

    def _numbers_of(self, ads: set[str]) -> dict[str, int]:
        # Asked for each time: an ad that was taken away and came back has another number.
        named = sorted(ads)
        numbers: dict[str, int] = {}
        for start in range(0, len(named), 1000):
            part = named[start : start + 1000]
            numbers |= dict(zip(part, self._client.eval(_NUMBER, 1, NUMBERS, *part), strict=True))
        return numbers

    def _ad(self, number: int) -> str | None:
        ad = self._ads.get(number)
        # Numbers only grow: one that is not newer than the last reading and was not in it has been taken away.
        if ad is None and number > self._last_number:
            self._read_numbers()
            ad = self._ads.get(number)
        return ad

    def _read_numbers(self) -> None:
        with asking():
            found = {ad.decode(): int(number) for ad, number in self._client.hgetall(NUMBERS).items()}
        self._last_number = found.pop("", 0)
        self._ads = {number: ad for ad, number in found.items()}


def _key(site: str, name: str) -> str:
    return f"lf:{{s:{site}}}:{name}"
