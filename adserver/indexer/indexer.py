"""One loop: follow the store, fetch what is due, match what is behind."""

import gc
import secrets
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import partial
from http import HTTPStatus

import msgspec
import structlog

from adserver import folder
from adserver.core.ads import Site
from adserver.core.crawl.agenda import Agenda, Job
from adserver.core.crawl.crawling import Document, Known, after_failure, after_gone, after_push, after_success, with_slash
from adserver.core.crawl.crawling import page_of as page_at
from adserver.core.relevance import shortlisting
from adserver.core.serving import rotation
from adserver.indexer.matcher import Matcher
from adserver.indexer.obeying import Obeying
from adserver.settings import Settings
from adserver.sources import extraction
from adserver.sources.charsets import text_of
from adserver.sources.fetcher import Answer
from adserver.sources.jobs import Submit, Threads, read_list, wish
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client, StoreUnavailable
from adserver.stores.documents import Documents
from adserver.stores.mirror import Mirror
from adserver.stores.orders import Orders
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot

PAUSE_S = 0.5
"""Between two fetches from one site, of which one is under way at most: 2 a second."""
PRIVATE_PAUSE_S = 0.02
"""The same for a site on the operator's own machine or network (`private_pages`)."""
WANTED_AT_ONCE = 20
EFFORT = 300
"""Spent on matching anew in one step: about 0.2 s, in which nothing else is done."""
IDLE_S = 0.1
BUSY_S = 0.005
AWAY_S = 1.0
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
    obeyed: int = 0
    """Orders of CMSes that were carried out."""
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
        self._told: dict[tuple[str, str], str] = {}
        self._matcher = Matcher(self._documents, self._pages, self._mirror)
        self._obeying = Obeying(Orders(client), self._documents, self._mirror)
        self._away = False

    def step(self, now: float) -> Step:
        """Do what is due at this moment (Unix seconds) without waiting for anybody. Raises `StoreUnavailable`."""
        done = Step()
        self.follow(now, done)
        done.obeyed = self._obeying.obey(self._agendas, self._only, partial(self._push, int(now)))
        for agenda in list(self._agendas.values()):
            self._collect(agenda, int(now), done)
            self._start(agenda, now)
        done.rematched = self._matcher.rematch(EFFORT)
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
            and not self._matcher.waiting()
            and all(agenda.is_idle(int(now)) for agenda in self._agendas.values() if self._may(agenda))
        )

    def push(self, site: str, path: str, document: Document, now: int) -> None:
        """Take a page from the publisher instead of fetching it. Raises `StoreUnavailable`, and KeyError for an unknown site."""
        self._push(now, site, path, document, True)  # noqa: FBT003 — what is pushed by hand is kept

    def _push(self, now: int, site: str, path: str, document: Document, is_kept: bool) -> None:  # noqa: FBT001 — `Push`
        agenda = self._agendas[site]
        known = agenda.pages.get(path) or Known(site=site, path=path, url=path)
        self._remember(agenda, after_push(known, now, is_kept=is_kept), document)
        page = self._matcher.page(site, path, document, now)
        self._mirror.put(site, [msgspec.structs.replace(page, pushed=is_kept)])

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
            if not self._away:
                log.warning("the store is away; pages wait", why=str(exc))
            self._away = True
            return AWAY_S
        if self._away:
            log.info("the store is back; pages are read again")
            self._away = False
        return BUSY_S if self._running or self._matcher.waiting() or done.fetched or done.obeyed else IDLE_S

    def _follow_catalogue(self, now: int, done: Step) -> None:
        news = self._mirror.follow_catalogue()
        if news is not None:
            done.catalogue_changed = True
            self._renew_keys(now)
            if news.changed is None or "sites" in news.changed:
                self._renew_agendas(news.contents().sites)
            # Hundreds of thousands of values that live until the next change: the garbage collector need not walk them again and again.
            gc.freeze()
            self._matcher.renew(news, self._hot_first)
        elif now % rotation.LEAD_S == 0:
            self._renew_keys(now)

    def _renew_keys(self, now: int) -> None:
        keys = self._catalogue.token_keys()
        if rotation.is_due(keys, now):
            added = rotation.rotated(keys, now, secrets.token_bytes(SECRET_BYTES))
            self._catalogue.put_token_keys(added, seen=keys)

    def _renew_agendas(self, held: Iterable[Site]) -> None:
        sites = {site.id: site for site in held}
        for gone in self._agendas.keys() - sites.keys():
            del self._agendas[gone]
            self._running.pop(gone, None)
            self._documents.delete_site(gone)
        for site in sites.values():
            before = self._agendas.get(site.id)
            if before is None or before.site != site:
                self._agendas[site.id] = Agenda(site, self._documents.known(site.id) if before is None else before.pages.values())

    def _hot_first(self, site: str) -> list[str]:
        """The site's pages, those first that readers are likely to look at: what is in TRENDING, then what changed last."""
        paths = self._mirror.paths.get(site, set())
        known = self._agendas[site].pages
        rest = sorted(paths, key=lambda path: -known[path].changed_at if path in known else 0)
        return list(dict.fromkeys([path for path in self._mirror.trending(site) if path in paths] + rest))

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
        if agenda.may_want(int(now)):
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
            self._tell(agenda, job)
        else:
            self._read_page(agenda, job.known, answer, now)

    def _tell(self, agenda: Agenda, job: Job) -> None:
        """Log what is wrong with a list, once each time that it changes. Pages' problems stay out of the log: readers make paths up."""
        state = agenda.lists.get(job.url)
        if state is not None and state.problem != self._told.get((agenda.site.id, job.url), ""):
            self._told[agenda.site.id, job.url] = state.problem
            log.warning("a list of pages", site=agenda.site.id, list=job.url, problem=state.problem or "none any more")

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
        else:
            self._forget(agenda, known, now)

    def _forget(self, agenda: Agenda, known: Known, now: int) -> None:
        self._remember(agenda, after_gone(known, now))
        self._documents.delete(known.site, known.path, text_only=True)
        self._mirror.delete(known.site, known.path)

    def _take(self, agenda: Agenda, known: Known, answer: Answer, now: int) -> None:
        landed = page_at(agenda.site, answer.url)
        if landed is not None and landed[0] != known.path:
            # A redirect to another page: readers' views come from there, so that is the page to know.
            self._forget(agenda, known, now)
            agenda.want([landed[0]], now)
            return
        # Noted before it is tried: a page that ends the process must not be the first thing that the next one reads.
        self._documents.put(after_failure(known, now, "its text could not be read"))
        document = extraction.document(text_of(answer.body, answer.content_type), agenda.site, known.path)
        text = shortlisting.text_of(document)
        if agenda.is_copy(known, text):
            self._forget(agenda, known, now)
            return
        if self._is_pushed(known):
            self._remember(agenda, after_push(known, now))
            return
        before = self._documents.document(known.site, known.path)
        changed = before is None or shortlisting.version_of(before) != shortlisting.version_of(document)
        source = "sitemap" if known.source == "command" else known.source
        renewed = msgspec.structs.replace(known, source=source, etag=answer.etag, last_modified=answer.last_modified, text=text)
        self._remember(agenda, after_success(renewed, now, changed=changed), document if changed else None)
        if changed or known.path not in self._mirror.paths.get(known.site, ()):
            self._mirror.put(known.site, [self._matcher.page(known.site, known.path, document, now)])

    def _is_pushed(self, known: Known) -> bool:
        """Whether a CMS sent the page, to another host perhaps, or before this one lost what it remembered, and wants no fetch of it."""
        if known.source == "command" or known.path not in self._mirror.paths.get(known.site, ()):
            return False
        page = self._pages.get(known.site, known.path)
        return page is not None and page.pushed

    def _remember(self, agenda: Agenda, known: Known, document: Document | None = None) -> None:
        self._documents.put(known, document)
        forgotten = agenda.note(known)
        if forgotten is not None:
            self._documents.delete(known.site, forgotten)
