"""Share links of a campaign's or an advertiser's report: made, revoked, and read by whoever has one."""

from flask import Response, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Advertiser, Campaign
from adserver.core.campaigns import rights
from adserver.core.campaigns.sharing import LONGEST_DAYS, Share
from adserver.desk.campaigns import reading
from adserver.desk.campaigns.asking import asked_advertiser, asked_campaign
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.reporting import file_of, report_page
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.stores.shares import TooManyShares
from analytics.core.reports import Span

DAY_S = 86_400
LONGEST_NAME = 60
ZONE = "Europe/Berlin"
"""Whose days an advertiser's report is asked in."""
Subject = Campaign | Advertiser


@campaigns.get("/admin/campaigns/<campaign>/shares")
@needs("edit-campaigns")
def shares(campaign: str) -> ResponseReturnValue:
    """The campaign's share links."""
    return _page(_shareable(campaign))


@campaigns.post("/admin/campaigns/<campaign>/shares")
@needs("edit-campaigns")
def share(campaign: str) -> ResponseReturnValue:
    """A new link, shown this once."""
    return _made(_shareable(campaign))


@campaigns.post("/admin/campaigns/<campaign>/shares/<id_>/revoke")
@needs("edit-campaigns")
def unshare(campaign: str, id_: str) -> ResponseReturnValue:
    """End a link."""
    return _ended(_shareable(campaign), id_)


@campaigns.get("/admin/advertisers/<advertiser>/shares")
@needs("edit-campaigns")
def advertiser_shares(advertiser: str) -> ResponseReturnValue:
    """The share links to the report of all of an advertiser's campaigns."""
    return _page(_own(advertiser))


@campaigns.post("/admin/advertisers/<advertiser>/shares")
@needs("edit-campaigns")
def share_advertiser(advertiser: str) -> ResponseReturnValue:
    """A new link, shown this once."""
    return _made(_own(advertiser))


@campaigns.post("/admin/advertisers/<advertiser>/shares/<id_>/revoke")
@needs("edit-campaigns")
def unshare_advertiser(advertiser: str, id_: str) -> ResponseReturnValue:
    """End a link."""
    return _ended(_own(advertiser), id_)


@campaigns.get("/shared/report/<secret>")
def shared_report(secret: str) -> ResponseReturnValue:
    """The report that a link shows."""
    subject = _shared(secret)
    return report_page(subject, reading.whole_report(services(), subject, _span(subject)), shared=secret)


@campaigns.get("/shared/report/<secret>/report.<ending>")
def shared_file(secret: str, ending: str) -> ResponseReturnValue:
    """The same as CSV or JSON."""
    subject = _shared(secret)
    found: Response = file_of(reading.whole_report(services(), subject, _span(subject)), subject.id, ending)
    return found


def _span(subject: Subject) -> Span:
    return reading.asked_window(subject.time_zone if isinstance(subject, Campaign) else ZONE).span


def _shareable(campaign: str) -> Campaign:
    return asked_campaign(campaign, rights.may_see_money)


def _own(advertiser: str) -> Advertiser:
    """The advertiser, for those whose money it is: 404 for others."""
    found = asked_advertiser(advertiser)
    if not rights.may_edit_advertiser(g.account, found):
        abort(404)
    return found


def _shared(secret: str) -> Subject:
    share = services().shares.find(secret, services().clock())
    found: Subject | None = None
    if share is not None and share.kind == "campaign":
        found = services().catalogue.campaign(share.subject)
    elif share is not None and share.kind == "advertiser":
        found = services().catalogue.advertiser(share.subject)
    if found is None:
        abort(404)
    return found


def _kind(subject: Subject) -> str:
    return "campaign" if isinstance(subject, Campaign) else "advertiser"


def _made(subject: Subject) -> ResponseReturnValue:
    days = request.form.get("days", "")
    if not (days.isascii() and days.isdecimal() and 1 <= int(days[:5]) <= LONGEST_DAYS):
        return _page(subject, mistake=_("A link lives 1 to %(most)s days.", most=LONGEST_DAYS)), 400
    now = int(services().clock())
    made = Share(
        id="",
        kind=_kind(subject),
        subject=subject.id,
        name=request.form.get("name", "").strip()[:LONGEST_NAME] or subject.name,
        owner=g.account.name,
        created_at=now,
        expires_at=now + int(days) * DAY_S,
    )
    try:
        secret, _share = services().shares.add(made, now)
    except TooManyShares:
        return _page(subject, mistake=_("There are too many links. Revoke some first.")), 400
    return _page(subject, secret=secret)


def _ended(subject: Subject, id_: str) -> ResponseReturnValue:
    if not services().shares.remove(_kind(subject), subject.id, id_):
        abort(404)
    flash(_("The link no longer works."))
    if isinstance(subject, Campaign):
        return redirect(url_for("campaigns.shares", campaign=subject.id))
    return redirect(url_for("campaigns.advertiser_shares", advertiser=subject.id))


def _page(subject: Subject, mistake: str = "", secret: str = "") -> str:
    held = services().shares.of(_kind(subject), subject.id, services().clock())
    address = url_for("campaigns.shared_report", secret=secret, _external=True) if secret else ""
    return render_template("campaigns/shares.html", subject=subject, kind=_kind(subject), shares=held, mistake=mistake, address=address)
