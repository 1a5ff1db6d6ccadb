"""What is fetched next for one site: its lists when they are due, then pages that readers asked for, new ones, changed ones.

The agenda holds no clock and fetches nothing; it is told the moment and what came of each job.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from adserver.core.ads import Site
from adserver.core.crawl.crawling import GONE, Known, Source, on_site, page_of

SITEMAP_EVERY_S = 600
FEED_EVERY_S = 120
LISTS_MAX = 200
"""Sitemaps of an index that are followed."""
PAGES_MAX = 50_000
"""Pages of a site that are known; made-up paths must not fill the store."""
GONE_MAX = 5_000
"""Paths that were not there and are remembered, so that they are not asked for at once again."""
COPIES_MAX = 3
"""Pages with the same headline and text; a server that answers every made-up path with its front page names no more than that."""
MISSES_MAX = 20
"""After so many made-up paths in a row readers' paths are tried every 10 seconds only."""
MISSED_PAUSE_S = 10


class Job(msgspec.Struct, frozen=True):
    """One fetch: `url` is the path as the server spells it; `known` is set for pages."""

    kind: Literal["page", "list"]
    url: str
    known: Known | None = None
    etag: str = ""
    last_modified: str = ""


class ListState(msgspec.Struct):
    """A sitemap or feed of the site."""

    source: Source
    every_s: int
    next_at: int = 0
    etag: str = ""
    last_modified: str = ""
    problem: str = ""


class Agenda:
    """The fetching of one site."""

    def __init__(self, site: Site, known: Iterable[Known] = ()) -> None:
        self.site = site
        self.pages: dict[str, Known] = {}
        self.lists: dict[str, ListState] = {}
        self._wanted: dict[str, Known] = {}
        self._fresh: dict[str, Known] = {}
        self._due: list[tuple[int, str]] = []
        self._gone: dict[str, None] = {}
        self._texts: Counter[str] = Counter()
        self._misses = 0
        self._wanted_at = 0
        for page in known:
            self.note(page)
        self._add_list(site.sitemap, "sitemap", SITEMAP_EVERY_S)
        for feed in site.feeds:
            self._add_list(feed, "feed", FEED_EVERY_S)

    def next(self, now: int) -> Job | None:
        """The most urgent fetch, which is taken off the agenda until `note` or `note_list` puts it back; None if nothing is due."""
        return self._due_list(now) or self._first(self._wanted) or self._first(self._fresh) or self._due_page(now)

    def is_idle(self, now: int) -> bool:
        """Whether nothing is due."""
        lists_due = any(state.next_at <= now for state in self.lists.values())
        while self._due and self._is_outdated(*self._due[0]):
            heapq.heappop(self._due)
        return not (lists_due or self.waiting() or (self._due and self._due[0][0] <= now))

    def waiting(self) -> int:
        """How many pages were never fetched yet."""
        return len(self._wanted) + len(self._fresh)

    def may_want(self, now: int) -> bool:
        """Whether pages that readers asked for are to be tried; rarely while all of them turn out to be made up."""
        if self._wanted or (self._misses >= MISSES_MAX and now < self._wanted_at):
            return False
        self._wanted_at = now + MISSED_PAUSE_S
        return True

    def is_copy(self, known: Known, text: str) -> bool:
        """Whether a page that only readers named says what several others say already."""
        return known.source == "view" and known.text != text and self._texts[text] >= COPIES_MAX

    def want(self, paths: Iterable[str], now: int) -> None:
        """Readers looked at these cleaned paths, and nothing is known of them."""
        for path in paths:
            known = self.pages.get(path)
            if known is None and self._has_room():
                self._fresh.pop(path, None)
                self._wanted[path] = Known(site=self.site.id, path=path, url=path)
            elif known is not None and known.next_at <= now:
                self._wanted[path] = known

    def forget(self, path: str) -> None:
        """Nothing is known of the page any more."""
        for queue in (self.pages, self._wanted, self._fresh, self._gone):
            queue.pop(path, None)

    def again(self, known: Known) -> None:
        """Fetch the page at once from the address that it has now."""
        self._wanted[known.path] = known

    def found(self, addresses: Iterable[tuple[str, int]], source: Source, base: str) -> int:
        """How many pages a list (at path `base`) named that are new; those that it says were changed since are looked at again."""
        new = 0
        for address, changed_at in addresses:
            page = page_of(self.site, address, base)
            if page is None:
                continue
            path, url = page
            known = self.pages.get(path) or self._wanted.get(path) or self._fresh.get(path)
            if known is None and self._has_room():
                self._fresh[path] = Known(site=self.site.id, path=path, url=url, source=source)
                new += 1
            elif known is not None and known.source != "push" and known.fetched_at and changed_at > known.fetched_at:
                self.note(msgspec.structs.replace(known, next_at=0))
        return new

    def found_lists(self, addresses: Iterable[str], base: str) -> None:
        """A sitemap index named these; the lists of other hosts are not followed."""
        for address in addresses:
            if len(self.lists) < LISTS_MAX:
                self._add_list(on_site(self.site, address, base), "sitemap", SITEMAP_EVERY_S)

    def note(self, known: Known) -> str | None:
        """Remember what came of fetching a page; it is due again at `next_at`. Returns a path that is forgotten for it, if any."""
        self._wanted.pop(known.path, None)
        self._fresh.pop(known.path, None)
        before = self.pages.get(known.path)
        self._texts[before.text if before else ""] -= 1
        self._texts[known.text] += 1
        self.pages[known.path] = known
        heapq.heappush(self._due, (known.next_at, known.path))
        return self._note_gone(known)

    def _note_gone(self, known: Known) -> str | None:
        self._gone.pop(known.path, None)
        if known.problem != GONE:
            self._misses = 0 if known.source == "view" else self._misses
            return None
        self._misses += known.source == "view"
        self._gone[known.path] = None
        if len(self._gone) <= GONE_MAX:
            return None
        oldest = next(iter(self._gone))
        del self._gone[oldest]
        self.pages.pop(oldest, None)
        return oldest

    def note_list(self, job: Job, now: int, problem: str = "", validators: Sequence[str] = ("", "")) -> None:
        """Remember what came of fetching a list."""
        state = self.lists.get(job.url)
        if state is None:
            return
        state.next_at = now + state.every_s
        state.problem = problem
        if any(validators):
            state.etag, state.last_modified = validators

    def _has_room(self) -> bool:
        return len(self.pages) - len(self._gone) + len(self._fresh) + len(self._wanted) < PAGES_MAX

    def _add_list(self, url: str | None, source: Source, every_s: int) -> None:
        if url is not None and url not in self.lists:
            self.lists[url] = ListState(source, every_s)

    def _due_list(self, now: int) -> Job | None:
        for url, state in self.lists.items():
            if state.next_at <= now:
                # Not again before its answer was noted, or after a while if none ever is.
                state.next_at = now + state.every_s
                return Job("list", url, None, state.etag, state.last_modified)
        return None

    def _first(self, queue: dict[str, Known]) -> Job | None:
        if not queue:
            return None
        path = next(iter(queue))
        return _job(queue.pop(path))

    def _due_page(self, now: int) -> Job | None:
        while self._due and self._due[0][0] <= now:
            next_at, path = heapq.heappop(self._due)
            if not self._is_outdated(next_at, path):
                return _job(self.pages[path])
        return None

    def _is_outdated(self, next_at: int, path: str) -> bool:
        """Whether a plan in the heap is not the page's latest one. What is gone is not looked for by itself."""
        known = self.pages.get(path)
        return known is None or known.next_at != next_at or known.problem == GONE


def _job(known: Known) -> Job:
    return Job("page", known.url, known, known.etag, known.last_modified)
