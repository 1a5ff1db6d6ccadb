"""How cells are kept: a few names as they are (narrow), many members by a short digest in shards (wide).

A wide cell's field is one byte of its dimension and six of BLAKE2 of its name, so that an hour of long paths stays small; the name itself
stands once, in the all-time totals. Six bytes: among 20,000 names two share one with a probability of 10⁻⁶.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from zlib import crc32

import msgspec

NARROW = frozenset(
    {
        "views",
        "country",
        "device",
        "via",
        "slots",
        "empty",
        "ignored",
        "rejected",
        "readers",
        "billed",
        "free",
        "invalid",
        "servedflight",
        "unheard",
    }
    | {f"{paid}{verb}country" for paid in ("", "$") for verb in ("served", "seen", "clicked")}
)
"""Dimensions with few members by their nature; all others are wide."""
DAILY = frozenset(
    {"country", "device", "referrer", "campaign", "readers", "event", "servedflight"}
    | {f"{verb}{dimension}" for verb in ("served", "seen", "clicked") for dimension in ("country", "word")}
)
"""Dimensions that are summed by day and never by hour: in a quiet hour a single view's page and country would stand side by side."""
OTHER = "*"
"""The member for what did not fit a dimension's cap."""
SHARD_ENTRIES = 64
"""What an hour's shard should hold; up to 128 a listpack is fast and small."""
SHARDS_MAX = 128
KNOWN_SHARDS = 128
_encode = msgspec.msgpack.Encoder().encode
_NUMBERS = tuple(map(_encode, range(256)))
CAPS = {"": 20_000, "referrer": 2_000, "campaign": 1_000, "event": 500}
"""New names that a unit keeps of a dimension ("": of each other one); twice as many of those that are seen often."""


def dimension_code(dimension: str) -> bytes:
    """The first byte of the fields of this dimension: a field whose name was dropped still tells what it was."""
    return bytes((crc32(dimension.encode()) & 0xFF,))


@lru_cache(maxsize=65_536)
def digest(cell: str) -> bytes:
    """The field that a wide cell has."""
    dimension, _, _ = cell.partition(":")
    return dimension_code(dimension) + blake2b(cell.encode(), digest_size=6).digest()


def digest_text(cell: str) -> msgspec.Raw:
    """The field as it goes into a call; empty for a narrow cell."""
    return as_text(b"" if is_narrow(cell) else digest(cell))


@lru_cache(maxsize=65_536)
def packed_name(cell: str) -> tuple[bytes, bool]:
    """Name and digest as they go into a call, and whether the cell is summed by day only: asked anew for each batch."""
    return _encode(cell) + bytes(digest_text(cell)), is_daily(cell)


def packed_cells(names: Sequence[bytes], counts: Iterable[int]) -> msgspec.Raw:
    """An array of name, digest, count, … of cells by their packed names: joined, at a third of the cost of encoding a list."""
    size = 3 * len(names)
    head = bytes((0x90 | size,)) if size < 16 else b"\xdd" + size.to_bytes(4, "big")  # noqa: PLR2004 — the format's own number: fixarray
    numbers = [_NUMBERS[count] if 0 <= count < len(_NUMBERS) else _encode(count) for count in counts]
    return msgspec.Raw(head + b"".join(chain.from_iterable(zip(names, numbers, strict=True))))


def as_text(data: bytes) -> msgspec.Raw:
    """The bytes as a MessagePack *text*: Lua's cmsgpack (Redis 7.0, Valkey 9) refuses MessagePack's binary type."""
    size = len(data)
    if size < 32:  # noqa: PLR2004 — the format's own number: fixstr
        return msgspec.Raw(bytes((0xA0 | size,)) + data)
    return msgspec.Raw(b"\xda" + size.to_bytes(2, "big") + data)


def is_narrow(cell: str) -> bool:
    """Whether the cell is kept under its own name."""
    dimension, _, member = cell.partition(":")
    return dimension in NARROW or member == OTHER


def is_daily(cell: str) -> bool:
    """Whether the cell is summed by day only."""
    return cell.partition(":")[0] in DAILY


def is_account(cell: str) -> bool:
    """Whether the cell tells of an account itself, whose bills are summed anyway."""
    return cell.startswith("servedflight:")


def shards_for(names: int) -> int:
    """Shards (a power of two) that an hour of so many wide cells is spread over."""
    shards = 1
    while shards < SHARDS_MAX and shards * SHARD_ENTRIES < names:
        shards *= 2
    return shards


def known_shard(field: bytes) -> int:
    """The shard of known names that holds this field."""
    return field[3] % KNOWN_SHARDS


def hour_shard(field: bytes, shards: int) -> int:
    """The shard of an hour that holds this field."""
    return field[3] % shards


def by_dimension(cells: dict[str, int]) -> dict[str, dict[str, int]]:
    """`{"page:/a": 2}` as `{"page": {"/a": 2}}`."""
    found: dict[str, dict[str, int]] = {}
    for cell, count in cells.items():
        dimension, _, member = cell.partition(":")
        found.setdefault(dimension, {})[member] = count
    return found
