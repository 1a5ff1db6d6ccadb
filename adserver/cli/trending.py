"""`litfass trending`: the list of yesterday with the settings of tomorrow."""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO

import click
import msgspec

from analytics.core.paths import clean
from analytics.core.replay import Memory, Replay
from analytics.core.trending import Ranked
from analytics.core.trending_settings import MINUTE_S, Settings

PROGRESS_LINES = 250_000
LENGTH_MAX = 1000
DEFAULT = Settings()
EXAMPLE = '{"t":1772406001.48,"site":"demo","path":"/a","ref":"www.example.com","src":"any token"}'


class Line(msgspec.Struct, frozen=True):
    """A line of the input: a view, or a mark (`query`)."""

    t: float
    site: str = ""
    path: str = ""
    ref: str = ""
    src: str = ""
    query: bool = False
    n: int = 10
    id: int | str | None = None


class Choice(msgspec.Struct, frozen=True):
    """What a replay was asked for beside the list's settings."""

    settings: Settings
    length: int
    every_s: int
    explain: bool
    cleaning: bool
    flood_limit: int
    dice_seed: int


_decoder = msgspec.json.Decoder(Line)
_encoder = msgspec.json.Encoder()


def read_lines(lines: Iterable[bytes], name: str, progress_lines: int = PROGRESS_LINES) -> Iterator[Line]:
    """The views and marks, with progress on stderr; raises `ClickException` with the line's number at the first that is neither."""
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            line = _decoder.decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as exc:
            raise click.ClickException(f"{name}, line {number}: {exc}. Each line is a JSON object such as {EXAMPLE}") from exc
        why = why_refused(line)
        if why:
            raise click.ClickException(f"{name}, line {number}: {why}")
        if number % progress_lines == 0:
            click.echo(f"{number:,} lines, {_clock(line.t)}", err=True)
        yield line


def why_refused(line: Line) -> str | None:
    """What is wrong with a line, in a sentence that says what to do; None: nothing."""
    if not 0 <= line.t < 1e11:  # noqa: PLR2004 — beyond it are milliseconds
        return f'"t" is {line.t:g}; it must be Unix seconds.'
    if line.query:
        return None if 1 <= line.n <= LENGTH_MAX else f'"n" is {line.n}; a mark asks for 1 to {LENGTH_MAX} pages.'
    if not line.path.startswith("/"):
        return 'a view needs a "path" that starts with "/", and a mark "query": true.'
    return None


def _clock(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")


class Run:
    """All sites of one input, each with its own list; they share the memory, as they do in the service."""

    def __init__(self, choice: Choice, write: Callable[[dict[str, object]], None]) -> None:
        self._choice, self._write = choice, write
        self._memory: Memory | None = None
        self._sites: dict[str, Replay] = {}
        self._next_mark = 0.0

    def take(self, line: Line) -> None:
        """Take the line; write the lists that it asks for or whose time has come."""
        if self._choice.every_s:
            self._write_due(line.t)
        site = self._site(line)
        if line.query:
            self._write({"id": line.id, **self._told(site.list_at(line.t, self._choice.length or line.n))})
        else:
            path = (clean(line.path) or "") if self._choice.cleaning else line.path
            if path:
                site.view(line.t, path, line.ref, line.src)

    def fates(self) -> Counter[str]:
        """What became of the views of all sites."""
        total: Counter[str] = Counter()
        for site in self._sites.values():
            total.update(site.fates)
        return total

    def _site(self, line: Line) -> Replay:
        if self._memory is None:
            dice = random.Random(self._choice.dice_seed).random
            self._memory = Memory(bytes(32), line.t, self._choice.flood_limit, dice)
        if line.site not in self._sites:
            self._sites[line.site] = Replay(line.site, self._choice.settings, self._memory)
        return self._sites[line.site]

    def _write_due(self, at: float) -> None:
        every = self._choice.every_s
        if not self._next_mark:
            self._next_mark = (at // every + 1) * every
        while self._next_mark <= at:
            for name, site in self._sites.items():
                ranked = site.list_at(self._next_mark, self._choice.length or 10)
                self._write({"t": self._next_mark, "site": name, **self._told(ranked)})
            self._next_mark += every

    def _told(self, ranked: list[Ranked]) -> dict[str, object]:
        told: dict[str, object] = {"list": [one.page for one in ranked]}
        if self._choice.explain:
            told["why"] = [{**msgspec.structs.asdict(one), **_rounded(one)} for one in ranked]
        return told


def _rounded(one: Ranked) -> dict[str, float]:
    return {name: round(getattr(one, name), 3) for name in ("score", "fast", "expected", "surprise", "readers")}


@click.group()
def trending() -> None:
    """Replay views and see the TRENDING list that they make."""


@trending.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--character", default=DEFAULT.character, show_default=True, help="The window: 0 steady (20 min) … 1 breaking (2.5 min).")
@click.option(
    "--hold", default=DEFAULT.hold, show_default=True, help="Standard deviations by which a page must lead to take a seat; 0: at once."
)
@click.option("--length", type=click.IntRange(0, LENGTH_MAX), default=0, help="Pages in a list  [default: what the mark asks for, else 10]")
@click.option("--minimum-readers", default=DEFAULT.minimum_readers, show_default=True, help="Readers that a page needs before it appears.")
@click.option("--fresh-hours", default=DEFAULT.fresh_hours, help="Only pages first seen in the input at most so long ago  [default: all]")
@click.option("--include", multiple=True, metavar="PATTERN", help="Only paths like this, e.g. '/news/*'; may be repeated.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="No paths like this; may be repeated.")
@click.option("--pin", "pinned", multiple=True, metavar="PATH", help="A page that leads the list; may be repeated.")
@click.option("--ban", "banned", multiple=True, metavar="PATH", help="A page that is never in the list; may be repeated.")
@click.option("--every", "every_min", type=click.IntRange(0), default=0, help="Also write a list every so many minutes of the input.")
@click.option("--explain", is_flag=True, help="Add the numbers behind each line.")
@click.option("--clean", "cleaning", is_flag=True, help="Clean the paths as the service does (no query, no trailing slash …).")
@click.option("--flood-limit", type=click.IntRange(0), default=300, show_default=True, help="Views of a source a minute; 0: no limit.")
@click.option("--dice", "dice_seed", default=1, show_default=True, help="Seed of the dice that thin out pages with returning readers.")
def replay(file: BinaryIO, every_min: int, **options: object) -> None:
    r"""Read views and marks as JSON lines, in order of time; write the list of each mark as one JSON line.

    \b
    A view: {"t":1772406001.48,"site":"demo","path":"/a","ref":"www.example.com","src":"any token"}
    A mark: {"t":1772578800,"site":"demo","query":true,"n":10,"id":0}
    Answer: {"id":0,"list":["/a"]}

    "ref" is the referrer's host; "trending#3" is a click on the list's own third line, which never feeds it. "src" is what tells readers
    apart (address and agent, or a hash of them); it is used in memory only, to count a reader once a page and day.
    """
    choice = _choice(every_min * MINUTE_S, options)
    run = Run(choice, _write)
    for line in read_lines(file, str(getattr(file, "name", "<stdin>"))):
        run.take(line)
    told = ", ".join(f"{count:,} {fate}" for fate, count in sorted(run.fates().items()))
    click.echo(f"views: {told or 'none'}", err=True)


def _choice(every_s: int, options: dict[str, object]) -> Choice:
    names = {field.name for field in msgspec.structs.fields(Settings)}
    chosen = {name: value for name, value in options.items() if name in names}
    rest = {name: value for name, value in options.items() if name not in names}
    try:
        return msgspec.convert({"settings": chosen, "every_s": every_s, **rest}, Choice)
    except msgspec.ValidationError as exc:
        raise click.UsageError(str(exc)) from exc


def _write(told: dict[str, object]) -> None:
    sys.stdout.buffer.write(_encoder.encode(told) + b"\n")
    sys.stdout.buffer.flush()
