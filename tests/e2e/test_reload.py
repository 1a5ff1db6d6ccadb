"""SIGHUP, SIGTERM and SIGKILL while readers go on reading. The long form (make faults) sends 10,000 requests each."""

import contextlib
import http.client
import json
import os
import signal
import threading
import time
from collections import Counter

import psutil
import pytest

from adserver import folder
from analytics.core.events import Kind, decode
from analytics.core.frames import scan

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
LONG = os.environ.get("LITFASS_TEST_FAULTS") == "long"
REQUESTS = 10_000 if LONG else 1500
READERS = 6
PATIENCE_S = 90
DAY_S = 86_400
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


class Readers:
    """Threads that view pages until told to stop, every other one on a connection that it keeps.

    Every answer that is no 200, and every broken connection, is remembered.
    """

    def __init__(self, demo, page="/de/a.html"):
        self.demo, self.page = demo, page
        self.accepted, self.failed = Counter(), Counter()
        self._stop, self._threads = threading.Event(), [threading.Thread(target=self._read, args=(n,)) for n in range(READERS)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def look(self):
        """One view, by nobody else's side."""
        connection = http.client.HTTPConnection("127.0.0.1", self.demo.port, timeout=PATIENCE_S)
        self._view(connection, keep_alive=False)
        self.accepted["first"] += 1
        connection.close()

    def sent(self):
        return self.accepted.total() + self.failed.total()

    def _read(self, reader):
        connection = None
        while not self._stop.is_set():
            connection = connection or http.client.HTTPConnection("127.0.0.1", self.demo.port, timeout=PATIENCE_S)
            try:
                keep = self._view(connection, keep_alive=reader % 2 == 0)
                self.accepted[reader] += 1
            except (OSError, http.client.HTTPException, AssertionError) as exc:
                self.failed[f"{type(exc).__name__}: {exc}"] += 1
                keep = False
            if not keep:
                connection.close()
                connection = None
        if connection is not None:
            connection.close()

    def _view(self, connection, *, keep_alive):
        headers = {"Origin": self.demo.url, "User-Agent": AGENT, "Connection": "keep-alive" if keep_alive else "close"}
        connection.request("POST", "/v1/view", json.dumps({"path": self.page}), headers)
        with connection.getresponse() as reply:
            text = reply.read()
            assert reply.status == 200, f"{reply.status} {text[:200]!r}"
            assert reply.getheader("Litfass-Ignored") is None
            return keep_alive and not reply.will_close


def until(condition, what):
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def heads(demo, role="web"):
    """The processes of this role that `serve` itself started."""
    found = set()
    for process in psutil.Process(demo.process.pid).children():
        with contextlib.suppress(psutil.Error):
            if f"adserver.processes {role}" in " ".join(process.cmdline()):
                found.add(process.pid)
    return found


def answering(heads):
    """The process under each that answers."""
    found = set()
    for head in heads:
        with contextlib.suppress(psutil.NoSuchProcess):  # one that was replaced ends when it likes
            found |= {child.pid for child in psutil.Process(head).children(recursive=True)}
    return found


def looks(demo, page):
    """How often a look at the page fed TRENDING, and on how many of the filter's days it was viewed, by the journals."""
    fed, days = 0, set()
    for path in folder.journal(demo.data).glob("*.journal"):
        for record in (decode(frame.payload) for frame in scan(path.read_bytes()).frames if frame.kind == Kind.VIEW):
            if any(f"page:{page}" in entry.cells for entry in record.entries):
                days.add(record.at // DAY_S)
                fed += sum(entry.look == page for entry in record.entries)
    return fed, len(days)


def test_a_reload_replaces_every_worker_and_fails_no_request(own_demo):
    demo = own_demo
    before, counted = heads(demo), demo.stats()["views"]
    readers = Readers(demo)
    readers.look()

    with readers:
        until(lambda: readers.sent() >= REQUESTS / 3, "no answers")
        demo.process.send_signal(signal.SIGHUP)
        until(lambda: len(heads(demo) - before) == 2, "not all workers were replaced")
        if LONG:
            until(lambda: not heads(demo) & before, "an old worker is still there")
        seen = readers.sent()
        until(lambda: readers.sent() >= max(REQUESTS, seen + REQUESTS / 3), "no answers after the reload")

    print(f"reload: {readers.accepted.total():,} of {readers.sent():,} requests answered, half of them on kept connections")
    assert readers.failed == Counter()
    until(lambda: demo.stats()["views"] == counted + readers.accepted.total(), "not all views were counted")
    fed, days = looks(demo, readers.page)
    # At midnight all are first looks again, and those that come at once may be taken so by both workers.
    assert days <= fed <= days + READERS * (days - 1), "the new workers know who looked before"


def test_a_killed_worker_is_back_and_fails_no_more_than_what_it_held(own_demo):
    demo = own_demo
    counted = demo.stats()["views"]
    killed = answering(heads(demo))

    with Readers(demo) as readers:
        until(lambda: readers.sent() >= 100, "no answers")
        # All at once: who lost an answer must not lose the next one too.
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for process in killed:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, number)
        began, accepted = time.monotonic(), readers.accepted.total()
        until(lambda: readers.accepted.total() > accepted + READERS, "no answers after the kill")
        took_s = time.monotonic() - began

    print(
        f"kill -9 of all {len(killed)} workers: answered again after {took_s:.2f} s; {readers.failed.total()} of {READERS} in flight failed"
    )
    assert readers.failed.total() <= READERS, readers.failed
    until(lambda: demo.stats()["views"] >= counted + readers.accepted.total(), "not all views were counted")
    # A view may be counted whose answer the kill cut off; one that was answered is never missing.
    assert demo.stats()["views"] <= counted + readers.accepted.total() + READERS
    if LONG:
        assert took_s <= 1, f"back after {took_s:.2f} s"


def test_a_stop_under_load_takes_ten_seconds_at_most_and_counts_all_that_was_accepted(own_demo):
    """The last one of this file: its demo is gone with it."""
    demo, page = own_demo, "/de/stopped.html"

    with Readers(demo, page) as readers:
        until(lambda: readers.sent() >= 200, "no answers")
        began = time.monotonic()
        demo.process.send_signal(signal.SIGTERM)
        code = demo.process.wait(PATIENCE_S)
        took_s = time.monotonic() - began
        print(f"stop: {took_s:.2f} s under load")

    assert code == 0
    assert readers.accepted.total() <= demo.stats()["pages"][page] <= readers.accepted.total() + READERS
    if LONG:
        assert took_s <= 10, f"stopped after {took_s:.2f} s"
