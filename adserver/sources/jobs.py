"""Fetches as a site's agenda has them: what is asked for, in which threads, and what lists answer."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from http import HTTPStatus

from adserver.core.ads import Site
from adserver.core.crawl.agenda import Agenda, Job
from adserver.sources.fetcher import HTML, LISTS, MAX_BYTES, Answer, Fetcher, Wish
from adserver.sources.sitemaps import listing
from analytics.core.paths import as_url

THREADS = 8
Submit = Callable[[Wish], "Future[Answer]"]


class Threads:
    """Fetches in the background, for as many sites at once as there are threads."""

    def __init__(self, *, private: bool) -> None:
        self._executor = ThreadPoolExecutor(THREADS, "fetch")
        self._fetcher = Fetcher(private=private)

    def submit(self, wish: Wish) -> "Future[Answer]":
        """The answer to come."""
        return self._executor.submit(self._fetcher.fetch, wish)

    def close(self) -> None:
        """Start no more; what is under way ends by itself within seconds."""
        self._executor.shutdown(wait=False, cancel_futures=True)


def wish(site: Site, job: Job) -> Wish:
    """What to fetch: always from the site's own origin, whatever host a list named."""
    types = HTML if job.kind == "page" else LISTS
    return Wish(url=site.origin + as_url(job.url), types=types, etag=job.etag, last_modified=job.last_modified, cut=job.kind == "list")


def read_list(agenda: Agenda, job: Job, answer: Answer, now: int) -> int:
    """How many new pages a sitemap or feed named; they and further lists are on the agenda."""
    if answer.status != HTTPStatus.OK:
        problem = "" if answer.status == HTTPStatus.NOT_MODIFIED else answer.refused or f"status {answer.status}"
        agenda.note_list(job, now, problem)
        return 0
    found = listing(answer.body, most_bytes=MAX_BYTES)
    problem = f"only the first {MAX_BYTES:,} bytes were read" if answer.cut else found.problem
    agenda.note_list(job, now, problem, (answer.etag, answer.last_modified))
    agenda.found_lists((child.address for child in found.lists), job.url)
    return agenda.found(((page.address, page.changed_at) for page in found.pages), agenda.lists[job.url].source, job.url)
