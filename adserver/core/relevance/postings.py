"""The ads of one language as arrays: for each key the ads that have it, as int32 postings, and each ad's topics."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from adserver.core.ads import Ad
from adserver.core.relevance import topics
from adserver.core.relevance.text import STOPWORDS_OF, rarity, whole_words
from adserver.core.relevance.words import forms, key

KEYWORD, HEADLINE, TEXT = 1.0, 0.5, 0.4
"""Weight of an ad's own words by where they stand."""
PHRASE_PART = 0.4
"""Weight of a single word of an ad's phrase: "Blair" of "Tony Blair"."""
UNKNOWN = 0.35
"""Agreement that is assumed for an ad whose words are in no topic."""
_WORTH = np.array([KEYWORD, HEADLINE, TEXT], np.float32)
_PLACES = len(_WORTH)

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]


class OwnWords(NamedTuple):
    """All words of all ads: `numbers[starts[i]:starts[i + 1]]` are those of ad i, strings in `words`, each worth `worth`."""

    words: tuple[str, ...]
    numbers: Ints
    worth: Floats
    starts: list[int]

    def numbers_of(self, ad: int) -> list[tuple[int, float]]:
        """The numbers of the ad's words, with what their place is worth."""
        part = slice(self.starts[ad], self.starts[ad + 1])
        return list(zip(self.numbers[part].tolist(), self.worth[part].tolist(), strict=True))

    def of(self, ad: int) -> list[tuple[str, float]]:
        """The ad's words as they stand in it, with what their place is worth."""
        return [(self.words[number], worth) for number, worth in self.numbers_of(ad)]


class Posting(NamedTuple):
    """Who has a key: the ads, each once and in order, with their weights."""

    ads: Ints
    weights: Floats


def own_words(ads: Sequence[Ad], lang: str) -> OwnWords:
    """The keywords whole and the texts word by word, without stop words and repetitions: where a word stands first counts."""
    numbers = _Numbers()
    # One list of all words, from which what is there twice is taken for all ads at once: a third of the time of a dictionary for each ad.
    groups = [some for ad in ads for some in (ad.keywords, whole_words(ad.headline), whole_words(ad.text))]
    lengths = np.array([len(some) for some in groups], np.int64)
    all_numbers = np.array([*map(numbers.__getitem__, chain.from_iterable(groups))], np.int64)
    stops = STOPWORDS_OF[lang]
    places = np.repeat(np.arange(len(lengths)), lengths)
    of_ad, place = places // _PLACES, places % _PLACES
    silent = np.array([stops[word] for word in numbers], bool)
    first = _firsts(of_ad * max(1, len(numbers)) + all_numbers, (place == 0) | ~silent[all_numbers])
    words, own = _renumbered(tuple(numbers), all_numbers[first])
    counts = np.bincount(of_ad[first], minlength=len(ads))
    return OwnWords(words, own, _WORTH[place[first]], [0, *np.cumsum(counts).tolist()])


class _Numbers(dict[str, int]):
    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


def _firsts(values: Longs, kept: npt.NDArray[np.bool_]) -> Longs:
    """Where each of the kept values stands first, in order."""
    at = np.flatnonzero(kept)
    first: Longs = np.unique(values[at], return_index=True)[1]
    return at[np.sort(first)]


def _renumbered(words: tuple[str, ...], numbers: Longs) -> tuple[tuple[str, ...], Ints]:
    """The words that are left, numbered by where they stand first."""
    some, first, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(some), np.int32)
    rank[order] = np.arange(len(some), dtype=np.int32)
    return tuple(words[number] for number in some[order].tolist()), rank[inverse]


def postings(own: OwnWords, lang: str) -> dict[str, Posting]:
    """Every key of every ad. Where an ad has a key twice the heavier one stays."""
    keys = _Numbers()
    of_word = [[(keys[name], weight) for name, weight in names(word, lang)] for word in own.words]
    times, at = _spread(np.array([len(some) for some in of_word], np.int64), own.numbers)
    flat = [pair for some in of_word for pair in some]
    flat_keys = np.array([number for number, _ in flat], np.int64)[at]
    flat_weights = np.array([weight for _, weight in flat], np.float32)[at] * np.repeat(own.worth, times)
    ads, weights, starts = _grouped(len(keys), flat_keys, np.repeat(_ads_of(own), times), flat_weights)
    return {name: Posting(ads[start:end], weights[start:end]) for name, start, end in zip(keys, starts, starts[1:], strict=False)}


def _ads_of(own: OwnWords) -> Longs:
    """The ad that each of the words is of."""
    return np.repeat(np.arange(len(own.starts) - 1), np.diff(own.starts))


def _spread(lengths: Longs, numbers: Ints) -> tuple[Longs, Longs]:
    """For lists of these lengths, laid end to end: how long each of the named ones is, and where all that is in them lies."""
    first = np.cumsum(lengths) - lengths
    times = lengths[numbers]
    within = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return times, np.repeat(first[numbers], times) + within


def _grouped(count: int, keys: Longs, ads: Longs, weights: Floats) -> tuple[Ints, Floats, list[int]]:
    """Ads and weights by key number, and where each of the keys' part starts."""
    pairs = keys * (int(ads[-1]) + 1 if len(ads) else 1) + ads
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    fresh = np.flatnonzero(np.concatenate([[True], pairs[1:] != pairs[:-1]])) if len(pairs) else np.zeros(0, np.int64)
    heaviest = np.maximum.reduceat(weights[order], fresh) if len(fresh) else np.zeros(0, np.float32)
    first = order[fresh]
    starts: list[int] = np.searchsorted(keys[first], np.arange(count + 1)).tolist()
    return ads[first].astype(np.int32), heaviest, starts


def topic_columns(own: OwnWords, lang: str) -> Floats:
    """A column for each ad: its topics and domains, scaled to length 1; in the last row the agreement it is given for want of any."""
    of_word = [clues(word, lang) for word in own.words]
    times, at = _spread(np.array([len(some) for some in of_word], np.int64), own.numbers)
    flat = [pair for some in of_word for pair in some]
    numbers = np.array([topic for topic, _ in flat], np.int64)[at]
    weights = np.array([weight for _, weight in flat], np.float32)[at] * np.repeat(own.worth, times)
    cells = np.repeat(_ads_of(own), times) * len(topics.TOPICS) + numbers
    size = (len(own.starts) - 1, len(topics.TOPICS))
    sums = np.bincount(cells, weights, size[0] * size[1]).reshape(size).astype(np.float32)
    unknown = np.where(sums.any(axis=1), 0, UNKNOWN).astype(np.float32)
    return np.ascontiguousarray(np.column_stack([topics.units(sums), unknown]).T)


@lru_cache(1 << 18)
def clues(word: str, lang: str) -> tuple[tuple[int, float], ...]:
    """The topics that an ad's word tells, and how clearly."""
    pieces = whole_words(word)
    return topics.clues(tuple(key(piece, lang) for piece in pieces), [form for piece in pieces for form in forms(piece, lang)], lang)


@lru_cache(1 << 18)
def names(word: str, lang: str) -> tuple[tuple[str, float], ...]:
    """Keys under which an ad's word is found: its forms, or a phrase's whole and those of its parts that are no common words."""
    pieces = whole_words(word)
    if len(pieces) > 1:
        parts = (
            (name, weight * PHRASE_PART) for piece in pieces for name, weight, source in forms(piece, lang) if rarity(source, lang) > 1
        )
        return ((" ".join(key(piece, lang) for piece in pieces), 1.0), *parts)
    return tuple((name, weight) for piece in pieces for name, weight, _ in forms(piece, lang))
