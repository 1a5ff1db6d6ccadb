"""Links to a site's figures for people without an account: read only, with an end, closed hours only."""

from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Site
from adserver.core.campaigns.sharing import LONGEST_DAYS, Share
from adserver.desk import formats, words
from adserver.desk.figures.closed import closed
from adserver.desk.figures.drawing import chart_of
from adserver.desk.figures.reading import page_titles, read_site, today_in
from adserver.desk.figures.windows import window_of, window_query
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services

sharing = Blueprint("sharing", __name__)
KIND = "site"
DAY_S = 86_400
DEFAULT_DAYS = 30
LONGEST_NAME = 60
PARTS = ("country", "referrer")


@sharing.get("/admin/sites/<site>/shares")
@needs("edit-site")
def show(site: str) -> ResponseReturnValue:
    """The links that work, and the form for a new one."""
    return _page(asked_site(site))


@sharing.post("/admin/sites/<site>/shares")
@needs("edit-site")
def add(site: str) -> ResponseReturnValue:
    """A new link, shown this once."""
    found, now = asked_site(site), int(services().clock())
    name, days = request.form.get("name", "").strip()[:LONGEST_NAME], request.form.get("days", "")
    if not name:
        return _page(found, _("Give the link a name, so that you know later who has it.")), 400
    if not days.isdecimal() or not days.isascii() or not 1 <= int(days[:6]) <= LONGEST_DAYS:
        return _page(found, _("A link works for 1 to %(n)s days.", n=LONGEST_DAYS)), 400
    share = Share(
        id="",
        kind=KIND,
        subject=found.id,
        name=name,
        owner=g.account.name,
        created_at=now,
        expires_at=now + int(days) * DAY_S,
        without=tuple(part for part in PARTS if f"without-{part}" in request.form),
        embeddable="embeddable" in request.form,
    )
    secret, _share = services().shares.add(share, now)
    return _page(found, link=url_for("sharing.view", secret=secret, _external=True), embeddable=share.embeddable)


@sharing.post("/admin/sites/<site>/shares/<id_>/revoke")
@needs("edit-site")
def revoke(site: str, id_: str) -> ResponseReturnValue:
    """End a link."""
    found = asked_site(site)
    if not services().shares.remove(KIND, found.id, id_):
        abort(404)
    flash(_("The link no longer works."))
    return redirect(url_for("sharing.show", site=site))


@sharing.get("/admin/shared/<secret>")
def view(secret: str) -> ResponseReturnValue:
    """The figures behind a link."""
    share = services().shares.find(secret, services().clock())
    site = services().catalogue.site(share.subject) if share is not None and share.kind == KIND else None
    if share is None or site is None:
        return render_template("shared_ended.html"), 404
    g.embeddable = share.embeddable
    return render_template("shared.html", **shared_context(site, share, secret))


def shared_context(site: Site, share: Share, secret: str) -> dict[str, Any]:
    """All that the shared page shows: closed hours, without what the link leaves out."""
    given = closed(services(), site)
    today = today_in(ZoneInfo(site.time_zone), given.clock())
    window = window_of(request.args, today)
    report = read_site(given, site, window)
    return {
        "site": site,
        "share": share,
        "secret": secret,
        "report": report,
        "chart": chart_of(report.series, report.series_before, window.step),
        "titles": page_titles(given, site.id, tuple(row.name for row in report.pages.rows)),
        "countries": {row.name: formats.country(row.name) for row in report.countries.rows},
        "window": window,
        "query": partial(window_query, window),
        "words": words,
        "today": today,
        "until": int(given.clock()) + 1,
    }


def _page(site: Site, mistake: str = "", link: str = "", *, embeddable: bool = False) -> str:
    return render_template(
        "shares.html",
        site=site,
        mistake=mistake,
        link=link,
        embeddable=embeddable,
        shares=services().shares.of(KIND, site.id, services().clock()),
        days=DEFAULT_DAYS,
        longest=LONGEST_DAYS,
        words=words,
    )
