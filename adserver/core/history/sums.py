"""Rows of another program's export become sums of days in the dimensions that are counted here, and no others.

What the site does not count (referrers without the opt-in) is not taken from elsewhere either; sessions, visitors, browsers and times of
day have no place and are left behind.
"""

from collections.abc import Mapping
from datetime import date

import msgspec

from adserver.core.ads import Site
from analytics.core.paths import clean

Days = dict[date, dict[str, dict[str, int]]]
"""Day → dimension → member → count."""
LONGEST_NAME = 200
SMALL_SCREEN, TABLET_SIDE = 768, 600
"""Pixels: the width below which an unknown system's screen is a phone's; the shorter side from which a mobile system's is a tablet's."""


class History(msgspec.Struct):
    """What was read so far; `left_out`: rows that were not taken, by reason."""

    days: Days = {}
    left_out: dict[str, int] = {}
    rows: int = 0

    def add(self, day: date, dimension: str, member: str, count: int) -> None:
        """Add to one sum."""
        if count > 0:
            cells = self.days.setdefault(day, {}).setdefault(dimension, {})
            cells[member] = cells.get(member, 0) + count

    def leave(self, reason: str) -> None:
        """Note a row that is not taken."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1

    @property
    def views(self) -> int:
        """All views."""
        return sum(sum(cells.get("views", {}).values()) for cells in self.days.values())


def is_ours(history: History, site: Site, host: str) -> bool:
    """Whether a host is one of the site's, or not told."""
    ours = not host or host.lower().partition(":")[0] in site.hosts
    if not ours:
        history.leave("of another host")
    return ours


def add_page(history: History, day: date, path: str, count: int) -> bool:
    """Whether the path is a page's; its views are added then."""
    cleaned = clean(path)
    if cleaned is None:
        history.leave("with an address that is no page's")
        return False
    history.add(day, "page", cleaned, count)
    return True


def add_country(history: History, day: date, code: str, count: int) -> None:
    """Add views of a country by its ISO code; "" is unknown."""
    country = code[:2].upper()
    history.add(day, "country", country if country.isalpha() and country.isascii() and len(country) == 2 else "ZZ", count)  # noqa: PLR2004 — ISO 3166-1


def add_referrer(history: History, site: Site, day: date, referrer: str, count: int) -> None:
    """Add visits from a referrer's host, where the site counts them."""
    host = referrer.partition("://")[2] or referrer
    host = host.partition("/")[0].partition("?")[0].lower().removeprefix("www.")
    if "referrer" in site.opt_ins and host and "." in host and host not in site.hosts and len(host) <= LONGEST_NAME:
        history.add(day, "referrer", host, count)


def add_campaign(history: History, site: Site, day: date, name: str, count: int) -> None:
    """Add visits by a campaign's links, where the site counts them."""
    if "campaign" in site.opt_ins and name.strip():
        history.add(day, "campaign", name.strip()[:LONGEST_NAME], count)


def device_class(system: str, width: int, height: int) -> str | None:
    """The class of a device by its system and screen; None where nothing tells it."""
    if system.startswith(("Android", "iOS", "iPadOS")):
        return "tablet" if min(width, height) >= TABLET_SIDE else "mobile"
    if width <= 0:
        return "desktop" if system else None
    return "mobile" if not system and width < SMALL_SCREEN else "desktop"


def cut_before(history: History, first_own: date | None) -> History:
    """The days before the first that was counted here: no day is counted twice."""
    if first_own is None:
        return history
    days = {day: cells for day, cells in history.days.items() if day < first_own}
    left = len(history.days) - len(days)
    told = {"days that were counted here already": left} if left else {}
    return History(days, history.left_out | told, history.rows)


def summary(days: Mapping[date, Mapping[str, Mapping[str, int]]]) -> dict[str, int]:
    """How many views there are, and how many members of each dimension."""
    members: dict[str, set[str]] = {}
    for cells in days.values():
        for dimension, counts in cells.items():
            members.setdefault(dimension, set()).update(counts)
    views = sum(sum(cells.get("views", {}).values()) for cells in days.values())
    return {"views": views, **{name: len(found) for name, found in sorted(members.items()) if name != "views"}}
