"""Catalogues as one CSV table: what is written is read back exactly, and no cell is a formula."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adserver.core.ads import Ad, Advertiser, Campaign, SectionBlock, Site, TrendingRules
from adserver.core.catalogue.joining import Contents
from adserver.core.flights import Flight
from adserver.sources.catalogue import CatalogueMistakes, read
from adserver.sources.catalogue_csv import table
from adserver.sources.catalogue_writing import document

LETTERS = string.ascii_letters + string.digits + " =+-@'\",;äßé–€"
texts = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: text.strip() or "x")
words = st.lists(texts, min_size=1, max_size=4, unique=True).map(tuple)
ids = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8)
micros = st.integers(0, 10**12)
flights = st.builds(
    Flight,
    id=ids,
    price_micros=micros,
    budget_micros=st.none() | micros,
    starts=st.none() | st.just("2026-10-01"),
    pacing=st.sampled_from(["even", "front", "asap"]),
    weekdays=st.sampled_from([(), ("mon", "fri")]),
    paused=st.booleans(),
)


@st.composite
def catalogues(draw) -> Contents:
    rules = TrendingRules(hold=draw(st.floats(0, 10)), pinned=draw(st.sampled_from([(), ("/a", "/b")])))
    blocks = draw(st.sampled_from([(), (SectionBlock(prefix="/sport", words=("Bier", "Wein")),)]))
    site = Site(
        id="blatt", name=draw(texts), hosts=("blatt.test",), origin="https://blatt.test", trending_rules=rules, section_blocks=blocks
    )
    site = draw(st.sampled_from([site, Site(id="blatt", name="B", hosts=("blatt.test",), origin="https://blatt.test", sitemap=None)]))
    advertiser = Advertiser(id="a", name=draw(texts), payer=draw(st.none() | texts), political=draw(st.booleans()))
    told = {"political_label": "L", "political_sponsor": "S", "political_notice": "https://n.example/"}
    advertiser = Advertiser(id="a", name=advertiser.name, payer=advertiser.payer, political=advertiser.political, **told)
    booked = tuple(draw(st.lists(flights, max_size=3, unique_by=lambda flight: flight.id)))
    budget = None if booked else draw(st.none() | micros)
    campaign = Campaign(
        id="c", advertiser="a", name=draw(texts), price_micros=draw(micros), budget_micros=budget, flights=booked, sites=("blatt",)
    )
    ads = tuple(
        Ad(id=id_, campaign="c", lang="de", headline=draw(texts), text=draw(texts), landing="https://x.example/", keywords=draw(words))
        for id_ in draw(st.lists(ids, max_size=3, unique=True))
    )
    return Contents(sites=(site,), advertisers=(advertiser,), campaigns=(campaign,), ads=ads)


@settings(max_examples=60, deadline=None)
@given(contents=catalogues())
def test_what_is_exported_is_imported_exactly(tmp_path_factory, contents):
    folder = tmp_path_factory.mktemp("round")
    for name, text in (("ads.csv", table(contents)), ("ads.toml", document(contents))):
        (folder / name).write_bytes(text.encode())
        assert read([folder / name]).contents == contents


def test_no_cell_is_a_formula():
    ad = Ad(id="x", campaign="c", lang="de", headline="=HYPERLINK()", text="@x", landing="https://x.example/", keywords=("-1", "+2"))
    text = table(Contents(ads=(ad,)))
    assert '"\'=HYPERLINK()"' in text
    assert '"\'@x"' in text
    assert '"\'-1\n+2"' in text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("id,name\na,b\n", ":1: the first line names the columns", id="no table column"),
        pytest.param("table,id\nbanner,x\n", ":2: 'banner' is unknown", id="an unknown table"),
        pytest.param("table,id,name\nadvertiser,a,\n", ":2: advertiser 'a': name: is missing", id="a missing field"),
        pytest.param(
            'table,id,name\nadvertiser,a,"Zwei\nZeilen"\nadvertiser,b,\n', ":4: advertiser 'b': name: is missing", id="line numbers"
        ),
        pytest.param("table,id,advertiser,name,priority\ncampaign,c,a,C,viele\n", ":2: priority: 'viele' is no value", id="no number"),
        pytest.param("table,id,name,colour\nadvertiser,a,A,red\n", ":2: advertiser 'a': colour: is no field of it", id="an unknown field"),
    ],
)
def test_mistakes_are_told_with_their_lines(tmp_path, text, sentence):
    (tmp_path / "ads.csv").write_text(text)
    with pytest.raises(CatalogueMistakes) as told:
        read([tmp_path / "ads.csv"])
    assert sentence in str(told.value)
