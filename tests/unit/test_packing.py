"""Packed pages give back exactly what was kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.ads import Blocked, Candidate, Match, Page
from adserver.core.varints import differences, from_bytes, sums, to_bytes
from adserver.stores.packing import LEADERS, MATCHES_OF_LEADERS, MATCHES_OF_OTHERS, SHORTLIST_MAX, ads_of, pack, rounded, trimmed, unpack

WORDS = st.text(min_size=1, max_size=40)
MATCHES = st.builds(Match, keyword=WORDS, surface=WORDS)
SCORES = st.floats(min_value=1e-9, max_value=1e9)
CANDIDATES = st.builds(
    Candidate, ad=st.text(min_size=1, max_size=12), score=SCORES, matches=st.lists(MATCHES, min_size=1, max_size=9).map(tuple)
)
BLOCKED = st.builds(Blocked, ad=st.text(min_size=1, max_size=12), reason=st.sampled_from(["sensitive:accident", "negative:Krieg", "death"]))
PAGES = st.builds(
    Page,
    site=st.just("blatt"),
    path=st.just("/artikel"),
    title=st.text(max_size=400),
    lang=st.sampled_from(["de", "en"]),
    version=st.text("0123456789abcdef", min_size=16, max_size=16),
    fetched_at=st.integers(0, 2**40),
    canonical=st.none() | st.just("/anders"),
    keywords=st.lists(st.tuples(WORDS, SCORES), max_size=40).map(tuple),
    shortlist=st.lists(CANDIDATES, max_size=80).map(tuple),
    blocked=st.lists(BLOCKED, max_size=30).map(tuple),
    image=st.none() | st.just("/bild.jpg"),
    article=st.booleans(),
    since=st.integers(0, 2**33),
)
MARKS = str.maketrans({"\x1e": " ", "\x1f": " "})


def plain(page: Page) -> Page:
    """The page as it comes back: two control characters, which no word holds, are blanks."""
    return Page(
        **{name: getattr(page, name) for name in Page.__struct_fields__ if name not in {"keywords", "shortlist"}},
        keywords=tuple((word.translate(MARKS), weight) for word, weight in page.keywords),
        shortlist=tuple(
            Candidate(c.ad, c.score, tuple(Match(m.keyword.translate(MARKS), m.surface.translate(MARKS)) for m in c.matches))
            for c in page.shortlist
        ),
    )


@given(PAGES)
def test_a_trimmed_page_comes_back_as_it_was(page):
    kept = trimmed(page)
    numbers = {ad: number for number, ad in enumerate(sorted(ads_of(kept)), 1)}
    names = {number: ad for ad, number in numbers.items()}

    assert unpack("blatt", "/artikel", pack(kept, numbers), names.get) == plain(kept)
    assert trimmed(kept) == kept


@given(PAGES)
def test_what_is_kept_is_the_best_part_in_its_order(page):
    kept = trimmed(page)

    assert [c.ad for c in kept.shortlist] == [c.ad for c in page.shortlist[:SHORTLIST_MAX]]
    for place, (short, full) in enumerate(zip(kept.shortlist, page.shortlist, strict=False)):
        assert short.matches == full.matches[: MATCHES_OF_LEADERS if place < LEADERS else MATCHES_OF_OTHERS]
        assert short.score == pytest.approx(full.score, rel=0.006)


def test_ads_that_were_taken_away_are_not_on_the_list_any_more():
    page = Page(
        site="blatt",
        path="/a",
        title="A",
        lang="de",
        version="0" * 16,
        fetched_at=1,
        shortlist=(Candidate("weg", 2.0, (Match("Rad", "Rad"),)), Candidate("da", 1.0, (Match("Fahrrad", "Fahrräder"),))),
        blocked=(Blocked("weg", "war"),),
    )

    found = unpack("blatt", "/a", pack(page, {"weg": 1, "da": 2}), {2: "da"}.get)

    assert found.shortlist == (page.shortlist[1],)
    assert found.blocked == ()


@pytest.mark.parametrize(
    ("weight", "kept"), [(0.01234, 0.0123), (44.4, 44.4), (9.999, 10.0), (123456.0, 123000.0), (0.0, 0.0), (1e-40, 1e-32)]
)
def test_three_digits_of_a_weight_are_kept(weight, kept):
    assert rounded(weight) == pytest.approx(kept, rel=1e-12)


@given(st.lists(st.integers(0, 2**60)))
def test_numbers_come_back_from_bytes(numbers):
    assert from_bytes(to_bytes(numbers)) == numbers
    assert sums(from_bytes(to_bytes(differences(numbers)))) == numbers
