"""What counts take in the store, in bytes per part of its layout, on a real server; and what a flood of made-up paths does to it.

python loadtests/bench/store.py [--days 90] [--pages 10000] [--views-a-day 100000] [--made-up 1000000] [--flooded page referrer campaign]
                                  [--sites 100] [--json]       (--days 0: floods alone)

Many sites are copies of the measured one, key by key, on one server: it shares nothing between keys, and each takes what the first does.
"""

import argparse
import json
import random
import tempfile
from collections import Counter as Tally
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import redis

from adserver.embedded import Embedded
from analytics.core.buckets import HOUR_S
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

START = 1_767_222_000  # 2026-01-01 in Berlin
DAY_S = 86_400
BERLIN = "Europe/Berlin"
RECORD_CELLS = 300
LOOKS = 2000
"""Pages that TRENDING is fed with: more than it keeps."""
PARTS = {
    "h": "open hours",
    "o": "open hours",
    "y": "open days",
    "hosts": "positions",
    "n": "minutes (of two hours by the server's clock; a bench's own clock leaves them all)",
    "d": "days",
    "m": "months",
    "a": "totals and names",
    "w": "totals and names",
    "k": "known names",
    "t": "TRENDING",
    "pos": "positions",
}
WORDS = (
    "wahl",
    "regierung",
    "haushalt",
    "klima",
    "bahn",
    "streik",
    "preis",
    "wohnung",
    "schule",
    "gericht",
    "medizin",
    "wetter",
    "verkehr",
)


def page_names(count: int) -> list[str]:
    """Paths as a newspaper has them, 40 to 70 characters."""
    dice = random.Random(1)
    return [f"/{dice.choice(WORDS)}/{'-'.join(dice.sample(WORDS, 4))}-{100_000 + n}.html" for n in range(count)]


class Run:
    """A private server, one writer and one counter whose clock the benchmark sets."""

    def __init__(self, folder: Path) -> None:
        self.server = Embedded(folder / "valkey", persistent=False)
        self.server.start()
        self.client = redis.Redis(unix_socket_path=str(self.server.socket))
        self.writer = Writer(folder / "journal")
        self.counter = Counter(folder / "journal", self.client, zone_of=lambda _: BERLIN)
        self.empty, self.empty_server = self.used(), int(self.client.info("memory")["used_memory"])

    def used(self) -> int:
        """The server's memory for data."""
        return int(self.client.info("memory")["used_memory_dataset"])

    def write(self, at: int, tally: Tally[str], kind: Kind = Kind.SUMS) -> None:
        """Journal these sums; pages are looked at as well."""
        cells = list(tally.items())
        for first in range(0, len(cells), RECORD_CELLS):
            self.writer.append(encode(Record(kind, at, (Entry("s:demo", dict(cells[first : first + RECORD_CELLS])),))), kind)

    def count(self, now: int) -> None:
        """Count all that is written, and fold what is over."""
        for _ in range(3):
            while self.counter.step(now).more:
                pass

    def parts(self) -> dict[str, int]:
        """Bytes by part of the layout."""
        sizes: Tally[str] = Tally()
        for name in self.client.scan_iter(count=5000):
            kind = name.decode().split("}:", 1)[-1].split(":", 1)[0]
            sizes[PARTS.get(kind, kind)] += int(self.client.memory_usage(name, samples=0) or 0)
        return dict(sizes)

    def close(self) -> None:
        """End it."""
        self.writer.close()
        self.server.stop()


def hourly(run: Run, pages: list[str], days: int, views_a_day: int, first: int = 0) -> Iterator[tuple[int, Tally[str]]]:
    """Each hour's views of the days from `first` on, counted before the next hour is given."""
    for at, tally in tallies(pages, (START + first * DAY_S, START + days * DAY_S), views_a_day, seed=2):
        yield at, tally
        run.count(at + HOUR_S)


def tallies(pages: list[str], between: tuple[int, int], views_a_day: int, seed: int) -> Iterator[tuple[int, Tally[str]]]:
    """Each hour's views between two moments by Zipf's law, with countries, devices and ads."""
    dice = random.Random(seed)
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(pages))))
    for at in range(*between, HOUR_S):
        views = views_a_day // 24
        tally = Tally(f"page:{page}" for page in dice.choices(pages, cum_weights=weights, k=views))
        tally.update({"views:": views, "country:DE": views * 8 // 10, "country:AT": views // 10, "country:ZZ": views // 10})
        tally.update({"device:mobile": views * 6 // 10, "device:desktop": views * 4 // 10, "slots:": views})
        tally.update(f"served:ad-{dice.randrange(200)}" for _ in range(views))
        yield at, tally


def site_bytes(folder: Path, given: argparse.Namespace) -> dict[str, object]:
    """A site's counts after some months."""
    run = Run(folder)
    try:
        for at, tally in hourly(run, page_names(given.pages), given.days, given.views_a_day):
            run.write(at + 60, tally)
        looked_at = page_names(given.pages)[:LOOKS]
        for page in looked_at:
            run.writer.append(encode(Record(Kind.VIEW, START + given.days * DAY_S, (Entry("s:demo", {}, look=page),))), Kind.VIEW)
        run.count(START + given.days * DAY_S)
        parts = run.parts()
        one = {"pages": given.pages, "days": given.days, "parts": parts, "sum": sum(parts.values()), "used_memory": run.used() - run.empty}
        return one | {"many": many_sites(run, given.sites)}
    finally:
        run.close()


def many_sites(run: Run, sites: int) -> dict[str, object]:
    """What the whole server takes with so many sites like this one, its tables of keys included."""
    names = list(run.client.scan_iter("lf:{s:demo}:*", count=5000))
    dumps = {name: (run.client.dump(name), max(0, run.client.pttl(name))) for name in names}
    for number in range(1, sites):
        with run.client.pipeline(transaction=False) as pipe:
            for name, (dump, ttl) in dumps.items():
                pipe.restore(name.replace(b"{s:demo}", f"{{s:demo-{number}}}".encode()), ttl, dump)
            pipe.execute()
    memory = run.client.info("memory")
    each = (memory["used_memory"] - run.empty_server) / sites
    return {
        "sites": sites,
        "keys_a_site": len(names),
        "bytes_a_site": round(each),
        "resident": memory["used_memory_rss"],
        "bytes_of_1000_sites": round(each * 1000),
        "within_4_gb": each * 1000 <= 4e9,
    }


FLOODED = {"page": 10_000, "referrer": 1_000, "campaign": 300}
"""What is flooded with names, and how many real ones there are."""


def real_names(dimension: str, count: int) -> list[str]:
    """Names of a dimension as publishers have them."""
    if dimension == "page":
        return page_names(count)
    return [f"{WORDS[n % len(WORDS)]}-{n}{'.example' if dimension == 'referrer' else ''}" for n in range(count)]


def flood(folder: Path, given: argparse.Namespace, dimension: str) -> dict[str, object]:
    """A day on which ten made-up names that nobody has seen come with each real view; another site has its own day meanwhile."""
    run, dice = Run(folder), random.Random(3)
    names = real_names(dimension, FLOODED[dimension])
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(names))))
    truth: Tally[str] = Tally()
    minutes, made, most = 24 * 60, 0, 0
    before = "/" if dimension == "page" else ""
    quiet = encode(Record(Kind.VIEW, START, (Entry("s:other", {"views:": 1, "page:/quiet": 1}),)))
    try:
        for minute in range(minutes):
            at = START + minute * 60
            real = Tally(dice.choices(names, cum_weights=weights, k=given.made_up // 10 // minutes))
            fake = Tally(f"{before}{dice.getrandbits(64):x}" for _ in range(given.made_up // minutes))
            truth.update(real)
            made += len(fake)
            run.write(at, Tally({f"{dimension}:{name}": count for name, count in (real + fake).items()}))
            run.writer.append(quiet, Kind.VIEW)
            run.count(at)
            most = max(most, run.used() - run.empty) if minute % 30 == 0 else most
        return flooded(run, dimension, truth) | {"made_up": made, "real": truth.total(), "most_bytes": most}
    finally:
        run.close()


def flooded(run: Run, dimension: str, truth: Tally[str]) -> dict[str, object]:
    """What a flood left."""
    stored = Counts(run.client).totals("s:demo")[dimension]
    top = {name for name, _ in truth.most_common(100)}
    found = sorted((name for name in stored if name != "*"), key=lambda name: -stored[name])[:100]
    units = sorted({key.decode().split("{")[1].split("}")[0] for key in run.client.scan_iter(count=5000)})
    return {
        "dimension": dimension,
        "recall_top_100": len(top & set(found)) / 100,
        "counted": sum(stored.values()),
        "other_site_counted": Counts(run.client).totals("s:other"),
        "units": units,
        "parts": run.parts(),
    }


def main() -> None:
    """Print both as tables or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--views-a-day", type=int, default=100_000)
    parser.add_argument("--made-up", type=int, default=1_000_000)
    parser.add_argument("--flooded", nargs="*", choices=list(FLOODED), default=list(FLOODED))
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results: dict[str, object] = {"site": site_bytes(Path(folder) / "site", given)} if given.days else {}
        results["floods"] = [flood(Path(folder) / dimension, given, dimension) for dimension in given.flooded]
    print(json.dumps(results, indent=None if given.json else 2))


if __name__ == "__main__":
    main()
