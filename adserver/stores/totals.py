"""How many views came, and what became of them: the numbers of `/metrics` and of the identity received = accepted + ignored + rejected."""

from collections import Counter

import msgspec

from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client
from analytics.stores.counts import Counts
from analytics.stores.hosts import Hosts, summed

EVERYWHERE = "x:all"
DAY_S = 86_400


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
    unheard: int = 0
    """Views whose X-Forwarded-For was not believed."""


class Totals:
    """The numbers of all hosts that share the store. Raises the stores' `StoreUnavailable`."""

    def __init__(self, client: Client) -> None:
        self._counts, self._catalogue, self._hosts = Counts(client), Catalogue(client), Hosts(client)

    def numbers(self) -> Numbers:
        """The numbers now."""
        ignored: Counter[str] = Counter()
        rejected: Counter[str] = Counter()
        unheard = 0
        for unit in self._units():
            totals = self._counts.totals(unit)
            ignored.update(totals.get("ignored", {}))
            rejected.update(totals.get("rejected", {}))
            unheard += sum(totals.get("unheard", {}).values())
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
            unheard=unheard,
        )

    def last_day(self, now: int) -> tuple[int, int]:
        """Views that were asked for in the last 24 hours, and those among them whose X-Forwarded-For was not believed."""
        sums: Counter[str] = Counter()
        for unit in self._units():
            for cells in self._counts.hours(unit, ("views", "ignored", "rejected", "unheard"), now - DAY_S, now).values():
                for dimension, members in cells.items():
                    sums["unheard" if dimension == "unheard" else "views"] += sum(members.values())
        return sums["views"], sums["unheard"]

    def _units(self) -> tuple[str, ...]:
        return (EVERYWHERE, *(f"s:{site.id}" for site in self._catalogue.sites()))
