"""Backup files: frames of MessagePack behind their length, compressed, with a checksum at the end.

a line that says what it is, then gzip( 4 bytes of length, frame, 4 bytes of length, frame, … )
"""

import gzip
import hashlib
import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import msgspec

from adserver.core.backups import End, Frame, Header

MAGIC = b"litfass backup 1\n"
LARGEST_FRAME = 1 << 30
"""A length beyond this is no length of ours."""
_LENGTH = struct.Struct(">I")
_encode = msgspec.msgpack.Encoder().encode
_decoder: msgspec.msgpack.Decoder[Frame] = msgspec.msgpack.Decoder(Frame)


class BadBackup(Exception):
    """The file is no backup, is cut short, or was changed; the message says which."""


class Writing:
    """A backup that is being written beside its final name; it takes that name with `finish`, complete and on disk."""

    def __init__(self, file: Path, header: Header) -> None:
        self._file, self._part = file, file.with_name(f"{file.name}.part")
        self._part.unlink(missing_ok=True)
        # Passwords' hashes and token keys are in it: its owner's eyes only, from the first byte on.
        descriptor = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._raw = os.fdopen(descriptor, "wb")
        self._raw.write(MAGIC)
        self._out = gzip.GzipFile(filename="", mode="wb", fileobj=self._raw, compresslevel=5, mtime=0)
        self._digest, self._frames = hashlib.sha256(), 0
        self.add(header)

    def add(self, frame: Frame) -> None:
        """Append a frame."""
        data = _encode(frame)
        self._out.write(_LENGTH.pack(len(data)) + data)
        self._digest.update(data)
        self._frames += 1

    def finish(self) -> int:
        """Write the end, and give the file its name; its size in bytes."""
        self.add(End(self._frames, self._digest.digest()))
        self._out.close()
        self._raw.flush()
        os.fsync(self._raw.fileno())
        self._raw.close()
        self._part.replace(self._file)
        return self._file.stat().st_size

    def give_up(self) -> None:
        """Remove what was written so far."""
        self._raw.close()
        self._part.unlink(missing_ok=True)


def is_backup(file: Path) -> bool:
    """Whether the file begins as a backup does."""
    with file.open("rb") as raw:
        return raw.read(len(MAGIC)) == MAGIC


def frames(file: Path) -> Iterator[Frame]:
    """The file's frames without its end. Raises `BadBackup`, for a wrong checksum only after the last frame: read it once to check it."""
    digest, count = hashlib.sha256(), 0
    with file.open("rb") as raw:
        if raw.read(len(MAGIC)) != MAGIC:
            raise BadBackup(f"{file} is no backup of Litfass")
        with gzip.GzipFile(mode="rb", fileobj=raw) as source:
            while True:
                data = _read(cast("IO[bytes]", source), file)
                frame = _decoded(data, file)
                if isinstance(frame, End):
                    if (frame.frames, frame.sha256) != (count, digest.digest()):
                        raise BadBackup(f"{file} was changed: its checksum is wrong")
                    _end(cast("IO[bytes]", source), file)
                    return
                digest.update(data)
                count += 1
                yield frame


def _read(source: IO[bytes], file: Path) -> bytes:
    try:
        head = source.read(_LENGTH.size)
        length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else -1
        data = source.read(length) if 0 < length <= LARGEST_FRAME else b""
    except (EOFError, OSError, zlib.error) as exc:
        raise BadBackup(f"{file} is cut short or damaged: {exc}") from exc
    if not data or len(data) != length:
        raise BadBackup(f"{file} is cut short or damaged")
    return data


def _end(source: IO[bytes], file: Path) -> None:
    try:
        rest = source.read(1)
    except (EOFError, OSError, zlib.error) as exc:
        raise BadBackup(f"{file} is cut short at its very end: {exc}") from exc
    if rest:
        raise BadBackup(f"{file} goes on after its end")


def _decoded(data: bytes, file: Path) -> Frame:
    try:
        return _decoder.decode(data)
    except msgspec.MsgspecError as exc:
        raise BadBackup(f"{file} is damaged: {exc}") from exc
