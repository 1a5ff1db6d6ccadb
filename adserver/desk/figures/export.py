"""What a report shows, as CSV and JSON."""

import csv
import io
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from adserver.desk.figures import everything
from adserver.desk.figures.csv_cells import safe_cell
from adserver.desk.figures.reading import page_titles, read_site
from adserver.desk.figures.site_report import LONG_LIST_ROWS, SiteReport
from adserver.desk.figures.sites import asked_window
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services

export = Blueprint("export", __name__)
LISTS = ("pages", "sections", "countries", "devices", "referrers", "campaigns", "empty", "ignored", "rejected", "invalid", "events")
FIGURES = ("views", "via_trending", "slots", "served", "seen", "clicked")
HEADER = ("table", "name", "title", "count", "before", "served", "seen", "clicked")

Line = tuple[object, ...]


@export.get("/admin/sites/<site>/export.csv")
@needs("see-site")
def as_csv(site: str) -> ResponseReturnValue:
    """The report as one table."""
    report = _report(site)
    titles = page_titles(services(), site, tuple(row.name for row in report.pages.rows))
    return _attachment(csv_of(report, titles).encode("utf-8-sig"), "text/csv; charset=utf-8", report, "csv")


@export.get("/admin/sites/<site>/export.json")
@needs("see-site")
def as_json(site: str) -> ResponseReturnValue:
    """The report as the API answers it."""
    report = _report(site)
    return _attachment(msgspec.json.encode(report), "application/json", report, "json")


@export.get("/admin/sites/<site>/everything.zip")
@needs("edit-site")
def everything_as_zip(site: str) -> ResponseReturnValue:
    """All that is kept of the site, as CSV files."""
    return _everything(everything.as_zip(services(), asked_site(site)), f"litfass-{site}.zip", "application/zip")


@export.get("/admin/sites/<site>/everything.json")
@needs("edit-site")
def everything_as_json(site: str) -> ResponseReturnValue:
    """All that is kept of the site, as JSON."""
    return _everything(everything.as_json(services(), asked_site(site)), f"litfass-{site}.json", "application/json")


def _everything(pieces: Iterator[bytes], name: str, media: str) -> Response:
    # The first piece is made here, so that a store that does not answer is told as one.
    answer = Response(chain([next(pieces)], pieces), mimetype=media)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def csv_of(report: SiteReport, titles: dict[str, str]) -> str:
    """The report's figures, series and lists, a line each, no cell of which a spreadsheet runs."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for line in _lines(report, titles):
        writer.writerow([safe_cell(cell) for cell in (*line, *[""] * (len(HEADER) - len(line)))])
    return out.getvalue()


def _lines(report: SiteReport, titles: dict[str, str]) -> Iterator[Line]:
    for name in FIGURES:
        figure = getattr(report, name)
        yield ("sum", name, "", figure.now, figure.before)
    yield ("sum", "views_ever", "", report.views_ever)
    before = [point.count for point in report.series_before]
    for i, point in enumerate(report.series):
        yield (f"views by {report.window.step}", point.start, "", point.count, before[i] if i < len(before) else "")
    for name in LISTS:
        listing = getattr(report, name)
        for row in listing.rows:
            yield (name, row.name, titles.get(row.name, "") if name == "pages" else "", row.count)
        if listing.other:
            yield (name, "(other)", "", listing.other)
    for ad in report.ads:
        yield ("ads", ad.ad, "", "", "", ad.served, ad.seen, ad.clicked)


def _report(site: str) -> SiteReport:
    found = asked_site(site)
    window = asked_window(found)
    return read_site(services(), found, msgspec.structs.replace(window, rows=LONG_LIST_ROWS))


def _attachment(body: bytes, kind: str, report: SiteReport, ending: str) -> Response:
    span: Any = report.window.span
    name = f"litfass-{report.site}-{span.first.isoformat()}-{span.last.isoformat()}.{ending}"
    return Response(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
