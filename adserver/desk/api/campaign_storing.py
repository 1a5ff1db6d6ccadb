"""What operations about campaigns share: the entries that a path names, and storing what becomes of them."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from msgspec import UNSET

from adserver.core.accounts import Account
from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.core.campaigns import rights
from adserver.core.catalogue.bookings import campaign_mistakes
from adserver.core.catalogue.vetting import Mistake
from adserver.desk.api.campaign_values import AdDetail, AdvertiserDetail, CampaignDetail
from adserver.desk.api.frame import Body, Refused, refuse_mistakes
from adserver.desk.services import services
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step

CONFLICT = {409: "Somebody else changed it at the same moment, the id is taken, or its state does not allow this."}


def campaign_of(owner: Account, name: str, right: Callable[[Account, Campaign], bool] = rights.may_see) -> Campaign:
    """The campaign of this id; raises `Refused` (404, 403)."""
    found = services().catalogue.campaign(name)
    if found is None or not rights.may_see(owner, found):
        raise Refused(404, f"There is no campaign {name}, or it is not yours to see.")
    if not right(owner, found):
        raise Refused(403, "Your role does not allow this with this campaign.")
    return found


def ad_of(campaign: Campaign, name: str) -> Ad:
    """The campaign's ad of this id; raises `Refused` (404)."""
    found = services().catalogue.ad(name)
    if found is None or found.campaign != campaign.id:
        raise Refused(404, f"The campaign {campaign.id} has no ad {name}.")
    return found


def advertiser_of(owner: Account, name: str) -> Advertiser:
    """The advertiser of this id; raises `Refused` (404)."""
    found = services().catalogue.advertiser(name)
    if found is None or not rights.may_see_advertiser(owner, name, services().catalogue.campaigns()):
        raise Refused(404, f"There is no advertiser {name}, or they are not yours to see.")
    return found


def given(body: Body) -> dict[str, Any]:
    """The fields that were sent."""
    return {name: value for name in body.__struct_fields__ if (value := getattr(body, name)) is not UNSET}


def store(steps: Sequence[Step], owner: Account) -> None:
    """Store these changes with their history; raises `Refused` (409)."""
    try:
        services().changes.apply(steps, owner.name, int(services().clock()))
    except CatalogueChanged as exc:
        raise Refused(409, f"{str(exc).capitalize()}.") from exc


def keep_campaign(owner: Account, before: Campaign | None, after: Campaign) -> CampaignDetail:
    """Store a campaign that has no mistakes and that the owner may book; raises `Refused` (403, 409, 422)."""
    ads = [ad for ad in services().catalogue.ads() if before is not None and ad.campaign == after.id]
    refused = rights.why_no_campaign(owner, before, after, ads)
    if refused:
        raise Refused(403, f"{refused[0]}: {refused[1]}.")
    refuse_mistakes([*campaign_mistakes(after), *_lost(after)])
    if before != after:
        store([Step(before, after)], owner)
    return detail_of(after)


def _lost(campaign: Campaign) -> list[Mistake]:
    """Names that lead nowhere."""
    sites = {site.id for site in services().catalogue.sites()}
    lost = [("sites", f"there is no site {site!r}") for flight in campaign.all_flights() for site in flight.sites if site not in sites]
    if services().catalogue.advertiser(campaign.advertiser) is None:
        lost.append(("advertiser", f"there is no advertiser {campaign.advertiser!r}"))
    return lost


def detail_of(campaign: Campaign) -> CampaignDetail:
    """A campaign with all fields, those too that are as by default."""
    return msgspec.convert(campaign, CampaignDetail, from_attributes=True)


def ad_detail(ad: Ad) -> AdDetail:
    """An ad with all of its fields."""
    return msgspec.convert(ad, AdDetail, from_attributes=True)


def advertiser_detail(advertiser: Advertiser) -> AdvertiserDetail:
    """An advertiser with all of their fields."""
    return msgspec.convert(advertiser, AdvertiserDetail, from_attributes=True)
