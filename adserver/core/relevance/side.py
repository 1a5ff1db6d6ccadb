"""The ads of one language, asked by an article: how well each fits, and which of its words matched."""

from collections.abc import Sequence

import numpy as np

from adserver.core.ads import Ad, Match
from adserver.core.relevance import common_topics
from adserver.core.relevance.keywords import Analysis, Term
from adserver.core.relevance.postings import Floats, clues, names, own_words, postings, topic_columns
from adserver.core.relevance.topics import Weights
from adserver.core.relevance.words import row

ENOUGH = 0.4
"""Strength of matched words at which an ad gets half of what words can give; most of the rest depends on topics."""
ELSEWHERE = 0.05
"""What is left of a match when article and ad have no topic in common."""
PLENTY = 10.0
EMPHASIS = 0.5
"""What many strong matches add: an ad that met the article's theme eight times stands before a nearer one that met two stray words."""
_MOST_TOPICS = 12
"""Strongest topics of an article that are compared; the others are under a tenth of the strongest."""


class Met(dict[int, list[tuple[float, str]]]):
    """By number of an ads' word how strongly an article has it, and by which words; looked up when first asked: ads share their words."""

    def __init__(self, side: "Side", terms: dict[str, Term]) -> None:
        super().__init__()
        self._side = side
        self._terms = terms

    def __missing__(self, number: int) -> list[tuple[float, str]]:
        terms = self._terms
        keys = names(self._side.own.words[number], self._side.lang)
        found = self[number] = [(term.weight * weight, term.surface) for name, weight in keys if (term := terms.get(name))]
        return found


class Side:
    """All ads of one language; never changed once built."""

    def __init__(self, ads: Sequence[Ad], lang: str) -> None:
        self.ads = tuple(ads)
        self.lang = lang
        self.own = own_words(ads, lang)
        self._postings = postings(self.own, lang)
        self._topics = topic_columns(self.own, lang)
        self._bits = common_topics.bits(self._topics)
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for name in self._postings:
            if " " in name:
                pieces = tuple(name.split(" "))
                self._phrases.setdefault(pieces[0], []).append(pieces)
        self._in_phrases = frozenset(piece for some in self._phrases.values() for pieces in some for piece in pieces)

    def terms(self, analysis: Analysis) -> dict[str, Term]:
        """The article's terms, and those of the ads' phrases that stand in it."""
        if self._in_phrases.isdisjoint(analysis.terms):
            return analysis.terms
        keys = row(analysis.words, analysis.lang)
        firsts = self._phrases.keys() & set(keys)
        found = dict(analysis.terms)
        for at, name in enumerate(keys):
            if name not in firsts:
                continue
            for pieces in self._phrases[name]:
                if keys[at : at + len(pieces)] == pieces:
                    weight = sum(found[piece].weight for piece in pieces if piece in found)
                    found[" ".join(pieces)] = Term(weight, " ".join(analysis.words[at : at + len(pieces)]))
        return found

    def scores(self, terms: dict[str, Term], article: Floats, told: Weights = ()) -> Floats:
        """How well each ad fits, 0 to about 2; 0 where none of its words matched, nor a topic that the article's own words told.

        w / (w + 0.4) × (1 + ln(1 + w / 10) / 2) × (0.05 + t)^1.5, where w adds up the matched words and `common_topics.WORTH` where ad
        and article have a topic in common, and t is the cosine of both topics. `article` are the article's topics: those `told` and what
        an archive adds.
        """
        words = self._matched(terms)
        if told:
            words += common_topics.worth(self._bits, told)
        agreement = self._topics[-1] + np.float32(ELSEWHERE)
        part = np.empty_like(agreement)
        for topic in np.argsort(-article)[:_MOST_TOPICS].tolist():
            # Row by row: taking the rows out for one product copies them, which takes longer than adding them up.
            if article[topic] > 0:
                agreement += np.multiply(self._topics[topic], article[topic], out=part)
        agreement *= np.sqrt(agreement)
        scores: Floats = words / (words + np.float32(ENOUGH))
        # In place from here on: each array in between costs more than what is worked out in it.
        words *= np.float32(1 / PLENTY)
        words += np.float32(1)
        emphasis = np.log(words, out=words)
        emphasis *= np.float32(EMPHASIS)
        emphasis += np.float32(1)
        scores *= emphasis
        scores *= agreement
        return scores

    def _matched(self, terms: dict[str, Term]) -> Floats:
        """Strength of the matched words of each ad: the postings of all terms, joined and added up at once."""
        met = [(posting, term.weight) for name, term in terms.items() if (posting := self._postings.get(name))]
        if not met:
            return np.zeros(len(self.ads), np.float32)
        weights = np.concatenate([posting.weights for posting, _ in met])
        weights *= np.repeat(np.array([weight for _, weight in met], np.float32), [len(posting.ads) for posting, _ in met])
        # Of these types bincount takes half as long as with changing them itself.
        ads = np.concatenate([posting.ads for posting, _ in met], dtype=np.intp)
        return np.bincount(ads, weights.astype(np.float64), len(self.ads)).astype(np.float32)

    def matches(self, position: int, met: Met) -> tuple[Match, ...]:
        """The ad's own words among those that were met, strongest first, each with the article's word."""
        found: list[tuple[float, str, str]] = []
        for number, worth in self.own.numbers_of(position):
            if strengths := met[number]:
                weight, surface = max((strength * worth, surface) for strength, surface in strengths)
                found.append((-weight, self.own.words[number], surface))
        return tuple(Match(word, surface) for _, word, surface in sorted(found))

    def same_topic(self, position: int, telling: common_topics.Telling) -> tuple[Match, ...]:
        """The ad's word that tells what the article is about too, with the article's word for it: why an ad fits that no word of it met."""
        own = self.own.of(position)
        return telling.match((word, topic, weight * worth) for word, worth in own for topic, weight in clues(word, self.lang))

    def has_word(self, position: int, keys: frozenset[str]) -> str | None:
        """The ad's first own word with one of these keys, or None."""
        return next((word for word, _ in self.own.of(position) if any(name in keys for name, _ in names(word, self.lang))), None)
