"""How records lie in a journal segment: a header, then frames, and a footer when the writer ended in order.

A frame is a mark, a CRC-32 and what it covers: length, record number, number of views so far, kind, payload. A worked example, the third
record of a writer, its second view, 100 bytes of payload:

    c1 4c 46 1e | crc | 100 | 3 | 2 | 1 | <100 bytes>       4 + 4 + 4 + 8 + 8 + 1 + 100 = 129 bytes

The mark begins with c1, a byte that neither MessagePack nor UTF-8 ever uses: after damage the next intact frame is found by searching for
it, and no reader's path can look like a frame.
"""

import struct
from zlib import crc32

import msgspec

MARK = b"\xc1LF\x1e"
MAGIC = b"LITFASS\x01"
RECORD_MAX = 65_536
"""Longer records are refused; it bounds how far a damaged length can mislead."""
FOOTER = 0
"""The kind of the footer: its number and views are the last ones of the segment."""

_HEADER = struct.Struct("<8s16sIQQQ")
_CRC = struct.Struct("<I")
_FRAME = struct.Struct("<4sIIQQB")
_BODY = struct.Struct("<IQQB")
HEADER_BYTES = _HEADER.size + _CRC.size
FRAME_BYTES = _FRAME.size
_KIND_AND_VIEWS = 9
"""The bytes behind a frame's number."""
_COVERED_FROM = 8
"""The CRC covers what follows mark and CRC."""


class Header(msgspec.Struct, frozen=True):
    """A segment's first bytes. `first`: its first record's number; `views`: views of the writer before it; `created`: Unix seconds."""

    writer: bytes
    index: int
    first: int
    views: int
    created: int


class Frame(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One record as it was found. `views`: how many views the writer had accepted with it."""

    number: int
    views: int
    kind: int
    payload: bytes


class Scan(msgspec.Struct, frozen=True):
    """What a piece of a segment holds: intact frames, the offset behind the last of them, and whether unreadable bytes follow it."""

    frames: list[Frame]
    end: int
    stuck: bool


def encode_header(header: Header) -> bytes:
    """The header's bytes."""
    body = _HEADER.pack(MAGIC, header.writer, header.index, header.first, header.views, header.created)
    return body + _CRC.pack(crc32(body))


def decode_header(data: bytes) -> Header | None:
    """The header that `data` begins with; None when it is damaged."""
    if len(data) < HEADER_BYTES:
        return None
    body = data[: _HEADER.size]
    magic, writer, index, first, views, created = _HEADER.unpack(body)
    if magic != MAGIC or _CRC.unpack_from(data, _HEADER.size)[0] != crc32(body):
        return None
    return Header(writer, index, first, views, created)


def encode_frame(number: int, views: int, kind: int, payload: bytes) -> bytes:
    """The frame's bytes."""
    body = _BODY.pack(len(payload), number, views, kind) + payload
    return MARK + _CRC.pack(crc32(body)) + body


def scan(data: bytes, start: int = 0) -> Scan:
    """All intact frames of `data` from `start` on; damaged bytes between two of them are skipped.

    Bytes behind the last intact frame are left to the caller: more of the same frame may come, or nothing ever.
    """
    frames: list[Frame] = []
    at = start
    view = memoryview(data)
    while True:
        at = _take_intact(data, view, at, frames)
        following = _next_intact(data, view, at + 1)
        if following < 0:
            return Scan(frames, at, stuck=at < len(data))
        at = following


def is_footer(tail: bytes, number: int) -> bool:
    """Whether a segment's last bytes, no intact frame, are its footer, damaged: behind record `number` no record is lost with it."""
    if not _FRAME.size - _KIND_AND_VIEWS <= len(tail) <= FRAME_BYTES:
        return False
    _, _, length, said, _, kind = _FRAME.unpack(tail.ljust(FRAME_BYTES, b"\xff"))
    return bool(said == number or (length == 0 and kind == FOOTER))


def _take_intact(data: bytes, view: memoryview, at: int, frames: list[Frame]) -> int:
    """Append the intact frames from this offset on; the offset of the first that is not."""
    last = len(data) - FRAME_BYTES
    unpack = _FRAME.unpack_from  # a name of its own: this loop runs for every view
    while at <= last:
        mark, crc, length, number, views, kind = unpack(data, at)
        begin = at + FRAME_BYTES
        end = begin + length
        if mark != MARK or length > RECORD_MAX or end > len(data) or crc32(view[at + _COVERED_FROM : end]) != crc:
            break
        frames.append(Frame(number, views, kind, data[begin:end]))
        at = end
    return at


def _is_intact(data: bytes, view: memoryview, at: int) -> bool:
    if len(data) - at < FRAME_BYTES:
        return False
    mark, crc, length, _, _, _ = _FRAME.unpack_from(data, at)
    end = at + FRAME_BYTES + length
    return bool(mark == MARK and length <= RECORD_MAX and end <= len(data) and crc32(view[at + _COVERED_FROM : end]) == crc)


def _next_intact(data: bytes, view: memoryview, start: int) -> int:
    at = data.find(MARK, start)
    while at >= 0 and not _is_intact(data, view, at):
        at = data.find(MARK, at + 1)
    return at
