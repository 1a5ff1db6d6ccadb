"""Advertisers: who they are, who pays for them, and their campaigns."""

from collections.abc import Mapping
from typing import Any

import msgspec
from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Advertiser
from adserver.core.campaigns import rights
from adserver.core.campaigns.reviewing import free_id, id_from
from adserver.core.catalogue.vetting import advertiser_mistakes
from adserver.desk.campaigns import forms, reading, words
from adserver.desk.campaigns.asking import asked_advertiser, mark_of, store
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.fields import Problems, read, typed, written
from adserver.desk.campaigns.sentences import in_words
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step


@campaigns.get("/admin/advertisers")
@needs("see-campaigns")
def advertisers() -> ResponseReturnValue:
    """All advertisers that the account may see."""
    held = services().catalogue.campaigns()
    found = [one for one in services().catalogue.advertisers() if rights.may_see_advertiser(g.account, one.id, held)]
    rows = [(one, sum(campaign.advertiser == one.id and rights.may_see(g.account, campaign) for campaign in held)) for one in found]
    rows.sort(key=lambda row: (row[0].name.casefold(), row[0].id))
    return render_template("campaigns/advertisers.html", rows=rows, words=words)


@campaigns.get("/admin/advertisers/<advertiser>/")
@needs("see-campaigns")
def advertiser(advertiser: str) -> ResponseReturnValue:
    """One advertiser with the campaigns that the account may see."""
    found = asked_advertiser(advertiser)
    mine = [one for one in services().catalogue.campaigns() if one.advertiser == found.id and rights.may_see(g.account, one)]
    return render_template(
        "campaigns/advertiser.html",
        advertiser=found,
        rows=[(campaign, reading.ever_for(g.account, campaign)) for campaign in mine],
        history=services().changes.history(f"advertiser:{found.id}", 30),
        editor=rights.may_edit_advertiser(g.account, found),
        words=words,
    )


@campaigns.get("/admin/advertisers/new")
@needs("add-advertisers")
def new_advertiser() -> ResponseReturnValue:
    """An empty form."""
    return _form(None, written(_fields(), Advertiser(id="x", name="")))


@campaigns.post("/admin/advertisers/new")
@needs("add-advertisers")
def add_advertiser() -> ResponseReturnValue:
    """A new advertiser from the form."""
    return _kept(None)


@campaigns.get("/admin/advertisers/<advertiser>/edit")
@needs("edit-campaigns")
def edit_advertiser(advertiser: str) -> ResponseReturnValue:
    """The form with what is known of the advertiser."""
    found = _editable(advertiser)
    return _form(found, written(_fields(), found))


@campaigns.post("/admin/advertisers/<advertiser>/edit")
@needs("edit-campaigns")
def change_advertiser(advertiser: str) -> ResponseReturnValue:
    """What the form says now."""
    return _kept(_editable(advertiser))


def _editable(advertiser: str) -> Advertiser:
    found = asked_advertiser(advertiser)
    if not rights.may_edit_advertiser(g.account, found):
        abort(403)
    return found


def _kept(before: Advertiser | None) -> ResponseReturnValue:
    given = typed(_fields(), request.form)
    values, problems = read(_fields(), given)
    if problems:
        return _form(before, given, problems), 400
    base = before or Advertiser(id=_new_id(values["name"]), name="")
    after = msgspec.structs.replace(base, **values)
    problems = {field: in_words(sentence) for field, sentence in advertiser_mistakes(after)}
    if problems:
        return _form(before, given, problems), 400
    if before is not None and request.form.get("seen") != mark_of(before):
        return _form(before, given, {"meanwhile": _("Somebody else changed this meanwhile. Below is what you typed.")}), 409
    try:
        store([Step(before, after)])
    except CatalogueChanged as exc:
        return _form(before, given, {"meanwhile": str(exc)}), 409
    flash(_("Stored."))
    return redirect(url_for("campaigns.advertiser", advertiser=after.id))


def _fields() -> forms.Fields:
    return forms.advertiser_fields(g.account)


def _new_id(name: str) -> str:
    return free_id(id_from(name), frozenset(one.id for one in services().catalogue.advertisers()))


def _form(before: Advertiser | None, given: Mapping[str, Any], problems: Problems | None = None) -> str:
    return render_template(
        "campaigns/advertiser_form.html",
        advertiser=before,
        fields=_fields(),
        given=given,
        problems=problems or {},
        seen="" if before is None else mark_of(before),
        words=words,
    )
