"""A report as a table of plain values: what CSV files hold, a line each."""

from collections.abc import Iterator
from decimal import Decimal

from adserver.core.campaigns.reports import CampaignReport, Hidden, Sums

HEADER = ("table", "name", "served", "viewable", "clicks", "viewability", "ctr", "spent", "ecpm", "free")
MICROS = 1_000_000
Cell = str | int
Line = tuple[Cell, ...]


def table_of(report: CampaignReport) -> Iterator[Line]:
    """All lines of a report below the header: sums, days, ads, sites, keywords, countries, invalid traffic."""
    yield _line("sum", f"{report.first.isoformat()}/{report.last.isoformat()} {report.currency}", report.sums)
    yield from (_line("day", one.day.isoformat(), one.sums) for one in report.days)
    yield from (_line("ad", one.name, one.sums) for one in report.ads)
    yield from (_line("site", one.name, one.sums) for one in report.sites)
    yield from (_line("keyword", one.name, one.sums) for one in report.words)
    yield from (_hidden(one) for one in report.countries)
    yield from (("invalid", row.name, row.count) for row in report.invalid.rows)


def units(micros: int | None) -> str:
    """An amount in currency units, as exact as it is: 4500000 → 4.5."""
    return "" if micros is None else f"{(Decimal(micros) / MICROS).normalize():f}"


def _line(table: str, name: str, sums: Sums) -> Line:
    rates = (_rate(sums.viewability), _rate(sums.ctr))
    return (table, name, sums.served, sums.seen, sums.clicked, *rates, units(sums.billed), units(sums.ecpm_micros), units(sums.free))


def _hidden(one: Hidden) -> Line:
    numbers = ("" if number is None else number for number in (one.served, one.seen, one.clicked))
    return ("country", one.name or "(others)", *numbers, "", "", units(one.billed))


def _rate(part: float | None) -> str:
    return "" if part is None else f"{part:.6f}"
