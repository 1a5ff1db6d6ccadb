"""Words worked out ahead, so that articles do not pay for them: all listed ones once into books, the commonest at a start.

python -m adserver.core.relevance.warming    # makes the books that are missing
"""

from collections.abc import Iterator

from adserver.core.relevance import wordbook
from adserver.core.relevance.safety import READINGS
from adserver.core.relevance.text import LANGUAGES, common_words, is_listed
from adserver.core.relevance.words import WORDS, worked_out

LISTED = {"de": 200_000, "en": 100_000}
"""Words that a book has, commonest first: 80 % of the words that articles use, 92 % in English; all that are listed gave 4 and 2 more."""


def warm_up(lang: str, commonest: int) -> None:
    """Looks up what the commonest words of a language weigh and tell: 5 µs each."""
    known, readings = WORDS[lang], READINGS[lang]
    for word in as_written(lang, commonest):
        known[word], readings[word]


def make_books() -> None:
    """Works out all listed words of each language whose book is missing, 15 µs each. Raises OSError where nothing can be written."""
    for lang in LANGUAGES:
        if not wordbook.is_made(lang):
            wordbook.write(lang, ((word, worked_out(word, lang)) for word in as_written(lang, LISTED[lang])))


def as_written(lang: str, commonest: int) -> Iterator[str]:
    """The commonest words as they stand within a sentence and at its beginning. Few German ones that no dictionary has begin small."""
    for word in common_words(lang, commonest):
        capital = word.capitalize()
        yield capital
        if capital != word and (lang != "de" or is_listed(word, lang)):
            yield word


if __name__ == "__main__":
    make_books()
