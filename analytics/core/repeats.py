"""Has this source looked at this page today, and how often? A keyed Bloom filter in memory that the workers of a host share.

`serve` makes an anonymous block of memory (a memfd), lays a filter out in it with a random key (`lay_out`), and hands it to its workers,
each of which opens a `Filter` on it. Nothing of it is ever in a file system. Layout, little-endian:

    0   day        8 bytes, days since 1970
    8   key       32 bytes, that day's key
    40  check     16 bytes, BLAKE2b of the 40 before: a half-written header is read again
    64  bits       the rest

A look sets `HASHES` bits that a keyed hash of source and page names; all of them set already means: seen. A second look sets as many
others, which the same hash names. The next day's key is the hash
of the day's, so every worker finds the same one without asking, and an old key cannot be found again; all bits are cleared with it. The
filter never forgets within a day, so a first look is taken for a repeat with the chance `false_repeats`, and never the other way round, but
for races: two workers that set bits of one byte in the same instant may lose one (that source's next look counts as a first one: a page's
score is one too high), and a look within the millisecond in which the night's first worker clears the bits may be forgotten.
"""

import math
import struct
from hashlib import blake2b

HEADER_BYTES = 64
HASHES = 4
KEY_BYTES = 32
_HEADER = struct.Struct("<q32s16s")
_POSITIONS = struct.Struct("<8I").unpack
_MOST_BYTES = 1 << 29
"""Beyond it, 32 bits name no place."""
_RETRIES = 1000
_CLEAR_BYTES = 1 << 16


class DamagedFilter(Exception):
    """The memory holds no filter; `serve` has to lay one out before workers open it."""


def size_bytes(looks_per_day: int, false_repeats: float = 0.01) -> int:
    """How much memory a day of so many different looks takes at that chance of taking a first look for a repeat.

    From p = (1 - e^(-kn/m))^k (Bloom 1970). 8 MiB hold 6.4 million looks a day at 0.01.
    """
    bits = -HASHES * looks_per_day / math.log(1 - false_repeats ** (1 / HASHES))
    return HEADER_BYTES + math.ceil(bits / 8)


def false_repeats(size: int, looks: int) -> float:
    """The chance that a first look is taken for a repeat after `looks` different ones in `size` bytes."""
    return float((1 - math.exp(-HASHES * looks / ((size - HEADER_BYTES) * 8))) ** HASHES)


def lay_out(buffer: memoryview, key: bytes, day: int) -> None:
    """Make an empty filter for `day` in zeroed, writable memory, with 32 random bytes as its first key."""
    if len(key) != KEY_BYTES or not HEADER_BYTES < len(buffer) <= _MOST_BYTES:
        raise ValueError(f"a filter takes a key of {KEY_BYTES} bytes and {HEADER_BYTES + 1} to {_MOST_BYTES} bytes of memory")
    _write_header(buffer, day, key)


class Filter:
    """A worker's view of the shared filter. Raises `DamagedFilter` on memory that `lay_out` has not prepared."""

    def __init__(self, buffer: memoryview) -> None:
        """`buffer`: writable bytes, the whole block."""
        self._buffer = buffer
        self._bits = buffer[HEADER_BYTES:]
        self._count = len(self._bits) * 8
        self._day, self._key = _read_header(buffer)
        self._keyed = _hasher(self._key)

    def first_look(self, source: bytes, page: str, day: int) -> bool:
        """Whether `source` has not looked at `page` on `day` before; from now on it has."""
        return self.looks(source, page, day) == 0

    def looks(self, source: bytes, page: str, day: int) -> int:
        """How often `source` looked at `page` on `day` (days since 1970) before: 0, 1, or 2 for more often; from now on once more.

        `page` names the site too. A day before the filter's counts as the filter's: it never goes back.
        """
        if day > self._day:
            self._turn_to(day)
        keyed = self._keyed.copy()
        keyed.update(b"%d:%b%b" % (len(source), source, page.encode()))
        a, b, c, d, e, f, g, h = _POSITIONS(keyed.digest())
        if self._note(a, b, c, d):
            return 0
        return 1 if self._note(e, f, g, h) else 2

    def _note(self, a: int, b: int, c: int, d: int) -> bool:
        """Set the bits that these numbers name; whether one of them was not set."""
        bits, count = self._bits, self._count
        a, b, c, d = a % count, b % count, c % count, d % count
        # Written out: a loop over the four takes 1 µs longer, of 3.
        if bits[a >> 3] >> (a & 7) & bits[b >> 3] >> (b & 7) & bits[c >> 3] >> (c & 7) & bits[d >> 3] >> (d & 7) & 1:
            return False
        bits[a >> 3] |= 1 << (a & 7)
        bits[b >> 3] |= 1 << (b & 7)
        bits[c >> 3] |= 1 << (c & 7)
        bits[d >> 3] |= 1 << (d & 7)
        return True

    def _turn_to(self, day: int) -> None:
        """Today's key from yesterday's; who comes first clears yesterday's bits, too."""
        for passed in range(self._day + 1, day + 1):
            self._key = blake2b(passed.to_bytes(8, "little"), digest_size=KEY_BYTES, key=self._key).digest()
        self._day, self._keyed = day, _hasher(self._key)
        if _read_header(self._buffer)[0] < day:
            _write_header(self._buffer, day, self._key)
            nothing = bytes(_CLEAR_BYTES)
            for start in range(0, len(self._bits), _CLEAR_BYTES):
                part = self._bits[start : start + _CLEAR_BYTES]
                part[:] = nothing[: len(part)]


def _hasher(key: bytes) -> blake2b:
    """The keyed state that every look's hash starts from: copying it takes 0.4 µs, keying anew 1.2."""
    return blake2b(digest_size=32, key=key)


def _check(day: int, key: bytes) -> bytes:
    return blake2b(key + day.to_bytes(8, "little"), digest_size=16, person=b"litfass-repeats").digest()


def _write_header(buffer: memoryview, day: int, key: bytes) -> None:
    _HEADER.pack_into(buffer, 0, day, key, _check(day, key))


def _read_header(buffer: memoryview) -> tuple[int, bytes]:
    for _ in range(_RETRIES):
        day, key, check = _HEADER.unpack_from(buffer)
        if day >= 0 and check == _check(day, key):
            return day, key
    raise DamagedFilter("the repeat filter's memory was not laid out")
