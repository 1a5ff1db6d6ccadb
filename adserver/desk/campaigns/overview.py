"""Campaigns with their sums: an administrator's of all advertisers, an advertiser's own."""

from typing import Any

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from adserver.core.accounts import Account
from adserver.core.ads import Campaign, Site
from adserver.desk import words
from adserver.desk.figures.site_report import ad_rows
from adserver.desk.people.access import needs, own_sites
from adserver.desk.services import services
from analytics.core.reports import count_in, ratio

campaigns = Blueprint("campaigns", __name__)
ADS_SHOWN = 50


@campaigns.get("/admin/campaigns")
@needs("see-campaigns")
def overview() -> ResponseReturnValue:
    """All campaigns that the account may see, each with its sums of all time."""
    advertisers = {advertiser.id: advertiser for advertiser in services().catalogue.advertisers()}
    found = [campaign for campaign in services().catalogue.campaigns() if may_see(g.account, campaign, own_sites(g.account))]
    rows = [_row(campaign) for campaign in found]
    rows.sort(key=lambda row: (-row["served"], row["campaign"].id))
    return render_template("campaigns/overview.html", rows=rows, advertisers=advertisers, words=words)


def may_see(account: Account, campaign: Campaign, sites: tuple[Site, ...]) -> bool:
    """An advertiser sees their own; a publisher those that name one of their sites; an administrator all."""
    if account.role == "advertiser":
        return campaign.advertiser == account.advertiser
    return account.role == "admin" or any(site.id in campaign.sites for site in sites)


def _row(campaign: Campaign) -> dict[str, Any]:
    sums = services().counts.totals(f"c:{campaign.id}")
    served, seen, clicked = (count_in(sums, name) for name in ("served", "seen", "clicked"))
    return {
        "campaign": campaign,
        "served": served,
        "seen": seen,
        "clicked": clicked,
        "ctr": ratio(clicked, served),
        "ads": ad_rows(sums, ADS_SHOWN),
    }
