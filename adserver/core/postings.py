"""The ads of one language as arrays: for each key the ads that have it, as int32 postings."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from adserver.core import safety
from adserver.core.ads import Ad, Match
from adserver.core.keywords import Analysis
from adserver.core.text import tokens
from adserver.core.words import forms, key

KEYWORD, HEADLINE, TEXT = 1.0, 0.5, 0.4
"""Weight of an ad's own words by where they stand."""


class Side:
    """All ads of one language."""

    def __init__(self, ads: Sequence[Ad], lang: str) -> None:
        self.ads = tuple(ads)
        self.lang = lang
        self._keys: dict[str, int] = {}
        self._words = [own_words(ad) for ad in ads]
        self._build()

    def _build(self) -> None:
        keys: list[int] = []
        ads: list[int] = []
        weights: list[float] = []
        for position, words in enumerate(self._words):
            for word, worth in words:
                for name, weight in _postings(word, self.lang):
                    keys.append(self._keys.setdefault(name, len(self._keys)))
                    ads.append(position)
                    weights.append(weight * worth)
        self._compile(np.array(keys, np.int64), np.array(ads, np.int64), np.array(weights, np.float32))

    def _compile(self, keys: npt.NDArray[np.int64], ads: npt.NDArray[np.int64], weights: npt.NDArray[np.float32]) -> None:
        """Sorts by key and ad; where an ad has a key twice the heavier one stays."""
        order = np.lexsort((-weights, ads, keys))
        keys, ads, weights = keys[order], ads[order], weights[order]
        first = np.ones(len(keys), bool)
        first[1:] = (keys[1:] != keys[:-1]) | (ads[1:] != ads[:-1])
        self._ads = ads[first].astype(np.int32)
        self._weights = weights[first]
        self._starts = np.searchsorted(keys[first], np.arange(len(self._keys) + 1)).tolist()

    def scores(self, analysis: Analysis) -> npt.NDArray[np.float64]:
        """How well each ad fits; 0 where none of its words matched."""
        some: list[npt.NDArray[np.int32]] = []
        worth: list[npt.NDArray[np.float32]] = []
        for name, term in analysis.terms.items():
            number = self._keys.get(name)
            if number is not None:
                part = slice(self._starts[number], self._starts[number + 1])
                some.append(self._ads[part])
                worth.append(self._weights[part] * np.float32(term.weight))
        if not some:
            return np.zeros(len(self.ads))
        sums = np.bincount(np.concatenate(some), weights=np.concatenate(worth), minlength=len(self.ads))
        return sums.astype(np.float64, copy=False)

    def matches(self, position: int, analysis: Analysis) -> tuple[Match, ...]:
        """The ad's own words that stand in the article, strongest first, each with the article's word."""
        found: dict[str, tuple[float, str]] = {}
        for word, worth in self._words[position]:
            for name, weight in _postings(word, self.lang):
                term = analysis.terms.get(name)
                if term and term.weight * weight * worth > found.get(word, (0.0, ""))[0]:
                    found[word] = (term.weight * weight * worth, term.surface)
        ranked = sorted(found.items(), key=lambda pair: (-pair[1][0], pair[0]))
        return tuple(Match(word, surface) for word, (_, surface) in ranked)

    def why_blocked(self, position: int, analysis: Analysis) -> str | None:
        """What in the article keeps this ad away, or None."""
        return safety.why_blocked(self.ads[position].negative, self.lang, analysis.told.families, frozenset(analysis.order))


def own_words(ad: Ad) -> tuple[tuple[str, float], ...]:
    """An ad's words as they stand in it, each with what its place is worth: the keywords whole, the texts word by word."""
    found = dict.fromkeys(ad.keywords, KEYWORD)
    for text, worth in ((ad.headline, HEADLINE), (ad.text, TEXT)):
        for word in tokens(text):
            if word not in found and word[0].isalnum():
                found[word] = worth
    return tuple(found.items())


@lru_cache(1 << 18)
def _postings(word: str, lang: str) -> tuple[tuple[str, float], ...]:
    """Keys under which an ad's word is found: its forms, or a phrase's whole."""
    pieces = tokens(word)
    if len(pieces) > 1:
        return ((" ".join(key(piece, lang) for piece in pieces), 1.0),)
    return tuple((name, weight) for name, weight, _ in forms(word, lang))
