"""Where a view's time goes in a web worker's Python: a sampling profile of whole views in one process, by part.

python loadtests/bench/parts.py [--ads 20] [--seconds 10] [--json]

The µs are those of the best round: on a busy machine the one that was disturbed least. Server, kernel and network are not in them.
"""

import argparse
import io
import itertools
import json
import shutil
import signal
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

import rig
import view

from adserver import app, folder
from adserver.memory import shared_memory
from adserver.settings import Settings

CALLS = 2000
EVERY_S = 0.001
PARTS = {
    "edge.moment": "catching up with the snapshot",
    "edge._look": "catching up with the snapshot",
    "sites.of": "whose page: Origin, site",
    "asking.body": "body and its JSON",
    "edge.address": "address, agent, robot, prefetch",
    "agents.told_by": "address, agent, robot, prefetch",
    "asking.agent": "address, agent, robot, prefetch",
    "views.why_ignored": "address, agent, robot, prefetch",
    "plans.of": "page's plan",
    "edge.allows": "flood meter",
    "geo.country": "country",
    "views.feeds_trending": "repeat filter, returns",
    "views.fill": "choosing ads, tokens",
    "records.view_record": "record",
    "views.entries_of": "record",
    "edge.keep_view": "journal: frame, write()",
    "views.body_of": "answer",
    "replies.json_reply": "answer",
    "parts.environ": "(the bench's own request)",
    "views.view": "the rest",
    "views.answered": "the rest",
    "views.counted": "the rest",
    "parts.view": "the rest",
}
"""By file and function: the innermost one that is listed has the sample."""


class Worker:
    """A web worker's edge and lane over a snapshot, without a server."""

    def __init__(self, snapshot: Path, data: Path, paths: list[str]) -> None:
        shutil.copytree(snapshot, folder.snapshot(data))
        settings = Settings(data=str(data), flood_views_per_minute=1_000_000, geo_file=str(rig.DEMO / "countries.mmdb"))
        closing: list[Any] = []
        self._lane = app.create_web(settings, shared_memory(), at_exit=closing.append)
        self.close = closing[0]
        self._bodies = itertools.cycle([json.dumps({"path": path, "slots": 1}).encode() for path in paths])

    def environ(self, body: bytes) -> dict[str, Any]:
        """A request as a server hands it over."""
        return {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/v1/view",
            "QUERY_STRING": "",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "plugin.example.org",
            "HTTP_ORIGIN": view.HEADERS["Origin"],
            "HTTP_USER_AGENT": view.AGENT,
            "HTTP_ACCEPT_LANGUAGE": view.HEADERS["Accept-Language"],
            "wsgi.input": io.BytesIO(body),
        }

    def view(self) -> None:
        """One view."""
        self._lane(self.environ(next(self._bodies)), lambda *_: None)


def profile(worker: Worker, seconds: float) -> tuple[float, Counter[str]]:
    """µs of one core a view, and how many of the samples fell into each part."""
    found: Counter[str] = Counter()

    def sample(_number: int, frame: FrameType | None) -> None:
        while frame is not None:
            part = PARTS.get(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}")
            if part is not None:
                found[part] += 1
                return
            frame = frame.f_back

    for _ in range(CALLS):
        worker.view()
    signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, EVERY_S, EVERY_S)
    costs = []
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        began = time.thread_time()
        for _ in range(CALLS):
            worker.view()
        costs.append((time.thread_time() - began) / CALLS * 1e6)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return min(costs), found


def main() -> None:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ads", type=int, default=20, help="live ads")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    port = view.free_ports()[0]
    with tempfile.TemporaryDirectory(prefix="litfass-parts-") as name:
        data = Path(name)
        with view.process("litfass", str(port), str(data / "service"), str(given.ads)):
            paths = view.await_pages(port)
            worker = Worker(folder.snapshot(data / "service"), data / "worker", paths)
        cost, found = profile(worker, given.seconds)
        worker.close()
    shares = {part: samples / found.total() for part, samples in found.most_common()}
    if given.json:
        print(json.dumps({"us": round(cost, 1), "shares": {part: round(share, 3) for part, share in shares.items()}}))
        return
    print(f"{cost:.1f} µs a view, of which")
    for part, share in shares.items():
        print(f"{part:34}{share:7.1%}{share * cost:7.1f} µs")


if __name__ == "__main__":
    main()
