"""A closed day, packed: its sums by dimension, and by hour for the dimensions that a day's curve is drawn of.

zlib takes a day of 1,000 paths down to about 12 bytes a path, so that no register of page numbers is needed.
"""

import zlib

import msgspec

Cells = dict[str, dict[str, int]]
"""dimension → member → count"""

DAY_TOP = 1000
"""Members of a dimension that a closed day keeps; the others are summed up as `*`."""
HOUR_TOP = 20
"""Members of a dimension that a closed day's hour keeps."""
OTHER = "*"


class Pack(msgspec.Struct, array_like=True):
    """`sums`: the whole day; `hours`: hour's start (Unix seconds) → the same, cut shorter."""

    sums: Cells = msgspec.field(default_factory=dict)
    hours: dict[int, Cells] = msgspec.field(default_factory=dict)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Pack)


def encode(pack: Pack) -> bytes:
    """The pack's bytes; members are sorted, so that neighbours have long common beginnings."""
    pack = Pack({dim: dict(sorted(members.items())) for dim, members in sorted(pack.sums.items())}, pack.hours)
    return zlib.compress(_encoder.encode(pack), 9)


def decode(data: bytes) -> Pack:
    """The pack that `encode` made."""
    return _decoder.decode(zlib.decompress(data))


def merge(into: Cells, more: Cells) -> None:
    """Add the second to the first."""
    for dimension, members in more.items():
        sums = into.setdefault(dimension, {})
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
