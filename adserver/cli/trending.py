"""`litfass trending`: the list of yesterday with the settings of tomorrow."""

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

import click
import msgspec

from analytics.core.trending import Clock, Ranked, feed, rank
from analytics.core.trending_settings import Settings

DAY_S = 86400
PROGRESS_LINES = 100_000


class View(msgspec.Struct, frozen=True):
    """A line of the input: a view, or with `query` a mark."""

    t: float
    site: str = ""
    path: str = ""
    ref: str = ""
    src: str = ""
    query: bool = False
    n: int = 10
    id: int | str | None = None


class BadLine(click.ClickException):
    """A line that is no view and no mark."""


_decoder = msgspec.json.Decoder(View)
_encoder = msgspec.json.Encoder()


def read_lines(lines: Iterable[str], name: str) -> Iterator[tuple[int, View]]:
    """The views and marks with their line numbers; raises `BadLine` at the first that is neither."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            view = _decoder.decode(line)
        except msgspec.DecodeError as exc:
            raise BadLine(f'{name}, line {number}: {exc}. Each line is one JSON object, a view {{"t":…,"path":"/…"}} or a mark.') from exc
        if not view.query and not view.path.startswith("/"):
            raise BadLine(f'{name}, line {number}: a view needs a "path" that starts with "/"; a mark needs "query": true.')
        yield number, view


class Replay:
    """One site's list while its views go by: the rules of the service over plain memory."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock: Clock | None = None
        self.scores: dict[str, tuple[float, float]] = {}
        self.shown: list[str] = []
        self.seen: dict[tuple[str, str], float] = {}

    def view(self, view: View) -> None:
        """Feeds the list, unless the view came from it or its reader was counted on this page within a day."""
        if view.ref.startswith("trending") or self._repeats(view):
            return
        clock = self.clock or Clock.start(view.t)
        feeding = feed(clock, [(view.t, view.path)], self.settings)
        if feeding.factors != (1.0, 1.0):
            fast, slow = feeding.factors
            self.scores = {page: (score[0] * fast, score[1] * slow) for page, score in self.scores.items()}
        for page, (fast, slow) in feeding.increments.items():
            before = self.scores.get(page, (0.0, 0.0))
            self.scores[page] = (before[0] + fast, before[1] + slow)
        self.clock = feeding.clock

    def _repeats(self, view: View) -> bool:
        key = (view.src, view.path)
        if not view.src or view.t - self.seen.get(key, -DAY_S) >= DAY_S:
            self.seen[key] = view.t
            return False
        return True

    def list_at(self, at: float, n: int) -> list[Ranked]:
        """The list at a mark."""
        if self.clock is None:
            return []
        ranked = rank(self.clock, at, self.scores, self.shown, n, self.settings)
        self.shown = [one.page for one in ranked]
        return ranked


@click.group()
def trending() -> None:
    """Replay views and see the TRENDING list that they make."""


@trending.command()
@click.argument("file", type=click.File("r", encoding="utf-8", lazy=False), default="-")
def replay(file: TextIO) -> None:
    r"""Read views and marks as JSON lines, write the list of each mark as a JSON line.

    \b
    A view: {"t":1772406001.48,"site":"demo","path":"/a","ref":"www.example.com","src":"any token"}
    A mark: {"t":1772578800,"site":"demo","query":true,"n":10,"id":0}
    Answer: {"id":0,"list":["/a"]}
    """
    run = Replay(Settings())
    out = sys.stdout.buffer
    for number, view in read_lines(file, file.name):
        if view.query:
            out.write(_encoder.encode({"id": view.id, "list": [one.page for one in run.list_at(view.t, view.n)]}) + b"\n")
            out.flush()
        else:
            run.view(view)
        if number % PROGRESS_LINES == 0:
            click.echo(f"{number:,} lines", err=True)
