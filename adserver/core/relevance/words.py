"""A word's keys: what it shares with other words that mean the same or something near."""

from collections.abc import Iterable

import Stemmer

from adserver.core.relevance.compounds import split
from adserver.core.relevance.remembered import ByLanguage
from adserver.core.relevance.text import (
    LANGUAGES,
    bare,
    fold,
    is_adjective,
    is_noun,
    is_stopword,
    lemma,
    listed_lemma,
    rarity,
)
from adserver.core.relevance.wordbook import Word, opened

HEAD = 0.7
"""Weight of a compound's head: a Fußballtrainer is a Trainer."""
MODIFIER = 0.5
"""Weight of its modifier: a Fußballtrainer has to do with Fußball."""
_FEMININE = ("erin", "istin", "entin", "antin", "orin", "ogin", "eutin", "ärin")
KIN = 0.6
"""Weight of a word of the same English stem: election and elect, parliament and parliamentary."""
STEM_MARK = "~"
"""Stems are keys of their own, so that Federer (feder) never counts as much as Federer, nor a stocking as stocks."""
_SHORTEST_STEM = 4
_stemmer = Stemmer.Stemmer("english")


def key(word: str, lang: str) -> str:
    """What two words must share to be the same word: the dictionary form without case, sex and an adjective's ending."""
    return WORDS[lang][word].key


def row(words: Iterable[str], lang: str) -> tuple[str, ...]:
    """The key of each word in order; marks stay as they are."""
    return tuple([known.key for known in map(WORDS[lang].__getitem__, words)])


def forms(word: str, lang: str) -> tuple[tuple[str, float, str], ...]:
    """(key, weight, word that it is the key of) of a word, its compound's parts and its hyphenated parts; none of a stop word."""
    known = WORDS[lang][word]
    return tuple((name, weight, source) for (name, weight, _), source in zip(known.weighed, known.sources, strict=True))


def worked_out(word: str, lang: str) -> Word:
    """What no book says of a word: 5 to 30 µs."""
    if word.isdigit() and lang in LANGUAGES:
        return Word(word)
    whole = _key(word, lang)
    if is_stopword(word, lang):
        return Word(whole)
    rare = rarity(word, lang)
    parts = [part for part in _parts(word, lang) if part[0] != whole]
    kin = _kin(word, whole) if lang == "en" else ""
    found = [(whole, 1.0, rare, word), *parts, *([(kin, KIN, KIN * rare, word)] if kin else ())]
    return Word(whole, tuple([(name, weight, worth) for name, weight, worth, _ in found]), tuple([source for *_, source in found]))


def _known(word: str, lang: str) -> Word:
    found = _BOOKS[lang].get(word) if lang in _BOOKS and "-" not in word else None
    return found or worked_out(word, lang)


def _key(word: str, lang: str) -> str:
    word = bare(word)
    if lang not in LANGUAGES:
        return fold(word)
    return _german(word) if lang == "de" else _english(word)


def _german(word: str) -> str:
    base = listed_lemma(word, "de")
    if base is None:
        parts = split(word)
        base = word[: len(word) - len(parts[1])] + lemma(parts[1], "de").lower() if parts else _unlisted(word)
    if base.endswith(_FEMININE) and is_noun(base[:-2]):
        base = base[:-2]
    return fold(_without_adjective_ending(base))


def _unlisted(word: str) -> str:
    """A name or a new word: its plural or genitive s is all that is safe to take off."""
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] not in "si" else word  # noqa: PLR2004 — letters


def _without_adjective_ending(noun: str) -> str:
    """Tote, Toter → tot; Verletzte → verletzt. Krieger stays: "krieg" is no adjective."""
    if not noun[0].isupper():
        return noun
    for ending in ("er", "e"):
        adjective = noun[: -len(ending)].lower()
        if noun.endswith(ending) and len(adjective) > 2 and is_adjective(adjective):  # noqa: PLR2004 — letters
            return adjective
    return noun


def _english(word: str) -> str:
    return fold(lemma(word, "en"))


def _kin(word: str, whole: str) -> str:
    """The key of the English stem, of words that are no names and no short ones; else ""."""
    if not word.islower():
        return ""
    stem = _root(_stemmer.stemWord(whole))
    return STEM_MARK + stem if len(stem) >= _SHORTEST_STEM else ""


def _root(stem: str) -> str:
    """The stem without the ending of who does it: sprinter → sprint, investor → invest, where what is left is a word."""
    for ending in ("er", "or", "ist", "ian", "ary"):
        base = stem.removesuffix(ending)
        if base != stem and len(base) >= _SHORTEST_STEM and listed_lemma(base, "en") == base:
            return base
    return stem


def _parts(word: str, lang: str) -> list[tuple[str, float, float, str]]:
    if "-" in word:
        pieces = [piece for piece in word.split("-") if piece]
        weights = [MODIFIER] * (len(pieces) - 1) + [HEAD]
        found = [(piece, weight) for piece, weight in zip(pieces, weights, strict=True)]
    elif lang == "de" and (parts := split(word)):
        modifier, head = parts
        found = [(head, HEAD), (modifier, MODIFIER)]
        if inner := split(modifier):
            found += [(inner[0], MODIFIER * MODIFIER), (inner[1], MODIFIER * HEAD)]
    else:
        return []
    known = [(WORDS[lang][part], weight, part) for part, weight in found]
    # A part's first form is the part itself, and stop words have none.
    return [(one.key, weight, weight * one.weighed[0][2], part) for one, weight, part in known if one.weighed]


_BOOKS = {lang: opened(lang) for lang in LANGUAGES}
WORDS = ByLanguage(_known)
"""What is known of each word, by language."""
