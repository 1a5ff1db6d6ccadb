"""Who may do what with a campaign: each question is answered from the account and the campaign alone.

administrator   everything
publisher       sees what may run on own sites; edits own, house and community campaigns that run there only; reviews what runs there only
advertiser      sees and edits the own campaigns, submits their ads; approves nothing, changes no price once an ad was approved
reader          sees what may run on the sites that the account names, or the advertiser's
"""

from collections.abc import Iterable

from msgspec.structs import replace

from adserver.core.accounts import Account
from adserver.core.ads import Ad, Advertiser, Campaign

OWN_KINDS = frozenset({"own", "house", "community"})
"""Classes that a publisher fills alone; nobody pays for them."""
PRICE_FIELDS = (
    "kind",
    "pricing",
    "price_micros",
    "budget_micros",
    "daily_budget_micros",
    "currency",
    "flights",
    "starts",
    "ends",
    "sites",
    "priority",
)
"""What was agreed on: after the approval an advertiser asks the administrator to change it."""


def sites_of(campaign: Campaign) -> frozenset[str]:
    """The sites it may run on, by its flights too; empty: all."""
    booked = [flight.sites for flight in campaign.all_flights()]
    return frozenset() if not all(booked) else frozenset(site for sites in booked for site in sites)


def may_see(account: Account, campaign: Campaign) -> bool:
    """Whether the account may look at the campaign and its reports."""
    if account.role == "admin":
        return True
    if account.role == "advertiser" or account.advertiser is not None:
        return campaign.advertiser == account.advertiser
    sites = sites_of(campaign)
    return bool(account.sites) and (not sites or not sites.isdisjoint(account.sites))


def is_confined(account: Account, campaign: Campaign) -> bool:
    """Whether the campaign runs on sites of the account and nowhere else."""
    sites = sites_of(campaign)
    return bool(sites) and sites <= frozenset(account.sites)


def may_edit(account: Account, campaign: Campaign) -> bool:
    """Whether the account may change, pause, copy and remove the campaign and its ads."""
    if account.role == "publisher":
        return campaign.kind in OWN_KINDS and is_confined(account, campaign)
    return account.role == "admin" or (account.role == "advertiser" and campaign.advertiser == account.advertiser)


def may_review(account: Account, campaign: Campaign) -> bool:
    """Whether the account may approve or refuse the campaign's ads."""
    return account.role == "admin" or (account.role == "publisher" and is_confined(account, campaign))


def may_edit_advertiser(account: Account, advertiser: Advertiser) -> bool:
    """Whether the account may change who advertises."""
    return account.role == "admin" or (account.role == "advertiser" and advertiser.id == account.advertiser)


def may_see_advertiser(account: Account, advertiser: str, campaigns: Iterable[Campaign]) -> bool:
    """Whether the account may look at an advertiser: the own one, or one with a campaign that it may see."""
    if account.role == "advertiser":
        return advertiser == account.advertiser
    return account.role == "admin" or any(one.advertiser == advertiser and may_see(account, one) for one in campaigns)


def may_see_money(account: Account, campaign: Campaign) -> bool:
    """Whether prices and spend of the whole campaign are the account's business; a publisher's is what own sites earned."""
    return account.role in {"admin", "advertiser"} or account.advertiser is not None or is_confined(account, campaign)


def why_no_campaign(account: Account, before: Campaign | None, after: Campaign, ads: Iterable[Ad]) -> tuple[str, str] | None:
    """Field and reason why the account may not store this campaign, or None."""
    if account.role == "admin":
        return None
    if account.role == "advertiser":
        return _why_no_order(account, before, after, ads)
    if after.kind not in OWN_KINDS:
        return "kind", "publishers book campaigns of their own, of their house and of communities; others are an administrator's"
    return None if is_confined(account, after) else ("sites", "name at least one of your sites, and none of others")


def _why_no_order(account: Account, before: Campaign | None, after: Campaign, ads: Iterable[Ad]) -> tuple[str, str] | None:
    if after.advertiser != account.advertiser:
        return "advertiser", "is not you"
    if before is None or not any(ad.review == "approved" for ad in ads):
        return None
    changed = next((name for name in PRICE_FIELDS if getattr(before, name) != getattr(after, name)), None)
    return None if changed is None else (changed.removesuffix("_micros"), "was agreed on when the ads were approved; ask for a change")


def review_after(account: Account, before: Ad | None, after: Ad, campaign: Campaign) -> Ad:
    """The ad as it is stored: what a reviewer writes is approved, what somebody else changes is a draft again."""
    if before is not None and _shown(before) == _shown(after):
        return after
    if may_review(account, campaign):
        return replace(after, review="approved", refusal=None) if before is None else after
    return replace(after, review="draft", refusal=None)


def _shown(ad: Ad) -> tuple[object, ...]:
    """What a review is about: all that readers see or that decides where."""
    return (ad.lang, ad.headline, ad.text, ad.landing, ad.cta, ad.keywords, ad.negative, ad.image, ad.utm, ad.format)
