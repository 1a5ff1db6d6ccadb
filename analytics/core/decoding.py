"""Decoding that is done once for the same bytes.

A view's record names a page, a minute, a country, a device and an ad, and nothing of its reader: many readers' records are the same bytes,
and what they add to a campaign nearly always is. Who decodes them here is given the same objects again and can count instead of adding up.
"""

from collections.abc import Callable

import msgspec

from analytics.core.events import Entry, Record, decode


class Decoding:
    """Remembers at most `kept` records. `placed` tells the entry that stands for one of a moment (Unix seconds); None: it is the same."""

    __slots__ = ("_kept", "_placed", "_records")

    def __init__(self, kept: int, placed: Callable[[Entry, int], Entry] | None) -> None:
        self._kept, self._placed = kept, placed
        self._records: dict[bytes, Record] = {}

    def record(self, data: bytes) -> Record:
        """The record that `events.encode` wrote; raises `msgspec.DecodeError` on anything else."""
        known = self._records.get(data)
        return self._decoded(data) if known is None else known

    def _decoded(self, data: bytes) -> Record:
        if len(self._records) >= self._kept:
            self._records.clear()
        record = decode(data)
        if self._placed is not None:
            entries = tuple(self._placed(entry, record.at) for entry in record.entries)
            record = msgspec.structs.replace(record, entries=entries)
        self._records[data] = record
        return record
