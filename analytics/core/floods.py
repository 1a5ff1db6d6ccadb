"""How many views a source had counted this minute: small counters in memory that the workers of a host share.

A table of 8-byte counters in rows of `WAYS`, after a random key of 32 bytes. A keyed hash of source and minute names the row, the place in
it where the counter lies unless another one did before, and leaves a tag:

    63 … 28  tag      36 bits of the hash
    27 … 20  minute   the minute modulo 256
    19 …  0  count    views counted

so nothing says which source a counter belongs to, and no counter can be followed into the next minute. One counter is one aligned 8-byte
store: other workers see the old or the new one, never half of it.

The error is on the source's side. A full row gives up its smallest counter (that source starts anew), and two workers that count the
same source in the same instant may count one view: both allow a few views more. A source below its limit is refused only where 36 + 8 bits
and the row agree by chance: 1 in 10¹⁰ source minutes on a full table. Volatile: a restart forgets, which is all that a minute needs.
"""

import struct
from hashlib import blake2b

KEY_BYTES = 32
WAYS = 8
SIZE_BYTES = KEY_BYTES + (1 << 20)
"""131,072 counters: about 100,000 sources a minute before counters are given up."""
MAX_LIMIT = (1 << 20) - 1
_COUNT = (1 << 20) - 1
_MINUTE_SHIFT = 20
_TAG = (1 << 36) - 1
_TWO = struct.Struct("<QI").unpack


def lay_out(buffer: memoryview, key: bytes) -> None:
    """Make an empty table in zeroed, writable memory, with 32 random bytes as its key."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    buffer[:KEY_BYTES] = key


class Meter:
    """A worker's view of the shared table; the memory is 32 bytes longer than a multiple of 64."""

    def __init__(self, buffer: memoryview) -> None:
        """`buffer`: writable bytes, the whole block, prepared by `lay_out`."""
        counters = buffer[KEY_BYTES:]
        if len(counters) < WAYS * 8 or len(counters) % (WAYS * 8):
            raise ValueError(f"a table takes {KEY_BYTES} bytes and a multiple of {WAYS * 8}")
        # The keyed state is made once and copied: 0.4 µs a hash instead of 1.2.
        self._keyed = blake2b(digest_size=12, key=bytes(buffer[:KEY_BYTES]))
        self._counters = counters.cast("B").cast("Q")
        self._rows = len(self._counters) // WAYS

    def allows(self, source: bytes, minute: int, limit: int) -> bool:
        """Whether one more view of `source` stays within `limit` views in `minute` (minutes since 1970); if so it is counted.

        0 is no limit; limits above `MAX_LIMIT` are that.
        """
        if not limit:
            return True
        keyed = self._keyed.copy()
        keyed.update(b"%d:%b" % (minute, source))
        hashed, chosen = _TWO(keyed.digest())
        label = (hashed & _TAG) << 8 | minute & 0xFF
        row = chosen % self._rows * WAYS
        place = row + (hashed >> 61)
        counter = self._counters[place]
        known = counter >> _MINUTE_SHIFT
        if known == label:
            return self._counted(place, counter, limit)
        if not counter or (known ^ label) & 0xFF:
            # Free, so it lies nowhere else: a place that was taken this minute stays so. Looking through the row takes 1 µs longer, of 3.
            self._counters[place] = label << _MINUTE_SHIFT | 1
            return True
        return self._searched(row, label, limit)

    def _searched(self, row: int, label: int, limit: int) -> bool:
        counters = self._counters[row : row + WAYS].tolist()
        for place, counter in enumerate(counters, row):
            if counter >> _MINUTE_SHIFT == label:
                return self._counted(place, counter, limit)
        self._counters[row + _least(counters, label & 0xFF)] = label << _MINUTE_SHIFT | 1
        return True

    def _counted(self, place: int, counter: int, limit: int) -> bool:
        if counter & _COUNT >= min(limit, MAX_LIMIT):
            return False
        self._counters[place] = counter + 1
        return True


def _least(counters: list[int], minute: int) -> int:
    """The place of the counter that is worth least: an empty one or one of another minute, else the smallest."""
    for place, counter in enumerate(counters):
        if not counter or counter >> _MINUTE_SHIFT & 0xFF != minute:
            return place
    return counters.index(min(counters, key=_count_of))


def _count_of(counter: int) -> int:
    return counter & _COUNT
