"""A dictionary of bytes in a file that is looked up where it lies: opened in 0.1 ms, its pages shared by all processes that read it.

    "LFP1" | bytes of the file | number of buckets | where each bucket starts, and where the last one ends | entries

Numbers are 32 bits. An entry is `newline word tab meaning`, in the bucket that the CRC of its word names; a newline ends them all.
A look-up searches the word's bucket, four entries on average: 1 µs.
"""

import mmap
from collections.abc import Iterable
from pathlib import Path
from struct import Struct
from tempfile import NamedTemporaryFile
from zlib import crc32

import numpy as np

_HEAD = Struct("4sII")
_MAGIC = b"LFP1"
_NUMBER = Struct("I").size
_PER_BUCKET = 4


class Packed:
    """What such a file says. Raises ValueError where it is none, or not whole."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._data = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        magic, size, buckets = _HEAD.unpack_from(self._data.read(_HEAD.size).ljust(_HEAD.size))
        self._entries = _HEAD.size + (buckets + 1) * _NUMBER
        if magic != _MAGIC or size != len(self._data) or self._entries > size or not buckets:
            raise ValueError(f"{file} is no packed dictionary")
        self._starts = memoryview(self._data)[_HEAD.size : self._entries].cast("I")
        self._buckets = buckets

    def get(self, word: bytes) -> bytes | None:
        """What the word means, or None."""
        data, bucket = self._data, crc32(word) % self._buckets
        end = self._starts[bucket + 1]
        at = data.find(b"\n" + word + b"\t", self._starts[bucket], end)
        if at < 0:
            return None
        return data[at + len(word) + 2 : data.find(b"\n", at + 1, end + 1)]


def pack(entries: Iterable[tuple[bytes, bytes]], file: Path) -> None:
    """Writes the file at once: another process sees it whole or not at all. 1.5 µs an entry."""
    pairs = list(entries)
    count = max(1, len(pairs) // _PER_BUCKET)
    buckets = np.fromiter((crc32(word) for word, _ in pairs), np.uint32, len(pairs)) % np.uint32(count)
    parts = [b"\n%b\t%b" % pair for pair in pairs]
    lengths = np.bincount(buckets, np.fromiter(map(len, parts), np.int64, len(parts)), count).astype(np.int64)
    first = _HEAD.size + (count + 1) * _NUMBER
    starts = np.concatenate([[first], first + np.cumsum(lengths)]).astype(np.uint32)
    with NamedTemporaryFile(dir=file.parent, prefix=file.name, delete=False) as written:
        written.write(_HEAD.pack(_MAGIC, int(starts[-1]) + 1, count))
        written.write(starts.tobytes())
        written.writelines(parts[at] for at in np.argsort(buckets, kind="stable").tolist())
        written.write(b"\n")
    whole = Path(written.name)
    whole.chmod(0o644)  # temporary files are their owner's alone; this one is for every account that runs the service
    whole.replace(file)
