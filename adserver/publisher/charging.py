"""Flat rates, billed by the day once the day is over: what reports, earnings and statements tell is then billed like all else."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import islice

from adserver.core.ads import Campaign
from adserver.core.campaigns import flat
from adserver.core.flights import Flight
from adserver.stores.connect import Client
from analytics.core.buckets import day_of
from analytics.stores.counts import Counts
from analytics.stores.money import Money, Part

GRACE_S = 900
"""After midnight: most of what came late is there. What is due does not depend on it, only whose it is."""
AT_ONCE = 20
"""Flights that one look charges; the others wait for the next, ten seconds later."""
PARTS_AT_ONCE = 500
"""A call takes 5,000 increments; a part adds at most nine."""
MONTH_S = 31 * 86_400


class Charging:
    """Charges what is due. Several hosts may: the store takes the first one's charge. Raises the stores' `StoreUnavailable`."""

    def __init__(self, client: Client, retention_months: int = 25) -> None:
        self._money, self._counts = Money(client), Counts(client)
        self._keep_s = retention_months * MONTH_S
        self._charged: dict[tuple[str, str], tuple[Flight, date]] = {}
        """Flights as they were booked when all until this day was charged."""

    def charge(self, campaigns: Iterable[Campaign], now: float) -> None:
        """Charge some of the flights that have days to pay."""
        for campaign, flight, through in islice(self._open(campaigns, now), AT_ONCE):
            if self._charge_flight(campaign, flight, through):
                self._charged[campaign.id, flight.id] = flight, through

    def _open(self, campaigns: Iterable[Campaign], now: float) -> Iterable[tuple[Campaign, Flight, date]]:
        for campaign in campaigns:
            if campaign.pricing != "flat":
                continue
            yesterday = day_of(now - GRACE_S, campaign.time_zone) - timedelta(days=1)
            for flight in campaign.all_flights():
                # Days after the last one add nothing: an ended flight is looked at once.
                through = min(yesterday, date.fromisoformat(flight.ends)) if flight.ends else yesterday
                if flat.due_until(flight, through) and self._charged.get((campaign.id, flight.id)) != (flight, through):
                    yield campaign, flight, through

    def _charge_flight(self, campaign: Campaign, flight: Flight, through: date) -> bool:
        """Whether nothing is left to charge until this day. A flight that was never served owes nothing yet."""
        unit = f"c:{campaign.id}"
        billed = self._money.account(unit, flight.id).billed
        due = tuple(flat.dues(flight, billed, through))
        if not due:
            return True
        ever = self._counts.totals(unit, (*flat.BY, "servedflight"))
        if not ever.get("servedflight", {}).get(flight.id):
            return True
        days = self._counts.days(unit, flat.BY, due[0].day, due[-1].day, campaign.time_zone)
        for one in due:
            served = days.get(one.day, {})
            # A day without a served ad is shared as all of them are.
            if not self._charge_day(campaign, flight, billed, one, served if served.get("served") else ever):
                return False
            billed += one.micros
        return True

    def _charge_day(self, campaign: Campaign, flight: Flight, billed: int, due: flat.Due, served: Mapping[str, Mapping[str, int]]) -> bool:
        parts = [Part(due.day, share.micros, share.cells) for share in flat.shared(due.micros, served)]
        for first in range(0, len(parts), PARTS_AT_ONCE):
            some = parts[first : first + PARTS_AT_ONCE]
            if not self._money.charge(f"c:{campaign.id}", flight.id, billed, some, zone=campaign.time_zone, keep_s=self._keep_s):
                return False
            billed += sum(part.micros for part in some)
        return True
