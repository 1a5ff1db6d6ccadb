"""What counting costs: CPU of the journal's append, of the counter and of Valkey, in µs a view, by size of batch and number of campaigns.

python loadtests/bench/counter.py [--views 100000] [--json]
"""

import argparse
import json
import random
import resource
import tempfile
import time
from pathlib import Path

import redis

from adserver.embedded import Embedded
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer

PAGES, COUNTRIES, ADS_A_CAMPAIGN = 2000, ("DE", "AT", "CH", "US"), 4
NOON = 1_782_475_200


def make_view(dice: random.Random, at: int, campaigns: int) -> bytes:
    """A view as a web worker journals it: one ad, its campaign named too; pages by Zipf's law."""
    page = f"/artikel/ressort-{int(dice.paretovariate(1)) % PAGES}/eine-ueberschrift-wie-sie-ist"
    campaign, country = dice.randrange(campaigns), dice.choice(COUNTRIES)
    ad = f"ad-{campaign}-{dice.randrange(ADS_A_CAMPAIGN)}"
    cells = {f"country:{country}": 1, "device:mobile": 1, "slots:": 1, f"served:{ad}": 1}
    look = page if dice.random() < 0.7 else ""
    word = f"servedword:wort-{dice.randrange(3)}"
    served = {f"served:{ad}": 1, "servedsite:demo": 1, word: 1, "servedflight:": 1, f"servedcountry:{country}": 1}
    return encode(
        Record(
            Kind.VIEW, at, (Entry("s:demo", {"views:": 1, f"page:{page}": 1}, look), Entry("s:demo", cells), Entry(f"c:{campaign}", served))
        )
    )


def cpu_of(pid: int) -> float:
    """CPU seconds of a process so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def own_cpu() -> float:
    """CPU seconds of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Costs:
    """CPU seconds of the parts of one run."""

    def __init__(self, server: Embedded) -> None:
        self.server = server
        self.append = self.counter = 0.0
        self._store, self._started = cpu_of(server.pid), time.perf_counter()

    def count(self, writer: Writer, counter: Counter, records: list[bytes]) -> None:
        """Write and count these records."""
        began = own_cpu()
        for record in records:
            writer.append(record, Kind.VIEW)
        written = own_cpu()
        while counter.step(NOON).more:
            pass
        self.append += written - began
        self.counter += own_cpu() - written

    def per_view(self, views: int) -> dict[str, float]:
        """µs a view."""
        store, took = cpu_of(self.server.pid) - self._store, time.perf_counter() - self._started
        each = 1e6 / views
        return {
            "append_us": self.append * each,
            "counter_us": self.counter * each,
            "valkey_us": store * each,
            "views_a_second": views / took,
        }


def measure(views: int, batch: int, campaigns: int) -> dict[str, float]:
    """Costs in µs a view where the counter finds `batch` views at each step, of so many campaigns."""
    dice = random.Random(1)
    records = [make_view(dice, NOON + n // 500, campaigns) for n in range(views)]
    with tempfile.TemporaryDirectory() as folder:
        server = Embedded(Path(folder) / "valkey")
        server.start()
        try:
            journal, client = Path(folder) / "journal", redis.Redis(unix_socket_path=str(server.socket))
            writer = Writer(journal)
            counter = Counter(journal, client, zone_of=lambda _: "Europe/Berlin")
            counter.step(NOON)
            costs = Costs(server)
            for first in range(0, views, batch):
                costs.count(writer, counter, records[first : first + batch])
            figures = costs.per_view(views)
            writer.close()
            if counter.numbers().applied != views:
                raise SystemExit(f"counted {counter.numbers().applied} of {views} views: no figures from a run with errors")
        finally:
            server.stop()
    return {"views": views, "batch": batch, "campaigns": campaigns, **figures}


def main() -> None:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--views", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    runs = [measure(given.views, batch, campaigns) for batch, campaigns in ((5000, 10), (500, 10), (50, 10), (10_000, 1000), (5000, 1000))]
    if given.json:
        print(json.dumps(runs))
        return
    print(" ".join(f"{name:>15}" for name in runs[0]))
    for run in runs:
        print(" ".join(f"{value:15.1f}" for value in run.values()))


if __name__ == "__main__":
    main()
