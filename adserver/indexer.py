"""Pages become shortlists: what the store says goes into the host's snapshot, pages are fetched, read, matched and matched again.

catalogue ──────┐                                  ┌─► snapshot (sites, live ads, token keys, pages)
wanted pages    ├─► step(now), again and again ────┤
sitemaps, feeds ┘                                  └─► store (pages with shortlists)
"""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from http import HTTPStatus

import msgspec
import structlog

from adserver import folder
from adserver.core import rotation
from adserver.core.ads import Ad, Page, Site
from adserver.core.agenda import Agenda, Job
from adserver.core.crawling import Document, Known, after_failure, after_gone, after_push, after_success, with_slash
from adserver.core.crawling import page_of as page_at
from adserver.core.joining import Contents
from adserver.core.matching import Index
from adserver.core.shortlisting import page_of, version_of
from adserver.settings import Settings
from adserver.sources import extraction
from adserver.sources.charsets import text_of
from adserver.sources.fetcher import Answer
from adserver.sources.jobs import Submit, Threads, read_list, wish
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client, StoreUnavailable
from adserver.stores.documents import Documents
from adserver.stores.mirror import Mirror
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot

PAUSE_S = 0.5
"""Between two fetches from one site, of which one is under way at most: 2 a second."""
PRIVATE_PAUSE_S = 0.02
"""The same for a site on the operator's own machine or network (`private_pages`)."""
WANTED_AT_ONCE = 20
REMATCHED_AT_ONCE = 100
"""Pages matched anew in one step: about 0.3 s, in which nothing else is answered."""
IDLE_S = 0.1
BUSY_S = 0.005
SECRET_BYTES = 32

log = structlog.get_logger()


class Step(msgspec.Struct, kw_only=True):
    """What one step did."""

    fetched: int = 0
    refused: int = 0
    found: int = 0
    """Pages that lists named for the first time."""
    rematched: int = 0
    catalogue_changed: bool = False
    waiting: int = 0
    """Pages that are known by name only."""


class Indexer:
    """The indexer of one host. `submit` fetches in its own time; with `only`, pages of one site are fetched."""

    def __init__(
        self,
        settings: Settings,
        client: Client,
        snapshot: Snapshot,
        *,
        submit: Submit | None = None,
        only: str | None = None,
    ) -> None:
        self._threads = Threads(private=settings.private_pages)
        self._submit = submit or self._threads.submit
        self._pause_s = PRIVATE_PAUSE_S if settings.private_pages else PAUSE_S
        self._only = only
        self._catalogue = Catalogue(client)
        self._pages = Pages(client)
        self._mirror = Mirror(self._catalogue, self._pages, snapshot)
        self._documents = Documents(folder.documents(settings.data_path))
        self._agendas: dict[str, Agenda] = {}
        self._running: dict[str, tuple[Job, Future[Answer]]] = {}
        self._next_fetch: dict[str, float] = {}
        self._index = Index(())
        self._matchable: dict[str, Ad] = {}
        self._stale: dict[tuple[str, str], None] = {}

    def step(self, now: float) -> Step:
        """Do what is due at this moment (Unix seconds) without waiting for anybody. Raises `StoreUnavailable`."""
        done = Step()
        self.follow(now, done)
        for agenda in list(self._agendas.values()):
            self._collect(agenda, int(now), done)
            self._start(agenda, now)
        self._rematch(done)
        done.waiting = sum(agenda.waiting() for agenda in self._agendas.values())
        return done

    def follow(self, now: float, done: Step | None = None) -> None:
        """Bring the snapshot up to what the store says. Raises `StoreUnavailable`."""
        self._follow_catalogue(int(now), done or Step())
        for agenda in self._agendas.values():
            self._follow_pages(agenda)

    def is_idle(self, now: float) -> bool:
        """Whether nothing is under way or due at this moment."""
        return (
            not self._running
            and not self._stale
            and all(agenda.is_idle(int(now)) for agenda in self._agendas.values() if self._may(agenda))
        )

    def push(self, site: str, path: str, document: Document, now: int) -> None:
        """Take a page from the publisher instead of fetching it. Raises `StoreUnavailable`, and KeyError for an unknown site."""
        agenda = self._agendas[site]
        known = agenda.pages.get(path) or Known(site=site, path=path, url=path)
        self._remember(agenda, after_push(known, now), document)
        self._mirror.put(site, [page_of(agenda.site, path, document, self._index, now)])

    def run(self, stop: threading.Event, clock: Callable[[], float] = time.time) -> None:
        """Step until told to stop; while the store is away, wait for it."""
        try:
            while not stop.is_set():
                stop.wait(self._step_safely(clock()))
        finally:
            self.close()

    def close(self) -> None:
        """Let go of what it opened itself; fetches under way end by themselves within seconds."""
        self._threads.close()
        self._documents.close()

    def _step_safely(self, now: float) -> float:
        """Seconds to wait before the next step."""
        try:
            done = self.step(now)
        except StoreUnavailable as exc:
            log.warning("the store is away; pages wait", why=str(exc))
            return 1.0
        return BUSY_S if self._running or self._stale or done.fetched else IDLE_S

    def _follow_catalogue(self, now: int, done: Step) -> None:
        contents = self._mirror.follow_catalogue()
        if contents is not None:
            done.catalogue_changed = True
            self._renew_keys(now)
            self._renew_agendas(contents)
            self._renew_index(contents)
        elif now % rotation.LEAD_S == 0:
            self._renew_keys(now)

    def _renew_keys(self, now: int) -> None:
        keys = self._catalogue.token_keys()
        if rotation.is_due(keys, now):
            added = rotation.rotated(keys, now, secrets.token_bytes(SECRET_BYTES))
            self._catalogue.put_token_keys(added, seen=keys)

    def _renew_agendas(self, contents: Contents) -> None:
        sites = {site.id: site for site in contents.sites}
        for gone in self._agendas.keys() - sites.keys():
            del self._agendas[gone]
            self._running.pop(gone, None)
            self._documents.delete_site(gone)
        for site in contents.sites:
            before = self._agendas.get(site.id)
            if before is None or before.site != site:
                self._agendas[site.id] = Agenda(site, self._documents.known(site.id) if before is None else before.pages.values())
                if before is not None and _blocks(before.site) != _blocks(site):
                    self._stale |= dict.fromkeys((site.id, path) for path in self._mirror.paths.get(site.id, ()))

    def _renew_index(self, contents: Contents) -> None:
        matchable = {ad.id: _matched_parts(ad) for ad in contents.ads}
        if matchable == self._matchable and self._matchable:
            return
        self._matchable = matchable
        self._index = Index(contents.ads)
        self._stale |= dict.fromkeys((site, path) for site, paths in self._mirror.paths.items() for path in paths)

    def _follow_pages(self, agenda: Agenda) -> None:
        site = agenda.site.id
        for path in self._mirror.follow_pages(site):
            # Somebody else may have fetched it; what was remembered of it is on this host's disk then.
            known = self._documents.remembered(site, path)
            if known is not None and known != agenda.pages.get(path):
                agenda.note(known)

    def _start(self, agenda: Agenda, now: float) -> None:
        site = agenda.site
        if not self._may(agenda) or site.id in self._running or now < self._next_fetch.get(site.id, 0.0):
            return
        agenda.want(self._pages.take_wanted(site.id, WANTED_AT_ONCE), int(now))
        job = agenda.next(int(now))
        if job is not None:
            self._next_fetch[site.id] = now + self._pause_s
            self._running[site.id] = (job, self._submit(wish(site, job)))

    def _may(self, agenda: Agenda) -> bool:
        return self._only in {None, agenda.site.id}

    def _collect(self, agenda: Agenda, now: int, done: Step) -> None:
        job, future = self._running.get(agenda.site.id, (None, None))
        if job is None or future is None or not future.done():
            return
        del self._running[agenda.site.id]
        answer = future.result()
        done.fetched += 1
        done.refused += bool(answer.refused)
        if job.known is None:
            done.found += read_list(agenda, job, answer, now)
        else:
            self._read_page(agenda, job.known, answer, now)

    def _read_page(self, agenda: Agenda, known: Known, answer: Answer, now: int) -> None:
        match answer.status:
            case HTTPStatus.OK:
                self._take(agenda, known, answer, now)
            case HTTPStatus.NOT_MODIFIED:
                self._remember(agenda, after_success(known, now, changed=False))
            case HTTPStatus.NOT_FOUND | HTTPStatus.GONE:
                self._drop(agenda, known, now)
            case _:
                self._remember(agenda, after_failure(known, now, answer.refused or f"status {answer.status}"))

    def _drop(self, agenda: Agenda, known: Known, now: int) -> None:
        other = with_slash(known)
        if other is not None:
            agenda.again(other)
            return
        self._remember(agenda, after_gone(known, now))
        self._documents.delete(known.site, known.path, text_only=True)
        self._mirror.delete(known.site, known.path)

    def _take(self, agenda: Agenda, known: Known, answer: Answer, now: int) -> None:
        landed = page_at(agenda.site, answer.url)
        if landed is not None and landed[0] != known.path:
            # A redirect to another page: readers' views come from there, so that is the page to know.
            self._drop(agenda, msgspec.structs.replace(known, source="command"), now)
            agenda.want([landed[0]], now)
            return
        document = extraction.document(text_of(answer.body, answer.content_type), agenda.site, known.path)
        before = self._documents.document(known.site, known.path)
        changed = before is None or version_of(before) != version_of(document)
        renewed = msgspec.structs.replace(known, etag=answer.etag, last_modified=answer.last_modified)
        self._remember(agenda, after_success(renewed, now, changed=changed), document if changed else None)
        if changed or known.path not in self._mirror.paths.get(known.site, ()):
            page = page_of(agenda.site, known.path, document, self._index, now)
            self._mirror.put(known.site, [page])

    def _remember(self, agenda: Agenda, known: Known, document: Document | None = None) -> None:
        self._documents.put(known, document)
        agenda.note(known)

    def _rematch(self, done: Step) -> None:
        """Match pages anew whose ads changed, from their kept texts; without a text a page waits until it is fetched again."""
        by_site: dict[str, list[str]] = {}
        while self._stale and done.rematched < REMATCHED_AT_ONCE:
            site, path = next(iter(self._stale))
            del self._stale[site, path]
            by_site.setdefault(site, []).append(path)
            done.rematched += 1
        for site, paths in by_site.items():
            agenda = self._agendas.get(site)
            if agenda is not None:
                self._mirror.put(site, [page for path in paths for page in self._matched(agenda, path)])

    def _matched(self, agenda: Agenda, path: str) -> Iterator[Page]:
        document = self._documents.document(agenda.site.id, path)
        if document is not None:
            known = agenda.pages.get(path)
            yield page_of(agenda.site, path, document, self._index, known.fetched_at if known else 0)


def _matched_parts(ad: Ad) -> Ad:
    """The ad without what matching does not look at: changing that needs no new shortlists."""
    return msgspec.structs.replace(ad, campaign="", cta="", image=None, paused=False)


def _blocks(site: Site) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return site.blocked_words, site.blocked_advertisers
