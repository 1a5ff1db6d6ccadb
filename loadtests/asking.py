"""What all simulated people share: where they come from, what is noted of their answers, and how a run of many processes adds it up."""

import functools
import json
import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import locust.stats
from gevent.pool import Group
from locust import HttpUser, events
from people import an_address, whole_loopback
from profiles import PROFILES
from requests import Response
from requests.adapters import HTTPAdapter

locust.stats.PERCENTILES_TO_CHART = [0.5, 0.95, 0.99]
noted: Counter[str] = Counter()
"""What the service answered: "view <page>", "seen", "click" for what it accepted, "ignored <reason>", "unsure" for what had no answer."""
PROFILE = PROFILES[os.environ.get("LITFASS_LOAD_PROFILE", "smoke")]
SECONDS = int(os.environ.get("LITFASS_LOAD_SECONDS", PROFILE.seconds))
RESULT = os.environ.get("LITFASS_LOAD_RESULT", "")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_ANYWHERE = whole_loopback()
_began = time.monotonic()
_environment: list[Any] = []
_going_on = Group()
"""What stopped users have begun."""
ENDS_WITHIN_S = 20


@events.test_start.add_listener
def begin(**_: Any) -> None:
    """The run's clock starts; nothing but loopback is ever asked."""
    global _began  # noqa: PLW0603 — locust's events have no other place to keep a run's start
    _began = time.monotonic()


def finished(task: Callable[[Any], None]) -> Callable[[Any], None]:
    """A task that comes to its end also where its user is stopped meanwhile.

    locust kills a user who waits; one whose wait is over just then is hit with a view on its way, counted and not noted.
    """

    @functools.wraps(task)
    def run(user: Any) -> None:
        _going_on.spawn(task, user).get()

    return run


def refuse_elsewhere(url: str) -> None:
    """End the run before it sends anything to another machine."""
    if urlsplit(url).hostname not in LOOPBACK:
        raise SystemExit(f"load tests send traffic to loopback addresses only, not to {url}")


def share_over() -> float:
    """Which share of the run is over."""
    return min(1.0, (time.monotonic() - _began) / SECONDS)


class SourceAdapter(HTTPAdapter):
    """Connects from a given address."""

    def __init__(self, address: str) -> None:
        self._source = (address, 0)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """As the library's, with the source address."""
        super().init_poolmanager(*args, source_address=self._source, **kwargs)


class Someone(HttpUser):
    """Anybody who asks the public side."""

    abstract = True
    pages: ClassVar[list[str]] = []

    def on_start(self) -> None:
        """Take an address, and the list of articles."""
        refuse_elsewhere(self.host)
        self.dice = random.Random()
        self.origin = self.host.rstrip("/")
        self.move()
        if not Someone.pages:
            found = re.findall(r"<loc>([^<]+)</loc>", self.client.get("/sitemap.xml", name="sitemap").text)
            paths = [urlsplit(location).path for location in found]
            Someone.pages = [path for path in paths if path.endswith(".html") and "index" not in path] or paths

    def move(self, address: str | None = None) -> None:
        """Come from another loopback address from now on, where the system has them."""
        if _ANYWHERE:
            self.client.mount("http://", SourceAdapter(address or an_address(self.dice)))

    def note(self, reply: Response, kind: str, name: str) -> bool:
        """Remember what became of a request; whether it was accepted and counted."""
        if reply.status_code == 0:
            noted[f"unsure {kind}"] += 1
        if not 200 <= reply.status_code < 400:
            reply.failure(f"{kind}: {reply.status_code} {reply.text[:200] if reply.text else ''}")
            return False
        reply.success()
        reason = reply.headers.get("Litfass-Ignored")
        noted[name if reason is None else f"ignored {kind} {reason}"] += 1
        return reason is None


@events.report_to_master.add_listener
def hand_over(client_id: str, data: dict[str, Any]) -> None:  # noqa: ARG001 — locust's signature
    """A worker process tells its master what was noted since it was asked last, unless it writes that into a file of its own.

    A master waits half a second for last reports; a busy machine's come later (one in twenty views was missing).
    """
    if not RESULT:
        data["noted"] = dict(noted)
        noted.clear()


@events.worker_report.add_listener
def take_over(client_id: str, data: dict[str, Any]) -> None:  # noqa: ARG001 — locust's signature
    """The master adds it up."""
    noted.update(data.get("noted", {}))


@events.init.add_listener
def remember(environment: Any, **_: Any) -> None:
    """The run's environment: the event at the very end does not bring it."""
    _environment.append(environment)


@events.quit.add_listener
def write_result(**_: Any) -> None:
    """Leave the numbers behind for the verdict: at the very end, when nobody asks any more. A worker's are beside those of the master."""
    if not RESULT:
        return
    _going_on.join(timeout=ENDS_WITHIN_S)
    if type(_environment[0].runner).__name__ == "WorkerRunner":
        Path(f"{RESULT}.{os.getpid()}").write_text(json.dumps(noted), "utf-8")
        return
    stats = _environment[0].stats
    kinds = {
        name: {
            "requests": entry.num_requests,
            "failures": entry.num_failures,
            **{f"p{percent}": entry.get_response_time_percentile(percent / 100) or 0 for percent in (50, 95, 99)},
        }
        for (name, _), entry in sorted(stats.entries.items())
    }
    errors = [{"name": error.name, "error": str(error.error)[:300], "times": error.occurrences} for error in stats.errors.values()]
    result = {"noted": noted, "kinds": kinds, "errors": errors, "history": stats.history}
    Path(RESULT).write_text(json.dumps(result, default=str), "utf-8")
