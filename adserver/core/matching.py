"""Which ads fit an article, and why: the ads' words as postings, one pass for each article version."""

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from adserver.core.ads import Ad, Blocked, Candidate, Match
from adserver.core.keywords import Analysis
from adserver.core.postings import Side

SHORTLIST = 64
"""Candidates that a page keeps."""
_CONSIDERED = 4
"""Best keyword matches that are looked at for each place on the shortlist: some are blocked."""


class Blocks(msgspec.Struct, frozen=True):
    """What a publisher keeps out: ads with one of these words of their own, and all ads beside events of these families."""

    words: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    advertisers: tuple[str, ...] = ()


class Matching(msgspec.Struct, frozen=True):
    """The ads that fit, best first; those that would but may not, with the reason; the family that keeps all ads away."""

    shortlist: tuple[Candidate, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    sensitive: str | None = None


class Index:
    """Ads by their words. Building 50,000 takes seconds, asking takes a millisecond; never changed, so it can be swapped at once."""

    def __init__(self, ads: Iterable[Ad]) -> None:
        by_language: dict[str, list[Ad]] = {}
        for ad in ads:
            by_language.setdefault(ad.lang, []).append(ad)
        self._sides = {lang: Side(some, lang) for lang, some in by_language.items()}

    def match(self, analysis: Analysis, limit: int = SHORTLIST, blocks: Blocks | None = None) -> Matching:
        """At most `limit` ads in the article's language that fit it, each with the words that matched, strongest first."""
        side = self._sides.get(analysis.lang)
        if side is None:
            return Matching(sensitive=analysis.told.sensitive)
        scores = side.scores(analysis)
        return _chosen(side, analysis, scores, limit, blocks or Blocks())


def _chosen(side: Side, analysis: Analysis, scores: npt.NDArray[np.float64], limit: int, blocks: Blocks) -> Matching:
    sensitive = analysis.told.sensitive or next((family for family in blocks.families if family in analysis.told.families), None)
    shortlist: list[Candidate] = []
    blocked: list[Blocked] = []
    for position in _best(scores, limit * _CONSIDERED):
        matches = side.matches(position, analysis)
        if not matches:
            continue
        ad = side.ads[position].id
        reason = f"sensitive:{sensitive}" if sensitive else side.why_blocked(position, analysis)
        if reason:
            blocked.append(Blocked(ad, reason))
        else:
            shortlist.append(Candidate(ad, round(float(scores[position]), 4), matches))
        if len(shortlist) == limit:
            break
    return Matching(tuple(shortlist), tuple(blocked[:limit]), sensitive)


def _best(scores: npt.NDArray[np.float64], n: int) -> Sequence[int]:
    """Positions of the n highest positive scores, best first; equal scores in the order of the catalogue."""
    if len(scores) > n:
        border = np.partition(scores, -n)[-n]
        some = np.flatnonzero(scores >= max(border, 1e-9))
    else:
        some = np.flatnonzero(scores > 0)
    order = np.lexsort((some, -scores[some]))
    found: list[int] = some[order][:n].tolist()
    return found


__all__ = ["Blocks", "Index", "Match", "Matching"]
