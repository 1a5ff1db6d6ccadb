"""`litfass ads match`: which ads an article would get, and why; for the eye with --url or --file, else for a measuring program."""

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import click
import msgspec

from adserver.cli.match_table import described
from adserver.cli.options import with_settings
from adserver.core.ads import Ad, Site
from adserver.core.catalogue.joining import Contents
from adserver.core.crawl.crawling import Document
from adserver.core.relevance import adverts
from adserver.core.relevance.archive import Archive
from adserver.core.relevance.keywords import Analysis, analyse
from adserver.core.relevance.matching import Index
from adserver.core.relevance.shortlisting import analysed
from adserver.core.relevance.warming import warm_up
from adserver.settings import Settings

PLACES = 3
"""Ads in an answer, at most."""
SURE = 0.37
"""Nothing is answered where even the best fit is below this: half of such picks are wrong."""
ANSWERS = 100_000
"""Answers remembered by article, some 30 MB; then they are forgotten and worked out again."""
COMMONEST = 12_000
"""Words worked out before the first question, for each language: half a second."""


PRIVATE_HINT = " (addresses of your own network are read with `private_pages = true` or LITFASS_PRIVATE_PAGES=true)"


class Question(msgspec.Struct, frozen=True):
    """An article; the same id again is the same article."""

    id: str
    lang: str
    text: str


@click.command("match")
@click.argument("catalogue", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--url", help="Fetch this article and print a table of the ads that fit, and why the others do not")
@click.option("--file", "file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path), help="The same for a file")
@click.option("--lang", type=click.Choice(["de", "en"]), help="Language of the article [detected]")
@click.option("--places", type=click.IntRange(1, 64), default=10, help="Ads in the table [10]")
@with_settings
def match(settings: Settings, catalogue: Path | None, **asked: Any) -> None:
    """Tell which ads articles would get.

    CATALOGUE is a file of ads: TOML or CSV as they are imported, or JSON (docs/relevance.md); without it those of the store are taken.
    With neither --url nor --file, articles are read from standard input, a JSON line each (id, lang, text), and each is answered with a
    JSON line (id, ads, matched, score).
    """
    ads = _from_file(catalogue) if catalogue else _from_store(settings)
    if not ads:
        raise click.ClickException("there are no ads: name a CATALOGUE, or import some with `litfass ads import`")
    if asked["url"] or asked["file"]:
        document = _fetched(asked["url"], settings) if asked["url"] else _opened(asked["file"])
        if not f"{document.title}{document.text}".strip():
            raise click.ClickException(f"{asked['url'] or asked['file']}: no text is there that could be an article's")
        analysis = analysed(msgspec.structs.replace(document, lang=asked["lang"] or document.lang))
        click.echo("\n".join(described(document.title, analysis, ads, Index(ads), asked["places"])))
        return
    archive = Archive()
    index = _ready(ads, archive)
    answer_all(index, archive, sys.stdin.buffer, sys.stdout.buffer)


def _ready(ads: tuple[Ad, ...], archive: Archive) -> Index:
    """The index, with the commonest words known. Nothing made here is garbage: collecting is put off, or it takes a fifth of the time."""
    gc.disable()
    index = Index(ads, archive)
    for lang in sorted({ad.lang for ad in ads}):
        warm_up(lang, COMMONEST)
    gc.freeze()
    gc.enable()
    return index


def _from_file(catalogue: Path) -> tuple[Ad, ...]:
    if catalogue.suffix in {".toml", ".csv"}:
        # Imported here: a publisher's own file brings Pillow and the store's clients, a measuring program's does not.
        from adserver.cli.ads import drafted

        return drafted((catalogue,), Contents()).contents.ads
    try:
        return adverts.read(catalogue.read_bytes())
    except msgspec.DecodeError as exc:
        raise click.ClickException(f"{catalogue}: {exc}") from exc


def _from_store(settings: Settings) -> tuple[Ad, ...]:
    # Imported here: a measuring program brings its own catalogue, and the store's clients take 0.7 s.
    from adserver.cli.store import opened_store
    from adserver.stores.catalogue import Catalogue

    with opened_store(settings) as client:
        return tuple(ad for ad in Catalogue(client).ads() if not ad.paused)


def _fetched(url: str, settings: Settings) -> Document:
    # Imported here: a measuring program needs no HTTP client.
    from adserver.sources.fetcher import Fetcher, Wish

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise click.ClickException(f"{url!r} is no http(s) address of an article")
    answer = Fetcher(private=settings.private_pages).fetch(Wish(url=url))
    if answer.refused or not answer.body:
        allowed = "" if settings.private_pages else PRIVATE_HINT
        raise click.ClickException(f"{url}: {answer.refused or f'the server answered {answer.status}'}{allowed if answer.refused else ''}")
    return _document(answer.body, answer.content_type, parts.path, f"{parts.scheme}://{parts.netloc}")


def _opened(file: Path) -> Document:
    return _document(sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes(), "", "/", "http://localhost")


def _document(data: bytes, content_type: str, path: str, origin: str) -> Document:
    from adserver.sources import extraction
    from adserver.sources.charsets import text_of

    text = text_of(data, content_type)
    site = Site(id="match", name="match", hosts=(urlsplit(origin).hostname or "",), origin=origin)
    return extraction.document(text, site, path) if text.lstrip()[:1] == "<" else extraction.plain_document(text, site)


def answer_all(index: Index, archive: Archive, questions: Iterable[bytes], answers: BinaryIO) -> None:
    """One flushed line for each line; articles that were asked before are answered from memory."""
    decode = msgspec.json.Decoder(Question).decode
    known: dict[str, bytes] = {}
    for line in questions:
        try:
            question = decode(line)
        except msgspec.DecodeError as exc:
            raise click.ClickException(f"a question is a JSON line with id, lang and text: {exc}") from exc
        answer, analysis = known.get(question.id), None
        if answer is None:
            if len(known) == ANSWERS:
                known.clear()
            analysis = analyse("", question.text, question.lang)
            answer = known[question.id] = msgspec.json.encode(answer_to(index, question.id, analysis)) + b"\n"
        answers.write(answer)
        answers.flush()
        if analysis is not None:
            # The article joins the archive that later ones learn from, once nobody waits: 0.1 ms.
            archive.learn(analysis)


def answer_to(index: Index, name: str, analysis: Analysis) -> dict[str, Any]:
    """The best ads for the article of this id, with their matched pairs and how sure the first one is."""
    shortlist = index.match(analysis, PLACES).shortlist
    found = shortlist if shortlist and shortlist[0].score >= SURE else ()
    return {
        "id": name,
        "ads": [candidate.ad for candidate in found],
        "matched": [[[pair.keyword, pair.surface] for pair in candidate.matches] for candidate in found],
        "score": found[0].score if found else 0.0,
    }


if __name__ == "__main__":
    match()
