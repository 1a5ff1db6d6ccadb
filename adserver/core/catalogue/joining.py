"""What a catalogue holds, and its ads joined with all that serving them takes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.catalogue import vetting
from adserver.core.catalogue.windows import window_of
from adserver.core.flights import Booking, Flight
from adserver.core.live import LiveAd, LiveFlight
from adserver.core.values import Value

FOREVER = 2**53
NEVER = 0
"""`until` of an ad that was paused, or whose campaign was: it is never served, and its landing page is still known."""


class Contents(Value, frozen=True):
    """All that a catalogue holds at one moment."""

    sites: tuple[Site, ...] = ()
    advertisers: tuple[Advertiser, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    ads: tuple[Ad, ...] = ()


def live_ads(contents: Contents) -> tuple[LiveAd, ...]:
    """Every ad whose campaign and advertiser exist, by id; paused, ended and unapproved ones too (`until` tells)."""
    advertisers = {advertiser.id: advertiser for advertiser in contents.advertisers}
    campaigns = {campaign.id: campaign for campaign in contents.campaigns if campaign.advertiser in advertisers}
    flights = {campaign.id: live_flights(campaign) for campaign in campaigns.values()}
    ads = sorted((ad for ad in contents.ads if ad.campaign in campaigns), key=lambda ad: ad.id)
    return tuple(_joined(ad, campaigns[ad.campaign], advertisers[campaigns[ad.campaign].advertiser], flights[ad.campaign]) for ad in ads)


def _joined(ad: Ad, campaign: Campaign, advertiser: Advertiser, flights: tuple[LiveFlight, ...]) -> LiveAd:
    may_run = ad.review == "approved" and not ad.paused and vetting.why_not_political(advertiser) is None
    running = tuple(flight for flight in flights if ad.flight in {None, flight.id} and flight.until > NEVER) if may_run else ()
    return LiveAd(
        id=ad.id,
        campaign=campaign.id,
        advertiser=advertiser.id,
        advertiser_name=advertiser.name,
        payer=advertiser.payer or advertiser.name,
        kind=campaign.kind,
        lang=ad.lang,
        headline=ad.headline,
        text=ad.text,
        cta=ad.cta,
        landing=with_utm(ad.landing, ad.utm),
        image=ad.image,
        format=ad.format or ("image" if ad.image else "text"),
        starts=min((flight.starts for flight in running), default=NEVER),
        until=max((flight.until for flight in running), default=NEVER),
        pricing=campaign.pricing,
        flights=running,
        label=advertiser.political_label if advertiser.political else None,
        sponsor=advertiser.political_sponsor if advertiser.political else None,
        notice=advertiser.political_notice if advertiser.political else None,
        keywords=ad.keywords,
    )


def live_flights(campaign: Campaign) -> tuple[LiveFlight, ...]:
    """The campaign's flights as serving needs them, in the campaign's own order."""
    return tuple(_live(flight, campaign) for flight in campaign.all_flights())


def _live(flight: Flight, campaign: Campaign) -> LiveFlight:
    starts, until = span(flight, campaign.time_zone)
    window = window_of(flight)
    return LiveFlight(
        id=flight.id,
        starts=starts,
        until=until,
        price_micros=flight.price_micros,
        priority=flight.priority,
        pacing=flight.pacing,
        sites=flight.sites,
        sections=flight.sections,
        page_types=flight.page_types,
        countries=flight.countries,
        window="" if window is None else f"{window:x}",
    )


def with_utm(landing: str, utm: str) -> str:
    """The landing page's address with the campaign's parameters, in front of its fragment."""
    if not utm:
        return landing
    address, mark, fragment = landing.partition("#")
    return f"{address}{'&' if '?' in address else '?'}{utm}{mark}{fragment}"


def span(booking: Booking, zone: str) -> tuple[int, int]:
    """From when until when (Unix seconds, the end exclusive) it runs: whole days of the zone; (0, 0) when it is paused."""
    if booking.paused:
        return NEVER, NEVER
    starts = midnight(date.fromisoformat(booking.starts), zone) if booking.starts else 0
    until = midnight(date.fromisoformat(booking.ends) + timedelta(days=1), zone) if booking.ends else FOREVER
    return starts, until


def is_paused(campaign: Campaign) -> bool:
    """Whether none of its flights can run, whatever the day."""
    return all(flight.paused for flight in campaign.all_flights())


def midnight(day: date, zone: str) -> int:
    """The day's first moment (Unix seconds)."""
    # As UTC sees it; where a clock change skips midnight this is the moment after the gap.
    return int(datetime.combine(day, time.min, ZoneInfo(zone)).astimezone(UTC).timestamp())


def merged(held: Contents, added: Contents) -> Contents:
    """What is held, with entries of the same id replaced by the added ones, each kind by id."""
    return Contents(
        sites=_merge(held.sites, added.sites),
        advertisers=_merge(held.advertisers, added.advertisers),
        campaigns=_merge(held.campaigns, added.campaigns),
        ads=_merge(held.ads, added.ads),
    )


def _merge(held: tuple, added: tuple) -> tuple:  # type: ignore[type-arg]  # four kinds of entries, all with an id
    entries: Mapping[str, object] = {entry.id: entry for entry in (*held, *added)}
    return tuple(entries[key] for key in sorted(entries))
