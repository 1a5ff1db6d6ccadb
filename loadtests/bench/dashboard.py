"""How long the desk takes for a site's pages, and how large they are: 90 days, 10,000 pages, on a real store.

python loadtests/bench/dashboard.py [--days 180] [--pages 10000] [--views-a-day 100000] [--times 20] [--json]

180 days, so that 90 are compared with 90 before them. The last three take the real way through journal, counter and roll-ups; the days
before them are packed by the roll-up's own functions (all of them through the counter would take six minutes). The desk answers as in
production, but for the HTTP server before it. Each page is asked for once cold (the process has read nothing of it) and then `times`
times, each time after a view more, so that no answer may come from memory alone; CPU is this process's own, waiting for the store is in
the other figures. The goal: 100 ms, 300 KB.
"""

import argparse
import gzip
import json
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import redis
from store import BERLIN, DAY_S, HOUR_S, START, Run, hourly, page_names, tallies

from adserver import app as composition
from adserver.core.accounts import Account
from adserver.core.ads import Page, Site
from adserver.settings import Settings
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot
from analytics.core.buckets import day_end, day_of, day_start
from analytics.core.cells import by_dimension
from analytics.core.events import Kind
from analytics.core.packs import Cells, Pack, encode, folded
from analytics.stores.units import FOLD, Units

GOAL_MS, GOAL_BYTES = 100.0, 300_000
COUNTED_DAYS = 3
KEEP_S = 800 * DAY_S
PASSWORD = "correct horse battery staple"
ADDRESSES = {
    "all sites": "/admin/",
    "90 days": "/admin/sites/demo/?range=90d",
    "90 days, lists of 100": "/admin/sites/demo/?range=90d&rows=100",
    "30 days": "/admin/sites/demo/?range=30d",
    "today": "/admin/sites/demo/?range=today",
    "what asks every second": "/admin/sites/demo/live.json",
    "one page, 90 days": "/admin/sites/demo/page?range=90d&path={page}",
    "export of 90 days": "/admin/sites/demo/export.json?range=90d",
}


def filled(folder: Path, given: argparse.Namespace) -> Run:
    """A store with months of views."""
    run = Run(folder)
    packed = max(0, given.days - COUNTED_DAYS)
    for day in range(packed):
        pack_day(run, START + day * DAY_S, given)
    for at, tally in hourly(run, page_names(given.pages), given.days, given.views_a_day, first=packed):
        run.write(at + 60, tally)
    run.count(now_after(given.days))
    return run


def pack_day(run: Run, start: int, given: argparse.Namespace) -> None:
    """Store a closed day as the roll-up would."""
    day = day_of(start + DAY_S // 2, BERLIN)
    parts: dict[int, Cells] = {}
    for at, tally in tallies(page_names(given.pages), (day_start(day, BERLIN), day_end(day, BERLIN)), given.views_a_day, seed=start):
        parts[at] = by_dimension(dict(tally))
    fields = encode(folded(Pack(), parts, {}, closed=True))
    name, keep_until = f"d:{day.isoformat()}", day_end(day, BERLIN) + KEEP_S
    args = [name, "0", keep_until, len(fields), *(part for field in fields.items() for part in field)]
    assert Units(run.client).call(FOLD, "s:demo", *args)[0] == b"ok", day


def now_after(days: int) -> int:
    """The desk's moment: half an hour before the end of the last day."""
    return START + days * DAY_S - HOUR_S // 2


def desk(run: Run, folder: Path, given: argparse.Namespace) -> Any:
    """The desk's app over that store, its clock at the end of the last day; and a browser that is logged in."""
    Snapshot(folder / "snapshot", writable=True).close()
    client = redis.Redis(unix_socket_path=str(run.server.socket))
    Catalogue(client).put_site(Site(id="demo", name="Die Säule", hosts=("herald.test",), origin="http://herald.test", time_zone=BERLIN))
    pages = [
        Page(site="demo", path=path, title=path.rpartition("/")[2].replace("-", " "), lang="de", version="1", fetched_at=START)
        for path in page_names(given.pages)
    ]
    for first in range(0, len(pages), 500):
        Pages(client).put_all("demo", pages[first : first + 500])
    Accounts(client).put_password(Account(name="admin", role="admin"), PASSWORD)
    composition.time = Clock(now_after(given.days))  # type: ignore[assignment]  # only its time() is asked for
    return composition.create_desk(Settings(data=str(folder), redis_url=f"unix://{run.server.socket}"))


class Clock:
    """A clock that stands still."""

    def __init__(self, now: float) -> None:
        self.now = now

    def time(self) -> float:
        """The moment."""
        return self.now


def logged_in(app: Any) -> Any:
    """A browser of the administrator."""
    browser = app.test_client()
    html = browser.get("/admin/login").get_data(as_text=True)
    token = html.partition('name="csrf_token" value="')[2].partition('"')[0]
    answer = browser.post("/admin/login", data={"csrf_token": token, "username": "admin", "password": PASSWORD})
    assert answer.status_code == 302, answer.get_data(as_text=True)
    return browser


def measured(browser: Any, address: str, times: int, one_more: Callable[[], None]) -> dict[str, Any]:
    """Milliseconds and bytes of one page."""
    took, cpu = [], 0.0
    for _ in range(times + 1):
        one_more()
        began, worked = time.perf_counter(), time.process_time()
        answer = browser.get(address)
        body = answer.get_data()
        took.append(1000 * (time.perf_counter() - began))
        cpu += 1000 * (time.process_time() - worked) if len(took) > 1 else 0
        assert answer.status_code == 200, (address, answer.status_code)
    warm = sorted(took[1:])
    return {
        "cold_ms": round(took[0], 1),
        "median_ms": round(statistics.median(warm), 1),
        "p95_ms": round(warm[int(0.95 * (len(warm) - 1))], 1),
        "cpu_ms": round(cpu / times, 1),
        "bytes": len(body),
        "gzip_bytes": len(gzip.compress(body)),
        "within": statistics.median(warm) <= GOAL_MS and len(body) <= GOAL_BYTES,
    }


def all_measured(folder: Path, given: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """Each page's milliseconds and bytes."""
    run, page = filled(folder, given), page_names(given.pages)[0]

    def one_more() -> None:
        run.write(now_after(given.days), Counter({"views:": 1, f"page:{page}": 1}), Kind.VIEW)
        run.count(now_after(given.days))

    try:
        browser = logged_in(desk(run, folder, given))
        return {name: measured(browser, address.format(page=page), given.times, one_more) for name, address in ADDRESSES.items()}
    finally:
        run.close()


def main() -> None:
    """Print a table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=180)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--views-a-day", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as one:
        found = all_measured(Path(one), given)
    if given.json:
        print(json.dumps(found))
        return
    print(f"≤ {GOAL_MS:g} ms and ≤ {GOAL_BYTES:,} bytes are wanted")
    print(f"{'':24}" + "".join(f"{name:>12}" for name in ("cold_ms", "median_ms", "p95_ms", "cpu_ms", "bytes", "gzip_bytes", "within")))
    for name, one in found.items():
        print(f"{name:24}" + "".join(f"{value!s:>12}" for value in one.values()))


if __name__ == "__main__":
    main()
