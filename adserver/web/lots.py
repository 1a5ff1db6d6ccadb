"""Numbers for tokens: a lot is one worker's hour of the clock, in which each site and campaign counts what it served.

lot 9Wc0zJk3Qx8, from 12:00 to 13:00, its tokens expire 13:00 next day: site demo 0, 1, 2 …; campaign c-kaffee 0, 1 …
"""

from collections.abc import Callable

from adserver.core.serving.tokens import Served, bits, lot_part

HOUR_S = 3600
TOKEN_LIFE_S = 24 * HOUR_S
"""A token counts for 24 to 25 hours; a tab left open over night is a reader's, one left for two days is not."""
LAST_BIT = (1 << 20) - 100_000
"""A lot ends before its hour where a unit reaches this bit: the store takes 2²⁰ (128 KiB), a worker looks at the clock every 0.2 s."""


class Taken:
    """What a site or campaign served in the running lot. Who serves often keeps it: an object found is four look-ups saved."""

    __slots__ = ("number",)

    def __init__(self) -> None:
        self.number = 0


class Lots:
    """The running lot of one worker. `name` makes a new random name: two lots must never share one."""

    def __init__(self, name: Callable[[], str]) -> None:
        self._name = name
        self._lot = ""
        self._part = b""
        self._began, self._ends = 0, 0.0
        self._taken: dict[str, Taken] = {}
        """By site and campaign; none is ever forgotten, since somebody may keep it: 200 bytes for each that this worker served."""

    def of(self, unit: str) -> Taken:
        """What the site or campaign served: the same object always."""
        taken = self._taken.get(unit)
        if taken is None:
            taken = self._taken[unit] = Taken()
        return taken

    def turn(self, now: float) -> None:
        """Note the moment, and open a new lot when the running one's hour is over; to be called before numbers are taken."""
        if now >= self._ends:
            self._open(now)
        self._part = lot_part(self._began + HOUR_S + TOKEN_LIFE_S, self._lot, max(0, int((now - self._began) * 10)))

    def take(self, site: Taken, campaign: Taken) -> bytes:
        """The next number of the site and of the campaign in the running lot: what follows `tokens.start_of` in a payload."""
        site_bit, campaign_bit = site.number, campaign.number
        site.number, campaign.number = site_bit + 1, campaign_bit + 1
        if site_bit >= LAST_BIT or campaign_bit >= LAST_BIT:
            self._ends = 0.0
        return self._part + bits(site_bit, campaign_bit)

    def _open(self, now: float) -> None:
        # Hours of the clock: what a token bills belongs to one hour, and so to one day, whenever it is seen or clicked.
        self._began = int(now) // HOUR_S * HOUR_S
        self._ends = self._began + HOUR_S
        self._lot = self._name()
        for taken in self._taken.values():
            taken.number = 0


def served_at(served: Served) -> float:
    """When the ad was served (Unix seconds), up to `LOOK_S` of an edge too early."""
    return served.expires - HOUR_S - TOKEN_LIFE_S + served.tenths / 10


def forgotten_at(expires: int, journal_hours: int) -> int:
    """When the store may forget a lot (Unix seconds): its tokens have expired, and no journal holds a record of them."""
    return expires + (journal_hours + 1) * HOUR_S
