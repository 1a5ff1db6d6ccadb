"""The tables of catalogue files, and how they must fit together: each id once, no name that leads nowhere, no host of two sites."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from adserver.core.catalogue.bookings import why_no_flight
from adserver.core.catalogue.joining import Contents
from adserver.sources.toml_lines import Lines, OneLine

REFERENCES = {"campaign": {"advertiser": "advertiser", "sites": "site"}, "ad": {"campaign": "campaign"}}
"""Fields that name other entries, by kind, and the kind that they name."""


class Entry(msgspec.Struct):
    """One table of a file, on its way to a value."""

    file: Path
    lines: Lines | OneLine
    kind: str
    index: int
    table: dict[str, Any]
    mistakes: list[tuple[int, str]] = msgspec.field(default_factory=list)
    wrong: list[str] = msgspec.field(default_factory=list)
    value: Any = None

    def complain(self, field: str, sentence: str) -> None:
        """Note a mistake at the field's line."""
        line = self.lines.find(self.kind, self.index, field)
        self.wrong.append(field)
        self.mistakes.append((line, f"{self.file}:{line}: {self.kind} {self.name}: {field}: {sentence}"))

    @property
    def name(self) -> str:
        """How a mistake calls it."""
        return repr(self.table.get("id", f"number {self.index + 1}"))


def refuse_repeats(entries: Sequence[Entry]) -> None:
    """Complain about ids that stand twice."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        before = first.setdefault((entry.kind, str(entry.table.get("id"))), entry)
        if before is not entry and "id" in entry.table:
            line = before.lines.find(before.kind, before.index, "id")
            entry.complain("id", f"stands in {before.file}:{line} already")


def refuse_lost_references(entries: Sequence[Entry], held: Contents) -> None:
    """Complain about names that lead nowhere; a table that is there but wrong is its own mistake, not one of those who name it."""
    known = {(entry.kind, entry.table.get("id")) for entry in entries if isinstance(entry.table.get("id"), str)}
    known |= {("site", site.id) for site in held.sites} | {("advertiser", advertiser.id) for advertiser in held.advertisers}
    known |= {("campaign", campaign.id) for campaign in held.campaigns}
    for entry in entries:
        for field, kind in REFERENCES.get(entry.kind, {}).items():
            for name in _names(entry, field):
                if (kind, name) not in known:
                    entry.complain(field, f"there is no {kind} {name!r}")


def refuse_lost_flights(entries: Sequence[Entry], held: Contents) -> None:
    """Complain about ads of flights that their campaign does not have: they would never run."""
    campaigns = {campaign.id: campaign for campaign in held.campaigns}
    campaigns |= {entry.value.id: entry.value for entry in entries if entry.kind == "campaign" and not entry.wrong}
    for entry in entries:
        campaign = campaigns.get(str(entry.table.get("campaign"))) if entry.kind == "ad" else None
        problem = why_no_flight(entry.value.flight, campaign) if campaign is not None else None
        if problem:
            entry.complain("flight", problem)


def refuse_shared_hosts(entries: Sequence[Entry], held: Contents) -> None:
    """Complain about host names of two sites: views could not be told apart."""
    sites = [entry for entry in entries if entry.kind == "site"]
    replaced = {entry.table.get("id") for entry in sites}
    owners = {host: site.id for site in held.sites if site.id not in replaced for host in site.hosts}
    for entry in sites:
        for host in _names(entry, "hosts"):
            owner = owners.setdefault(host, str(entry.table.get("id")))
            if owner != entry.table.get("id"):
                entry.complain("hosts", f"{host!r} belongs to site {owner!r} already")


def _names(entry: Entry, field: str) -> list[str]:
    value = entry.table.get(field)
    return [name for name in (value if isinstance(value, list) else [value]) if isinstance(name, str)]
