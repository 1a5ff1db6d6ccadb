"""Monthly statements: what would be stated, issuing it once and for all, and the printable page."""

import re
from datetime import date

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from msgspec.structs import replace

from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns import reports as campaign_reports
from adserver.core.campaigns import rights, statements
from adserver.core.campaigns.history import Note
from adserver.core.campaigns.reports import Sums, sums_of
from adserver.core.campaigns.statements import Line, Party, Statement, Terms
from adserver.desk.campaigns import reading, words
from adserver.desk.campaigns.asking import asked_advertiser
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.people.access import needs
from adserver.desk.services import Services, services
from adserver.stores.statements import AlreadyIssued
from analytics.core import reports

ZONE = "Europe/Berlin"
"""Whose day a statement is issued on."""
FAR = date(9998, 12, 31)
_MONTH = re.compile(r"\d{4}-\d{2}")


@campaigns.get("/admin/advertisers/<advertiser>/statements")
@needs("see-campaigns")
def statements_of(advertiser: str) -> ResponseReturnValue:
    """The advertiser's statements, and what the next one would hold."""
    return _page(_payer(advertiser))


@campaigns.post("/admin/advertisers/<advertiser>/statements")
@needs("manage-statements")
def issue(advertiser: str) -> ResponseReturnValue:
    """Issue the statements of a month, one for each currency."""
    found, month = _payer(advertiser), request.form.get("month", "")
    before = services().statements.of(found.id)
    today = reading.now_in(ZONE).date()
    wrong = "month" if not _MONTH.fullmatch(month) else statements.why_not_now(month, before, today)
    if wrong:
        return _page(found, str(words.NO_STATEMENT[wrong])), 400
    drafts = drafts_of(services(), found, month)
    if not drafts:
        return _page(found, str(words.NO_STATEMENT["nothing"])), 400
    try:
        issued = _issued(found, drafts, len(before), today)
    except AlreadyIssued:
        return _page(found, str(words.NO_STATEMENT["stated"])), 409
    flash(_("Issued: %(numbers)s. It never changes; what comes in late is in the next one.", numbers=", ".join(issued)))
    return redirect(url_for("campaigns.statement", number=issued[0]))


@campaigns.get("/admin/statements/<number>")
@needs("see-campaigns")
def statement(number: str) -> ResponseReturnValue:
    """A statement as it was issued, to print."""
    found = services().statements.get(number)
    if found is None:
        abort(404)
    _payer(found.advertiser)
    return render_template("campaigns/statement.html", statement=found, words=words)


def drafts_of(held: Services, advertiser: Advertiser, month: str) -> tuple[Statement, ...]:
    """What the statements of the month would hold, one for each currency that the advertiser's campaigns have."""
    before = held.statements.of(advertiser.id)
    last = statements.last_day(month)
    mine = [one for one in held.catalogue.campaigns() if one.advertiser == advertiser.id]
    mine += [one.campaign for one in held.changes.deleted() if one.campaign.advertiser == advertiser.id]
    drafts = []
    for currency in sorted({one.currency for one in mine}):
        earlier = [one for one in before if one.currency == currency]
        lines = [_line(held, one, last, earlier) for one in mine if one.currency == currency]
        drafts.append(statements.in_currency(statements.draft(advertiser, month, lines, earlier, terms_of(held)), currency))
    return tuple(one for one in drafts if one.lines)


def terms_of(held: Services) -> Terms:
    """What the settings say of statements."""
    settings = held.settings
    issuer = Party(
        name=settings.invoice_issuer,
        address=settings.invoice_address,
        tax_number=settings.invoice_tax_number,
        vat_id=settings.invoice_vat_id,
    )
    return Terms(issuer=issuer, tax_rate=round(settings.invoice_tax_percent * 100), note=settings.invoice_note)


def owed(held: Services, campaign: Campaign) -> int:
    """Micro units that were billed by the counters and are in no statement yet."""
    stated = sum(line.micros for one in held.statements.of(campaign.advertiser) for line in one.lines if line.campaign == campaign.id)
    return reading.ever(campaign).billed - stated


def _line(held: Services, campaign: Campaign, last: date, before: list[Statement]) -> Line:
    return statements.line_of(campaign, _until(held, campaign, last), before)


def _until(held: Services, campaign: Campaign, last: date) -> Sums:
    """The campaign's sums of all days up to the last one: all there are, less those of later days."""
    unit, names = reading.unit_of(campaign.id), (*campaign_reports.VERBS, "billed", "free")
    ever = held.counts.totals(unit, names)
    today = reading.moment_in(held, campaign.time_zone).date()
    later = held.counts.days(unit, names, last + reading.ONE_DAY, max(today, last) + reading.ONE_DAY, campaign.time_zone)
    after = sums_of(reports.sum_buckets(later.values()))
    whole = sums_of(ever)
    return Sums(**{name: getattr(whole, name) - getattr(after, name) for name in Sums.__struct_fields__})


def _issued(advertiser: Advertiser, drafts: tuple[Statement, ...], seen: int, today: date) -> list[str]:
    numbers: list[str] = []
    for one in drafts:
        dated = replace(one, issued_on=today.isoformat())
        kept = services().statements.issue(dated, seen + len(numbers), services().settings.invoice_prefix)
        numbers.append(kept.number)
        note = Note(at=int(services().clock()), account=g.account.name, kind="advertiser", id=kept.number, verb="issued")
        services().changes.note(f"advertiser:{advertiser.id}", note)
    return numbers


def _payer(advertiser: str) -> Advertiser:
    """The advertiser, for those who may see their money: 404 for others."""
    found = asked_advertiser(advertiser)
    if g.account.role != "admin" and g.account.advertiser != found.id:
        abort(404)
    return found


def _page(found: Advertiser, mistake: str = "") -> str:
    today = reading.now_in(ZONE).date()
    month = (today.replace(day=1) - reading.ONE_DAY).strftime("%Y-%m")
    before = services().statements.of(found.id)
    may_issue = statements.why_not_now(month, before, today) is None
    drafts = drafts_of(services(), found, month) if may_issue else ()
    return render_template(
        "campaigns/statements.html",
        advertiser=found,
        statements=tuple(reversed(before)),
        drafts=drafts,
        missing=sorted({name for one in drafts for name in statements.missing(one)}),
        month=month,
        mistake=mistake,
        is_admin=rights.may_edit_advertiser(g.account, found) and g.account.role == "admin",
        words=words,
    )
