"""What readers notice while the store is away, and how fast the backlog is counted afterwards.

python loadtests/bench/outage.py [--minutes 1.2] [--rate 300] [--ways frozen killed] [--json FILE]

A whole Litfass with one web worker and a Valkey of the bench's own, and a site of 2,000 pages that are read as Zipf's law has it, from nine
countries. Readers ask for `--rate` views a second at fixed moments (a late answer does not delay the next question) before, while and
after Valkey is stopped; wrk tells how many views the worker accepts at most, before each stretch, so that all of them find as much to write
back to the disk. Each look at the store while the backlog drains is compared with the journals afterwards: its views must be those of the
records up to its positions. At the end `/metrics` must add up, with all that was answered in it.

Paid ads stop when what is known of their budgets is older than 60 s: what they serve meanwhile could not be billed. House ads go on.
"""

import argparse
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import archive
import draining
import redis
import rig
import view
import visits
import wrk

from adserver.embedded import Embedded
from analytics.journal.files import segments
from analytics.journal.reader import Reader

ADS = 20
BUDGET_S = 60
"""How old a budget may be for a paid ad to be served."""
WRK_S = 5.0
CONNECTIONS = 16
BUDGETS = {"p99 away ÷ healthy": ("<=", 2.0), "drain ÷ accepting": (">=", 5.0)}
METRIC = re.compile(r'^litfass_(?:views|journal)_(\w+?)(?:_total)?(?:{reason="(.+)"})? (\S+)$', re.MULTILINE)


class Bench:
    """One service, its store, and what was measured."""

    def __init__(self, folder: Path, port: int, options: argparse.Namespace) -> None:
        self.folder, self.port, self.options = folder, port, options
        self.journal = folder / "data" / "journal"
        self.store = Embedded(folder / "valkey")
        self.store.start()
        self.client = redis.Redis(unix_socket_path=str(self.store.socket), socket_timeout=5)
        self.rows: list[dict] = []
        self.drains: list[tuple[str, draining.Drain]] = []
        self.accepting = 0.0
        self.answered = self.in_flight = 0
        """Views that were answered 2xx, and connections that wrk closed with one under way perhaps."""
        self.wrongs: list[str] = []

    def run(self, service: subprocess.Popen[bytes]) -> None:
        """Everything, one way of being away after the other."""
        paths = archive.fill(self.client, self.port, view.await_pages(self.port))
        made = archive.visits(paths, random.Random(1))
        readers = visits.Readers(self.port, made, self.options.rate)
        script = wrk.script(self.folder / "view.lua", "/v1/view", [one.body for one in made], [one.headers for one in made])
        before = self._accepted()
        self._phase(service, readers, "warming up", 5.0)
        self.rows.clear()
        for way in self.options.ways:
            self._saturate(script)
            self._await_counted()
            self._phase(service, readers, f"healthy, before {way}", self.options.healthy_s)
            self._saturate(script)
            self._await_counted()
            mend = self._break(way)
            seconds = self.options.minutes * 60
            self._phase(service, readers, f"{way}, first minute", min(seconds, BUDGET_S))
            if seconds > BUDGET_S:
                self._phase(service, readers, f"{way}, after it", seconds - BUDGET_S)
            self._saturate(script)
            self.drains.append((way, self._drain(mend)))
        self._phase(service, readers, "healthy, at the end", self.options.healthy_s)
        self._await_counted()
        self._check(before)

    def _phase(self, service: subprocess.Popen[bytes], readers: visits.Readers, name: str, seconds: float) -> None:
        phase = visits.Phase(name)
        print(f"{name}: {seconds:.0f} s", file=sys.stderr, flush=True)
        before = wrk.cpu_us(service.pid, view.ROLES)
        with readers.reading(phase):
            time.sleep(seconds)
        after = wrk.cpu_us(service.pid, view.ROLES)
        cpu = {role.rpartition(" ")[2]: round((us - before.get(role, 0.0)) / 1000 / seconds, 1) for role, us in after.items()}
        self.rows.append(phase.row() | {"cpu_ms_a_second": cpu})
        self.answered += phase.seen["views"]
        self.in_flight += phase.seen["errors"]

    def _saturate(self, script: Path) -> None:
        found = wrk.run(f"http://127.0.0.1:{self.port}/v1/view", script, WRK_S, CONNECTIONS)
        if found.errors:
            raise SystemExit(f"{found.errors} of {found.requests} views failed: no figures from a run with errors")
        self.accepting = max(self.accepting, found.per_second)
        self.answered += found.requests
        self.in_flight += CONNECTIONS

    def _break(self, way: str) -> Callable[[], None]:
        if way == "frozen":
            os.kill(self.store.pid, signal.SIGSTOP)
            return lambda: os.kill(self.store.pid, signal.SIGCONT)
        os.kill(self.store.pid, signal.SIGKILL)
        self.store.stop()
        return self.store.start

    def _look(self) -> draining.Look:
        """Views of the site and the records that it stands at, of one moment."""
        with self.client.pipeline(transaction=True) as pipe:
            pipe.hget(f"lf:{{s:{rig.SITE}}}:a", "views:")
            pipe.hgetall(f"lf:{{s:{rig.SITE}}}:pos")
            views, positions = pipe.execute()
        stands = {writer: int(number) for writer, number in positions.items() if not writer.startswith(b"h:")}
        return draining.Look(time.perf_counter(), int(views or 0), stands)

    def _accepted(self) -> int:
        """Views in the journals, by their last records' numbers."""
        total = 0
        for writer, found in segments(self.journal).items():
            reader = Reader(writer)
            reader.update(found)
            total += reader.tail_views()
        return total

    def _await_counted(self) -> None:
        self._looks_until(self._accepted())

    def _looks_until(self, wanted: int) -> list[draining.Look]:
        began = time.perf_counter()
        looks = [self._look()]
        while looks[-1].views < wanted:
            if looks[-1].at - began > view.COUNTED_WITHIN_S:
                raise SystemExit(f"{looks[-1].views:,} of {wanted:,} views were counted: no figures from a run with errors")
            time.sleep(0.005)
            looks.append(self._look())
        return looks

    def _drain(self, mend: Callable[[], None]) -> draining.Drain:
        wanted = self._accepted()
        mend()
        began = time.perf_counter()
        return draining.told(began, self._looks_until(wanted), self.journal)

    def _check(self, before: int) -> None:
        """What is not as it must be at this quiet moment."""
        accepted = self._accepted() - before
        if not self.answered <= accepted <= self.answered + self.in_flight:
            self.wrongs.append(f"{accepted:,} views were accepted, {self.answered:,} answered, at most {self.in_flight} more in flight")
        deadline = time.monotonic() + visits.PATIENCE_S
        while (wrong := why_unequal(self._metrics(), before + accepted)) and time.monotonic() < deadline:
            time.sleep(0.2)
        self.wrongs += [wrong] if wrong else []

    def _metrics(self) -> dict[str, int]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port + 1}/metrics", timeout=10) as reply:
            return metrics_in(reply.read().decode())


def metrics_in(text: str) -> dict[str, int]:
    """What `/metrics` says of views: received, accepted, applied, waiting, ignored, rejected; reasons added up."""
    found: dict[str, int] = {}
    for name, _, value in METRIC.findall(text):
        found[name] = found.get(name, 0) + int(float(value))
    return found


def why_unequal(told: dict[str, int], accepted: int) -> str | None:
    """What in `/metrics` does not add up; None: all of it does, with so many accepted views."""
    received, ignored, rejected = (told.get(name, 0) for name in ("received", "ignored", "rejected"))
    if received != told.get("accepted", -1) + ignored + rejected:
        return f"received is not accepted + ignored + rejected: {told}"
    if told["accepted"] != told.get("applied", -1) + told.get("waiting", -1):
        return f"accepted is not applied + waiting: {told}"
    return None if told["accepted"] == accepted else f"{accepted:,} views are in the journals, not {told['accepted']:,}: {told}"


def report(bench: Bench) -> dict:
    """All figures and what they must come to."""
    healthy = statistics.median(row["p99_of_5s_ms"] for row in bench.rows if row["phase"].startswith("healthy"))
    away = max(row["p99_of_5s_ms"] for row in bench.rows if not row["phase"].startswith("healthy"))
    drain = min(one.per_second for _, one in bench.drains)
    values = {"p99 away ÷ healthy": away / healthy, "drain ÷ accepting": drain / bench.accepting}
    ratios = [
        {
            "name": name,
            "value": round(values[name], 2),
            "budget": f"{sign} {limit:g}",
            "met": values[name] <= limit if sign == "<=" else values[name] >= limit,
        }
        for name, (sign, limit) in BUDGETS.items()
    ]
    return {
        "phases": bench.rows,
        "accepting_per_second": round(bench.accepting),
        "drains": [
            {
                "way": way,
                "backlog": one.backlog,
                "noticed_s": round(one.noticed_s, 2),
                "per_second": round(one.per_second),
                "looks": one.looks,
                "in_order": one.in_order,
            }
            for way, one in bench.drains
        ],
        "ratios": ratios,
        "answered": bench.answered,
        "wrongs": bench.wrongs,
    }


def print_table(figures: dict) -> None:
    """The figures for people."""
    names = ("views", "errors", "p50 ms", "p99 ms", "of 5 s", "paid", "house", "TRENDING")
    print(f"{'':28}" + "".join(f"{name:>9}" for name in names) + "   CPU ms a second")
    for row in figures["phases"]:
        times = "".join(f"{row[name]:>9}" for name in ("views", "errors", "p50_ms", "p99_ms", "p99_of_5s_ms"))
        shares = "".join(f"{row[name]:>9.0%}" for name in ("paid_share", "house_share", "listed_share"))
        cpu = ", ".join(f"{role} {used}" for role, used in row["cpu_ms_a_second"].items())
        print(f"{row['phase']:28}{times}{shares}   {cpu}")
    print(f"\nthe worker accepts at most {figures['accepting_per_second']:,} views a second")
    for one in figures["drains"]:
        order = f"in order at each of {one['looks']} looks" if one["in_order"] else "NOT IN ORDER"
        speed = f"{one['per_second']:,} a second after {one['noticed_s']} s"
        print(f"{one['way']}: {one['backlog']:,} views waited and were counted, {speed}, {order}")
    print(f"{figures['answered']:,} views were answered 2xx: " + ("; ".join(figures["wrongs"]) or "each is in /metrics, which adds up"))
    for ratio in figures["ratios"]:
        print(f"{ratio['name']:28}{ratio['value']:>8}   must be {ratio['budget']}: {'yes' if ratio['met'] else 'NO'}")


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.2, help="how long the store is away each time")
    parser.add_argument("--healthy-s", type=float, help="how long readers read before and after; 15 s, a twentieth of a longer outage")
    parser.add_argument("--rate", type=float, default=300.0, help="views a second that readers ask for")
    parser.add_argument("--ways", nargs="+", choices=["frozen", "killed"], default=["frozen", "killed"])
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    given.healthy_s = given.healthy_s or max(15.0, given.minutes * 3)
    return given


def main() -> int:
    """Measure, print a table and JSON; 1 where an answer failed, a view was counted out of order, or a budget was missed."""
    options = arguments()
    wrk.require()
    with tempfile.TemporaryDirectory(prefix="litfass-outage-") as name:
        folder, port = Path(name), view.free_ports()[0]
        bench = Bench(folder, port, options)
        try:
            with view.process("litfass", str(port), str(folder / "data"), str(ADS), bench.store.url) as service:
                bench.run(service)
        finally:
            bench.store.stop()
    figures = report(bench)
    print_table(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False))
    well = not any(row["errors"] for row in figures["phases"]) and all(one["in_order"] for one in figures["drains"]) and not bench.wrongs
    return 0 if well and all(ratio["met"] for ratio in figures["ratios"]) else 1


if __name__ == "__main__":
    sys.exit(main())
