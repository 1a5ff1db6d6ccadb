"""Who gets mail about a site, and how it looks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.ads import Site
from adserver.core.mailing import MailRules, mistakes
from adserver.desk import words
from adserver.desk.mails import composing
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services

mailing = Blueprint("mailing", __name__)


@mailing.get("/admin/sites/<site>/mails")
@needs("edit-site")
def show(site: str) -> ResponseReturnValue:
    """The rules, and this week's report and an alert as they would be sent now."""
    found = asked_site(site)
    return _page(found, services().mails.rules(found.id))


@mailing.post("/admin/sites/<site>/mails")
@needs("edit-site")
def change(site: str) -> ResponseReturnValue:
    """Keep the rules."""
    found = asked_site(site)
    given = {name: request.form.get(name, "").split() for name in ("weekly_to", "alert_to")}
    numbers = {"factor": request.form.get("factor", "").replace(",", "."), "least": request.form.get("least", "")}
    try:
        rules = msgspec.convert({**given, **numbers}, MailRules, strict=False)
    except msgspec.ValidationError:
        return _page(found, services().mails.rules(found.id), [str(words.MAILS["factor"])]), 400
    if wrong := mistakes(rules):
        return _page(found, rules, [str(words.MAILS[reason]) for reason in wrong]), 400
    services().mails.put_rules(found.id, rules)
    flash(_("Kept."))
    return redirect(url_for("mailing.show", site=site))


def _page(site: Site, rules: MailRules, wrong: list[str] | None = None) -> str:
    today = datetime.fromtimestamp(services().clock(), UTC).astimezone(ZoneInfo(site.time_zone)).date()
    monday = today - timedelta(today.weekday() + 7)
    previews = {
        "weekly": composing.weekly(site, monday),
        "alert": composing.alert(site, composing.spike(site)),
    }
    return render_template(
        "mails.html",
        site=site,
        rules=rules,
        mistakes=wrong or [],
        previews=previews,
        server=services().settings.smtp_host,
        words=words,
    )
