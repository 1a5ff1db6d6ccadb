"""The counter: tails all journals of a host and moves the store on, one function call a unit and batch."""

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from analytics.core import events
from analytics.core.batches import Batch, Call, Trending, call_of
from analytics.core.cells import raw_text, shards_for
from analytics.core.trending import feed
from analytics.core.trending_settings import Settings
from analytics.counter.folder import Folder
from analytics.counter.report import Alarm, Applied
from analytics.stores import trending as clocks
from analytics.stores.units import Applied as Done
from analytics.stores.units import Client, Elsewhere, Failed, OtherClock, Outcome, StoreUnavailable, Units

PAUSE_S = 0.4
"""Between two steps of a quiet host: batches of at most half a second, so that a view shows within two."""
MONTH_S = 31 * 86_400

Read = tuple[bytes, int, events.Record]
"""writer, record number, record"""


class Counter:
    """One host's counter. `zone_of` tells a unit's time zone, `publish` is called after each step that changed something."""

    def __init__(  # noqa: PLR0913 — the composition root hands over what a host differs in
        self,
        folder: Path,
        client: Client,
        *,
        zone_of: Callable[[str], str],
        publish: Callable[[Applied], None],
        trending_of: Callable[[str], Settings] = lambda _: Settings(),
        retention_months: int = 25,
    ) -> None:
        self._folder = Folder(folder)
        self._units = Units(client)
        self._trending = clocks.Trending(client)
        self._zone_of, self._publish, self._trending_of = zone_of, publish, trending_of
        self._keep_s = retention_months * MONTH_S
        self._identity: tuple[tuple[str, ...], ...] = ()
        self._stands: dict[str, dict[bytes, int]] = {}
        self._seen: dict[str, dict[bytes, int]] = {}
        self._clocks: dict[str, clocks.Kept] = {}
        self._trouble = ""

    def run(self, stop: threading.Event) -> None:
        """Step until `stop` is set, then once more until nothing waits."""
        while not stop.is_set():
            if not self.step(int(time.time())).more:
                stop.wait(PAUSE_S)
        while self.step(int(time.time())).more:
            pass

    def step(self, now: int) -> Applied:
        """One pass: what the journals hold now is in the store afterwards, unless an alarm says why not."""
        self._folder.refresh()
        try:
            self._look_at_store()
            records = self._read()
            self._learn({entry.unit for _, _, record in records for entry in record.entries})
            batches = self._batches(records)
            changed = self._apply(batches, now)
            self._trouble = "" if changed or not batches else self._trouble
        except StoreUnavailable as exc:
            return self._report(frozenset(), [], str(exc), more=False)
        applied = self._report(changed, batches, self._trouble, more=bool(records) and not self._trouble)
        if changed:
            self._publish(applied)
        return applied

    def _look_at_store(self) -> None:
        """Another server, or the same one in another role, may stand elsewhere: forget what was known."""
        identity = self._units.identity()
        if identity != self._identity:
            self._units.load_functions()
            self._stands.clear()
            self._clocks.clear()
            self._identity = identity
            self._learn(self._seen)

    def _learn(self, units: Iterable[str]) -> None:
        """Ask the store where units stand that are not known (any more), and go back to there."""
        unknown = sorted({*units, *self._seen} - self._stands.keys())
        if not unknown:
            return
        for unit, positions in self._units.positions(unknown).items():
            self._stands[unit] = positions
            self._go_back(unit)

    def _go_back(self, unit: str) -> None:
        """Read again what the unit lacks."""
        for writer, number in self._seen.get(unit, {}).items():
            stands = self._stands[unit].get(writer, 0)
            if stands < number:
                self._folder.rewind(writer, stands + 1)

    def _read(self) -> list[Read]:
        return [(writer, frame.number, events.decode(frame.payload)) for writer, frames in self._folder.read() for frame in frames]

    def _batches(self, records: list[Read]) -> list[Batch]:
        """The records added up, for each unit in order of the journal; what a unit has already is left out."""
        done: list[Batch] = []
        current: dict[str, Batch] = {}
        for writer, number, record in records:
            for entry in record.entries:
                unit = entry.unit
                seen = self._seen.setdefault(unit, {})
                seen[writer] = max(number, seen.get(writer, 0))
                stands = self._stands[unit].get(writer, 0)
                if number <= stands:
                    continue
                batch = current.get(unit)
                if batch is None:
                    batch = current[unit] = Batch(unit, self._zone_of(unit))
                    done.append(batch)
                elif batch.full and batch.last.get(writer) != number:
                    following = batch.follower()
                    current[unit] = batch = following
                    done.append(batch)
                batch.add(writer, number, stands, record.at, entry)
        return done

    def _apply(self, batches: list[Batch], now: int) -> frozenset[str]:
        """Send all batches; the units that were moved on."""
        calls = [(batch.unit, self._call(batch, now)) for batch in batches]
        outcomes = self._units.apply(calls) if calls else []
        moved = set()
        for batch, outcome in zip(batches, outcomes, strict=True):
            if isinstance(outcome, Done):
                self._stands[batch.unit] |= batch.last
                moved.add(batch.unit)
            else:
                self._recover(batch.unit, outcome, now)
        return frozenset(moved)

    def _recover(self, unit: str, outcome: Outcome, now: int) -> None:
        """Forget what was wrong about the unit, so that the next step begins at where it stands."""
        self._clocks.pop(unit, None)
        if isinstance(outcome, Elsewhere):
            self._stands[unit] = outcome.positions
            self._go_back(unit)
        elif isinstance(outcome, OtherClock):
            self._clocks[unit] = clocks.Kept(outcome.version, clocks.decode_clock(outcome.clock, now))
            self._go_back(unit)
        elif isinstance(outcome, Failed):
            self._go_back(unit)
            self._stands.pop(unit, None)
            self._trouble = outcome.reason
            self._identity = ()

    def _call(self, batch: Batch, now: int) -> Call:
        trending = self._fed(batch, now) if batch.looks else None
        shards = shards_for(max(len(cells) for cells in batch.cells.values()) if batch.cells else 0)
        return call_of(batch, lambda cell: cell, shards=shards, keep_s=self._keep_s, trending=trending)

    def _fed(self, batch: Batch, now: int) -> Trending:
        """What the batch's looks change in TRENDING, from the clock as the store has it."""
        kept = self._clocks.get(batch.unit) or self._trending.kept(batch.unit, min(now, batch.looks[0][0]))
        settings = self._trending_of(batch.unit)
        fed = feed(kept.clock, batch.looks, settings)
        self._clocks[batch.unit] = clocks.Kept(kept.version + 1, fed.clock)
        pages = [part for page, scores in fed.increments.items() for part in (page, *scores)]
        return Trending(kept.version, raw_text(clocks.encode_clock(fed.clock)), fed.factors, pages, settings.pages_kept)

    def _report(self, changed: frozenset[str], batches: list[Batch], trouble: str, *, more: bool) -> Applied:
        pages: dict[str, set[str]] = {}
        for batch in batches:
            if batch.unit in changed:
                pages.setdefault(batch.unit, set()).update(batch.pages())
        alarms = (Alarm("", trouble),) if trouble else ()
        return Applied(changed, {unit: frozenset(names) for unit, names in pages.items()}, self._folder.numbers(), alarms, more)
