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
from adserver.desk.people.factor import takes_code
from adserver.desk.services import services

login = Blueprint("login", __name__)
HALF = "half"
HALF_S = 300
"""Between the password and the code."""
KNOWN = "litfass_known"
KNOWN_S = 365 * 86_400
LONGEST_NAME = 40


@login.get("/admin/login")
def show() -> ResponseReturnValue:
    """The form."""
    if g.account is not None:
        return redirect(safe_next(request.args.get("next")))
    session.pop(HALF, None)
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
    if account.second_factor:
        return _half_way(account)
    return _entered(account)


@login.get("/admin/login/code")
def code() -> ResponseReturnValue:
    """The form for the code of the second factor, for who gave the password just now."""
    return _code_form() if _half() else redirect(url_for("login.show"))


@login.post("/admin/login/code")
def enter_code() -> ResponseReturnValue:
    """The second half of logging in. Wrong codes make their source wait, as wrong passwords do."""
    account = _half()
    if account is None:
        return _form(_("That took too long. Log in once more.")), 403
    where, name = _source(account.name)
    source, now = (where, f"{name} code"), services().clock()
    wait_s = _backoff().wait_s(source, now)
    if wait_s:
        return _code_form(_("Too many failed attempts from here. Try again in %(n)s seconds.", n=wait_s)), 429, {"Retry-After": str(wait_s)}
    if not takes_code(account, request.form.get("code", "")):
        _backoff().failed(source, now)
        return _code_form(_("This code is wrong, or was used already. Wait for the next one.")), 403
    _backoff().succeeded(source)
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


def _half_way(account: Account) -> Response:
    """Remember in the browser's signed cookie that the password was right, and ask for the code."""
    language = session.get("language")
    session.clear()
    session[HALF] = [account.name, account.epoch, int(services().clock())]
    if language:
        session["language"] = language
    return redirect(url_for("login.code", next=request.form.get("next") or None))


def _half() -> Account | None:
    """Who gave the right password within the last minutes."""
    held = session.get(HALF)
    if not isinstance(held, list):
        return None
    name, epoch, at = held
    account = services().accounts.get(name) if services().clock() - at < HALF_S else None
    return account if account is not None and account.epoch == epoch and not account.disabled and account.second_factor else None


def _code_form(mistake: str = "") -> str:
    return render_template("login_code.html", mistake=mistake, next=request.values.get("next", ""))


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
