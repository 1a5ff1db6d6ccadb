"""A whole page view against an empty Flask 204, in one run on one machine, interleaved: throughput, latency, CPU and memory.

python loadtests/bench/view.py [--rounds 11] [--seconds 2] [--connections 16] [--ads 20 50000] [--json FILE]

Flask and both views take turns in many short rounds, there and back, so that who comes and goes on the machine meets all of them; a ratio
is the median of the rounds' own ratios, printed with its quartiles. The other routes run in every fourth round.

Everything is on: robots, country, flood meter, repeat filter, token, journal; counter, Valkey, indexer and desk run beside it. A run in
which an answer failed or a view was not counted gives no ratios and exit status 1.
"""

import argparse
import contextlib
import itertools
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import rig
import wrk

AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
ROLES = ("processes counter", "processes indexer", "processes web", "processes desk", "valkey-server")
HEADERS = {"Content-Type": "text/plain;charset=UTF-8", "Origin": "http://bench.test", "User-Agent": AGENT, "Accept-Language": "de,en;q=0.5"}
START_S = 180
COUNTED_WITHIN_S = 120
WEB = "processes web"
TOKENS = 500
COMPARED = 3
"""Targets that ratios are made of, the first ones."""
OTHERS_EVERY = 4
BUDGETS = {
    "view ÷ Flask 204": (">=", 2.0),
    "50,000 ads ÷ 20": (">=", 0.95),
    "CPU of a view ÷ Flask 204": ("<=", 0.8),
    "web worker, MB": ("<=", 60.0),
}


@dataclass
class Target:
    """What is loaded, and what its runs gave."""

    name: str
    url: str
    script: Path | None
    pid: int
    views: bool = False
    runs: list[wrk.Run] = field(default_factory=list)
    cpu_us: list[dict[str, float]] = field(default_factory=list)

    def load(self, seconds: float, connections: int) -> None:
        """One run; for views it lasts until all were counted, so that the counter's and Valkey's work is theirs."""
        before, counted = wrk.cpu_us(self.pid, ROLES), _counted(self.url) if self.views else 0
        self.runs.append(wrk.run(self.url, self.script, seconds, connections))
        if self.views:
            _await_counted(self.url, counted + self.runs[-1].requests)
        after = wrk.cpu_us(self.pid, ROLES)
        self.cpu_us.append({role: (used - before.get(role, 0.0)) / self.runs[-1].requests for role, used in after.items()})

    def median(self, what: str) -> float:
        """The median of one of a run's numbers."""
        return statistics.median(getattr(run, what) for run in self.runs)

    def cpu(self) -> dict[str, float]:
        """Median CPU-µs a request by role."""
        return {role: statistics.median(run.get(role, 0.0) for run in self.cpu_us) for role in self.cpu_us[0]}


def main() -> int:
    """Measure, print a table and JSON; 1 where a run had errors or a budget was missed."""
    options = arguments()
    wrk.require()
    with tempfile.TemporaryDirectory(prefix="litfass-bench-") as folder, contextlib.ExitStack() as stack:
        targets = started(stack, Path(folder), options.ads)
        for turn in range(options.rounds + 1):
            print(f"round {turn} of {options.rounds}" if turn else "warming up", file=sys.stderr, flush=True)
            for target in in_turn(targets, turn):
                target.load(options.seconds if turn else 1.0, options.connections)
                if not turn:
                    target.runs.clear()
                    target.cpu_us.clear()
        memory = {target.name: wrk.private_mb(target.pid, "processes web", ROLES) for target in targets if target.views}
    report = told(targets, memory, options)
    print_table(report)
    text = json.dumps(report, indent=1, ensure_ascii=False)
    print(text)
    if options.json:
        options.json.write_text(text)
    return 0 if report["ratios"] and all(ratio["met"] for ratio in report["ratios"]) else 1


def in_turn(targets: list[Target], turn: int) -> list[Target]:
    """Who runs in this round (0: warming up), in its order: each second round goes backwards."""
    running = targets[:COMPARED] if turn % OTHERS_EVERY else targets
    return running[::-1] if turn % 2 else running


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--ads", type=int, nargs=2, default=[20, 50_000], help="live ads of the two installations")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser.parse_args()


def started(stack: contextlib.ExitStack, folder: Path, ads: list[int]) -> list[Target]:
    """The targets, all of them running and warm: Flask, then views with few and with many ads, then the other routes."""
    flask_port, *ports = free_ports()
    flask = stack.enter_context(process("flask", str(flask_port)))
    views, others = [], []
    for number, port in zip(ads, ports, strict=True):
        print(f"starting Litfass with {number:,} live ads", file=sys.stderr, flush=True)
        service = stack.enter_context(process("litfass", str(port), str(folder / str(number)), str(number)))
        view, *rest = routes(folder, number, port, service.pid)
        views.append(view)
        others += rest
    return [Target("Flask 204", f"http://127.0.0.1:{flask_port}/", None, flask.pid), *views, *others]


def routes(folder: Path, ads: int, port: int, pid: int) -> list[Target]:
    """View, seen and TRENDING of one installation. Tokens are used again and again: from the second time on as repeats."""
    base = f"http://127.0.0.1:{port}"
    bodies = [{"path": path, "slots": 1} for path in await_pages(port)]
    view = wrk.script(folder / f"view-{ads}.lua", "/v1/view", [json.dumps(body).encode() for body in bodies], HEADERS)
    tokens = [post(port, "/v1/view", body)["ads"][0]["token"] for body in itertools.islice(itertools.cycle(bodies), TOKENS)]
    seen = wrk.script(folder / f"seen-{ads}.lua", "/v1/seen", [json.dumps({"tokens": [token]}).encode() for token in tokens], HEADERS)
    return [
        Target(f"view, {ads:,} ads", f"{base}/v1/view", view, pid, views=True),
        Target(f"seen, {ads:,} ads", f"{base}/v1/seen", seen, pid),
        Target(f"TRENDING, {ads:,} ads", f"{base}/v1/trending.json?site={rig.SITE}", None, pid),
    ]


@contextlib.contextmanager
def process(*given: str) -> Iterator[subprocess.Popen[bytes]]:
    """One of the rig's processes, ended afterwards."""
    command = [sys.executable, str(Path(__file__).with_name("rig.py")), *given]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as started_process:
        try:
            await_port(int(given[1]), started_process)
            yield started_process
        finally:
            started_process.terminate()


def await_port(port: int, service: subprocess.Popen[bytes]) -> None:
    """Wait until somebody answers at the port; ends when the process ended instead."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        if service.poll() is not None:
            raise SystemExit("a process ended at its start; its lines above say why")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise SystemExit(f"nothing answered at port {port} within {START_S} s")


def await_pages(port: int) -> list[str]:
    """The paths of all pages that have ads by now; waits until half of the sitemap's do."""
    sitemap = (rig.DEMO / "magazine" / "sitemap.xml").read_text("utf-8")
    listed = [line.partition("<loc>")[2].partition("</loc>")[0] for line in sitemap.splitlines() if "<loc>" in line]
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        filled = [path for path in listed if post(port, "/v1/view", {"path": path, "slots": 1})["ads"]]
        if len(filled) * 2 >= len(listed):
            return filled
        time.sleep(1)
    raise SystemExit(f"only {len(filled)} of {len(listed)} pages had ads within {START_S} s")


def post(port: int, route: str, body: object) -> dict:
    """What a route answers to JSON."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{route}", json.dumps(body).encode(), HEADERS)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
    except OSError:
        return {"ads": []}


def free_ports() -> list[int]:
    """Three ports below 32768, each with a free one behind it for the desk."""
    found: list[int] = []
    for port in range(21_000, 32_000, 2):
        with contextlib.suppress(OSError), socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", port))
            two.bind(("127.0.0.1", port + 1))
            found.append(port)
        if len(found) == 3:
            return found
    raise SystemExit("no free ports below 32000")


def _counted(url: str) -> int:
    """Views that the store has counted, read as the desk's metrics tell them."""
    desk = int(url.split(":")[2].split("/", maxsplit=1)[0]) + 1
    with urllib.request.urlopen(f"http://127.0.0.1:{desk}/metrics", timeout=30) as answer:
        lines = answer.read().decode().splitlines()
    return sum(int(float(line.split()[-1])) for line in lines if line.startswith("litfass_views_applied_total"))


def _await_counted(url: str, expected: int) -> None:
    deadline = time.monotonic() + COUNTED_WITHIN_S
    while (counted := _counted(url)) < expected:
        if time.monotonic() > deadline:
            raise SystemExit(f"{expected - counted:,} of {expected:,} views were answered and not counted: no ratios")
        time.sleep(0.2)


def told(targets: list[Target], memory: dict[str, float], options: argparse.Namespace) -> dict:
    """All figures; ratios only where no run had an error."""
    rows = [
        {
            "target": target.name,
            "per_second": round(target.median("per_second")),
            "p50_ms": round(target.median("p50_ms"), 2),
            "p99_ms": round(target.median("p99_ms"), 2),
            "cpu_us": {role.split()[-1]: round(us, 1) for role, us in target.cpu().items()},
            "requests": sum(run.requests for run in target.runs),
            "errors": sum(run.errors for run in target.runs),
        }
        for target in targets
    ]
    failed = [row["target"] for row in rows if row["errors"]]
    return {
        "runs": {"rounds": options.rounds, "seconds": options.seconds, "connections": options.connections, "ads": options.ads},
        "targets": rows,
        "private_mb": {name: round(size, 1) for name, size in memory.items()},
        "failed": failed,
        "ratios": [] if failed else ratios(targets, memory),
    }


def ratios(targets: list[Target], memory: dict[str, float]) -> list[dict]:
    """The budgets, and what explains them: medians of the rounds' own ratios, because neighbours on the machine come and go."""
    flask, few, many = targets[:COMPARED]
    values = {
        "view ÷ Flask 204": _paired(few, flask),
        "50,000 ads ÷ 20": _paired(many, few),
        "CPU of a view ÷ Flask 204": _paired_cpu(few, flask),
        "web worker's CPU, 50,000 ÷ 20": [b[WEB] / a[WEB] for a, b in zip(few.cpu_us, many.cpu_us, strict=True) if a.get(WEB)],
        "web worker, MB": [max(memory.values())],
    }
    return [_told(name, found) for name, found in values.items() if found]


def _told(name: str, found: list[float]) -> dict:
    """A figure with what it must be, where it must be something, and how far it scatters: the rounds' quartiles."""
    value = statistics.median(found)
    sign, limit = BUDGETS.get(name, ("", 0.0))
    low, _, high = statistics.quantiles(found, n=4, method="inclusive") if len(found) > 1 else [value] * 3
    return {
        "name": name,
        "value": round(value, 3),
        "quartiles": [round(low, 3), round(high, 3)],
        "budget": f"{sign} {limit:g}" if sign else None,
        "met": not sign or (value >= limit if sign == ">=" else value <= limit),
    }


def _paired(one: Target, other: Target) -> list[float]:
    return [a.per_second / b.per_second for a, b in zip(one.runs, other.runs, strict=True)]


def _paired_cpu(one: Target, other: Target) -> list[float]:
    pairs = [(sum(a.values()), sum(b.values())) for a, b in zip(one.cpu_us, other.cpu_us, strict=True)]
    return [a / b for a, b in pairs if b]


def print_table(report: dict) -> None:
    """The figures for people."""
    print(f"{'':22}{'requests/s':>12}{'p50 ms':>9}{'p99 ms':>9}   CPU-µs a request")
    for row in report["targets"]:
        cpu = "  ".join(f"{role} {us:g}" for role, us in row["cpu_us"].items() if us >= 0.05)
        print(f"{row['target']:22}{row['per_second']:>12,}{row['p50_ms']:>9}{row['p99_ms']:>9}   {cpu}")
    for name in report["failed"]:
        print(f"{name}: some of its requests failed, so there are no ratios")
    for ratio in report["ratios"]:
        low, high = ratio["quartiles"]
        wanted = f"must be {ratio['budget']}: {'yes' if ratio['met'] else 'NO'}" if ratio["budget"] else ""
        print(f"{ratio['name']:30}{ratio['value']:>7}   ({low} to {high})   {wanted}".rstrip())


if __name__ == "__main__":
    sys.exit(main())
