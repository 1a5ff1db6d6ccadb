"""What a site's ads earned, and the publisher's part of it."""

from collections.abc import Iterable

from adserver.core.campaigns.reports import Sums, added
from adserver.core.values import Value

WHOLE = 100


class Earned(Value, frozen=True):
    """One campaign on one site. `share_micros` is the publisher's part."""

    campaign: str
    name: str
    currency: str
    sums: Sums
    share_micros: int


class Earnings(Value, frozen=True):
    """A site's campaigns of one currency over a span, and their sum."""

    currency: str
    rows: tuple[Earned, ...]
    sums: Sums
    share_micros: int


def earned(campaign: str, name: str, currency: str, sums: Sums, percent: int) -> Earned:
    """One line; the publisher's part is rounded down to a millionth, never up."""
    return Earned(campaign=campaign, name=name, currency=currency, sums=sums, share_micros=sums.billed * percent // WHOLE)


def by_currency(rows: Iterable[Earned]) -> tuple[Earnings, ...]:
    """The lines of each currency with their sum, the most earned first."""
    found: dict[str, list[Earned]] = {}
    for row in rows:
        found.setdefault(row.currency, []).append(row)
    return tuple(_sum(currency, found[currency]) for currency in sorted(found))


def _sum(currency: str, rows: list[Earned]) -> Earnings:
    ordered = tuple(sorted(rows, key=lambda row: (-row.sums.billed, -row.sums.served, row.campaign)))
    share = sum(row.share_micros for row in rows)
    return Earnings(currency=currency, rows=ordered, sums=added(row.sums for row in rows), share_micros=share)
