"""What a batch becomes on its way to the store: the function's argument, with what it changes in TRENDING."""

from collections.abc import Callable

from analytics.core.batches import Batch, Call, Trending, call_of
from analytics.core.cells import as_text, shards_for
from analytics.core.trending import feed
from analytics.core.trending_settings import Settings
from analytics.stores import trending as clocks
from analytics.stores.units import Client, OtherClock

MONTH_S = 31 * 86_400
PAGES_KEPT = 1500
"""Pages of a unit whose scores are kept, the heaviest slow scores first."""


class Calls:
    """Makes calls, knowing each unit's TRENDING clock as the store has it."""

    def __init__(self, client: Client, trending_of: Callable[[str], Settings], retention_months: int) -> None:
        self._trending = clocks.Trending(client)
        self._trending_of = trending_of
        self._keep_s = retention_months * MONTH_S
        self._clocks: dict[str, clocks.Kept] = {}

    def make(self, batch: Batch, now: int) -> Call:
        """The call that applies the batch. Raises `StoreUnavailable`."""
        trending = self._fed(batch, now) if batch.looks else None
        wide = max((len(cells) for cells in batch.cells.values()), default=0)
        return call_of(batch, lambda cell: cell, shards=shards_for(wide), keep_s=self._keep_s, trending=trending)

    def forget(self, unit: str | None = None) -> None:
        """The clock of the unit, or of all, may stand elsewhere."""
        if unit is None:
            self._clocks.clear()
        else:
            self._clocks.pop(unit, None)

    def learn(self, unit: str, found: OtherClock, now: int) -> None:
        """The store told the unit's clock."""
        self._clocks[unit] = clocks.Kept(found.version, clocks.decode_clock(found.clock, now))

    def _fed(self, batch: Batch, now: int) -> Trending:
        kept = self._clocks.get(batch.unit) or self._trending.kept(batch.unit, min(now, batch.looks[0][0]))
        settings = self._trending_of(batch.unit)
        fed = feed(kept.clock, batch.looks, settings)
        self._clocks[batch.unit] = clocks.Kept(kept.version + 1, fed.clock)
        pages = [part for page, scores in fed.increments.items() for part in (page, *scores)]
        return Trending(kept.version, as_text(clocks.encode_clock(fed.clock)), fed.factors, pages, PAGES_KEPT)
