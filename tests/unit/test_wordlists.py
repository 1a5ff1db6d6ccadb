from pathlib import Path

import pytest
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

from adserver.core.relevance import wordlists
from adserver.core.relevance.packed import Packed, pack


def test_a_packed_dictionary_says_what_was_put_in(tmp_path):
    entries = {f"wort{number}".encode(): f"form {number}".encode() for number in range(1000)} | {"Häuser".encode(): b"Haus", b"leer": b""}

    pack(entries.items(), tmp_path / "words.packed")

    packed = Packed(tmp_path / "words.packed")
    assert {word: packed.get(word) for word in entries} == entries
    assert [packed.get(word) for word in (b"wort", b"wort10000", b"", b"form 1", "häuser".encode(), b"leer\t")] == [None] * 6


def test_an_empty_dictionary_knows_no_word(tmp_path):
    pack([], tmp_path / "words.packed")

    assert Packed(tmp_path / "words.packed").get(b"wort") is None


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-5], id="cut off"),
        pytest.param(lambda data: data[:7], id="cut off within its head"),
        pytest.param(lambda data: b"ZIP!" + data[4:], id="another file"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path, damage):
    file = tmp_path / "words.packed"
    pack([(b"wort", b"form")], file)
    file.write_bytes(damage(file.read_bytes()))

    with pytest.raises(ValueError, match=r"words\.packed|empty"):
        Packed(file)


def test_the_packed_forms_are_the_librarys(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.pycache_prefix", str(tmp_path))
    theirs = {word.encode(): form.encode() for word, form in DEFAULT_DICTIONARY_FACTORY.get_dictionary("en").items()}

    made, found = wordlists.lemmas("en"), wordlists.lemmas("en")

    assert isinstance(made, Packed)
    assert isinstance(found, Packed)
    assert all(found.get(word) == form for word, form in theirs.items())
    assert [file.suffix for file in Path(tmp_path).rglob("lemmas*")] == [".packed"]


def test_where_nothing_can_be_written_the_forms_are_made_in_memory(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr("sys.pycache_prefix", str(tmp_path / "file"))

    assert wordlists.lemmas("en").get(b"elections") == b"election"


def test_frequencies_are_the_librarys_without_the_rarest_words():
    import wordfreq

    theirs = wordfreq.get_frequency_dict("de", "best")
    found = wordlists.frequencies("de")

    assert list(found) == list(theirs)[: len(found)]
    assert all(theirs[word] == share for word, share in found.items())
    assert max(share for word, share in theirs.items() if word not in found) < 10 ** (wordlists.LEAST_ZIPF - 9)


def test_stop_words_are_the_librarys():
    import stopwordsiso

    assert set(wordlists.stop_words("de")) == stopwordsiso.stopwords("de")
