"""Decoding that is done once for the same bytes.

A view's record names a page, a minute, a country, a device and an ad, and nothing of its reader: many readers' records are the same bytes,
and what they add to a campaign nearly always is. Who decodes them here is given the same objects again and can count instead of adding up.
"""

from collections.abc import Callable

import msgspec

from analytics.core.events import Entry, Kind, Record


class _Shell(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A record whose entries are not decoded yet."""

    kind: Kind
    at: int
    entries: tuple[msgspec.Raw, ...]


_shell_of = msgspec.msgpack.Decoder(_Shell).decode
_entry_of = msgspec.msgpack.Decoder(Entry).decode


class Decoding:
    """Remembers at most `kept` records. `placed` tells the entry that stands for one of a moment (Unix seconds)."""

    __slots__ = ("_entries", "_kept", "_placed", "_records")

    def __init__(self, kept: int, placed: Callable[[Entry, int], Entry]) -> None:
        self._kept, self._placed = kept, placed
        self._records: dict[bytes, Record] = {}
        self._entries: dict[tuple[int, bytes], Entry] = {}

    def record(self, data: bytes) -> Record:
        """The record that `events.encode` wrote; raises `msgspec.DecodeError` on anything else."""
        known = self._records.get(data)
        return self._decoded(data) if known is None else known

    def _decoded(self, data: bytes) -> Record:
        if len(self._records) >= self._kept:
            self._records.clear()
            self._entries.clear()
        shell = _shell_of(data)
        record = Record(shell.kind, shell.at, tuple(self._entry(shell.at, raw) for raw in shell.entries))
        self._records[data] = record
        return record

    def _entry(self, at: int, raw: msgspec.Raw) -> Entry:
        key = at, bytes(raw)
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = self._placed(_entry_of(raw), at)
        return entry
