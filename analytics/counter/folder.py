"""All journals of a host's folder: living workers' and what dead ones left."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from analytics.core import events
from analytics.core.events import decode
from analytics.core.splits import Table, placed
from analytics.journal.files import segments
from analytics.journal.index import Named
from analytics.journal.reader import Reader

Read = tuple[bytes, int, events.Record]
"""writer, record number, record"""


class Folder:
    """The readers of a folder's journals, by writer."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = path
        self.readers: dict[bytes, Reader] = {}
        self.splits: dict[str, Table] = {}
        """Which sites are counted in several units, and from when on: to be brought up to date before reading."""
        self._before: dict[bytes, int] = {}

    def refresh(self) -> None:
        """Take notice of new segments and new writers."""
        found = segments(self.path)
        for writer in self.readers.keys() - found.keys():
            del self.readers[writer]  # an operator took its files away
        for writer, files in found.items():
            self.readers.setdefault(writer, Reader(writer)).update(files)

    def read(self) -> list[Read]:
        """The next records of each writer."""
        self._before = {writer: reader.number for writer, reader in self.readers.items()}
        return [record for reader in self.readers.values() if not reader.finished for record in _records(reader, self.splits)]

    def behind(self) -> bool:
        """Whether the last `read` left records that were there."""
        return any(reader.behind for reader in self.readers.values())

    def undo(self) -> None:
        """Make `read` give the same records again."""
        for writer, number in self._before.items():
            if writer in self.readers:
                self.readers[writer].rewind(number + 1)

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
                reader.rewind(stands.get(writer, 0) + 1)

    def views_beyond(self, unit: str, stands: dict[bytes, int]) -> int:
        """How many views of the unit were read that it does not stand behind (whole segments are counted)."""
        return sum(
            named.views
            for writer, reader in self.readers.items()
            for name, named in reader.named()
            if name == unit and stands.get(writer, 0) < named.number
        )

    def views(self) -> tuple[int, int, int]:
        """Views accepted, views read, and records that cannot be read, of the writers that have segments."""
        readers = self.readers.values()
        lost = sum(views for reader in readers for _, views in reader.missing.values())
        damaged = sum(records for reader in readers for records, _ in reader.missing.values())
        return sum(reader.tail_views() for reader in readers) - lost, sum(reader.views for reader in readers) - lost, damaged


def _records(reader: Reader, splits: Mapping[str, Table]) -> Iterator[Read]:
    for frame in reader.read():
        try:
            record = decode(frame.payload)
        except msgspec.DecodeError:
            reader.note_damaged(frame.number, frame.kind)
            continue
        if splits:
            entries = tuple(placed(entry, splits, record.at) for entry in record.entries)
            record = msgspec.structs.replace(record, entries=entries)
        number, units = frame.number, reader.units
        is_view = record.kind == events.Kind.VIEW
        for entry in record.entries:
            named = units.get(entry.unit)
            if named is None:
                named = units[entry.unit] = Named()
            if number > named.number:  # otherwise it is read again
                named.number = number
                named.views += is_view
            is_view = False  # a view is its site's, the first entry's; campaigns it served are not viewed
        yield reader.writer, number, record
