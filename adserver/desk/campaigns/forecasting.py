"""The forecast before booking, on the page. Matching takes word lists of 200 MB: a process of its own loads them, answers and ends."""

import os
import subprocess
import sys
import threading
from typing import Any

import msgspec
from flask import g, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.campaigns.forecast import DAYS, Forecast
from adserver.desk import formats
from adserver.desk.campaigns import forms, words
from adserver.desk.campaigns.asking import choosable_sites
from adserver.desk.campaigns.blueprint import campaigns
from adserver.desk.campaigns.fields import Field, Problems, lines_of, typed
from adserver.desk.people.access import needs
from adserver.desk.services import services
from adserver.settings import Settings

WITHIN_S = 60
_one_at_a_time = threading.Lock()


class Busy(Exception):
    """Another forecast is being made."""


@campaigns.get("/admin/campaigns/forecast")
@needs("edit-campaigns")
def forecast() -> ResponseReturnValue:
    """The question, and its answer where keywords are given."""
    given = typed(_fields(), request.args)
    question = _question(given)
    if not question["keywords"]:
        return _page(given)
    try:
        return _page(given, found=asked(services().settings, question))
    except Busy:
        return _page(given, {"keywords": _("Another forecast is being made. Try again in some seconds.")}), 429
    except (subprocess.SubprocessError, msgspec.DecodeError):
        return _page(given, {"keywords": _("The forecast took too long. Ask for fewer sites.")}), 503


def asked(settings: Settings, question: dict[str, Any]) -> Forecast:
    """The answer of `litfass ads forecast`; raises `Busy`, `subprocess.SubprocessError` and `msgspec.DecodeError`."""
    if not _one_at_a_time.acquire(blocking=False):
        raise Busy
    try:
        environ = os.environ | {"LITFASS_DATA": settings.data} | ({"REDIS_URL": settings.redis_url} if settings.redis_url else {})
        command = [sys.executable, "-m", "adserver", "ads", "forecast", "--json"]
        done = subprocess.run(command, input=msgspec.json.encode(question), capture_output=True, timeout=WITHIN_S, check=True, env=environ)
    finally:
        _one_at_a_time.release()
    return msgspec.json.decode(done.stdout, type=Forecast)


def _question(given: dict[str, Any]) -> dict[str, Any]:
    mine = [site.id for site in choosable_sites()]
    return {
        "lang": given["lang"] if given["lang"] in words.LANGUAGES else "de",
        "keywords": lines_of(given["keywords"]),
        "negative": lines_of(given["negative"]),
        "headline": given["headline"],
        "text": given["text"],
        "ad": request.args.get("ad", "")[:64],
        "sites": [site for site in given["sites"] if site in mine] or mine,
        "sections": [one for one in lines_of(given["sections"]) if one.startswith("/")],
    }


def _fields() -> forms.Fields:
    kept = {"headline", "text", "lang", "keywords", "negative"}
    sections = next(field for field in forms.TARGETING if field.name == "sections")
    sites = Field("sites", "many", words.FIELDS["sites"], words.N_FIELDS["sites"], choices=forms.named(choosable_sites()), empty=())
    chosen = [field for field in forms.AD if field.name in kept]
    return (*(msgspec.structs.replace(field, required=field.name == "keywords") for field in chosen), sites, sections)


def _page(given: dict[str, Any], problems: Problems | None = None, found: Forecast | None = None) -> str:
    return render_template(
        "campaigns/forecast.html",
        fields=_fields(),
        given=given,
        problems=problems or {},
        found=found,
        days=DAYS,
        reason=formats.blocked_reason,
        seen_sites=set(g.account.sites) if g.account.role != "admin" else None,
        words=words,
    )
