"""Shortlists kept up with the ads: a page is matched when its text changes, and again, from kept words, when ads do.

A changed ad is matched by itself against all pages, those that are read most first: 0.5 ms a page. Only where that cannot tell the whole
list is a page matched against all ads again.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from adserver import core
from adserver.core.ads import Page, Site
from adserver.core.catalogue.joining import Contents
from adserver.core.crawl.crawling import Document
from adserver.core.relevance import blocking
from adserver.core.relevance.blocking import SiteBlocks, blocks_of
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.layers import updated
from adserver.core.relevance.matchables import Matchables
from adserver.core.relevance.matching import SHORTLIST, Blocks, Index
from adserver.core.relevance.shortlisting import analysed, matched, page_of
from adserver.core.relevance.stale import Stale
from adserver.indexer.layered import Layered
from adserver.stores.catalogue import News
from adserver.stores.documents import Documents
from adserver.stores.mirror import Mirror
from adserver.stores.pages import GONE, Pages

STAMP_BYTES = 8


class Matcher:
    """What all ads say of a page. `documents` keeps texts and words, `mirror` takes the pages."""

    def __init__(self, documents: Documents, pages: Pages, mirror: Mirror) -> None:
        self._documents = documents
        self._pages = pages
        self._mirror = mirror
        self._stamp = stamp()
        self._ads = Matchables()
        self._layered = Layered()
        self._blocks: dict[str, SiteBlocks] = {}
        self._against: dict[str, bytes] = {}
        self._stale = Stale()
        self._few: tuple[frozenset[str], Index] = (frozenset(), Index(()))

    def waiting(self) -> int:
        """How many pages are behind the ads."""
        return len(self._stale)

    def renew(self, news: News, paths: Callable[[str], Sequence[str]]) -> None:
        """Take what the catalogue holds now; `paths` gives a site's pages, those first that are read most."""
        contents = news.contents()
        changed = self._ads.renew(news.entries["ads"], None if news.changed is None else news.changed.get("ads", ()))
        changed = self._layered.renew(self._ads.ads, changed)
        base = self._stamp + self._ads.fingerprint()
        for site in contents.sites:
            self._renew_site(site, contents, (base, changed), paths)
        for gone in self._blocks.keys() - {site.id for site in contents.sites}:
            del self._blocks[gone], self._against[gone]

    def _renew_site(
        self, site: Site, contents: Contents, news: tuple[bytes, frozenset[str] | None], paths: Callable[[str], Sequence[str]]
    ) -> None:
        base, changed = news
        blocks = blocks_of(site, contents.campaigns)
        against = hashlib.blake2b(base + msgspec.msgpack.encode(blocks), digest_size=STAMP_BYTES).digest()
        before = self._blocks.get(site.id)
        self._blocks[site.id], self._against[site.id] = blocks, against
        if self._documents.matched(site.id) == against:
            return
        self._documents.put_matched(site.id, b"")
        self._stale.add(site.id, paths(site.id), None if before != blocks else changed)
        self._settle(site.id)

    def page(self, site: str, path: str, document: Document, fetched_at: int) -> Page:
        """What is known of the article once it is matched against all ads."""
        self._stale.drop(site, path)
        page = page_of(site, path, document, fetched_at)
        before = None if document.published else self._pages.get(site, path)
        if before is not None:
            page = msgspec.structs.replace(page, since=before.since or before.fetched_at)
        return self._matched(page, self._analysed(site, path, document))

    def rematch(self, effort: int) -> int:
        """How many pages were matched anew; `effort` is spent, 1 for a page and a few ads, 10 for one and all ads."""
        by_site: dict[str, dict[str, frozenset[str] | None]] = {}
        taken = self._stale.take(effort)
        for (site, path), ads in taken:
            by_site.setdefault(site, {})[path] = ads
        for site, waiting in by_site.items():
            touched, worn = self._touched(site, waiting)
            found = self._pages.some(site, touched)
            # Stored also where nothing seems to change: a list that is read lacks the ads that left, and the snapshot still has them.
            self._mirror.put(site, [self._again(page, waiting[page.path]) for page in found.values() if page is not None])
            self._stale.add(site, worn)
            self._settle(site)
        return len(taken)

    def _touched(self, site: str, waiting: Mapping[str, frozenset[str] | None]) -> tuple[list[str], list[str]]:
        """Those of the pages that the changed ads are on, or get on: one in hundreds; and those whose full list loses an ad.

        Behind a full list others wait, which only all ads can tell.
        """
        names = self._pages.naming(site, [path for path, ads in waiting.items() if ads is not None])
        losing = {path for path, named in names.items() if named & {GONE, *(waiting[path] or ())}}
        touched = [path for path, ads in waiting.items() if ads is None or path in losing or self._fits(site, path, ads)]
        return touched, [path for path in losing if len(names[path]) >= SHORTLIST]

    def _fits(self, site: str, path: str, ads: frozenset[str]) -> bool:
        """Whether one of these ads has anything to do with the page, be it to be blocked; also where nobody can tell without its text."""
        analysis = self._documents.analysis(site, path, self._stamp)
        if analysis is None:
            return True
        found = self._index_of(ads).match(analysis, SHORTLIST, self._blocks.get(site, blocking.NONE).at(path))
        return bool(found.shortlist or found.blocked)

    def _again(self, page: Page, ads: frozenset[str] | None) -> Page:
        """The page after these ads changed; one whose text is lost stays as it is until it is fetched again."""
        analysis = self._known_analysis(page)
        if analysis is None:
            return page
        if ads is None:
            return self._matched(page, analysis)
        return updated(page, self._index_of(ads).match(analysis, SHORTLIST, self._blocks_of(page)), ads)

    def _matched(self, page: Page, analysis: Analysis) -> Page:
        return matched(page, analysis, self._layered.layers.match(analysis, self._blocks_of(page)))

    def _known_analysis(self, page: Page) -> Analysis | None:
        kept = self._documents.analysis(page.site, page.path, self._stamp)
        if kept is not None:
            return kept
        document = self._documents.document(page.site, page.path)
        return None if document is None else self._analysed(page.site, page.path, document)

    def _analysed(self, site: str, path: str, document: Document) -> Analysis:
        analysis = analysed(document)
        self._documents.put_analysis(site, path, self._stamp, analysis)
        return analysis

    def _index_of(self, ads: frozenset[str]) -> Index:
        if self._few[0] != ads:
            self._few = (ads, Index(self._ads.ads[ad] for ad in sorted(ads & self._ads.ads.keys())))
        return self._few[1]

    def _blocks_of(self, page: Page) -> Blocks:
        return self._blocks.get(page.site, blocking.NONE).at(page.path, page.section)

    def _settle(self, site: str) -> None:
        """Note that no page of the site is behind, so that a restart need not match them all again."""
        if site in self._against and not self._stale.holds(site):
            self._documents.put_matched(site, self._against[site])


def stamp() -> bytes:
    """A short hash of the code that analyses and matches: what another version made is made again."""
    digest = hashlib.blake2b(digest_size=STAMP_BYTES)
    for file in sorted(Path(str(core.__file__)).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.digest()
