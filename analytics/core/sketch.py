"""Which names are seen often, among millions that are seen once: a count-min sketch with conservative update (Estan, Varghese 2002).

It only decides who gets a place when places are scarce; nothing is counted with it. 512 KiB, whatever flows through.
"""

from hashlib import blake2b

WIDTH = 1 << 17
ROWS = 4
OFTEN = 4
"""A name is often seen from OFTEN + 3 × the noise on; the noise is names added / WIDTH."""


class Sketch:
    """Counts of names since it was made, never too small; too great by the noise."""

    def __init__(self) -> None:
        self._rows = [bytearray(WIDTH) for _ in range(ROWS)]
        self._added = 0

    def is_often(self, name: str, count: int) -> bool:
        """Add `count` to the name; whether it is seen often by now."""
        self._added += count
        mixed = int.from_bytes(blake2b(name.encode(), digest_size=12).digest(), "little")
        places = [(mixed >> (24 * row)) % WIDTH for row in range(ROWS)]
        estimate = min(row[place] for row, place in zip(self._rows, places, strict=True)) + count
        kept = min(255, estimate)
        for row, place in zip(self._rows, places, strict=True):
            row[place] = max(row[place], kept)
        return estimate >= min(255, OFTEN + 3 * self._added // WIDTH)
