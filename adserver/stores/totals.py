"""How many views came, and what became of them: the numbers of `/metrics` and of the identity received = accepted + ignored + rejected."""

from collections import Counter

import msgspec

from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client
from analytics.stores.counts import Counts
from analytics.stores.hosts import Hosts, summed

EVERYWHERE = "x:all"


class Numbers(msgspec.Struct, frozen=True):
    """Views since the installation was set up, of all its hosts. `accepted`, `applied`, `waiting` and `damaged` come from record numbers.

    `stopped`: units that wait for an operator, each counted once a host.
    """

    received: int
    accepted: int
    ignored: dict[str, int]
    rejected: dict[str, int]
    applied: int
    waiting: int
    damaged: int
    stopped: int


class Totals:
    """The numbers of all hosts that share the store. Raises the stores' `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self._counts, self._catalogue, self._hosts = Counts(client), Catalogue(client), Hosts(client)

    def numbers(self) -> Numbers:
        """The numbers now."""
        ignored: Counter[str] = Counter()
        rejected: Counter[str] = Counter()
        for unit in (EVERYWHERE, *(f"s:{site.id}" for site in self._catalogue.sites())):
            totals = self._counts.totals(unit)
            ignored.update(totals.get("ignored", {}))
            rejected.update(totals.get("rejected", {}))
        told = self._hosts.all().values()
        hosts = summed([one.numbers for one in told])
        return Numbers(
            received=hosts.accepted + ignored.total() + rejected.total(),
            accepted=hosts.accepted,
            ignored=dict(ignored),
            rejected=dict(rejected),
            applied=hosts.applied,
            waiting=hosts.waiting,
            damaged=hosts.damaged,
            stopped=sum(len(one.stopped) for one in told),
        )
