"""A word's keys: what it shares with other words that mean the same or something near."""

from functools import lru_cache

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
_MEMORY = 1 << 18
_stemmer = Stemmer.Stemmer("english")


def key(word: str, lang: str) -> str:
    """What two words must share to be the same word: the dictionary form without case, sex and an adjective's ending."""
    return KEYS[lang][word]


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


@lru_cache(_MEMORY)
def forms(word: str, lang: str) -> tuple[tuple[str, float, str], ...]:
    """(key, weight, word that it is the key of) of a word, its compound's parts and its hyphenated parts; none of a stop word."""
    if is_stopword(word, lang):
        return ()
    whole = (key(word, lang), 1.0, word)
    return (whole, *(part for part in _parts(word, lang) if part[0] != whole[0]), *_kin(word, lang))


def _weighed(word: str, lang: str) -> tuple[tuple[str, float, float], ...]:
    return tuple((name, weight, weight * rarity(source, lang)) for name, weight, source in forms(word, lang))


def _kin(word: str, lang: str) -> tuple[tuple[str, float, str], ...]:
    """The English stem, of words that are no names."""
    if lang != "en" or not word.islower():
        return ()
    stem = _root(_stemmer.stemWord(key(word, lang)))
    return ((STEM_MARK + stem, KIN, word),) if len(stem) >= _SHORTEST_STEM else ()


def _root(stem: str) -> str:
    """The stem without the ending of who does it: sprinter → sprint, investor → invest, where what is left is a word."""
    for ending in ("er", "or", "ist", "ian", "ary"):
        base = stem.removesuffix(ending)
        if base != stem and len(base) >= _SHORTEST_STEM and listed_lemma(base, "en") == base:
            return base
    return stem


def _parts(word: str, lang: str) -> list[tuple[str, float, str]]:
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
    return [(key(part, lang), weight, part) for part, weight in found if not is_stopword(part, lang)]


KEYS = ByLanguage(_key)
"""`key` of words by language, for loops over a whole text."""
WEIGHED = ByLanguage(_weighed)
"""(key, weight of the form, that weight × rarity) of each of a word's forms, by language."""
