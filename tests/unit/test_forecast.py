"""What a forecast counts: pages that an ad fits as it would have to be served, and nothing else."""

from adserver.core.ads import Candidate, Match
from adserver.core.campaigns.forecast import Looked, best_of, fits, forecast, most_viewed


def page(path: str, views: int, **told) -> Looked:
    return Looked(site="demo", path=path, title=path, views=views, **told)


def test_only_pages_where_it_would_be_served_count_and_each_word_with_its_pages():
    pages = [
        page("/kaffee", 50, score=1.2, matches=(Match(keyword="Kaffee", surface="Kaffees"), Match(keyword="Röstung", surface="Röstung"))),
        page("/tasse", 20, score=0.5, best=0.5, matches=(Match(keyword="Kaffee", surface="Kaffee"),)),
        page("/stern", 30, score=0.2),
        page("/tee", 40, score=0.5, best=1.0),
        page("/brand", 10, blocked="negative:Feuer"),
    ]
    found = forecast(200, pages)
    assert (found.views, found.looked_at, found.fitted, found.kept_away, found.rivals) == (200, 150, 70, 10, 20)
    assert [fit.path for fit in found.pages] == ["/kaffee", "/tasse"]
    assert found.pages[0].words == ("Kaffees", "Röstung")
    assert found.words == (("Kaffee", 70), ("Röstung", 50))
    assert found.blocked == (("negative:Feuer", 10),)


def test_a_page_fits_where_the_ad_is_sure_and_not_much_worse_than_the_best():
    assert [fits(page("/", 1, score=score, best=1.0)) for score in (0.29, 0.59, 0.6)] == [False, False, True]
    assert not fits(page("/", 1, score=2.0, blocked="sensitive:war"))


def test_an_ad_is_no_rival_of_its_own():
    shortlist = [Candidate(ad="a", score=2.0, matches=()), Candidate(ad="b", score=1.0, matches=())]
    assert (best_of(shortlist, "a"), best_of(shortlist, "x"), best_of([], "x")) == (1.0, 2.0, 0.0)


def test_the_most_viewed_pages_are_looked_at_first():
    assert most_viewed({"/b": 2, "/a": 2, "/c": 9, "*": 99}, 2) == (("/c", 9), ("/a", 2))
