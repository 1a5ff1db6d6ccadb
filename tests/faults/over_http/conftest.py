"""A whole service on ports of its own, readers that ask it for views over HTTP, and what they were answered."""

import contextlib
import http.client
import json
import os
import random
import secrets
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import psutil
import pytest
import redis

from adserver import folder
from adserver.embedded import Embedded
from adserver.stores.snapshot import Snapshot
from analytics.stores.counts import Counts

AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
PAGES = [*(f"/de/{name}.html" for name in "abcdefgh"), "/de/nachtzug.html", "/de/kompost.html"]
"""The last two are the magazine's own: they get ads, so that campaigns are counted beside the site."""
READERS = 4
BREATH_S = 0.01
"""Between a reader's views: without one the readers take all of the machine, and what was killed takes ten seconds to come back."""
PATIENCE_S = 60
LITFASS = str(Path(sys.executable).with_name("litfass"))


def until(true: Callable[[], object], what: Callable[[], object]) -> None:
    """Wait until it is true; `what` tells how things stood when it took too long."""
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline, what()
        time.sleep(0.02)


def free_ports() -> tuple[int, int]:
    """Two free ports below those that the system hands out to clients."""
    found: list[int] = []
    for port in range(20_000 + secrets.randbelow(8000), 32_000):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == 2:
            break
    return found[0], found[1]


class Service:
    """A running `litfass demo`: the magazine's site, its ads, two web workers."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port, self.desk_port = free_ports()
        environ = {"LITFASS_FLOOD_VIEWS_PER_MINUTE": "0", "LITFASS_ADMIN_PASSWORD": secrets.token_hex(8)}
        command = [LITFASS, "demo", "--data", data, "--port", str(self.port), "--desk-port", str(self.desk_port), "--workers", "2"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | environ)
        assert self.process.stdout is not None
        assert any(line.startswith("ready ") for line in self.process.stdout), "the demo ended before it was ready"
        self.socket = Embedded(folder.valkey(data)).socket
        self.client = redis.Redis(unix_socket_path=str(self.socket))

    def close(self) -> None:
        """End it in order."""
        self.client.close()
        self.process.terminate()
        self.process.wait(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def processes(self, part: str) -> list[psutil.Process]:
        """Its processes whose command line holds this, oldest first."""
        found = []
        for one in psutil.Process(self.process.pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):  # it ended while we looked
                if part in " ".join(one.cmdline()) and one.status() != psutil.STATUS_ZOMBIE:
                    found.append(one)
        return found

    def metrics(self) -> dict[str, int]:
        """`/metrics` as it is; sums are missing while the store is away, all while the desk is."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.desk_port}/metrics", timeout=PATIENCE_S) as reply:
                lines = reply.read().decode().splitlines()
        except (OSError, http.client.HTTPException):
            return {}
        pairs = (line.rpartition(" ") for line in lines if not line.startswith("#"))
        return {name: int(float(value)) for name, _, value in pairs}

    def reasons(self) -> dict[str, int]:
        """The same by short names: received, accepted, applied, waiting, ignored:robot, rejected:malformed, …"""
        found = {}
        for name, value in self.metrics().items():
            word, _, reason = name.partition('{reason="')
            short = word.removeprefix("litfass_").removeprefix("views_").removeprefix("journal_").removesuffix("_total")
            found[f"{short}:{reason[:-2]}" if reason else short] = value
        return found

    def until(self, true: Callable[[], object], what: Callable[[], object]) -> None:
        """Wait until it is true."""
        until(true, what)

    def counted(self) -> Tally[str]:
        """The store's all-time views by page."""
        return Tally(Counts(self.client).totals("s:demo").get("page", {}))

    def served(self) -> tuple[int, int]:
        """Ads served, as the site counts them and as the campaigns do."""
        campaigns = {name[4 : name.index(b"}")].decode() for name in self.client.scan_iter("lf:{c:*}:pos")}
        by_site = Counts(self.client).totals("s:demo").get("served", {})
        by_campaign = [Counts(self.client).totals(unit).get("served", {}) for unit in campaigns]
        return sum(by_site.values()), sum(sum(one.values()) for one in by_campaign)

    def alarms(self) -> tuple[tuple[str, str], ...]:
        """What the counter waits for, as it last wrote."""
        snapshot = Snapshot(folder.snapshot(self.data))
        with snapshot.read() as reading:
            found = reading.report().alarms
        snapshot.close()
        return found

    def settled(self, accepted: int) -> dict[str, int]:
        """The numbers once nothing waits, at least so many views are accepted, and the store counts as many as `/metrics` says."""
        seen: dict[str, int] = {}

        def quiet() -> bool:
            seen.clear()
            seen.update(self.metrics())
            told = seen.get("litfass_views_accepted_total", -1)
            return told >= accepted and seen.get("litfass_journal_waiting") == 0 and told == self.counted().total()

        until(quiet, lambda: f"{accepted} views are accepted; {seen}")
        return seen


class Load:
    """Readers that ask for views until they are stopped, and what they were answered by page."""

    def __init__(self, service: Service, pages: list[str]) -> None:
        self.service, self.pages = service, pages
        self.before = service.counted()
        self.served_before = service.served()
        self.answered: Tally[str] = Tally()
        self.broken: Tally[str] = Tally()
        """Asked, and the connection ended before the answer was there."""
        self.refused: Tally[int] = Tally()
        self.ads = 0
        self._lock, self._stop = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._read, args=[seed]) for seed in range(READERS)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def wait_for(self, more: int) -> None:
        """Wait until so many more views are answered."""
        wanted = self.answered.total() + more
        until(lambda: self.answered.total() >= wanted, lambda: f"{self.answered.total()} of {wanted} views are answered")

    def _read(self, seed: int) -> None:
        dice = random.Random(seed)
        connection = None
        while not self._stop.is_set():
            if connection is None:
                connection = self._connect()
                continue
            page = dice.choice(self.pages)
            try:
                body = json.dumps({"path": page, "slots": 1})
                headers = {"Origin": f"http://127.0.0.1:{self.service.port}", "User-Agent": AGENT, "Content-Type": "text/plain"}
                connection.request("POST", "/v1/view", body, headers)
                reply = connection.getresponse()
                answer = reply.read()
            except (OSError, http.client.HTTPException):
                with self._lock:
                    self.broken[page] += 1
                connection.close()
                connection = None
            else:
                self._note(page, reply, answer)
            self._stop.wait(BREATH_S)
        if connection is not None:
            connection.close()

    def _connect(self) -> http.client.HTTPConnection | None:
        connection = http.client.HTTPConnection("127.0.0.1", self.service.port, timeout=PATIENCE_S)
        try:
            connection.connect()
        except OSError:  # nobody listens at this moment: nothing was asked
            time.sleep(0.01)
            return None
        return connection

    def _note(self, page: str, reply: http.client.HTTPResponse, answer: bytes) -> None:
        with self._lock:
            if reply.status != 200 or reply.getheader("Litfass-Ignored"):
                self.refused[reply.status] += 1
                return
            self.answered[page] += 1
            self.ads += len(json.loads(answer)["ads"])

    def check(self) -> None:
        """Answered ≤ counted ≤ answered + broken, by page, once all is counted; the same for the ads served with them."""
        # The views of broken connections count as well: by their number alone, all is counted while the last answered ones still wait.
        self.service.until(lambda: self.answered <= self._counted(), lambda: f"answered and not counted: {self.answered - self._counted()}")
        numbers = self.service.settled(self.before.total() + self.answered.total())
        counted = self._counted()
        for page in self.pages:
            assert self.answered[page] <= counted[page] <= self.answered[page] + self.broken[page], (page, self.broken)
        served = [now - before for now, before in zip(self.service.served(), self.served_before, strict=True)]
        assert self.ads <= served[0] == served[1] <= self.ads + self.broken.total()
        assert numbers["litfass_views_accepted_total"] == numbers["litfass_views_applied_total"]
        assert not self.refused

    def _counted(self) -> Tally[str]:
        return self.service.counted() - self.before


@pytest.fixture(scope="package")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One service for the tests of this folder."""
    made = Service(tmp_path_factory.mktemp("service") / "data")
    yield made
    made.close()


@pytest.fixture
def load(service: Service) -> Load:
    """Readers of the service; `with load:` sets them off."""
    return Load(service, PAGES)


@pytest.fixture
def kills() -> int:
    """How often each kind of process is killed."""
    return 20 if os.environ.get("LITFASS_TEST_FAULTS") == "long" else 2
