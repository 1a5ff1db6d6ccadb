"""The reading end of one writer's journal: its records in order, past damage, and back again when the store asks for it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from analytics.core.events import Kind
from analytics.core.frames import FOOTER, FRAME_BYTES, HEADER_BYTES, RECORD_MAX, Frame, is_footer, scan
from analytics.journal import index as indexes
from analytics.journal.files import Segment, header, is_alive
from analytics.journal.index import Index, Named

CHUNK_BYTES = 1 << 20
"""What is read at a time; longer than any frame."""
TAIL_BYTES = 2 * (RECORD_MAX + FRAME_BYTES)


class Reader:
    """One writer's segments, read in order. `number` and `views` are those of the last record read (0: none yet).

    `alive` tells whether the writer of a segment still lives.
    """

    def __init__(self, writer: bytes, alive: Callable[[Path], bool] = is_alive) -> None:
        self.writer = writer
        self._alive = alive
        self.segments: list[Segment] = []
        self.missing: dict[int, tuple[int, int]] = {}
        """Records and views that cannot be read, by the first one's number: reading again does not count them again."""
        self.closed: dict[int, Index] = {}
        """The segments that were read to an end that nothing is added to any more."""
        self.number, self.views = 0, 0
        self.finished = False
        """Everything is read and the writer is dead."""
        self.behind = False
        """The last chunk was a whole one, or another segment follows: there is more."""
        self._at, self._offset = 0, 0
        self._open = Index()
        self._marks: list[tuple[int, int, int]] = []
        """Places in the open segment: number and views before it, offset."""
        self._torn = False

    def update(self, found: Sequence[Segment]) -> None:
        """Take notice of the segments that lie in the folder now; at first, begin behind those with an index."""
        first_time = not self.segments
        self.segments = list(found)
        if first_time and found:
            self._begin()
        if found and found[-1].index > self._at:
            self.finished = False

    def read(self) -> list[Frame]:
        """The next records, about a MiB of them; none: there are no more now. The footer is not among them."""
        self.behind = False
        while True:
            segment = self._current()
            if segment is None:
                return []
            last = segment.index == self.segments[-1].index
            # Asked before reading: what a writer wrote before it died is then read before it is called dead.
            alive = last and self._alive(segment.path)
            records, ended = self._read_chunk(segment.path)
            self.behind = self.behind or not last
            if records or (ended and alive):
                return records
            if ended and last:
                self._finish(segment)
                return []
            if ended:
                self._go_on(segment, self.segments[self.segments.index(segment) + 1])

    @property
    def units(self) -> dict[str, Named]:
        """What is known of the units that the open segment names; who decodes its records keeps it up."""
        return self._open.units

    def note_damaged(self, number: int, kind: int) -> None:
        """Note that a record just read makes no sense."""
        self.missing[number] = (1, int(kind == Kind.VIEW))

    def named(self) -> Iterator[tuple[str, Named]]:
        """The units that kept segments name, as far as they were read; a unit comes once a segment."""
        for found in self.closed.values():
            yield from found.units.items()
        if self.closed.get(self._at) is not self._open:
            yield from self._open.units.items()

    def rewind(self, number: int) -> None:
        """Make `read` go on at the segment that holds this record, or at the oldest kept one; what comes before it is read again."""
        if number > self.number:
            return
        target = self.segments[0] if self.segments else None
        for segment in self.segments:
            if self._start(segment)[0] >= number:
                break
            target = segment
        if target is None:
            return
        self.finished = False
        if target.index != self._at:
            self._enter(target)
            return
        self.closed.pop(target.index, None)
        self.number, self.views, self._offset = self._marks[max(0, bisect_left(self._marks, (number, 0, 0)) - 1)]

    def tail_views(self) -> int:
        """How many views the writer accepted until now, also those that were not read yet."""
        if self.finished or not self.segments:
            return self.views
        newest = self.segments[-1]
        path = newest.path
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if newest.index == self._at and self._offset >= size:
                return self.views
            file.seek(max(0, size - TAIL_BYTES))
            frames = scan(file.read()).frames
        if frames:
            return max(self.views, frames[-1].views)
        head = header(path)
        return max(self.views, head.views if head else 0)

    def forget(self, segment: Segment) -> None:
        """The segment is deleted."""
        closed = self.closed.pop(segment.index, None)
        self.segments = [one for one in self.segments if one.index != segment.index]
        for number in closed.missing if closed else ():
            self.missing.pop(number, None)

    def _begin(self) -> None:
        for segment in self.segments:
            known = indexes.load(segment.path)
            if known is None:
                self._enter(segment)
                return
            self.closed[segment.index] = known
            self.missing |= known.missing
            self.number, self.views = known.number, known.views
        last = self.segments[-1]
        self._at, self._offset = last.index, last.path.stat().st_size
        self._open = self.closed[last.index]
        self._marks = [self._start(last)]

    def _start(self, segment: Segment) -> tuple[int, int, int]:
        """Number and views before the segment's first record, and the offset to read from.

        A damaged header costs no record: what the segment before it ended with says the same, or its own first record.
        """
        head = header(segment.path)
        if head is not None:
            return head.first - 1, head.views, HEADER_BYTES
        if segment.index == 1:
            return 0, 0, 0
        before = self.closed.get(segment.index - 1)
        if before is not None:
            return before.number, before.views, 0
        frames = scan(segment.path.read_bytes()).frames
        if not frames:
            return self.number, self.views, 0
        first = frames[0]
        return first.number - (first.kind != FOOTER), first.views - (first.kind == Kind.VIEW), 0

    def _current(self) -> Segment | None:
        for segment in self.segments:
            if segment.index >= self._at:
                if segment.index > self._at:  # its own one was deleted
                    self._enter(segment)
                return segment
        return None

    def _go_on(self, segment: Segment, following: Segment) -> None:
        """The segment is read; what its successor says was before it and was not found is missing."""
        head = header(following.path)
        # It may have been taken for the last one, and its end for half a record: now it is known what was there.
        self.missing.pop(self.number + 1, None)
        if head is not None:
            self._note_missing(head.first - 1, head.views)
        self._close(segment)
        self._enter(following)

    def _enter(self, segment: Segment) -> None:
        """Go on at the beginning of this segment."""
        start = self._start(segment)
        self.number, self.views, self._offset = start
        self.closed.pop(segment.index, None)
        self._open = Index()
        self._at, self._marks = segment.index, [start]

    def _close(self, segment: Segment) -> None:
        index = self._open
        index.number, index.views = self.number, self.views
        before = self._start(segment)[0]
        index.missing = {number: lost for number, lost in self.missing.items() if before < number <= self.number + 1}
        self.closed[segment.index] = index
        indexes.save(segment.path, index)

    def _finish(self, segment: Segment) -> None:
        """A dead writer's last bytes that are no whole record: one may be lost, nobody can tell more."""
        if self._torn:
            self.missing.setdefault(self.number + 1, (1, 0))
        if not self.finished and segment.index not in self.closed:
            self._close(segment)
        self.finished = True

    def _read_chunk(self, path: Path) -> tuple[list[Frame], bool]:
        """The records of the next chunk, and whether the segment holds no more of them now."""
        with path.open("rb") as file:
            file.seek(self._offset)
            data = file.read(CHUNK_BYTES)
        self.behind = len(data) == CHUNK_BYTES
        found = scan(data)
        if self._marks[-1][0] < self.number:
            self._marks.append((self.number, self.views, self._offset))
        self._offset += found.end
        self._torn = found.stuck and not is_footer(data[found.end :], self.number)
        if not found.frames and len(data) == CHUNK_BYTES:
            self._offset += CHUNK_BYTES - found.end - RECORD_MAX - FRAME_BYTES  # a MiB of damage: search on behind it
            return [], False
        return self._taken(found.frames), not found.frames

    def _taken(self, frames: list[Frame]) -> list[Frame]:
        """The frames without the footer, with what is missing between them noted."""
        numbers = [frame.number for frame in frames]
        if numbers == [*range(self.number + 1, self.number + 1 + len(numbers))] and not (frames and frames[-1].kind == FOOTER):
            # As nearly always: nothing is missing and nothing is read again.
            self.number, self.views = (frames[-1].number, frames[-1].views) if frames else (self.number, self.views)
            return frames
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
            self.missing[self.number + 1] = (upto - self.number, max(0, views - self.views))
            self.number, self.views = upto, views
