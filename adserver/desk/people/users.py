"""Who may log in: inviting people, their roles, and links to a new password."""

from typing import Any, get_args

import msgspec
from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core.accounts import Account, Role, why_no_account, why_not_change, why_weak
from adserver.desk import words
from adserver.desk.people.access import needs
from adserver.desk.people.factor import drop_factor
from adserver.desk.people.login import start_session
from adserver.desk.services import services

users = Blueprint("users", __name__)
MOST = 1000


@users.get("/admin/users")
@needs("manage-users")
def show() -> ResponseReturnValue:
    """Who may log in, and the form to invite somebody."""
    return _list()


@users.post("/admin/users")
@needs("manage-users")
def invite() -> ResponseReturnValue:
    """Somebody new; the link to their first password is shown this once."""
    wanted = _from_form(Account(name=request.form.get("name", "").strip().lower(), role="reader"))
    known = services().accounts.all()
    mistakes = [str(words.ACCOUNT[reason]) for reason in why_no_account(wanted)]
    if any(one.name == wanted.name for one in known):
        mistakes.append(_("There is somebody of that name already."))
    if len(known) >= MOST:
        mistakes.append(_("There are %(n)s people already.", n=MOST))
    if mistakes:
        return _list(form=wanted, mistakes=mistakes), 400
    services().accounts.put(wanted)
    return _list(invited=wanted, link=_link(wanted))


@users.get("/admin/users/<name>")
@needs("manage-users")
def edit(name: str) -> ResponseReturnValue:
    """One person's role and sites."""
    return _person(_asked(name))


@users.post("/admin/users/<name>")
@needs("manage-users")
def change(name: str) -> ResponseReturnValue:
    """Another role, other sites, or no longer let in."""
    before = _asked(name)
    after = msgspec.structs.replace(_from_form(before), disabled="disabled" in request.form)
    reasons = [*why_no_account(after), *why_not_change(before, after, g.account, services().accounts.all())]
    if reasons:
        return _person(before, form=after, mistakes=[str(words.ACCOUNT[reason]) for reason in reasons]), 400
    services().accounts.put(after)
    flash(_("Changed. It holds from the next click on."))
    return redirect(url_for("users.show"))


@users.post("/admin/users/<name>/link")
@needs("manage-users")
def link(name: str) -> ResponseReturnValue:
    """A link to a new password; the old one works until it is used."""
    found = _asked(name)
    return _person(found, link=_link(found))


@users.post("/admin/users/<name>/second-factor")
@needs("manage-users")
def take_factor(name: str) -> ResponseReturnValue:
    """Take the second factor away from somebody who lost it."""
    drop_factor(_asked(name))
    flash(_("%(name)s logs in with the password alone now.", name=name))
    return redirect(url_for("users.edit", name=name))


@users.get("/admin/invite/<secret>")
def welcome(secret: str) -> ResponseReturnValue:
    """The form for the password that the link is about."""
    return _welcome(secret)


@users.post("/admin/invite/<secret>")
def accept(secret: str) -> ResponseReturnValue:
    """Set the password and log in; the link has done its work."""
    account = _invited(secret)
    if account is None:
        return _welcome(secret)
    password = request.form.get("new", "")
    weak = why_weak(password, account.name)
    if weak:
        return _welcome(secret, str(words.WEAK[weak]))
    if not services().logins.use_invitation(secret):
        return _welcome(secret)
    changed = services().accounts.put_password(account, password)
    if changed.second_factor:
        flash(_("You have a new password. Log in with it."))
        return redirect(url_for("login.show"))
    start_session(changed)
    return redirect(url_for("sites.overview"))


def _asked(name: str) -> Account:
    return services().accounts.get(name) or abort(404)


def _invited(secret: str) -> Account | None:
    invitation = services().logins.invited(secret)
    account = services().accounts.get(invitation.name) if invitation else None
    fits = invitation is not None and account is not None and account.epoch == invitation.epoch and not account.disabled
    return account if fits else None


def _link(account: Account) -> str:
    return str(url_for("users.welcome", secret=services().logins.invite(account), _external=True))


def _from_form(account: Account) -> Account:
    role = request.form.get("role", "")
    if role not in get_args(Role):
        abort(400)
    sites = tuple(dict.fromkeys(request.form.getlist("sites"))) if role in {"publisher", "reader"} else ()
    known = {site.id for site in services().catalogue.sites()}
    advertiser = request.form.get("advertiser", "").strip() if role == "advertiser" else ""
    chosen = tuple(site for site in sites if site in known)
    return msgspec.structs.replace(account, role=role, sites=chosen, advertiser=advertiser or None)


def _list(form: Account | None = None, **more: Any) -> str:
    return render_template("users.html", accounts=services().accounts.all(), form=form, **_choices(), **more)


def _person(person: Account, form: Account | None = None, **more: Any) -> str:
    return render_template("user.html", person=person, form=form or person, **_choices(), **more)


def _choices() -> dict[str, Any]:
    return {"words": words, "sites": services().catalogue.sites(), "advertisers": services().catalogue.advertisers()}


def _welcome(secret: str, mistake: str = "") -> tuple[str, int]:
    account = _invited(secret)
    status = 404 if account is None else 400 if mistake else 200
    return render_template("welcome.html", person=account, secret=secret, mistake=mistake), status
