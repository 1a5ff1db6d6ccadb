"""Logging in and out."""

import secrets
from typing import cast

from flask import Blueprint, current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.wrappers import Response

from adserver.core.accounts import Account
from adserver.desk.client import client_address
from adserver.desk.cookies import is_secure
from adserver.desk.people.access import SESSION, needs, safe_next
from adserver.desk.people.backoff import Backoff, Source
from adserver.desk.services import services

login = Blueprint("login", __name__)
KNOWN = "litfass_known"
KNOWN_S = 365 * 86_400
LONGEST_NAME = 40


@login.get("/admin/login")
def show() -> ResponseReturnValue:
    """The form."""
    if g.account is not None:
        return redirect(safe_next(request.args.get("next")))
    return _form()


@login.post("/admin/login")
def enter() -> ResponseReturnValue:
    """Log in: a new session, whatever the browser came with."""
    name = request.form.get("username", "").strip().lower()[:LONGEST_NAME]
    source, now = _source(name), services().clock()
    backoff = _backoff()
    wait_s = backoff.wait_s(source, now)
    if wait_s:
        body = _form(_("Too many failed attempts from here. Try again in %(n)s seconds.", n=wait_s), name)
        return body, 429, {"Retry-After": str(wait_s)}
    account = services().accounts.check(name, request.form.get("password", ""))
    if account is None:
        backoff.failed(source, now)
        return _form(_("Name or password is wrong."), name), 403
    backoff.succeeded(source)
    return _entered(account)


@login.post("/admin/logout")
@needs("own-account")
def leave() -> ResponseReturnValue:
    """End the session, on the server too."""
    services().accounts.close_session(session.get(SESSION, ""))
    session.clear()
    return redirect(url_for("login.show"))


def start_session(account: Account) -> None:
    """Give the browser a new session; what it held before is gone but for its language."""
    language = session.get("language")
    session.clear()
    session[SESSION] = services().accounts.open_session(account)
    session.permanent = True
    if language:
        session["language"] = language


def _form(mistake: str = "", name: str = "") -> str:
    nobody = not mistake and not services().accounts.all()
    return render_template("login.html", mistake=mistake, name=name, nobody=nobody, next=request.values.get("next", ""))


def _entered(account: Account) -> Response:
    start_session(account)
    response = redirect(safe_next(request.form.get("next")))
    marker = _signer().dumps([account.name, secrets.token_hex(8)])
    response.set_cookie(KNOWN, marker, KNOWN_S, path="/admin/login", secure=is_secure(), httponly=True, samesite="Strict")
    return response


def _source(name: str) -> Source:
    """The browser's own marker if it logged in with this name before, else its address."""
    try:
        known, marker = _signer().loads(request.cookies.get(KNOWN, ""))
    except (BadSignature, ValueError, TypeError):
        return (client_address(), name)
    return (f"known {marker}", name) if known == name else (client_address(), name)


def _backoff() -> Backoff:
    return cast("Backoff", current_app.extensions.setdefault("litfass-backoff", Backoff()))


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(services().secret, salt="known-browser")
