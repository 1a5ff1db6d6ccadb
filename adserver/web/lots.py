"""Numbers for tokens: a lot is one worker's hour, and in it each site and each campaign counts what was served, so that bits lie close.

lot 9Wc0zJk3Qx8, opened 12:00, its tokens expire 13:00 next day: site demo 0, 1, 2 …; campaign c-kaffee 0, 1 …
"""

from collections.abc import Callable

from adserver.core.tokens import lot_part

HOUR_S = 3600
TOKEN_LIFE_S = 24 * HOUR_S
"""A token counts for 24 to 25 hours; a tab left open over night is a reader's, one left for two days is not."""
MAX_BITS = 1 << 20
"""Bits of a lot of one unit (128 KiB in the store); a lot that is full ends before its hour does."""


class Lots:
    """The running lot of one worker. `name` makes a new random name: two lots must never share one."""

    def __init__(self, name: Callable[[], str]) -> None:
        self._name = name
        self.part = b""
        """What all tokens of the running lot share."""
        self._ends = 0.0
        self._next: dict[str, int] = {}

    def turn(self, now: float) -> None:
        """Open a new lot when the running one's hour is over; to be called before numbers are taken."""
        if now >= self._ends:
            self._open(now)

    def take(self, unit: str) -> int:
        """The next number of a unit in the running lot."""
        number = self._next.get(unit, 0)
        self._next[unit] = number + 1
        if number >= MAX_BITS - 2:
            self._ends = 0.0
        return number

    def _open(self, now: float) -> None:
        self._ends = now + HOUR_S
        self.part = lot_part(int(now) + HOUR_S + TOKEN_LIFE_S, self._name())
        self._next = {}


def forgotten_at(expires: int, journal_hours: int) -> int:
    """When the store may forget a lot (Unix seconds): its tokens have expired, and no journal holds a record of them."""
    return expires + (journal_hours + 1) * HOUR_S
