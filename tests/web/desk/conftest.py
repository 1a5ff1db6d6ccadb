"""A desk on a real store: accounts with each role, two sites, and views that took the real way through journal and counter."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
import redis
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache

from adserver.core.accounts import Account, Role
from adserver.core.ads import Ad, Advertiser, Blocked, Campaign, Candidate, Match, Page, Site, TrendingItem, TrendingList
from adserver.core.live import LiveAd
from adserver.desk.services import EXTENSION, Services
from adserver.desk.site import create
from adserver.settings import Settings
from adserver.sources.fetcher import Fetcher
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.changes import Changes
from adserver.stores.deletions import Deletions
from adserver.stores.logins import Logins
from adserver.stores.mails import Mails
from adserver.stores.orders import Orders
from adserver.stores.pages import Pages
from adserver.stores.shares import Shares
from adserver.stores.snapshot import Snapshot
from adserver.stores.statements import Statements
from adserver.stores.totals import Totals
from adserver.web.files import script
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.listed import Listed
from analytics.stores.money import Money
from analytics.stores.trending import Trending

BERLIN = ZoneInfo("Europe/Berlin")
NOW = int(datetime(2026, 11, 22, 14, 30, tzinfo=BERLIN).timestamp())
PASSWORD = "korrekt pferd batterie"
DEMO = Site(id="demo", name="Die Säule", hosts=("publisher.test", "localhost"), origin="http://publisher.test", profile="standard")
OTHER = Site(id="other", name="Another Paper", hosts=("other.test",), origin="http://other.test", language="en", opt_ins=("referrer",))
ROLES: dict[str, Role] = {"chefin": "admin", "redaktion": "publisher", "kaffeehaus": "advertiser", "leserin": "reader"}

Cells = dict[str, int]
Count = Callable[[Iterable[tuple[str, int, Cells]]], None]


@pytest.fixture
def services(store: redis.Redis, data: Path) -> Iterator[Services]:
    """Real stores, a clock that stands still, and the cheapest argon2id."""
    snapshot = Snapshot(data / "snapshot", writable=True)
    yield Services(
        counts=Counts(store),
        trending=Trending(store),
        listed=Listed(store),
        catalogue=Catalogue(store),
        changes=Changes(store),
        shares=Shares(store),
        statements=Statements(store),
        money=Money(store),
        pages=Pages(store),
        orders=Orders(store),
        deletions=Deletions(store),
        accounts=Accounts(store, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)),
        logins=Logins(store),
        mails=Mails(store),
        snapshot=snapshot,
        fetcher=Fetcher(private=True),
        settings=Settings(data=str(data)),
        clock=lambda: float(NOW),
        numbers=Totals(store).numbers,
        secret=b"s" * 32,
        pinned_tag=script().tag,
    )
    snapshot.close()


@pytest.fixture
def filled(services: Services) -> Services:
    """Two sites, four people, two campaigns, one article that was read."""
    for site in (DEMO, OTHER):
        services.catalogue.put_site(site)
    for name, role in ROLES.items():
        account = Account(
            name=name,
            role=role,
            sites=("demo",) if role in {"publisher", "reader"} else (),
            advertiser="kaffee" if role == "advertiser" else None,
        )
        services.accounts.put_password(account, PASSWORD)
    advertisers = [
        Advertiser(id="kaffee", name="Kaffeehaus Nord"),
        Advertiser(id="rad", name="Radwerk"),
        Advertiser(id="blatt", name="Das Blatt"),
    ]
    campaigns = [
        Campaign(id="herbst", advertiser="kaffee", name="Herbströstung", sites=("demo",)),
        Campaign(id="tour", advertiser="rad", name="Touren im Frühling", sites=("other",)),
        Campaign(id="haus", advertiser="blatt", name="Das Abo", kind="house", sites=("demo",)),
    ]
    ads = [Ad(id="kaffee-1", campaign="herbst", lang="de", headline="Kaffee vom Hafen", text="Frisch", landing="https://kaffee.example/")]
    services.catalogue.replace(advertisers, campaigns, ads)
    live = LiveAd(
        id="kaffee-1",
        campaign="herbst",
        advertiser="kaffee",
        advertiser_name="Kaffeehaus Nord",
        payer="Kaffeehaus Nord",
        kind="paid",
        lang="de",
        headline="Kaffee vom Hafen",
        text="Frisch",
        cta="",
        landing="https://kaffee.example/",
    )
    article = Page(
        site="demo",
        path="/hafen",
        title="Im Hafen riecht es nach Kaffee",
        lang="de",
        version="1",
        fetched_at=NOW - 3600,
        keywords=(("Hafen", 3.0), ("Kaffee", 2.0)),
        shortlist=(Candidate(ad="kaffee-1", score=2.5, matches=(Match(keyword="Kaffee", surface="Kaffees"),)),),
        blocked=(Blocked(ad="rad-1", reason="negative:Hafen"),),
    )
    services.pages.put(article)
    with services.snapshot.write() as writing:
        writing.put_ads([live])
        writing.put_trending("demo", TrendingList(at=NOW, items=(TrendingItem(title=article.title, path="/hafen"),)))
    return services


@pytest.fixture
def count(store: redis.Redis, data: Path) -> Count:
    """Count cells the way that views are counted: a journal that the counter reads."""

    def count_all(entries: Iterable[tuple[str, int, Cells]]) -> None:
        writer = Writer(data / "journal")
        for unit, at, cells in entries:
            look = next((cell.removeprefix("page:") for cell in cells if cell.startswith("page:")), "")
            writer.append(encode(Record(Kind.VIEW, at, (Entry(unit, cells, look=look),))), Kind.VIEW)
        writer.close()
        counter = Counter(data / "journal", store, zone_of=lambda _: "Europe/Berlin")
        while counter.step(NOW).more:
            pass

    return count_all


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Each desk of this run finds the templates compiled: by itself, one takes as long for them as for all that a test asks of it."""
    before = Flask.jinja_options
    Flask.jinja_options = {**before, "bytecode_cache": FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))}
    yield
    Flask.jinja_options = before


@pytest.fixture(scope="session")
def desks() -> list[tuple[Flask, dict[str, object]]]:
    """The one desk of this run, once it is made, since its 150 routes take 60 ms; and the extensions that a new one has."""
    return []


@pytest.fixture
def app(filled: Services, desks: list[tuple[Flask, dict[str, object]]]) -> Flask:
    """The desk, as new: what it knows of a test, its services, attempts and rates, is among its extensions."""
    if not desks:
        made = create(filled)
        desks.append((made, dict(made.extensions)))
    ((desk, fresh),) = desks
    desk.extensions.clear()
    desk.extensions.update(fresh | {EXTENSION: filled})
    return desk


class Browser:
    """A client that fills in forms as a browser does: with the hidden token of the page it came from."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, address: str, **kwargs):
        return self.client.get(address, **kwargs)

    def post(self, address: str, fields: dict[str, str], page: str = "/admin/about", **kwargs):
        return self.client.post(address, data={"csrf_token": self.token(page), **fields}, **kwargs)

    def token(self, page: str) -> str:
        html = self.client.get(page, follow_redirects=True).get_data(as_text=True)
        found = re.search(r'name="csrf_token" value="([^"]+)"', html)
        assert found, html[:2000]
        return found[1]

    def login(self, name: str, password: str = PASSWORD, **kwargs):
        return self.post("/admin/login", {"username": name, "password": password}, page="/admin/login", **kwargs)


@pytest.fixture
def browser(app: Flask) -> Browser:
    """Nobody is logged in."""
    return Browser(app.test_client())


@pytest.fixture
def logged_in(app: Flask) -> Callable[[str], Browser]:
    """A browser of somebody who is logged in."""

    def as_somebody(name: str) -> Browser:
        one = Browser(app.test_client())
        assert one.login(name).status_code == 302
        return one

    return as_somebody


@pytest.fixture
def moments() -> SimpleNamespace:
    """Moments around the desk's clock."""
    return SimpleNamespace(now=NOW, yesterday=NOW - 86_400)


@pytest.fixture
def password() -> str:
    """Everybody's password."""
    return PASSWORD


@pytest.fixture
def browser_of() -> Callable[[Flask], Browser]:
    """A new browser of a desk."""
    return lambda app: Browser(app.test_client())
