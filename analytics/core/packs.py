"""A closed day, packed: its sums by dimension, and by hour for the dimensions that a day's curve is drawn of. A month is packed alike.

A pack is a hash of the store: the narrow dimensions in one field, each wide one in a field of its own, the parts in another, so that a
curve of 90 days does not unpack 90,000 paths. zlib takes 1,000 paths down to about 11 bytes each: no register of page numbers is needed.
"""

import zlib
from collections.abc import Collection, Iterable

import msgspec

from analytics.core.cells import OTHER, is_narrow

Cells = dict[str, dict[str, int]]
"""dimension → member → count"""

DAY_TOP = 1000
"""Members of a dimension that a closed day keeps; the others are summed up as `*`."""
OPEN_TOP = 20_000
"""... and one that goes on: a flood of made-up paths must not let it grow from hour to hour."""
PART_TOP = 10
"""Members of a wide dimension that a day's hour, or a month's day, keeps."""


class Pack(msgspec.Struct, array_like=True):
    """`sums`: the whole day, or month; `parts`: start of each hour, or day (Unix seconds) → the same, cut shorter."""

    sums: Cells = {}
    parts: dict[int, Cells] = {}


NARROW_FIELD = "n"
PARTS_FIELD = "c"
_encode = msgspec.msgpack.Encoder().encode
_decode_cells = msgspec.msgpack.Decoder(Cells).decode
_decode_parts = msgspec.msgpack.Decoder(dict[int, Cells]).decode


def encode(pack: Pack) -> dict[str, bytes]:
    """The pack's fields; members are sorted, so that neighbours have long common beginnings."""
    fields = {PARTS_FIELD: zlib.compress(_encode(pack.parts), 9)}
    narrow = {dimension: members for dimension, members in pack.sums.items() if is_narrow(f"{dimension}:")}
    fields[NARROW_FIELD] = zlib.compress(_encode(narrow), 9)
    for dimension, members in pack.sums.items():
        if dimension not in narrow:
            fields[f"w:{dimension}"] = zlib.compress(_encode({dimension: dict(sorted(members.items()))}), 9)
    return fields


def fields_of(dimensions: Collection[str]) -> list[str]:
    """The fields that hold the sums of these dimensions."""
    wide = [f"w:{dimension}" for dimension in sorted(dimensions) if not is_narrow(f"{dimension}:")]
    return [*([NARROW_FIELD] if len(wide) < len(dimensions) else []), *wide]


def decode_sums(fields: Iterable[bytes | None]) -> Cells:
    """The sums in these fields (None: the pack has no such field)."""
    sums: Cells = {}
    for data in fields:
        if data is not None:
            sums |= _decode_cells(zlib.decompress(data))
    return sums


def decode_parts(data: bytes | None) -> dict[int, Cells]:
    """The parts in their field."""
    return _decode_parts(zlib.decompress(data)) if data is not None else {}


def merge(into: Cells, more: Cells) -> None:
    """Add the second to the first."""
    for dimension, members in more.items():
        sums = into.get(dimension)
        if sums is None:
            # A copy at once is ten times as quick as member by member: a quarter's days are 90,000 of them.
            into[dimension] = dict(members)
            continue
        for member, count in members.items():
            sums[member] = sums.get(member, 0) + count


def cut(cells: Cells, top: int) -> Cells:
    """The `top` greatest members of each dimension; what they leave is added to `*`."""
    return {dimension: _cut(members, top) for dimension, members in cells.items()}


def _cut(members: dict[str, int], top: int) -> dict[str, int]:
    if len(members) <= top:
        return members
    named = sorted((member for member in members if member != OTHER), key=lambda member: (-members[member], member))
    kept = {member: members[member] for member in named[:top]}
    kept[OTHER] = members.get(OTHER, 0) + sum(members[member] for member in named[top:])
    return kept


def narrowed(cells: Cells, wide_top: int) -> Cells:
    """All of the narrow dimensions and the `wide_top` greatest members of the others."""
    return {dimension: members if is_narrow(f"{dimension}:") else _cut(members, wide_top) for dimension, members in cells.items()}


def folded(pack: Pack, parts: dict[int, Cells], whole: Cells, *, closed: bool) -> Pack:
    """The pack with parts added, each to its own point of the curve and to the sums, and what has no part (`whole`) to the sums.

    A closed pack's sums are cut to the greatest.
    """
    sums: Cells = {}
    merge(sums, pack.sums)
    merge(sums, whole)
    curve = {moment: {dimension: dict(members) for dimension, members in cells.items()} for moment, cells in pack.parts.items()}
    for moment, cells in parts.items():
        merge(sums, cells)
        merge(curve.setdefault(moment, {}), cells)
    curve = {moment: narrowed(cells, PART_TOP) for moment, cells in sorted(curve.items())}
    return Pack(cut(sums, DAY_TOP if closed else OPEN_TOP), curve)
