"""What the pages about campaigns read from the store."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from flask import request

from adserver.core.accounts import Account
from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns import reports as campaign_reports
from adserver.core.campaigns import rights
from adserver.core.campaigns.reports import CampaignReport, Sums, sums_of
from adserver.desk import words as desk_words
from adserver.desk.figures.charts import Chart
from adserver.desk.figures.drawing import chart_of
from adserver.desk.figures.site_report import Window
from adserver.desk.figures.windows import window_of, window_query
from adserver.desk.services import Services, services
from analytics.core import reports
from analytics.core.reports import Bucket, Point, Span

DEFAULT_RANGE = "30d"
ONE_DAY = timedelta(days=1)
EVER = ("served", "seen", "clicked", "billed", "free")


def unit_of(campaign: str) -> str:
    """The unit that a campaign's sums are kept under."""
    return f"c:{campaign}"


def now_in(zone: str) -> datetime:
    """The moment in a time zone."""
    return moment_in(services(), zone)


def moment_in(held: Services, zone: str) -> datetime:
    """The moment in a time zone, as these services' clock has it."""
    return datetime.fromtimestamp(held.clock(), UTC).astimezone(ZoneInfo(zone))


def ever(campaign: Campaign) -> Sums:
    """The campaign's sums of all time."""
    return sums_of(services().counts.totals(unit_of(campaign.id), EVER))


def ever_for(account: Account, campaign: Campaign) -> Sums:
    """The campaign's sums of all time as far as they are the account's business: a publisher's are those of own sites."""
    if rights.may_see_money(account, campaign):
        return ever(campaign)
    totals = services().counts.totals(unit_of(campaign.id), campaign_reports.SITE_DIMENSIONS)
    return campaign_reports.added(line.sums for line in campaign_reports.lines(totals, "site") if line.name in account.sites)


def remaining_of(campaign: Campaign, sums: Sums) -> int | None:
    """What the campaign's budgets still hold, in micro units; None where a flight has no limit, as a flat rate has none."""
    if campaign.pricing == "flat":
        return None
    budgets = [flight.budget_micros for flight in campaign.all_flights()]
    return None if None in budgets else max(0, sum(budget or 0 for budget in budgets) - sums.billed)


def asked_window(zone: str) -> Window:
    """The window that the request asks for, 30 days where it asks for none."""
    args = request.args.to_dict()
    args.setdefault("range", DEFAULT_RANGE)
    return window_of(args, now_in(zone).date())


def window_parts(window: Window, zone: str) -> dict[str, Any]:
    """What the range switch needs."""
    return {
        "window": window,
        "query": partial(window_query, window),
        "steps": reports.steps_allowed(window.span),
        "today": now_in(zone).date(),
        "desk_words": desk_words,
    }


def days_of(held: Services, campaign: Campaign, span: Span) -> dict[date, Bucket]:
    """The campaign's days of a span."""
    days: dict[date, Any] = held.counts.days(unit_of(campaign.id), campaign_reports.DIMENSIONS, span.first, span.last, campaign.time_zone)
    return days


def report_of(held: Services, campaigns: Iterable[Campaign], span: Span, currency: str) -> CampaignReport:
    """One report of one or several campaigns."""
    by_day: dict[date, list[Bucket]] = {}
    for campaign in campaigns:
        for day, bucket in days_of(held, campaign, span).items():
            by_day.setdefault(day, []).append(bucket)
    days = {day: reports.sum_buckets(buckets) for day, buckets in by_day.items()}
    strict = (site.id for site in held.catalogue.sites() if site.profile == "strict")
    return campaign_reports.campaign_report(days, span, currency, strict)


def whole_report(held: Services, subject: Campaign | Advertiser, span: Span) -> CampaignReport:
    """All of a campaign's figures, or of an advertiser's campaigns in the currency of the first one."""
    if isinstance(subject, Campaign):
        return report_of(held, [subject], span, subject.currency)
    mine = [one for one in held.catalogue.campaigns() if one.advertiser == subject.id]
    currency = mine[0].currency if mine else "EUR"
    return report_of(held, [one for one in mine if one.currency == currency], span, currency)


def chart(report: CampaignReport) -> Chart:
    """Served ads by day as bars."""
    by_day = {one.day: one.sums.served for one in report.days}
    span = Span(report.first, report.last)
    step = reports.step_for(span) if span.days > 2 else "day"  # noqa: PLR2004 — a campaign's hours are not drawn
    series: tuple[Point, ...] = reports.series_by_day(by_day, span, step)
    return chart_of(series, (), step)
