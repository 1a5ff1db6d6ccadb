"""Auto-renewal: when a campaign's last flight is about to end, another one of the same length, price and budget is booked behind it.

A flight from 1 to 31 October is followed by one from 1 to 30 November: whole months stay whole months. Others keep their number of days.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from adserver.core.ads import Campaign
from adserver.core.flights import PER_FLIGHT, Flight

LEAD_DAYS = 1
"""Booked so long before the last day is over: whoever looks sees it, and can still stop it."""


def renewed(campaign: Campaign, today: date) -> Campaign:
    """The campaign with the flights that were due to follow by today; the same object where there are none."""
    if not campaign.auto_renew or campaign.paused:
        return campaign
    flights = campaign.flights or (_named(campaign),)
    last = _last(flights)
    while last is not None and date.fromisoformat(str(last.ends)) - today < timedelta(days=LEAD_DAYS):
        last = follower(last)
        flights = (*flights, last)
    if flights == (campaign.flights or (_named(campaign),)):
        return campaign
    # What belongs to each flight stands at the flights from now on.
    return msgspec.structs.replace(campaign, flights=flights, **dict.fromkeys(PER_FLIGHT))


def _named(campaign: Campaign) -> Flight:
    """A campaign's only flight, by what differs from the campaign: dates and budgets. It keeps its sums: they have no name either."""
    return Flight(**{name: getattr(campaign, name) for name in PER_FLIGHT})


def _last(flights: Iterable[Flight]) -> Flight | None:
    ending = [flight for flight in flights if flight.starts and flight.ends]
    return max(ending, key=lambda flight: str(flight.ends), default=None)


def follower(flight: Flight) -> Flight:
    """The next flight of the same length, named by its first day."""
    first, last = date.fromisoformat(str(flight.starts)), date.fromisoformat(str(flight.ends))
    begins = last + timedelta(days=1)
    ends = _month_end(begins) if first.day == 1 and last == _month_end(last) and _months(first, last) == 1 else begins + (last - first)
    return msgspec.structs.replace(flight, id=begins.isoformat(), starts=begins.isoformat(), ends=ends.isoformat())


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1
