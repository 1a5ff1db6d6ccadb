"""Campaigns with their flights as a form: new ones, changes, and what is wrong with them, field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from adserver.core.ads import Campaign
from adserver.core.campaigns import rights
from adserver.core.campaigns.reviewing import free_id, id_from
from adserver.core.catalogue.bookings import campaign_mistakes
from adserver.core.flights import Flight
from adserver.desk.campaigns import forms, words
from adserver.desk.campaigns.asking import (
    ads_of,
    asked_campaign,
    choosable_advertisers,
    choosable_sites,
    mark_of,
    store,
)
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.fields import Problems, attribute, read, typed, written
from adserver.desk.campaigns.sentences import in_words
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step

FLIGHTS_MAX = 200
MEANWHILE = "meanwhile"

Given = dict[str, Any]


@campaigns.get("/admin/campaigns/new")
@needs("edit-campaigns")
def new() -> ResponseReturnValue:
    """An empty form."""
    fields = _fields()
    start = {field.name: written([field], _blank())[field.name] for field in fields}
    start["advertiser"] = request.args.get("advertiser", "") or g.account.advertiser or ""
    start["kind"] = fields[2].empty
    return _form(None, start, [])


@campaigns.post("/admin/campaigns/new")
@needs("edit-campaigns")
def create() -> ResponseReturnValue:
    """A new campaign from the form."""
    return _kept(None)


@campaigns.get("/admin/campaigns/<campaign>/edit")
@needs("edit-campaigns")
def edit(campaign: str) -> ResponseReturnValue:
    """The form with what the campaign holds."""
    found = asked_campaign(campaign, rights.may_edit)
    flights = [written(forms.FLIGHT, flight) for flight in found.flights]
    return _form(found, written(_fields(), found), flights)


@campaigns.post("/admin/campaigns/<campaign>/edit")
@needs("edit-campaigns")
def change(campaign: str) -> ResponseReturnValue:
    """What the form says now."""
    return _kept(asked_campaign(campaign, rights.may_edit))


def _kept(before: Campaign | None) -> ResponseReturnValue:
    given = typed(_fields(), request.form)
    flights = [typed(forms.FLIGHT, request.form, f"flight-{number}-") for number in flight_numbers(request.form)]
    if "add-flight" in request.form:
        return _form(before, given, [*flights, written(forms.FLIGHT, Flight())])
    after, problems = campaign_from(before, given, flights)
    if before is not None and request.form.get("seen") != mark_of(before):
        problems[MEANWHILE] = _("Somebody else changed this meanwhile. Below is what you typed; look at the campaign before you store it.")
    if after is None or problems:
        return _form(before, given, flights, problems), 409 if MEANWHILE in problems else 400
    try:
        store([Step(before, after)])
    except CatalogueChanged as exc:
        return _form(before, given, flights, {MEANWHILE: str(exc)}), 409
    flash(_("Stored. It is served like this within two seconds."))
    return redirect(url_for("campaigns.show", campaign=after.id))


def flight_numbers(form: MultiDict[str, str]) -> Iterator[int]:
    """The numbers of the form's flights that are not marked to go, in order."""
    numbers = {name.split("-")[1] for name in form if name.startswith("flight-") and name.count("-") >= 2}  # noqa: PLR2004 — flight-3-price
    for number in sorted(int(text) for text in numbers if text.isascii() and text.isdecimal() and len(text) < 6):  # noqa: PLR2004 — digits
        if f"flight-{number}-gone" not in form and number < FLIGHTS_MAX:
            yield number


def campaign_from(before: Campaign | None, given: Given, flights: list[Given]) -> tuple[Campaign | None, Problems]:
    """The campaign that the form describes, and what is wrong by field; None where no campaign can be made of it."""
    values, problems = read(_fields(), given)
    rows = [read(forms.FLIGHT, row, f"flight-{index}-") for index, row in enumerate(flights)]
    for _values, wrong in rows:
        problems |= wrong
    if problems:
        return None, problems
    base = before or msgspec.structs.replace(_blank(), id=_new_id(values["name"]))
    old = {flight.id: flight for flight in base.flights}
    booked = tuple(msgspec.structs.replace(old.get(row["id"], Flight()), **row) for row, _wrong in rows)
    after = msgspec.structs.replace(base, **values, flights=booked)
    return after, _mistakes(before, after)


def _mistakes(before: Campaign | None, after: Campaign) -> Problems:
    found: Problems = {}
    for field, sentence in campaign_mistakes(after):
        found.setdefault(_in_form(field), in_words(sentence))
    ads = ads_of(after) if before is not None else ()
    refused = rights.why_no_campaign(g.account, before, after, ads)
    if refused:
        field, reason = refused
        found.setdefault(field, words.RIGHTS["agreed" if "agreed" in reason else field])
    return found


def _in_form(field: str) -> str:
    """`flights.0.price` as the form calls it: flight-0-price."""
    parts = field.split(".")
    return f"flight-{parts[1]}-{parts[2]}" if parts[0] == "flights" and len(parts) > 2 else field  # noqa: PLR2004 — see above


def _fields() -> forms.Fields:
    return forms.campaign_fields(g.account, choosable_advertisers(), choosable_sites())


def _blank() -> Campaign:
    return Campaign(id="x", advertiser="", name="")


def _new_id(name: str) -> str:
    return free_id(id_from(name), frozenset(one.id for one in services().catalogue.campaigns()))


def _form(before: Campaign | None, given: Given, flights: list[Given], problems: Mapping[str, Any] | None = None) -> str:
    if not choosable_advertisers() and g.account.role == "advertiser":
        abort(404)
    return render_template(
        "campaigns/edit.html",
        campaign=before,
        fields=_fields(),
        given=given,
        flights=flights,
        flight_fields=forms.FLIGHT,
        problems=problems or {},
        attribute=attribute,
        seen="" if before is None else mark_of(before),
        words=words,
    )
