"""When hours and days are over: hours become days, days become months, a few units each second so that counting never waits for it."""

from collections.abc import Callable
from datetime import date, timedelta

from analytics.core.buckets import day_end, day_of, month_of
from analytics.core.cells import CAPS
from analytics.stores.rollups import Rollups
from analytics.stores.units import Client

HOUR_S = 3600
GRACE_S = 300
"""An hour stays open a little longer: workers' clocks differ, and what is late by minutes needs no second fold."""
DAYS_KEPT = 92
"""Days that stay days; older ones become part of their month."""
UNITS_A_STEP = 5
LIST_S = 3600
"""All units with open hours are listed so often: other hosts', and those from before a restart."""
MONTH_S = 31 * 86_400
SITES = "s:"
"""Units whose sums an own retention may end."""


class Closing:
    """Folds what is over. `zone_of` tells a unit's time zone; `months_of` how long its days are kept, where not `retention_months`."""

    def __init__(
        self,
        client: Client,
        zone_of: Callable[[str], str],
        retention_months: int,
        months_of: Callable[[str], int | None] = lambda _: None,
    ) -> None:
        self._rollups = Rollups(client)
        self._zone_of = zone_of
        self._months_of, self._usual_months = months_of, retention_months
        self._kept: dict[str, int] = {}
        """Months that the ends of a unit's days were set for."""
        self._waiting: list[str] = []
        self._listed_at = -LIST_S
        self._touched: set[str] = set()
        self._days: dict[str, date] = {}
        self._hour = -1

    def note(self, units: frozenset[str]) -> None:
        """These units have open hours."""
        self._touched |= units

    def step(self, now: int) -> None:
        """Fold a few units, if an hour is over. Raises `StoreUnavailable`."""
        hour = (now - GRACE_S) // 900  # hours of some zones end at a quarter
        if hour != self._hour:
            self._hour = hour
            if abs(now - self._listed_at) >= LIST_S:
                self._touched |= self._rollups.units()
                self._listed_at = now
            self._waiting = sorted(self._touched)
        for unit in self._waiting[:UNITS_A_STEP]:
            self.close(unit, now)
        del self._waiting[:UNITS_A_STEP]

    def close(self, unit: str, now: int) -> None:
        """Fold all of the unit that is over."""
        zone, months = self._zone_of(unit), self._months_of(unit) or self._usual_months
        if unit.startswith(SITES) and self._kept.get(unit) != months:
            # Also at each start: it may have been changed while no counter ran.
            self._rollups.keep_days(unit, months * MONTH_S, zone, now)
            self._kept[unit] = months
        for day, names in self._over(unit, zone, now).items():
            end = day_end(day, zone)
            self._rollups.fold_buckets(unit, day, names, keep_until=end + months * MONTH_S, closed=end <= now)
        for dimension, count in self._rollups.crowded(unit, CAPS).items():
            self._rollups.drop_rare(unit, dimension, count)
        today = day_of(now - GRACE_S, zone)
        if self._days.get(unit) != today:
            self._close_yesterday(unit, zone, today, months * MONTH_S)
            self._days[unit] = today
        if not self._rollups.open_buckets(unit):
            self._touched.discard(unit)

    def _close_yesterday(self, unit: str, zone: str, today: date, keep_s: int) -> None:
        """Once a day: what only a new day can tell."""
        yesterday = today - timedelta(days=1)
        self._rollups.fold_buckets(unit, yesterday, [], keep_until=day_end(yesterday, zone) + keep_s, closed=True)
        for month, days in self._old(unit, today - timedelta(days=DAYS_KEPT)).items():
            self._rollups.fold_days(unit, month, days, zone, keep_until=day_end(days[-1], zone) + keep_s)

    def _over(self, unit: str, zone: str, now: int) -> dict[date, list[str]]:
        """The unit's open buckets that are over, by day."""
        over: dict[date, list[str]] = {}
        for name in self._rollups.open_buckets(unit):
            start = int(name[2:])
            day = day_of(start, zone)
            end = start + HOUR_S if name.startswith("h:") else day_end(day, zone)
            if end + GRACE_S <= now:
                over.setdefault(day, []).append(name)
        return over

    def _old(self, unit: str, before: date) -> dict[str, list[date]]:
        old: dict[str, list[date]] = {}
        for day in self._rollups.days(unit, before):
            old.setdefault(month_of(day), []).append(day)
        return old
