"""One's own account: a new password, API tokens; and for administrators, who may log in."""

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.accounts import LONGEST_PASSWORD, Grant, may, scopes_for, why_weak
from adserver.desk import words
from adserver.desk.api.tokens import entry_of
from adserver.desk.people.access import needs
from adserver.desk.people.login import start_session
from adserver.desk.services import services

account = Blueprint("account", __name__)
LONGEST_LABEL = 60
MOST_TOKENS = 50
DAY_S = 86_400
TOKEN_DAYS = ("30", "90", "365", "0")
"""Choices of a token's life in days; 0: without an end."""


@account.get("/admin/account")
@needs("own-account")
def show() -> ResponseReturnValue:
    """The account's page."""
    return _page()


@account.post("/admin/account/password")
@needs("own-account")
def change_password() -> ResponseReturnValue:
    """A new password, once the old one was given; every other browser is logged out."""
    new = request.form.get("new", "")
    if services().accounts.check(g.account.name, request.form.get("old", "")[: LONGEST_PASSWORD + 1]) is None:
        return _page(_("The old password is wrong.")), 403
    weak = why_weak(new, g.account.name)
    if weak:
        return _page(str(words.WEAK[weak])), 400
    start_session(services().accounts.put_password(g.account, new))
    flash(_("You have a new password. Other browsers are logged out."))
    return redirect(url_for("account.show"))


@account.post("/admin/account/tokens")
@needs("manage-tokens")
def add_token() -> ResponseReturnValue:
    """A new API token, shown this once."""
    name = request.form.get("name", "").strip()[:LONGEST_LABEL]
    if not name:
        return _page(_("Give the token a name, so that you know later what it was for.")), 400
    if len(services().accounts.tokens(g.account.name)) >= MOST_TOKENS:
        return _page(_("You have %(n)s tokens; revoke one first.", n=MOST_TOKENS)), 400
    now, days = int(services().clock()), request.form.get("days", "")
    scopes = tuple(scope for scope in scopes_for(g.account) if scope in request.form.getlist("scopes"))
    if not scopes or days not in TOKEN_DAYS:
        return _page(_("Choose what the token may do, and how long.")), 400
    grant = Grant(scopes=scopes, expires_at=now + int(days) * DAY_S if int(days) else 0)
    secret, _token = services().accounts.add_token(g.account.name, name, now, grant)
    return _page(secret=secret)


@account.post("/admin/account/tokens/<id_>/revoke")
@needs("manage-tokens")
def revoke_token(id_: str) -> ResponseReturnValue:
    """Revoke one of one's own tokens."""
    if not services().accounts.remove_token(id_, g.account.name):
        abort(404)
    flash(_("The token no longer works."))
    return redirect(url_for("account.show"))


def _page(mistake: str = "", secret: str = "") -> str:
    held, now = services().accounts.tokens(g.account.name), services().clock()
    tokens = [(entry_of(token), token.is_expired(now)) for token in held] if may(g.account, "manage-tokens") else None
    context = {"tokens": tokens, "scopes": scopes_for(g.account), "days": TOKEN_DAYS}
    return render_template("account.html", mistake=mistake, secret=secret, words=words, **context)
