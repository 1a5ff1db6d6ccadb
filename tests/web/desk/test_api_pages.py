"""Pages that a CMS sends: from the request, through the indexer, to what the page is known for then."""

import json
from concurrent.futures import Future

import msgspec
import pytest

from adserver.core.accounts import Grant
from adserver.core.ads import Ad, SectionBlock
from adserver.core.crawl.orders import Again, Forgotten
from adserver.indexer.indexer import Indexer
from adserver.sources.fetcher import Answer
from adserver.stores.orders import ORDERS_MAX

pytestmark = pytest.mark.redis

STORY = (
    "In der Speicherstadt wird wieder Kaffee geröstet. Die Bohnen kommen mit dem Schiff, und wer am Morgen vorbeigeht, riecht Espresso. "
    "Drei Familien haben die alte Halle gemietet und prüfen jede Lieferung, bevor sie in die Trommel kommt. Am Abend ist die Halle leer."
)
RIDE = (
    "Auf dem neuen Radweg am Kanal fährt die Redaktion mit dem Fahrrad zur Arbeit. Der Weg ist breit, hell und ohne Ampel, und an jeder "
    "Brücke steht eine Pumpe. Im Winter wird zuerst hier geräumt, sagt das Amt, und im Sommer blühen die Linden."
)
COFFEE = Ad(
    id="kaffee-1",
    campaign="herbst",
    lang="de",
    headline="Kaffee vom Hafen",
    text="Frisch geröstet.",
    landing="https://kaffee.example/",
    keywords=("Kaffee", "Espresso"),
)
BIKE = msgspec.structs.replace(COFFEE, id="rad-1", headline="Leichte Räder", text="Fahrräder nach Maß.", keywords=("Fahrrad",))


@pytest.fixture
def served(filled):
    """The publisher's server: what stands at each path of it."""
    filled.catalogue.replace(filled.catalogue.advertisers(), filled.catalogue.campaigns(), [COFFEE, BIKE])
    return {}


@pytest.fixture
def indexer(filled, served, store):
    def submit(wish):
        future = Future()
        html = served.get(wish.url.removeprefix("http://publisher.test"))
        body = f"<html lang=de><title>{html}</title><article><h1>{html}</h1><p>{html}</p></article>".encode() if html else b""
        future.set_result(Answer(status=200 if html else 404, body=body, content_type="text/html; charset=utf-8", url=wish.url))
        return future

    one = Indexer(filled.settings, store, filled.snapshot, submit=submit, only="demo")
    yield one
    one.close()


@pytest.fixture
def cms(app, filled, indexer):
    """The CMS's client; `read` lets the indexer take a few steps."""
    client = app.test_client()

    class Cms:
        def __init__(self, name="redaktion", *scopes):
            grant = Grant(scopes=scopes or ("read", "write-pages"))
            self.header = {"Authorization": "Bearer " + filled.accounts.add_token(name, "cms", 1, grant)[0]}
            self.moment = int(filled.clock())

        def __call__(self, method, address, body=None):
            data = None if body is None else json.dumps(body)
            return client.open(
                "/api/v1/sites/demo" + address, method=method, data=data, content_type="application/json", headers=self.header
            )

        def read(self, steps=8):
            for _ in range(steps):
                indexer.step(self.moment)
                self.moment += 1

    return Cms


def test_a_page_that_was_sent_is_known_with_its_words_and_ads_after_one_step(cms):
    one = cms()
    body = {
        "path": "http://publisher.test/kaffee/?utm_source=x",
        "title": "Kaffee  aus der Speicherstadt",
        "text": STORY,
        "language": "de",
        "section": "/genuss",
        "published": "2026-11-20T08:00:00+01:00",
        "image": "/bilder/kaffee.jpg",
        "canonical": "/kaffee",
    }
    answer = one("PUT", "/page", body)
    assert (answer.status_code, answer.json) == (202, {"paths": ["/kaffee"], "waiting": 1})
    assert "is being read" in one("GET", "/page?path=/kaffee").json["detail"]

    one.read(steps=1)

    page = one("GET", "/page?path=/kaffee").json
    assert page["title"] == "Kaffee aus der Speicherstadt"
    assert (page["pushed"], page["waiting"], page["section"], page["canonical"]) == (True, False, "/genuss", None)
    assert (page["image"], page["published_at"]) == ("/bilder/kaffee.jpg", 1_795_158_000)
    assert [(fit["ad"], fit["headline"]) for fit in page["shortlist"]] == [("kaffee-1", "Kaffee vom Hafen")]
    assert page["shortlist"][0]["score"] > 0.1
    assert {"keyword": "Kaffee", "surface": "Kaffee"} in page["shortlist"][0]["matches"]
    assert "Kaffee" in [word["word"] for word in page["keywords"]]


def test_what_was_sent_is_not_replaced_by_a_fetch_until_the_publisher_asks_for_one(cms, served):
    served["/kaffee"] = RIDE
    one = cms()
    one("PUT", "/page", {"path": "/kaffee", "title": "Kaffee", "text": STORY})
    one.read()
    one.moment += 30 * 86_400
    one.read()
    assert [fit["ad"] for fit in one("GET", "/page?path=/kaffee").json["shortlist"]] == ["kaffee-1"]

    assert one("POST", "/page/fetch?path=/kaffee").status_code == 202
    one.read()

    page = one("GET", "/page?path=/kaffee").json
    assert ([fit["ad"] for fit in page["shortlist"]], page["pushed"]) == (["rad-1"], False)


def test_a_host_that_does_not_know_of_the_page_does_not_replace_it_either(cms, served, indexer, filled):
    served["/kaffee"] = RIDE
    one = cms()
    one("PUT", "/page", {"path": "/kaffee", "title": "Kaffee", "text": STORY})
    one.read()
    indexer._documents.delete("demo", "/kaffee")
    indexer._agendas["demo"].forget("/kaffee")

    indexer._agendas["demo"].want(["/kaffee"], one.moment)
    one.read()

    assert filled.pages.get("demo", "/kaffee").title == "Kaffee"


def test_a_page_that_is_not_to_be_kept_is_replaced_by_the_next_fetch(cms, served):
    served["/kaffee"] = RIDE
    one = cms()
    one("PUT", "/page", {"path": "/kaffee", "title": "Kaffee", "text": STORY, "keep": False})
    one.read()
    assert [fit["ad"] for fit in one("GET", "/page?path=/kaffee").json["shortlist"]] == ["kaffee-1"]

    one.moment += 3600
    one.read()

    assert [fit["ad"] for fit in one("GET", "/page?path=/kaffee").json["shortlist"]] == ["rad-1"]


def test_a_page_that_was_deleted_is_gone_at_once_and_may_be_fetched_again(cms, served, filled):
    one = cms()
    one("PUT", "/page", {"path": "/kaffee", "title": "Kaffee", "text": STORY})
    one.read()

    assert one("DELETE", "/page?path=/kaffee").status_code == 204
    assert one("GET", "/page?path=/kaffee").status_code == 404
    one.read()
    with filled.snapshot.read() as reading:
        assert reading.page("demo", "/kaffee") is None

    served["/kaffee"] = RIDE
    filled.pages.want("demo", ["/kaffee"])
    one.read(steps=20)
    assert one("GET", "/page?path=/kaffee").json["pushed"] is False


def test_html_is_read_as_the_article_is(cms):
    one = cms()
    html = f"<p data-keywords='Fahrrad'>{STORY}</p><script>alert('Espresso')</script><nav>Fahrrad</nav>"
    one("PUT", "/page", {"path": "/a", "title": "<b>Kaffee</b>\u0000", "html": html, "keywords": ["Rösterei"], "tags": ["Hafen"]})
    one.read()

    page = one("GET", "/page?path=/a").json
    assert (page["title"], page["language"]) == ("<b>Kaffee</b>", "de")
    assert {fit["ad"] for fit in page["shortlist"]} == {"kaffee-1", "rad-1"}
    assert "Rösterei" in {word["word"] for word in page["keywords"]}
    assert not {"alert", "script"} & {word["word"] for word in page["keywords"]}


def test_many_pages_are_sent_at_once_and_listed_page_by_page(cms):
    one = cms()
    sent = [{"path": f"/p/{number:03}", "title": f"Kaffee {number}", "text": STORY} for number in range(100)]
    answer = one("POST", "/pages", {"pages": sent})
    assert (answer.status_code, len(answer.json["paths"]), answer.json["waiting"]) == (202, 100, 100)
    one.read(steps=2)

    address, found = "/pages?prefix=/p/&limit=40&pushed=true", []
    while address:
        page = one("GET", address).json
        found += [entry["path"] for entry in page["items"]]
        address = f"/pages?prefix=/p/&limit=40&pushed=true&cursor={page['next']}" if page["next"] else ""
    assert found == [body["path"] for body in sent]
    assert one("GET", "/pages?pushed=false").json["items"][0]["path"] == "/hafen"
    assert one("GET", "/pages?language=en").json == {"items": [], "next": None}


def test_a_batch_with_one_wrong_page_is_refused_as_a_whole(cms, filled):
    good, bad = {"path": "/a", "title": "A"}, {"path": "https://elsewhere.test/b", "title": " ", "image": "https://cdn.test/x.png"}
    answer = cms()("POST", "/pages", {"pages": [good, bad]})

    assert answer.status_code == 422
    assert [mistake["field"] for mistake in answer.json["mistakes"]] == ["pages[1].path", "pages[1].title", "pages[1].image"]
    assert filled.orders.waiting("demo") == 0


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        pytest.param({"path": "/a"}, 422, "", id="no title"),
        pytest.param({"path": "kein-pfad", "title": "A", "canonical": "http://x.test/"}, 422, "canonical", id="a foreign canonical"),
        pytest.param({"path": "/a", "title": "A", "text": "x", "html": "y"}, 422, "html", id="text and HTML"),
        pytest.param({"path": "/a", "title": "A", "section": "sport"}, 422, "section", id="no section"),
        pytest.param({"path": "/a", "title": "A", "language": "deutsch"}, 422, "language", id="no language"),
        pytest.param({"path": "/a", "title": "A", "language": "de\n"}, 422, "language", id="a language and a line break"),
        pytest.param({"path": "/a", "title": "A", "published": "gestern"}, 422, "published", id="no moment"),
        pytest.param({"path": "/" + "a" * 600, "title": "A"}, 422, "path", id="a path too long"),
        pytest.param({"path": "/a", "title": "A", "text": "x" * 200_001}, 422, "text", id="a text too long"),
        pytest.param({"path": "/a", "title": "A", "text": "x" * 1_100_000}, 413, "", id="a body too long"),
    ],
)
def test_a_wrong_page_is_refused_with_its_field(cms, body, status, field):
    answer = cms()("PUT", "/page", body)

    assert answer.status_code == status
    if field:
        assert answer.json["mistakes"][0]["field"] == field


@pytest.mark.parametrize(
    ("name", "scopes", "status"),
    [
        ("redaktion", ("read",), 403),
        ("leserin", ("write-pages",), 403),
        ("kaffeehaus", ("write-pages",), 403),
        ("chefin", ("write-pages",), 202),
    ],
)
def test_pages_are_sent_by_those_who_may_change_the_site(cms, name, scopes, status):
    assert cms(name, *scopes)("PUT", "/page", {"path": "/a", "title": "A"}).status_code == status


def test_no_more_is_taken_than_can_be_worked_on(cms, filled):
    one = cms()
    for start in range(0, ORDERS_MAX, 100):
        batch = [{"path": f"/p/{start + number}", "title": "A"} for number in range(100)]
        assert one("POST", "/pages", {"pages": batch}).status_code == 202

    answer = one("PUT", "/page", {"path": "/noch-eine", "title": "A"})

    assert (answer.status_code, filled.orders.waiting("demo")) == (429, ORDERS_MAX)
    assert one("PUT", "/page", {"path": "/p/1", "title": "B"}).status_code == 202


def test_a_section_that_the_cms_names_has_the_sections_blocks(cms, filled):
    site = filled.catalogue.site("demo")
    filled.catalogue.put_site(msgspec.structs.replace(site, section_blocks=(SectionBlock(prefix="/kinder", words=("Kaffee",)),)))
    one = cms()
    one("PUT", "/page", {"path": "/kaffee", "title": "Kaffee", "text": STORY, "section": "/kinder/basteln"})
    one.read()

    page = one("GET", "/page?path=/kaffee").json
    assert page["shortlist"] == []
    assert page["blocked"] == [{"ad": "kaffee-1", "headline": "Kaffee vom Hafen", "reason": "publisher-word:Kaffee"}]


def test_an_order_that_ends_the_indexer_each_time_is_given_up(filled):
    filled.orders.put("demo", {"/boese": Again(), "/gut": Again()})
    taken = [{one.path for one in filled.orders.take("demo", 5)} for _ in range(4)]

    assert taken == [{"/boese", "/gut"}] * 3 + [set()]
    assert filled.orders.waiting("demo") == 0


def test_what_was_sent_anew_while_the_old_was_read_is_read_too(filled):
    filled.orders.put("demo", {"/a": Again()})
    taken = filled.orders.take("demo", 5)
    filled.orders.put("demo", {"/a": Forgotten()})
    filled.orders.done("demo", taken)

    assert [one.order for one in filled.orders.take("demo", 5)] == [Forgotten()]
    assert filled.orders.sites() == ("demo",)
