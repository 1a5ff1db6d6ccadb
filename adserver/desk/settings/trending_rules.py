"""A site's TRENDING list for its editors: why each page is in it, who is left out, pins and bans, and its rules with a preview."""

from typing import Any, get_args

import msgspec
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from adserver.core.ads import Site, TrendingRules
from adserver.core.catalogue.vetting import site_mistakes
from adserver.core.trending.editing import Edit, edited
from adserver.desk import words
from adserver.desk.figures.trending_now import explained_now
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from adserver.desk.settings.sentences import mistake_in_words
from analytics.core.paths import clean

trending_rules = Blueprint("trending_rules", __name__)
NUMBERS = ("character", "hold", "minimum_readers", "fresh_hours")
LINES = ("include", "exclude", "sections", "pinned", "banned")
SWITCHES = ("articles_only", "own_language", "arrows", "images")


@trending_rules.get("/admin/sites/<site>/trending")
@needs("see-site")
def show(site: str) -> ResponseReturnValue:
    """The list and its rules."""
    return _page(asked_site(site))


@trending_rules.post("/admin/sites/<site>/trending")
@needs("edit-site")
def change(site: str) -> ResponseReturnValue:
    """Keep the form's rules or, when a preview is asked for, show the list that they would make."""
    before = asked_site(site)
    try:
        after = with_form(before, request.form)
    except (msgspec.ValidationError, ValueError):
        return _page(before, mistakes=[_("Lengths, readers, hours and the two numbers of the window must be numbers.")]), 400
    mistakes = [mistake_in_words(field, sentence) for field, sentence in site_mistakes(after)]
    if mistakes:
        return _page(before, form=after, mistakes=mistakes), 400
    if "preview" in request.form:
        return _page(after, preview=True)
    services().catalogue.put_site(after)
    flash(_("The rules are live within two seconds."))
    return redirect(url_for("trending_rules.show", site=site))


@trending_rules.post("/admin/sites/<site>/trending/page")
@needs("edit-site")
def edit(site: str) -> ResponseReturnValue:
    """Pin or ban one page, or end that."""
    found, path, verb = asked_site(site), clean(request.form.get("path", "")), request.form.get("edit", "")
    if path is None or verb not in get_args(Edit):
        abort(400)
    after = msgspec.structs.replace(found, trending_rules=edited(found.trending_rules, verb, path))  # type: ignore[arg-type]  # one of Edit, see above
    mistakes = [mistake_in_words(field, sentence) for field, sentence in site_mistakes(after)]
    if mistakes:
        return _page(found, mistakes=mistakes), 400
    services().catalogue.put_site(after)
    flash(_("The rules are live within two seconds."))
    return redirect(url_for("trending_rules.show", site=site))


def with_form(site: Site, form: MultiDict[str, str]) -> Site:
    """The site with what the form says; raises `ValueError` for what are no numbers."""
    given: dict[str, Any] = {name: form.get(name, "").strip().replace(",", ".") for name in NUMBERS}
    given |= {name: [line.strip() for line in form.get(name, "").splitlines() if line.strip()] for name in LINES}
    given |= {name: name in form for name in SWITCHES}
    rules = msgspec.convert(given, TrendingRules, strict=False)
    return msgspec.structs.replace(site, trending=int(form.get("length", "")), trending_rules=rules)


def _page(site: Site, *, form: Site | None = None, mistakes: list[str] | None = None, preview: bool = False) -> str:
    told = explained_now(services(), site)
    return render_template(
        "trending.html", site=site, form=form or site, told=told, mistakes=mistakes or [], preview=preview, words=words, lines=LINES
    )
