"""The journal folder: which segments lie in it, whose they are, and whether their writer lives."""

import fcntl
import os
from pathlib import Path

import msgspec

from analytics.core.frames import HEADER_BYTES, Header, decode_header

SUFFIX = ".journal"
_ID_CHARS = 32


class Segment(msgspec.Struct, frozen=True, order=True):
    """One file of a writer; a writer's segments sort by `index`."""

    writer: bytes
    index: int
    path: Path


def segment_path(folder: Path, writer: bytes, index: int) -> Path:
    """Where a writer's segment lies."""
    return folder / f"{writer.hex()}-{index:06d}{SUFFIX}"


def segments(folder: Path) -> dict[bytes, list[Segment]]:
    """All segments of the folder by writer, in order; files of other names are left alone."""
    found: dict[bytes, list[Segment]] = {}
    for entry in os.scandir(folder):
        segment = _segment(entry)
        if segment is not None:
            found.setdefault(segment.writer, []).append(segment)
    for files in found.values():
        files.sort()
    return found


def _segment(entry: os.DirEntry[str]) -> Segment | None:
    writer, _, index = entry.name.removesuffix(SUFFIX).partition("-")
    if not entry.name.endswith(SUFFIX) or len(writer) != _ID_CHARS or not index.isdecimal():
        return None
    try:
        return Segment(bytes.fromhex(writer), int(index), Path(entry.path))
    except ValueError:
        return None


def header(path: Path) -> Header | None:
    """The segment's header; None when it is damaged."""
    with path.open("rb") as file:
        return decode_header(file.read(HEADER_BYTES))


def folder_bytes(folder: Path) -> int:
    """What all segments take together."""
    total = 0
    for entry in os.scandir(folder):
        if entry.name.endswith(SUFFIX):
            try:
                total += entry.stat().st_size
            except FileNotFoundError:  # deleted by the counter in between
                continue
    return total


def cap(folder: Path, max_bytes: int, used: int) -> int:
    """How much all segments may take together; `used`: what they take now.

    `max_bytes`, or where that is 0 half of what they take and of what is free beside them: as much is left for the store's own files.
    """
    if max_bytes:
        return max_bytes
    disk = os.statvfs(folder)
    return (used + disk.f_bavail * disk.f_frsize) // 2


def is_alive(newest: Path) -> bool:
    """Whether a process still writes here: a living writer holds a lock on its newest segment."""
    try:
        file = os.open(newest, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False


def clear_unfinished(folder: Path) -> None:
    """Delete files that a crash left half made; one that a living writer makes at this moment is locked."""
    for entry in list(os.scandir(folder)):
        if entry.name.endswith(".new") and not is_alive(Path(entry.path)):
            Path(entry.path).unlink(missing_ok=True)


def created(path: Path) -> int:
    """When the segment was begun (Unix seconds), by its header or else by its file."""
    head = header(path)
    return head.created if head is not None else int(path.stat().st_mtime)
