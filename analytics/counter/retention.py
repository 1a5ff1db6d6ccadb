"""Deleting journals: past retention, when every unit they name was read again to stand behind them, and never without remembering it."""

from pathlib import Path

import msgspec

from analytics.core import ledger as rules
from analytics.counter.folder import Folder
from analytics.journal import index, memory
from analytics.journal.files import Segment, clear_unfinished, created, segments
from analytics.journal.reader import Reader
from analytics.stores.units import Client, Units

EVERY_S = 60
QUIET_S = 60
"""A writer between two segments looks dead for a moment; its last one is deleted when nothing was written for this long."""


class Keeper:
    """A host's ledger and the deletions that it allows. `retention_s`: how old a segment's first record gets at least."""

    def __init__(self, folder: Folder, units: Units, retention_s: int) -> None:
        self._folder, self._units, self._retention_s = folder, units, retention_s
        self.ledger = memory.load(folder.path)
        memory.save(folder.path, self.ledger)
        self._next = 0
        clear_unfinished(folder.path)
        self._end_deletions()

    def tidy(self, now: int) -> None:
        """Once a minute: delete what may go, and tell the store of writers that have no journal left. Raises `StoreUnavailable`."""
        if self._next - EVERY_S <= now < self._next:  # also goes on after the clock was put back
            return
        self._next = now + EVERY_S
        for reader in list(self._folder.readers.values()):
            self._tidy_writer(reader, now)
        self._settle()
        if rules.forget_settled(self.ledger, now):
            memory.save(self._folder.path, self.ledger)

    def gap(self, unit: str, stands: dict[bytes, int]) -> str | None:
        """Why the unit must stop, standing there; None: it need not."""
        return rules.gap(self.ledger, unit, stands)

    def _tidy_writer(self, reader: Reader, now: int) -> None:
        old = self._old_segments(reader, now)
        going = self._behind(reader, old)
        if not going:
            return
        known = {segment.index for segment in segments(self._folder.path).get(reader.writer, [])}
        retired = reader.finished and known == {segment.index for segment in going}
        for segment in going:
            closed = reader.closed[segment.index]
            lost = closed.missing.values()
            damaged = sum(records for records, _ in lost), sum(views for _, views in lost)
            named = {unit: one.number for unit, one in closed.units.items()}
            rules.note_deleted(self.ledger, reader.writer, segment.index, named, damaged)
        if retired:
            rules.note_retired(self.ledger, reader.writer, reader.views, now)
        if not memory.save(self._folder.path, self.ledger):
            self.ledger = memory.load(self._folder.path)
            return
        for segment in going:
            _unlink(segment)
            reader.forget(segment)
        if retired:
            del self._folder.readers[reader.writer]

    def _old_segments(self, reader: Reader, now: int) -> list[Segment]:
        old = []
        for segment in reader.segments:
            if segment.index not in reader.closed or now - created(segment.path) < self._retention_s:
                break
            if segment is reader.segments[-1] and now - segment.path.stat().st_mtime < QUIET_S:
                break
            old.append(segment)
        return old

    def _behind(self, reader: Reader, old: list[Segment]) -> list[Segment]:
        """The segments, from the oldest on, that every unit they name stands behind now."""
        named = {unit for segment in old for unit in reader.closed[segment.index].units}
        stands = self._units.positions(sorted(named)) if named else {}
        going = []
        for segment in old:
            units = reader.closed[segment.index].units
            if any(stands[unit].get(reader.writer, 0) < one.number for unit, one in units.items()):
                break
            going.append(segment)
        return going

    def _settle(self) -> None:
        """Tell the store which writers are gone for good; what fails is told again a minute later."""
        told = False
        for gone in self.ledger.gone.values():
            if not gone.retired_at or gone.settled:
                continue
            stands = self._units.positions(sorted(gone.units))
            for unit, positions in stands.items():
                fields = rules.retired_fields(self.ledger, unit, positions)
                if fields and self.gap(unit, positions) is None:
                    self._units.settle(unit, fields)
            gone.settled = told = True
        if told:
            memory.save(self._folder.path, self.ledger)

    def _end_deletions(self) -> None:
        """Files that a crash left are deleted: the ledger has counted them."""
        for writer, files in segments(self._folder.path).items():
            gone = self.ledger.gone.get(writer.hex())
            for segment in files:
                if gone is not None and (gone.retired_at or segment.index <= gone.upto):
                    _unlink(segment)


class Gap(msgspec.Struct, frozen=True):
    """A unit whose counts are older than the oldest kept record."""

    unit: str
    reason: str


def gaps(folder: Path, client: Client) -> list[Gap]:
    """All units that stopped on the host with this journal folder. Raises `StoreUnavailable`."""
    ledger = memory.load(folder)
    known = sorted({*ledger.retirements, *(unit for gone in ledger.gone.values() for unit in gone.units)})
    stands = Units(client).positions(known) if known else {}
    found = ((unit, rules.gap(ledger, unit, positions)) for unit, positions in stands.items())
    return [Gap(unit, reason) for unit, reason in found if reason is not None]


def accept_gap(folder: Path, client: Client, unit: str) -> None:
    """Let the unit go on without what is lost; a running counter notices within seconds. Raises `StoreUnavailable`."""
    fields = rules.accepted_fields(memory.load(folder), unit)
    if fields:
        Units(client).settle(unit, fields)


def _unlink(segment: Segment) -> None:
    segment.path.unlink(missing_ok=True)
    segment.path.with_suffix(index.SUFFIX).unlink(missing_ok=True)
