import pytest

from adserver.core.relevance.text import BREAK, PAUSE, is_stopword, rarity, tokens, zipf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Das EU-Recht gilt.", ["Das", "EU-Recht", "gilt", BREAK], id="a hyphenated word is one"),
        pytest.param("Ja, nein: doch!", ["Ja", PAUSE, "nein", PAUSE, "doch", BREAK], id="marks between words are kept apart from ends"),
        pytest.param("Am 3.12. um 8.30 Uhr", ["Am", "3", "12", BREAK, "um", "8", "30", "Uhr"], id="a dot inside a number ends nothing"),
        pytest.param("London's e-mail", ["London's", "e-mail"], id="an apostrophe stays"),
        pytest.param("Titel\nText", ["Titel", BREAK, "Text"], id="a line ends a sentence"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_text_is_cut_into_words_and_marks(text, expected):
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("word", "lang"),
    [pytest.param("und", "de", id="German"), pytest.param("the", "en", id="English"), pytest.param("2024", "de", id="a number")],
)
def test_words_that_say_nothing_are_stop_words(word, lang):
    assert is_stopword(word, lang)


@pytest.mark.parametrize(
    ("word", "lang"),
    [pytest.param("TV", "en", id="TV"), pytest.param("novel", "en", id="novel"), pytest.param("Recht", "de", id="Recht")],
)
def test_words_that_articles_are_about_are_none_though_the_usual_lists_have_them(word, lang):
    assert not is_stopword(word, lang)


def test_a_rare_word_weighs_more_than_a_common_one_and_an_unknown_one_not_boundlessly():
    assert rarity("Menschen", "de") < rarity("Theater", "de") < rarity("Oboist", "de") <= rarity("Qxzzt", "de") < 9


def test_swiss_spelling_is_as_common_as_the_german_one():
    assert zipf("Fussball", "de") == zipf("Fußball", "de") > 4
