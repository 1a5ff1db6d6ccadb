"""`litfass pages …`: what is known of a site's pages, and reading them now."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from adserver import folder
from adserver.cli.options import with_settings
from adserver.cli.site import known_site
from adserver.cli.store import opened_store
from adserver.core.ads import Page, Site
from adserver.core.crawl.crawling import Document
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue
from adserver.stores.documents import Documents
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot
from analytics.core.paths import clean

if TYPE_CHECKING:
    from adserver.indexer.indexer import Indexer

SITE = click.argument("site_name", metavar="SITE")
TICK_S = 0.02
LOGGED_EVERY = 25


@click.group()
def pages() -> None:
    """Crawl pages and show what is known of them."""


@pages.command("list")
@SITE
@with_settings
def list_(settings: Settings, site_name: str) -> None:
    """List the pages of SITE: path, language, ads on the shortlist, title."""
    with opened_store(settings) as client:
        site = known_site(Catalogue(client), site_name)
        for page in sorted(Pages(client).all(site.id), key=lambda page: page.path):
            click.echo(f"{page.path}\t{page.lang}\t{len(page.shortlist)} ads\t{page.title}")


@pages.command("show")
@SITE
@click.argument("path")
@with_settings
def show(settings: Settings, site_name: str, path: str) -> None:
    """Show the page at PATH of SITE: keywords, ads with scores and reasons, what was blocked."""
    with opened_store(settings) as client:
        site = known_site(Catalogue(client), site_name)
        page = Pages(client).get(site.id, clean(path) or path)
        waiting = Pages(client).wanted(site.id)
    if page is None:
        raise click.ClickException(f"{path} is not known: {why_unknown(settings, site, clean(path) or path, waiting)}")
    click.echo("\n".join(described(page)))


def why_unknown(settings: Settings, site: Site, path: str, waiting: int) -> str:
    """Why a page is not known, as far as this host remembers fetching it."""
    documents = Documents(folder.documents(settings.data_path))
    known = documents.remembered(site.id, path)
    documents.close()
    if known is None or not known.problem:
        return f"it was not read yet ({waiting} pages wait); `litfass pages crawl {site.id}` reads pages now"
    again = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(known.next_at))
    return f"{'it was not there' if known.problem == 'gone' else known.problem}; next try after {again}"


def described(page: Page) -> list[str]:
    """Lines that tell all that is known of a page."""
    when = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(page.fetched_at))
    lines = [page.title, f"{page.path}   {page.lang}   read {when}   version {page.version}"]
    lines += [f"another address of {page.canonical}"] if page.canonical else []
    lines += ["", "keywords", "  " + ", ".join(f"{word} {weight:g}" for word, weight in page.keywords), "", "ads that fit, best first"]
    for candidate in page.shortlist:
        because = ", ".join(m.keyword if m.keyword == m.surface else f"{m.keyword} (as {m.surface})" for m in candidate.matches)
        lines.append(f"  {candidate.score:8.3f}  {candidate.ad:<24} {because}")
    lines += ["  none: no keyword of an ad in this language matched"] if not page.shortlist else []
    lines += ["", "ads that would fit but may not show"] if page.blocked else []
    lines += [f"  {blocked.ad:<34} {blocked.reason}" for blocked in page.blocked]
    return lines


@pages.command("crawl")
@SITE
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many fetches")
@with_settings
def crawl(settings: Settings, site_name: str, limit: int | None) -> None:
    """Read the pages of SITE now: its sitemap and feeds, and every page that is new or due."""
    with _indexing(settings, site_name) as (indexer, site, registry):
        fetched = refused = 0
        now = time.time()
        while not indexer.is_idle(now) and (limit is None or fetched < limit):
            done = indexer.step(now)
            fetched, refused = fetched + done.fetched, refused + done.refused
            if done.fetched:
                _progress(f"{fetched} fetched, {refused} refused, {done.waiting} waiting", fetched)
            time.sleep(TICK_S)
            now = time.time()
        click.echo(err=True)
        click.echo(f"{site.id}: {fetched} fetched, {refused} refused, {registry.count(site.id)} pages known")


def _progress(text: str, fetched: int) -> None:
    """Tell how far it is: over and over in one line of a terminal, now and then in a log."""
    if sys.stderr.isatty():
        click.echo(f"\r{text}   ", nl=False, err=True)
    elif fetched % LOGGED_EVERY == 0:
        click.echo(text, err=True)


@pages.command("push")
@SITE
@click.argument("path")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@click.option("--title", help="Headline of a plain text [its first line]")
@click.option("--lang", help="Language of a plain text [detected]")
@click.option("--keyword", "keywords", multiple=True, help="Keyword set by hand; may be repeated")
@with_settings
def push(settings: Settings, site_name: str, path: str, file: Path, **given: str | tuple[str, ...] | None) -> None:
    """Say what stands at PATH of SITE: FILE is its HTML or plain text (- for standard input). It is not fetched from then on."""
    cleaned = clean(path)
    if cleaned is None:
        raise click.ClickException(f"{path!r} is no path of a page, like /artikel/titel")
    data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    with _indexing(settings, site_name) as (indexer, site, registry):
        indexer.push(site.id, cleaned, pushed(data, site, cleaned, given), int(time.time()))
        page = registry.get(site.id, cleaned)
    if page is not None:
        click.echo("\n".join(described(page)))


def pushed(data: bytes, site: Site, path: str, given: dict[str, str | tuple[str, ...] | None]) -> Document:
    """The document that a file holds; what is `given` wins over what the file says."""
    # Imported here: most commands need no HTML parser.
    from adserver.sources import extraction
    from adserver.sources.charsets import text_of

    text = text_of(data, "")
    found = extraction.document(text, site, path) if text.lstrip()[:1] == "<" else extraction.plain_document(text, site)
    title, lang, words = given.get("title"), given.get("lang"), given.get("keywords")
    return msgspec.convert(
        msgspec.structs.asdict(found) | {"title": title or found.title, "lang": lang or found.lang, "words": words or found.words}, Document
    )


@contextmanager
def _indexing(settings: Settings, site_name: str) -> Iterator[tuple["Indexer", Site, Pages]]:
    """An indexer for one site, caught up with the store, beside the one of a running service."""
    # Imported here: the text libraries take 3 s.
    from adserver.indexer.indexer import Indexer

    with opened_store(settings) as client:
        site = known_site(Catalogue(client), site_name)
        snapshot = Snapshot(folder.snapshot(settings.data_path), writable=True)
        indexer = Indexer(settings, client, snapshot, only=site.id)
        try:
            indexer.follow(time.time())
            yield indexer, site, Pages(client)
        finally:
            indexer.close()
            snapshot.close()
