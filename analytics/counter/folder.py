"""All journals of a host's folder: living workers' and what dead ones left."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from analytics.core.decoding import Decoding, Item
from analytics.core.events import Entry, Kind
from analytics.core.splits import Table, placed
from analytics.journal.files import Segment, is_alive, segments
from analytics.journal.index import Named
from analytics.journal.reader import Reader

KNOWN_ENTRIES = 16_384
"""Decoded entries that are remembered by their bytes, 700 each with what they decode to; twice as many at most."""
AHEAD_S = 60
"""Who has read further than this beyond the oldest records that were left waits for them. Within a minute TRENDING knows no order."""

Listed = dict[bytes, list[Segment]]
"""Segments by writer, in order."""


class Read(msgspec.Struct, frozen=True, gc=False):
    """What was read of one writer: how many records, and what they hold, by unit and in their order."""

    writer: bytes
    records: int
    items: dict[str, list[Item]]


class Folder:
    """The readers of a folder's journals, by writer. `listed` tells what lies in it, `alive` whether a segment's writer lives."""

    def __init__(self, path: Path, listed: Callable[[Path], Listed] = segments, alive: Callable[[Path], bool] = is_alive) -> None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = path
        self._listed, self._alive = listed, alive
        self.readers: dict[bytes, Reader] = {}
        self.splits: dict[str, Table] = {}
        """Which sites are counted in several units, and from when on: to be brought up to date before reading."""
        self._decoding = Decoding(KNOWN_ENTRIES, None)
        self._decoding_for = self.splits
        self._before: dict[bytes, int] = {}
        self._moments: dict[bytes, int] = {}
        """Of each writer's last record read (Unix seconds)."""

    def refresh(self) -> None:
        """Take notice of new segments and new writers."""
        found = self._listed(self.path)
        if any(self._lacks_some(writer, files) for writer, files in found.items()):
            # A file that is begun while a folder is listed may be left out of the list although a later one is in it. Read in that order
            # its records would never be counted: units would stand behind them. What was begun before this look is surely in the next.
            found = self._listed(self.path)
        for writer in self.readers.keys() - found.keys():
            del self.readers[writer]  # an operator took its files away
            self._moments.pop(writer, None)
        for writer, files in found.items():
            self.readers.setdefault(writer, Reader(writer, self._alive)).update(files)

    def _lacks_some(self, writer: bytes, files: list[Segment]) -> bool:
        """Whether a segment is missing between others, or before all that were ever seen of the writer."""
        return files[-1].index - files[0].index >= len(files) or (files[0].index > 1 and writer not in self.readers)

    def begin(self) -> None:
        """Note where reading begins, for `undo`."""
        self._before = {writer: reader.number for writer, reader in self.readers.items()}

    def read(self) -> list[Read]:
        """The next records of each writer; of a backlog the oldest first, so that TRENDING is fed as if nothing had waited."""
        if self._decoding_for != self.splits:
            self._decoding, self._decoding_for = Decoding(KNOWN_ENTRIES, self._placed if self.splits else None), self.splits
        left = [self._moment(reader) for reader in self.readers.values() if reader.behind]
        unfinished = [reader for reader in self.readers.values() if not reader.finished]
        ahead = [reader for reader in unfinished if left and self._moment(reader) > min(left) + AHEAD_S]
        # Where the others turn out to have nothing more, nobody is ahead.
        return self._read_all(reader for reader in unfinished if reader not in ahead) or self._read_all(ahead)

    def _read_all(self, readers: Iterable[Reader]) -> list[Read]:
        return [found for reader in readers if (found := self._records(reader)).records]

    def _moment(self, reader: Reader) -> int:
        return self._moments.get(reader.writer, 0)

    def behind(self) -> bool:
        """Whether the last `read` left records that were there."""
        return any(reader.behind for reader in self.readers.values())

    def undo(self) -> None:
        """Make `read` give everything again that it gave since `begin`."""
        for writer, number in self._before.items():
            if writer in self.readers:
                self._rewind(self.readers[writer], number + 1)

    def units(self) -> set[str]:
        """All units that kept segments name."""
        return {unit for reader in self.readers.values() for unit, _ in reader.named()}

    def units_in_hand(self) -> set[str]:
        """All units that the last `read` found, and others of the same segments."""
        return set().union(*(reader.units for reader in self.readers.values() if not reader.finished))

    def go_back(self, unit: str, stands: dict[bytes, int]) -> None:
        """Read again what the unit lacks, standing there."""
        for writer, reader in self.readers.items():
            last = max((named.number for name, named in reader.named() if name == unit), default=0)
            if stands.get(writer, 0) < last:
                self._rewind(reader, stands.get(writer, 0) + 1)

    def _rewind(self, reader: Reader, number: int) -> None:
        reader.rewind(number)
        self._moments.pop(reader.writer, None)

    def views_beyond(self, unit: str, stands: dict[bytes, int]) -> int:
        """How many views of the unit were read that it does not stand behind (whole segments are counted)."""
        return sum(
            named.views
            for writer, reader in self.readers.items()
            for name, named in reader.named()
            if name == unit and stands.get(writer, 0) < named.number
        )

    def views_read(self) -> int:
        """Views read so far of the writers that have segments."""
        return sum(reader.views for reader in self.readers.values())

    def views(self) -> tuple[int, int, int]:
        """Views accepted, views read, and records that cannot be read, of the writers that have segments."""
        readers = self.readers.values()
        lost = sum(views for reader in readers for _, views in reader.missing.values())
        damaged = sum(records for reader in readers for records, _ in reader.missing.values())
        return sum(reader.tail_views() for reader in readers) - lost, sum(reader.views for reader in readers) - lost, damaged

    def _records(self, reader: Reader) -> Read:
        decoded = self._decoding.record
        items: defaultdict[str, list[Item]] = defaultdict(list)
        viewed: defaultdict[str, list[int]] = defaultdict(list)
        records, at = 0, self._moment(reader)
        frames = reader.read()
        for frame in frames:
            number = frame.number
            try:
                kind, at, entries = decoded(frame.payload)
            except msgspec.DecodeError:
                reader.note_damaged(number, frame.kind)
                continue
            records += 1
            for entry in entries:
                items[entry.unit].append((number, at, entry))
            if kind == Kind.VIEW and entries:
                # A view is its site's, the first entry's; campaigns it served are not viewed.
                viewed[entries[0].unit].append(number)
        _note_named(reader.units, items, viewed)
        if records:
            self._moments[reader.writer] = at
        return Read(reader.writer, records, items)

    def _placed(self, entry: Entry, at: int) -> Entry:
        return placed(entry, self.splits, at)


def _note_named(units: dict[str, Named], items: Mapping[str, list[Item]], viewed: Mapping[str, list[int]]) -> None:
    """Note what a piece of a segment names; what is read again is noted already."""
    for unit, found in items.items():
        named = units.get(unit)
        if named is None:
            named = units[unit] = Named()
        numbers = viewed.get(unit, ())
        named.views += len(numbers) - bisect_right(numbers, named.number)
        named.number = max(named.number, found[-1][0])
