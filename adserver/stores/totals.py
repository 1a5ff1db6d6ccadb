"""How many views came, and what became of them: the numbers of `/metrics` and of the identity received = accepted + ignored + rejected."""

from collections import Counter

import msgspec

from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client
from adserver.stores.snapshot import Snapshot
from analytics.stores.counts import Counts

EVERYWHERE = "x:all"


class Numbers(msgspec.Struct, frozen=True):
    """Views since the installation was set up. `accepted`, `applied`, `waiting` and `damaged` come from record numbers of the journals."""

    received: int
    accepted: int
    ignored: dict[str, int]
    rejected: dict[str, int]
    applied: int
    waiting: int
    damaged: int


class Totals:
    """The numbers of this host and its store. Raises the stores' `StoreUnavailable`."""

    def __init__(self, client: Client, snapshot: Snapshot) -> None:
        self._counts, self._catalogue, self._snapshot = Counts(client), Catalogue(client), snapshot

    def numbers(self) -> Numbers:
        """The numbers now."""
        ignored: Counter[str] = Counter()
        rejected: Counter[str] = Counter()
        for unit in (EVERYWHERE, *(f"s:{site.id}" for site in self._catalogue.sites())):
            totals = self._counts.totals(unit)
            ignored.update(totals.get("ignored", {}))
            rejected.update(totals.get("rejected", {}))
        with self._snapshot.read() as reading:
            report = reading.report()
        received = report.accepted + ignored.total() + rejected.total()
        return Numbers(received, report.accepted, dict(ignored), dict(rejected), report.applied, report.waiting, report.damaged)
