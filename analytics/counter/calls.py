"""What a batch becomes on its way to the store: the function's argument, with what it changes in TRENDING and who is seen often."""

from collections.abc import Callable

import msgspec

from analytics.core.batches import Batch, Call, Trending, call_of
from analytics.core.cells import SHARD_ENTRIES, as_text, is_narrow, shards_for
from analytics.core.sketch import Sketch
from analytics.core.trending import feed
from analytics.core.trending_settings import Settings
from analytics.stores import trending as clocks
from analytics.stores.units import Client, OtherClock

MONTH_S = 31 * 86_400
PAGES_KEPT = 1500
"""Pages of a unit whose scores are kept, the heaviest slow scores first."""
FLOOD_S = 3600
"""A flooded unit's sketch begins anew after an hour, before noise covers what a real page gets."""


class Flood(msgspec.Struct):
    """A unit without room for new names: since when, and who is seen often."""

    since: int
    sketch: Sketch


class Calls:
    """Makes calls, knowing each unit's TRENDING clock as the store has it, and which units have no room for new names."""

    def __init__(self, client: Client, trending_of: Callable[[str], Settings], retention_months: int) -> None:
        self._trending = clocks.Trending(client)
        self._trending_of = trending_of
        self._keep_s = retention_months * MONTH_S
        self._clocks: dict[str, clocks.Kept] = {}
        self._floods: dict[str, Flood] = {}

    def make(self, batch: Batch, now: int) -> Call:
        """The call that applies the batch. Raises `StoreUnavailable`."""
        trending = self._fed(batch, now) if batch.looks else None
        return call_of(batch, now, shards=_shards(batch), keep_s=self._keep_s, proven=self._proven(batch, now), trending=trending)

    def forget(self, unit: str | None = None) -> None:
        """The clock of the unit, or of all, may stand elsewhere."""
        if unit is None:
            self._clocks.clear()
        else:
            self._clocks.pop(unit, None)

    def learn(self, unit: str, found: OtherClock, now: int) -> None:
        """The store told the unit's clock."""
        self._clocks[unit] = clocks.Kept(found.version, clocks.decode_clock(found.clock, now))

    def note_refused(self, unit: str, now: int) -> None:
        """The store had no room for a new name of the unit."""
        self._floods.setdefault(unit, Flood(now, Sketch()))

    def _proven(self, batch: Batch, now: int) -> list[str]:
        flood = self._floods.get(batch.unit)
        if flood is None:
            return []
        if abs(now - flood.since) > FLOOD_S:
            del self._floods[batch.unit]
            return []
        often = flood.sketch.is_often
        return [cell for cells in batch.cells.values() for cell, count in cells.items() if not is_narrow(cell) and often(cell, count)]

    def _fed(self, batch: Batch, now: int) -> Trending:
        kept = self._clocks.get(batch.unit) or self._trending.kept(batch.unit, min(now, batch.looks[0][0]))
        settings = self._trending_of(batch.unit)
        fed = feed(kept.clock, batch.looks, settings)
        self._clocks[batch.unit] = clocks.Kept(kept.version + 1, fed.clock)
        pages = [part for page, scores in fed.increments.items() for part in (page, *scores)]
        return Trending(kept.version, as_text(clocks.encode_clock(fed.clock)), fed.factors, pages, PAGES_KEPT)


def _shards(batch: Batch) -> int:
    """Into how many shards a bucket goes that this batch opens; 0: a campaign stays small, and needs no hash of its own for wide cells."""
    wide = max((len(cells) for cells in batch.cells.values()), default=0)
    return 0 if batch.unit.startswith("c:") and wide <= SHARD_ENTRIES else shards_for(wide)
