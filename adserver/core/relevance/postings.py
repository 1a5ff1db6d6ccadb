"""The ads of one language as arrays: for each key the ads that have it, as int32 postings, and each ad's topics."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from adserver.core.ads import Ad
from adserver.core.relevance import topics
from adserver.core.relevance.text import BREAK, PAUSE, STOPWORDS_OF, rarity, tokens
from adserver.core.relevance.words import forms, key

KEYWORD, HEADLINE, TEXT = 1.0, 0.5, 0.4
"""Weight of an ad's own words by where they stand."""
PHRASE_PART = 0.4
"""Weight of a single word of an ad's phrase: "Blair" of "Tony Blair"."""
UNKNOWN = 0.35
"""Agreement that is assumed for an ad whose words are in no topic."""
_ROWS_AT_ONCE = 50_000
"""Words whose topics are added up at once: 15 MB."""

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]


class OwnWords(NamedTuple):
    """All words of all ads: `numbers[starts[i]:starts[i + 1]]` are those of ad i, strings in `words`, each worth `worth`."""

    words: tuple[str, ...]
    numbers: Ints
    worth: Floats
    starts: list[int]

    def of(self, ad: int) -> list[tuple[str, float]]:
        """The ad's words as they stand in it, with what their place is worth."""
        part = slice(self.starts[ad], self.starts[ad + 1])
        return [(self.words[number], worth) for number, worth in zip(self.numbers[part].tolist(), self.worth[part].tolist(), strict=True)]


class Postings(NamedTuple):
    """`ads[starts[k]:starts[k + 1]]` have key number k, with these weights; each ad once, ads in order."""

    keys: dict[str, int]
    ads: Ints
    weights: Floats
    starts: list[int]


def own_words(ads: Sequence[Ad], lang: str) -> OwnWords:
    """The keywords whole and the texts word by word, without stop words and repetitions."""
    numbers: dict[str, int] = {}
    flat: list[int] = []
    worth: list[float] = []
    starts = [0]
    stopwords = STOPWORDS_OF[lang]
    for ad in ads:
        own = dict.fromkeys(ad.keywords, KEYWORD)
        for word in tokens(ad.headline):
            if not stopwords[word]:
                own.setdefault(word, HEADLINE)
        for word in tokens(ad.text):
            if not stopwords[word]:
                own.setdefault(word, TEXT)
        flat += [numbers.setdefault(word, len(numbers)) for word in own]
        worth += own.values()
        starts.append(len(flat))
    return OwnWords(tuple(numbers), np.array(flat, np.int32), np.array(worth, np.float32), starts)


def postings(own: OwnWords, lang: str) -> Postings:
    """Every key of every ad. Where an ad has a key twice the heavier one stays."""
    keys: dict[str, int] = {}
    of_word = [[(keys.setdefault(name, len(keys)), weight) for name, weight in names(word, lang)] for word in own.words]
    lengths = np.array([len(some) for some in of_word], np.int64)
    first = np.concatenate([[0], np.cumsum(lengths)])
    flat = [pair for some in of_word for pair in some]
    flat_keys = np.array([number for number, _ in flat], np.int64)
    flat_weights = np.array([weight for _, weight in flat], np.float32)
    times = lengths[own.numbers]
    ads = np.repeat(np.repeat(np.arange(len(own.starts) - 1), np.diff(own.starts)), times)
    within = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    at = np.repeat(first[own.numbers], times) + within
    return _sorted(keys, flat_keys[at], ads, flat_weights[at] * np.repeat(own.worth, times))


def _sorted(numbers: dict[str, int], keys: npt.NDArray[np.int64], ads: npt.NDArray[np.int64], weights: Floats) -> Postings:
    count = int(ads[-1]) + 1 if len(ads) else 1
    order = np.argsort(-weights, kind="stable")
    order = order[np.argsort((keys * count + ads)[order], kind="stable")]
    keys, ads, weights = keys[order], ads[order], weights[order]
    fresh = np.ones(len(keys), bool)
    fresh[1:] = (keys[1:] != keys[:-1]) | (ads[1:] != ads[:-1])
    starts: list[int] = np.searchsorted(keys[fresh], np.arange(len(numbers) + 1)).tolist()
    return Postings(numbers, ads[fresh].astype(np.int32), weights[fresh], starts)


def topic_columns(own: OwnWords, lang: str) -> Floats:
    """A column for each ad: its topics and domains, scaled to length 1; in the last row the agreement it is given for want of any."""
    clues = np.zeros((len(own.words), len(topics.TOPICS)), np.float32)
    for number, word in enumerate(own.words):
        for topic, weight in _clues(word, lang):
            clues[number, topic] = weight
    ads = np.repeat(np.arange(len(own.starts) - 1), np.diff(own.starts))
    sums = np.zeros((len(own.starts) - 1, len(topics.TOPICS)), np.float32)
    for start in range(0, len(own.numbers), _ROWS_AT_ONCE):
        part = slice(start, start + _ROWS_AT_ONCE)
        some, where = np.unique(ads[part], return_index=True)
        if len(some):
            sums[some] += np.add.reduceat(clues[own.numbers[part]] * own.worth[part, None], where)
    unknown = np.where(sums.any(axis=1), 0, UNKNOWN).astype(np.float32)
    return np.ascontiguousarray(np.column_stack([topics.units(sums), unknown]).T)


@lru_cache(1 << 18)
def _clues(word: str, lang: str) -> tuple[tuple[int, float], ...]:
    pieces = [piece for piece in tokens(word) if piece not in (BREAK, PAUSE)]
    return topics.clues(tuple(key(piece, lang) for piece in pieces), [form for piece in pieces for form in forms(piece, lang)], lang)


@lru_cache(1 << 18)
def names(word: str, lang: str) -> tuple[tuple[str, float], ...]:
    """Keys under which an ad's word is found: its forms, or a phrase's whole and those of its parts that are no common words."""
    pieces = [piece for piece in tokens(word) if piece not in (BREAK, PAUSE)]
    if len(pieces) > 1:
        parts = (
            (name, weight * PHRASE_PART) for piece in pieces for name, weight, source in forms(piece, lang) if rarity(source, lang) > 1
        )
        return ((" ".join(key(piece, lang) for piece in pieces), 1.0), *parts)
    return tuple((name, weight) for piece in pieces for name, weight, _ in forms(piece, lang))
