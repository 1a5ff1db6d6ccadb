"""Parts of a German compound: "Fußballtrainer" is about a Trainer, and about Fußball."""

from functools import lru_cache

from adserver.core.relevance.lexicon.stopwords import NO_PARTS
from adserver.core.relevance.text import fold, is_noun, part_shares, zipf

SHORTEST = 7
"""Letters; no shorter word is taken apart."""
_SHORTEST_PART = 3
_LONG_PART = 5
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_COMMON_ENOUGH = 2.6
"""Zipf frequency that a part must have."""
_SHORT_COMMON_ENOUGH = 4.0
"""The same for parts of three letters, where chance finds words everywhere."""
_NO_PARTS = frozenset(NO_PARTS.split())
_STEMS = {
    "werbe": "Werbung",
    "sprach": "Sprache",
    "schul": "Schule",
    "kirch": "Kirche",
    "straf": "Strafe",
    "bau": "Bau",
    "energie": "Energie",
}
"""First parts that no word list has as they stand."""
_OTHER_COMMON_ENOUGH = 3.2
"""Zipf frequency of a first part that is no noun (Schreib-tisch, Groß-brand)."""
_WORD_OF_ITS_OWN = 5.2
"""No word as common as this one is taken apart: "Deutschland" is not about Land."""


@lru_cache(1 << 17)
def split(word: str) -> tuple[str, str] | None:
    """Modifier and head of a German noun compound, both as dictionary words, or None where it is no compound.

    Of all cuts into two known nouns the one whose rarer part is commonest wins; the modifier may carry a linking element.
    """
    if len(word) < SHORTEST or not word[0].isupper():
        return None
    lower = word.lower()
    heads = _heads(lower)
    if not heads or zipf(word, "de") > _WORD_OF_ITS_OWN:
        return None
    found = [(modifier, head) for cut, head in heads if (modifier := _modifier(lower[:cut]))]
    if len(found) > 1:
        return max(found, key=lambda parts: min(zipf(parts[0], "de"), zipf(parts[1], "de")))
    return found[0] if found else None


def _heads(lower: str) -> list[tuple[int, str]]:
    """Where a noun begins that the word ends with, and the noun."""
    # Most ends are no words, and most words have no end that is one: 0.05 µs a cut.
    cuts = [cut for cut in range(_SHORTEST_PART, len(lower) - _SHORTEST_PART + 1) if lower[cut:] in _SHARES or "ß" in lower]
    return [(cut, head) for cut in cuts if (head := _noun(lower[cut:]))]


def _modifier(word: str) -> str | None:
    for link in _LINKS:
        if word.endswith(link) and len(word) - len(link) >= _SHORTEST_PART:
            found = _noun(word[: len(word) - len(link)] if link else word)
            if found:
                return found
    if word in _STEMS:
        return _STEMS[word]
    if split(word.capitalize()):
        return word.capitalize()
    return word.capitalize() if len(word) >= _LONG_PART and word not in _NO_PARTS and zipf(word, "de") >= _OTHER_COMMON_ENOUGH else None


def _noun(part: str) -> str | None:
    common = _SHARES.get(fold(part) if "ß" in part else part)
    if common is None or len(part) < _SHORTEST_PART or part in _NO_PARTS:
        return None
    return _known_noun(part) if len(part) > _SHORTEST_PART or common >= _SHORT_SHARE else None


@lru_cache(1 << 17)
def _known_noun(part: str) -> str | None:
    noun = part.capitalize()
    return noun if is_noun(noun) else None


_SHORT_SHARE = 10 ** (_SHORT_COMMON_ENOUGH - 9)
_SHARES = part_shares(10 ** (_COMMON_ENOUGH - 9))
