import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.ads import Candidate, Match, TrendingItem
from adserver.core.live import LiveAd
from adserver.core.serving.records import cell, common_cell, entry, page_entry, text, view_record
from adserver.core.serving.replies import ad_head, ad_pieces, empty_json, label_in, reply_json, trending_part, words_of
from analytics.core import events
from analytics.core.events import Entry, Kind, Record

names = st.text(max_size=40)


@given(
    at=st.integers(0, 2**33),
    site=names,
    path=names,
    others=st.dictionaries(names.map(lambda name: f"x:{name}"), st.integers(1, 9), max_size=30),
    looked=st.booleans(),
    campaigns=st.lists(st.tuples(names, st.integers(0, 2**40)), max_size=20),
)
def test_a_record_joined_from_pieces_is_the_record_of_the_whole(at, site, path, others, looked, campaigns):
    # given a view's record as a value, with what may differ between views of a page in an entry of its own
    unit, look = f"s:{site}", path if looked else ""
    entries = [Entry(f"c:{name}", {"served:a": 1, f"servedsite:{site}": 1}, "", None, amount) for name, amount in campaigns]
    own = [Entry(unit, {"views:": 1, f"page:{path}": 1}, look), *([Entry(unit, others)] if others else [])]
    record = Record(Kind.VIEW, at, (*own, *entries))
    # when it is joined from pieces
    pieces = [cell(name, count) for name, count in others.items()]
    joined = view_record(at, page_entry(unit, path, look), text(unit), pieces, [entry(one) for one in entries])
    # then it has the very bytes that encoding it has
    assert joined == events.encode(record)


def test_a_common_cell_is_a_cell():
    assert common_cell("country:DE") == cell("country:DE", 1)


AD = LiveAd(
    id="a",
    campaign="c",
    advertiser="x",
    advertiser_name='Röst & "Co" </script>',
    payer="Payer",
    kind="house",
    lang="de",
    headline="Über\u2028alles\\",
    text="\x00",
    cta="",
    landing="https://x.example/",
)


@given(slots=st.integers(0, 6), filled=st.integers(0, 6), seen=st.booleans(), titles=st.lists(names, max_size=5))
def test_a_reply_joined_from_pieces_is_json(slots, filled, seen, titles):
    # given pieces
    filled = min(filled, slots)
    ads = [piece for slot in range(filled) for piece in ad_pieces(slot, ad_head(AD, ["Kaffee"], "de"), b"tok")]
    empty = [empty_json(slot, "no-match") for slot in range(filled, slots)]
    # when they are joined
    reply = json.loads(reply_json(ads, trending_part(TrendingItem(title=title, path="/a") for title in titles), empty, seen=seen))
    # then all of it is there
    assert [ad["slot"] for ad in reply["ads"]] == list(range(filled))
    assert [one["slot"] for one in reply["empty"]] == list(range(filled, slots))
    assert [item["title"] for item in reply["trending"]] == titles
    assert reply.get("seen", False) is seen
    for ad in reply["ads"]:
        assert (ad["headline"], ad["advertiser"], ad["image"], ad["go"]) == (AD.headline, AD.advertiser_name, None, "/v1/go/tok")


@pytest.mark.parametrize(("lang", "label"), [("de", "Anzeige"), ("de-AT", "Anzeige"), ("en", "Advertisement"), ("", "Advertisement")])
def test_an_ad_is_labelled_in_the_pages_language(lang, label):
    assert label_in(lang) == label


@pytest.mark.parametrize(
    ("surfaces", "words"),
    [
        pytest.param(["Kaffee", "Röstung"], ("Kaffee", "Röstung"), id="in their order"),
        pytest.param(["Kaffee", "kaffee", "KAFFEE", "Tee"], ("Kaffee", "Tee"), id="each once, as it stands there first"),
        pytest.param(["a", "b", "c", "d"], ("a", "b", "c"), id="three at most"),
        pytest.param(["", "a"], ("a",), id="none that is empty"),
    ],
)
def test_an_ad_is_explained_with_the_articles_own_words(surfaces, words):
    candidate = Candidate(ad="a", score=1.0, matches=tuple(Match(keyword="k", surface=surface) for surface in surfaces))
    assert words_of(candidate) == words
