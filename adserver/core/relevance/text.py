"""Words of a text and their normal forms: what makes "Häusern" and "Haus", "elections" and "election" the same word."""

import re
from functools import lru_cache
from itertools import islice, takewhile
from math import log10

from adserver.core.relevance import wordlists
from adserver.core.relevance.lexicon.stopwords import CONTENT, STOPWORDS
from adserver.core.relevance.remembered import ByLanguage

LANGUAGES = ("de", "en")
"""What is analysed with a lexicon; words of any other language are compared as they stand."""

BREAK = "."
"""Stands in a list of tokens where a sentence ends."""

PAUSE = ","
"""Stands where anything else than a space is between two words: words around it are no phrase."""

_WORD = re.compile(r"[^\W_]+(?:[-'’&][^\W_]+)*")
_TOKEN = re.compile(r"\w++(?:[-'’&]\w++)*+|[.!?](?=[\s\"”“»«'’)]|$)|[^\w\s.!?]|\n")
_ENDS = dict.fromkeys(".!?;\n", BREAK)
_GENITIVES = frozenset("s'’")
_SHORTEST_UNKNOWN = 3
_MEMORY = 1 << 18


def tokens(text: str) -> list[str]:
    """The words as they stand, with `BREAK` where a sentence ends and `PAUSE` at other marks. Hyphenated words are one: "EU-Recht"."""
    return [word if len(word) > 1 or word.isalnum() else _ENDS.get(word, PAUSE) for word in _TOKEN.findall(text.replace("_", PAUSE))]


def whole_words(text: str) -> list[str]:
    """The words of `tokens` alone, without the marks: half the time."""
    return _WORD.findall(text)


def fold(word: str) -> str:
    """The word without case; ß is ss, so that Swiss spelling matches."""
    return word.casefold()


def bare(word: str) -> str:
    """The word without the genitive's apostrophe: "London's" → "London"."""
    if word[-1:] not in _GENITIVES:
        return word
    for ending in ("'s", "’s", "'", "’"):
        word = word.removesuffix(ending)
    return word


def lemma(word: str, lang: str) -> str:
    """Dictionary form ("Häusern" → "Haus"), or the word itself where the dictionary has none."""
    return listed_lemma(word, lang) or word


@lru_cache(_MEMORY)
def listed_lemma(word: str, lang: str) -> str | None:
    """Dictionary form, or None where the dictionary does not know the word."""
    if lang not in LANGUAGES:
        return None
    other = word.lower() if word[:1].isupper() else word.capitalize()
    found = _LEMMAS[lang].get(word.encode()) or _LEMMAS[lang].get(other.encode())
    return found.decode() if found else None


def is_listed(word: str, lang: str) -> bool:
    """Whether the dictionary lists the word as it is written."""
    return _LEMMAS[lang].get(word.encode()) is not None


def is_noun(word: str) -> bool:
    """Whether the German dictionary lists the word (capitalised) as a noun."""
    found = _LEMMAS["de"].get(word.encode())
    return found is not None and found.decode()[0].isupper()


def is_adjective(word: str) -> bool:
    """Whether the German dictionary lists the word (in lower case) as an adjective or participle."""
    found = _LEMMAS["de"].get(word.encode())
    return found is not None and (found.decode() == word or word.endswith(("t", "en")))


@lru_cache(_MEMORY)
def zipf(word: str, lang: str) -> float:
    """How common a word is: log10 of its uses in a billion words; of the dictionary form where that is commoner."""
    if lang not in LANGUAGES:
        return wordlists.LEAST_ZIPF
    known = _FREQUENCIES[lang]
    share = max(known.get(word.casefold(), 0.0), known.get(lemma(word, lang).casefold(), 0.0))
    return max(wordlists.LEAST_ZIPF, log10(share) + 9) if share > 0 else wordlists.LEAST_ZIPF


def part_shares(least: float) -> dict[str, float]:
    """How much of all text each German word is, of those that are at least `least` of it."""
    return dict(takewhile(lambda pair: pair[1] >= least, _FREQUENCIES["de"].items()))


def common_words(lang: str, n: int) -> list[str]:
    """The n commonest words of the language, without case, commonest first."""
    return list(islice(_FREQUENCIES[lang], n)) if lang in LANGUAGES else []


def rarity(word: str, lang: str) -> float:
    """Weight of a match: (6.6 − Zipf)^1.25, from 0 for "und" to 8 for words that hardly anybody uses."""
    return float(max(0.0, 6.6 - zipf(word, lang)) ** 1.25)


@lru_cache(_MEMORY)
def is_stopword(word: str, lang: str) -> bool:
    """Whether the word says nothing of what a text is about."""
    if lang not in LANGUAGES:
        return len(word) < _SHORTEST_UNKNOWN
    folded, stops = word.casefold(), _STOPWORDS[lang]
    if not folded[0].isalnum():
        return True
    return folded.isdigit() or folded in stops or lemma(word, lang).casefold() in stops


STOPWORDS_OF = ByLanguage(is_stopword)
"""`is_stopword` by language, for loops over many words."""
_LEMMAS = {lang: wordlists.lemmas(lang) for lang in LANGUAGES}
_FREQUENCIES = {lang: wordlists.frequencies(lang) for lang in LANGUAGES}
_STOPWORDS = {
    lang: ({fold(word) for word in wordlists.stop_words(lang)} | set(STOPWORDS[lang].split())) - set(CONTENT[lang].split())
    for lang in LANGUAGES
}
