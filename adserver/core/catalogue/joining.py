"""What a catalogue holds, and its ads joined with all that serving them takes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from adserver.core.ads import Ad, Advertiser, Campaign, LiveAd, Site, Value

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
    """Every ad whose campaign and advertiser exist, by id, paused and ended ones too (`until` tells).

    A campaign's days begin and end at midnight in the time zone of the sites that it runs on; at midnight UTC where those differ.
    """
    advertisers = {advertiser.id: advertiser for advertiser in contents.advertisers}
    campaigns = {campaign.id: campaign for campaign in contents.campaigns if campaign.advertiser in advertisers}
    spans = {campaign.id: span(campaign, contents.sites) for campaign in campaigns.values()}
    ads = sorted((ad for ad in contents.ads if ad.campaign in campaigns), key=lambda ad: ad.id)
    return tuple(_joined(ad, campaigns[ad.campaign], advertisers[campaigns[ad.campaign].advertiser], spans[ad.campaign]) for ad in ads)


def _joined(ad: Ad, campaign: Campaign, advertiser: Advertiser, times: tuple[int, int]) -> LiveAd:
    starts, until = (NEVER, NEVER) if ad.paused else times
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
        landing=ad.landing,
        image=ad.image,
        starts=starts,
        until=until,
        sites=campaign.sites,
        pricing=campaign.pricing,
        price_micros=campaign.price_micros,
    )


def span(campaign: Campaign, sites: Iterable[Site]) -> tuple[int, int]:
    """From when until when (Unix seconds, the end exclusive) a campaign runs; (0, 0) when it is paused."""
    if campaign.paused:
        return NEVER, NEVER
    zone = _zone(campaign, sites)
    starts = _midnight(date.fromisoformat(campaign.starts), zone) if campaign.starts else 0
    until = _midnight(date.fromisoformat(campaign.ends) + timedelta(days=1), zone) if campaign.ends else FOREVER
    return starts, until


def _zone(campaign: Campaign, sites: Iterable[Site]) -> ZoneInfo:
    zones = {site.time_zone for site in sites if not campaign.sites or site.id in campaign.sites}
    return ZoneInfo(zones.pop() if len(zones) == 1 else "UTC")


def _midnight(day: date, zone: ZoneInfo) -> int:
    # The first moment of the day as UTC sees it; where a clock change skips midnight this is the moment after the gap.
    return int(datetime.combine(day, time.min, zone).astimezone(UTC).timestamp())


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
