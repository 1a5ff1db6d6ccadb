"""What a journal record says: which units it feeds, and what each of them adds.

A *unit* is what changes atomically in the store: a site (`s:<id>`), a campaign (`c:<id>`) or the installation (`x:all`).
A *cell* is `dimension:member`; the member may be empty and may hold colons. Nothing here knows what an ad is.

    s:demo  {"views:": 1, "page:/a": 1, "country:DE": 1, "device:mobile": 1, "served:ad-7": 1}
    c:42    {"served:ad-7": 1, "servedsite:demo": 1}  4000 micro units from account "spring"
"""

from enum import IntEnum

import msgspec

# gc=False below: records are trees of strings and numbers. The collector looking through a step's thousands of them for cycles took longer
# (5.8 µs a record) than decoding them does (2.2 µs).


class Kind(IntEnum):
    """What a record is about; only views are in the identity received = accepted + ignored + rejected."""

    VIEW = 1
    SEEN = 2
    CLICK = 3
    SUMS = 4
    """One second's sums of what a worker ignored or rejected."""


class Once(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A bit that makes an entry count once: the first record that flips `bit` (0 ≤ bit < 2²⁰) in `lot` is applied, later ones add nothing.

    The lot is forgotten `until` (Unix seconds): by then no token can name it and no journal holds it.
    """

    lot: str
    bit: int
    until: int
    since: int = 0
    """The moment whose hour and day it is counted in (Unix seconds), where that is not the record's own; 0: it is."""
    repeated: str = ""
    """The narrow cell that a record adds one to whose bit was set already; "": nothing."""


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What one unit adds. `look` names the page that TRENDING is fed with ("" = it is not: a repeat, or read from the list itself).

    `amount` (≥ 0, micro units) is billed to one of the unit's accounts, up to what remains of its budget; what is beyond it is counted as
    free. Beside each cell of an entry, `$<cell>` sums what of its amounts was billed.
    """

    unit: str
    cells: dict[str, int]
    look: str = ""
    once: Once | None = None
    amount: int = 0
    account: str = ""


class Record(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One journal record. `at`: Unix seconds of the server's clock; its hour is the hour it is counted in."""

    kind: Kind
    at: int
    entries: tuple[Entry, ...]


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Record)


def encode(record: Record) -> bytes:
    """The record's bytes (MessagePack, arrays in field order)."""
    return _encoder.encode(record)


def decode(data: bytes | memoryview) -> Record:
    """The record that `encode` wrote; raises `msgspec.DecodeError` on anything else."""
    try:
        return _decoder.decode(data)
    except UnicodeDecodeError as exc:
        raise msgspec.DecodeError(str(exc)) from exc
