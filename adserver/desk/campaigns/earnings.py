"""A site's earnings: what each campaign was billed there, the publisher's part, and how many slots were filled."""

import csv
import io
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from adserver.core.ads import Campaign, Site
from adserver.core.campaigns import reports as campaign_reports
from adserver.core.campaigns.earnings import Earnings, by_currency, earned
from adserver.core.campaigns.tables import units
from adserver.desk.campaigns import reading, words
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.figures.csv_cells import safe_cell
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from analytics.core import reports
from analytics.core.reports import Span

VERBS = ("served", "seen", "clicked")
HEADER = ("campaign", "name", "currency", "served", "viewable", "clicks", "billed", "publisher")


@campaigns.get("/admin/sites/<site>/earnings")
@needs("see-site")
def earnings(site: str) -> ResponseReturnValue:
    """The site's earnings as a page that prints well."""
    found = asked_site(site)
    window = reading.asked_window(found.time_zone)
    return render_template(
        "campaigns/earnings.html",
        site=found,
        earnings=earnings_of(found, window.span),
        words=words,
        **_slots(found, window.span),
        **reading.window_parts(window, found.time_zone),
    )


@campaigns.get("/admin/sites/<site>/earnings.csv")
@needs("see-site")
def earnings_csv(site: str) -> ResponseReturnValue:
    """The same as CSV."""
    found = asked_site(site)
    span = reading.asked_window(found.time_zone).span
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for one in earnings_of(found, span):
        for row in one.rows:
            counts = (row.sums.served, row.sums.seen, row.sums.clicked)
            cells = (row.campaign, row.name, row.currency, *counts, units(row.sums.billed), units(row.share_micros))
            writer.writerow([safe_cell(cell) for cell in cells])
    name = f"litfass-{found.id}-earnings-{span.first.isoformat()}-{span.last.isoformat()}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8", headers=headers)


def earnings_of(site: Site, span: Span) -> tuple[Earnings, ...]:
    """What each campaign was billed on the site, by currency. Days are those of each campaign's time zone."""
    rows = []
    for campaign in _served_on(site, span):
        found = services().counts.over(
            reading.unit_of(campaign.id), campaign_reports.SITE_DIMENSIONS, span.first, span.last, campaign.time_zone
        )
        lines = campaign_reports.lines(found.sums, "site")
        mine = next((line.sums for line in lines if line.name == site.id), None)
        if mine is not None:
            rows.append(earned(campaign.id, campaign.name, campaign.currency, mine, site.revenue_share_percent))
    return by_currency(rows)


def _served_on(site: Site, span: Span) -> Iterable[Campaign]:
    """The campaigns that may have lines there: those of the ads that were served, seen or clicked in these days, and flat rates.

    Also on the day before or after, since a campaign's days may begin at another hour. All of them where an ad is known no more, or did not
    fit into the list. A flat rate is billed on days too on which nothing was served.
    """
    campaigns = services().catalogue.campaigns()
    first, last = span.first - reading.ONE_DAY, span.last + reading.ONE_DAY
    sums = services().counts.over(f"s:{site.id}", VERBS, first, last, site.time_zone).sums
    shown = {ad for verb in VERBS for ad in sums.get(verb, {})}
    of_ad = {ad.id: ad.campaign for ad in services().catalogue.ads()}
    if not shown <= of_ad.keys():
        return campaigns
    mine = {of_ad[ad] for ad in shown}
    return (campaign for campaign in campaigns if campaign.id in mine or campaign.pricing == "flat")


def _slots(site: Site, span: Span) -> dict[str, Any]:
    days = services().counts.days(f"s:{site.id}", ("slots", "served"), span.first, span.last, str(ZoneInfo(site.time_zone)))
    sums = reports.sum_buckets(days.values())
    slots, served = reports.count_in(sums, "slots"), reports.count_in(sums, "served")
    return {"slots": slots, "filled": served, "fill_rate": reports.ratio(served, slots)}
