"""A public side on a real snapshot and a real journal, with a clock and dice that tests turn by hand."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest

from adserver.core.ads import Candidate, Image, Match, Page, Site, TokenKey, TrendingItem, TrendingList
from adserver.core.live import CampaignState, FlightState, LiveAd, LiveFlight
from adserver.settings import Settings
from adserver.stores.snapshot import Snapshot
from adserver.web.edge import Edge, Parts
from adserver.web.fast import lane
from adserver.web.site import create
from analytics.core import events, returns
from analytics.core.events import Kind, Record
from analytics.core.returns import Returns
from analytics.journal.writer import JournalFull

NOON = 1_760_000_400.0
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@dataclass
class Clock:
    """A clock that stands still until it is turned."""

    now: float = NOON

    def __call__(self) -> float:
        return self.now


@dataclass
class Book:
    """A journal in memory: what was written is decoded again, as the counter would."""

    records: list[Record] = field(default_factory=list)
    full: bool = False

    def append(self, record: bytes, kind: Kind) -> int:
        if self.full:
            raise JournalFull("full")
        self.records.append(events.decode(record))
        assert self.records[-1].kind == kind
        return len(self.records)

    def why_full(self) -> str | None:
        return "No space left on device" if self.full else None

    def close(self) -> None:
        return

    def of(self, kind: Kind) -> list[Record]:
        return [record for record in self.records if record.kind == kind]


@dataclass
class Memory:
    """First looks and floods, exactly."""

    looked: dict[tuple[bytes, str, int], int] = field(default_factory=dict)
    asked: dict[tuple[bytes, int], int] = field(default_factory=dict)

    def first_look(self, source: bytes, page: str, day: int) -> bool:
        return self.looks(source, page, day) == 0

    def looks(self, source: bytes, page: str, day: int) -> int:
        before = self.looked.get((source, page, day), 0)
        self.looked[source, page, day] = before + 1
        return min(before, 2)

    def allows(self, source: bytes, minute: int, limit: int) -> bool:
        count = self.asked[source, minute] = self.asked.get((source, minute), 0) + 1
        return not limit or count <= limit


class Map:
    """A country for loopback addresses."""

    def country(self, address: str) -> str:
        return {"127.0.0.1": "DE", "127.0.0.2": "AT"}.get(address, "ZZ")


@dataclass
class World:
    """Everything around one public side."""

    edge: Edge
    clock: Clock
    book: Book
    memory: Memory
    snapshot: Snapshot
    data: Path
    apps: dict[bool, Any] = field(default_factory=dict)

    def wsgi(self, *, fast: bool) -> Any:
        """The app with or without the fast lane, made once: Flask takes 20 ms."""
        if fast not in self.apps:
            app = self.apps[fast] = create(self.edge)
            if fast:
                app.wsgi_app = lane(app.wsgi_app, self.edge)
        return self.apps[fast]

    def client(self, *, fast: bool = True) -> Any:
        client = self.wsgi(fast=fast).test_client()
        client.environ_base = {"HTTP_USER_AGENT": BROWSER, "HTTP_ORIGIN": "http://publisher.test", "REMOTE_ADDR": "127.0.0.1"}
        return client

    def post(self, route: str, asked: Any, **environ: str) -> Any:
        """A browser on publisher.test posts JSON."""
        return self.client().post(route, data=json.dumps(asked).encode(), environ_overrides=environ)

    def write(self) -> Any:
        """Change the snapshot, and let the worker notice."""
        self.clock.now += 1.0
        return self.snapshot.write()

    def view(self, path: str = "/kaffee", slots: int = 1, *, client: dict[str, str] | None = None, **asked: Any) -> Any:
        """A browser on publisher.test looks at a page; `client` changes its environ."""
        return self.post("/v1/view", {"path": path, "slots": slots, **asked}, **(client or {}))

    def cells(self) -> dict[str, int]:
        """What the last view added to its site."""
        entries = self.book.of(Kind.VIEW)[-1].entries
        return {cell: count for entry in entries if entry.unit == entries[0].unit for cell, count in entry.cells.items()}

    def campaign(self, place: int = 0) -> Any:
        """What the last view added to a campaign."""
        return [entry for entry in self.book.of(Kind.VIEW)[-1].entries if entry.unit.startswith("c:")][place]

    def sums(self) -> dict[str, dict[str, int]]:
        """What was ignored and rejected, once it is in the journal."""
        self.edge.tally.flush()
        found: dict[str, dict[str, int]] = {}
        for record in self.book.of(Kind.SUMS):
            for entry in record.entries:
                cells = found.setdefault(entry.unit, {})
                for cell, count in entry.cells.items():
                    cells[cell] = cells.get(cell, 0) + count
        return found

    def later(self, seconds: float) -> None:
        self.clock.now += seconds


SITE = Site(id="demo", name="Demo", hosts=("publisher.test", "127.0.0.1"), origin="http://publisher.test", profile="standard")
STRICT = msgspec.structs.replace(SITE, id="streng", name="Streng", hosts=("streng.test",), profile="strict")


FLIGHT = ("starts", "until", "price_micros", "sites", "sections", "page_types", "countries", "window", "priority")


def ad(name: str, **changes: Any) -> LiveAd:
    """A live ad; what belongs to a flight goes to its only one."""
    flight = LiveFlight(**{key: changes.pop(key) for key in FLIGHT if key in changes})
    given: dict[str, Any] = {
        "id": name,
        "campaign": f"c-{name}",
        "advertiser": f"a-{name}",
        "advertiser_name": f"Firma {name}",
        "payer": f"Firma {name}",
        "kind": "house",
        "lang": "de",
        "headline": f"Überschrift {name}",
        "text": "Ein Text.",
        "cta": "Ansehen",
        "landing": f"https://{name}.example/?a=1&b=ü",
        "starts": flight.starts,
        "until": flight.until,
        "flights": (flight,),
    }
    return LiveAd(**given | changes)


ADS = (
    ad("kaffee", image=Image(hash="0123456789abcdef", width=600, height=400, alt="Eine Tasse")),
    ad("tee"),
    ad("paid", kind="paid", pricing="cpm", price_micros=3_500_000),
    ad("click", kind="affiliate", pricing="cpc", price_micros=250_000),
    ad("paused", until=0),
)


def state(at: float = NOON, **flight: Any) -> CampaignState:
    """What the store said of a campaign with one flight."""
    return CampaignState(at=int(at), flights={"": FlightState(**flight)})


def candidate(name: str, score: float) -> Candidate:
    return Candidate(ad=name, score=score, matches=(Match(keyword="kaffee", surface="Kaffee"), Match(keyword="röstung", surface="Röstung")))


def page(path: str, *shortlist: Candidate, site: str = "demo", **changes: Any) -> Page:
    return Page(site=site, path=path, title=f"Titel {path}", lang="de", version="1", fetched_at=1, shortlist=shortlist, **changes)


@pytest.fixture
def snapshot(data: Path) -> Iterator[Snapshot]:
    written = Snapshot(data / "snapshot", writable=True)
    with written.write() as writing:
        for site in (SITE, STRICT):
            writing.put_site(site)
            writing.put_page(page("/kaffee", candidate("kaffee", 9.0), site=site.id))
        writing.put_ads(ADS)
        writing.put_page(page("/beide", candidate("kaffee", 9.0), candidate("tee", 8.5)))
        writing.put_page(page("/klick", candidate("click", 9.0)))
        writing.put_page(page("/bezahlt", candidate("paid", 1.0), candidate("kaffee", 9.0)))
        writing.put_page(page("/pause", candidate("paused", 9.0)))
        writing.put_page(page("/nichts"))
        writing.put_trending(
            "demo", TrendingList(at=int(NOON), items=tuple(TrendingItem(title=f"Ä {n} <b>", path=f"/ä{n}") for n in range(12)))
        )
        writing.put_state("c-paid", state(remaining_micros=10_000_000))
        writing.put_state("c-click", state(remaining_micros=None))
        writing.put_token_keys((TokenKey(id=1, secret=b"k" * 32, since=0),))
    yield written
    written.close()


@pytest.fixture
def settings(data: Path) -> Settings:
    # The clock stands still: what is served is seen and clicked at the same moment, unless a test is about that.
    return Settings(data=str(data), seen_after_ms=0, click_after_ms=0)


@pytest.fixture
def new_world(snapshot: Snapshot, settings: Settings, data: Path) -> Callable[..., World]:
    """Makes public sides that share a snapshot and nothing else."""

    def make(**changes: Any) -> World:
        clock, book, memory = Clock(), Book(), Memory()
        lots = iter(f"lot{number}" for number in range(1000))
        edge = Edge(
            Parts(
                snapshot=snapshot,
                journal=book,
                repeats=memory,
                floods=memory,
                returns=Returns(memoryview(bytearray(returns.SIZE_BYTES))),
                countries=Map(),
                settings=msgspec.structs.replace(settings, **changes),
                clock=clock,
                dice=lambda: 0.0,
                doubt=lambda: 0.5,
                lot_name=lambda: next(lots),
            )
        )
        return World(edge, clock, book, memory, snapshot, data)

    return make


@pytest.fixture
def world(new_world: Callable[..., World]) -> World:
    return new_world()
