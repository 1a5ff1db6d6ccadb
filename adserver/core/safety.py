"""Which events an article tells of, and which of them keep an ad away."""

from collections.abc import Container

import msgspec

from adserver.core.lexicon import events
from adserver.core.text import BREAK
from adserver.core.words import forms, key


class Told(msgspec.Struct, frozen=True, array_like=True):
    """Events of an article: family → the words that tell it; `sensitive` is the family beside which no ad may stand."""

    families: dict[str, str]
    sensitive: str | None = None


def told(words: list[str], lang: str) -> Told:
    """The families whose words stand in the text, with the word that told each."""
    lexicon = _LEXICON.get(lang, {})
    families: dict[str, str] = {}
    for word in dict.fromkeys(words):
        if word == BREAK:
            continue
        for name, weight, _ in forms(word, lang)[:2]:
            if weight >= _HEAD:
                for family in lexicon.get(name, ()):
                    families.setdefault(family, word)
    return Told(families, next((family for family in events.SENSITIVE if family in families), None))


def families_of(negative: str, lang: str) -> frozenset[str]:
    """The event families that an ad's negative word belongs to; empty where it stands for itself alone."""
    return frozenset(_LEXICON.get(lang, {}).get(key(negative, lang), ()))


def why_blocked(negatives: tuple[str, ...], lang: str, families: dict[str, str], keys: Container[str]) -> str | None:
    """The reason that an ad's negative words give against an article with these events and words, or None."""
    for negative in negatives:
        if key(negative, lang) in keys:
            return f"negative:{negative}"
        for family in families_of(negative, lang):
            if family in families:
                return family
    return None


_HEAD = 0.7


def _lexicon(lang: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for family, words in events.FAMILIES[lang].items():
        for word in words.split():
            name = key(word, lang)
            found[name] = (*found.get(name, ()), family)
    return found


_LEXICON = {lang: _lexicon(lang) for lang in events.FAMILIES}
