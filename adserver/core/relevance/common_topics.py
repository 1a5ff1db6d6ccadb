"""Ads that none of the article's words met, yet which are about what it is about: "Rugby" beside a report of scrums and tries.

The ad "Rugby boots" (topic: rugby) stands beside "… won the scrum …" (topics: rugby, athletics), because of: Rugby, met by scrum.
"""

from collections.abc import Iterable
from functools import cached_property

import numpy as np
import numpy.typing as npt

from adserver.core.ads import Match
from adserver.core.relevance import topics
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.postings import Floats
from adserver.core.relevance.words import row

WORTH = 0.4
"""What a topic in common weighs beside the matched words; alone it comes to 0.54 at most, so that it fills a page (`choosing.SURE`, 0.37)
only where ad and article are about the same and nothing else."""

Bits = npt.NDArray[np.uint8]


def bits(columns: Floats) -> Bits:
    """For each ad the topics that its words tell, eight in a byte; a column for each ad, as it came."""
    return np.packbits(columns[: len(topics.TOPICS)] > 0, axis=0)


def worth(ads: Bits, article: topics.Weights) -> Floats:
    """`WORTH` for each ad that has a topic of the article, else 0. 50,000 ads take 50 µs."""
    own = np.zeros(len(topics.TOPICS), bool)
    own[[topic for topic, _ in article if topic < len(topics.TOPICS)]] = True
    shared = np.zeros(ads.shape[1], np.uint8)
    for byte, of_ads in zip(np.packbits(own).tolist(), ads, strict=True):
        if byte:
            shared |= of_ads & np.uint8(byte)
    worths: Floats = (shared != 0) * np.float32(WORTH)
    return worths


class Telling:
    """The words of an article that tell its topics, looked up when an ad first asks."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    def match(self, words: Iterable[tuple[str, int, float]]) -> tuple[Match, ...]:
        """The ad's word and the article's that tell the topic they share most, none if they share none.

        `words` are the ad's: the word, a topic that it tells, how clearly.
        """
        weights = dict(self._analysis.topics)
        found = [(weights[topic] * weight, word, topic) for word, topic, weight in words if topic in weights and topic in self._surfaces]
        if not found:
            return ()
        _, word, topic = max(found, key=lambda one: one[0])
        return (Match(word, self._surfaces[topic]),)

    @cached_property
    def _surfaces(self) -> dict[int, str]:
        """For each topic the word or phrase that weighs most, as it stands in the article."""
        analysis = self._analysis
        best: dict[int, tuple[float, str]] = {}
        for name, term in analysis.terms.items():
            for topic in topics.told_by(name, term.surface, analysis.lang):
                best[topic] = max(best.get(topic, (0.0, "")), (term.weight, term.surface))
        for start, length, topic, weight in topics.phrases(row(analysis.words, analysis.lang), analysis.lang):
            best[topic] = max(best.get(topic, (0.0, "")), (weight, " ".join(analysis.words[start : start + length])))
        return {topic: surface for topic, (_, surface) in best.items()}
