"""What the API sends and takes of advertisers, campaigns and ads. Money is in micro units of the currency: 4500000 is 4.50."""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from adserver.core.ads import Ad, Advertiser, Campaign, Format, Image
from adserver.core.campaigns.pace import Pace
from adserver.core.campaigns.reports import Sums
from adserver.core.flights import Flight, Kind, Pacing, PageType, Pricing, Weekday
from adserver.desk.api.frame import Body, Paged, Query

Names = tuple[str, ...]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Micros = Annotated[int, Meta(ge=0, le=10**15)]
Id = Annotated[str, Meta(pattern="^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
Count = Annotated[int, Meta(ge=1, le=10**12)]
Priority = Annotated[int, Meta(ge=1, le=10)]


class CampaignsQuery(Paged, frozen=True, kw_only=True):
    """Which campaigns."""

    advertiser: Annotated[str, Meta(max_length=64, description="Only this advertiser's.")] = ""
    kind: Annotated[Kind | None, Meta(description="Only this class.")] = None


class ReportQuery(Query, frozen=True, kw_only=True):
    """Which days, of the campaign's own time zone; the last 30 where none are named."""

    first: Annotated[Day, Meta(description="The first day.")] | UnsetType = UNSET
    last: Annotated[Day, Meta(description="The last day.")] | UnsetType = UNSET


class AdvertiserDetail(Advertiser, frozen=True, omit_defaults=False):
    """All that is known of an advertiser."""


class FlightDetail(Flight, frozen=True, omit_defaults=False):
    """A flight with all of its fields."""


class CampaignDetail(Campaign, frozen=True, kw_only=True, omit_defaults=False):
    """All of a campaign's order."""

    flights: tuple[FlightDetail, ...] = ()


class CampaignEntry(msgspec.Struct, frozen=True):
    """A campaign as lists have it; `sums` of all time, as far as they are the owner's business."""

    id: str
    advertiser: str
    name: str
    kind: Kind
    state: str
    sums: Sums
    pace: Pace | None


class ImageDetail(Image, frozen=True, omit_defaults=False):
    """An ad's image as it is served."""


class AdDetail(Ad, frozen=True, kw_only=True, omit_defaults=False):
    """All of an ad."""

    image: ImageDetail | None = None


class AdvertiserChange(Body, frozen=True, kw_only=True):
    """Fields of an advertiser that get other values."""

    name: str | UnsetType = UNSET
    payer: str | UnsetType | None = UNSET
    contact: str | UnsetType | None = UNSET
    address: str | UnsetType | None = UNSET
    vat_id: str | UnsetType | None = UNSET
    political: bool | UnsetType = UNSET
    political_label: str | UnsetType | None = UNSET
    political_sponsor: str | UnsetType | None = UNSET
    political_notice: str | UnsetType | None = UNSET


class NewAdvertiser(AdvertiserChange, frozen=True, kw_only=True):
    """A new advertiser."""

    id: Id
    name: str


class CampaignChange(Body, frozen=True, kw_only=True):
    """Fields of a campaign that get other values; those that are not sent stay as they are, lists are replaced as a whole."""

    advertiser: str | UnsetType = UNSET
    name: str | UnsetType = UNSET
    kind: Kind | UnsetType = UNSET
    pricing: Pricing | UnsetType = UNSET
    price_micros: Micros | UnsetType = UNSET
    budget_micros: Micros | UnsetType | None = UNSET
    daily_budget_micros: Micros | UnsetType | None = UNSET
    daily_impressions: Count | UnsetType | None = UNSET
    currency: str | UnsetType = UNSET
    time_zone: str | UnsetType = UNSET
    auto_renew: bool | UnsetType = UNSET
    starts: Day | UnsetType | None = UNSET
    ends: Day | UnsetType | None = UNSET
    pacing: Pacing | UnsetType = UNSET
    priority: Priority | UnsetType = UNSET
    sites: Names | UnsetType = UNSET
    sections: Names | UnsetType = UNSET
    page_types: tuple[PageType, ...] | UnsetType = UNSET
    countries: Names | UnsetType = UNSET
    weekdays: tuple[Weekday, ...] | UnsetType = UNSET
    hours: Names | UnsetType = UNSET
    paused: bool | UnsetType = UNSET
    flights: tuple[Flight, ...] | UnsetType = UNSET


class NewCampaign(CampaignChange, frozen=True, kw_only=True):
    """A new campaign."""

    id: Id
    advertiser: str
    name: str


class AdChange(Body, frozen=True, kw_only=True):
    """Fields of an ad that get other values. Its image has an operation of its own, its review another."""

    lang: str | UnsetType = UNSET
    headline: str | UnsetType = UNSET
    text: str | UnsetType = UNSET
    landing: str | UnsetType = UNSET
    cta: str | UnsetType = UNSET
    keywords: Names | UnsetType = UNSET
    negative: Names | UnsetType = UNSET
    format: Format | UnsetType | None = UNSET
    flight: str | UnsetType | None = UNSET
    utm: str | UnsetType = UNSET
    paused: bool | UnsetType = UNSET


class NewAd(AdChange, frozen=True, kw_only=True):
    """A new ad."""

    id: Id
    lang: str
    headline: str
    text: str
    landing: str
    keywords: Names


class NewImage(Body, frozen=True, kw_only=True):
    """An image; PNG, JPEG, WebP or GIF of at most 5 MB. It is encoded anew."""

    data: Annotated[bytes, Meta(description="The file, in base64.")]
    alt: Annotated[str, Meta(description="What it shows, for those who do not see it.")]


class Reviewed(Body, frozen=True, kw_only=True):
    """What becomes of an ad."""

    verb: Literal["submit", "withdraw", "approve", "refuse"]
    reason: Annotated[str, Meta(max_length=500, description="Of a refusal.")] = ""
