"""`litfass ads match`: which ads an article would get, and why."""

import sys
from pathlib import Path
from typing import Any, BinaryIO

import click
import msgspec

from adserver.core.ads import Ad
from adserver.core.archive import Archive
from adserver.core.keywords import analyse
from adserver.core.matching import Index

PLACES = 3


class Advert(msgspec.Struct, frozen=True):
    """An ad as the catalogue file of the adapter contract has it."""

    id: str
    lang: str
    headline: str
    body: str = ""
    landing: str = ""
    keywords: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()

    def ad(self) -> Ad:
        """The ad, with the words of its landing page among its text's."""
        return Ad(
            id=self.id,
            campaign="",
            lang=self.lang,
            headline=self.headline,
            text=f"{self.body}\n{self.landing}",
            landing="",
            keywords=self.keywords,
            negative=self.negative,
        )


class Adverts(msgspec.Struct, frozen=True):
    """A catalogue file."""

    ads: tuple[Advert, ...]


class Question(msgspec.Struct, frozen=True):
    """An article; the same id again is the same article."""

    id: str
    lang: str
    text: str


@click.command("match")
@click.argument("catalogue", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def match(catalogue: Path) -> None:
    """Answer each article on standard input (a JSON line: id, lang, text) with the ads of CATALOGUE that fit it."""
    adverts = msgspec.json.decode(catalogue.read_bytes(), type=Adverts)
    archive = Archive()
    answer_all(Index((advert.ad() for advert in adverts.ads), archive), archive, sys.stdin.buffer, sys.stdout.buffer)


def answer_all(index: Index, archive: Archive, questions: BinaryIO, answers: BinaryIO) -> None:
    """One flushed line for each line; articles that were asked before are answered from memory."""
    decode = msgspec.json.Decoder(Question).decode
    known: dict[str, bytes] = {}
    for line in questions:
        question = decode(line)
        answer = known.get(question.id)
        if answer is None:
            answer = known[question.id] = msgspec.json.encode(answer_to(index, archive, question)) + b"\n"
        answers.write(answer)
        answers.flush()


def answer_to(index: Index, archive: Archive, question: Question) -> dict[str, Any]:
    """The best ads with their matched pairs and how sure the first one is; the article joins the archive that later ones learn from."""
    analysis = analyse("", question.text, question.lang)
    found = index.match(analysis, PLACES).shortlist
    archive.learn(analysis)
    return {
        "id": question.id,
        "ads": [candidate.ad for candidate in found],
        "matched": [[[pair.keyword, pair.surface] for pair in candidate.matches] for candidate in found],
        "score": found[0].score if found else 0.0,
    }


if __name__ == "__main__":
    match()
