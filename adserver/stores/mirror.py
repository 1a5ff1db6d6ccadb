"""The host's snapshot kept equal to the store: sites, live ads, token keys and pages."""

from collections.abc import Iterable, Sequence

import msgspec

from adserver.core.ads import Page, Site
from adserver.core.catalogue.joining import Contents, live_ads
from adserver.core.live import LiveAd
from adserver.stores.catalogue import Catalogue, News
from adserver.stores.catalogue_log import Names
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot, Writing

BATCH = 500
"""Pages written to the snapshot in one transaction: other writers wait for about 20 ms."""


class Mirror:
    """Follows the store's changes into the snapshot. One a host, in the indexer's process."""

    def __init__(self, catalogue: Catalogue, pages: Pages, snapshot: Snapshot) -> None:
        self._catalogue = catalogue
        self._pages = pages
        self._snapshot = snapshot
        self._version = -1
        self._live: dict[str, LiveAd] = {}
        self._page_versions: dict[str, int] = {}
        self.paths: dict[str, set[str]] = {}
        """The registered paths of each site, as far as the snapshot has them."""
        self._read_paths()

    def follow_catalogue(self) -> News | None:
        """What the catalogue holds, if it changed since it was asked last; the snapshot has it already."""
        if self._catalogue.version() == self._version:
            return None
        news = self._catalogue.news()
        if self._version < 0:
            news = msgspec.structs.replace(news, changed=None)
        keys = self._catalogue.token_keys()
        gone: list[str] = []
        with self._snapshot.write() as writing:
            if news.changed is None or "sites" in news.changed:
                gone = _replace_sites(writing, tuple(news.entries["sites"].values()))
            self._write_ads(writing, news)
            writing.put_token_keys(keys)
        for site in gone:
            self._drop_pages(site)
        self._version = news.version
        return news

    def _write_ads(self, writing: Writing, news: News) -> None:
        if news.changed is None:
            before, after = dict(self._live), {ad.id: ad for ad in live_ads(news.contents())}
        else:
            # Joining 50,000 ads anew takes half a second.
            asked = _touched(news, news.changed)
            before = {name: self._live[name] for name in asked if name in self._live}
            after = {ad.id: ad for ad in live_ads(_part(news, asked))}
        if self._version < 0:
            writing.put_ads(after.values())
        else:
            changed = [ad for ad in after.values() if before.get(ad.id) != ad]
            gone = before.keys() - after.keys()
            # Workers that keep ads in memory look for news only when the snapshot says that there are some.
            if changed or gone:
                writing.change_ads(changed, gone)
        for name in before.keys() - after.keys():
            del self._live[name]
        self._live.update(after)

    def follow_pages(self, site: str) -> tuple[str, ...]:
        """The paths of pages that somebody changed since this was asked last; the snapshot has them already."""
        changes = self._pages.changes(site, self._page_versions.get(site, -1))
        if changes.paths is None or site not in self._page_versions:
            changed = self._copy_all(site)
        else:
            found = self._pages.some(site, changes.paths)
            self._write(site, [page for page in found.values() if page is not None], [path for path in found if found[path] is None])
            changed = tuple(found)
        self._page_versions[site] = changes.version
        return changed

    def trending(self, site: str) -> tuple[str, ...]:
        """The paths on the site's public list."""
        with self._snapshot.read() as reading:
            found = reading.trending(site)
            return tuple(item.path for item in found.items) if found else ()

    def put(self, site: str, pages: Sequence[Page]) -> None:
        """Store these pages; the snapshot has them when this returns."""
        if not pages:
            return
        known = self.paths.get(site, set())
        self._pages.know(site, [page.path for page in pages if page.path not in known])
        stored = self._pages.put_all(site, pages)
        self._write(site, stored.pages, ())
        # Where nobody else changed anything in between, there is nothing to follow.
        if stored.version == self._page_versions.get(site, -1) + len(pages):
            self._page_versions[site] = stored.version

    def delete(self, site: str, path: str) -> None:
        """Forget a page in the store and in the snapshot."""
        if path in self.paths.get(site, ()):
            self._pages.delete(site, path)
            self._write(site, (), (path,))

    def _copy_all(self, site: str) -> tuple[str, ...]:
        before = set(self.paths.get(site, ()))
        found: set[str] = set()
        batch: list[Page] = []
        for page in self._pages.all(site):
            found.add(page.path)
            batch.append(page)
            if len(batch) == BATCH:
                self._write(site, batch, ())
                batch = []
        self._write(site, batch, before - found)
        return tuple(found | before)

    def _write(self, site: str, pages: Sequence[Page], gone: Iterable[str]) -> None:
        known = self.paths.setdefault(site, set())
        with self._snapshot.write() as writing:
            for page in pages:
                writing.put_page(page)
                known.add(page.path)
            for path in gone:
                writing.delete_page(site, path)
                known.discard(path)

    def _drop_pages(self, site: str) -> None:
        self._page_versions.pop(site, None)
        self._write(site, (), tuple(self.paths.get(site, ())))
        self.paths.pop(site, None)

    def _read_paths(self) -> None:
        # What a snapshot of an earlier run holds: pages deleted meanwhile are found by comparing.
        with self._snapshot.read() as reading:
            for page in reading.pages():
                self.paths.setdefault(page.site, set()).add(page.path)


def _touched(news: News, changed: Names) -> set[str]:
    """The ids of the ads that changed, came or went, or whose campaign or advertiser did."""
    payers, orders, entries = changed.get("advertisers", set()), changed.get("campaigns", set()), news.entries
    if payers:
        orders = orders | {campaign.id for campaign in entries["campaigns"].values() if campaign.advertiser in payers}
    theirs = {ad.id for ad in entries["ads"].values() if ad.campaign in orders} if orders else set()
    return changed.get("ads", set()) | theirs


def _part(news: News, asked: Iterable[str]) -> Contents:
    """Of all that the catalogue holds, what joining these ads takes."""
    entries = news.entries
    ads = tuple(entries["ads"][name] for name in asked if name in entries["ads"])
    orders = {ad.campaign for ad in ads} & entries["campaigns"].keys()
    campaigns = tuple(entries["campaigns"][name] for name in orders)
    payers = {campaign.advertiser for campaign in campaigns} & entries["advertisers"].keys()
    return Contents(advertisers=tuple(entries["advertisers"][name] for name in payers), campaigns=campaigns, ads=ads)


def _replace_sites(writing: Writing, sites: Sequence[Site]) -> list[str]:
    """The ids of sites that are gone. Host names first leave all sites that changed theirs: two sites may have swapped them."""
    kept = {site.id: site for site in sites}
    gone: list[str] = []
    for old in list(writing.sites()):
        new = kept.get(old.id)
        if new is None:
            gone.append(old.id)
        if new is None or new.hosts != old.hosts:
            writing.delete_site(old)
    for site in sites:
        writing.put_site(site)
    return gone
