"""Bringing another program's history along, on the web: send its export, look at what it holds, import it, take it back."""

from typing import cast
from zoneinfo import ZoneInfo

from flask import Blueprint, abort, current_app, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Site
from adserver.core.history.sums import summary
from adserver.desk import words
from adserver.desk.figures.reading import site_unit, today_in
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from adserver.desk.settings.sentences import import_in_words
from adserver.desk.settings.uploads import LONGEST_BYTES, Upload, Uploads
from adserver.sources.history.readers import NAMES
from adserver.stores.history import draft_of, keep
from analytics.stores.imports import ImportRefused

importing = Blueprint("importing", __name__)


@importing.get("/admin/sites/<site>/imports")
@needs("edit-site")
def show(site: str) -> ResponseReturnValue:
    """The imports that there are, the export that was sent last, and a form for another one."""
    return _page(asked_site(site))


@importing.post("/admin/sites/<site>/imports")
@needs("edit-site")
def send(site: str) -> ResponseReturnValue:
    """Take an export and begin to read it."""
    found, source, sent = asked_site(site), request.form.get("source", ""), request.files.get("file")
    if source not in NAMES:
        return _page(found, _("Say which program the export is from.")), 400
    if sent is None or not sent.filename:
        return _page(found, _("Choose the file of the export.")), 400
    today = today_in(ZoneInfo(found.time_zone), services().clock())
    upload = Upload(found.id, source, sent.filename[-80:], g.account.name)
    # Small files are read before the answer is there; nobody looks at "0 rows" for them.
    _uploads().start(services(), found, sent, upload, today).join(SMALL_S)
    return redirect(url_for("importing.show", site=site))


@importing.post("/admin/sites/<site>/imports/keep")
@needs("edit-site")
def keep_it(site: str) -> ResponseReturnValue:
    """Import what was looked at."""
    found, upload = asked_site(site), _uploads().of(site)
    if upload is None or upload.state != "ready" or not upload.history.days:
        return redirect(url_for("importing.show", site=site))
    draft = draft_of(upload.source, upload.history, services().clock(), g.account.name)
    try:
        keep(services().counts, found, draft, upload.history, services().settings.retention_months)
    except ImportRefused as exc:
        return _page(found, import_in_words(str(exc))), 409
    _uploads().drop(site)
    flash(_("Imported: %(views)s views.", views=f"{upload.history.views:,}"))
    return redirect(url_for("importing.show", site=site))


@importing.post("/admin/sites/<site>/imports/drop")
@needs("edit-site")
def drop(site: str) -> ResponseReturnValue:
    """Forget what was sent; nothing of it was stored."""
    _uploads().drop(asked_site(site).id)
    return redirect(url_for("importing.show", site=site))


@importing.post("/admin/sites/<site>/imports/<id_>/undo")
@needs("edit-site")
def undo(site: str, id_: str) -> ResponseReturnValue:
    """Take an import back."""
    found = asked_site(site)
    if not services().counts.imports.remove(site_unit(found.id), id_):
        abort(404)
    flash(_("Taken back: nothing of it is left."))
    return redirect(url_for("importing.show", site=site))


SMALL_S = 1.0


def _uploads() -> Uploads:
    return cast("Uploads", current_app.extensions.setdefault("litfass-uploads", Uploads()))


def _page(site: Site, mistake: str = "") -> str:
    upload = _uploads().of(site.id)
    days = upload.history.days if upload and upload.state == "ready" else {}
    return render_template(
        "imports.html",
        site=site,
        mistake=mistake or (import_in_words(upload.mistake) if upload and upload.mistake else ""),
        upload=upload,
        summary=summary(days),
        first=min(days, default=None),
        last=max(days, default=None),
        days=len(days),
        left_out={import_in_words(reason): count for reason, count in (upload.history.left_out if upload else {}).items()},
        imports=services().counts.imports.all(site_unit(site.id)),
        programs=NAMES,
        most_mb=LONGEST_BYTES >> 20,
        words=words,
    )
