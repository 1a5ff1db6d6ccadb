"""GoatCounter's export (Settings → Import/export): one CSV file, plain or gzipped, a row for each view.

    2Path,Title,Event,User-Agent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date

The digit before Path is the version of the format. Events and robots are not taken over. Of a row only path, country, device class and,
where the site counts them, referrer host and campaign are looked at; each is added to a sum of its own, and the row is forgotten.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from adserver.core.ads import Site
from adserver.core.history.sums import History, add_campaign, add_country, add_page, add_referrer, device_class
from adserver.sources.history.plausible import Progress
from adserver.sources.history.tables import ExportRefused, Row, tables

VERSIONS = ("1Path", "2Path")
_NEEDED = ("Event", "Bot", "Date")


def read(files: Sequence[Path], site: Site, progress: Progress = lambda _: None) -> History:
    """All that is taken over of these files; raises `ExportRefused`."""
    history = History()
    zone = ZoneInfo(site.time_zone)
    for name, rows in tables(files):
        for row, path in _versioned(name, rows):
            history.rows += 1
            progress(history.rows)
            _add(history, site, row, path, _day(name, row["Date"], zone))
    if not history.rows:
        raise ExportRefused("there is no view in these files")
    return history


def _versioned(name: str, rows: Iterator[Row]) -> Iterator[tuple[Row, str]]:
    for row in rows:
        version = next(iter(row), "")
        if version not in VERSIONS or any(column not in row for column in _NEEDED):
            raise ExportRefused(f"{name}: begins with {version[:40]!r}; GoatCounter's export begins with {' or '.join(VERSIONS)}")
        yield row, row[version]


def _add(history: History, site: Site, row: Row, path: str, day: date) -> None:
    if row["Event"].lower() in {"true", "1"}:
        history.leave("that are events")
    elif row["Bot"] not in {"", "0"}:
        history.leave("of robots")
    elif add_page(history, day, path if path.startswith("/") else f"/{path}", 1):
        history.add(day, "views", "", 1)
        add_country(history, day, row.get("Location", ""), 1)
        device = device_class(row.get("System", ""), *_screen(row.get("Screen size", "")))
        if device:
            history.add(day, "device", device, 1)
        if row.get("Referrer scheme") == "h":
            add_referrer(history, site, day, row.get("Referrer", ""), 1)
        elif row.get("Referrer scheme") == "c":
            add_campaign(history, site, day, row.get("Referrer", ""), 1)


def _screen(value: str) -> tuple[int, int]:
    """Width and height of `390,844,3`; 0 where they are not told."""
    sides = [int(part) if part.strip().isdecimal() and part.isascii() and len(part) < 8 else 0 for part in value.split(",")[:2]]  # noqa: PLR2004 — pixels
    return (sides[0], sides[1]) if len(sides) == 2 else (0, 0)  # noqa: PLR2004 — width and height


def _day(name: str, value: str, zone: ZoneInfo) -> date:
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("UTC"))).astimezone(zone).date()
    except (ValueError, OverflowError) as exc:
        raise ExportRefused(f"{name}: {value[:40]!r} is no moment like 2024-01-23T10:00:00Z") from exc
