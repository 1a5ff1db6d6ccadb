"""Counts as they stood at the end of an hour: what shared dashboards show.

The running hour is left out of everything, also of the sum of all time. What is summed by day only (countries, devices, referrers) is
left out of the whole running day: two looks in a quiet day would otherwise tell what the one view between them was.
"""

import dataclasses
from collections.abc import Iterable
from datetime import date, timedelta

from adserver.core.ads import Site
from adserver.desk.services import Services
from analytics.core import packs
from analytics.core.buckets import day_end, day_of, day_start, hour_of
from analytics.core.packs import Cells
from analytics.stores.counts import Counts
from analytics.stores.settled import Over

AHEAD_S = 7 * 86_400
"""Hours that a clock which ran ahead opened are left out too."""


class ClosedCounts(Counts):
    """The counts through the same client, up to a moment (Unix seconds) at which an hour began."""

    def __init__(self, counts: Counts, until: int) -> None:
        super().__init__(counts.client)
        self.settled = counts.settled
        self._until = until

    def totals(self, unit: str, dims: Iterable[str] | None = None) -> Cells:
        """All-time sums without what was counted since."""
        wanted = None if dims is None else frozenset(dims)
        found = super().totals(unit, wanted)
        since = super().hours(unit, found.keys(), self._until, self._until + AHEAD_S)
        for cells in since.values():
            for dimension, members in cells.items():
                for member, count in members.items():
                    found[dimension][member] = found[dimension].get(member, 0) - count
        return found

    def hours(self, unit: str, dims: Iterable[str], start: int, end: int, zone: str = "UTC") -> dict[int, Cells]:
        """The closed hours."""
        return super().hours(unit, dims, start, min(end, self._until), zone)

    def days(self, unit: str, dims: Iterable[str], first: date, last: date, zone: str) -> dict[date, Cells]:
        """The days, the running one as its closed hours."""
        wanted = frozenset(dims)
        today = day_of(self._until, zone)
        found = {day: cells for day, cells in super().days(unit, wanted, first, last, zone).items() if day < today}
        if first <= today <= last:
            sums: Cells = {}
            for cells in self.hours(unit, wanted, day_start(today, zone), day_end(today, zone), zone).values():
                packs.merge(sums, cells)
            found |= {today: sums} if sums else {}
        return found

    def over(self, unit: str, dims: Iterable[str], first: date, last: date, zone: str) -> Over:
        """The days added up, the running one as its closed hours."""
        wanted = frozenset(dims)
        today = day_of(self._until, zone)
        found = super().over(unit, wanted, first, min(last, today - timedelta(1)), zone)
        for day, cells in self.days(unit, wanted, max(first, today), last, zone).items():
            found.add(day, cells)
        return found

    def course(self, unit: str, cell: tuple[str, str], first: date, last: date, zone: str) -> dict[date, int]:
        """The sums of one member by day, likewise."""
        dimension, member = cell
        days = self.days(unit, (dimension,), first, last, zone)
        return {day: cells.get(dimension, {}).get(member, 0) for day, cells in days.items()}

    def total(self, unit: str, dimension: str, member: str) -> int:
        """All-time sum of one member without what was counted since."""
        return self.totals(unit, (dimension,)).get(dimension, {}).get(member, 0)

    def minutes(self, unit: str, start: int, end: int) -> dict[int, int]:  # noqa: ARG002 — the signature of what it stands in for
        """No minute is closed in time."""
        return {}


def closed(services: Services, site: Site) -> Services:
    """The same services at the end of the site's last closed hour."""
    until = hour_of(services.clock(), site.time_zone)
    return dataclasses.replace(services, counts=ClosedCounts(services.counts, until), clock=lambda: float(until - 1))
