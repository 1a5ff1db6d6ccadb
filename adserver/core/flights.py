"""What is booked: when an ad runs, where, for how much, and how its budget is spread over its days.

A campaign has one booking, its own fields; or several flights, of which each says only what differs from its campaign:

    campaign  price 4.00, sections ["/sport"]              flights  none: the campaign is its only flight, with the id ""
    campaign  price 4.00, sections ["/sport"]              flights  fall: budget 500;  spring: budget 800, price 5.00
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from adserver.core.values import Value

Kind = Literal["paid", "affiliate", "community", "own", "house"]
Pricing = Literal["cpm", "cpc", "flat"]
Pacing = Literal["even", "front", "asap"]
PageType = Literal["article", "list"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

KINDS: tuple[Kind, ...] = ("paid", "affiliate", "community", "own", "house")
"""Classes of campaigns in the order in which they are served."""
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PER_FLIGHT = ("starts", "ends", "budget_micros", "daily_budget_micros", "daily_impressions")
"""What flights do not take from their campaign: two flights with one budget would be two budgets."""


class Booking(Value, frozen=True):
    """What is the same of a campaign and a flight. Money is in micro units (1 EUR = 1,000,000); dates are ISO days, both inclusive."""

    price_micros: int = 0
    """For 1,000 viewable impressions (cpm), for a click (cpc), for the whole period (flat)."""
    budget_micros: int | None = None
    daily_budget_micros: int | None = None
    """At most so much is billed a day of the campaign's time zone."""
    daily_impressions: int | None = None
    """At most so many ads are served a day."""
    starts: str | None = None
    ends: str | None = None
    pacing: Pacing = "even"
    """How the budget is spread over the days: evenly, the first half of the time gets two thirds (front), or as fast as it goes (asap)."""
    priority: int = 5
    """1–10; inside a class, all ads of a higher priority come first."""
    sites: tuple[str, ...] = ()
    """The sites it may run on; empty: all."""
    sections: tuple[str, ...] = ()
    """Parts of sites by the beginning of their paths: `/sport`; empty: all."""
    page_types: tuple[PageType, ...] = ()
    """Articles, or front pages and lists; empty: both."""
    countries: tuple[str, ...] = ()
    """ISO codes of the countries whose connections get it, on sites that have opted in to this; empty: everywhere."""
    weekdays: tuple[Weekday, ...] = ()
    """In the site's time zone; empty: all."""
    hours: tuple[str, ...] = ()
    """Hours of these days in the site's time zone: `8-12`, `22-2`; empty: all."""
    paused: bool = False


class Flight(Booking, frozen=True):
    """A period of a campaign. `id` is unique in its campaign; "" is the one that has no name."""

    id: str = ""


_FIELDS = msgspec.structs.fields(Booking)
_TAKEN = tuple((field.name, field.default) for field in _FIELDS if field.name not in PER_FLIGHT)


def filled(flight: Flight, campaign: Booking) -> Flight:
    """The flight with what it does not say taken from its campaign."""
    taken = {name: getattr(campaign, name) for name, default in _TAKEN if getattr(flight, name) == default}
    return msgspec.structs.replace(flight, **taken)


def only_flight(campaign: Booking) -> Flight:
    """What a campaign without flights runs as."""
    return Flight(**{field.name: getattr(campaign, field.name) for field in _FIELDS})


def runs_on(campaign: Booking, flights: Iterable[Flight], site: str) -> bool:
    """Whether any of the campaign's flights is booked on the site."""
    booked = [flight.sites or campaign.sites for flight in flights] or [campaign.sites]
    return any(not sites or site in sites for sites in booked)
