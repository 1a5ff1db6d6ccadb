"""The indexer against a real store and snapshot; only the world of pages is made up."""

from concurrent.futures import Future
from html import escape
from pathlib import Path

import msgspec
import pytest

from adserver import folder
from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.indexer import Indexer
from adserver.settings import Settings
from adserver.sources.fetcher import Answer, Wish
from adserver.stores.catalogue import Catalogue
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot

NOON = 1_790_000_000
SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test")
ADVERTISER = Advertiser(id="roesterei", name="Rösterei Elbufer")
CAMPAIGN = Campaign(id="herbst", advertiser="roesterei", name="Herbst")
COFFEE = Ad(
    id="kaffee-1",
    campaign="herbst",
    lang="de",
    headline="Frisch geröstet",
    text="Röstungen aus der Speicherstadt.",
    landing="https://roesterei.example/",
    keywords=("Kaffee", "Espresso"),
)
BIKE = msgspec.structs.replace(COFFEE, id="rad-1", headline="Leichte Räder", text="Fahrräder nach Maß.", keywords=("Fahrrad",))
STORY = (
    "In der Speicherstadt wird wieder Kaffee geröstet. Die Bohnen kommen mit dem Schiff, und wer am Morgen vorbeigeht, riecht Espresso. "
    "Drei Familien haben die alte Halle gemietet und prüfen jede Lieferung, bevor sie in die Trommel kommt. Am Abend ist die Halle leer."
)
RIDE = (
    "Auf dem neuen Radweg am Kanal fährt die Redaktion mit dem Fahrrad zur Arbeit. Der Weg ist breit, hell und ohne Ampel, "
    "und an jeder Brücke steht eine Pumpe. Im Winter wird zuerst hier geräumt, sagt das Amt, und im Sommer blühen die Linden."
)


def html(title: str, text: str, head: str = "") -> bytes:
    body = f"<article><h1>{escape(title)}</h1><p>{escape(text)}</p></article>"
    return f"<!doctype html><html lang=de><head><title>{escape(title)} | Blatt</title>{head}</head><body>{body}</body></html>".encode()


def page(title: str, text: str, head: str = "") -> Answer:
    return Answer(status=200, body=html(title, text, head), content_type="text/html; charset=utf-8", etag=f'"{hash((title, text))}"')


def sitemap(*paths: str) -> Answer:
    entries = "".join(f"<url><loc>{path}</loc></url>" for path in paths)
    body = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    return Answer(status=200, body=body.encode(), content_type="application/xml")


class World:
    """Answers by path, and what was asked for."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        self.asked: list[Wish] = []

    def submit(self, wish: Wish) -> Future:
        future = Future()
        future.set_result(self._answer(wish))
        return future

    def _answer(self, wish: Wish) -> Answer:
        self.asked.append(wish)
        answer = self.answers.get(wish.url.removeprefix("https://blatt.test"), Answer(status=404))
        if wish.etag and wish.etag == answer.etag:
            return Answer(status=304, url=wish.url)
        return msgspec.structs.replace(answer, url=answer.url or wish.url)

    @property
    def paths(self) -> list[str]:
        return [wish.url.removeprefix("https://blatt.test") for wish in self.asked]


@pytest.fixture
def snapshot(data: Path):
    opened = Snapshot(folder.snapshot(data), writable=True)
    yield opened
    opened.close()


@pytest.fixture
def build(data, store, snapshot):
    """An indexer of this world on the test's store and snapshot."""
    built: list[Indexer] = []

    def make(world: World) -> Indexer:
        for old in built:
            old.close()
        built[:] = [Indexer(Settings(data=str(data)), store, snapshot, submit=world.submit)]
        return built[0]

    yield make
    for old in built:
        old.close()


@pytest.fixture
def catalogue(store):
    filled = Catalogue(store)
    filled.put_site(SITE)
    filled.replace([ADVERTISER], [CAMPAIGN], [COFFEE, BIKE])
    return filled


def steps(indexer: Indexer, n: int = 12, start: float = NOON) -> float:
    """Steps a second apart; the moment after the last one."""
    for index in range(n):
        indexer.step(start + index)
    return start + n


@pytest.mark.usefixtures("catalogue")
def test_a_page_of_the_sitemap_becomes_a_shortlist_with_reasons(build, store, snapshot):
    world = World(
        {
            "/sitemap.xml": sitemap("/kaffee.html", "https://blatt.test/rad"),
            "/kaffee.html": page("Kaffee", STORY),
            "/rad": page("Rad", RIDE),
        }
    )

    steps(build(world))

    stored = Pages(store).get("blatt", "/kaffee.html")
    assert [candidate.ad for candidate in stored.shortlist] == ["kaffee-1"]
    assert {match.keyword for match in stored.shortlist[0].matches} >= {"Kaffee"}
    with snapshot.read() as reading:
        assert reading.page("blatt", "/kaffee.html") == stored
        assert [candidate.ad for candidate in reading.page("blatt", "/rad").shortlist] == ["rad-1"]
        assert reading.site_id("blatt.test") == "blatt"
        assert {ad.id for ad in reading.ads()} == {"kaffee-1", "rad-1"}


@pytest.mark.usefixtures("catalogue")
def test_a_page_that_a_reader_saw_first_is_fetched(build, store):
    world = World({"/sitemap.xml": sitemap(), "/neu": page("Kaffee", STORY)})
    Pages(store).want("blatt", ["/neu"])

    steps(build(world))

    assert Pages(store).get("blatt", "/neu").title == "Kaffee"
    assert Pages(store).wanted("blatt") == 0


def test_a_changed_ad_is_live_without_fetching_anything(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)
    fetched = len(world.asked)
    tea = msgspec.structs.replace(COFFEE, id="trommel-1", keywords=("Trommel",))

    catalogue.replace([ADVERTISER], [CAMPAIGN], [tea])
    indexer.step(moment)

    with snapshot.read() as reading:
        assert [candidate.ad for candidate in reading.page("blatt", "/kaffee").shortlist] == ["trommel-1"]
    assert len(world.asked) == fetched


@pytest.mark.usefixtures("catalogue")
def test_a_page_that_is_gone_leaves_store_and_snapshot(build, store, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)

    world.answers["/kaffee"] = Answer(status=410)
    steps(indexer, start=moment + 3600)

    assert Pages(store).get("blatt", "/kaffee") is None
    with snapshot.read() as reading:
        assert reading.page("blatt", "/kaffee") is None


@pytest.mark.usefixtures("catalogue")
def test_an_unchanged_page_is_asked_for_with_its_validator_and_keeps_its_shortlist(build, store):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)
    before = Pages(store).version("blatt")

    steps(indexer, start=moment + 3600)

    assert [wish.etag for wish in world.asked if wish.url.endswith("/kaffee")] == ["", world.answers["/kaffee"].etag]
    assert Pages(store).version("blatt") == before


@pytest.mark.usefixtures("catalogue")
def test_a_restart_finds_everything_in_the_store_and_asks_for_nothing_early(build, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    moment = steps(build(world))

    again = World(world.answers)
    steps(build(again), n=5, start=moment)

    assert again.paths == ["/sitemap.xml"]
    with snapshot.read() as reading:
        assert reading.page("blatt", "/kaffee") is not None


@pytest.mark.usefixtures("catalogue")
def test_a_snapshot_is_built_anew_from_the_store(build, store, data):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    steps(build(world))
    other = data.parent / "other"
    fresh = Snapshot(folder.snapshot(other), writable=True)

    indexer = Indexer(Settings(data=str(other)), store, fresh, submit=World({}).submit)
    indexer.step(NOON)

    with fresh.read() as reading:
        assert reading.page("blatt", "/kaffee") == Pages(store).get("blatt", "/kaffee")
    indexer.close()
    fresh.close()


def test_a_removed_site_takes_its_pages_along(build, catalogue, store, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)

    catalogue.delete_site("blatt")
    Pages(store).delete_site("blatt")
    indexer.step(moment)

    with snapshot.read() as reading:
        assert list(reading.sites()) == []
        assert list(reading.pages()) == []


@pytest.mark.usefixtures("catalogue")
def test_what_another_process_stores_reaches_the_snapshot(build, store, snapshot):
    indexer = build(World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)}))
    moment = steps(indexer)
    elsewhere = Pages(store)
    renamed = msgspec.structs.replace(elsewhere.get("blatt", "/kaffee"), title="Anders")

    elsewhere.put(renamed)
    elsewhere.put(msgspec.structs.replace(renamed, path="/zweite"))
    indexer.step(moment)

    with snapshot.read() as reading:
        assert reading.page("blatt", "/kaffee").title == "Anders"
        assert reading.page("blatt", "/zweite").title == "Anders"


@pytest.mark.usefixtures("catalogue")
def test_a_site_is_asked_twice_a_second_at_most(build):
    world = World({"/sitemap.xml": sitemap(*(f"/{n}" for n in range(50)))})
    indexer = build(world)

    for tenth in range(101):
        indexer.step(NOON + tenth / 10)

    assert len(world.asked) <= 21


def test_token_keys_are_made_once_and_renewed_weekly(build, catalogue, snapshot):
    indexer = build(World({}))
    indexer.step(NOON)
    indexer.step(NOON + 1)

    (first,) = catalogue.token_keys()
    week = NOON + 7 * 86400
    indexer.step(week - week % 60 + 60)
    indexer.step(week - week % 60 + 61)

    assert len(first.secret) == 32
    keys = catalogue.token_keys()
    assert keys[0] == first
    assert keys[1].since > week
    with snapshot.read() as reading:
        assert reading.token_keys() == keys


@pytest.mark.usefixtures("catalogue")
def test_a_redirect_to_another_page_makes_that_one_known(build, store):
    moved = msgspec.structs.replace(page("Kaffee", STORY), url="https://blatt.test/neu")
    world = World({"/sitemap.xml": sitemap("/alt"), "/alt": moved, "/neu": page("Kaffee", STORY)})

    steps(build(world))

    assert Pages(store).get("blatt", "/alt") is None
    assert Pages(store).get("blatt", "/neu").title == "Kaffee"


@pytest.mark.usefixtures("catalogue")
def test_a_cleaned_path_is_found_where_the_server_wants_a_slash(build, store):
    world = World({"/sitemap.xml": sitemap(), "/thema/": page("Kaffee", STORY)})
    Pages(store).want("blatt", ["/thema"])

    steps(build(world))

    assert Pages(store).get("blatt", "/thema").title == "Kaffee"
