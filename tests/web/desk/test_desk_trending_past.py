"""When a page stood in the TRENDING list: what is remembered each minute, and how its page tells it."""

import re

import pytest

from adserver.publisher.memorable import Remembering
from analytics.stores.listed import MOST, Listed, Stay, with_minute

pytestmark = pytest.mark.redis


def test_each_minute_counts_once_and_the_best_place_stays(store, moments):
    listed, hour = Listed(store), moments.now // 3600 * 3600
    remembering = Remembering(listed)
    for second, shown in ((0, ("/a", "/b")), (10, ("/a", "/b")), (60, ("/b", "/a")), (120, ("/b",)), (3600, ("/b",))):
        remembering.note({"demo": shown, "quiet": ()}, hour + second)
    after_a_restart = Remembering(listed)
    after_a_restart.note({"demo": ("/a",)}, hour + 3660)

    assert listed.between("s:demo", hour, hour + 7200) == {
        hour: {"/b": Stay(1, 3), "/a": Stay(1, 2)},
        hour + 3600: {"/b": Stay(1, 1), "/a": Stay(1, 1)},
    }
    assert listed.between("s:quiet", hour, hour + 7200) == {}


def test_an_hour_keeps_no_more_than_the_pages_that_stayed_longest():
    stays = {}
    for n in range(3 * MOST):
        stays = with_minute(stays, ("/always", f"/{n}"))
    assert len(stays) == MOST
    assert stays["/always"] == Stay(1, 3 * MOST)


def test_what_is_remembered_ends_by_itself_and_goes_with_the_site(filled, store):
    now = int(store.time()[0])
    filled.listed.put({("s:demo", now // 3600 * 3600): {"/hafen": Stay(1, 5)}})
    (name,) = store.keys("lf:{s:demo}:l:*")
    assert 92 * 86_400 <= store.ttl(name) <= 93 * 86_400
    filled.deletions.delete_site("demo", now)
    assert store.keys("lf:{s:demo}:l:*") == []


@pytest.mark.parametrize(("range_", "rows"), [("today", [("9", "2"), ("4", "1")]), ("7d", [("13", "1"), ("20", "3")])])
def test_a_pages_page_tells_when_it_was_listed(filled, logged_in, moments, range_, rows):
    hour = moments.now // 3600 * 3600
    filled.listed.put({("s:demo", hour): {"/hafen": Stay(2, 9)}, ("s:demo", hour - 7200): {"/hafen": Stay(1, 4), "/kran": Stay(2, 60)}})
    filled.listed.put({("s:demo", hour - 86_400): {"/hafen": Stay(3, 20)}})

    html = logged_in("redaktion").get(f"/admin/sites/demo/page?path=/hafen&range={range_}").get_data(as_text=True)

    section = html[html.index('id="past"') : html.index('id="words"')]
    assert re.findall(r'<td class="n">(\d+)</td><td class="n">(\d+)</td></tr>', section) == rows
    assert section.count('class="slot"') == (24 if range_ == "today" else 7)
    assert "9 minutes" in section or range_ == "7d"
