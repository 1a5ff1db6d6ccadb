"""Reports: a campaign's, an advertiser's, and what is read by a share link; as pages that print well, CSV and JSON."""

import csv
import io

import msgspec
from flask import Response, abort, g, render_template
from flask.typing import ResponseReturnValue

from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns import rights
from adserver.core.campaigns.reports import CampaignReport
from adserver.core.campaigns.tables import HEADER, table_of
from adserver.desk import formats
from adserver.desk.campaigns import reading, words
from adserver.desk.campaigns.asking import asked_advertiser, asked_campaign
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.campaign import visible_report
from adserver.desk.figures.csv_cells import safe_cell
from adserver.desk.people.access import needs
from adserver.desk.services import services

ROWS_SHOWN = 100


@campaigns.get("/admin/campaigns/<campaign>/report")
@needs("see-campaigns")
def report(campaign: str) -> ResponseReturnValue:
    """The campaign's report, to read and to print."""
    found = asked_campaign(campaign)
    return report_page(found, visible_report(found, reading.asked_window(found.time_zone).span))


@campaigns.get("/admin/campaigns/<campaign>/report.<ending>")
@needs("see-campaigns")
def report_file(campaign: str, ending: str) -> ResponseReturnValue:
    """The campaign's report as CSV or JSON."""
    found = asked_campaign(campaign)
    return file_of(visible_report(found, reading.asked_window(found.time_zone).span), found.id, ending)


@campaigns.get("/admin/advertisers/<advertiser>/report")
@needs("see-campaigns")
def advertiser_report(advertiser: str) -> ResponseReturnValue:
    """All of an advertiser's campaigns of one currency as one report."""
    found = asked_advertiser(advertiser)
    return report_page(found, _of_advertiser(found))


@campaigns.get("/admin/advertisers/<advertiser>/report.<ending>")
@needs("see-campaigns")
def advertiser_report_file(advertiser: str, ending: str) -> ResponseReturnValue:
    """The same as CSV or JSON."""
    found = asked_advertiser(advertiser)
    return file_of(_of_advertiser(found), found.id, ending)


def report_page(subject: Campaign | Advertiser, found: CampaignReport, *, shared: str = "") -> str:
    """A report as a page; `shared` is the secret of the link by which it is read without an account."""
    contents = services().catalogue.contents()[1]
    zone = subject.time_zone if isinstance(subject, Campaign) else "Europe/Berlin"
    return render_template(
        "campaigns/report.html",
        subject=subject,
        is_campaign=isinstance(subject, Campaign),
        advertiser=services().catalogue.advertiser(subject.advertiser) if isinstance(subject, Campaign) else subject,
        report=found,
        headlines={ad.id: ad.headline for ad in contents.ads},
        sites={site.id: site.name for site in contents.sites},
        countries={row.name: formats.country(row.name) for row in found.countries if row.name},
        chart=reading.chart(found),
        shared=shared,
        rows=ROWS_SHOWN,
        words=words,
        **reading.window_parts(reading.asked_window(zone), zone),
    )


def file_of(found: CampaignReport, name: str, ending: str) -> Response:
    """A report as a file; 404 for an ending that there is not."""
    if ending == "json":
        return _attachment(msgspec.json.encode(found), "application/json", found, f"{name}.json")
    if ending != "csv":
        abort(404)
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for line in table_of(found):
        writer.writerow([safe_cell(cell) for cell in (*line, *[""] * (len(HEADER) - len(line)))])
    return _attachment(out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", found, f"{name}.csv")


def _attachment(body: bytes, kind: str, found: CampaignReport, name: str) -> Response:
    stem, ending = name.rsplit(".", 1)
    named = f"litfass-{stem}-{found.first.isoformat()}-{found.last.isoformat()}.{ending}"
    return Response(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{named}"'})


def _of_advertiser(advertiser: Advertiser) -> CampaignReport:
    mine = [one for one in services().catalogue.campaigns() if one.advertiser == advertiser.id and rights.may_see_money(g.account, one)]
    mine = [one for one in mine if rights.may_see(g.account, one)]
    currency = mine[0].currency if mine else "EUR"
    span = reading.asked_window("Europe/Berlin").span
    return reading.report_of(services(), [one for one in mine if one.currency == currency], span, currency)
