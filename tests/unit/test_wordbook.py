from itertools import islice
from pathlib import Path

import pytest

from adserver.core.relevance import wordbook
from adserver.core.relevance.text import LANGUAGES
from adserver.core.relevance.warming import as_written
from adserver.core.relevance.words import worked_out


@pytest.fixture
def bookless(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.pycache_prefix", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("bookless")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_book_says_of_a_word_what_working_it_out_says(lang):
    known = {word: worked_out(word, lang) for word in islice(as_written(lang, 4000), 3000, None)}

    wordbook.write(lang, known.items())

    book = wordbook.opened(lang)
    assert wordbook.is_made(lang)
    assert {word: book.get(word) for word in known} == known
    assert book.get("Wortneuschöpfung") is None


@pytest.mark.usefixtures("bookless")
def test_without_a_book_no_word_is_known():
    assert not wordbook.is_made("de")
    assert wordbook.opened("de").get("Haus") is None


def test_a_book_of_other_code_is_not_read_and_goes_when_a_new_one_is_made(bookless):
    wordbook.write("de", [("Haus", worked_out("Haus", "de"))])
    (file,) = Path(bookless).rglob("words-de-*")
    file.rename(file.with_name("words-de-1234567812345678.packed"))

    assert wordbook.opened("de").get("Haus") is None

    wordbook.write("de", [("Hof", worked_out("Hof", "de"))])
    assert wordbook.opened("de").get("Hof") == worked_out("Hof", "de")
    assert [*Path(bookless).rglob("words-de-*")] == [file]


def test_a_damaged_book_is_none(bookless):
    wordbook.write("de", [("Haus", worked_out("Haus", "de"))])
    (file,) = Path(bookless).rglob("words-de-*")

    file.write_bytes(file.read_bytes()[:-3])

    assert wordbook.opened("de").get("Haus") is None


def test_words_are_written_as_articles_have_them():
    german = {*as_written("de", 3000)}

    assert {"Deutschland", "Und", "und", "arbeiten", "Arbeiten"} <= german
    assert "deutschland" not in german
    assert {"house", "House"} <= {*as_written("en", 3000)}
