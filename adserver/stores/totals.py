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
        # Names of pages are left out: those of 1,000 sites would be millions, each time that somebody looks at `/metrics`.
        totals = self._counts.narrow_totals(self._units())
        ignored, rejected = totals.get("ignored", {}), totals.get("rejected", {})
        told = self._hosts.all().values()
        hosts = summed([one.numbers for one in told])
        return Numbers(
            received=hosts.accepted + sum(ignored.values()) + sum(rejected.values()),
            accepted=hosts.accepted,
            ignored=ignored,
            rejected=rejected,
            applied=hosts.applied,
            waiting=hosts.waiting,
            damaged=hosts.damaged,
            stopped=sum(len(one.stopped) for one in told),
            unheard=sum(totals.get("unheard", {}).values()),
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
