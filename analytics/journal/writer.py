"""The writing end, one per web worker: a record is in the file before `append` returns; or `JournalFull` is raised and nothing stays."""

import contextlib
import errno
import fcntl
import os
import secrets
import threading
import time
from pathlib import Path
from typing import Literal

from analytics.core.events import Kind
from analytics.core.frames import FOOTER, FRAME_BYTES, RECORD_MAX, Header, encode_frame, encode_header
from analytics.journal.files import cap, folder_bytes, segment_path

Durability = Literal["process", "power"]
SEGMENT_BYTES = 8 << 20
"""A segment is closed at this size: about 40,000 views, read again within 0.2 s when the store asks for it."""
SEGMENT_S = 3600.0
"""... and at this age, so that deleting whole segments keeps to the retention."""
CAP_CHECK_BYTES = 1 << 20
CAP_CHECK_S = 1.0
"""The folder is measured once for so many bytes written, and once a second while it is full."""
PROBE_BYTES = 4096
"""What a probe writes, a block; with less room than this below the cap the journal is called full."""


class JournalFull(Exception):
    """The record cannot be kept now (disk or quota full, size cap reached, file system read-only): answer 503 and let it be tried again."""


class Writer:
    """Appends one process's records. `folder` is made when it is missing; `max_bytes` caps all segments of the folder together (see `cap`).

    A new writer has a new random id and new files: it never appends to what another process wrote.
    """

    def __init__(self, folder: Path, *, durability: Durability = "process", max_bytes: int = 0, segment_bytes: int = SEGMENT_BYTES) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.id = secrets.token_bytes(16)
        self.folder = folder
        self._sync = durability == "power"
        self._max_bytes, self._segment_bytes = max_bytes, segment_bytes
        self._lock, self._syncing = threading.Lock(), threading.Lock()
        self._fd = -1
        self._index, self._number, self._views = 0, 0, 0
        self._offset, self._synced, self._opened_at = 0, 0, 0.0
        self._room, self._measured_at = 0, float("-inf")
        self._unsynced: set[tuple[bytes, int]] = set()
        """Segments that the disk refused; what it dropped once it never reports again (fsync errors are told one time only)."""
        self._ended = threading.Event()
        self._watch: threading.Thread | None = None

    def append(self, record: bytes, kind: Kind) -> int:
        """The record's number (1, 2, …), once the record is written; with durability `power`, once the disk says so.

        Raises `JournalFull`, and `ValueError` for a record beyond 64 KiB.
        """
        if len(record) > RECORD_MAX:
            raise ValueError(f"a journal record has at most {RECORD_MAX} bytes, not {len(record)}")
        with self._lock:
            self._make_room(FRAME_BYTES + len(record))
            number, views = self._number + 1, self._views + (kind == Kind.VIEW)
            self._write(encode_frame(number, views, kind, record))
            self._number, self._views = number, views
            if not self._sync:
                return number
            segment, end = (self.id, self._index), self._offset
        self._sync_to(segment, end)
        return number

    def why_full(self) -> str | None:
        """Why a record could not be kept at this moment, tried with a file of its own; None: it could."""
        path = self.folder / f"{secrets.token_hex(16)}.new"
        try:
            fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            try:
                _write_whole(fd, bytes(PROBE_BYTES))
                if self._sync:
                    os.fdatasync(fd)
            finally:
                os.close(fd)
                path.unlink(missing_ok=True)
            used = folder_bytes(self.folder)
            limit = cap(self.folder, self._max_bytes, used)
        except OSError as exc:
            return exc.strerror or str(exc)
        return None if limit - used >= PROBE_BYTES else f"the cap of {limit} bytes is reached"

    def rotate(self) -> None:
        """Close the current segment with a footer, if there is one; the next record begins a new one."""
        with self._lock:
            self._close_segment()

    def close(self) -> None:
        """End in order; the counter then knows that nothing more comes."""
        self._ended.set()
        self.rotate()
        if self._watch is not None:
            self._watch.join()

    def _make_room(self, size: int) -> None:
        """A segment that takes `size` more bytes, within the cap."""
        now = time.monotonic()
        if self._room < size:
            self._measure(now, size)
        if self._fd >= 0 and (self._offset + size > self._segment_bytes or self._spoiled(now)):
            self._close_segment()
        if self._fd < 0:
            self._open_segment(now)

    def _spoiled(self, now: float) -> bool:
        return now - self._opened_at > SEGMENT_S or (bool(self._unsynced) and (self.id, self._index) in self._unsynced)

    def _measure(self, now: float, size: int) -> None:
        if now - self._measured_at >= CAP_CHECK_S or self._room >= 0:
            used = folder_bytes(self.folder)
            left = cap(self.folder, self._max_bytes, used) - used
            self._measured_at = now
            self._room = min(left, CAP_CHECK_BYTES) if left >= size else -1
        if self._room < 0:
            raise JournalFull("the journals reached their cap (`journal_max_mb`, or half of the disk's room); is the counter running?")

    def _open_segment(self, now: float) -> None:
        """A new file with its header, locked before it gets the name that the counter looks for."""
        index = self._index + 1
        path = segment_path(self.folder, self.id, index)
        hidden = path.with_suffix(".new")
        head = encode_header(Header(self.id, index, self._number + 1, self._views, int(time.time())))
        fd = -1
        try:
            fd = os.open(hidden, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | os.O_CLOEXEC, 0o600)
            fcntl.flock(fd, fcntl.LOCK_EX)
            _write_whole(fd, head)
            hidden.rename(path)
            if self._sync:
                self._sync_folder()
        except OSError as exc:
            if fd >= 0:
                os.close(fd)
                hidden.unlink(missing_ok=True)
                path.unlink(missing_ok=True)
            # Without a segment this writer looks dead. What it writes when there is room again, perhaps in days, is another one's: the
            # counter deletes all that is found of a writer that it has counted to its end.
            self._begin_anew()
            raise JournalFull(f"no new journal segment in {self.folder}: {exc.strerror or exc}") from exc
        self._fd, self._index, self._offset, self._synced, self._opened_at = fd, index, len(head), len(head), now
        self._start_watch()

    def _write(self, frame: bytes) -> None:
        """All of the frame or nothing of it: a write before the disk is full may be short and raises nothing."""
        try:
            written = os.write(self._fd, frame)
        except OSError as exc:
            self._take_back()
            raise JournalFull(f"the journal in {self.folder} cannot be written: {exc.strerror}") from exc
        if written != len(frame):
            self._take_back()
            raise JournalFull(f"the journal in {self.folder} cannot be written: {written} of {len(frame)} bytes fitted")
        self._offset += written
        self._room -= written

    def _take_back(self) -> None:
        """Nothing of the frame stays, or nothing follows it: half a record is skipped, and whoever waits for the disk is refused too."""
        self._cut_back()
        if self._fd < 0:
            self._unsynced.add((self.id, self._index))
            self._begin_anew()

    def _cut_back(self) -> None:
        try:
            os.ftruncate(self._fd, self._offset)
        except OSError:
            os.close(self._fd)
            self._fd = -1

    def _sync_to(self, segment: tuple[bytes, int], end: int) -> None:
        """Group commit: who comes first syncs for all that wrote until then; the others find their bytes on the disk."""
        with self._syncing:
            if segment in self._unsynced:
                raise JournalFull(f"the journal in {self.folder} could not be brought to the disk")
            if (self.id, self._index) != segment or self._fd < 0 or self._synced >= end:
                return  # a closed segment was synced when it was closed
            upto = self._offset
            try:
                os.fdatasync(self._fd)
            except OSError as exc:
                self._unsynced.add(segment)
                refused = exc
            else:
                self._synced = upto
                return
        with self._lock:
            if (self.id, self._index) == segment:
                self._close_segment()
        raise JournalFull(f"the journal in {self.folder} cannot be synced: {refused.strerror}") from refused

    def _sync_folder(self) -> None:
        folder = os.open(self.folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _close_segment(self) -> None:
        if self._fd < 0:
            return
        with self._syncing:
            if not self._end_in_order():
                self._abandon()
            if self._fd >= 0:
                os.close(self._fd)
            self._fd = -1

    def _end_in_order(self) -> bool:
        """Write the footer; False where the disk refuses what was written since the last sync."""
        if (self.id, self._index) in self._unsynced:
            return False
        footer = encode_frame(self._number, self._views, FOOTER, b"")
        try:
            if os.write(self._fd, footer) != len(footer):
                os.ftruncate(self._fd, self._offset)
        except OSError:
            self._cut_back()  # a footer only helps to count what was damaged
        if not self._sync:
            return True
        try:
            os.fdatasync(self._fd)  # EBADF where it could not even be cut back
        except OSError:
            self._unsynced.add((self.id, self._index))
            return False
        return True

    def _abandon(self) -> None:
        """Cut off what the disk refused: none of it is answered 2xx. What follows is another writer's, so that no number stands for two."""
        with contextlib.suppress(OSError):
            os.ftruncate(self._fd, self._synced)
        self._begin_anew()

    def _retire(self) -> None:
        """End as this writer and go on as another one: nothing is locked until the next record, and the counter may take it for dead."""
        self._close_segment()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.id = secrets.token_bytes(16)
        self._index = self._number = self._views = 0

    def _start_watch(self) -> None:
        """A quiet worker's segment must be closed too; begun with the first record, that is after the worker was forked."""
        if self._watch is None:
            self._watch = threading.Thread(target=self._rotate_when_old, name="journal-rotation", daemon=True)
            self._watch.start()

    def _rotate_when_old(self) -> None:
        while not self._ended.wait(60.0):
            with self._lock:
                if self._fd >= 0 and time.monotonic() - self._opened_at > SEGMENT_S:
                    self._retire()


def _write_whole(fd: int, data: bytes) -> None:
    if os.write(fd, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
