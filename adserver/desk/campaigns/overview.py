"""All campaigns with their state, pace and spend: an administrator's of all advertisers, an advertiser's own."""

from typing import Any

from flask import g, render_template
from flask.typing import ResponseReturnValue

from adserver.core.ads import Ad, Campaign
from adserver.core.campaigns import rights, state
from adserver.desk.campaigns import pacing, reading, words
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.people.access import needs, own_sites
from adserver.desk.services import services
from adserver.stores.changes import Deleted

ORDER = ("in-review", "running", "used-up", "scheduled", "paused", "draft", "no-ads", "refused", "ended")
"""What wants somebody's attention stands first."""


@campaigns.get("/admin/campaigns")
@needs("see-campaigns")
def overview() -> ResponseReturnValue:
    """All campaigns that the account may see, each with its sums of all time."""
    _, contents = services().catalogue.contents()
    found = [campaign for campaign in contents.campaigns if rights.may_see(g.account, campaign)]
    by_campaign: dict[str, list[Ad]] = {}
    for ad in contents.ads:
        by_campaign.setdefault(ad.campaign, []).append(ad)
    rows = [_row(campaign, by_campaign.get(campaign.id, [])) for campaign in found]
    rows.sort(key=lambda row: (ORDER.index(row["standing"].state), row["campaign"].name.casefold(), row["campaign"].id))
    return render_template(
        "campaigns/overview.html",
        rows=rows,
        advertisers={one.id: one for one in contents.advertisers},
        sites=own_sites(g.account),
        waiting=_waiting(found, by_campaign),
        deleted=_deleted(),
        words=words,
    )


def _row(campaign: Campaign, ads: list[Ad]) -> dict[str, Any]:
    sums, now = reading.ever_for(g.account, campaign), reading.now_in(campaign.time_zone)
    return {
        "campaign": campaign,
        "sums": sums,
        "standing": state.standing(campaign, ads, reading.remaining_of(campaign, sums), now),
        "pace": pacing.pace_of(services(), campaign),
        "money": rights.may_see_money(g.account, campaign),
        "flights": campaign.all_flights(),
    }


def _waiting(found: list[Campaign], by_campaign: dict[str, list[Ad]]) -> list[tuple[Campaign, Ad]]:
    """The ads that the account may review and that wait for it."""
    mine = [campaign for campaign in found if rights.may_review(g.account, campaign)]
    return [(campaign, ad) for campaign in mine for ad in by_campaign.get(campaign.id, []) if ad.review == "submitted"]


def _deleted() -> list[Deleted]:
    """What the account may bring back."""
    return [one for one in services().changes.deleted(int(services().clock())) if rights.may_edit(g.account, one.campaign)]
