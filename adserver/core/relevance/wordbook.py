"""What `words` says of the listed words, worked out once for each version of it and of its data, and read where it lies.

Most words stand in few articles, so that each article has fifty that were not met before: 5 to 30 µs each to work out, 3 µs to look up.
The book lies beside the packed dictionaries (see `wordlists`) and is made by `warming`; without it every word is worked out.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from adserver.core.relevance import wordlists
from adserver.core.relevance.packed import Packed

SOURCES = ("compounds.py", "lexicon/stopwords.py", "text.py", "wordlists.py", "words.py")
"""The code that an entry is worked out by."""
_VERSION_BYTES = 8

Weighed = tuple[str, float, float]
"""A form's key, its weight, and that weight × rarity."""


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word's key, its forms (none of a stop word), and the word that each form is the key of."""

    key: str
    weighed: tuple[Weighed, ...] = ()
    sources: tuple[str, ...] = ()


_decode = msgspec.json.Decoder(Word).decode


class Book:
    """The words of one language."""

    def __init__(self, forms: wordlists.Forms) -> None:
        self._entries = forms

    def get(self, word: str) -> Word | None:
        """What is known of the word, 2 µs, or None."""
        found = self._entries.get(word.encode())
        return _decode(found) if found is not None else None


def opened(lang: str) -> Book:
    """The language's book as it lies there, or an empty one."""
    with suppress(OSError, ValueError):
        return Book(Packed(_file(lang)))
    return Book({})


def write(lang: str, words: Iterable[tuple[str, Word]]) -> None:
    """Makes the book of this version, in the place of those of others. Raises OSError where nothing can be written."""
    wordlists.replace(_file(lang), ((word.encode(), msgspec.json.encode(known)) for word, known in words))


def is_made(lang: str) -> bool:
    """Whether there is a book of this version."""
    return _file(lang).exists()


def _file(lang: str) -> Path:
    digest = hashlib.blake2b(wordlists.version(lang).encode(), digest_size=_VERSION_BYTES)
    for source in SOURCES:
        digest.update((Path(__file__).parent / source).read_bytes())
    return wordlists.packed_file("words", lang, digest.hexdigest())
