"""Plausible's export (Site settings → Imports & exports → Export to CSV): a ZIP of tables of daily sums, or its files.

    imported_visitors_20230209_20240123.csv    date, visitors, pageviews, bounces, visits, visit_duration
    imported_pages_….csv                       date, hostname, page, visits, visitors, pageviews, …
    imported_locations_….csv                   date, country, region, city, …, pageviews
    imported_devices_….csv                     date, device, …, pageviews
    imported_sources_….csv                     date, source, referrer, utm_source, …, utm_campaign, …, visits, …

Views are its pageviews; of sources the visits are taken: one view each came from there. Columns are found by their names, in any order.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from adserver.core.ads import Site
from adserver.core.history.sums import History, add_campaign, add_country, add_page, add_referrer, is_ours
from adserver.sources.history.tables import ExportRefused, Row, number, tables

_TABLE = re.compile(r"imported_(?P<table>[a-z_]+?)(_\d{8}_\d{8})?\.csv")
_DEVICES = {"mobile": "mobile", "tablet": "tablet", "desktop": "desktop", "laptop": "desktop", "ultra-wide": "desktop"}
_COLUMNS = {
    "visitors": ("date", "pageviews"),
    "pages": ("date", "page", "pageviews"),
    "locations": ("date", "country", "pageviews"),
    "devices": ("date", "device", "pageviews"),
    "sources": ("date", "visits"),
}

Progress = Callable[[int], None]


def read(files: Sequence[Path], site: Site, progress: Progress = lambda _: None) -> History:
    """All that is taken over of these files; raises `ExportRefused`."""
    history, seen = History(), set[str]()
    for name, rows in tables(files):
        found = _TABLE.fullmatch(name)
        if found is None:
            raise ExportRefused(f"{name}: is no file of Plausible's export; they are called imported_pages_20230209_20240123.csv")
        table = found["table"]
        if table not in _COLUMNS:
            continue
        if table in seen:
            raise ExportRefused(f"{name}: there are two files with {table}; import one export at a time")
        seen.add(table)
        _read_table(history, site, name, table, _counted(history, rows, progress))
    if "visitors" not in seen:
        raise ExportRefused("imported_visitors_….csv is missing: it holds the views of each day")
    return history


def _counted(history: History, rows: Iterator[Row], progress: Progress) -> Iterator[Row]:
    for row in rows:
        history.rows += 1
        progress(history.rows)
        yield row


def _read_table(history: History, site: Site, name: str, table: str, rows: Iterator[Row]) -> None:
    for row in rows:
        missing = [column for column in _COLUMNS[table] if column not in row]
        if missing:
            raise ExportRefused(f"{name}: has no column {missing[0]}; export it anew with a current Plausible")
        day = _day(name, row["date"])
        count = number(name, row, "visits" if table == "sources" else "pageviews")
        match table:
            case "visitors":
                history.add(day, "views", "", count)
            case "pages":
                if is_ours(history, site, row.get("hostname", "")):
                    add_page(history, day, row["page"], count)
            case "locations":
                add_country(history, day, row["country"], count)
            case "devices":
                history.add(day, "device", _DEVICES.get(row["device"].lower(), "desktop"), count)
            case _:
                add_referrer(history, site, day, row.get("referrer", ""), count)
                add_campaign(history, site, day, row.get("utm_campaign", ""), count)


def _day(name: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as exc:
        raise ExportRefused(f"{name}: {value[:40]!r} is no date like 2024-01-23") from exc
