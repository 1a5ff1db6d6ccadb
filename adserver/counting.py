"""The loop of the counter's process: apply what the journals hold, publish what follows from it, and tell how it stands."""

import threading
import time
from collections.abc import Callable

import structlog

from adserver.core.ads import CounterReport
from adserver.embedded import forget_joined
from adserver.publisher.publisher import Publisher
from adserver.stores.connect import Client
from adserver.stores.connect import StoreUnavailable as CatalogueUnavailable
from adserver.stores.snapshot import Snapshot
from analytics.counter.counter import Counter
from analytics.counter.report import Applied
from analytics.stores.units import StoreUnavailable

STEP_S = 0.5
"""From the beginning of a step to that of the next: a view shows within two seconds, also when a step takes one.

Steps that follow one another at once, as long as there is something to count, find a few dozen views each. Calls cost something however
little they say: at 10,000 views a second the counter took 18 µs a view instead of 10, the store 7 instead of 1.
"""
MANY_UNITS = 200
MANY_STEP_S = 1.0
"""The same where a step calls the store for so many campaigns: with 1,000 live ones a call brought two views for 70 µs."""
TROUBLE_STEP_S = 1.0
AWAY_STEP_S = 0.25
"""... where the store does not answer: a cluster's replica takes over within two seconds, and is to be found soon."""
HOUR_S = 3600

log = structlog.get_logger()


class Counting:
    """One host's counting. `client_to_rewrite`: the embedded store, its append-only file rewritten hourly; None for an operator's own.

    `sweep` is told the moment after each pass: it deletes what was counted late for sites that are deleted.
    """

    def __init__(
        self,
        counter: Counter,
        publisher: Publisher,
        snapshot: Snapshot,
        client_to_rewrite: Client | None,
        sweep: Callable[[float], object] = lambda _: None,
    ) -> None:
        self._counter, self._publisher, self._snapshot = counter, publisher, snapshot
        self._client_to_rewrite = client_to_rewrite
        self._sweep = sweep
        self._reported = CounterReport()
        self._units: set[str] = set()
        self._billed: set[str] = set()
        self._pages: dict[str, set[str]] = {}
        self._published_at = float("-inf")
        self._trouble = ""
        self._away = False
        self._hour = -1

    def run(self, stop: threading.Event, ready: Callable[[], None], clock: Callable[[], float]) -> None:
        """Step until `stop` is set, then until nothing waits or the store is away."""
        self.step(clock())
        ready()
        while not stop.is_set():
            began = time.monotonic()
            applied = self.step(clock())
            stop.wait(pause_s(applied, time.monotonic() - began, trouble=bool(self._trouble)))
        while (applied := self.step(clock())) is not None and applied.more:
            pass

    def step(self, now: float) -> Applied | None:
        """One pass; None while the store is away: the journals keep what is accepted."""
        try:
            applied = self._counter.step(int(now))
            self._gather(applied)
            if not applied.behind or not 0 <= now - self._published_at < STEP_S:
                self._publish(applied, now)
                self._close_hour(int(now) // HOUR_S)
                self._sweep(now)
        except (StoreUnavailable, CatalogueUnavailable) as exc:
            self._tell(str(exc), away=True)
            return None
        # An alarm of no unit: everything waits for the store.
        self._tell("; ".join(alarm.reason for alarm in applied.alarms), away=any(not alarm.unit for alarm in applied.alarms))
        return applied

    def _gather(self, applied: Applied) -> None:
        self._units |= applied.units
        self._billed |= applied.billed
        for unit, pages in applied.pages.items():
            self._pages.setdefault(unit, set()).update(pages)

    def _publish(self, applied: Applied, now: float) -> None:
        """Tell readers what was counted since the last time: telling of each step of a backlog took half the time."""
        self._report(applied)
        self._publisher.publish(self._units, self._pages, now, self._billed)
        self._units, self._billed, self._pages = set(), set(), {}
        self._published_at = now

    def _close_hour(self, hour: int) -> None:
        """With each new hour the joined batches of the hour before leave the append-only file."""
        if self._hour not in {-1, hour} and self._client_to_rewrite is not None:
            forget_joined(self._client_to_rewrite)
        self._hour = hour

    def _tell(self, trouble: str, *, away: bool) -> None:
        """Log what changed. A store that is away says so in other words each time: it is told of once."""
        if trouble and trouble != self._trouble and not (away and self._away):
            log.error("counting waits; views are kept in the journal", why=trouble)
        elif self._trouble and not trouble:
            log.info("counting goes on")
        self._trouble, self._away = trouble, away

    def _report(self, applied: Applied) -> None:
        numbers = applied.numbers
        report = CounterReport(
            accepted=numbers.accepted,
            applied=numbers.applied,
            waiting=numbers.waiting,
            damaged=numbers.damaged,
            alarms=tuple((alarm.unit, alarm.reason) for alarm in applied.alarms),
        )
        if report != self._reported:
            self._reported = report
            with self._snapshot.write() as writing:
                writing.put_report(report)


def pause_s(applied: Applied | None, took_s: float, *, trouble: bool) -> float:
    """How long to wait for the next step: not at all with a backlog, longer where the store is away, a unit stopped, or calls are many."""
    if applied is not None and applied.behind:
        return 0.0
    crowded = applied is not None and len(applied.units) > MANY_UNITS
    away = applied is None or any(not alarm.unit for alarm in applied.alarms)
    step_s = AWAY_STEP_S if away else TROUBLE_STEP_S if trouble else MANY_STEP_S if crowded else STEP_S
    return max(0.0, step_s - took_s)
