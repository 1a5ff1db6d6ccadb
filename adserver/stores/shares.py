"""Share links of dashboards and reports, in Redis.

    lf:{desk}:shares    hash   sha256(secret) → Share as JSON

The secret in the link is never kept, only its SHA-256. Links that have ended are removed when the next one is made.
"""

import hashlib
import secrets
from typing import Any

import msgspec

from adserver.core.campaigns.sharing import Share, is_open
from adserver.stores.asking import asking
from adserver.stores.connect import Client

SHARES = "lf:{desk}:shares"
MOST = 10_000
"""Links of one installation; far beyond what people keep in mind."""


class TooManyShares(Exception):
    """There are as many links as may be; revoke some first."""


class Shares:
    """The links in one store. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    @asking()
    def add(self, share: Share, now: float) -> tuple[str, Share]:
        """The link's secret, which can never be shown again, and the link with its new id. Raises `TooManyShares`."""
        held = self._all()
        ended = [key for key, one in held.items() if not is_open(one, now)]
        if ended:
            self._client.hdel(SHARES, *ended)
        if len(held) - len(ended) >= MOST:
            raise TooManyShares(f"there are {MOST:,} share links; revoke some first")
        secret = secrets.token_urlsafe(24)
        made = msgspec.structs.replace(share, id=secrets.token_hex(6))
        self._client.hset(SHARES, _digest(secret), msgspec.json.encode(made))
        return secret, made

    @asking()
    def find(self, secret: str, now: float) -> Share | None:
        """The link with this secret, unless it has ended."""
        data = self._client.hget(SHARES, _digest(secret))
        share = None if data is None else msgspec.json.decode(data, type=Share)
        return share if share is not None and is_open(share, now) else None

    @asking()
    def of(self, kind: str, subject: str, now: float) -> tuple[Share, ...]:
        """The links to one site or campaign that still work, the newest first."""
        found = [one for one in self._all().values() if (one.kind, one.subject) == (kind, subject) and is_open(one, now)]
        return tuple(sorted(found, key=lambda one: (-one.created_at, one.id)))

    @asking()
    def remove(self, kind: str, subject: str, id_: str) -> bool:
        """Whether there was such a link to this subject; it no longer works."""
        for key, share in self._all().items():
            if (share.kind, share.subject, share.id) == (kind, subject, id_):
                return bool(self._client.hdel(SHARES, key))
        return False

    def _all(self) -> dict[bytes, Share]:
        return {key: msgspec.json.decode(data, type=Share) for key, data in self._client.hgetall(SHARES).items()}


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
