"""Ads of campaigns: written, changed, given an image, reviewed, deleted."""

import msgspec

from adserver import folder
from adserver.core.accounts import Account
from adserver.core.ads import Ad, Campaign
from adserver.core.campaigns import reviewing, rights
from adserver.core.campaigns.reviewing import NotNow
from adserver.core.catalogue.vetting import ad_mistakes
from adserver.desk.api.campaign_storing import CONFLICT, ad_detail, ad_of, campaign_of, given, store
from adserver.desk.api.campaign_values import AdChange, AdDetail, NewAd, NewImage, Reviewed
from adserver.desk.api.frame import Asked, Created, Group, Listed, Paged, Refused, paged, refuse_mistakes, refuse_outdated
from adserver.desk.services import services
from adserver.stores.changes import Step

ads = Group("ads", "What readers see of a campaign.")

OUTDATED = {412: "It is no longer what If-Match names: read it again."}
IMAGE_BODY = 7 << 20
"""5 MB in base64."""


@ads.get("/campaigns/{campaign}/ads", needs="see-campaigns")
def list_ads(asked: Asked[Paged, None]) -> Listed[AdDetail]:
    """A campaign's ads."""
    campaign = campaign_of(asked.owner, asked.at["campaign"])
    mine = (ad_detail(ad) for ad in services().catalogue.ads() if ad.campaign == campaign.id)
    return paged(mine, lambda ad: ad.id, asked.query)


@ads.post("/campaigns/{campaign}/ads", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT)
def add_ad(asked: Asked[None, NewAd]) -> Created[AdDetail]:
    """A new ad; approved where its author may review it, else a draft."""
    campaign = campaign_of(asked.owner, asked.at["campaign"], rights.may_edit)
    kept = _keep(asked.owner, campaign, None, Ad(campaign=campaign.id, **given(asked.body)))
    return Created(kept, f"/campaigns/{campaign.id}/ads/{kept.id}")


@ads.get("/campaigns/{campaign}/ads/{ad}", needs="see-campaigns")
def get_ad(asked: Asked[None, None]) -> AdDetail:
    """One ad."""
    return ad_detail(ad_of(campaign_of(asked.owner, asked.at["campaign"]), asked.at["ad"]))


@ads.patch("/campaigns/{campaign}/ads/{ad}", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT | OUTDATED)
def change_ad(asked: Asked[None, AdChange]) -> AdDetail:
    """Change some of an ad's fields; what readers see of it is reviewed again, unless its author may review it."""
    campaign = campaign_of(asked.owner, asked.at["campaign"], rights.may_edit)
    before = ad_of(campaign, asked.at["ad"])
    refuse_outdated(ad_detail(before))
    return _keep(asked.owner, campaign, before, msgspec.structs.replace(before, **given(asked.body)))


@ads.put(
    "/campaigns/{campaign}/ads/{ad}/image", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT, longest_body=IMAGE_BODY
)
def put_image(asked: Asked[None, NewImage]) -> AdDetail:
    """Give an ad an image. HTML and SVG are refused: they can hold scripts."""
    # Imported here: Pillow takes 10 MB that a desk without a new image does not need.
    from adserver.sources.images import ImageRefused, creative
    from adserver.sources.images import store as keep

    campaign = campaign_of(asked.owner, asked.at["campaign"], rights.may_edit)
    before = ad_of(campaign, asked.at["ad"])
    try:
        made = creative(asked.body.data)
    except ImageRefused as exc:
        refuse_mistakes([("data", str(exc))])
        raise
    after = msgspec.structs.replace(before, image=made.image(asked.body.alt))
    refuse_mistakes(ad_mistakes(after))
    keep(made, folder.media(services().settings.data_path))
    return _keep(asked.owner, campaign, before, after)


@ads.post("/campaigns/{campaign}/ads/{ad}/review", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT)
def review_ad(asked: Asked[None, Reviewed]) -> AdDetail:
    """Submit an ad for a review, take it back, approve it or refuse it with a reason."""
    verb = asked.body.verb
    campaign = campaign_of(asked.owner, asked.at["campaign"], rights.may_review if verb in reviewing.REVIEWED else rights.may_edit)
    before = ad_of(campaign, asked.at["ad"])
    try:
        after = reviewing.done(before, verb, asked.body.reason)
    except NotNow as exc:
        if exc.reason == "reason":
            raise Refused(422, "A refusal needs a reason; the advertiser reads it.") from exc
        raise Refused(409, f"An ad that is {before.review} cannot be asked to {verb}.") from exc
    refuse_mistakes(ad_mistakes(after))
    store([Step(before, after, verb)], asked.owner)
    return ad_detail(after)


@ads.delete("/campaigns/{campaign}/ads/{ad}", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT | OUTDATED)
def delete_ad(asked: Asked[None, None]) -> None:
    """Delete an ad; its sums stay."""
    found = ad_of(campaign_of(asked.owner, asked.at["campaign"], rights.may_edit), asked.at["ad"])
    refuse_outdated(ad_detail(found))
    store([Step(found, None)], asked.owner)


def _keep(owner: Account, campaign: Campaign, before: Ad | None, after: Ad) -> AdDetail:
    refuse_mistakes(ad_mistakes(after))
    kept = rights.review_after(owner, before, after, campaign)
    if kept != before:
        store([Step(before, kept)], owner)
    return ad_detail(kept)
