from adserver.core.ads import Candidate, Match
from adserver.core.serving.choosing import fitting


def a_candidate(name, score):
    return Candidate(name, score, (Match("word", "word"),))


def test_an_ad_that_fits_much_worse_than_the_best_is_left_out():
    shortlist = (a_candidate("books", 0.94), a_candidate("shelves", 0.7), a_candidate("museum", 0.38))

    assert [one.ad for one in fitting(shortlist)] == ["books", "shelves"]


def test_an_article_that_nothing_fits_has_an_empty_shortlist():
    assert fitting(()) == ()


def test_an_article_whose_best_ad_is_a_guess_stays_without_one():
    assert fitting((a_candidate("books", 0.29), a_candidate("shelves", 0.28))) == ()
