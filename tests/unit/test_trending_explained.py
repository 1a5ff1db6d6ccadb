"""A list as its editors see it: why a page is in it, and why another is not."""

import msgspec
import pytest

from adserver.core.ads import Site, TrendingRules
from adserver.core.trending.editing import edited
from adserver.core.trending.explained import explained
from adserver.core.trending.lists import Teaser
from analytics.core.trending import Present

NOW = 1_790_000_000.0
SITE = Site(id="demo", name="Demo", hosts=("a.test",), origin="http://a.test", trending=2)


def told(counts, shown=(), known=None, **rules):
    """What is told of pages with so many looks each."""
    scores = {page: (float(count), float(count)) for page, count in counts.items()}
    sums = float(sum(counts.values()))
    site = msgspec.structs.replace(SITE, trending_rules=TrendingRules(**rules))

    def teaser_of(path):
        return (known or {}).get(path, Teaser(path, f"Title {path}", "de", int(NOW)))

    return explained(site, Present(scores, (sums, sums)), teaser_of, shown, NOW)


def test_the_list_is_as_long_as_the_site_shows_it_and_each_line_has_its_numbers():
    found = told({"/a": 30, "/b": 20, "/c": 10})

    assert [(line.teaser.title, line.ranked.fast) for line in found.lines] == [("Title /a", 30.0), ("Title /b", 20.0)]
    assert found.left_out == ()


def test_a_held_and_a_pinned_page_say_so():
    found = told({"/a": 30, "/b": 29, "/c": 28}, shown=("/a", "/c"))
    assert [(line.ranked.page, line.ranked.reason) for line in found.lines] == [("/a", "read"), ("/c", "held")]

    found = told({"/a": 30, "/c": 10}, pinned=("/c",))
    assert [(line.ranked.page, line.ranked.reason) for line in found.lines] == [("/c", "pinned"), ("/a", "read")]


@pytest.mark.parametrize(
    ("rules", "known", "reason"),
    [
        pytest.param({"banned": ("/a",)}, {}, "banned", id="banned"),
        pytest.param({"exclude": ("/a*",)}, {}, "excluded", id="excluded"),
        pytest.param({"include": ("/b",)}, {}, "not-included", id="not included"),
        pytest.param({}, {"/a": None}, "not-read", id="not read"),
        pytest.param({}, {"/a": Teaser("/a", "A", "de", 1, article=False)}, "no-article", id="a front page"),
        pytest.param({}, {"/a": Teaser("/a", "A", "de", 1, canonical="/b")}, "other-address", id="another address"),
        pytest.param({"fresh_hours": 1.0}, {"/a": Teaser("/a", "A", "de", 1)}, "old", id="old"),
    ],
)
def test_a_page_that_is_left_out_says_why(rules, known, reason):
    found = told({"/a": 30, "/b": 20}, known=known, **rules)

    assert [line.ranked.page for line in found.lines] == ["/b"]
    assert [(one.ranked.page, one.reason) for one in found.left_out] == [("/a", reason)]


def test_a_page_with_too_few_readers_says_so():
    found = told({"/a": 30, "/b": 2}, minimum_readers=5)

    assert [(one.ranked.page, one.reason) for one in found.left_out] == [("/b", "few-readers")]


@pytest.mark.parametrize(
    ("edit", "pinned", "banned"),
    [
        pytest.param("pin", ("/a", "/x"), ("/b",), id="pinned pages are in order, and not banned"),
        pytest.param("ban", ("/a",), ("/b", "/x"), id="banned"),
        pytest.param("unpin", ("/a",), ("/b", "/x/"), id="unpinned"),
        pytest.param("unban", ("/a",), ("/b",), id="unbanned, however it was written"),
    ],
)
def test_an_editor_pins_and_bans(edit, pinned, banned):
    rules = TrendingRules(pinned=("/a",), banned=("/b", "/x/"))

    found = edited(rules, edit, "/x")

    assert (found.pinned, found.banned) == (pinned, banned if edit != "ban" else ("/b", "/x"))


def test_pinning_twice_moves_the_page_behind_the_others():
    assert edited(TrendingRules(pinned=("/a", "/b")), "pin", "/a").pinned == ("/b", "/a")
    assert edited(TrendingRules(pinned=("/a", "/b")), "ban", "/a") == TrendingRules(pinned=("/b",), banned=("/a",))
