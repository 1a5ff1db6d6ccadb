"""Campaigns: what is booked, how it stands, what it was billed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec
from msgspec import UNSET

from adserver.core.accounts import Account
from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.core.campaigns import rights, state
from adserver.core.campaigns.reports import CampaignReport, confined_report
from adserver.core.campaigns.statements import Statement
from adserver.core.catalogue.vetting import advertiser_mistakes
from adserver.desk.api.campaign_storing import (
    CONFLICT,
    advertiser_detail,
    advertiser_of,
    campaign_of,
    detail_of,
    given,
    keep_campaign,
    store,
)
from adserver.desk.api.campaign_values import (
    AdvertiserChange,
    AdvertiserDetail,
    CampaignChange,
    CampaignDetail,
    CampaignEntry,
    CampaignsQuery,
    NewAdvertiser,
    NewCampaign,
    ReportQuery,
)
from adserver.desk.api.frame import Asked, Created, Group, Listed, Paged, Refused, paged, refuse_mistakes, refuse_outdated
from adserver.desk.campaigns import pacing, reading
from adserver.desk.campaigns.stating import owed
from adserver.desk.services import services
from adserver.stores.changes import Step
from analytics.core import reports
from analytics.core.reports import Span

campaigns = Group("campaigns", "Orders of advertisers, their ads, reports and statements. Money is in micro units: 4500000 is 4.50.")

OUTDATED = {412: "It is no longer what If-Match names: read it again."}


@campaigns.get("/advertisers", needs="see-campaigns")
def list_advertisers(asked: Asked[Paged, None]) -> Listed[AdvertiserDetail]:
    """Advertisers that the token's owner may see."""
    booked = services().catalogue.campaigns()
    mine = (one for one in services().catalogue.advertisers() if rights.may_see_advertiser(asked.owner, one.id, booked))
    return paged((advertiser_detail(one) for one in mine), lambda one: one.id, asked.query)


@campaigns.post("/advertisers", needs="add-advertisers", scope="manage-campaigns", refusals=CONFLICT)
def add_advertiser(asked: Asked[None, NewAdvertiser]) -> Created[AdvertiserDetail]:
    """A new advertiser."""
    made = Advertiser(**given(asked.body))
    _refuse_political(asked.owner, None, made)
    refuse_mistakes(advertiser_mistakes(made))
    store([Step(None, made)], asked.owner)
    return Created(advertiser_detail(made), f"/advertisers/{made.id}")


@campaigns.get("/advertisers/{advertiser}", needs="see-campaigns")
def get_advertiser(asked: Asked[None, None]) -> AdvertiserDetail:
    """One advertiser."""
    return advertiser_detail(advertiser_of(asked.owner, asked.at["advertiser"]))


@campaigns.patch("/advertisers/{advertiser}", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT | OUTDATED)
def change_advertiser(asked: Asked[None, AdvertiserChange]) -> AdvertiserDetail:
    """Change some of an advertiser's fields."""
    before = advertiser_of(asked.owner, asked.at["advertiser"])
    if not rights.may_edit_advertiser(asked.owner, before):
        raise Refused(403, "Your role does not allow this with this advertiser.")
    refuse_outdated(advertiser_detail(before))
    after = msgspec.structs.replace(before, **given(asked.body))
    _refuse_political(asked.owner, before, after)
    refuse_mistakes(advertiser_mistakes(after))
    if before != after:
        store([Step(before, after)], asked.owner)
    return advertiser_detail(after)


@campaigns.get("/campaigns", needs="see-campaigns")
def list_campaigns(asked: Asked[CampaignsQuery, None]) -> Listed[CampaignEntry]:
    """Campaigns that the token's owner may see, with state, pace and sums of all time."""
    query = asked.query
    mine = [one for one in services().catalogue.campaigns() if rights.may_see(asked.owner, one)]
    found = [one for one in mine if query.advertiser in {"", one.advertiser} and query.kind in {None, one.kind}]
    page = paged(found, lambda one: one.id, query)
    ads: dict[str, list[Ad]] = {}
    for ad in services().catalogue.ads():
        ads.setdefault(ad.campaign, []).append(ad)
    return Listed(tuple(_entry(asked.owner, one, ads.get(one.id, [])) for one in page.items), page.next)


@campaigns.post("/campaigns", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT)
def add_campaign(asked: Asked[None, NewCampaign]) -> Created[CampaignDetail]:
    """Book a campaign."""
    made = keep_campaign(asked.owner, None, Campaign(**given(asked.body)))
    return Created(made, f"/campaigns/{made.id}")


@campaigns.get("/campaigns/{campaign}", needs="see-campaigns")
def get_campaign(asked: Asked[None, None]) -> CampaignDetail:
    """All of a campaign's order."""
    return detail_of(campaign_of(asked.owner, asked.at["campaign"]))


@campaigns.patch("/campaigns/{campaign}", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT | OUTDATED)
def change_campaign(asked: Asked[None, CampaignChange]) -> CampaignDetail:
    """Change some of a campaign's fields, such as `paused`.

    Send the ETag that you read as If-Match to change nothing that you have not seen.
    """
    before = campaign_of(asked.owner, asked.at["campaign"], rights.may_edit)
    refuse_outdated(detail_of(before))
    return keep_campaign(asked.owner, before, msgspec.structs.replace(before, **given(asked.body)))


@campaigns.delete("/campaigns/{campaign}", needs="edit-campaigns", scope="manage-campaigns", refusals=CONFLICT | OUTDATED)
def delete_campaign(asked: Asked[None, None]) -> None:
    """Delete a campaign with its ads.

    Its sums stay; for 30 days the desk can bring it back. Refused while it was billed for what no statement holds.
    """
    found = campaign_of(asked.owner, asked.at["campaign"], rights.may_edit)
    refuse_outdated(detail_of(found))
    if owed(services(), found) > 0:
        raise Refused(409, "It was billed for what no statement holds yet: pause it, and delete it once its last month is stated.")
    ads = [ad for ad in services().catalogue.ads() if ad.campaign == found.id]
    services().changes.delete(found, ads, asked.owner.name, int(services().clock()))


@campaigns.get("/campaigns/{campaign}/report", needs="see-campaigns")
def get_campaign_report(asked: Asked[ReportQuery, None]) -> CampaignReport:
    """What a campaign was served, seen, clicked and billed: by day, ad, site, country and keyword, one sum each.

    No number below 10 is told for a country. A publisher reads the sums of own sites.
    """
    found = campaign_of(asked.owner, asked.at["campaign"])
    report = reading.report_of(services(), [found], _span(asked.query, found), found.currency)
    return report if rights.may_see_money(asked.owner, found) else confined_report(report, asked.owner.sites)


@campaigns.get("/advertisers/{advertiser}/statements", needs="see-campaigns")
def list_statements(asked: Asked[Paged, None]) -> Listed[Statement]:
    """An advertiser's statements, as they were issued."""
    found = advertiser_of(asked.owner, asked.at["advertiser"])
    if asked.owner.role != "admin" and asked.owner.advertiser != found.id:
        raise Refused(404, f"There is no advertiser {found.id}, or they are not yours to see.")
    return paged(services().statements.of(found.id), lambda one: one.number, asked.query)


@campaigns.get("/statements/{number}", needs="see-campaigns")
def get_statement(asked: Asked[None, None]) -> Statement:
    """One statement, as it was issued."""
    found = services().statements.get(asked.at["number"])
    if found is None or (asked.owner.role != "admin" and asked.owner.advertiser != found.advertiser):
        raise Refused(404, f"There is no statement {asked.at['number']}, or it is not yours to see.")
    return found


def _entry(owner: Account, campaign: Campaign, ads: list[Ad]) -> CampaignEntry:
    sums, now = reading.ever_for(owner, campaign), reading.now_in(campaign.time_zone)
    standing = state.standing(campaign, ads, reading.remaining_of(campaign, sums), now)
    pace = pacing.pace_of(services(), campaign) if rights.may_see_money(owner, campaign) else None
    return CampaignEntry(campaign.id, campaign.advertiser, campaign.name, campaign.kind, standing.state, sums, pace)


def _span(query: ReportQuery, campaign: Campaign) -> Span:
    today = datetime.fromtimestamp(services().clock(), UTC).astimezone(ZoneInfo(campaign.time_zone)).date()
    if query.first is UNSET and query.last is UNSET:
        return Span(today - 29 * reading.ONE_DAY, today)
    first, last = (value if isinstance(value, str) else today.isoformat() for value in (query.first, query.last))
    span = reports.custom_span(first, last, max(today, date.min))
    if isinstance(span, str):
        raise Refused(400, "Name a first and a last day that are in order, not in the future, and at most 800 days ago.")
    return span


def _refuse_political(owner: Account, before: Advertiser | None, after: Advertiser) -> None:
    told = ("political", "political_label", "political_sponsor", "political_notice")
    start = before or Advertiser(id="x", name="x")
    if owner.role != "admin" and any(getattr(start, name) != getattr(after, name) for name in told):
        raise Refused(403, "What is political advertising is an administrator's to say.")
