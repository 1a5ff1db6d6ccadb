import importlib.util
from pathlib import Path

import pytest

from adserver.core.relevance import mood, safety
from adserver.core.relevance.text import tokens
from adserver.core.relevance.words import row

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("train_mood", ROOT / "tools/train_mood.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["de", "en"])
def test_nearly_all_stories_that_were_learnt_from_are_told_apart_by_mood(tool, lang):
    some = [one for one in tool.stories() if one.lang == lang and one.author != tool.OWN]

    def grim(story):
        words = tokens(story.text)
        return mood.mood_of(words, safety.meant(row(words, lang), lang), lang).grim is not None

    told = [grim(one) for one in some if one.told]
    harmless = [grim(one) for one in some if not one.told]

    assert len(told) > 400
    assert sum(told) / len(told) > 0.9
    assert sum(harmless) / len(harmless) < 0.03


def test_the_same_stories_give_the_same_weights(tool):
    some = [one for one in tool.stories() if one.lang == "en" and one.author in {"first", "news"}]

    once, again = (tool.written(*tool.word_weights("en", some)) for _ in range(2))

    assert once == again
    assert len(once.split()) > 1000


def test_a_single_sentence_is_not_called_harmless_for_want_of_words():
    words = tokens("The committee met on Monday.")

    assert mood.mood_of(words, row(words, "en"), "en") == mood.Mood()
