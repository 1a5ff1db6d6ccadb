"""Ads as a form with a preview: text, image, landing page, words; and the images themselves."""

from collections.abc import Mapping
from typing import Any

import msgspec
from flask import Response, abort, flash, g, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver import folder
from adserver.core.ads import Ad, Campaign, Image
from adserver.core.campaigns import rights
from adserver.core.campaigns.reviewing import free_id
from adserver.core.catalogue.vetting import ad_mistakes
from adserver.core.serving.replies import label_in
from adserver.desk.campaigns import forms, words
from adserver.desk.campaigns.asking import asked_ad, asked_campaign, mark_of, store
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.fields import Field, Problems, read, typed, written
from adserver.desk.campaigns.sentences import in_words
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step

IMAGE_KEPT_S = 365 * 86_400
HASH_CHARACTERS = 32


@campaigns.get("/admin/campaigns/<campaign>/ads/new")
@needs("edit-campaigns")
def new_ad(campaign: str) -> ResponseReturnValue:
    """An empty form."""
    found = asked_campaign(campaign, rights.may_edit)
    return _form(found, None, written(_fields(found), _blank(found)) | {"image_alt": ""})


@campaigns.post("/admin/campaigns/<campaign>/ads/new")
@needs("edit-campaigns")
def add_ad(campaign: str) -> ResponseReturnValue:
    """A new ad from the form."""
    return _kept(asked_campaign(campaign, rights.may_edit), None)


@campaigns.get("/admin/campaigns/<campaign>/ads/<ad>/edit")
@needs("edit-campaigns")
def edit_ad(campaign: str, ad: str) -> ResponseReturnValue:
    """The form with what the ad holds."""
    found = asked_campaign(campaign, rights.may_edit)
    before = asked_ad(found, ad)
    return _form(found, before, written(_fields(found), before) | {"image_alt": before.image.alt if before.image else ""})


@campaigns.post("/admin/campaigns/<campaign>/ads/<ad>/edit")
@needs("edit-campaigns")
def change_ad(campaign: str, ad: str) -> ResponseReturnValue:
    """What the form says now."""
    found = asked_campaign(campaign, rights.may_edit)
    return _kept(found, asked_ad(found, ad))


@campaigns.get("/admin/media/<hash_>.webp")
@needs("see-campaigns")
def image(hash_: str) -> ResponseReturnValue:
    """An ad's image as readers get it."""
    file = folder.media(services().settings.data_path) / f"{hash_}.webp"
    if len(hash_) != HASH_CHARACTERS or not hash_.isalnum() or not file.is_file():
        abort(404)
    answer: Response = send_file(file.resolve(), mimetype="image/webp", max_age=IMAGE_KEPT_S)
    return answer


def _kept(campaign: Campaign, before: Ad | None) -> ResponseReturnValue:
    given = typed(_fields(campaign), request.form) | {"image_alt": request.form.get("image_alt", "").strip()}
    values, problems = read(_fields(campaign), given)
    picture, wrong = _image(before, given["image_alt"])
    problems |= wrong
    after = None if problems else _ad_from(campaign, before, values, picture)
    if after is not None:
        problems = {field: in_words(sentence) for field, sentence in reversed(list(ad_mistakes(after)))}
    if before is not None and request.form.get("seen") != mark_of(before):
        problems["meanwhile"] = _("Somebody else changed this meanwhile. Below is what you typed.")
    if after is None or problems:
        return _form(campaign, before, given, problems), 409 if "meanwhile" in problems else 400
    try:
        store([Step(before, after)])
    except CatalogueChanged as exc:
        return _form(campaign, before, given, {"meanwhile": str(exc)}), 409
    flash(_told(after))
    return redirect(url_for("campaigns.show", campaign=campaign.id, _anchor=f"ad-{after.id}"))


def _told(after: Ad) -> str:
    if after.review == "approved":
        return str(_("Stored. It is served beside fitting articles within two seconds."))
    return str(_("Stored as a draft. Submit it for a review when it is ready."))


def _ad_from(campaign: Campaign, before: Ad | None, values: dict[str, Any], picture: Image | None) -> Ad:
    taken = frozenset(one.id for one in services().catalogue.ads()) if before is None else frozenset()
    base = before or msgspec.structs.replace(_blank(campaign), id=free_id(f"{campaign.id}-1", taken))
    after = msgspec.structs.replace(base, **values, image=picture)
    return rights.review_after(g.account, before, after, campaign)


def _image(before: Ad | None, alt: str) -> tuple[Image | None, Problems]:
    """The ad's image after the form, stored already, and what is wrong with it."""
    data = _uploaded()
    if not data:
        held = None if before is None or "no-image" in request.form else before.image
        return (None, {}) if held is None else _described(held, alt)
    # Imported here: Pillow takes 10 MB that a desk without a new image does not need.
    from adserver.sources.images import ImageRefused, creative
    from adserver.sources.images import store as keep

    try:
        made = creative(data)
    except ImageRefused as exc:
        return None, {"image": in_words(str(exc))}
    picture, wrong = _described(made.image(alt), alt)
    if not wrong:
        keep(made, folder.media(services().settings.data_path))
    return picture, wrong


def _uploaded() -> bytes:
    file = request.files.get("image")
    if file is None:
        return b""
    # Beyond 500 KB it is a temporary file.
    with file.stream:
        return bytes(file.read())


def _described(picture: Image, alt: str) -> tuple[Image | None, Problems]:
    if not alt:
        return picture, {"image_alt": _("Say what the image shows; those who do not see it read that.")}
    return msgspec.structs.replace(picture, alt=alt), {}


def _fields(campaign: Campaign) -> forms.Fields:
    flights = {"": _("all")} | {flight.id: flight.id for flight in campaign.flights if flight.id}
    return (*forms.AD, Field("flight", "choice", words.FIELDS["flight"], choices=flights, empty=None)) if len(flights) > 1 else forms.AD


def _blank(campaign: Campaign) -> Ad:
    return Ad(id="x", campaign=campaign.id, lang="de", headline="", text="", landing="")


def _form(campaign: Campaign, before: Ad | None, given: Mapping[str, Any], problems: Problems | None = None) -> str:
    return render_template(
        "campaigns/ad.html",
        campaign=campaign,
        advertiser=services().catalogue.advertiser(campaign.advertiser),
        ad=before,
        fields=_fields(campaign),
        given=given,
        problems=problems or {},
        label=label_in(str(given.get("lang") or "de")),
        seen="" if before is None else mark_of(before),
        words=words,
    )
