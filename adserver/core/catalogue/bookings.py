"""What may be booked: campaigns and their flights, each mistake with its field."""

import re
from collections.abc import Iterator

from adserver.core.ads import Campaign
from adserver.core.catalogue.vetting import Mistake, why_no_day, why_no_id, why_no_path, why_no_site_id, why_no_zone
from adserver.core.catalogue.vetting import why_no_copy as why_no_text
from adserver.core.catalogue.windows import why_no_hours
from adserver.core.flights import PER_FLIGHT, Booking

NAME_MAX = 80
MONEY_MAX = 10**15
"""A billion currency units; sums of it stay far inside 64 bits."""
PRIORITY_MAX = 10
FLIGHTS_MAX = 200


def campaign_mistakes(campaign: Campaign) -> Iterator[Mistake]:
    """All that is wrong with a campaign and its flights by themselves."""
    checks = [("id", why_no_id(campaign.id)), ("name", why_no_text(campaign.name, NAME_MAX))]
    checks += [("currency", None if re.fullmatch(r"[A-Z]{3}", campaign.currency) else f"{campaign.currency!r} is no currency like EUR")]
    checks += [("time_zone", why_no_zone(campaign.time_zone))]
    yield from ((field, problem) for field, problem in checks if problem)
    yield from booking_mistakes(campaign)
    yield from _flights_mistakes(campaign)
    if campaign.auto_renew and not any(flight.ends and flight.starts for flight in campaign.all_flights()):
        yield "auto_renew", "needs a flight with a first and a last day; their distance is what it is renewed by"


def _flights_mistakes(campaign: Campaign) -> Iterator[Mistake]:
    if len(campaign.flights) > FLIGHTS_MAX:
        yield "flights", f"has {len(campaign.flights)} flights; at most {FLIGHTS_MAX} are kept"
    names = [flight.id for flight in campaign.flights]
    for index, flight in enumerate(campaign.flights):
        if names.count(flight.id) > 1:
            yield f"flights.{index}.id", f"{flight.id!r} is the id of two flights" if flight.id else "only one flight may be without an id"
        elif flight.id and (problem := why_no_id(flight.id)):
            yield f"flights.{index}.id", problem
        yield from ((f"flights.{index}.{field}", problem) for field, problem in booking_mistakes(flight))
    if campaign.flights:
        for name in PER_FLIGHT:
            if getattr(campaign, name) is not None:
                yield name.removesuffix("_micros"), "is each flight's own where a campaign has flights; write it there"


def booking_mistakes(booking: Booking) -> Iterator[Mistake]:
    """What is wrong with dates, money and targeting."""
    checks = [(name, why_no_day(value)) for name, value in (("starts", booking.starts), ("ends", booking.ends)) if value is not None]
    checks += [(name, why_no_money(value)) for name, value in _amounts(booking)]
    checks += [("sites", why_no_site_id(site)) for site in booking.sites]
    checks += [("sections", why_no_path(section)) for section in booking.sections]
    checks += [("countries", why_no_country(country)) for country in booking.countries]
    checks += [("hours", why_no_hours(hours)) for hours in booking.hours]
    wrong = [(field, problem) for field, problem in checks if problem]
    yield from wrong
    if not 1 <= booking.priority <= PRIORITY_MAX:
        yield "priority", f"{booking.priority} is not between 1 and {PRIORITY_MAX}"
    if booking.daily_impressions is not None and booking.daily_impressions < 1:
        yield "daily_impressions", f"{booking.daily_impressions} is no number of ads; to stop it, pause it"
    # ISO days compare as text; only days that are days are compared.
    if booking.starts and booking.ends and not wrong and booking.ends < booking.starts:
        yield "ends", f"{booking.ends} is before the start on {booking.starts}"


def _amounts(booking: Booking) -> Iterator[tuple[str, int]]:
    yield "price", booking.price_micros
    if booking.budget_micros is not None:
        yield "budget", booking.budget_micros
    if booking.daily_budget_micros is not None:
        yield "daily_budget", booking.daily_budget_micros


def why_no_money(micros: int) -> str | None:
    """Why this is no amount that can be booked."""
    return None if 0 <= micros <= MONEY_MAX else "is not between 0 and 1,000,000,000"


def why_no_country(value: str) -> str | None:
    """Why this is no country as ISO 3166 writes it."""
    return None if re.fullmatch(r"[A-Z]{2}", value) else f"{value!r} is no country; write it as DE or AT"


def why_no_flight(name: str | None, campaign: Campaign) -> str | None:
    """Why an ad cannot belong to this flight of its campaign alone."""
    names = [flight.id for flight in campaign.all_flights()]
    return None if name is None or name in names else f"campaign {campaign.id!r} has no flight {name!r}"
