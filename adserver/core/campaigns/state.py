"""How a campaign stands: its state in one word, and why nothing of it is delivered now."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.campaigns.rights import sites_of
from adserver.core.catalogue.windows import window_of
from adserver.core.flights import Flight
from adserver.core.values import Value

State = Literal["no-ads", "paused", "ended", "in-review", "refused", "draft", "scheduled", "used-up", "running"]


class Standing(Value, frozen=True):
    """A campaign's state and what keeps it from being delivered, the most telling first; nothing when it is delivered."""

    state: State
    why_not: tuple[str, ...] = ()


def standing(campaign: Campaign, ads: Sequence[Ad], remaining_micros: int | None, now: datetime) -> Standing:
    """How the campaign stands at a moment. `remaining_micros` is what its budget still holds; None: no budget."""
    today = now.astimezone(ZoneInfo(campaign.time_zone)).date()
    reasons = tuple(_reasons(campaign, ads, remaining_micros, today))
    return Standing(state=_STATES.get(reasons[0], "running") if reasons else "running", why_not=reasons)


_STATES: dict[str, State] = {
    "no-ads": "no-ads",
    "ended": "ended",
    "campaign-paused": "paused",
    "flights-paused": "paused",
    "ads-paused": "paused",
    "in-review": "in-review",
    "refused": "refused",
    "draft": "draft",
    "scheduled": "scheduled",
    "used-up": "used-up",
}


def _reasons(campaign: Campaign, ads: Sequence[Ad], remaining_micros: int | None, today: date) -> Iterator[str]:
    flights = campaign.all_flights()
    if not ads:
        yield "no-ads"
    if not campaign.auto_renew and all(flight.ends and date.fromisoformat(flight.ends) < today for flight in flights):
        yield "ended"
    if campaign.paused:
        yield "campaign-paused"
    elif all(flight.paused for flight in flights):
        yield "flights-paused"
    if ads:
        yield from _reasons_of_ads(ads)
    if all(flight.starts and date.fromisoformat(flight.starts) > today for flight in flights):
        yield "scheduled"
    if remaining_micros is not None and remaining_micros <= 0:
        yield "used-up"


def _reasons_of_ads(ads: Sequence[Ad]) -> Iterator[str]:
    approved = [ad for ad in ads if ad.review == "approved"]
    if not approved:
        reviews = {ad.review for ad in ads}
        yield "in-review" if "submitted" in reviews else "refused" if reviews == {"refused"} else "draft"
    elif all(ad.paused for ad in approved):
        yield "ads-paused"


def why_not_here(campaign: Campaign, advertiser: Advertiser, sites: Collection[Site], now: datetime) -> Iterator[str]:
    """Why a campaign that could run runs on none of the sites at this moment."""
    booked = sites_of(campaign)
    mine = [site for site in sites if not booked or site.id in booked]
    if not mine:
        yield "no-sites"
        return
    if all(advertiser.id in site.blocked_advertisers for site in mine):
        yield "site-blocks"
    if advertiser.political and not any(site.political_ads for site in mine):
        yield "political"
    if not any(_in_window(flight, site, now) for flight in campaign.all_flights() for site in mine):
        yield "window"


def _in_window(flight: Flight, site: Site, now: datetime) -> bool:
    window = window_of(flight)
    local = now.astimezone(ZoneInfo(site.time_zone))
    return window is None or bool(window >> (local.weekday() * 24 + local.hour) & 1)
