"""A campaign's page: sums, a chart by day, its ads as readers see them, why nothing is delivered now, and its history."""

from typing import Any

from flask import g, render_template
from flask.typing import ResponseReturnValue

from adserver.core.ads import Ad, Campaign
from adserver.core.campaigns import rights, state
from adserver.core.campaigns.reports import CampaignReport, Line, Sums, confined_report
from adserver.desk import formats
from adserver.desk.campaigns import pacing, reading, words
from adserver.desk.campaigns.asking import ads_of, asked_campaign
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.people.access import needs
from adserver.desk.services import services
from analytics.core.reports import Span

HISTORY_SHOWN = 30
ROWS_SHOWN = 15


@campaigns.get("/admin/campaigns/<campaign>/")
@needs("see-campaigns")
def show(campaign: str) -> ResponseReturnValue:
    """The campaign's page."""
    return page(asked_campaign(campaign))


def page(campaign: Campaign, mistake: str = "") -> str:
    """The page of a campaign that the account may see."""
    ads = ads_of(campaign)
    window = reading.asked_window(campaign.time_zone)
    report = visible_report(campaign, window.span)
    return render_template(
        "campaigns/campaign.html",
        campaign=campaign,
        advertiser=services().catalogue.advertiser(campaign.advertiser),
        ads=[(ad, _sums_of(report, ad)) for ad in ads],
        report=report,
        chart=reading.chart(report),
        countries={row.name: formats.country(row.name) for row in report.countries},
        history=services().changes.history(f"campaign:{campaign.id}", HISTORY_SHOWN),
        rows=ROWS_SHOWN,
        mistake=mistake,
        words=words,
        **standing_of(campaign, ads),
        **rights_of(campaign),
        **reading.window_parts(window, campaign.time_zone),
    )


def visible_report(campaign: Campaign, span: Span) -> CampaignReport:
    """The campaign's report as far as it is the account's business."""
    report = reading.report_of(services(), [campaign], span, campaign.currency)
    return report if rights.may_see_money(g.account, campaign) else confined_report(report, g.account.sites)


def standing_of(campaign: Campaign, ads: tuple[Ad, ...]) -> dict[str, Any]:
    """The campaign's state, sums of all time, pace, and why nothing is delivered now."""
    sums, now = reading.ever_for(g.account, campaign), reading.now_in(campaign.time_zone)
    standing = state.standing(campaign, ads, reading.remaining_of(campaign, sums), now)
    advertiser = services().catalogue.advertiser(campaign.advertiser)
    why = list(standing.why_not)
    if not why and advertiser is not None:
        why += state.why_not_here(campaign, advertiser, services().catalogue.sites(), now)
    return {"standing": standing, "why_not": why, "ever": sums, "pace": pacing.pace_of(services(), campaign)}


def rights_of(campaign: Campaign) -> dict[str, bool]:
    """What of the page's buttons the account gets."""
    return {
        "editor": rights.may_edit(g.account, campaign),
        "reviewer": rights.may_review(g.account, campaign),
        "money": rights.may_see_money(g.account, campaign),
    }


def _sums_of(report: CampaignReport, ad: Ad) -> Sums:
    found: Line | None = next((line for line in report.ads if line.name == ad.id), None)
    return Sums() if found is None else found.sums
