"""What choosing must know of an ad in one of its flights, and what keeps it away from a page or a moment."""

import math

import msgspec

from adserver.core.ads import Site
from adserver.core.flights import KINDS
from adserver.core.live import CampaignState, EmptyReason, LiveAd, LiveFlight
from adserver.core.serving.records import cell
from adserver.core.trending.lists import is_in, section_of
from analytics.core.events import Entry

QUARTER_S = 900
STATE_LIFE_S = 60
"""A paid ad is not served on an older budget state: an outage of the store gives little away."""
CLICKS_EXPECTED = 0.002
"""Clicks of a served ad, by which a price for a click is compared with one for 1,000 impressions."""
PRIORITIES = 11
ENDED = LiveFlight(until=0)


class Terms(msgspec.Struct, frozen=True, gc=False):
    """What choosing must know of an ad in one of its flights. Micro units: billed when served, seen, clicked.

    `served_cell` is what it adds to its site's record, encoded once and not once a view.
    """

    key: str
    """The ad, and its flight where that has a name."""
    ad: str
    campaign: str
    flight: str
    served_cell: bytes
    advertiser: str
    rank: int
    """Its class's place in `KINDS`, then its priority."""
    starts: int
    until: int
    paid: bool
    political: bool
    sites: tuple[str, ...]
    sections: tuple[str, ...]
    page_types: tuple[str, ...]
    countries: tuple[str, ...]
    window: int | None
    earns: float
    """Micro units that a served ad is expected to earn; 0: nothing that depends on it."""
    served_micros: int
    seen_micros: int
    click_micros: int


class Place(msgspec.Struct, frozen=True):
    """Where an ad would stand."""

    site: Site
    path: str
    article: bool


def terms_of(ad: LiveAd, flight: LiveFlight, *, strict: bool) -> Terms:
    """The terms that `ad` is served on. In the strict profile nobody hears of seen ads, so that CPM bills served ones."""
    price = flight.price_micros
    thousandth = price // 1000 if ad.pricing == "cpm" else 0
    earns = {"cpm": price / 1000, "cpc": price * CLICKS_EXPECTED, "flat": 0.0}
    return Terms(
        key=f"{ad.id}/{flight.id}" if flight.id else ad.id,
        ad=ad.id,
        campaign=ad.campaign,
        flight=flight.id,
        served_cell=cell(f"served:{ad.id}"),
        advertiser=ad.advertiser,
        rank=KINDS.index(ad.kind) * PRIORITIES - flight.priority,
        starts=flight.starts,
        until=flight.until,
        paid=ad.kind == "paid",
        political=ad.label is not None,
        sites=flight.sites,
        sections=flight.sections,
        page_types=flight.page_types,
        countries=flight.countries,
        window=flight.open_hours,
        earns=earns[ad.pricing],
        served_micros=thousandth if strict else 0,
        seen_micros=0 if strict else thousandth,
        click_micros=price if ad.pricing == "cpc" else 0,
    )


def all_terms(ad: LiveAd, now: float, *, strict: bool) -> tuple[Terms, ...]:
    """The terms of each flight that runs or will run; where there is none, those of an ended flight, which tell why.

    A campaign that was renewed for years has a flight of each month: those that are over are nobody's business any more.
    """
    flights = [flight for flight in ad.flights if flight.until > now] or [ENDED]
    return tuple(terms_of(ad, flight, strict=strict) for flight in flights)


def why_not_on(terms: Terms, site: Site) -> EmptyReason | None:
    """Why the ad may run on no page of the site, or None."""
    if terms.advertiser in site.blocked_advertisers or (terms.political and not site.political_ads):
        return "blocked"
    if terms.sites and site.id not in terms.sites:
        return "no-match"
    return "country" if terms.countries and "countries" not in site.opt_ins else None


def why_never(terms: Terms, place: Place) -> EmptyReason | None:
    """Why the ad may not run on the page at all, or None."""
    if terms.sections and not any(is_in(place.path, section_of(section)) for section in terms.sections):
        return "section"
    if terms.page_types and ("article" if place.article else "list") not in terms.page_types:
        return "section"
    return why_not_on(terms, place.site)


def campaign_entry(terms: Terms, site: str, keyword: str) -> Entry:
    """What a served ad adds to its campaign's sums, each in one dimension; `keyword`: the ad's own word that fitted best."""
    cells = {f"served:{terms.ad}": 1, f"servedsite:{site}": 1, f"servedword:{keyword}": 1, f"servedflight:{terms.flight}": 1}
    return Entry(f"c:{terms.campaign}", cells, "", None, terms.served_micros, terms.flight)


def is_paused(ad: LiveAd | Terms, now: float) -> bool:
    """Whether the ad is outside its dates, as paused ones always are."""
    return not ad.starts <= now < ad.until


def same_until(terms: Terms, state: CampaignState | None, now: float) -> float:
    """Until when (Unix seconds, exclusive) `why_not_now` says the same of the ad, as long as its campaign's state is the same."""
    until = math.inf
    for date in (terms.starts, terms.until):
        if now < date < until:
            until = date
    if terms.paid and state is not None:
        too_old = math.nextafter(state.at + STATE_LIFE_S, math.inf)  # at that age itself it still serves
        if now < too_old < until:
            until = too_old
    if terms.window is not None:
        until = min(until, now - now % QUARTER_S + QUARTER_S)  # hours of some zones begin at a quarter
    return until


def why_not_now(terms: Terms, state: CampaignState | None, now: float, hour_of_week: int) -> EmptyReason | None:
    """Why the ad may not be served at this moment (Unix seconds; the site's hour of its week), or None."""
    if is_paused(terms, now):
        return "paused"
    if terms.window is not None and not terms.window >> hour_of_week & 1:
        return "window"
    if terms.paid and (state is None or now - state.at > STATE_LIFE_S):
        return "old-state"
    cost = max(terms.served_micros, terms.seen_micros, terms.click_micros)
    flight = state.flights.get(terms.flight) if state is not None else None
    if flight is None:
        # What costs something is billed nothing before the store knows its budget.
        return "old-state" if terms.paid or cost else None
    if flight.remaining_micros is not None and flight.remaining_micros < max(cost, 1):
        return "budget"
    return flight.why
