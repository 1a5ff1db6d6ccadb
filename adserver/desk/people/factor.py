"""The second factor: setting it up with an app, the code at login, recovery codes."""

import base64
import secrets
from collections.abc import Sequence
from http import HTTPStatus

import msgspec
import segno
from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from adserver.core import sealing, second_factor
from adserver.core.accounts import LONGEST_PASSWORD, Account
from adserver.desk.people.access import needs
from adserver.desk.services import Services, services

factor = Blueprint("factor", __name__)
LONGEST_CODE = 40


@factor.get("/admin/account/second-factor")
@needs("own-account")
def show() -> ResponseReturnValue:
    """How it stands, or how to set it up."""
    return _page()


@factor.post("/admin/account/second-factor")
@needs("own-account")
def put() -> ResponseReturnValue:
    """Switch it on, once the app shows the right code; the recovery codes are shown this once."""
    secret = request.form.get("secret", "")
    if g.account.second_factor or not second_factor.is_secret(secret):
        return _page(_("Begin anew: this form is out of date.")), 400
    if not _password_fits():
        return _page(_("The password is wrong."), secret=secret), 403
    if not takes_code(msgspec.structs.replace(g.account, second_factor=secret), request.form.get("code", "")):
        return _page(_("The app shows another code. Is its clock right?"), secret=secret), 400
    g.account = msgspec.structs.replace(g.account, second_factor=kept_secret(services(), g.account.name, secret))
    services().accounts.put(g.account)
    return _page(codes=_new_codes(g.account))


@factor.post("/admin/account/second-factor/codes")
@needs("own-account")
def renew() -> ResponseReturnValue:
    """New recovery codes in place of the old ones."""
    if not g.account.second_factor:
        return redirect(url_for("factor.show"))
    if not _password_fits():
        return _page(_("The password is wrong.")), 403
    return _page(codes=_new_codes(g.account))


@factor.post("/admin/account/second-factor/remove")
@needs("own-account")
def remove() -> ResponseReturnValue:
    """Switch it off."""
    if not _password_fits():
        return _page(_("The password is wrong.")), HTTPStatus.FORBIDDEN
    drop_factor(g.account)
    flash(_("The second factor is switched off."))
    return redirect(url_for("account.show"))


def drop_factor(account: Account) -> None:
    """Take somebody's second factor away with its recovery codes."""
    services().accounts.put(msgspec.structs.replace(account, second_factor=""))
    services().logins.put_recovery(account.name, ())


def kept_secret(held: Services, name: str, secret: str) -> str:
    """An app's secret (Base32) as it is stored: a copy of the store alone opens no second factor."""
    return sealing.sealed(base64.b32decode(secret), held.secret, name, secrets.token_bytes(sealing.NONCE_BYTES))


def seal_all(held: Services) -> int:
    """Seal the secrets that an earlier version, or a backup of its time, holds as they are; how many there were."""
    plain = [one for one in held.accounts.all() if one.second_factor and not sealing.is_sealed(one.second_factor)]
    for one in plain:
        held.accounts.put(msgspec.structs.replace(one, second_factor=kept_secret(held, one.name, one.second_factor)))
    return len(plain)


def takes_code(account: Account, code: str) -> bool:
    """Whether this is the app's code of these minutes, and nobody used it yet; or a recovery code, which is gone then."""
    secret = _opened(account)
    step = second_factor.matching_step(secret, code[:LONGEST_CODE], services().clock()) if secret else None
    if step is not None:
        return services().logins.use_code(account.name, step)
    return services().logins.use_recovery(account.name, second_factor.recovery_digest(code[:LONGEST_CODE]))


def _opened(account: Account) -> str:
    """The app's secret; empty where `desk.key` is not the one that it was sealed with: recovery codes are left then."""
    if not sealing.is_sealed(account.second_factor):
        return account.second_factor
    found = sealing.opened(account.second_factor, services().secret, account.name)
    return second_factor.secret_text(found) if found else ""


def _new_codes(account: Account) -> tuple[str, ...]:
    codes = tuple(
        second_factor.recovery_text(secrets.token_bytes(second_factor.RECOVERY_BYTES)) for _n in range(second_factor.RECOVERY_CODES)
    )
    services().logins.put_recovery(account.name, map(second_factor.recovery_digest, codes))
    return codes


def _password_fits() -> bool:
    return services().accounts.check(g.account.name, request.form.get("password", "")[: LONGEST_PASSWORD + 1]) is not None


def _page(mistake: str = "", secret: str = "", codes: Sequence[str] = ()) -> str:
    secret = secret or second_factor.secret_text(secrets.token_bytes(second_factor.SECRET_BYTES))
    qr = segno.make(second_factor.app_uri(secret, g.account.name, "Litfass"), error="m")
    return render_template(
        "second_factor.html",
        mistake=mistake,
        secret=secret,
        picture=qr.svg_inline(scale=5, border=4, svgclass=None, lineclass=None, omitsize=True),
        codes=codes,
        left=services().logins.recovery_left(g.account.name),
        switched_on=bool(g.account.second_factor),
    )
