"""Monthly statements: what an advertiser owes for the days up to a month's end, less what was stated before.

A statement states sums, not days: everything counted until the month's last day that no earlier statement held. So a record that comes in
late, for a day of a month that was stated already, is in the next statement, and all statements together are exactly the counters:

    November stated with 1,000 served.  20 more of 30 November arrive on 2 December.  December: its own 400 + 20 = 420.  In all 1,420.

Amounts are micro units. An invoice is paid in whole cents: what is less than a cent is carried to the next statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns.reports import Sums
from adserver.core.values import Value

CENT = 10_000
"""Micro units."""
WHOLE = 10_000
"""Tax rates are hundredths of a per cent: 1900 is 19 %."""


class Party(Value, frozen=True):
    """Who states, or to whom; § 14 (4) UStG numbers 1 and 2."""

    name: str
    address: str = ""
    tax_number: str = ""
    vat_id: str = ""


class Line(Value, frozen=True):
    """One campaign: its counted sums with what was billed."""

    campaign: str
    name: str
    pricing: str
    price_micros: int
    sums: Sums
    flat_micros: int = 0
    """The part of a flat rate, in statements from before it was billed by the day like all else."""

    @property
    def micros(self) -> int:
        """What the line adds."""
        return self.sums.billed + self.flat_micros


class Statement(Value, frozen=True):
    """A statement as it was issued; never changed again. § 14 (4) UStG asks for every field here."""

    number: str
    """Running, each given once."""
    advertiser: str
    issuer: Party
    recipient: Party
    issued_on: str
    month: str
    """2026-11."""
    first: str
    last: str
    currency: str
    lines: tuple[Line, ...]
    carried_in_micros: int
    carried_out_micros: int
    net_micros: int
    tax_rate: int
    """Hundredths of a per cent."""
    tax_micros: int
    gross_micros: int
    note: str = ""


class Terms(Value, frozen=True):
    """What the installation's settings say of statements."""

    issuer: Party
    tax_rate: int
    note: str = ""


def last_day(month: str) -> date:
    """The last day of a month like 2026-11; raises `ValueError` for what is none."""
    first = date.fromisoformat(f"{month}-01")
    return (first + timedelta(31)).replace(day=1) - timedelta(1)


def why_not_now(month: str, before: Sequence[Statement], today: date) -> str | None:
    """Why no statement can be issued for this month: no month, not over yet, or stated already."""
    try:
        last = last_day(month)
    except ValueError:
        return "month"
    if last >= today:
        return "not-over"
    return "stated" if any(one.month >= month for one in before) else None


def line_of(campaign: Campaign, until: Sums, before: Iterable[Statement]) -> Line:
    """What the campaign adds: its sums until the statement's last day, less those stated before."""
    stated = [line for one in before for line in one.lines if line.campaign == campaign.id]
    names = Sums.__struct_fields__
    sums = Sums(**{name: getattr(until, name) - sum(getattr(line.sums, name) for line in stated) for name in names})
    before_flat = sum(line.flat_micros for line in stated)
    return Line(
        campaign=campaign.id,
        name=campaign.name,
        pricing=campaign.pricing,
        price_micros=campaign.price_micros,
        sums=replace(sums, billed=sums.billed - before_flat),
    )


def draft(advertiser: Advertiser, month: str, lines: Iterable[Line], before: Sequence[Statement], terms: Terms) -> Statement:
    """The statement as it would be issued; number and day are given when it is."""
    kept = tuple(line for line in lines if line.micros or any(getattr(line.sums, name) for name in Sums.__struct_fields__))
    carried = before[-1].carried_out_micros if before else 0
    exact = carried + sum(line.micros for line in kept)
    net = exact // CENT * CENT
    tax = taxed(net, terms.tax_rate)
    first = last_day(before[-1].month) + timedelta(1) if before else last_day(month).replace(day=1)
    return Statement(
        number="",
        advertiser=advertiser.id,
        issuer=terms.issuer,
        recipient=Party(name=advertiser.payer or advertiser.name, address=advertiser.address or "", vat_id=advertiser.vat_id or ""),
        issued_on="",
        month=month,
        first=first.isoformat(),
        last=last_day(month).isoformat(),
        currency="EUR",
        lines=kept,
        carried_in_micros=carried,
        carried_out_micros=exact - net,
        net_micros=net,
        tax_rate=terms.tax_rate,
        tax_micros=tax,
        gross_micros=net + tax,
        note=terms.note,
    )


def in_currency(statement: Statement, currency: str) -> Statement:
    """The statement in another currency than euros."""
    return replace(statement, currency=currency)


def taxed(net: int, rate: int) -> int:
    """The tax on whole cents, in whole cents, halves up."""
    cents = net // CENT
    return (cents * rate * 2 + WHOLE) // (2 * WHOLE) * CENT


def missing(statement: Statement) -> tuple[str, ...]:
    """What § 14 (4) UStG asks for and nobody has filled in yet: names of settings and of the advertiser's fields."""
    told: Mapping[str, str] = {
        "invoice_issuer": statement.issuer.name,
        "invoice_address": statement.issuer.address,
        "invoice_tax_number": statement.issuer.tax_number or statement.issuer.vat_id,
        "address": statement.recipient.address,
    }
    return tuple(name for name, value in told.items() if not value)
