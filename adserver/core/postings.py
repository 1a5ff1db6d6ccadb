"""The ads of one language as arrays: for each key the ads that have it, as int32 postings, and each ad's topics."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from adserver.core import safety, topics
from adserver.core.ads import Ad, Match
from adserver.core.keywords import Analysis, Term, row
from adserver.core.text import BREAK, PAUSE, is_stopword, rarity, tokens
from adserver.core.words import forms, key

KEYWORD, HEADLINE, TEXT = 1.0, 0.5, 0.4
"""Weight of an ad's own words by where they stand."""
PHRASE_PART = 0.4
"""Weight of a single word of an ad's phrase: "Blair" of "Tony Blair"."""
ENOUGH = 0.5
"""Strength of matched words at which an ad gets half of what words can give; most of the rest depends on topics."""
ELSEWHERE = 0.05
"""What is left of a match when article and ad have no topic in common."""
UNKNOWN = 0.35
"""Agreement that is assumed for an ad whose words are in no topic."""
_MOST_TOPICS = 12
"""Strongest topics of an article that are compared; the others are under a tenth of the strongest."""

Floats = npt.NDArray[np.float32]


class Side:
    """All ads of one language."""

    def __init__(self, ads: Sequence[Ad], lang: str) -> None:
        self.ads = tuple(ads)
        self.lang = lang
        self._keys: dict[str, int] = {}
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        self._words = [own_words(ad) for ad in ads]
        self._build()
        self._topics = np.ascontiguousarray(np.array([_topics(words, lang) for words in self._words], np.float32).T)

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
        for name in self._keys:
            if " " in name:
                pieces = tuple(name.split(" "))
                self._phrases.setdefault(pieces[0], []).append(pieces)

    def _compile(self, keys: npt.NDArray[np.int64], ads: npt.NDArray[np.int64], weights: Floats) -> None:
        """Sorts by key and ad; where an ad has a key twice the heavier one stays."""
        order = np.lexsort((-weights, ads, keys))
        keys, ads, weights = keys[order], ads[order], weights[order]
        first = np.ones(len(keys), bool)
        first[1:] = (keys[1:] != keys[:-1]) | (ads[1:] != ads[:-1])
        self._ads = ads[first].astype(np.int32)
        self._weights = weights[first]
        self._starts = np.searchsorted(keys[first], np.arange(len(self._keys) + 1)).tolist()

    def terms(self, analysis: Analysis) -> dict[str, Term]:
        """The article's terms, and those of the ads' phrases that stand in it."""
        firsts = analysis.terms.keys() & self._phrases.keys()
        if not firsts:
            return analysis.terms
        found = dict(analysis.terms)
        keys = row(analysis.words, self.lang)
        for at, name in enumerate(keys):
            if name in firsts:
                for pieces in self._phrases[name]:
                    if keys[at : at + len(pieces)] == pieces:
                        surface = " ".join(analysis.words[at : at + len(pieces)])
                        found[" ".join(pieces)] = Term(sum(found[piece].weight for piece in pieces if piece in found), surface)
        return found

    def scores(self, terms: dict[str, Term], article: Floats) -> Floats:
        """How well each ad fits, 0–1.1; 0 where none of its words matched. `article` are the article's topics.

        w / (w + 0.5) × (0.05 + t)^1.5, where w adds up the matched words and t is the cosine of both topics.
        """
        some: list[npt.NDArray[np.int32]] = []
        worth: list[Floats] = []
        for name in terms.keys() & self._keys.keys():
            number = self._keys[name]
            part = slice(self._starts[number], self._starts[number + 1])
            some.append(self._ads[part])
            worth.append(self._weights[part] * np.float32(terms[name].weight))
        if not some:
            return np.zeros(len(self.ads), np.float32)
        words = np.bincount(np.concatenate(some), weights=np.concatenate(worth), minlength=len(self.ads)).astype(np.float32)
        strongest = np.argsort(-article)[:_MOST_TOPICS]
        agreement = article[strongest] @ self._topics[strongest] + (self._topics[-1] + np.float32(ELSEWHERE))
        scores: Floats = words / (words + np.float32(ENOUGH)) * agreement * np.sqrt(agreement)
        return scores

    def matches(self, position: int, terms: dict[str, Term]) -> tuple[Match, ...]:
        """The ad's own words that stand in the article, strongest first, each with the article's word."""
        found: dict[str, tuple[float, str]] = {}
        for word, worth in self._words[position]:
            for name, weight in _postings(word, self.lang):
                term = terms.get(name)
                if term and term.weight * weight * worth > found.get(word, (0.0, ""))[0]:
                    found[word] = (term.weight * weight * worth, term.surface)
        ranked = sorted(found.items(), key=lambda pair: (-pair[1][0], pair[0]))
        return tuple(Match(word, surface) for word, (_, surface) in ranked)

    def why_blocked(self, position: int, families: dict[str, str], keys: tuple[str, ...]) -> str | None:
        """What in an article with these events and whole words' keys keeps this ad away, or None."""
        negative = self.ads[position].negative
        return safety.why_blocked(negative, self.lang, families, keys) if negative else None

    def has_word(self, position: int, words: frozenset[str]) -> str | None:
        """The ad's first own word whose key is one of `words`, or None."""
        return next((word for word, _ in self._words[position] if any(name in words for name, _ in _postings(word, self.lang))), None)


def own_words(ad: Ad) -> tuple[tuple[str, float], ...]:
    """An ad's words as they stand in it, each with what its place is worth: the keywords whole, the texts word by word."""
    found = dict.fromkeys(ad.keywords, KEYWORD)
    for text, worth in ((ad.headline, HEADLINE), (ad.text, TEXT)):
        for word in tokens(text):
            if word not in found and word not in (BREAK, PAUSE) and not is_stopword(word, ad.lang):
                found[word] = worth
    return tuple(found.items())


def _topics(words: Sequence[tuple[str, float]], lang: str) -> list[float]:
    """An ad's topics, and last how much of an agreement it is given for want of any."""
    sums: dict[int, float] = {}
    for word, worth in words:
        for topic, weight in _clues(word, lang):
            sums[topic] = sums.get(topic, 0.0) + weight * worth
    vector = [0.0] * topics.SIZE + [0.0 if sums else UNKNOWN]
    for topic, weight in topics.unit(sums):
        vector[topic] = weight
    return vector


@lru_cache(1 << 18)
def _clues(word: str, lang: str) -> tuple[tuple[int, float], ...]:
    return topics.clues(row(tokens(word), lang), [form for piece in tokens(word) for form in forms(piece, lang)], lang)


@lru_cache(1 << 18)
def _postings(word: str, lang: str) -> tuple[tuple[str, float], ...]:
    """Keys under which an ad's word is found: its forms, or a phrase's whole and parts; rarity decides what a part is worth."""
    pieces = [piece for piece in tokens(word) if piece not in (BREAK, PAUSE)]
    if len(pieces) > 1:
        parts = (
            (name, weight * PHRASE_PART) for piece in pieces for name, weight, source in forms(piece, lang) if rarity(source, lang) > 1
        )
        return ((" ".join(key(piece, lang) for piece in pieces), 1.0), *parts)
    return tuple((name, weight) for name, weight, _ in forms(word, lang))
