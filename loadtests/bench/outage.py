"""What readers notice while the store is away, and how fast the backlog is counted afterwards.

python loadtests/bench/outage.py [--minutes 1.2] [--rate 300] [--ways frozen killed] [--json FILE]

A whole Litfass with one web worker and a Valkey of the bench's own. Readers ask for `--rate` views a second at fixed moments (a late answer
does not delay the next question) before, while and after Valkey is stopped; wrk tells how many views the worker accepts at most. While the
backlog drains, the store's views are compared with its position at each look: they are equal when records are counted in order, each once.

Paid ads stop when what is known of their budgets is older than 60 s: what they serve meanwhile could not be billed. House ads go on.
"""

import argparse
import contextlib
import http.client
import json
import os
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import redis
import rig
import view
import wrk

from adserver.embedded import Embedded
from analytics.journal.files import segments
from analytics.journal.reader import Reader

READERS = 6
ADS = 20
BUDGET_S = 60
"""How old a budget may be for a paid ad to be served."""
WRK_S = 5.0
CONNECTIONS = 16
NOTICED_WITHIN_S = 60
BUDGETS = {"p99 away ÷ healthy": ("<=", 2.0), "drain ÷ accepting": (">=", 5.0)}


@dataclass
class Phase:
    """What readers were answered in one stretch of time. `late_ms`: from the moment that a view was due to its answer."""

    name: str
    late_ms: list[float] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    """views, errors, paid, house, listed: answers with ads of either sort, and with a TRENDING list."""

    def row(self) -> dict:
        """Its figures."""
        late, views = sorted(self.late_ms), max(1, self.seen["views"])
        shares = {f"{name}_share": round(self.seen[name] / views, 3) for name in ("paid", "house", "listed")}
        p99 = statistics.quantiles(late, n=100)[98] if len(late) > 1 else 0.0
        return {
            "phase": self.name,
            "views": self.seen["views"],
            "errors": self.seen["errors"],
            "p50_ms": round(statistics.median(late or [0.0]), 2),
            "p99_ms": round(p99, 2),
            **shares,
        }


class Readers:
    """Ask for views at a fixed rate until stopped; what they are answered goes to `phase`."""

    def __init__(self, port: int, pages: Sequence[str], rate: float) -> None:
        self.port, self.pages, self.rate = port, pages, rate
        self.phase = Phase("")
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=[number]) for number in range(READERS)]

    @contextlib.contextmanager
    def reading(self, phase: Phase) -> Iterator[None]:
        """Readers read while this lasts."""
        self.phase = phase
        self._stop.clear()
        self._threads = [threading.Thread(target=self._read, args=[number]) for number in range(READERS)]
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    def _read(self, number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10, source_address=(f"127.0.0.{number + 2}", 0))
        pause = READERS / self.rate
        due = time.perf_counter() + pause * number / READERS
        turn = number
        while not self._stop.wait(max(0.0, due - time.perf_counter())):
            self._ask(connection, self.pages[turn % len(self.pages)], due)
            turn += READERS + 1
            due += pause
        connection.close()

    def _ask(self, connection: http.client.HTTPConnection, page: str, due: float) -> None:
        phase = self.phase
        try:
            connection.request("POST", "/v1/view", json.dumps({"path": page, "slots": 1}), view.HEADERS)
            reply = connection.getresponse()
            body = reply.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            phase.seen["errors"] += 1
            return
        phase.late_ms.append((time.perf_counter() - due) * 1000)
        phase.seen.update(told(reply.status, body))


def told(status: int, body: bytes) -> list[str]:
    """What one answer counts for."""
    if status != 200:
        return ["errors"]
    answer = json.loads(body)
    # The rig's ads end in their number; every other campaign is paid.
    sorts = ["house" if int(ad["headline"].split()[-1]) % 2 else "paid" for ad in answer["ads"]]
    return ["views", *sorts, *(["listed"] if answer["trending"] else [])]


@dataclass
class Drain:
    """How a backlog was counted."""

    backlog: int
    noticed_s: float
    per_second: float
    looks: int
    in_order: bool


class Bench:
    """One service, its store, and what was measured."""

    def __init__(self, folder: Path, port: int, options: argparse.Namespace) -> None:
        self.folder, self.port, self.options = folder, port, options
        self.store = Embedded(folder / "valkey")
        self.store.start()
        self.client = redis.Redis(unix_socket_path=str(self.store.socket), socket_timeout=5)
        self.rows: list[dict] = []
        self.drains: list[tuple[str, Drain]] = []
        self.accepting = 0.0

    def run(self) -> None:
        """Everything, one way of being away after the other."""
        pages = view.await_pages(self.port)
        readers = Readers(self.port, pages, self.options.rate)
        script = wrk.script(
            self.folder / "view.lua", "/v1/view", [json.dumps({"path": page, "slots": 1}).encode() for page in pages], view.HEADERS
        )
        self._phase(readers, "warming up", 5.0)
        self.rows.clear()
        for way in self.options.ways:
            self._phase(readers, f"healthy, before {way}", self.options.healthy_s)
            self.accepting = max(self.accepting, self._saturate(script))
            self._await_counted()
            mend = self._break(way)
            seconds = self.options.minutes * 60
            self._phase(readers, f"{way}, first minute", min(seconds, BUDGET_S))
            if seconds > BUDGET_S:
                self._phase(readers, f"{way}, after it", seconds - BUDGET_S)
            self.accepting = max(self.accepting, self._saturate(script))
            self.drains.append((way, self._drain(mend)))
        self._phase(readers, "healthy, at the end", self.options.healthy_s)

    def _phase(self, readers: Readers, name: str, seconds: float) -> None:
        phase = Phase(name)
        print(f"{name}: {seconds:.0f} s", file=sys.stderr, flush=True)
        with readers.reading(phase):
            time.sleep(seconds)
        self.rows.append(phase.row())

    def _saturate(self, script: Path) -> float:
        found = wrk.run(f"http://127.0.0.1:{self.port}/v1/view", script, WRK_S, CONNECTIONS)
        if found.errors:
            raise SystemExit(f"{found.errors} of {found.requests} views failed: no figures from a run with errors")
        return found.per_second

    def _break(self, way: str) -> Callable[[], None]:
        if way == "frozen":
            os.kill(self.store.pid, signal.SIGSTOP)
            return lambda: os.kill(self.store.pid, signal.SIGCONT)
        os.kill(self.store.pid, signal.SIGKILL)
        self.store.stop()
        return self.store.start

    def _stands(self) -> tuple[int, int]:
        """Views of the site and the record that it stands at, of one moment."""
        with self.client.pipeline(transaction=True) as pipe:
            pipe.hget(f"lf:{{s:{rig.SITE}}}:a", "views:")
            pipe.hgetall(f"lf:{{s:{rig.SITE}}}:pos")
            views, positions = pipe.execute()
        return int(views or 0), sum(int(number) for writer, number in positions.items() if not writer.startswith(b"h:"))

    def _accepted(self) -> int:
        """Views in the journals, by their last records' numbers: the one worker writes nothing else here."""
        total = 0
        for writer, found in segments(self.folder / "data" / "journal").items():
            reader = Reader(writer)
            reader.update(found)
            total += reader.tail_views()
        return total

    def _await_counted(self) -> None:
        wanted = self._accepted()
        deadline = time.monotonic() + view.COUNTED_WITHIN_S
        while self._stands()[0] < wanted:
            if time.monotonic() > deadline:
                raise SystemExit(f"{self._stands()[0]:,} of {wanted:,} views were counted: no figures from a run with errors")
            time.sleep(0.05)

    def _drain(self, mend: Callable[[], None]) -> Drain:
        wanted = self._accepted()
        mend()
        began = time.perf_counter()
        start, position = self._stands()
        looks = [(began, start)]
        in_order = start == position
        while looks[-1][1] < wanted:
            if time.perf_counter() - began > view.COUNTED_WITHIN_S:
                raise SystemExit(f"{looks[-1][1]:,} of {wanted:,} views were counted: no figures from a run with errors")
            views, position = self._stands()
            in_order = in_order and views == position
            if views != looks[-1][1]:
                looks.append((time.perf_counter(), views))
            time.sleep(0.005)
        # From the first batch seen to the last: noticing that the store is back is told apart.
        first, last = looks[1], looks[-1]
        rate = (last[1] - first[1]) / (last[0] - first[0]) if last[0] > first[0] else float("inf")
        return Drain(wanted - start, first[0] - began, rate, len(looks), in_order)


def report(bench: Bench) -> dict:
    """All figures and what they must come to."""
    healthy = statistics.median(row["p99_ms"] for row in bench.rows if row["phase"].startswith("healthy"))
    away = max(row["p99_ms"] for row in bench.rows if not row["phase"].startswith("healthy"))
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
    }


def print_table(figures: dict) -> None:
    """The figures for people."""
    print(f"{'':28}{'views':>8}{'errors':>8}{'p50 ms':>9}{'p99 ms':>9}{'paid':>8}{'house':>8}{'TRENDING':>10}")
    for row in figures["phases"]:
        shares = f"{row['paid_share']:>8.0%}{row['house_share']:>8.0%}{row['listed_share']:>10.0%}"
        print(f"{row['phase']:28}{row['views']:>8,}{row['errors']:>8}{row['p50_ms']:>9}{row['p99_ms']:>9}{shares}")
    print(f"\nthe worker accepts at most {figures['accepting_per_second']:,} views a second")
    for one in figures["drains"]:
        order = f"in order at each of {one['looks']} looks" if one["in_order"] else "NOT IN ORDER"
        speed = f"{one['per_second']:,} a second after {one['noticed_s']} s"
        print(f"{one['way']}: {one['backlog']:,} views waited and were counted, {speed}, {order}")
    for ratio in figures["ratios"]:
        print(f"{ratio['name']:28}{ratio['value']:>8}   must be {ratio['budget']}: {'yes' if ratio['met'] else 'NO'}")


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.2, help="how long the store is away each time")
    parser.add_argument("--healthy-s", type=float, default=15.0)
    parser.add_argument("--rate", type=float, default=300.0, help="views a second that readers ask for")
    parser.add_argument("--ways", nargs="+", choices=["frozen", "killed"], default=["frozen", "killed"])
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser.parse_args()


def main() -> int:
    """Measure, print a table and JSON; 1 where an answer failed, a view was counted out of order, or a budget was missed."""
    options = arguments()
    wrk.require()
    with tempfile.TemporaryDirectory(prefix="litfass-outage-") as name:
        folder, port = Path(name), view.free_ports()[0]
        bench = Bench(folder, port, options)
        try:
            with view.process("litfass", str(port), str(folder / "data"), str(ADS), bench.store.url):
                bench.run()
        finally:
            bench.store.stop()
    figures = report(bench)
    print_table(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False))
    well = not any(row["errors"] for row in figures["phases"]) and all(one["in_order"] for one in figures["drains"])
    return 0 if well and all(ratio["met"] for ratio in figures["ratios"]) else 1


if __name__ == "__main__":
    sys.exit(main())
