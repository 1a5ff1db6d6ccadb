"""All that is kept of a site, as it leaves: settings, sums of all time and of each day, views by hour, pages with their words.

As a ZIP of CSV files or as one JSON object, made piece by piece: ten thousand pages over two years are never in memory at once. What is
smaller than the pages show (countries, referrers, campaign links under 10) is in "(other)" here too.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zoneinfo import ZoneInfo

import msgspec

from adserver.core.ads import Page, Site
from adserver.desk.figures.csv_cells import safe_cell
from adserver.desk.figures.reading import DAYS_KEPT, site_unit, today_in
from adserver.desk.figures.site_report import DIMENSIONS
from adserver.desk.services import Services
from analytics.core import reports
from analytics.core.reports import LONGEST_DAYS, OTHER, Bucket, Cells, Span

EXPORTED = (*DIMENSIONS, "readers")
SMALL_HIDDEN = frozenset({"country", "referrer", "campaign"})
STEP_DAYS = 31
"""Days that are read at once."""
LINES_AT_ONCE = 500
ALL = 10**9

Line = tuple[object, ...]
Tables = Iterable[tuple[str, Line, Iterator[Line]]]


def as_zip(services: Services, site: Site) -> Iterator[bytes]:
    """The pieces of a ZIP with site.json and one CSV file for each table."""
    pipe = _Pipe()
    moment = datetime.fromtimestamp(services.clock(), UTC).timetuple()[:6]
    with ZipFile(pipe, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ZipInfo("site.json", moment), msgspec.json.format(msgspec.json.encode(site)))
        yield pipe.taken()
        for name, header, lines in _tables(services, site):
            with archive.open(ZipInfo(f"{name}.csv", moment), "w") as file:
                for piece in _csv(header, lines):
                    file.write(piece)
                    yield pipe.taken()
    yield pipe.taken()


def as_json(services: Services, site: Site) -> Iterator[bytes]:
    """The pieces of one JSON object: the site, and each table as a list of objects."""
    yield b'{"site":' + msgspec.json.encode(site)
    for name, header, lines in _tables(services, site):
        yield f',"{name}":['.encode()
        for number, line in enumerate(lines):
            row = msgspec.json.encode(dict(zip(map(str, header), line, strict=True)))
            yield row if number == 0 else b"," + row
        yield b"]"
    yield b"}\n"


def _tables(services: Services, site: Site) -> Tables:
    yield "totals", ("dimension", "name", "count"), _totals(services, site)
    yield "days", ("day", "dimension", "name", "count"), _days(services, site)
    yield "hours", ("hour", "views"), _hours(services, site)
    yield "pages", ("path", "title", "language", "published", "read", "canonical", "sent", "keywords", "ads"), _pages(services, site)


def _totals(services: Services, site: Site) -> Iterator[Line]:
    yield from _cells(services.counts.totals(site_unit(site.id), EXPORTED))


def _days(services: Services, site: Site) -> Iterator[Line]:
    for span in _spans(services, site, LONGEST_DAYS):
        found = services.counts.days(site_unit(site.id), EXPORTED, span.first, span.last, site.time_zone)
        for day, bucket in found.items():
            yield from ((day.isoformat(), *line) for line in _cells(bucket))


def _hours(services: Services, site: Site) -> Iterator[Line]:
    zone = ZoneInfo(site.time_zone)
    for span in _spans(services, site, DAYS_KEPT):
        start, end = reports.span_bounds(span, zone)
        for at, bucket in services.counts.hours(site_unit(site.id), ("views",), start, end, site.time_zone).items():
            yield datetime.fromtimestamp(at, zone).isoformat(timespec="minutes"), reports.count_in(bucket, "views")


def _pages(services: Services, site: Site) -> Iterator[Line]:
    for page in services.pages.all(site.id):
        yield _page(page)


def _page(page: Page) -> Line:
    words = ", ".join(word for word, _ in page.keywords)
    return (
        page.path,
        page.title,
        page.lang,
        _moment(page.since),
        _moment(page.fetched_at),
        page.canonical or "",
        page.pushed,
        words,
        len(page.shortlist),
    )


def _cells(bucket: Bucket) -> Iterator[Line]:
    for dimension in EXPORTED:
        cells = bucket.get(dimension, {})
        yield from ((dimension, name, count) for name, count in _named(dimension, cells).items())


def _named(dimension: str, cells: Cells) -> Mapping[str, int]:
    if dimension in SMALL_HIDDEN:
        listing = reports.top_hiding_small(cells, ALL)
        rest = {"(other)": listing.other} if listing.other else {}
        return {row.name: row.count for row in listing.rows} | rest
    return {"(other)" if name == OTHER else name: count for name, count in sorted(cells.items()) if count}


def _spans(services: Services, site: Site, days: int) -> Iterator[Span]:
    """The last so many days in parts, the oldest first."""
    today = today_in(ZoneInfo(site.time_zone), services.clock())
    first: date = today - timedelta(days)
    while first <= today:
        last = min(first + timedelta(STEP_DAYS - 1), today)
        yield Span(first, last)
        first = last + timedelta(1)


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds") if at else ""


def _csv(header: Line, lines: Iterator[Line]) -> Iterator[bytes]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    out.write("\ufeff")
    writer.writerow(header)
    for number, line in enumerate(lines):
        writer.writerow([safe_cell(cell) for cell in line])
        if number % LINES_AT_ONCE == 0:
            yield out.getvalue().encode()
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode()


class _Pipe(io.RawIOBase):
    """What is written into it is taken out in pieces."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._held += data
        return len(data)

    def taken(self) -> bytes:
        """What was written since it was asked last."""
        piece = bytes(self._held)
        self._held.clear()
        return piece
