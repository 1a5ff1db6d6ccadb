"""The desk as one Flask app: routes, access, headers, languages, problems."""

import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Flask, g, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect

from adserver.core.accounts import may
from adserver.desk.about import about
from adserver.desk.api.routes import api
from adserver.desk.campaigns.pages import PAGES as CAMPAIGN_PAGES
from adserver.desk.cookies import set_up_sessions
from adserver.desk.figures.articles import articles
from adserver.desk.figures.export import export
from adserver.desk.figures.sites import sites
from adserver.desk.formats import set_up_formats
from adserver.desk.headers import set_up_headers
from adserver.desk.language import language, set_up_languages
from adserver.desk.limits import set_up_limits
from adserver.desk.operations import operations
from adserver.desk.people.access import check_access
from adserver.desk.people.account import account
from adserver.desk.people.factor import factor
from adserver.desk.people.login import login
from adserver.desk.people.users import users
from adserver.desk.problems import set_up_problems
from adserver.desk.services import EXTENSION, Services
from adserver.desk.settings.embed import embed
from adserver.desk.settings.importing import importing
from adserver.desk.settings.mailing import mailing
from adserver.desk.settings.sharing import sharing
from adserver.desk.settings.site_settings import site_settings
from adserver.desk.settings.trending_rules import trending_rules

ADMIN: tuple[Blueprint, ...] = (
    login,
    language,
    sites,
    articles,
    trending_rules,
    embed,
    site_settings,
    sharing,
    mailing,
    importing,
    export,
    *CAMPAIGN_PAGES,
    account,
    factor,
    users,
    about,
)
"""Pages for people: a session and, for changes, a CSRF token."""
PROGRAMS: tuple[Blueprint, ...] = (api, operations)
"""For programs: no cookie is read, so there is nothing to forge."""


def create(services: Services) -> Flask:
    """The desk's WSGI app."""
    app = Flask(__name__, static_url_path="/admin/static")
    app.extensions[EXTENSION] = services
    # As old as the session it belongs to: a form that was left open over lunch still works.
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    set_up_sessions(app, services.secret)
    set_up_limits(app)
    csrf = CSRFProtect(app)
    for blueprint in ADMIN:
        blueprint_before(app, blueprint)
    for blueprint in PROGRAMS:
        csrf.exempt(blueprint)
        app.register_blueprint(blueprint)
    _set_up_rest(app)
    return app


def blueprint_before(app: Flask, blueprint: Blueprint) -> None:
    """Register a blueprint of pages; its requests pass the access check."""
    app.before_request_funcs.setdefault(blueprint.name, []).append(check_access)
    app.register_blueprint(blueprint)


def _set_up_rest(app: Flask) -> None:
    set_up_languages(app)
    set_up_formats(app)
    set_up_headers(app)
    set_up_problems(app)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.context_processor(lambda: {"account": g.get("account"), "may": may, "asset": _asset})

    @app.get("/")
    @app.get("/admin")
    def start() -> ResponseReturnValue:
        return redirect(url_for("sites.overview"))


@lru_cache(maxsize=8)
def _asset(name: str) -> str:
    """The address of a static file with a mark of its contents, so that browsers may keep it."""
    content = (Path(__file__).parent / "static" / name).read_bytes()
    return url_for("static", filename=name, v=hashlib.sha256(content).hexdigest()[:12])
