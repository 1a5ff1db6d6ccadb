"""What `litfass ads match` looks at: ads of a file or of the store, and an article of an address or of a file."""

import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import click
import msgspec

from adserver.core.ads import Ad, Site
from adserver.core.catalogue.joining import Contents
from adserver.core.crawl.crawling import Document
from adserver.core.relevance import adverts
from adserver.settings import Settings

PRIVATE_HINT = " (addresses of your own network are read with `private_pages = true` or LITFASS_PRIVATE_PAGES=true)"
CATALOGUES = (
    'JSON as {"ads": [{"id", "lang", "headline", "body", "landing", "keywords", "negative"}]}, or TOML or CSV as `ads import` takes it'
)
NO_TEXT = 0.02
"""Share of control characters and of bytes that are no text from which on a file is none; a text has none but tabs and line ends."""
LOOKED_AT = 5000


class Held(msgspec.Struct, frozen=True):
    """The ads that are matched, why some of them do not run now, and the catalogue that they are of where that is the store's."""

    ads: tuple[Ad, ...]
    resting: dict[str, str] = {}
    contents: Contents | None = None

    def site_of(self, url: str, name: str) -> Site | None:
        """The site that this is asked for: the named one, else that of the address; raises `ClickException` for a name that none has."""
        sites = self.contents.sites if self.contents else ()
        if name and name not in {site.id for site in sites}:
            known = ", ".join(site.id for site in sites) or "none"
            raise click.ClickException(f"there is no site {name!r} (known: {known}); --site is for ads of the store, without a CATALOGUE")
        host = urlsplit(url).hostname if url else None
        return next((site for site in sites if site.id == name or (not name and host in site.hosts)), None)


def held_by_file(catalogue: Path) -> Held:
    """The ads of a catalogue file."""
    if catalogue.suffix.lower() in {".toml", ".csv"}:
        # Imported here: a publisher's own file brings Pillow and the readers of tables, a measuring program's does not.
        from adserver.sources.catalogue import CatalogueMistakes, read

        try:
            return Held(read((catalogue,), held=Contents()).contents.ads)
        except CatalogueMistakes as exc:
            raise click.ClickException(f"mistakes in the catalogue, {len(exc.mistakes)} in all:\n{exc}") from exc
    try:
        return Held(adverts.read(catalogue.read_bytes()))
    except (msgspec.DecodeError, UnicodeDecodeError) as exc:
        raise click.ClickException(f"{catalogue} is no catalogue: {exc}. It is {CATALOGUES}.") from exc


def held_by_store(settings: Settings) -> Held:
    """The ads of the store."""
    # Imported here: a measuring program brings its own catalogue, and the store's clients take 0.7 s.
    from adserver.cli.store import opened_store
    from adserver.core.catalogue.joining import live_ads
    from adserver.stores.catalogue import Catalogue

    with opened_store(settings) as client:
        contents = Catalogue(client).contents()[1]
    now = time.time()
    live = {ad.id: ad for ad in live_ads(contents)}
    resting = {
        ad.id: "paused or ended" if ad.review == "approved" else f"in review: {ad.review}"
        for ad in contents.ads
        if ad.id not in live or not live[ad.id].starts <= now < live[ad.id].until
    }
    return Held(contents.ads, resting, contents)


def fetched(url: str, settings: Settings) -> Document:
    """The article at this address."""
    # Imported here: a measuring program needs no HTTP client.
    from adserver.sources.fetcher import Fetcher, Wish

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise click.ClickException(f"{url!r} is no http(s) address of an article, such as https://www.example.org/news/article")
    answer = Fetcher(private=settings.private_pages).fetch(Wish(url=url))
    if answer.refused or not answer.body:
        allowed = "" if settings.private_pages or "address" not in answer.refused else PRIVATE_HINT
        raise click.ClickException(f"{url}: {answer.refused or f'the server answered {answer.status}'}{allowed}")
    return _document(url, answer.body, answer.content_type, parts.path)


def opened(file: Path) -> Document:
    """The article in this file, `-` for standard input: HTML, or text whose first line is the headline."""
    data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    return _document("standard input" if str(file) == "-" else str(file), data, "", "/")


def _document(name: str, data: bytes, content_type: str, path: str) -> Document:
    from adserver.sources import extraction
    from adserver.sources.charsets import text_of

    text = text_of(data, content_type)
    if not _is_text(text):
        raise click.ClickException(f"{name} is no text: give an HTML page, or text whose first line is the headline")
    site = Site(id="match", name="match", hosts=("localhost",), origin="http://localhost")
    found = extraction.document(text, site, path) if text.lstrip()[:1] == "<" else extraction.plain_document(text, site)
    if not f"{found.title}{found.text}".strip():
        raise click.ClickException(f"{name}: no text is there that could be an article's")
    return found


def _is_text(text: str) -> bool:
    seen = text[:LOOKED_AT]
    wrong = sum(
        1 for letter in seen if letter == "\ufffd" or (not letter.isprintable() and not letter.isspace() and ord(letter) < ord("\xa0"))
    )
    return wrong <= NO_TEXT * len(seen)
