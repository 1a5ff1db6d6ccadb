"""Runs locust against a fresh demo and ends with a verdict: what was accepted is what is counted, to the last view, however it is read.

    python loadtests/run.py --profile breaking --seconds 240 --users 60 --report load-report
    python loadtests/run.py --workers 2                     # a locust master with two worker processes

Writes REPORT/load.html and REPORT/load.json; the exit status is 1 when anything of the verdict fails.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import report
import verdict
from profiles import PROFILES, Profile
from stage import SITE, Stage, dashboard_total, free_ports, set_up
from watch import Watch

HERE = Path(__file__).parent
COUNTED_WITHIN_S = 60
FLOOD_LIMIT = 300
WORKER_ENDS_WITHIN_S = 60


def main() -> int:
    """Run it; 0 when nothing failed and nothing was lost or doubled."""
    options = _options()
    profile = PROFILES[options.profile]
    seconds = options.seconds or profile.seconds
    print(f"{profile.name}: {profile.text}; {options.users or profile.users} users, {seconds} s")
    with tempfile.TemporaryDirectory(prefix="litfass-load-") as where:
        result_file = Path(where) / "result.json"
        with set_up(Path(where), own_store=profile.outage[1] > 0) as stage, Watch(stage, profile, seconds) as watch:
            run_locust(stage, profile, options, seconds, result_file)
            watch.stop_looking()
            result = gathered(result_file)
            checks = judge(stage, profile, seconds, result, watch)
    write_report(options.report, profile, checks, result, watch)
    return tell(checks, result, options.report)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", default="smoke", choices=sorted(PROFILES))
    parser.add_argument("--seconds", type=int, default=0, help="how long [the profile's own]")
    parser.add_argument("--users", type=int, default=0, help="how many [the profile's own]")
    parser.add_argument("--workers", type=int, default=0, help="locust worker processes beside a master [none: one process does all]")
    parser.add_argument("--report", type=Path, default=Path("load-report"), help="folder of the report [load-report]")
    return parser.parse_args()


def run_locust(stage: Stage, profile: Profile, options: argparse.Namespace, seconds: int, result: Path) -> None:
    """Let locust's people in, and wait until all have gone."""
    environ = os.environ | stage.environ()
    environ |= {
        "LITFASS_LOAD_PROFILE": profile.name,
        "LITFASS_LOAD_SECONDS": str(seconds),
        "LITFASS_LOAD_USERS": str(options.users or profile.users),
        "LITFASS_LOAD_RESULT": str(result),
    }
    command = [sys.executable, "-m", "locust", "-f", str(HERE / "locustfile.py"), "--host", stage.public, "--stop-timeout", "20"]
    alone = [*command, "--headless", "--only-summary", "--exit-code-on-error", "0"]
    if not options.workers:
        subprocess.run(alone, env=environ, check=True)
        return
    (port,) = free_ports(1)
    bound = ["--master-bind-host", "127.0.0.1", "--master-bind-port", str(port)]
    to_master = ["--worker", "--master-host", "127.0.0.1", "--master-port", str(port)]
    workers = [subprocess.Popen([*command, *to_master], env=environ) for _ in range(options.workers)]
    try:
        subprocess.run([*alone, "--master", *bound, "--expect-workers", str(options.workers)], env=environ, check=True)
        for worker in workers:
            worker.wait(WORKER_ENDS_WITHIN_S)
    finally:
        for worker in workers:
            if worker.poll() is None:
                worker.terminate()
                worker.wait(30)


def gathered(file: Path) -> dict[str, Any]:
    """What locust left behind, that of its worker processes added up."""
    result: dict[str, Any] = json.loads(file.read_text("utf-8"))
    noted = Counter(result["noted"])
    for one in file.parent.glob(f"{file.name}.*"):
        noted.update(json.loads(one.read_text("utf-8")))
    return result | {"noted": dict(noted)}


def judge(stage: Stage, profile: Profile, seconds: int, result: dict[str, Any], watch: Watch) -> list[verdict.Check]:
    """All lines of the verdict, once counting had its time."""
    noted, kinds = result["noted"], result["kinds"]
    stats = settled(stage, verdict.expected(noted))
    api = stage.api(f"/sites/{SITE}/series?metric=views&range=7d")["total"]
    waited = max((sample.get("waiting", 0.0) for sample in watch.samples), default=0.0)
    return [
        *verdict.errors(kinds, profile),
        *verdict.conservation(noted, stats, api, dashboard_total(stage)),
        verdict.records(noted, stage.metrics()),
        verdict.ignored(noted, stats),
        *verdict.flood(noted, profile, FLOOD_LIMIT, seconds),
        *verdict.breaking(profile, watch.listed_after_s),
        *verdict.outage(profile, watch.stopped_at_s, watch.started_at_s, waited),
        verdict.store_size(watch.samples, 1),
        *verdict.growth(watch.samples, profile, seconds),
    ]


def settled(stage: Stage, wanted: dict[str, Any]) -> dict[str, Any]:
    """The raw counters once they hold what is wanted, or after the time that counting may take."""
    deadline = time.monotonic() + COUNTED_WITHIN_S
    while verdict.counted(held := stage.stats()) != wanted and time.monotonic() < deadline:
        time.sleep(0.5)
    # The sums of ignored views follow once a second.
    time.sleep(2)
    return stage.stats() if held else held


def write_report(where: Path, profile: Profile, checks: list[verdict.Check], result: dict[str, Any], watch: Watch) -> None:
    """REPORT/load.html and REPORT/load.json."""
    where.mkdir(parents=True, exist_ok=True)
    told = [{"name": check.name, "good": check.good, "text": check.text} for check in checks]
    document = {"profile": profile.name, "checks": told, **result, "samples": watch.samples}
    (where / "load.json").write_text(json.dumps(document, indent=1), "utf-8")
    sizes = sorted({key for sample in watch.samples for key in sample if key.endswith("_bytes")})
    charts = [
        ("Requests a second", "1/s", history(result, {"requests": "current_rps", "failures": "current_fail_per_sec"})),
        ("Response times", "ms", history(result, {f"p{n}": f"response_time_percentile_{n / 100}" for n in (50, 95, 99)})),
        ("Users", "", history(result, {"users": "user_count"})),
        ("Memory that a process shares with no other", "MB", report.series_of(watch.samples, dict.fromkeys(sizes, 1e6))),
        ("Views in the journal, not in the store yet", "", report.series_of(watch.samples, {"waiting": 1})),
    ]
    (where / "load.html").write_text(report.page(f"Litfass load test: {profile.name}", checks, result["kinds"], charts), "utf-8")


def history(result: dict[str, Any], names: dict[str, str]) -> report.Series:
    """Lines out of locust's own history: a value a moment, in pairs with the time, or alone."""
    rows = result["history"]
    if not rows:
        return {}
    began = datetime.fromisoformat(rows[0]["time"]).timestamp()
    found: report.Series = {}
    for name, key in names.items():
        line = [(datetime.fromisoformat(row["time"]).timestamp() - began, row.get(key)) for row in rows]
        found[name] = [(at, float(value[1] if isinstance(value, list) else value)) for at, value in line if value not in (None, [])]
    return found


def tell(checks: list[verdict.Check], result: dict[str, Any], where: Path) -> int:
    """Print the verdict; the exit status."""
    print(f"\n{'kind':22}{'requests':>10}{'failures':>10}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}")
    for name, kind in result["kinds"].items():
        print(f"{name:22}{kind['requests']:>10}{kind['failures']:>10}{kind['p50']:>9.0f}{kind['p95']:>9.0f}{kind['p99']:>9.0f}")
    for error in result["errors"][:10]:
        print(f"error, {error['times']} times: {error['name']}: {error['error']}")
    print()
    for check in checks:
        print(f"{'ok    ' if check.good else 'FAILED'}  {check.name}: {check.text}")
    good = all(check.good for check in checks)
    print(f"verdict: {'accepted = counted, to the last view' if good else 'FAILED'}; report in {where / 'load.html'}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
