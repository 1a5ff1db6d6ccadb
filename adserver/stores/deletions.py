"""Deleting a site with every key that it has in the store.

    lf:{catalogue}:deleted-sites    hash: site → when it was deleted (Unix seconds)

Views that were accepted a moment before the end are still in the journals and would be counted after it. So a deleted site is looked after
until the journals are gone: what was counted late is deleted too. What stays of it is `lf:{s:demo}:pos`, the record numbers up to which its
records were counted: no sum, no path, but without them its old records would be counted anew. A site that is made anew under the same id
starts from nothing, and is no longer looked after.
"""

from typing import Any

import msgspec

from adserver.core.accounts import Account
from adserver.stores.accounts import ACCOUNTS
from adserver.stores.asking import asking
from adserver.stores.catalogue import PREFIX, Catalogue
from adserver.stores.connect import Client, StoreUnavailable
from adserver.stores.mails import Mails
from adserver.stores.orders import Orders
from adserver.stores.shares import Shares
from analytics.stores.counts import Counts
from analytics.stores.units import StoreUnavailable as CountsUnavailable

DELETED = PREFIX + "deleted-sites"
MINUTE_S = 60
SOON = (1, 2, 5)
"""Minutes after the end in which it is looked after; then once an hour."""
LATE_S = 3600
"""How much longer than the journals are kept: an indexer or counter may have been away."""


class Deletions:
    """Deletes sites through one client. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client
        self._catalogue = Catalogue(client)
        self._counts, self._orders, self._shares = Counts(client), Orders(client), Shares(client)
        self._mails = Mails(client)
        self._minute = -1

    def delete_site(self, site: str, now: float) -> int:
        """How many keys went: the site leaves the catalogue, then its counts, TRENDING, pages, orders, share links and rights go."""
        self._catalogue.delete_site(site)
        self._note(site, now)
        for share in self._shares.of("site", site, now):
            self._shares.remove("site", site, share.id)
        self._mails.forget(site)
        self._take_rights(site)
        return self._wipe(site)

    def sweep(self, now: float, journal_s: float) -> int:
        """How many keys of deleted sites had come back and are gone again. Asked every minute, it looks when there is something to do."""
        minute = int(now) // MINUTE_S
        if minute == self._minute:
            return 0
        self._minute = minute
        wiped = 0
        for site, at in self._noted().items():
            if self._catalogue.site(site) is not None or now - at > journal_s + LATE_S:
                self._forget(site)
                continue
            age = minute - int(at) // MINUTE_S
            wiped += self._wipe(site) if age in SOON or (age and age % 60 == 0) else 0
        return wiped

    def _wipe(self, site: str) -> int:
        self._orders.delete_site(site)
        self._unlink_history(site)
        try:
            # Pages, orders and TRENDING are in the unit's hash tag too.
            return self._counts.delete(f"s:{site}")
        except CountsUnavailable as exc:
            raise StoreUnavailable(str(exc)) from exc

    @asking()
    def _unlink_history(self, site: str) -> None:
        self._client.unlink(f"{PREFIX}history:site:{site}")

    @asking()
    def _take_rights(self, site: str) -> None:
        for name, data in self._client.hgetall(ACCOUNTS).items():
            account = msgspec.json.decode(data, type=Account)
            if site in account.sites:
                rest = tuple(one for one in account.sites if one != site)
                self._client.hset(ACCOUNTS, name, msgspec.json.encode(msgspec.structs.replace(account, sites=rest)))

    @asking()
    def _note(self, site: str, now: float) -> None:
        self._client.hset(DELETED, site, int(now))

    @asking()
    def _noted(self) -> dict[str, int]:
        return {site.decode(): int(at) for site, at in self._client.hgetall(DELETED).items()}

    @asking()
    def _forget(self, site: str) -> None:
        self._client.hdel(DELETED, site)
