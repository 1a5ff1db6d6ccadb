"""`litfass ads forecast`: of the last 30 days' views, which an ad would have met; matched as the indexer matches."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click
import msgspec
from msgspec.structs import replace

from adserver import folder
from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.ads import Ad, Page, Site
from adserver.core.campaigns.forecast import DAYS, Forecast, Looked, best_of, forecast, most_viewed
from adserver.core.relevance.blocking import SiteBlocks, blocks_of
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.matching import Index
from adserver.core.relevance.shortlisting import analysed, matchable
from adserver.core.values import Value
from adserver.indexer.matcher import stamp
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue
from adserver.stores.documents import Documents
from adserver.stores.pages import Pages
from analytics.core.reports import sum_buckets
from analytics.stores.counts import Counts

BATCH = 200
SHOWN = 10


class Question(Value, frozen=True):
    """What might be booked. `sites` and `sections`: empty is all."""

    lang: str = "de"
    keywords: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    headline: str = ""
    text: str = ""
    ad: str = ""
    """The id of an ad that there is, so that it is no rival of its own."""
    sites: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@click.command("forecast")
@click.argument("keywords", nargs=-1)
@click.option("--lang", default="de", help="Language of the ad [de]")
@click.option("--negative", multiple=True, help="A word or event that it must not stand beside; may be given again")
@click.option("--site", "sites", multiple=True, help="Only this site; may be given again")
@click.option("--json", "as_json", is_flag=True, help="Read the question as JSON from standard input, answer with JSON")
@with_settings
def command(settings: Settings, keywords: tuple[str, ...], **asked: Any) -> None:
    """Of the last 30 days' views, tell how many an ad with KEYWORDS would have fitted."""
    as_json = asked.pop("as_json")
    if as_json:
        question = msgspec.json.decode(sys.stdin.buffer.read(), type=Question)
    elif keywords:
        question = Question(keywords=keywords, **asked)
    else:
        raise click.UsageError("name at least one keyword")
    found = answer(settings, question, time.time())
    click.echo(msgspec.json.encode(found).decode() if as_json else readable(found))


def answer(settings: Settings, question: Question, now: float) -> Forecast:
    """The forecast, from the store's counts and pages and this host's texts."""
    with opened_store(settings) as client:
        documents = Documents(folder.documents(settings.data_path))
        try:
            sites = [site for site in Catalogue(client).sites() if not question.sites or site.id in question.sites]
            looking = _Looking(question, documents, Pages(client))
            views, looked = 0, []
            for site in sites:
                counted = _counted(Counts(client), site, now)
                views += sum(counted.get("views", {}).values())
                looked += list(looking.pages(site, dict(most_viewed(counted.get("page", {})))))
        finally:
            documents.close()
    return forecast(views, looked)


def readable(found: Forecast) -> str:
    """The forecast for people."""
    lines = [f"of {found.views:,} views in {DAYS} days, {found.fitted:,} were on pages that it fits ({found.looked_at:,} were looked at)"]
    lines += [f"{fit.views:>10,}  {fit.path}  {', '.join(fit.words)}" for fit in found.pages[:SHOWN]]
    lines += [f"kept away from {views:,} views: {reason}" for reason, views in found.blocked]
    return "\n".join(lines)


class _Looking:
    """An ad on its way through pages."""

    def __init__(self, question: Question, documents: Documents, pages: Pages) -> None:
        self._question, self._documents, self._pages = question, documents, pages
        self._name = question.ad or "forecast"
        ad = Ad(
            id=self._name,
            campaign="",
            lang=question.lang,
            headline=question.headline,
            text=question.text,
            landing="",
            keywords=question.keywords,
            negative=question.negative,
        )
        self._index = Index([matchable(ad)])
        self._stamp = stamp()

    def pages(self, site: Site, views: dict[str, int]) -> Iterator[Looked]:
        """The site's pages whose words are known."""
        paths = [path for path in views if not self._question.sections or any(_within(path, one) for one in self._question.sections)]
        blocks = blocks_of(site, ())
        for start in range(0, len(paths), BATCH):
            for path, page in self._pages.some(site.id, paths[start : start + BATCH]).items():
                if page is not None and (analysis := self._analysis(site.id, path)) is not None:
                    yield self._looked(page, analysis, blocks, views[path])

    def _looked(self, page: Page, analysis: Analysis, blocks: SiteBlocks, views: int) -> Looked:
        plain = Looked(site=page.site, path=page.path, title=page.title, views=views, best=best_of(page.shortlist, self._name))
        if analysis.lang != self._question.lang:
            return plain
        found = self._index.match(analysis, 1, blocks.at(page.path, page.section))
        if found.shortlist:
            return replace(plain, score=found.shortlist[0].score, matches=found.shortlist[0].matches)
        return replace(plain, blocked=found.blocked[0].reason) if found.blocked else plain

    def _analysis(self, site: str, path: str) -> Analysis | None:
        known = self._documents.analysis(site, path, self._stamp)
        if known is not None:
            return known
        document = self._documents.document(site, path)
        return None if document is None else analysed(document)


def _within(path: str, section: str) -> bool:
    return path == section or path.startswith(section.rstrip("/") + "/")


def _counted(counts: Counts, site: Site, now: float) -> dict[str, dict[str, int]]:
    today = datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(site.time_zone)).date()
    days = counts.days(f"s:{site.id}", ("views", "page"), today - timedelta(DAYS - 1), today, site.time_zone)
    return sum_buckets(days.values())
