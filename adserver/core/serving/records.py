"""The pieces of a view's journal record as MessagePack bytes, made once and then only joined: encoding them anew costs five times as much.

What `view_record` joins is what `analytics.core.events.encode` makes of the same record; a test compares them.

    [1, 1760000400, [
        ["s:demo", {"views:": 1, "page:/a": 1}, "/a", nil, 0, ""],
        ["s:demo", {"country:DE": 1, "served:ad-7": 1}, "", nil, 0, ""],
        ["c:42", {…}, "", nil, 4000, ""]]]

The page is an entry of its own: by itself it is the same bytes each time it is viewed, and so is nearly all of the rest. The counter
decodes each once (`analytics.core.decoding`).
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from analytics.core.events import Entry, Kind

_encode = msgspec.msgpack.Encoder().encode
_ENTRY = b"\x96"
"""An array of six."""
_END = _encode(None) + _encode(0) + _encode("")
"""Neither a bit nor an amount."""
_NO_LOOK = _encode("")
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


def page_entry(unit: str, path: str, look: str) -> bytes:
    """What every view of a page adds; `look`: the page that TRENDING hears of, or nothing."""
    return _encode(Entry(unit, {"views:": 1, f"page:{path}": 1}, look))


def open_entry(value: Entry) -> tuple[bytes, bytes]:
    """An entry as two pieces between which one more cell is put."""
    cells = b"".join(cell(name, count) for name, count in value.cells.items())
    return _ENTRY + _encode(value.unit) + _MAPS[len(value.cells) + 1] + cells, _ending(value.look, value.amount, value.account)


@lru_cache(1024)
def _ending(look: str, amount: int, account: str) -> bytes:
    """What stands behind an entry's cells: nearly always the same few bytes, so they are one object, which a processor keeps at hand."""
    return b"".join(map(_encode, (look, None, amount, account)))


def entry(value: Entry) -> bytes:
    """A whole entry."""
    return _encode(value)


def view_record(at: int, page: bytes, unit: bytes, cells: Sequence[bytes], entries: Sequence[bytes]) -> bytes:
    """A view's record. `page`: its `page_entry`; `cells`: what else its unit counts, one each, at most 60; `entries`: of the campaigns."""
    if not cells:
        return b"".join((_VIEW, _moment(at), _ARRAYS[len(entries) + 1], page, *entries))
    return b"".join((
        _VIEW, _moment(at), _ARRAYS[len(entries) + 2], page, _ENTRY, unit, _MAPS[len(cells)], *cells, _NO_LOOK, _END, *entries,
    ))  # fmt: skip


@lru_cache(4)
def _moment(at: int) -> bytes:
    return _encode(at)
