"""Events told in other words than the ad avoids, and words that only sound like an event. The stories are ours."""

from pathlib import Path

import pytest

from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.safety import meant, why_blocked
from adserver.core.relevance.words import row


def stories(kind):
    """The stories before or after the empty line, as (language, negative words, text)."""
    for lang, name in (("de", "german"), ("en", "english")):
        part = Path(__file__).with_name(f"stories_{name}.txt").read_text("utf-8").split("\n\n")[kind]
        for line in part.strip().splitlines()[1:]:
            negatives, text = line.split(" | ")
            yield pytest.param(lang, tuple(negatives.split(", ")), text, id=f"{lang}-{negatives}-{text[:30]}")


def why_kept_away(lang, negatives, text):
    analysis = analyse("", text, lang)
    return analysis.told.sensitive() or why_blocked(negatives, lang, analysis.told.families, meant(row(analysis.words, lang), lang))


@pytest.mark.parametrize(("lang", "negatives", "text"), list(stories(0)))
def test_an_ad_stays_away_from_a_story_that_avoids_its_negative_words(lang, negatives, text):
    assert not {negative.lower() for negative in negatives} & set(text.lower().split())

    assert why_kept_away(lang, negatives, text)


@pytest.mark.parametrize(("lang", "negatives", "text"), list(stories(1)))
def test_an_ad_may_stand_beside_a_story_that_only_sounds_like_what_it_avoids(lang, negatives, text):
    assert why_kept_away(lang, negatives, text) is None


def test_bad_news_of_no_known_kind_keeps_away_ads_that_avoid_any_event_but_deaths():
    told = {"bad_news": "Beben"}

    assert why_blocked(("Doping",), "de", told, ()) == "bad_news"
    assert why_blocked(("Todesopfer",), "de", told, ()) is None
    assert why_blocked(("Sonderpreis",), "de", told, ()) is None
