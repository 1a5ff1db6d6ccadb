import pytest

from adserver.core.relevance.words import HEAD, MODIFIER, forms, key


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        pytest.param("Häusern", "Haus", "de", id="inflection and umlaut"),
        pytest.param("Künstlerin", "Künstler", "de", id="sex"),
        pytest.param("Toten", "Toter", "de", id="an adjective as a noun"),
        pytest.param("Fussball", "Fußball", "de", id="Swiss spelling"),
        pytest.param("Grundstückspreise", "Grundstückspreis", "de", id="a compound's plural"),
        pytest.param("elections", "election", "en", id="English plural"),
        pytest.param("London's", "London", "en", id="genitive"),
    ],
)
def test_forms_of_one_word_share_their_key(one, other, lang):
    assert key(one, lang) == key(other, lang)


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        pytest.param("Krieger", "Krieg", "de", id="Krieger is no Krieg"),
        pytest.param("Sicherheit", "sich", "de", id="what Snowball makes one"),
        pytest.param("Leber", "leben", "de", id="liver and living"),
        pytest.param("federation", "Federer", "en", id="federation and Federer"),
        pytest.param("fitness", "fits", "en", id="fitness and what fits"),
    ],
)
def test_different_words_do_not(one, other, lang):
    assert key(one, lang) != key(other, lang)


def test_a_compound_counts_for_its_head_more_than_for_its_modifier():
    found = {name: weight for name, weight, _ in forms("Fußballtrainer", "de")}

    assert found["fussballtrainer"] == 1.0
    assert found["trainer"] == HEAD > found["fussball"] == MODIFIER


def test_english_kin_share_a_weaker_key():
    sprinter, sprint = ({name: weight for name, weight, _ in forms(word, "en")} for word in ("sprinter", "sprint"))

    shared = sprinter.keys() & sprint.keys()

    assert shared
    assert all(sprinter[name] < 1 for name in shared)


def test_a_stop_word_has_no_forms():
    assert forms("und", "de") == ()
