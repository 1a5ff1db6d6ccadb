"""Whether a page holds the tag, and how a new site is called."""

import pytest

from adserver.core.ads import Site
from adserver.core.catalogue.naming import host_mistakes, hosts_of, id_of, origin_of
from adserver.core.catalogue.tag import tag_in

OURS = "https://plugin.herald.example"
PAGE = "https://www.herald.example/a"
PINNED = f'<script defer src="{OURS}/plugin.0123456789ab.js" integrity="sha384-x" crossorigin="anonymous"></script>'


@pytest.mark.parametrize(
    ("html", "tag", "pinned", "elsewhere"),
    [
        pytest.param(f'<script defer src="{OURS}/plugin.js"></script>', True, False, "", id="as it is pasted"),
        pytest.param(f"<SCRIPT SRC='{OURS}/plugin.js' defer></SCRIPT>", True, False, "", id="capitals and single quotes"),
        pytest.param(f"<script src={OURS}/plugin.js></script>", True, False, "", id="no quotes"),
        pytest.param(PINNED, True, True, "", id="pinned"),
        pytest.param(f"<!-- {PINNED} -->", False, False, "", id="in a comment"),
        pytest.param('<script src="https://o.example/plugin.js"></script>', False, False, "https://o.example/plugin.js", id="elsewhere"),
        pytest.param('<script src="https://plugin.herald.example.evil.test/plugin.js"></script>', False, False,
                     "https://plugin.herald.example.evil.test/plugin.js", id="a name that only begins like ours"),
        pytest.param('<script src="http://[/plugin.js"></script>', False, False, "", id="no address at all"),
        pytest.param("<p>plugin.js</p>", False, False, "", id="only talked about"),
        pytest.param("", False, False, "", id="nothing"),
    ],
)  # fmt: skip
def test_the_tag_is_found_as_browsers_would_run_it(html, tag, pinned, elsewhere):
    found = tag_in(html, PAGE, OURS)
    assert (found.tag, found.pinned, found.elsewhere) == (tag, pinned, elsewhere)


def test_slots_are_counted_by_what_they_are_for():
    html = "<div data-slot='ads'></div><div data-slot=ads></div><aside DATA-SLOT=\"trending\"></aside><div data-slot='other'></div>"
    found = tag_in(html, PAGE, OURS)
    assert (found.ads, found.trending) == (2, 1)


@pytest.mark.parametrize(
    ("typed", "origin", "hosts", "id_"),
    [
        ("www.Herald.example/politik?x=1", "https://www.herald.example", ("www.herald.example", "herald.example"), "herald-example"),
        ("http://herald.example", "http://herald.example", ("herald.example", "www.herald.example"), "herald-example"),
        ("http://localhost:8000/", "http://localhost:8000", ("localhost",), "localhost"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", ("127.0.0.1",), "127-0-0-1"),
        ("http://[::1]:80", "http://[::1]:80", ("[::1]",), "1"),
    ],
)
def test_a_site_follows_from_the_address_that_was_typed(typed, origin, hosts, id_):
    assert origin_of(typed) == origin
    assert hosts_of(origin) == hosts
    assert id_of(origin, []) == id_


def test_what_is_no_address_stays_as_it_was_typed():
    assert origin_of(" herald.example:tor ") == "herald.example:tor"


def test_an_id_that_is_taken_gets_a_number():
    assert id_of("https://herald.example", ["herald-example", "herald-example-2"]) == "herald-example-3"


def test_no_host_belongs_to_two_sites():
    mine = Site(id="a", name="A", hosts=("a.test", "b.test"), origin="http://a.test")
    other = Site(id="b", name="B", hosts=("b.test",), origin="http://b.test")
    assert list(host_mistakes(mine, [mine, other])) == [("hosts", "b.test belongs to site b already")]
