"""Campaigns that wait: where hundreds are live each is called every few seconds, for all that came meanwhile.

A call of the store costs a campaign as much as fifty of its cells, and it serves few ads in half a second. What waits is in the journal, as
everything is that was not counted: a counter that dies loses nothing by it, and each batch still begins where its unit stands.

    12:00:00  900 campaigns served 4,000 ads, 3,900 of them unbilled: only sites and what was billed are called
    12:00:01  the same, added to the batches that wait
    12:00:04  900 calls instead of 4,500; or sooner, in a step that finds nothing new
"""

from collections.abc import Callable, Collection

from analytics.core.batches import INCREMENTS_MAX, Batch

UNITS = 200
"""Fewer batches are not worth waiting with."""
HOLD_S = 4


class Holding:
    """The batches that wait, by unit; for `seconds` where there are more than `units` of them. `urgent` tells units that never do."""

    def __init__(self, units: int = UNITS, seconds: int = HOLD_S, urgent: Callable[[str], bool] = lambda _: False) -> None:
        self._units, self._seconds, self._urgent = units, seconds, urgent
        self._batches: dict[str, Batch] = {}
        self._reached: dict[str, dict[bytes, int]] = {}
        self._since, self._views = 0, 0

    def begin(self, stopped: Collection[str]) -> dict[str, Batch]:
        """What waits, to be added to in this step; what belongs to stopped units is dropped: their journals are read again."""
        for unit in self._batches.keys() & set(stopped):
            del self._batches[unit]
        self._reached = {unit: dict(batch.last) for unit, batch in self._batches.items()}
        return dict(self._batches)

    def reached(self, unit: str, writer: bytes) -> int:
        """The unit's last record that waits already: journals are read again for the sake of other units."""
        return self._reached.get(unit, {}).get(writer, 0)

    def parted(self, batches: list[Batch], now: int, *, busy: bool) -> tuple[list[Batch], list[Batch]]:
        """Those to be applied now, and those that may wait; in a step that is not `busy` none do."""
        if not busy or (self._batches and not 0 <= now - self._since < self._seconds):
            return batches, []
        due: list[Batch] = []
        waiting: list[Batch] = []
        for batch in batches:
            (waiting if may_wait(batch) and not self._urgent(batch.unit) else due).append(batch)
        return (due, waiting) if len(waiting) > self._units else (batches, [])

    def keep(self, waiting: list[Batch], now: int, views: int) -> None:
        """Let these wait and no others, once the step went well; `views`: how many were read before it."""
        if waiting and not self._batches:
            self._since, self._views = now, views
        self._batches = {batch.unit: batch for batch in waiting}

    def views(self, read: int) -> int:
        """How many of the views read so far may have entries that wait."""
        return max(0, read - self._views) if self._batches else 0


def may_wait(batch: Batch) -> bool:
    """Whether it is a campaign's that changes neither money nor what a token may do, and the only one of its unit."""
    return batch.unit.startswith("c:") and not batch.amounts and not batch.once and not batch.reached and batch.size < INCREMENTS_MAX
