"""The counter: tails all journals of a host and moves the store on, one function call a unit and batch."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from operator import itemgetter
from pathlib import Path

import msgspec

from analytics.core.batches import INCREMENTS_MAX, Batch
from analytics.core.splits import base_of
from analytics.core.trending_settings import Settings
from analytics.counter.calls import Calls
from analytics.counter.closing import Closing
from analytics.counter.folder import Folder, Read
from analytics.counter.holding import Holding
from analytics.counter.report import Alarm, Applied
from analytics.counter.retention import Keeper
from analytics.stores.hosts import Hosts, Numbers, Told
from analytics.stores.splits import Splits
from analytics.stores.units import Applied as Done
from analytics.stores.units import Client, Elsewhere, Failed, OtherClock, Outcome, StoreUnavailable, Units

CLOCK_TRIES = 4
"""A call takes a millisecond: another host is seldom quicker twice."""
RETRY_S = 5
"""A stopped unit is looked at again: an operator may have accepted its gap."""
TELL_S = 30
"""The host's numbers are told again even when nothing changed: a fail-over may have lost them."""
HOUR_S = 3600
READS_A_STEP = 4
"""A step reads so many MiB of each writer (4,000 records each) before it calls the store, so that each of a thousand campaigns is called
once for all of them: a call costs as much as fifty cells."""
RECORDS_A_STEP = 16_000
"""... and no further MiB once it has so many: hosts with many workers."""
_number = itemgetter(0)


class Counter:
    """One host's counter, to be stepped once or twice a second. `zone_of` tells a unit's time zone.

    `retention_hours`: how long journals are kept; `retention_months`: how long dated sums are, where `months_of` names no other number.
    """

    def __init__(  # noqa: PLR0913 — the composition root hands over all that hosts differ in
        self,
        folder: Path,
        client: Client,
        *,
        zone_of: Callable[[str], str],
        trending_of: Callable[[str], Settings] = lambda _: Settings(),
        retention_hours: int = 24,
        retention_months: int = 25,
        months_of: Callable[[str], int | None] = lambda _: None,
        holding: Holding | None = None,
        reads_a_step: int = READS_A_STEP,
    ) -> None:
        self._folder = Folder(folder)
        self._units = Units(client)
        self._keeper = Keeper(self._folder, self._units, retention_hours * HOUR_S)
        self._splits, self._hosts = Splits(client), Hosts(client)
        self._trending_of = trending_of
        self._calls = Calls(client, self._fed_by, retention_months)
        self._zone_of = zone_of
        self._closing = Closing(client, self._zone, retention_months, lambda unit: months_of(base_of(unit)))
        self._identity: tuple[tuple[str, ...], ...] = ()
        self._stands: dict[str, dict[bytes, int]] = {}
        self._holding = holding or Holding()
        self._reads_a_step = reads_a_step
        self._unsure: set[str] = set()
        """Units of which nobody knows whether their last batch was counted."""
        self._stopped: dict[str, str] = {}
        self._looked_at, self._retried_at, self._told = 0, 0, Told(0, Numbers())

    def step(self, now: int) -> Applied:
        """One pass: what the journals hold now is in the store afterwards, unless an alarm says why not."""
        self._folder.refresh()
        try:
            applied = self._count(now)
            if any(not alarm.unit for alarm in applied.alarms):
                # A server did not answer, and what is asked next might wait for it too: first of all, who the primaries are.
                self._identity = ()
                return applied
            self._closing.step(now)
            self._keeper.tidy(now)
            self._tell(applied.numbers, now)
        except StoreUnavailable as exc:
            # What was read may not have been counted: all units are asked again where they stand.
            self._identity = ()
            return Applied(frozenset(), {}, self.numbers(), (Alarm("", str(exc)),))
        return applied

    def numbers(self) -> Numbers:
        """The host's views: accepted = applied + waiting."""
        accepted, read, damaged = self._folder.views()
        ledger = self._keeper.ledger
        deleted = sum(gone.damaged_views for gone in ledger.gone.values() if not gone.retired_at)
        held = sum(self._folder.views_beyond(unit, self._stands.get(unit, {})) for unit in self._stopped)
        accepted += ledger.views - deleted
        applied = read - self._holding.views(read) + ledger.views - deleted - held
        damaged += ledger.damaged + sum(gone.damaged for gone in ledger.gone.values() if not gone.retired_at)
        return Numbers(accepted, applied, accepted - applied, damaged)

    def _count(self, now: int) -> Applied:
        self._look_at_store(now)
        self._retry_stopped(now)
        self._learn(self._unsure)
        self._unsure.clear()
        self._folder.begin()
        views = self._folder.views_read()
        try:
            found, read = self._read_batches()
            batches, waiting = self._holding.parted(found, now, busy=read > 0)
            changed, failures = self._apply(batches, now)
        except StoreUnavailable:
            self._folder.undo()
            raise
        self._holding.keep(waiting, now, views)
        self._closing.note(changed)
        pages: dict[str, set[str]] = {}
        for batch in batches:
            if batch.unit in changed:
                pages.setdefault(base_of(batch.unit), set()).update(batch.pages())
        alarms = [*(Alarm(unit, reason) for unit, reason in self._stopped.items()), *(Alarm("", reason) for reason in failures)]
        named = {unit: frozenset(names) for unit, names in pages.items()}
        more, behind = read > 0 and not failures, self._folder.behind() and not failures
        billed = frozenset(base_of(batch.unit) for batch in batches if batch.unit in changed and batch.bills)
        return Applied(frozenset(map(base_of, changed)), named, self.numbers(), tuple(alarms), more, behind, billed)

    def _read_batches(self) -> tuple[list[Batch], int]:
        """A step's worth of records added up, with what waits, and how many they were. Raises `StoreUnavailable`."""
        current = self._holding.begin(self._stopped)
        done = list(current.values())
        read = 0
        for _ in range(self._reads_a_step):
            records = self._folder.read()
            # Units seen for the first time: all that the journals hold of them is in hand.
            self._learn(self._folder.units_in_hand(), go_back=False)
            self._add_up(records, done, current)
            read += sum(found.records for found in records)
            if not self._folder.behind() or read >= RECORDS_A_STEP:
                break
        return done, read

    def _look_at_store(self, now: int) -> None:
        """Another server, or the same one in another role, may stand elsewhere: forget what was known, quiet units included.

        Asked once a second: in between, the positions in each call tell the same of units that are not quiet.
        """
        if now == self._looked_at and self._identity:
            return
        self._looked_at = now
        identity = self._units.identity()
        self._folder.splits = self._splits.all()
        if identity != self._identity:
            self._units.load_functions()
            self._stands.clear()
            self._calls.forget()
            self._learn(self._folder.units())
            self._identity = identity

    def _zone(self, unit: str) -> str:
        return self._zone_of(base_of(unit))

    def _fed_by(self, unit: str) -> Settings:
        """How the unit's looks feed TRENDING: a split site's scores can be added up only where all fade with the wall clock."""
        settings = self._trending_of(base_of(unit))
        split = base_of(unit) in self._folder.splits
        return msgspec.structs.replace(settings, wall_clock=True) if split else settings

    def _retry_stopped(self, now: int) -> None:
        if self._stopped and abs(now - self._retried_at) >= RETRY_S:
            self._retried_at = now
            units = list(self._stopped)
            for unit in units:
                self._stands.pop(unit, None)
            self._learn(units)

    def _learn(self, units: Iterable[str], *, go_back: bool = True) -> None:
        """Ask the store where units stand that are not known, and read again what they lack."""
        unknown = sorted(set(units) - self._stands.keys())
        if not unknown:
            return
        for unit, positions in self._units.positions(unknown).items():
            self._stands[unit] = positions
            reason = self._keeper.gap(unit, positions)
            if reason is not None:
                self._stopped[unit] = reason
                continue
            self._stopped.pop(unit, None)
            if go_back:
                self._folder.go_back(unit, positions)

    def _add_up(self, found: list[Read], done: list[Batch], current: dict[str, Batch]) -> None:
        """Add what was read to each unit's current batch in order of the journal; what a unit has already is left out."""
        for read in found:
            for unit, items in read.items.items():
                if unit in self._stopped:
                    continue
                stands = self._stands[unit].get(read.writer, 0)
                start = bisect_right(items, max(stands, self._holding.reached(unit, read.writer)), key=_number)
                while start < len(items):
                    batch = current.get(unit)
                    if batch is None or batch.size >= INCREMENTS_MAX:
                        batch = current[unit] = Batch(unit, self._zone(unit)) if batch is None else batch.follower()
                        done.append(batch)
                    start = batch.add(read.writer, stands, items, start)

    def _apply(self, batches: list[Batch], now: int) -> tuple[frozenset[str], set[str]]:
        """Send all batches; the units that were moved on, and why others were not."""
        moved: set[str] = set()
        failures: set[str] = set()
        for _ in range(CLOCK_TRIES):
            batches = self._sent(batches, now, moved, failures)
        for unit in {batch.unit for batch in batches}:
            self._folder.go_back(unit, self._stands.get(unit, {}))
        return frozenset(moved), failures

    def _sent(self, batches: list[Batch], now: int, moved: set[str], failures: set[str]) -> list[Batch]:
        """Send these; those that met a clock which another host had moved, to be sent again by that clock, at once.

        Half a second later the other host has moved it again: of two whose steps lie between each other's, one was never counted.
        """
        calls = [(batch.unit, self._calls.make(batch, now)) for batch in batches]
        again: dict[str, list[Batch]] = {}
        for batch, outcome in zip(batches, self._units.apply(calls) if calls else [], strict=True):
            if batch.unit in again:  # it follows one that was not counted
                again[batch.unit].append(batch)
            elif isinstance(outcome, OtherClock):
                self._calls.learn(batch.unit, outcome, now)
                again[batch.unit] = [batch]
            elif isinstance(outcome, Done):
                self._stands[batch.unit] |= batch.last
                moved.add(batch.unit)
                if outcome.refused:
                    self._calls.note_refused(batch.unit, now)
            else:
                self._recover(batch.unit, outcome)
            if isinstance(outcome, Failed) and not outcome.refused:
                failures.add(outcome.reason)
        return [batch for waiting in again.values() for batch in waiting]

    def _recover(self, unit: str, outcome: Outcome) -> None:
        """Go back to where the unit stands, so that the next step begins there."""
        self._calls.forget(unit)
        if isinstance(outcome, Elsewhere):
            self._stands.pop(unit, None)
            self._learn([unit])
        elif isinstance(outcome, Failed):
            self._folder.go_back(unit, self._stands.get(unit, {}))
            if outcome.refused:
                self._stopped[unit] = outcome.reason
                return
            self._stands.pop(unit, None)
            self._unsure.add(unit)
            if outcome.missing_function:
                self._identity = ()

    def _tell(self, numbers: Numbers, now: int) -> None:
        told = Told(now, numbers, dict(self._stopped))
        if (told.numbers, told.stopped) != (self._told.numbers, self._told.stopped) or abs(now - self._told.at) >= TELL_S:
            self._hosts.tell(self._keeper.ledger.host, told)
            self._told = told
