"""What a worker did not count, by reason: one journal record a second instead of one a view, so that a flood costs the disk nothing."""

import threading
from collections.abc import Callable

from analytics.core.events import Entry, Kind, Record, encode
from analytics.journal.writer import JournalFull

EVERYWHERE = "x:all"
"""The unit of what belongs to no site."""
PERIOD_S = 1.0

Append = Callable[[bytes, Kind], int]


class Tally:
    """Sums of this worker, waiting for the journal. A timer writes the last ones, so that nothing waits for a next request."""

    def __init__(self, append: Append, clock: Callable[[], float]) -> None:
        self._append = append
        self._clock = clock
        self._lock = threading.Lock()
        self._sums: dict[str, dict[str, int]] = {}
        self._timer: threading.Timer | None = None
        self._closed = False

    def add(self, unit: str, cell: str) -> None:
        """Count one more in a unit's cell."""
        with self._lock:
            cells = self._sums.setdefault(unit, {})
            cells[cell] = cells.get(cell, 0) + 1
            if self._timer is None and not self._closed:
                self._timer = threading.Timer(PERIOD_S, self.flush)
                self._timer.daemon = True
                self._timer.start()

    def flush(self) -> bool:
        """Write what waits; False where the journal is full: then it waits on, for the next `add` or `flush`."""
        with self._lock:
            self._timer = None
            if not self._sums:
                return True
            entries = tuple(Entry(unit, cells) for unit, cells in self._sums.items())
            try:
                self._append(encode(Record(Kind.SUMS, int(self._clock()), entries)), Kind.SUMS)
            except JournalFull:
                return False
            self._sums = {}
            return True

    def close(self) -> None:
        """Write the last sums; later ones are written one by one."""
        with self._lock:
            self._closed = True
            timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        self.flush()
