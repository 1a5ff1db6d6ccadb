"""Beside a closed segment: which units it names, so that it need not be read again to know who still needs it.

A CRC-32 and a MessagePack map. One that a flipped bit made tell another unit or number would let records go uncounted: it is none at all.
"""

import os
from pathlib import Path
from zlib import crc32

import msgspec

SUFFIX = ".units"


class Named(msgspec.Struct, array_like=True):
    """The last record that names the unit, and how many views of it."""

    number: int = 0
    views: int = 0


class Index(msgspec.Struct):
    """One segment as it was read to its end. `number` and `views`: the writer's at its end."""

    number: int = 0
    views: int = 0
    units: dict[str, Named] = {}
    missing: dict[int, tuple[int, int]] = {}
    """By the first missing record's number: records, views."""


_decoder = msgspec.msgpack.Decoder(Index)
CRC_BYTES = 4


def load(segment: Path) -> Index | None:
    """The index beside the segment; None: there is none that can be read."""
    try:
        data = segment.with_suffix(SUFFIX).read_bytes()
        intact = data[:CRC_BYTES] == _crc(data[CRC_BYTES:])
        return _decoder.decode(data[CRC_BYTES:]) if intact else None
    except (OSError, msgspec.DecodeError):
        return None


def save(segment: Path, index: Index) -> bool:
    """Put the index beside the segment; whether there was room for it (without one the segment is read again after a restart)."""
    data = msgspec.msgpack.encode(index)
    return replace(segment.with_suffix(SUFFIX), _crc(data) + data, sync=False)


def _crc(data: bytes) -> bytes:
    return crc32(data).to_bytes(CRC_BYTES, "little")


def replace(path: Path, data: bytes, *, sync: bool) -> bool:
    """Make `data` the file's whole content, or leave it as it is; whether it worked."""
    new = path.with_name(path.name + ".new")
    try:
        with new.open("wb") as file:
            new.chmod(0o600)
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        return False
    return True
