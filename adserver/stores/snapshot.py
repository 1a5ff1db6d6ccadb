"""The host's snapshot: one memory-mapped file that web workers read and start from, also while Redis is away.

LMDB gives many readers, one writer at a time, and no torn state after a crash. The indexer writes sites, ads and pages; the counter
writes TRENDING lists and campaign states; web workers only read. Each table is a key prefix with one type of value:

    host/publisher.test → "demo"                             site/demo → Site
    ad/kaffee-1 → LiveAd                                     page/<16 bytes of blake2b(site, path)> → Page
    trending/demo → TrendingList                             state/kaffee-herbst → CampaignState
    tokens/keys → the keys that tokens are signed with       generation/<name> → number of the last change of a table
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import lmdb
import msgspec

from adserver.core.ads import CounterReport, Page, Site, TokenKey, TrendingList
from adserver.core.live import CampaignState, LiveAd
from adserver.core.trending.lists import Teaser

T = TypeVar("T")
MAP_BYTES = 8 << 30
"""Address space reserved, not disk used: the file grows as it is filled."""
READERS = 512
"""Reader slots; one a process and thread that reads."""

_encode = msgspec.msgpack.Encoder().encode


class SnapshotMissing(Exception):
    """There is no snapshot in this folder yet."""


def page_key(site: str, path: str) -> bytes:
    """The key of a page, always 21 bytes: LMDB's keys end at 511 bytes, paths do not."""
    return b"page/" + hashlib.blake2b(f"{site}\0{path}".encode(), digest_size=16).digest()


class Reading:
    """What can be read inside one transaction; all of it is of one moment."""

    def __init__(self, txn: lmdb.Transaction) -> None:
        self._txn = txn

    def generation(self, table: str) -> int:
        """How often the table changed (0 = never); a reader that kept something asks whether it is still true."""
        data = self._txn.get(b"generation/" + table.encode())
        return 0 if data is None else int.from_bytes(data, "big")

    def site_id(self, host: str) -> str | None:
        """The id of the site that this host name belongs to."""
        data = self._txn.get(b"host/" + host.encode()[:500])
        return None if data is None else bytes(data).decode()

    def site(self, site: str) -> Site | None:
        """The site with this id."""
        return self._get(b"site/" + site.encode(), Site)

    def sites(self) -> Iterator[Site]:
        """All sites by id."""
        return self._scan(b"site/", Site)

    def page(self, site: str, path: str) -> Page | None:
        """What is known of the page at this cleaned path."""
        return self._get(page_key(site, path), Page)

    def has_page(self, site: str, path: str) -> bool:
        """Whether anything is known of the page."""
        return self._txn.get(page_key(site, path)) is not None

    def teaser(self, site: str, path: str) -> Teaser | None:
        """What a list needs of the page; its shortlist stays unread."""
        return self._get(page_key(site, path), Teaser)

    def pages(self) -> Iterator[Page]:
        """All pages of all sites, in no order."""
        return self._scan(b"page/", Page)

    def page_bytes(self, site: str, path: str) -> bytes | None:
        """The page as it is stored: who keeps what was made of it compares these."""
        data = self._txn.get(page_key(site, path))
        return None if data is None else bytes(data)

    def ad(self, ad: str) -> LiveAd | None:
        """The ad with this id, if its campaign, advertiser and itself are live or were paused; None once deleted."""
        return self._get(b"ad/" + ad.encode(), LiveAd)

    def ads(self, after: str = "") -> Iterator[LiveAd]:
        """All ads by id; from the first one behind `after` on."""
        return self._scan(b"ad/", LiveAd, after.encode() + b"\0" if after else b"")

    def trending(self, site: str) -> TrendingList | None:
        """The site's public list."""
        return self._get(b"trending/" + site.encode(), TrendingList)

    def state(self, campaign: str) -> CampaignState | None:
        """What the store last said of the campaign's money."""
        return self._get(b"state/" + campaign.encode(), CampaignState)

    def report(self) -> CounterReport:
        """How this host's counting stands."""
        return self._get(b"counter/report", CounterReport) or CounterReport()

    def token_keys(self) -> tuple[TokenKey, ...]:
        """The keys that tokens are signed and verified with, oldest first."""
        return self._get(b"tokens/keys", tuple[TokenKey, ...]) or ()

    def _get(self, key: bytes, kind: type[T]) -> T | None:
        data = self._txn.get(key)
        return None if data is None else msgspec.msgpack.decode(data, type=kind)

    def _scan(self, prefix: bytes, kind: type[T], start: bytes = b"") -> Iterator[T]:
        cursor = self._txn.cursor()
        found = cursor.set_range(prefix + start)
        while found and bytes(cursor.key()).startswith(prefix):
            yield msgspec.msgpack.decode(cursor.value(), type=kind)
            found = cursor.next()


class Writing(Reading):
    """What can be written inside one transaction; readers see all of it or nothing."""

    def put_site(self, site: Site) -> None:
        """Add or replace a site and its host names."""
        for host in site.hosts:
            self._txn.put(b"host/" + host.encode(), site.id.encode())
        self._put("site", site.id, site)

    def delete_site(self, site: Site) -> None:
        """Take a site, its host names and its list away; its pages go one by one."""
        for host in site.hosts:
            if self.site_id(host) == site.id:
                self._txn.delete(b"host/" + host.encode())
        self._delete("trending", site.id)
        self._delete("site", site.id)

    def put_page(self, page: Page) -> None:
        """Add or replace a page."""
        self._txn.put(page_key(page.site, page.path), _encode(page))
        self._touch("page")

    def delete_page(self, site: str, path: str) -> None:
        """Take a page away."""
        self._txn.delete(page_key(site, path))
        self._touch("page")

    def put_ads(self, ads: Iterable[LiveAd]) -> None:
        """Replace all ads by these."""
        kept = {ad.id: ad for ad in ads}
        for old in [ad.id for ad in self.ads() if ad.id not in kept]:
            self._txn.delete(b"ad/" + old.encode())
        for ad in kept.values():
            self._txn.put(b"ad/" + ad.id.encode(), _encode(ad))
        self._touch("ad")

    def change_ads(self, changed: Iterable[LiveAd], gone: Iterable[str]) -> None:
        """Add or replace some ads and take others away; the rest stays."""
        for ad in changed:
            self._txn.put(b"ad/" + ad.id.encode(), _encode(ad))
        for old in gone:
            self._txn.delete(b"ad/" + old.encode())
        self._touch("ad")

    def put_trending(self, site: str, trending: TrendingList) -> None:
        """Replace a site's public list."""
        self._put("trending", site, trending)

    def put_state(self, campaign: str, state: CampaignState) -> None:
        """Replace what is known of a campaign's money."""
        self._put("state", campaign, state)

    def put_report(self, report: CounterReport) -> None:
        """Replace what is known of the counting."""
        self._put("counter", "report", report)

    def put_token_keys(self, keys: tuple[TokenKey, ...]) -> None:
        """Replace the keys that tokens are signed with."""
        self._put("tokens", "keys", keys)

    def _put(self, table: str, key: str, value: Any) -> None:
        self._txn.put(f"{table}/{key}".encode(), _encode(value))
        self._touch(table)

    def _delete(self, table: str, key: str) -> None:
        self._txn.delete(f"{table}/{key}".encode())
        self._touch(table)

    def _touch(self, table: str) -> None:
        self._txn.put(b"generation/" + table.encode(), (self.generation(table) + 1).to_bytes(8, "big"))


class Snapshot:
    """The open file; a process opens it once, after forking. Raises `SnapshotMissing` when reading where nothing was written."""

    def __init__(self, folder: Path, *, writable: bool = False) -> None:
        if writable:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        elif not (folder / "data.mdb").exists():
            raise SnapshotMissing(f"{folder} holds no snapshot; `litfass serve` writes it at its start")
        # Not synced at each commit: after a power cut it is built anew from Redis.
        self._env = lmdb.open(str(folder), map_size=MAP_BYTES, max_readers=READERS, readonly=not writable, sync=False, mode=0o600)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """A moment to read from."""
        with self._env.begin() as txn:
            yield Reading(txn)

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """A change that is seen whole or, when the block raises, not at all. Waits for other writers."""
        with self._env.begin(write=True) as txn:
            yield Writing(txn)

    def close(self) -> None:
        """Close the file."""
        self._env.close()
