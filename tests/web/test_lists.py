"""The TRENDING list as readers' browsers and publishers' servers get it."""

import re
from html.parser import HTMLParser

import msgspec
import pytest

from adserver.core.ads import Page, Site, TrendingItem, TrendingList, TrendingPart, TrendingRules


def item(path, lang="de", **more):
    return TrendingItem(title=f"Titel {path}", path=path, lang=lang, **more)


def put(world, *items, parts=(), **changes):
    """Give the demo site this list, and these settings."""
    with world.write() as writing:
        site = writing.site("demo")
        writing.put_site(msgspec.structs.replace(site, **changes))
        writing.put_trending("demo", TrendingList(at=1_760_000_400, items=items, parts=parts))


def get(world, route, **environ):
    return world.client().get(route, environ_overrides=environ)


def paths(items):
    return [one["path"] for one in items]


@pytest.mark.parametrize("route", ["/v1/trending", "/v1/trending.json", "/v1/trending.html", "/v1/trending.rss"])
@pytest.mark.parametrize("query", ["", "?site=demo", "?site=publisher.test&n=3"])
@pytest.mark.parametrize("fast", [True, False], ids=["fast lane", "Flask"])
def test_each_address_answers_itself_and_leads_nowhere_else(world, route, query, fast):
    answer = world.client(fast=fast).get(route + query)

    assert answer.status_code == 200


@pytest.mark.parametrize("form", ["json", "html", "rss"])
def test_who_has_the_list_already_is_told_so_in_a_few_bytes(world, form):
    # given an answer that somebody kept
    first = get(world, f"/v1/trending.{form}?site=demo")
    tag = first.headers["ETag"]
    # when it is asked for again
    again = get(world, f"/v1/trending.{form}?site=demo", HTTP_IF_NONE_MATCH=f'"other", W/{tag}')
    # then nothing is sent, with the headers that keep it fresh
    assert (again.status_code, again.data) == (304, b"")
    assert {name: again.headers[name] for name in ("ETag", "Cache-Control", "Access-Control-Allow-Origin")} == {
        "ETag": tag,
        "Cache-Control": first.headers["Cache-Control"],
        "Access-Control-Allow-Origin": "*",
    }
    assert get(world, f"/v1/trending.{form}?site=demo", HTTP_IF_NONE_MATCH="*").status_code == 304


def test_the_tag_is_the_same_for_everybody_and_another_one_for_another_list(world):
    def tag(route="/v1/trending.json?site=demo", **environ):
        return get(world, route, **environ).headers["ETag"]

    first = tag()
    assert tag(REMOTE_ADDR="127.0.0.2", HTTP_USER_AGENT="Mozilla/5.0 (other)", HTTP_ACCEPT_LANGUAGE="en") == first
    assert tag("/v1/trending.json?site=demo&n=3") != first
    put(world, item("/a"))
    changed = tag()
    assert changed != first
    assert get(world, "/v1/trending.json?site=demo", HTTP_IF_NONE_MATCH=first).status_code == 200


def test_no_answer_shows_a_count(world):
    put(world, item("/a", move="up"))

    for form in ("json", "html", "rss"):
        text = get(world, f"/v1/trending.{form}?site=demo").text
        assert not re.search(r"views|readers|score|count", text)
    assert set(get(world, "/v1/trending.json?site=demo").json["trending"][0]) == {"title", "path", "lang", "move"}


class Outline(HTMLParser):
    """Elements and texts as a screen reader meets them."""

    def __init__(self):
        super().__init__()
        self.met = []

    def handle_starttag(self, tag, attrs):
        self.met.append((tag, dict(attrs)))

    def handle_data(self, data):
        if data.strip():
            self.met.append(data.strip())


@pytest.mark.parametrize(
    ("language", "name", "moved"),
    [
        pytest.param("de", "Trending: was gerade gelesen wird", ["neu", "↑ steigt", "↓ fällt"], id="German"),
        pytest.param("en", "Trending: what is read right now", ["new", "↑ rising", "↓ falling"], id="English"),
        pytest.param("fr", "Trending: what is read right now", ["new", "↑ rising", "↓ falling"], id="neither"),
    ],
)
def test_the_html_is_an_ordered_list_with_a_name_and_moves_in_words(world, language, name, moved):
    put(world, *(item(f"/{move}", move=move) for move in ("new", "up", "down", "same")), language=language)

    outline = Outline()
    outline.feed(get(world, "/v1/trending.html?site=demo").text)

    tag, attributes = outline.met[0]
    assert (tag, attributes["aria-label"]) == ("ol", name)
    assert [text for text in outline.met if text in moved] == moved
    assert [one[0] for one in outline.met if isinstance(one, tuple)].count("li") == 4


def test_images_come_along_where_the_publisher_wants_them(world):
    put(world, item("/a", image='/bild "1".jpg'), item("/b"))

    assert [one.get("image") for one in get(world, "/v1/trending.json?site=demo").json["trending"]] == ['/bild "1".jpg', None]
    assert '<img class="litfass-image" src="/bild%20%221%22.jpg" alt="" loading="lazy">' in get(world, "/v1/trending.html?site=demo").text


def test_a_page_is_not_recommended_to_who_reads_it(world):
    # given a list of three seats
    put(world, *(item(path) for path in ("/a", "/b", "/c", "/d", "/e")), trending=3)

    # when pages in the list, behind it and outside are read
    found = {path: paths(world.view(path).json["trending"]) for path in ("/a", "/c/?utm_source=x", "/d", "/z")}

    # then the next page moves up in place of the one that is read
    assert found == {
        "/a": ["/b", "/c", "/d"],
        "/c/?utm_source=x": ["/a", "/b", "/d"],
        "/d": ["/a", "/b", "/c"],
        "/z": ["/a", "/b", "/c"],
    }


def test_an_address_of_a_page_in_the_list_counts_as_the_page(world):
    put(world, item("/a"), item("/b"))
    with world.write() as writing:
        writing.put_page(Page(site="demo", path="/amp/a", title="A", lang="de", version="1", fetched_at=1, canonical="/a"))

    assert paths(world.view("/amp/a").json["trending"]) == ["/b"]


def test_the_list_needs_no_ads_and_a_page_without_slots_has_it_too(world):
    put(world, item("/a"))

    answer = world.view("/nichts", slots=0).json

    assert (answer["ads"], paths(answer["trending"])) == ([], ["/a"])


SPORT = TrendingPart(section="/sport", items=(item("/sport/a"), item("/sport/b", "en")))


@pytest.mark.parametrize(
    ("section", "wanted"),
    [
        pytest.param("/sport", ["/sport/a", "/sport/b"], id="its own list"),
        pytest.param("/sport/", ["/sport/a", "/sport/b"], id="with a slash"),
        pytest.param("/politik", ["/a"], id="a section without a list has the site's"),
        pytest.param("", ["/a"], id="empty"),
        pytest.param(None, ["/a"], id="none"),
    ],
)
def test_a_slot_may_ask_for_a_sections_list(world, section, wanted):
    put(world, item("/a"), parts=(SPORT,), trending_rules=TrendingRules(sections=("/sport/",)))

    asked = {} if section is None else {"section": section}
    query = "" if section is None else f"&section={section}"

    assert paths(world.view("/nichts", **asked).json["trending"]) == wanted
    assert paths(get(world, f"/v1/trending.json?site=demo{query}").json["trending"]) == wanted


def test_a_section_is_a_short_text(world):
    assert world.view("/nichts", section="/" + "x" * 200).status_code == 400
    assert world.view("/nichts", section=5).status_code == 400


@pytest.mark.parametrize(
    ("path", "section", "wanted"),
    [
        pytest.param("/deutsch", None, ["/a"], id="German"),
        pytest.param("/english", None, ["/b"], id="English"),
        pytest.param("/francais", None, [], id="a language without a page"),
        pytest.param("/unread", None, ["/a"], id="not read yet: the site's language"),
        pytest.param("/english", "/sport", ["/sport/b"], id="of a section"),
    ],
)
def test_a_page_has_the_list_of_its_own_language_where_the_site_wants_that(world, path, section, wanted):
    parts = (
        TrendingPart(lang="de", items=(item("/a"),)),
        TrendingPart(lang="en", items=(item("/b", "en"),)),
        SPORT,
        TrendingPart(section="/sport", lang="en", items=(item("/sport/b", "en"),)),
    )
    put(world, item("/a"), item("/b", "en"), parts=parts, trending_rules=TrendingRules(sections=("/sport",), own_language=True))
    with world.write() as writing:
        for name, lang in (("/deutsch", "de"), ("/english", "en"), ("/francais", "fr")):
            writing.put_page(Page(site="demo", path=name, title="T", lang=lang, version="1", fetched_at=1))

    answer = world.view(path, **({} if section is None else {"section": section}))

    assert paths(answer.json["trending"]) == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        pytest.param("", ["/a", "/b"], id="all"),
        pytest.param("&lang=en", ["/b"], id="English"),
        pytest.param("&lang=fr", [], id="none"),
    ],
)
def test_a_server_may_ask_for_a_language(world, query, wanted):
    put(world, item("/a"), item("/b", "en"))

    assert paths(get(world, f"/v1/trending.json?site=demo{query}").json["trending"]) == wanted


def test_sites_do_not_share_lists(world):
    with world.write() as writing:
        writing.put_site(Site(id="zwei", name="Zwei", hosts=("zwei.test",), origin="http://zwei.test"))
    put(world, item("/a"))

    assert get(world, "/v1/trending.json?site=zwei").json["trending"] == []
