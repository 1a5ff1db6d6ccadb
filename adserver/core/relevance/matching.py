"""Which ads fit an article, and why: the ads' words as postings, one pass for each article version."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec
import numpy as np
import numpy.typing as npt

from adserver.core.ads import Ad, Blocked, Candidate
from adserver.core.relevance.archive import Archive, dense
from adserver.core.relevance.common_topics import Telling
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.safety import SENSITIVE, meant, why_blocked
from adserver.core.relevance.side import Met, Side
from adserver.core.relevance.words import key, row

SHORTLIST = 64
"""Candidates that a page keeps."""
LEAST_SCORE = 0.05
"""A fit below this is chance: one common word in common, and another subject."""
ELSEWHERE = "elsewhere"
"""The reason of campaigns that are booked on other sites: nobody's refusal, so it is not told."""
_PART = 16
_CONSIDERED = 4
"""Best fits that are looked at first for each place on the shortlist: some are blocked."""


class Blocks(msgspec.Struct, frozen=True):
    """What a publisher keeps out of a site or section."""

    words: tuple[str, ...] = ()
    """Ads that have one of these words among their own."""
    families: tuple[str, ...] = ()
    """All ads, beside stories about events of these families; the sensitive families always do."""
    campaigns: tuple[str, ...] = ()
    """Ads of these campaigns."""
    refused: tuple[tuple[str, str], ...] = ()
    """Ads of these campaigns, each with the advertiser that the publisher refuses."""


class Matching(msgspec.Struct, frozen=True):
    """The ads that fit, best first; those that would but may not, with the reason; the family that keeps all ads away."""

    shortlist: tuple[Candidate, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    sensitive: str | None = None


class Index:
    """Ads by their words. Building 50,000 takes seconds, asking takes a millisecond; never changed, so it can be swapped at once.

    A score depends on the ad and the article alone: an index of a few changed ads finds what a whole one would say of them.
    """

    def __init__(self, ads: Iterable[Ad], archive: Archive | None = None) -> None:
        by_language: dict[str, list[Ad]] = {}
        for ad in ads:
            by_language.setdefault(ad.lang, []).append(ad)
        self._sides = {lang: Side(some, lang) for lang, some in by_language.items()}
        self._archive = archive

    def weak(self, analysis: Analysis, limit: int) -> tuple[Candidate, ...]:
        """Ads with a word of the article that fit it too little to be placed, the nearest first."""
        side = self._sides.get(analysis.lang)
        if side is None:
            return ()
        terms = side.terms(analysis)
        article = self._topics(analysis)
        scores = side.scores(terms, article, analysis.topics)
        some = np.flatnonzero((side.scores(terms, article) > 0) & (scores < LEAST_SCORE))
        nearest = _sorted(scores, some)[:limit]
        met = Met(side, terms)
        return tuple(Candidate(side.ads[at].id, round(score, 4), side.matches(at, met)) for at, score in nearest)

    def reach(self, analysis: Analysis) -> tuple[int, int]:
        """How many ads in the article's language fit it, blocked ones too, and how many have too little in common with it."""
        side = self._sides.get(analysis.lang)
        if side is None:
            return 0, 0
        terms, article = side.terms(analysis), self._topics(analysis)
        scores = side.scores(terms, article, analysis.topics)
        fit = int(np.count_nonzero(scores >= LEAST_SCORE))
        return fit, int(np.count_nonzero((scores > 0) | (side.scores(terms, article) > 0))) - fit

    def _topics(self, analysis: Analysis) -> npt.NDArray[np.float32]:
        return self._archive.topics(analysis) if self._archive else dense(analysis)

    def match(self, analysis: Analysis, limit: int = SHORTLIST, blocks: Blocks | None = None) -> Matching:
        """At most `limit` ads in the article's language that fit it, each with the words that matched, strongest first."""
        blocks = blocks or Blocks()
        sensitive = analysis.told.sensitive() or analysis.told.unwanted(blocks.families)
        side = self._sides.get(analysis.lang)
        if side is None:
            return Matching(sensitive=sensitive)
        terms = side.terms(analysis)
        article = self._topics(analysis)
        question = _Question(side, analysis, blocks, sensitive)
        shortlist: list[Candidate] = []
        blocked: list[Blocked] = []
        met, telling = Met(side, terms), Telling(analysis)
        for position, score in _best(side.scores(terms, article, analysis.topics), limit * _CONSIDERED):
            reason = question.why_not(position)
            if reason:
                blocked.append(Blocked(side.ads[position].id, reason))
            else:
                matches = side.matches(position, met) or side.same_topic(position, telling)
                shortlist.append(Candidate(side.ads[position].id, round(score, 4), matches))
            if len(shortlist) == limit or (sensitive and len(blocked) == limit):
                break
        return Matching(tuple(shortlist), tuple(blocked[:limit]), sensitive)


class _Question:
    """One article and one publisher's wishes, asked of ad after ad."""

    def __init__(self, side: Side, analysis: Analysis, blocks: Blocks, sensitive: str | None) -> None:
        self._side = side
        self._told = analysis.told.families
        self._analysis = analysis
        self._words = frozenset(key(word, analysis.lang) for word in blocks.words)
        self._campaigns = frozenset(blocks.campaigns)
        self._refused = dict(blocks.refused)
        self._kept_away = None
        if sensitive:
            self._kept_away = f"{'sensitive' if sensitive in SENSITIVE else 'publisher-family'}:{sensitive}"

    def why_not(self, position: int) -> str | None:
        """Why this ad may not show, or None."""
        if self._kept_away:
            return self._kept_away
        campaign = self._side.ads[position].campaign
        if campaign in self._campaigns:
            return ELSEWHERE
        if campaign in self._refused:
            return f"publisher-advertiser:{self._refused[campaign]}"
        if self._words and (word := self._side.has_word(position, self._words)):
            return f"publisher-word:{word}"
        negative = self._side.ads[position].negative
        return why_blocked(negative, self._side.lang, self._told, self._keys) if negative else None

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        """The article's words, in a tenth of a millisecond: most articles meet no ad with negative words."""
        return meant(row(self._analysis.words, self._analysis.lang), self._analysis.lang)


def _best(scores: npt.NDArray[np.float32], n: int) -> Iterator[tuple[int, float]]:
    """Positions and scores of fits that are no chance, best first, equal ones in the order of the catalogue; n of them are cheap."""
    border = max(LEAST_SCORE, _reached(scores, n))
    yield from _sorted(scores, np.flatnonzero(scores >= border))
    yield from _sorted(scores, np.flatnonzero((scores >= LEAST_SCORE) & (scores < border)))


def _reached(scores: npt.NDArray[np.float32], n: int) -> float:
    """A score that at least n ads reach, and not many more: of parts of sixteen ads the n best have one each. 0 where there are too few."""
    parts = len(scores) // _PART
    if parts < n:
        return 0.0
    best = scores[: parts * _PART].reshape(_PART, parts).max(axis=0)
    return float(np.partition(best, parts - n)[parts - n])


def _sorted(scores: npt.NDArray[np.float32], some: npt.NDArray[np.int64]) -> list[tuple[int, float]]:
    order = some[np.lexsort((some, -scores[some]))]
    return list(zip(order.tolist(), scores[order].tolist(), strict=True))
