"""Accounts, sessions and API tokens of the desk, in Redis.

    lf:{desk}:accounts            hash   "redaktion" → Account as JSON, its password as argon2id's own string
    lf:{desk}:tokens              hash   sha256(secret) → ApiToken as JSON
    lf:{desk}:tokens:used         hash   id of a token → the last day that it was used on, 2026-11-22
    lf:{desk}:session:<sha256>    string Session as JSON, expires by itself

A secret that a browser or program holds is never kept, only its SHA-256: 256 random bits need no slow hash, a password does.
"""

import hashlib
import secrets
from typing import Any, TypeVar

import msgspec
import redis
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from redis.exceptions import ClusterDownError

from adserver.core.accounts import LONGEST_PASSWORD, Account, ApiToken, Grant
from adserver.stores.connect import Client, StoreUnavailable

AWAY: tuple[type[Exception], ...] = (StoreUnavailable, redis.ConnectionError, redis.TimeoutError, ClusterDownError)
"""What is raised when the store does not answer, whichever store module asked it; the desk turns them into a 503."""
SESSION_S = 7 * 86_400
"""A week, from login; using it does not make it longer, since an open dashboard asks every second."""
TOKEN_PREFIX = "lfdesk_"  # noqa: S105 — not a secret: it lets scanners for leaked secrets know ours
ACCOUNTS, TOKENS, SESSIONS = "lf:{desk}:accounts", "lf:{desk}:tokens", "lf:{desk}:session:"
USED = TOKENS + ":used"
READING = Grant()

T = TypeVar("T")


class Session(msgspec.Struct, frozen=True):
    """Who logged in, and at which password."""

    name: str
    epoch: int


class Accounts:
    """The accounts in one store. `hasher` is replaced by a cheaper one in tests alone."""

    def __init__(self, client: Client, hasher: PasswordHasher | None = None) -> None:
        self._client: Any = client
        self._hasher = hasher or PasswordHasher()
        self._nobody = ""

    def ping(self) -> bool:
        """Whether the store answers."""
        return bool(self._client.ping())

    def all(self) -> tuple[Account, ...]:
        """All accounts by name."""
        found = (_decoded(data, Account) for data in self._client.hvals(ACCOUNTS))
        return tuple(sorted(found, key=lambda account: account.name))

    def get(self, name: str) -> Account | None:
        """The account of this name."""
        data = self._client.hget(ACCOUNTS, name)
        return None if data is None else _decoded(data, Account)

    def put(self, account: Account) -> None:
        """Add or replace an account as it is."""
        self._client.hset(ACCOUNTS, account.name, msgspec.json.encode(account))

    def put_password(self, account: Account, password: str) -> Account:
        """Store the account with this password; whoever was logged in with the old one is logged out."""
        known = self.get(account.name)
        epoch = account.epoch if known is None else known.epoch + 1
        changed = msgspec.structs.replace(account, password=self._hasher.hash(password), epoch=epoch)
        self.put(changed)
        return changed

    def ensure_admin(self, password: str, name: str = "admin") -> Account:
        """The administrator with this password; sessions live on when it was the password already."""
        known = self.get(name)
        if known is not None and known.role == "admin" and self._fits(known.password, password):
            return known
        return self.put_password(Account(name=name, role="admin"), password)

    def remove(self, name: str) -> bool:
        """Remove an account with its tokens; its sessions end with it. Whether there was one."""
        for key, token in self._tokens().items():
            if token.owner == name:
                self._client.hdel(TOKENS, key)
                self._client.hdel(USED, token.id)
        return bool(self._client.hdel(ACCOUNTS, name))

    def check(self, name: str, password: str) -> Account | None:
        """The account if the password is right. Takes as long for a name that there is not."""
        if not self._nobody:
            # Compared with when there is no such account, so that an answer's time does not tell names.
            self._nobody = self._hasher.hash(secrets.token_urlsafe())
        account = self.get(name)
        fits = self._fits(account.password if account else self._nobody, password)
        if account is None or not fits or account.disabled:
            return None
        return self._rehashed(account, password)

    def open_session(self, account: Account) -> str:
        """A new session's secret, for the browser alone."""
        secret = secrets.token_urlsafe(32)
        session = msgspec.json.encode(Session(account.name, account.epoch))
        self._client.set(SESSIONS + _digest(secret), session, ex=SESSION_S)
        return secret

    def session_account(self, secret: str) -> Account | None:
        """Whose session this is; None when it has ended, the account is gone, or has a new password."""
        data = self._client.get(SESSIONS + _digest(secret))
        if data is None:
            return None
        session = _decoded(data, Session)
        account = self.get(session.name)
        fits = account is not None and account.epoch == session.epoch and not account.disabled
        return account if fits else None

    def close_session(self, secret: str) -> None:
        """End a session."""
        self._client.delete(SESSIONS + _digest(secret))

    def add_token(self, owner: str, name: str, now: int, grant: Grant = READING) -> tuple[str, ApiToken]:
        """A new API token and its secret, which can never be shown again."""
        secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
        token = ApiToken(id=secrets.token_hex(6), name=name, owner=owner, created_at=now, scopes=grant.scopes, expires_at=grant.expires_at)
        self._client.hset(TOKENS, _digest(secret), msgspec.json.encode(token))
        return secret, token

    def tokens(self, owner: str | None = None) -> tuple[ApiToken, ...]:
        """All tokens, or one owner's, oldest first."""
        used = {id_.decode(): day.decode() for id_, day in self._client.hgetall(USED).items()}
        mine = (token for token in self._tokens().values() if owner in {None, token.owner})
        told = (msgspec.structs.replace(token, used_on=used.get(token.id, "")) for token in mine)
        return tuple(sorted(told, key=lambda token: (token.created_at, token.id)))

    def token_account(self, secret: str, now: float) -> tuple[ApiToken, Account] | None:
        """The token and its owner; None when either is gone, or the token has expired."""
        data = self._client.hget(TOKENS, _digest(secret))
        if data is None:
            return None
        token = _decoded(data, ApiToken)
        account = None if token.is_expired(now) else self.get(token.owner)
        return None if account is None or account.disabled else (token, account)

    def note_use(self, token: ApiToken, day: str) -> None:
        """Remember the day on which a token was last used, and nothing finer."""
        # In a hash of its own: written beside the token, a use at the moment of revoking it would bring it back.
        self._client.hset(USED, token.id, day)

    def remove_token(self, id_: str, owner: str | None = None) -> bool:
        """Revoke a token, of this owner where one is given. Whether there was one."""
        for key, token in self._tokens().items():
            if token.id == id_ and owner in {None, token.owner}:
                self._client.hdel(USED, id_)
                return bool(self._client.hdel(TOKENS, key))
        return False

    def _tokens(self) -> dict[bytes, ApiToken]:
        return {key: _decoded(data, ApiToken) for key, data in self._client.hgetall(TOKENS).items()}

    def _fits(self, hashed: str, password: str) -> bool:
        try:
            return len(password) <= LONGEST_PASSWORD and self._hasher.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return False

    def _rehashed(self, account: Account, password: str) -> Account:
        """The same account, its hash made anew when the library's costs have risen since."""
        if not self._hasher.check_needs_rehash(account.password):
            return account
        changed = msgspec.structs.replace(account, password=self._hasher.hash(password))
        self.put(changed)
        return changed


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _decoded(data: bytes, kind: type[T]) -> T:
    return msgspec.json.decode(data, type=kind)
