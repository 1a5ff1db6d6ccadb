"""What TRENDING costs: memory of a site in the store, a read of its list, and all lists of many sites, on a real server.

python loadtests/bench/trending_store.py [--pages 10000] [--looks 200000] [--sites 1000] [--json]
"""

import argparse
import json
import random
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path

import redis

from adserver.core.ads import Page, Site
from adserver.embedded import Embedded
from adserver.publisher.lists import Lists
from adserver.publisher.memorable import Remembering
from adserver.stores.snapshot import Snapshot
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.listed import Listed
from analytics.stores.trending import Trending

START = 1_790_000_000
SECONDS = 6 * 3600
LIMIT_BYTES = 500_000
SITE_PAGES = 200
SITE_LOOKS = 400
READS = 50


def path_of(number: int) -> str:
    """Paths as a newspaper has them, 45 characters."""
    return f"/politik/wahl-haushalt-klima-strecke-{100_000 + number}.html"


class Run:
    """A private server, one writer and one counter."""

    def __init__(self, folder: Path) -> None:
        self.server = Embedded(folder / "valkey", persistent=False)
        self.server.start()
        self.client = redis.Redis(unix_socket_path=str(self.server.socket))
        self.writer = Writer(folder / "journal")
        self.counter = Counter(folder / "journal", self.client, zone_of=lambda _: "UTC")
        self.snapshot = Snapshot(folder / "snapshot", writable=True)
        self.dice = random.Random(1)

    def look(self, site: str, pages: int, looks: int) -> None:
        """Journal looks at pages as they are read: few a lot, most hardly; each is a record, as a view is."""
        weights = list(accumulate(1 / (n + 1) for n in range(pages)))
        numbers = [*range(pages), *self.dice.choices(range(pages), cum_weights=weights, k=max(0, looks - pages))]
        self.dice.shuffle(numbers)
        for place, number in enumerate(numbers):
            at = (START + place * SECONDS // len(numbers)) // 60 * 60
            path = path_of(number)
            self.writer.append(encode(Record(Kind.VIEW, at, (Entry(f"s:{site}", {"views:": 1, f"page:{path}": 1}, look=path),))), Kind.VIEW)

    def count(self) -> None:
        """Bring what was journalled into the store."""
        while self.counter.step(START + SECONDS).more:
            pass

    def publish(self, site: Site, pages: int) -> None:
        """Let the snapshot know the site and its pages."""
        with self.snapshot.write() as writing:
            writing.put_site(site)
            for number in range(pages):
                path = path_of(number)
                writing.put_page(Page(site=site.id, path=path, title=f"Titel {path}", lang="de", version="1", fetched_at=START))

    def cpu_ms(self) -> float:
        """Processor time of this process and of the server: on a busy machine the clock on the wall says little."""
        server = self.client.info("cpu")
        return (time.process_time() + float(server["used_cpu_user"]) + float(server["used_cpu_sys"])) * 1000

    def close(self) -> None:
        """End everything."""
        self.writer.close()
        self.client.close()
        self.snapshot.close()
        self.server.stop()


def site_of(name: str) -> Site:
    """A site with defaults."""
    return Site(id=name, name=name, hosts=(f"{name}.test",), origin=f"http://{name}.test")


def one_site(run: Run, pages: int, looks: int) -> dict[str, float]:
    """A large site: bytes of its scores and clock, and what reading and listing it takes."""
    site = site_of("large")
    run.publish(site, pages)
    run.look(site.id, pages, looks)
    run.count()
    keys = [f"lf:{{s:{site.id}}}:{name}" for name in ("t", "t:0", "t:1")]
    kept = run.client.zcard(keys[2])
    trending, lists = Trending(run.client), Lists(Trending(run.client), run.snapshot, Remembering(Listed(run.client)))
    began = run.cpu_ms()
    for _ in range(READS):
        trending.read(f"s:{site.id}", START + SECONDS)
    read_ms = (run.cpu_ms() - began) / READS
    began = run.cpu_ms()
    for step in range(READS):
        lists.note([site.id])
        lists.renew({site.id: site}, START + SECONDS + 2.0 * step)
    list_ms = (run.cpu_ms() - began) / READS
    return {
        "pages viewed": pages,
        "looks": looks,
        "pages kept": float(kept),
        "store bytes": float(sum(run.client.memory_usage(key, samples=0) or 0 for key in keys)),
        "read, CPU ms": read_ms,
        "read, rank, list, CPU ms": list_ms,
    }


def many_sites(run: Run, sites: int) -> dict[str, float]:
    """Many small sites: what refreshing all lists takes when all of them changed, and when none did."""
    named = {f"n{number}": site_of(f"n{number}") for number in range(sites)}
    for name, site in named.items():
        run.publish(site, SITE_PAGES)
        run.look(name, SITE_PAGES, SITE_LOOKS)
    run.count()
    lists = Lists(Trending(run.client), run.snapshot, Remembering(Listed(run.client)))
    now = float(START + SECONDS)
    began, steps, longest = run.cpu_ms(), 0, 0.0
    lists.refresh(named, now)
    while not steps or any(run_list is None for run_list in _published(run, named)):
        step = run.cpu_ms()
        lists.renew(named, now)
        steps, longest = steps + 1, max(longest, run.cpu_ms() - step)
    all_ms = run.cpu_ms() - began
    began = run.cpu_ms()
    lists.refresh(named, now + 10)
    return {
        "sites": sites,
        "all changed: CPU ms": all_ms,
        "all changed: steps": steps,
        "longest step, CPU ms": longest,
        "none changed: CPU ms": run.cpu_ms() - began,
        "store bytes a site": sum(
            run.client.memory_usage(f"lf:{{s:{name}}}:{part}", samples=0) or 0 for name in named for part in ("t", "t:0", "t:1")
        )
        / sites,
    }


def _published(run: Run, named: dict[str, Site]) -> list[object]:
    with run.snapshot.read() as reading:
        return [reading.trending(name) for name in named]


def main() -> None:
    """Measure and print; ends with 1 where a site takes more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--looks", type=int, default=200_000)
    parser.add_argument("--sites", type=int, default=1000)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        run = Run(Path(folder))
        try:
            found = {"large": one_site(run, asked.pages, asked.looks), "many": many_sites(run, asked.sites)}
        finally:
            run.close()
    if asked.json:
        sys.stdout.write(json.dumps(found) + "\n")
    else:
        for name, numbers in found.items():
            sys.stdout.write(f"{name}\n" + "".join(f"  {what:28} {value:12,.1f}\n" for what, value in numbers.items()))
    if found["large"]["store bytes"] > LIMIT_BYTES:
        sys.exit(f"a site takes more than {LIMIT_BYTES:,} bytes of the store")


if __name__ == "__main__":
    main()
