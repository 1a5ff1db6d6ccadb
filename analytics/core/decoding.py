"""Decoding that is done once for the same bytes.

A view's record names a minute and, in an entry each, a page, how it was looked at and with which ads, and what it adds to campaigns;
nothing of its reader. Hardly two records of a large site are the same bytes, but nearly all their entries came before. Who decodes them
here is given the same objects again, and can count instead of adding up:

    93 01 ce <moment> 93 | ["s:demo", {"views:": 1, "page:/a": 1}, "/a", nil, 0, ""] | ["s:demo", {"country:DE": 1, …}, …] | ["c:42", …]

Where one entry ends and the next begins is found by the bytes that most of them end with.
"""

from collections.abc import Callable

import msgspec

from analytics.core.events import Entry, Kind, decode

_PLAIN_VIEW = b"\x93" + msgspec.msgpack.encode(Kind.VIEW) + b"\xce"
"""An array of three, the kind, and a moment of four bytes, which moments have from 1970 to 2106."""
_MOMENT = slice(len(_PLAIN_VIEW), len(_PLAIN_VIEW) + 4)
_COUNT = len(_PLAIN_VIEW) + 4
_ENTRIES = 0x90
"""An array of at most 15 entries: this byte and their number."""
_MOST = 15
_END = b"\xc0\x00\xa0"
"""What plain entries end with: no bit, no amount, no account. In no text are these bytes: UTF-8 has no byte c0."""
_some_entries = msgspec.msgpack.Decoder(tuple[Entry, ...]).decode


class Known:
    """An entry, and what is asked of it each time that it comes. Two of them are the same where they are the same object."""

    __slots__ = ("entry", "is_once", "look", "unit", "views")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.unit, self.look = entry.unit, entry.look
        self.views = entry.cells.get("views:", 0)
        self.is_once = entry.once is not None


Item = tuple[int, int, Known]
"""A record's number, its moment (Unix seconds), and one of its entries."""
Decoded = tuple[Kind, int, list[Known]]
"""A record's kind, moment and entries."""


class Decoding:
    """Remembers at most `kept` entries. `placed` tells the entry that stands for one of a moment (Unix seconds)."""

    __slots__ = ("_kept", "_known", "_placed")

    def __init__(self, kept: int, placed: Callable[[Entry, int], Entry] | None) -> None:
        """`placed` None: each entry stands for itself."""
        self._kept, self._placed = kept, placed
        self._known: dict[bytes, tuple[Known, ...]] = {}
        """By the bytes before an `_END`; what is behind the last one has that in front."""

    def record(self, data: bytes) -> Decoded:
        """The record that `events.encode` wrote; raises `msgspec.DecodeError` on anything else."""
        if self._placed is not None or not data.startswith(_PLAIN_VIEW):
            return self._decoded(data)
        parts = data[_COUNT + 1 :].split(_END)
        if parts[-1]:
            parts[-1] = _END + parts[-1]  # no other part begins so
        else:
            parts.pop()
        found: list[Known] = []
        for part in parts:
            known = self._known.get(part) or self._part(part)
            if known is None:
                return self._decoded(data)
            found += known
        if not found or data[_COUNT] != _ENTRIES + len(found):
            return self._decoded(data)
        return Kind.VIEW, int.from_bytes(data[_MOMENT]), found

    def _decoded(self, data: bytes) -> Decoded:
        record = decode(data)
        placed = self._placed
        entries = record.entries if placed is None else [placed(entry, record.at) for entry in record.entries]
        return record.kind, record.at, list(map(Known, entries))

    def _part(self, part: bytes) -> tuple[Known, ...] | None:
        """What these bytes hold, remembered from now on; None where they are no whole entries, or some that come once."""
        entries = whole_entries(part.removeprefix(_END) if part.startswith(_END) else part + _END)
        if entries is None or any(entry.once for entry in entries):
            return None
        if len(self._known) >= self._kept:
            self._known.clear()
        known = self._known[part] = tuple(map(Known, entries))
        return known


def whole_entries(data: bytes) -> tuple[Entry, ...] | None:
    """The entries that stand there one behind the other; None where they are none, or more than `_MOST`.

    A number of entries is right where an array of so many ends with the last byte: MessagePack tells of each value where it ends.
    """
    for number in range(1, _MOST + 1):
        try:
            return _some_entries(bytes((_ENTRIES + number,)) + data)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return None
