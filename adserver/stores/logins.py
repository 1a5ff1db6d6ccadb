"""What is used once on the way in: links to a first password, one-time codes, recovery codes.

    lf:{desk}:invite:<sha256>        string   Invitation as JSON, expires by itself; deleted by its use
    lf:{desk}:code:<name>:<step>     string   that this half minute's code was used, until no clock takes it any more
    lf:{desk}:recovery:<name>        set      sha256 of each recovery code that is left

Each is used by one command that tells whether it was there, so that of two who come at the same moment one gets in.
"""

import hashlib
import secrets
from collections.abc import Iterable
from typing import Any

import msgspec

from adserver.core.accounts import Account
from adserver.core.second_factor import DRIFT_STEPS, STEP_S
from adserver.stores.asking import asking
from adserver.stores.connect import Client

PREFIX = "lf:{desk}:"
INVITATION_S = 7 * 86_400


class Invitation(msgspec.Struct, frozen=True):
    """Whose password a link sets. A password that was set since, by another link too, makes it void."""

    name: str
    epoch: int


class Logins:
    """Through one client. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    @asking()
    def invite(self, account: Account) -> str:
        """The secret of a link by which this person sets a password within a week; it can never be shown again."""
        secret = secrets.token_urlsafe(24)
        self._client.set(_invite(secret), msgspec.json.encode(Invitation(account.name, account.epoch)), ex=INVITATION_S)
        return secret

    @asking()
    def invited(self, secret: str) -> Invitation | None:
        """Whom the link is for; None when it was used or has ended."""
        data = self._client.get(_invite(secret))
        return None if data is None else msgspec.json.decode(data, type=Invitation)

    @asking()
    def use_invitation(self, secret: str) -> bool:
        """Whether the link worked; it does so once."""
        return bool(self._client.delete(_invite(secret)))

    @asking()
    def use_code(self, name: str, step: int) -> bool:
        """Whether this half minute's code is used for the first time."""
        return bool(self._client.set(f"{PREFIX}code:{name}:{step}", b"1", nx=True, ex=(2 * DRIFT_STEPS + 2) * STEP_S))

    @asking()
    def put_recovery(self, name: str, digests: Iterable[str]) -> None:
        """Replace somebody's recovery codes; none: they are gone."""
        key = f"{PREFIX}recovery:{name}"
        self._client.delete(key)
        if members := list(digests):
            self._client.sadd(key, *members)

    @asking()
    def use_recovery(self, name: str, digest: str) -> bool:
        """Whether this was one of the codes that were left; it no longer is."""
        return bool(self._client.srem(f"{PREFIX}recovery:{name}", digest))

    @asking()
    def recovery_left(self, name: str) -> int:
        """How many recovery codes are left."""
        return int(self._client.scard(f"{PREFIX}recovery:{name}"))


def _invite(secret: str) -> str:
    return f"{PREFIX}invite:{hashlib.sha256(secret.encode()).hexdigest()}"
