"""The commonest words worked out ahead, so that the first articles do not pay for them."""

from adserver.core.relevance.safety import READINGS
from adserver.core.relevance.text import common_words, is_noun
from adserver.core.relevance.words import WEIGHED


def warm_up(lang: str, commonest: int) -> None:
    """Works out what the commonest words of a language weigh and tell: 20 µs each, as they are written within a sentence."""
    weighed, readings = WEIGHED[lang], READINGS[lang]
    for word in common_words(lang, commonest):
        written = word.capitalize() if lang == "de" and is_noun(word.capitalize()) else word
        weighed[written], readings[written]
