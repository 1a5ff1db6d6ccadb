"""The indexer against a real store and snapshot; only the world of pages is made up."""

import threading
from concurrent.futures import Future
from html import escape
from pathlib import Path

import msgspec
import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from structlog.testing import capture_logs

from adserver import folder
from adserver.core.ads import Ad, Advertiser, Campaign, SectionBlock, Site
from adserver.core.crawl.crawling import Document, Known, after_success
from adserver.core.relevance.shortlisting import page_of
from adserver.indexer.indexer import Indexer
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


class Steps(threading.Event):
    """An event that is set by itself after some waits, and remembers how long those were to be."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.waits: list[float] = []
        self._most = most

    def wait(self, timeout=None):
        self.waits.append(timeout)
        if len(self.waits) >= self._most:
            self.set()
        return self.is_set()


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


def shortlist(snapshot, path="/kaffee"):
    with snapshot.read() as reading:
        return [candidate.ad for candidate in reading.page("blatt", path).shortlist]


def test_one_changed_ad_is_matched_by_itself_and_the_others_stay(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)
    drum = msgspec.structs.replace(COFFEE, id="trommel-1", keywords=("Trommel",))

    catalogue.replace([ADVERTISER], [CAMPAIGN], [COFFEE, drum])
    indexer.step(moment)
    with_drum = shortlist(snapshot)
    catalogue.replace([ADVERTISER], [CAMPAIGN], [drum])
    indexer.step(moment + 1)

    assert sorted(with_drum) == ["kaffee-1", "trommel-1"]
    assert shortlist(snapshot) == ["trommel-1"]


@pytest.mark.usefixtures("catalogue")
def test_a_restart_matches_nothing_that_was_matched(build, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    moment = steps(build(world))

    done = build(world).step(moment)

    assert done.rematched == 0
    assert shortlist(snapshot) == ["kaffee-1"]


def test_a_change_while_the_indexer_was_down_is_matched_at_its_start(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    moment = steps(build(world))
    catalogue.replace([ADVERTISER], [CAMPAIGN], [msgspec.structs.replace(COFFEE, id="trommel-1", keywords=("Trommel",))])

    build(world).step(moment)

    assert shortlist(snapshot) == ["trommel-1"]


def test_a_campaign_that_is_booked_elsewhere_is_on_no_list_here(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)

    catalogue.put_site(msgspec.structs.replace(SITE, id="anders", hosts=("anders.test",), origin="https://anders.test", sitemap=None))
    catalogue.replace([ADVERTISER], [msgspec.structs.replace(CAMPAIGN, sites=("anders",))], [COFFEE])
    indexer.step(moment)

    assert shortlist(snapshot) == []


def test_words_that_the_publisher_refuses_keep_ads_away(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)

    catalogue.put_site(msgspec.structs.replace(SITE, blocked_words=("Espresso",)))
    indexer.step(moment)

    assert shortlist(snapshot) == []
    with snapshot.read() as reading:
        (blocked,) = reading.page("blatt", "/kaffee").blocked
    assert blocked.reason == "publisher-word:Espresso"


def test_a_section_that_blocks_an_advertiser_says_so_until_it_does_no_more(build, catalogue, snapshot):
    world = World(
        {"/sitemap.xml": sitemap("/kaffee", "/genuss/kaffee"), "/kaffee": page("Kaffee", STORY), "/genuss/kaffee": page("K", STORY)}
    )
    indexer = build(world)
    moment = steps(indexer)
    section = SectionBlock(prefix="/genuss", advertisers=("roesterei",))

    catalogue.put_site(msgspec.structs.replace(SITE, section_blocks=(section,)))
    indexer.step(moment)

    assert (shortlist(snapshot), shortlist(snapshot, "/genuss/kaffee")) == (["kaffee-1"], [])
    with snapshot.read() as reading:
        (refused,) = reading.page("blatt", "/genuss/kaffee").blocked
    assert refused.reason == "publisher-advertiser:roesterei"

    catalogue.put_site(SITE)
    indexer.step(moment + 1)

    assert shortlist(snapshot, "/genuss/kaffee") == ["kaffee-1"]


def test_a_paused_ad_is_known_and_never_served(build, catalogue, snapshot):
    indexer = build(World({}))
    indexer.step(NOON)

    catalogue.replace([ADVERTISER], [CAMPAIGN], [msgspec.structs.replace(COFFEE, paused=True)])
    indexer.step(NOON + 1)

    with snapshot.read() as reading:
        (ad,) = reading.ads()
    assert (ad.id, ad.until) == ("kaffee-1", 0)


@pytest.mark.usefixtures("catalogue")
def test_words_set_by_hand_find_ads_that_the_text_does_not(build, snapshot):
    article = page("Ein Abend", "Der Saal war voll, und niemand wollte gehen, bevor das letzte Lied gespielt war.")
    body = article.body.replace(b"<article>", b'<article data-keywords="Fahrrad, Reise">')
    body = body.replace(b"<title>", b'<meta name="keywords" content="Konzert"><title>')
    world = World({"/sitemap.xml": sitemap("/abend"), "/abend": msgspec.structs.replace(article, body=body)})

    steps(build(world))

    assert shortlist(snapshot, "/abend") == ["rad-1"]
    with snapshot.read() as reading:
        known = reading.page("blatt", "/abend")
    assert (known.by_hand, known.tags) == (("Fahrrad", "Reise"), ("Konzert",))


@pytest.mark.usefixtures("catalogue")
def test_a_pushed_page_is_not_fetched(build, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Rad", RIDE)})
    indexer = build(world)
    indexer.follow(NOON)

    indexer.push("blatt", "/kaffee", Document(title="Kaffee", text=STORY, lang="de"), NOON)
    steps(indexer)
    steps(indexer, start=NOON + 30 * 86400)

    assert shortlist(snapshot) == ["kaffee-1"]
    assert "/kaffee" not in world.paths


@pytest.mark.usefixtures("catalogue")
def test_a_site_whose_server_fails_is_asked_less_and_less(build):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": Answer(status=503)})
    indexer = build(world)

    for second in range(0, 3600, 5):
        indexer.step(NOON + second)

    assert world.paths.count("/kaffee") == 6


@pytest.mark.usefixtures("store")
def test_behind_a_full_list_others_wait(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    many = [msgspec.structs.replace(COFFEE, id=f"kaffee-{number:02}") for number in range(70)]
    catalogue.replace([ADVERTISER], [CAMPAIGN], many)
    indexer = build(world)
    moment = steps(indexer)
    before = shortlist(snapshot)

    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad for ad in many if ad.id != before[0]])
    steps(indexer, n=3, start=moment)

    assert len(before) == 64
    assert len(shortlist(snapshot)) == 64
    assert before[0] not in shortlist(snapshot)


@pytest.mark.usefixtures("catalogue")
def test_a_server_that_answers_every_path_with_the_same_page_fills_nothing(build, store):
    world = World({"/sitemap.xml": sitemap()} | {f"/erfunden-{number}": page("Kaffee", STORY) for number in range(30)})
    Pages(store).want("blatt", [f"/erfunden-{number}" for number in range(30)])

    steps(build(world), n=60)

    assert len(world.asked) >= 25
    assert Pages(store).count("blatt") == 3


@pytest.mark.usefixtures("catalogue")
def test_it_runs_until_it_is_told_to_stop_and_rests_while_nothing_is_due(build, store):
    ticks = iter(range(NOON, NOON + 100))
    stop = Steps(12)

    build(World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})).run(stop, lambda: next(ticks))

    assert Pages(store).count("blatt") == 1
    assert stop.waits[0] < stop.waits[-1] == 0.1


def test_it_waits_while_the_store_is_away(data, snapshot, tmp_path):
    away = redis.Redis(unix_socket_path=str(tmp_path / "nobody.sock"), retry=Retry(NoBackoff(), 0))
    stop = Steps(3)

    with capture_logs() as told:
        Indexer(Settings(data=str(data)), away, snapshot).run(stop, lambda: NOON)

    assert stop.waits == [1.0, 1.0, 1.0]
    assert [event["event"] for event in told] == ["the store is away; pages wait"], "once, not each second"


@pytest.mark.usefixtures("catalogue")
def test_a_page_that_ends_the_process_is_not_read_first_by_the_next_one(build, monkeypatch):
    world = World({"/sitemap.xml": sitemap("/gift"), "/gift": page("Gift", STORY)})
    with monkeypatch.context() as patch:
        patch.setattr("adserver.sources.extraction.document", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            steps(build(world))

    again = World(world.answers)
    steps(build(again), n=5, start=NOON + 5)

    assert "/gift" not in again.paths


@pytest.mark.usefixtures("catalogue")
def test_what_another_process_fetched_is_not_fetched_again(build, store):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    indexer.follow(NOON)
    # A process may open the folder once, so the other one's hands are this one's.
    other = indexer._documents
    document = Document(title="Kaffee", text=STORY, lang="de")
    other.put(after_success(Known(site="blatt", path="/kaffee", url="/kaffee"), NOON, changed=True), document)
    Pages(store).put(page_of("blatt", "/kaffee", document, NOON))

    steps(indexer)

    assert world.paths == ["/sitemap.xml"]


@pytest.mark.usefixtures("catalogue")
def test_thousands_of_pages_are_copied_into_a_new_snapshot(build, store, snapshot):
    document = Document(title="Kaffee", text=STORY, lang="de")
    Pages(store).put_all("blatt", [page_of("blatt", f"/{number}", document, NOON) for number in range(1203)])

    build(World({})).step(NOON)

    with snapshot.read() as reading:
        assert sum(1 for _ in reading.pages()) == 1203


def test_a_page_whose_text_was_lost_keeps_its_list_until_it_is_fetched_again(build, catalogue, snapshot):
    world = World({"/sitemap.xml": sitemap("/kaffee"), "/kaffee": page("Kaffee", STORY)})
    indexer = build(world)
    moment = steps(indexer)
    indexer._documents.delete("blatt", "/kaffee")

    catalogue.replace([ADVERTISER], [CAMPAIGN], [COFFEE, msgspec.structs.replace(COFFEE, id="trommel-1", keywords=("Trommel",))])
    indexer.step(moment)

    assert shortlist(snapshot) == ["kaffee-1"]
