"""Adding a site, its settings, and deleting it with all that is known of it."""

from typing import Any
from zoneinfo import available_timezones

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.accounts import may
from adserver.core.ads import Site
from adserver.core.catalogue.naming import host_mistakes
from adserver.core.catalogue.vetting import site_mistakes
from adserver.core.relevance.lexicon.events import FAMILIES, SENSITIVE
from adserver.desk import words
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from adserver.desk.settings.sentences import mistake_in_words
from adserver.desk.settings.site_form import FormRefused, changed_site, new_site
from adserver.stores.catalogue import CatalogueChanged
from adserver.stores.changes import Step

site_settings = Blueprint("site_settings", __name__)


@site_settings.get("/admin/new-site")
@needs("manage-sites")
def blank() -> ResponseReturnValue:
    """The short form."""
    return _new_page({"language": "de", "time_zone": "Europe/Berlin"})


@site_settings.post("/admin/new-site")
@needs("manage-sites")
def add() -> ResponseReturnValue:
    """A new site; its page of lines to paste comes next."""
    others = services().catalogue.sites()
    try:
        site = new_site(request.form, [other.id for other in others])
    except FormRefused as exc:
        return _new_page(request.form, [mistake_in_words(exc.field, exc.sentence)]), 400
    mistakes = _mistakes(site)
    if any(other.id == site.id for other in others):
        mistakes.append(_("There is a site %(id)s already.", id=site.id))
    if mistakes:
        return _new_page(request.form, mistakes), 400
    if not _stored(None, site):
        return _new_page(request.form, [_("Somebody else changed this at the same moment. Look at it again.")]), 409
    flash(_("The site is there. Paste these lines, then look for the tag."))
    return redirect(url_for("embed.show", site=site.id))


@site_settings.get("/admin/sites/<site>/settings")
@needs("edit-site")
def show(site: str) -> ResponseReturnValue:
    """The settings."""
    return _page(asked_site(site))


@site_settings.post("/admin/sites/<site>/settings")
@needs("edit-site")
def change(site: str) -> ResponseReturnValue:
    """Keep what the form says."""
    before = asked_site(site)
    try:
        after = changed_site(before, request.form, operator=may(g.account, "manage-sites"))
    except FormRefused as exc:
        return _page(before, mistakes=[mistake_in_words(exc.field, exc.sentence)]), 400
    if mistakes := _mistakes(after):
        return _page(before, form=after, mistakes=mistakes), 400
    if not _stored(before, after):
        return _page(before, form=after, mistakes=[_("Somebody else changed this at the same moment. Look at it again.")]), 409
    flash(_("The settings are live within two seconds."))
    return redirect(url_for("site_settings.show", site=site))


@site_settings.post("/admin/sites/<site>/delete")
@needs("manage-sites")
def delete(site: str) -> ResponseReturnValue:
    """Delete the site with its pages, sums and share links, once its id was typed."""
    found = asked_site(site)
    if request.form.get("typed", "").strip() != found.id:
        return _page(found, mistakes=[_("Nothing was deleted: type the site's id, %(id)s, into the field.", id=found.id)]), 400
    services().deletions.delete_site(found.id, services().clock())
    flash(_("%(name)s and all of its sums are deleted.", name=found.name))
    return redirect(url_for("sites.overview"))


def _stored(before: Site | None, after: Site | None) -> bool:
    """Whether the change was stored, with its line of history; not where somebody else was quicker."""
    if before == after:
        return True
    try:
        services().changes.apply([Step(before, after)], g.account.name, int(services().clock()))
    except CatalogueChanged:
        return False
    return True


def _mistakes(site: Site) -> list[str]:
    found = [*site_mistakes(site), *host_mistakes(site, services().catalogue.sites())]
    return [mistake_in_words(field, sentence) for field, sentence in found]


def _new_page(form: Any, mistakes: list[str] | None = None) -> str:
    return render_template("new_site.html", form=form, mistakes=mistakes or [], zones=sorted(available_timezones()))


def _page(site: Site, *, form: Site | None = None, mistakes: list[str] | None = None) -> str:
    return render_template(
        "site_settings.html",
        site=site,
        form=form or site,
        mistakes=mistakes or [],
        zones=sorted(available_timezones()),
        families=tuple(FAMILIES),
        sensitive=SENSITIVE,
        advertisers=services().catalogue.advertisers(),
        operator=may(g.account, "manage-sites"),
        retention=services().settings.retention_months,
        history=services().changes.history(f"site:{site.id}", 10),
        words=words,
    )
