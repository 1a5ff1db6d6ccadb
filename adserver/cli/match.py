"""`litfass ads match`: which ads an article would get, and why; for the eye with --url or --file, else for a measuring program."""

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import get_terminal_size
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import click
import msgspec

from adserver.cli.match_sources import Held, fetched, held_by_file, held_by_store, opened
from adserver.cli.match_table import Table
from adserver.cli.options import with_settings
from adserver.core.ads import Ad
from adserver.core.relevance.archive import Archive
from adserver.core.relevance.blocking import blocks_of
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
GC_AFTER = 100_000
"""Values that Python makes before it looks for cycles of them: an answer makes some 2,000 and no cycle."""
COMMONEST = 12_000
"""Words worked out before the first question, for each language: half a second."""


class Question(msgspec.Struct, frozen=True):
    """An article; the same id again is the same article."""

    id: str
    lang: str
    text: str


@click.command("match")
@click.argument("catalogue", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--url", default="", help="Fetch this article and print a table of the ads that fit, and why the others do not")
@click.option("--file", "file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path), help="The same for a file")
@click.option("--lang", type=click.Choice(["de", "en"]), help="Language of the article [detected]")
@click.option("--places", type=click.IntRange(1, 64), default=10, help="Ads in each part of the table [10]")
@click.option("--site", default="", help="Site of the store whose blocks hold [the one of --url's host]")
@with_settings
def match(settings: Settings, catalogue: Path | None, **asked: Any) -> None:
    """Tell which ads articles would get.

    CATALOGUE is a file of ads: TOML or CSV as they are imported, or JSON (docs/relevance.md); without it those of the store are taken.
    With neither --url nor --file, articles are read from standard input, a JSON line each (id, lang, text), and each is answered with a
    JSON line (id, ads, matched, score).
    """
    if asked["url"] and asked["file"]:
        raise click.ClickException("one article at a time: --url or --file, not both")
    held = held_by_file(catalogue) if catalogue else held_by_store(settings)
    if not held.ads:
        raise click.ClickException("there are no ads: name a CATALOGUE, or import some with `litfass ads import`")
    if asked["url"] or asked["file"]:
        click.echo("\n".join(_table(settings, held, asked)))
        return
    archive = Archive()
    index = _ready(tuple(ad for ad in held.ads if ad.id not in held.resting), archive)
    answer_all(index, archive, sys.stdin.buffer, sys.stdout.buffer)


def _table(settings: Settings, held: Held, asked: dict[str, Any]) -> list[str]:
    site = held.site_of(asked["url"], asked["site"])
    document = fetched(asked["url"], settings) if asked["url"] else opened(asked["file"])
    analysis = analysed(msgspec.structs.replace(document, lang=asked["lang"] or document.lang))
    blocks = None
    if site is not None and held.contents is not None:
        blocks = blocks_of(site, held.contents.campaigns).at(urlsplit(asked["url"]).path or "/", document.section)
    table = Table(document.title, analysis, held.ads, held.resting, get_terminal_size((120, 24)).columns)
    return table.lines(asked["places"], blocks, "" if site is None else site.id)


def _ready(ads: tuple[Ad, ...], archive: Archive) -> Index:
    """The index, with the commonest words known. Nothing made here is garbage: collecting is put off, or it takes a fifth of the time."""
    gc.disable()
    index = Index(ads, archive)
    for lang in sorted({ad.lang for ad in ads}):
        warm_up(lang, COMMONEST)
    gc.freeze()
    gc.set_threshold(GC_AFTER)
    gc.enable()
    return index


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
