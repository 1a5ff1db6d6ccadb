"""All ads as one index that a changed ad does not build anew: what is new lies on top of what is old, and hides it.

Building 50,000 ads takes 2.5 s, matching a page against all of them 5 ms; against the one that changed 0.2 ms. A score depends on ad and
article alone, so both ways come to the same list.
"""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from adserver.core.ads import Ad, Candidate, Page
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.matching import ELSEWHERE, SHORTLIST, Blocks, Index, Matching

TOP_MAX = 1000
"""Ads that change at once and come on top; with more of them everything is built anew."""


class Layers(msgspec.Struct, frozen=True):
    """An index of all ads of one moment, what changed since, and the ids that changed or went."""

    base: Index
    top: Index
    hidden: frozenset[str] = frozenset()

    def match(self, analysis: Analysis, blocks: Blocks | None = None) -> Matching:
        """As `Index.match` of an index of all ads there are now."""
        if not self.hidden:
            return self.base.match(analysis, SHORTLIST, blocks)
        below = self.base.match(analysis, SHORTLIST + len(self.hidden), blocks)
        above = self.top.match(analysis, SHORTLIST, blocks)
        shortlist = best((c for c in below.shortlist if c.ad not in self.hidden), above.shortlist)
        blocked = (*above.blocked, *(b for b in below.blocked if b.ad not in self.hidden))
        return Matching(shortlist, blocked[:SHORTLIST], below.sensitive or above.sensitive)


def empty() -> Layers:
    """No ads."""
    return Layers(Index(()), Index(()))


def renewed(layers: Layers, ads: Mapping[str, Ad], changed: frozenset[str] | None) -> tuple[Layers, frozenset[str] | None]:
    """The layers with `ads`, of which these changed, came or went; and those again, None where everything was built anew."""
    if changed is None or len(changed) > TOP_MAX:
        return Layers(Index(ads.values()), Index(())), None
    return topped(layers.base, ads, layers.hidden | changed), changed


def topped(base: Index, ads: Mapping[str, Ad], hidden: frozenset[str]) -> Layers:
    """An index of an earlier moment, with what changed since on top."""
    return Layers(base, Index(ads[ad] for ad in sorted(hidden & ads.keys())), hidden)


def updated(page: Page, found: Matching, changed: Collection[str]) -> Page:
    """The page after matching it against the `changed` ads alone, which found `found`."""
    booked = (block for block in found.blocked if block.reason != ELSEWHERE)
    blocked = (*booked, *(block for block in page.blocked if block.ad not in changed))
    return msgspec.structs.replace(
        page,
        shortlist=best((candidate for candidate in page.shortlist if candidate.ad not in changed), found.shortlist),
        blocked=blocked[:SHORTLIST],
    )


def best(some: Iterable[Candidate], others: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The best candidates of both lists, best first."""
    return tuple(sorted((*some, *others), key=lambda candidate: -candidate.score)[:SHORTLIST])
