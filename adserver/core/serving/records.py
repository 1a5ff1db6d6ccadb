"""The pieces of a view's journal record as MessagePack bytes, made once and then only joined: encoding them anew costs five times as much.

What `view_record` joins is what `analytics.core.events.encode` makes of the same record; a test compares them.

    [1, 1760000400, [["s:demo", {"views:": 1, "page:/a": 1, "country:DE": 1}, "/a", nil, 0, ""], ["c:42", {…}, "", nil, 4000, ""]]]
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from analytics.core.events import Entry, Kind

_encode = msgspec.msgpack.Encoder().encode
NO_LOOK = _encode("")
_ENTRY = b"\x96"
"""An array of six."""
_END = _encode(None) + _encode(0) + _encode("")
"""Neither a bit nor an amount."""
_VIEW = b"\x93" + _encode(Kind.VIEW)


def _heads(short: int, long: bytes) -> tuple[bytes, ...]:
    return tuple(bytes([short | n]) if n < 16 else long + n.to_bytes(2, "big") for n in range(64))  # noqa: PLR2004 — MessagePack's short forms


_MAPS = _heads(0x80, b"\xde")
_ARRAYS = _heads(0x90, b"\xdc")


def cell(name: str, count: int = 1) -> bytes:
    """One cell and what is added to it."""
    return _encode(name) + _encode(count)


@lru_cache(1024)
def common_cell(name: str) -> bytes:
    """One more in a cell that many views share, such as a country's."""
    return cell(name)


def text(value: str) -> bytes:
    """A unit's name or a look's page."""
    return _encode(value)


def page_cells(path: str) -> bytes:
    """The two cells that every view of a page adds to."""
    return cell("views:") + cell(f"page:{path}")


def open_entry(value: Entry) -> tuple[bytes, bytes]:
    """An entry as two pieces between which one more cell is put."""
    end = b"".join(map(_encode, (value.look, value.once, value.amount, value.account)))
    cells = b"".join(cell(name, count) for name, count in value.cells.items())
    return _ENTRY + _encode(value.unit) + _MAPS[len(value.cells) + 1] + cells, end


def entry(value: Entry) -> bytes:
    """A whole entry."""
    return _encode(value)


def view_record(at: int, unit: bytes, cells: Sequence[bytes], look: bytes, entries: Sequence[bytes]) -> bytes:
    """A view's record. `cells`: first `page_cells`, then one each, at most 60; `entries`: of the campaigns, at most 60."""
    return b"".join((_VIEW, _moment(at), _ARRAYS[len(entries) + 1], _ENTRY, unit, _MAPS[len(cells) + 1], *cells, look, _END, *entries))


@lru_cache(4)
def _moment(at: int) -> bytes:
    return _encode(at)
