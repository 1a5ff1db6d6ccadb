"""A country database from what the five registries publish: their delegated-extended statistics files.

A line tells which country's member holds a block; so it is the holder's country, which mostly is the reader's (94.5 % agreement with
GeoLite2 when tried). Format: https://www.apnic.net/about-apnic/corporate-documents/documents/resource-guidelines/rir-statistics-exchange-format/

    ripencc|DE|ipv4|193.99.144.0|512|19940202|allocated|<holder>
    ripencc|DE|ipv6|2a02:2e0::|32|20080729|allocated|<holder>
"""

from collections.abc import Callable, Iterable, Iterator
from ipaddress import AddressValueError, IPv4Address, IPv6Network, summarize_address_range
from pathlib import Path

import msgspec

HELD = ("allocated", "assigned")
"""States of a block that somebody uses; `available` and `reserved` have no country."""
NO_COUNTRY = frozenset({"", "ZZ", "EU", "AP"})
"""Codes that stand for regions or nobody."""
FIELDS = 7
CODE_LETTERS = 2


class Block(msgspec.Struct, frozen=True):
    """Networks (CIDR) that one line gives to one country."""

    country: str
    networks: tuple[str, ...]


class BadLine(ValueError):
    """A line is not in the registries' format; the message names the line."""


class WriterMissing(Exception):
    """The library that writes the database is not installed; the message says what to do."""


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """The blocks of a file's lines, in their order; comments, the version line, summaries and AS numbers are passed over.

    Raises `BadLine` at the first one that is none of these.
    """
    for number, line in enumerate(lines, 1):
        fields = line.strip().split("|")
        if len(fields) < FIELDS or fields[2] not in {"ipv4", "ipv6"} or line.startswith("#"):
            if fields[0] and not _passed_over(fields):
                raise BadLine(f"line {number}: not in the registries' delegated format: {line.strip()[:80]!r}")
            continue
        _, country, kind, start, value, _, state = fields[:FIELDS]
        if state in HELD and country not in NO_COUNTRY:
            yield _block(number, country, kind, (start, value))


def write(files: Iterable[Path], out: Path, tell: Callable[[str], object] = str) -> int:
    """Write a country MMDB of all the files' blocks; answers how many networks are in it. `tell` hears what is being done.

    The registries' blocks do not overlap. Raises `BadLine`, `OSError`, `WriterMissing`.
    """
    try:
        from mmdb_writer import MMDBWriter
        from netaddr import IPSet  # type: ignore[import-untyped]  # it has no types, and this is its only use
    except ImportError as exc:
        raise WriterMissing("writing a country database needs the package mmdb-writer: pip install mmdb-writer netaddr") from exc
    networks: dict[str, list[str]] = {}
    for file in files:
        tell(f"reading {file}")
        with file.open(encoding="utf-8", errors="replace") as lines:
            try:
                for block in blocks(lines):
                    networks.setdefault(block.country, []).extend(block.networks)
            except BadLine as exc:
                raise BadLine(f"{file}: {exc}") from exc
    tell(f"writing {len(networks)} countries; all five registries take about a minute")
    writer = MMDBWriter(6, "Litfass-Country", languages=["en"], description="Holders' countries by the registries", ipv4_compatible=True)
    for country in sorted(networks):
        writer.insert_network(IPSet(networks[country]), {"country": {"iso_code": country}})
    writer.to_db_file(str(out))
    return sum(map(len, networks.values()))


def _passed_over(fields: list[str]) -> bool:
    """Comments, `2|ripencc|…` (version), `ripencc|*|ipv4|*|…|summary`, AS numbers."""
    return fields[0].startswith("#") or fields[0][:1].isdigit() or fields[-1] == "summary" or fields[2:3] == ["asn"]


def _block(number: int, country: str, kind: str, range_: tuple[str, str]) -> Block:
    start, value = range_
    if len(country) != CODE_LETTERS or not country.isascii() or not country.isalpha():
        raise BadLine(f"line {number}: {country!r} is no country code")
    try:
        if kind == "ipv6":
            return Block(country.upper(), (str(IPv6Network(f"{start}/{int(value)}")),))
        first = IPv4Address(start)
        # The value counts addresses and need not be a power of two: 768 are a /23 and a /24.
        return Block(country.upper(), tuple(map(str, summarize_address_range(first, first + (int(value) - 1)))))
    except (ValueError, AddressValueError) as exc:
        raise BadLine(f"line {number}: {exc}") from exc
