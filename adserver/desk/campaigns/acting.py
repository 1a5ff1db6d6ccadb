"""Buttons: pause, resume, submit, approve, refuse, copy, delete, and bringing back what was deleted."""

from typing import get_args

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Ad, Campaign
from adserver.core.campaigns import reviewing, rights
from adserver.core.campaigns.reviewing import AdVerb, NotNow
from adserver.desk.campaigns import campaign as campaign_page
from adserver.desk.campaigns import words
from adserver.desk.campaigns.asking import ads_of, asked_ad, asked_campaign, store
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.stating import owed
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step


@campaigns.post("/admin/campaigns/<campaign>/do")
@needs("edit-campaigns")
def act(campaign: str) -> ResponseReturnValue:
    """Pause, resume, copy or delete the campaign, as `verb` says."""
    found = asked_campaign(campaign, rights.may_edit)
    verb = request.form.get("verb", "")
    if verb in {"pause", "resume"}:
        return _paused(found, pause=verb == "pause")
    if verb == "copy":
        return _copied(found)
    if verb != "delete":
        abort(400)
    return _deleted(found)


@campaigns.post("/admin/campaigns/<campaign>/restore")
@needs("edit-campaigns")
def restore(campaign: str) -> ResponseReturnValue:
    """Bring back a campaign that was deleted within the last 30 days."""
    now = int(services().clock())
    found = next((one for one in services().changes.deleted(now) if one.campaign.id == campaign), None)
    if found is None or not rights.may_edit(g.account, found.campaign):
        abort(404)
    services().changes.restore(found, g.account.name, now)
    flash(_("It is back, paused. Resume it when you want it to run."))
    return redirect(url_for("campaigns.show", campaign=campaign))


@campaigns.get("/admin/campaigns/<campaign>/delete")
@needs("edit-campaigns")
def ask_delete(campaign: str) -> ResponseReturnValue:
    """The question before a campaign is deleted."""
    found = asked_campaign(campaign, rights.may_edit)
    return render_template(
        "campaigns/delete.html", campaign=found, ads=ads_of(found), words=words, **campaign_page.standing_of(found, ads_of(found))
    )


@campaigns.post("/admin/campaigns/<campaign>/ads/<ad>/do")
@needs("edit-campaigns")
def act_on_ad(campaign: str, ad: str) -> ResponseReturnValue:
    """Submit, approve, refuse, pause, resume or delete an ad, as `verb` says."""
    verb = request.form.get("verb", "")
    right = rights.may_review if verb in reviewing.REVIEWED else rights.may_edit
    found = asked_campaign(campaign, right)
    before = asked_ad(found, ad)
    if verb == "delete":
        return _stored(found, [Step(before, None)], _("The ad is deleted."))
    if verb not in get_args(AdVerb):
        abort(400)
    try:
        after = reviewing.done(before, verb, request.form.get("reason", ""))  # type: ignore[arg-type]  # one of AdVerb, see above
    except NotNow as exc:
        return campaign_page.page(found, str(words.NOT_NOW[exc.reason])), 409 if exc.reason == "state" else 400
    return _stored(found, [Step(before, after, verb)], _("Done."), f"ad-{before.id}")


def _paused(campaign: Campaign, *, pause: bool) -> ResponseReturnValue:
    after = reviewing.paused(campaign, pause=pause)
    told = _("Paused. Nothing of it is served any more.") if pause else _("It runs again within two seconds.")
    return _stored(campaign, [Step(campaign, after, "paused" if pause else "resumed")], told)


def _copied(campaign: Campaign) -> ResponseReturnValue:
    catalogue = services().catalogue
    new = reviewing.free_id(f"{campaign.id}-copy", frozenset(one.id for one in catalogue.campaigns()))
    taken = frozenset(one.id for one in catalogue.ads())
    copy, ads = reviewing.copied(campaign, ads_of(campaign), new, taken)
    steps = [Step(None, copy, "copied"), *(Step(None, ad, "copied") for ad in ads)]
    return _stored(copy, steps, _("This is the copy, paused, its ads as drafts. Change it, then resume it."))


def _deleted(campaign: Campaign) -> ResponseReturnValue:
    ads: tuple[Ad, ...] = ads_of(campaign)
    if owed(services(), campaign) > 0:
        told = _("It was billed for what no statement holds yet. Pause it, and delete it once its last month is stated.")
        return campaign_page.page(campaign, str(told)), 409
    try:
        services().changes.delete(campaign, ads, g.account.name, int(services().clock()))
    except CatalogueChanged as exc:
        return campaign_page.page(campaign, str(exc)), 409
    flash(_("Deleted. For 30 days it can be brought back below."))
    return redirect(url_for("campaigns.overview"))


def _stored(campaign: Campaign, steps: list[Step], told: str, anchor: str | None = None) -> ResponseReturnValue:
    try:
        store(steps)
    except CatalogueChanged as exc:
        return campaign_page.page(campaign, str(exc)), 409
    flash(told)
    return redirect(url_for("campaigns.show", campaign=campaign.id, _anchor=anchor))
