"""What a publisher's rules make of ranked pages."""

import pytest

from adserver.core.ads import Page, Site, TrendingPart, TrendingRules
from adserver.core.trending.lists import (
    ALL,
    LIST_MAX,
    Key,
    Lister,
    Teaser,
    keys_of,
    parts_of,
    public_items,
    section_of,
    settings_of,
    teaser_of_page,
    why_unlisted,
)
from analytics.core.trending import Ranked

NOW = 1_790_000_000.0
DAY_S = 86_400


def ranked(page, score=1.0, reason="read"):
    return Ranked(page, score, score, 0.0, 0.0, score, reason)


def teaser(path, **more):
    return Teaser(**{"path": path, "title": f"Title {path}", "lang": "de", "fetched_at": int(NOW) - DAY_S, **more})


def lister(pages, rules=None, **teasers):
    """A lister of pages ranked in this order; `teasers` says more of pages without their slash."""
    best = [ranked(page, 1000.0 - place) for place, page in enumerate(pages)]
    return Lister(best, lambda path: teaser(path, **teasers.get(path[1:], {})), rules or TrendingRules(), NOW)


def paths(lines):
    return [line.teaser.path for line in lines]


@pytest.mark.parametrize(
    ("known", "rules", "reason"),
    [
        pytest.param({}, {}, None, id="an article"),
        pytest.param({"title": ""}, {}, "not-read", id="no title yet"),
        pytest.param({"canonical": "/b"}, {}, "other-address", id="another page's second address"),
        pytest.param({"canonical": "/a"}, {}, None, id="its own canonical address"),
        pytest.param({"article": False}, {}, "no-article", id="a front page"),
        pytest.param({"article": False}, {"articles_only": False}, None, id="a front page, where all pages are wanted"),
        pytest.param({"since": int(NOW) - 25 * 3600}, {"fresh_hours": 24.0}, "old", id="older than wanted"),
        pytest.param({"since": int(NOW) - 23 * 3600}, {"fresh_hours": 24.0}, None, id="fresh enough"),
        pytest.param({"fetched_at": int(NOW) - 25 * 3600}, {"fresh_hours": 24.0}, "old", id="only known since when it was read"),
    ],
)
def test_why_a_page_is_in_no_list(known, rules, reason):
    assert why_unlisted(teaser("/a", **known), ranked("/a"), TrendingRules(**rules), NOW) == reason


def test_a_page_that_nobody_read_yet_is_in_no_list():
    assert why_unlisted(None, ranked("/a"), TrendingRules(), NOW) == "not-read"


@pytest.mark.parametrize("known", [{"article": False}, {"since": 1}], ids=["front page", "old"])
def test_who_pins_a_page_overrules_age_and_kind(known):
    rules = TrendingRules(fresh_hours=1.0, pinned=("/a",))

    assert why_unlisted(teaser("/a", **known), ranked("/a", reason="pinned"), rules, NOW) is None
    assert why_unlisted(None, ranked("/a", reason="pinned"), rules, NOW) == "not-read"


def test_a_section_has_what_lies_below_it_and_nothing_that_only_begins_alike():
    found = lister(["/sport/derby", "/sportwagen", "/sport", "/politik/wahl"])

    assert paths(found.lines(Key("/sport"), (), 5)) == ["/sport/derby", "/sport"]
    assert paths(found.lines(ALL, (), 5)) == ["/sport/derby", "/sportwagen", "/sport", "/politik/wahl"]


def test_a_language_has_its_own_pages():
    found = lister(["/a", "/b", "/c"], b={"lang": "en"})

    assert found.languages() == ["de", "en"]
    assert paths(found.lines(Key(lang="en"), (), 5)) == ["/b"]
    assert paths(found.lines(Key(lang="de"), (), 5)) == ["/a", "/c"]


def test_each_page_is_looked_up_once_and_no_page_behind_a_full_list():
    asked = []
    best = [ranked(f"/p{n}", 1000.0 - n) for n in range(500)]

    def look_up(path):
        asked.append(path)
        return teaser(path)

    found = Lister(best, look_up, TrendingRules(), NOW)
    found.lines(ALL, ("/p499",), 5)
    found.lines(ALL, ("/p499",), 5)

    assert len(asked) == len(set(asked)) == LIST_MAX + 1


def test_a_page_that_is_not_listed_holds_no_seat():
    # given seats for two pages, the second held by a front page
    best = [ranked("/a", 9.0), ranked("/b", 8.0), ranked("/front", 7.9)]
    found = Lister(best, lambda path: teaser(path, article=path != "/front"), TrendingRules(), NOW)

    # when the list is made
    lines = found.lines(ALL, ("/a", "/front"), 2)

    # then the best article has it
    assert paths(lines) == ["/a", "/b"]


def test_a_page_keeps_its_seat_against_one_that_leads_by_no_more_than_chance():
    best = [ranked("/a", 90.0), ranked("/new", 41.0), ranked("/old", 40.0)]
    found = Lister(best, teaser, TrendingRules(), NOW)

    assert paths(found.lines(ALL, ("/a", "/old"), 2)) == ["/a", "/old", "/new"]
    assert paths(found.lines(ALL, (), 2)) == ["/a", "/new", "/old"]


def test_who_is_left_out_is_told_with_the_reason():
    found = lister(["/a", "/front", "/c"], front={"article": False})

    assert [(one.page, reason) for one, reason in found.left_out(10)] == [("/front", "no-article")]


def test_rules_become_the_rankings_settings_with_clean_paths():
    rules = TrendingRules(character=1.0, hold=0.0, minimum_readers=5, include=("/a/*",), pinned=("/a/x/?utm_source=y",), banned=("/b/",))

    settings = settings_of(rules)

    assert (settings.character, settings.hold, settings.minimum_readers, settings.include) == (1.0, 0.0, 5, ("/a/*",))
    assert (settings.pinned, settings.banned) == (("/a/x",), ("/b",))
    assert settings_of(TrendingRules()) == type(settings)()


def test_a_site_without_rules_has_the_defaults_and_stores_none():
    site = Site(id="demo", name="Demo", hosts=("a.test",), origin="http://a.test")

    assert site.trending_rules == TrendingRules()


@pytest.mark.parametrize(
    ("rules", "keys"),
    [
        pytest.param({}, [ALL], id="one list"),
        pytest.param({"sections": ("/sport/", "/sport", "/politik")}, [ALL, Key("/sport"), Key("/politik")], id="sections"),
        pytest.param({"own_language": True}, [ALL, Key("", "de"), Key("", "en")], id="languages"),
        pytest.param(
            {"own_language": True, "sections": ("/x",)},
            [ALL, Key("", "de"), Key("", "en"), Key("/x"), Key("/x", "de"), Key("/x", "en")],
            id="both",
        ),
    ],
)
def test_which_lists_are_made(rules, keys):
    assert keys_of(TrendingRules(**rules), ["de", "en"]) == keys


@pytest.mark.parametrize(
    ("rules", "move", "image"),
    [
        pytest.param({}, "new", None, id="arrows, no images"),
        pytest.param({"arrows": False, "images": True}, "same", "/bild.jpg", id="images, no arrows"),
    ],
)
def test_readers_see_titles_and_what_the_publisher_wants_beside_them(rules, move, image):
    lines = lister(["/a"], a={"image": "/bild.jpg"}).lines(ALL, (), 5)

    (item,) = public_items(lines, ("/b",), TrendingRules(**rules))

    assert (item.title, item.path, item.lang, item.move, item.image) == ("Title /a", "/a", "de", move, image)


def test_the_lists_beside_the_sites_own_name_what_they_are_of():
    items = public_items(lister(["/a"]).lines(ALL, (), 5), None, TrendingRules())

    assert parts_of({ALL: items, Key("/sport", "de"): items}) == (TrendingPart(section="/sport", lang="de", items=items),)


def test_a_page_and_its_teaser_say_the_same():
    page = Page(
        site="demo", path="/a", title="A", lang="de", version="1", fetched_at=5, image="/i.jpg", article=False, since=3, canonical="/b"
    )

    assert teaser_of_page(page) == Teaser("/a", "A", "de", 5, "/b", "/i.jpg", False, 3)  # noqa: FBT003 — in the order of its fields


def test_a_section_is_named_with_or_without_its_slash():
    assert section_of("/sport/") == section_of("/sport") == "/sport"
    assert section_of("/") == ""
