"""Who gets mail about a site, and what was sent: each mail once, whichever process sends it, also after a restart.

lf:{desk}:mail-rules                    hash     site → MailRules as JSON
lf:{desk}:mailed:<site>:<period>        string   "sending" (ten minutes) or "sent" (a hundred days): weekly:2026-W47, alert:2026-11-22
"""

from typing import Any

import msgspec

from adserver.core.mailing import MailRules
from adserver.stores.asking import asking
from adserver.stores.connect import Client

RULES = "lf:{desk}:mail-rules"
SENDING_S = 600
"""Who dies while sending leaves the mail to the next one after this time."""
SENT_S = 100 * 86_400


class Mails:
    """Through one client. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    @asking()
    def rules(self, site: str) -> MailRules:
        """A site's rules; nobody gets anything where none were set."""
        data = self._client.hget(RULES, site)
        return MailRules() if data is None else msgspec.json.decode(data, type=MailRules)

    @asking()
    def put_rules(self, site: str, rules: MailRules) -> None:
        """Replace a site's rules."""
        self._client.hset(RULES, site, msgspec.json.encode(rules))

    @asking()
    def forget(self, site: str) -> None:
        """Take a site's rules away."""
        self._client.hdel(RULES, site)

    @asking()
    def claim(self, site: str, period: str) -> bool:
        """Whether this mail is the caller's to send: nobody sent it, and nobody else is about to."""
        return bool(self._client.set(_key(site, period), b"sending", nx=True, ex=SENDING_S))

    @asking()
    def sent(self, site: str, period: str) -> None:
        """It is sent."""
        self._client.set(_key(site, period), b"sent", ex=SENT_S)

    @asking()
    def release(self, site: str, period: str) -> None:
        """It could not be sent; it is tried again."""
        self._client.delete(_key(site, period))


def _key(site: str, period: str) -> str:
    return f"lf:{{desk}}:mailed:{site}:{period}"
