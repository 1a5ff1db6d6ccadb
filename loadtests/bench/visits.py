"""Readers that ask for views at fixed moments, and what they are answered: a late answer does not delay the next question."""

import contextlib
import http.client
import json
import statistics
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive import Visit

READERS = 6
SLICE_S = 5.0
"""A neighbour's burst on a shared machine is in one slice or two; what an outage costs readers is in all."""
PATIENCE_S = 60


@dataclass
class Phase:
    """What readers were answered in a stretch of time. `late`: when each view was due (seconds), and how many ms later it was answered."""

    name: str
    late: list[tuple[float, float]] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    """views, errors, paid, house, listed: answers with ads of either sort, and with a TRENDING list."""

    def row(self) -> dict:
        """Its figures."""
        late, views = [ms for _, ms in self.late], max(1, self.seen["views"])
        shares = {f"{name}_share": round(self.seen[name] / views, 3) for name in ("paid", "house", "listed")}
        return {
            "phase": self.name,
            "views": self.seen["views"],
            "errors": self.seen["errors"],
            "p50_ms": round(statistics.median(late or [0.0]), 2),
            "p99_ms": round(p99_of(late), 2),
            "p99_of_5s_ms": round(self.typical_p99(), 2),
            **shares,
        }

    def typical_p99(self) -> float:
        """The median of the p99 of each five seconds."""
        slices: dict[int, list[float]] = {}
        for due, ms in self.late:
            slices.setdefault(int((due - self.late[0][0]) // SLICE_S), []).append(ms)
        return statistics.median(p99_of(one) for one in slices.values()) if slices else 0.0


class Readers:
    """Ask for views at a fixed rate until stopped; what they are answered goes to `phase`."""

    def __init__(self, port: int, visits: Sequence[Visit], rate: float) -> None:
        self.port, self.visits, self.rate = port, visits, rate
        self.phase = Phase("")
        self._stop = threading.Event()
        self._turns = list(range(READERS))
        """Each reader's place among the visits: it goes on there in the next phase, which else had pages that were just read."""
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
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        pause = READERS / self.rate
        due = time.perf_counter() + pause * number / READERS
        while not self._stop.wait(max(0.0, due - time.perf_counter())):
            self._ask(connection, self.visits[self._turns[number] % len(self.visits)], due)
            self._turns[number] += READERS + 1
            due += pause
        connection.close()

    def _ask(self, connection: http.client.HTTPConnection, visit: Visit, due: float) -> None:
        phase = self.phase
        try:
            connection.request("POST", "/v1/view", visit.body, visit.headers)
            reply = connection.getresponse()
            body = reply.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            phase.seen["errors"] += 1
            return
        phase.late.append((due, (time.perf_counter() - due) * 1000))
        phase.seen.update(told(reply.status, body))


def p99_of(late_ms: Sequence[float]) -> float:
    """The 99th percentile; 0 of fewer than two."""
    return statistics.quantiles(late_ms, n=100)[98] if len(late_ms) > 1 else 0.0


def told(status: int, body: bytes) -> list[str]:
    """What one answer counts for."""
    if status != 200:
        return ["errors"]
    answer = json.loads(body)
    # The rig's ads end in their number; every other campaign is paid.
    sorts = ["house" if int(ad["headline"].split()[-1]) % 2 else "paid" for ad in answer["ads"]]
    return ["views", *sorts, *(["listed"] if answer["trending"] else [])]
