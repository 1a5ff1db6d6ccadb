"""Share links of a campaign's report: made, revoked, and read by whoever has one."""

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Campaign
from adserver.core.campaigns import rights
from adserver.core.campaigns.sharing import LONGEST_DAYS, Share
from adserver.desk.campaigns import reading
from adserver.desk.campaigns.asking import asked_campaign
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.reporting import file_of, report_page
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.stores.shares import TooManyShares

DAY_S = 86_400
LONGEST_NAME = 60


@campaigns.get("/admin/campaigns/<campaign>/shares")
@needs("edit-campaigns")
def shares(campaign: str) -> ResponseReturnValue:
    """The campaign's share links."""
    return _page(_shareable(campaign))


@campaigns.post("/admin/campaigns/<campaign>/shares")
@needs("edit-campaigns")
def share(campaign: str) -> ResponseReturnValue:
    """A new link, shown this once."""
    found = _shareable(campaign)
    days = request.form.get("days", "")
    if not (days.isascii() and days.isdecimal() and 1 <= int(days[:5]) <= LONGEST_DAYS):
        return _page(found, mistake=_("A link lives 1 to %(most)s days.", most=LONGEST_DAYS)), 400
    now = int(services().clock())
    made = Share(
        id="",
        kind="campaign",
        subject=found.id,
        name=request.form.get("name", "").strip()[:LONGEST_NAME] or found.name,
        owner=g.account.name,
        created_at=now,
        expires_at=now + int(days) * DAY_S,
    )
    try:
        secret, _share = services().shares.add(made, now)
    except TooManyShares:
        return _page(found, mistake=_("There are too many links. Revoke some first.")), 400
    return _page(found, secret=secret)


@campaigns.post("/admin/campaigns/<campaign>/shares/<id_>/revoke")
@needs("edit-campaigns")
def unshare(campaign: str, id_: str) -> ResponseReturnValue:
    """End a link."""
    found = _shareable(campaign)
    if not services().shares.remove("campaign", found.id, id_):
        abort(404)
    flash(_("The link no longer works."))
    return redirect(url_for("campaigns.shares", campaign=found.id))


@campaigns.get("/shared/report/<secret>")
def shared_report(secret: str) -> ResponseReturnValue:
    """The report that a link shows."""
    found = _shared(secret)
    span = reading.asked_window(found.time_zone).span
    return report_page(found, reading.report_of(services(), [found], span, found.currency), shared=secret)


@campaigns.get("/shared/report/<secret>/report.<ending>")
def shared_file(secret: str, ending: str) -> ResponseReturnValue:
    """The same as CSV or JSON."""
    found = _shared(secret)
    span = reading.asked_window(found.time_zone).span
    return file_of(reading.report_of(services(), [found], span, found.currency), found.id, ending)


def _shareable(campaign: str) -> Campaign:
    return asked_campaign(campaign, rights.may_see_money)


def _shared(secret: str) -> Campaign:
    share = services().shares.find(secret, services().clock())
    found = services().catalogue.campaign(share.subject) if share is not None and share.kind == "campaign" else None
    if found is None:
        abort(404)
    return found


def _page(found: Campaign, mistake: str = "", secret: str = "") -> str:
    held = services().shares.of("campaign", found.id, services().clock())
    address = url_for("campaigns.shared_report", secret=secret, _external=True) if secret else ""
    return render_template("campaigns/shares.html", campaign=found, shares=held, mistake=mistake, address=address)
