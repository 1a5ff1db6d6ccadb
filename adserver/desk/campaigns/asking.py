"""What a request about campaigns asks for: the entries it names, as far as the account may see them, and storing what becomes of them."""

import hashlib
from collections.abc import Callable, Sequence

import msgspec
from flask import abort, g

from adserver.core.accounts import Account
from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.campaigns import rights
from adserver.desk.services import services
from adserver.stores.changes import Step

Right = Callable[[Account, Campaign], bool]


def asked_campaign(campaign: str, right: Right = rights.may_see) -> Campaign:
    """The campaign in the address: 404 where the account may not see it, 403 where it may not do this with it."""
    found = services().catalogue.campaign(campaign)
    if found is None or not rights.may_see(g.account, found):
        abort(404)
    if not right(g.account, found):
        abort(403)
    return found


def asked_ad(campaign: Campaign, ad: str) -> Ad:
    """The campaign's ad in the address, or 404."""
    found = services().catalogue.ad(ad)
    if found is None or found.campaign != campaign.id:
        abort(404)
    return found


def asked_advertiser(advertiser: str) -> Advertiser:
    """The advertiser in the address: 404 where the account may not see them."""
    found = services().catalogue.advertiser(advertiser)
    if found is None or not rights.may_see_advertiser(g.account, advertiser, services().catalogue.campaigns()):
        abort(404)
    return found


def ads_of(campaign: Campaign) -> tuple[Ad, ...]:
    """The campaign's ads by id."""
    return tuple(ad for ad in services().catalogue.ads() if ad.campaign == campaign.id)


def choosable_sites() -> tuple[Site, ...]:
    """The sites that the account may book on: a publisher's own, else all."""
    sites = services().catalogue.sites()
    return tuple(site for site in sites if g.account.role != "publisher" or site.id in g.account.sites)


def choosable_advertisers() -> tuple[Advertiser, ...]:
    """The advertisers that the account may book for."""
    advertisers = services().catalogue.advertisers()
    return tuple(one for one in advertisers if g.account.role != "advertiser" or one.id == g.account.advertiser)


def store(steps: Sequence[Step]) -> None:
    """Store these changes and their history; raises `CatalogueChanged`."""
    services().changes.apply(steps, g.account.name, int(services().clock()))


def mark_of(*entries: object) -> str:
    """A short text that is another one when an entry has changed, so that a form that was open meanwhile overwrites nothing."""
    return hashlib.blake2b(msgspec.msgpack.encode(entries), digest_size=8).hexdigest()
