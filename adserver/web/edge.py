"""What outlives a request on the public side: one `Edge` a worker. The routes of both lanes are functions over it."""

import math
import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from adserver.core.ads import TokenKey
from adserver.core.readers import clients
from adserver.core.serving import tokens
from adserver.core.serving.tokens import Signer
from adserver.settings import Settings
from adserver.stores.snapshot import Snapshot
from adserver.web.agents import reader_of_agents
from adserver.web.asking import Environ
from adserver.web.lots import Lots
from adserver.web.plans import Plans
from adserver.web.sites import Sites
from adserver.web.tally import Tally
from analytics.core.events import Entry, Kind, Record, encode
from analytics.core.returns import Returns

LOOK_S = 0.2
"""How old what a worker remembers of the snapshot may be."""
TICK_S = 1.0
"""How often dates and budgets are asked again."""
MINUTE_S = 60
TABLES = ("site", "page", "ad", "trending", "state", "tokens")


class Journal(Protocol):
    """Where accepted views are kept: `analytics.journal.Writer`."""

    def append(self, record: bytes, kind: Kind) -> int:
        """The record's number, once it is written; raises `JournalFull`."""

    def why_full(self) -> str | None:
        """Why nothing can be written now; None: it can."""

    def close(self) -> None:
        """End in order."""


class Repeats(Protocol):
    """Who looked at what today: `analytics.core.repeats.Filter`."""

    def first_look(self, source: bytes, page: str, day: int) -> bool:
        """Whether the source has not looked at the page today."""

    def looks(self, source: bytes, page: str, day: int) -> int:
        """How often it looked today before: 0, 1, or 2 for more often."""


class Floods(Protocol):
    """How much a source asked this minute: `analytics.core.floods.Meter`."""

    def allows(self, source: bytes, minute: int, limit: int) -> bool:
        """Whether one more view stays within the limit."""


class Countries(Protocol):
    """Where an address is: `adserver.sources.geo.Countries`."""

    def country(self, address: str) -> str:
        """Its ISO code, ZZ for unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What an edge is built from: the outer world, each piece of it replaceable in a test."""

    snapshot: Snapshot
    journal: Journal
    repeats: Repeats
    floods: Floods
    returns: Returns
    countries: Countries
    settings: Settings
    clock: Callable[[], float] = time.time
    """Unix seconds."""
    dice: Callable[[], float] = random.random
    """0 ≤ x < 1, drawn for ads alone: what readers do must not change which ones they get."""
    doubt: Callable[[], float] = random.random
    """0 ≤ x < 1, drawn for looks at pages whose readers keep coming back."""
    lot_name: Callable[[], str] = lambda: secrets.token_urlsafe(9)
    """A new random name of 12 characters."""


class Edge:
    """The public side of one worker. Raises `clients.BadNetworks` where the settings' trusted proxies are none."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.settings = parts.settings
        self.sites = Sites(parts.snapshot)
        self.lots = Lots(parts.lot_name)
        self.plans = Plans(parts.snapshot, self.lots)
        self.tally = Tally(parts.journal.append, parts.clock)
        self.dice, self.countries, self.repeats = parts.dice, parts.countries, parts.repeats
        self.signer: Signer | None = None
        """Signs tokens; None while the snapshot holds no key: then no ads are served."""
        self.signers: tuple[Signer, ...] = ()
        """All that verify, the newest first."""
        self._trusted = clients.networks(parts.settings.trusted_proxies)
        self._clock, self._floods, self._journal = parts.clock, parts.floods, parts.journal
        self._limit = parts.settings.flood_views_per_minute
        self.agent = reader_of_agents(windowless=parts.settings.headless_readers)
        self._look_at, self._tick_at = 0.0, 0.0
        self._tried_at = -1
        self._full: str | None = None
        self._generations: dict[str, int] = {}
        self._keys: tuple[TokenKey, ...] = ()

    def moment(self) -> float:
        """Unix seconds; first catches up with the snapshot where that is due."""
        now = self._clock()
        if now >= self._look_at or now < self._look_at - LOOK_S:
            self._look(now)
        return now

    def address(self, environ: Environ) -> str:
        """The reader's address, for use in memory while the request lasts."""
        return clients.client_address(environ.get("REMOTE_ADDR", ""), environ.get("HTTP_X_FORWARDED_FOR"), self._trusted)

    def is_unheard(self, environ: Environ) -> bool:
        """Whether the request forwards an address that is not believed, because its sender is no trusted proxy."""
        forwarded = environ.get("HTTP_X_FORWARDED_FOR")
        return forwarded is not None and clients.is_unheard(environ.get("REMOTE_ADDR", ""), forwarded, self._trusted)

    def source(self, address: str) -> bytes:
        """What stands for an address in filters and limits."""
        # An IPv4 address is one source, and parsing it costs 5 µs, a quarter of a view.
        return clients.source(address) if ":" in address else address.encode()

    def allows(self, source: bytes, now: float, times: float = 1) -> bool:
        """Whether the source may ask once more this minute; `times`: how many times the limit of views holds."""
        return self._floods.allows(source, int(now) // MINUTE_S, math.ceil(self._limit * times))

    def keep_view(self, record: bytes) -> None:
        """Write a view's record; raises `JournalFull`."""
        self._journal.append(record, Kind.VIEW)

    def keep(self, kind: Kind, now: float, entries: tuple[Entry, ...]) -> None:
        """Write a record of this minute: a closer time would tell one reader from another. Raises `JournalFull`."""
        self._journal.append(encode(Record(kind, int(now) // MINUTE_S * MINUTE_S, entries)), kind)

    def why_not_ready(self) -> str | None:
        """Why a balancer should ask another worker or host; None: it need not. The journal is tried once a second at most."""
        now = int(self.moment())
        if self.signer is None:
            return "The snapshot holds no token keys yet; the indexer writes them at its start."
        if self._tried_at != now:
            self._tried_at, self._full = now, self._journal.why_full()
        return f"Views cannot be kept: {self._full}." if self._full else None

    def close(self) -> None:
        """Write what waits and end the journal in order."""
        self.tally.close()
        self._journal.close()

    def _look(self, now: float) -> None:
        """Forget what changed in the snapshot since the last look."""
        with self.parts.snapshot.read() as reading:
            generations = {table: reading.generation(table) for table in TABLES}
            keys = reading.token_keys()
        changed = {table for table in TABLES if generations[table] != self._generations.get(table)}
        if changed & {"site", "trending"}:
            self.sites.forget()
        if changed & {"site", "ad"}:
            self.plans.forget()
        elif "page" in changed:
            self.plans.doubt()
        if "state" in changed or not 0 <= now - self._tick_at < TICK_S:
            self.plans.tick(now, told="state" in changed)
            self._turn_keys(keys, now)
            self._tick_at = now
        self.lots.turn(now)
        self._generations, self._look_at = generations, now + LOOK_S

    def _turn_keys(self, keys: tuple[TokenKey, ...], now: float) -> None:
        newest = tokens.newest(keys, now)
        self.signer = None if newest is None else Signer(newest.secret)
        if keys != self._keys:
            self.signers = tuple(Signer(key.secret) for key in reversed(keys))
            self._keys = keys
