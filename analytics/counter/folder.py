"""All journals of a host's folder: living workers' and what dead ones left."""

from pathlib import Path

from analytics.core.frames import Frame
from analytics.counter.report import Numbers
from analytics.journal.files import segments
from analytics.journal.reader import Reader


class Folder:
    """The readers of a folder's journals, by writer."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = path
        self.readers: dict[bytes, Reader] = {}

    def refresh(self) -> None:
        """Take notice of new segments and new writers."""
        for writer, files in segments(self.path).items():
            self.readers.setdefault(writer, Reader(writer)).update(files)

    def read(self) -> list[tuple[bytes, list[Frame]]]:
        """The next records of each writer."""
        chunks = [(reader.writer, reader.read()) for reader in self.readers.values() if not reader.finished]
        return [(writer, frames) for writer, frames in chunks if frames]

    def rewind(self, writer: bytes, number: int) -> None:
        """Read this record of the writer, and all after it, once more."""
        reader = self.readers.get(writer)
        if reader is not None:
            reader.rewind(number)

    def numbers(self) -> Numbers:
        """The host's views as the journals tell them."""
        readers = self.readers.values()
        lost = sum(one.views for reader in readers for one in reader.missing.values())
        accepted = sum(reader.tail_views() for reader in readers) - lost
        applied = sum(reader.views for reader in readers) - lost
        damaged = sum(one.records for reader in readers for one in reader.missing.values())
        return Numbers(accepted, applied, accepted - applied, damaged)
