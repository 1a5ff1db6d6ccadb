"""The reading end of one writer's journal: its records in order, past damage, and back again when the store asks for it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from analytics.core.events import Kind
from analytics.core.frames import FOOTER, FRAME_BYTES, HEADER_BYTES, RECORD_MAX, Frame, scan
from analytics.journal.files import Segment, header, is_alive

CHUNK_BYTES = 1 << 20
"""What is read at a time; longer than any frame."""
TAIL_BYTES = 2 * (RECORD_MAX + FRAME_BYTES)


class Missing(msgspec.Struct, frozen=True):
    """Records that were accepted and cannot be read any more."""

    records: int
    views: int


class Reader:
    """One writer's segments, read in order. `number` and `views` are those of the last record read (0: none yet)."""

    def __init__(self, writer: bytes) -> None:
        self.writer = writer
        self.segments: list[Segment] = []
        self.missing: dict[int, Missing] = {}
        """By the number that the first missing record had: reading again does not count it again."""
        self.number, self.views = 0, 0
        self.finished = False
        """Everything is read and the writer is dead."""
        self._index, self._offset = 0, 0
        self._torn = False

    def update(self, found: Sequence[Segment]) -> None:
        """Take notice of the segments that lie in the folder now."""
        if not self.segments and found and self.number == 0:
            self._enter(found[0])
        if found and found[-1].index > self._index:
            self.finished = False
        self.segments = list(found)

    def read(self) -> list[Frame]:
        """The next records, about a MiB of them; none: there are no more now. The footer is not among them."""
        while True:
            segment = self._current()
            if segment is None:
                return []
            last = segment.index == self.segments[-1].index
            # Asked before reading: what a writer wrote before it died is then read before it is called dead.
            alive = last and is_alive(segment.path)
            records, ended = self._read_chunk(segment.path)
            if records or (ended and alive):
                return records
            if ended and last:
                self._finish()
                return []
            if ended:
                self._enter(self.segments[self.segments.index(segment) + 1])

    def rewind(self, number: int) -> None:
        """Make `read` go on at the segment that holds this record, or at the oldest kept one; what comes before it is read again."""
        if number > self.number:
            return
        target = self.segments[0] if self.segments else None
        for segment in self.segments:
            head = header(segment.path)
            if head is not None and head.first > number:
                break
            target = segment
        if target is not None:
            self._enter(target)
            self.finished = False

    def tail_views(self) -> int:
        """How many views the writer accepted until now, also those that were not read yet."""
        if self.finished or not self.segments:
            return self.views
        path = self.segments[-1].path
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, 2) - TAIL_BYTES))
            frames = scan(file.read()).frames
        if frames:
            return max(self.views, frames[-1].views)
        head = header(path)
        return max(self.views, head.views if head else 0)

    def _current(self) -> Segment | None:
        for segment in self.segments:
            if segment.index >= self._index:
                if segment.index > self._index:  # its own one was deleted
                    self._enter(segment)
                return segment
        return None

    def _enter(self, segment: Segment) -> None:
        """Go on at the beginning of this segment."""
        head = header(segment.path)
        going_on = segment.index == self._index + 1 and self._index > 0
        if head is not None:
            if going_on:
                self._note_missing(head.first - 1, head.views)
            self.number, self.views = head.first - 1, head.views
        self._index, self._offset = segment.index, HEADER_BYTES if head is not None else 0

    def _read_chunk(self, path: Path) -> tuple[list[Frame], bool]:
        """The records of the next chunk, and whether the segment holds no more of them now."""
        with path.open("rb") as file:
            file.seek(self._offset)
            data = file.read(CHUNK_BYTES)
        found = scan(data)
        self._offset += found.end
        self._torn = found.stuck
        if not found.frames and len(data) == CHUNK_BYTES:
            self._offset += CHUNK_BYTES - found.end - RECORD_MAX - FRAME_BYTES  # a MiB of damage: search on behind it
            return [], False
        return self._taken(found.frames), not found.frames

    def _taken(self, frames: list[Frame]) -> list[Frame]:
        """The frames without the footer, with what is missing between them noted."""
        taken = []
        for frame in frames:
            if frame.kind == FOOTER:
                self._note_missing(frame.number, frame.views)
                continue
            if frame.number <= self.number:
                continue
            if frame.number != self.number + 1:
                self._note_missing(frame.number - 1, frame.views - (frame.kind == Kind.VIEW))
            self.number, self.views = frame.number, frame.views
            taken.append(frame)
        return taken

    def _note_missing(self, upto: int, views: int) -> None:
        """The records from the next one to `upto` are not there."""
        if upto > self.number:
            self.missing[self.number + 1] = Missing(upto - self.number, max(0, views - self.views))
            self.number, self.views = upto, views

    def _finish(self) -> None:
        """A dead writer's last bytes that are no whole record: one may be lost, nobody can tell more."""
        self.finished = True
        if self._torn:
            self.missing.setdefault(self.number + 1, Missing(1, 0))
