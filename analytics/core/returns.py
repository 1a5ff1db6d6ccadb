"""Do a page's readers keep coming back? Then it may be pushed by the reload key, and further readers of it feed TRENDING less.

A source counts once a page and day (`repeats`), so one that reloads cannot push a page; two hundred that take turns can, for half an hour.
What tells them apart is how many of the page's readers come back to it the same day: of an article's 1 to 20 in a hundred, of those that
take turns nearly all. A page below `LOW` is fed by every new reader, above `HIGH` by one in five (a live ticker has many returning readers
too, and should not vanish), in between by a share in between, which dice decide.

    200 sources, 400 looks an hour: after 30 min 126 readers, 53 of them came back: 53 / (126 + 5) = 0.40: one in five counts

Only a source's second look of a day is a return: it could be used to hide a page, too, so it must be as dear as a reader is.

The counts are pages' alone, in memory that workers share: a count-min sketch (Cormode, Muthukrishnan 2005), two rows of 12-byte cells,

    0  hour      4 bytes, since 1970, when the cell was last faded
    4  readers   4 bytes, float: first looks, half as many after 12 hours
    8  returns   4 bytes, float: second looks of the same day, alike

little-endian after a random key of 32 bytes. A page takes the lesser of its two cells: made-up paths matter only where they share both.
Workers that write the same cell in the same instant lose a count.
"""

import struct
from hashlib import blake2b
from typing import Protocol

KEY_BYTES = 32
ROW_CELLS = 32_768
SIZE_BYTES = KEY_BYTES + 2 * ROW_CELLS * 12
"""768 KiB."""
HALF_LIFE_H = 12
HOUR_S = 3600
DAY_S = 86_400
LOW = 0.28
HIGH = 0.42
FLOOR = 0.2
DOUBT = 5.0
"""Readers without a return that every page is given, so that few returns prove nothing."""
_CELL = struct.Struct("<Iff")
_PLACES = struct.Struct("<QQ").unpack


class Repeats(Protocol):
    """`analytics.core.repeats.Filter`, or a dictionary."""

    def looks(self, source: bytes, page: str, day: int) -> int:
        """How often the source looked at the page today before: 0, 1, or 2 for more often; from now on once more."""


def lay_out(buffer: memoryview, key: bytes) -> None:
    """Make an empty sketch in zeroed, writable memory of `SIZE_BYTES`, with 32 random bytes as its key."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    buffer[:KEY_BYTES] = key


class Returns:
    """A worker's view of the shared sketch."""

    def __init__(self, buffer: memoryview) -> None:
        """`buffer`: writable bytes, the whole block, prepared by `lay_out`."""
        if len(buffer) != SIZE_BYTES:
            raise ValueError(f"the sketch takes {SIZE_BYTES} bytes")
        # The keyed state is made once and copied: 0.4 µs a hash instead of 1.2.
        self._keyed = blake2b(digest_size=16, key=bytes(buffer[:KEY_BYTES]))
        self._cells = buffer[KEY_BYTES:]

    def read(self, page: str, at: float) -> float:
        """Note a new reader of the page (Unix seconds) and tell which share of its readers came back before, 0 to 1."""
        return self._note(page, at, 1.0, 0.0)

    def came_back(self, page: str, at: float) -> None:
        """Note a reader who looks for the second time today."""
        self._note(page, at, 0.0, 1.0)

    def _note(self, page: str, at: float, readers: float, returns: float) -> float:
        hour = int(at) // HOUR_S
        least = (float("inf"), float("inf"))
        keyed = self._keyed.copy()
        keyed.update(page.encode())
        for row, place in enumerate(_PLACES(keyed.digest())):
            offset = (row * ROW_CELLS + place % ROW_CELLS) * _CELL.size
            before, one, other = _CELL.unpack_from(self._cells, offset)
            if before < hour:
                fade = 0.5 ** ((hour - before) / HALF_LIFE_H)
                one, other = one * fade, other * fade
            least = (min(least[0], one), min(least[1], other))
            _CELL.pack_into(self._cells, offset, max(hour, before), one + readers, other + returns)
        return least[1] / (least[0] + DOUBT + readers)


def chance(returning: float) -> float:
    """How probably a new reader feeds a page of whose readers that share came back: 1 up to `LOW`, `FLOOR` from where the line ends."""
    return min(1.0, max(FLOOR, (HIGH - returning) / (HIGH - LOW)))


def feeds(repeats: Repeats, returns: Returns, look: tuple[bytes, str, float], dice: float) -> bool:
    """Whether a look (source, page with its site, Unix seconds) feeds TRENDING. Notes it. `dice`: 0 ≤ dice < 1."""
    source, page, at = look
    before = repeats.looks(source, page, int(at) // DAY_S)
    if not before:
        return dice < chance(returns.read(page, at))
    if before == 1:
        returns.came_back(page, at)
    return False
