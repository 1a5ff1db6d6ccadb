"""Which ads of a page's shortlist fill its slots: class before fit, a weighted draw among near-equals, no advertiser twice.

Example: a page's shortlist holds paid ads with scores 9, 8 and 3 and a house ad with 20. One slot: 9 or 8, in 9 and 8 of 17 cases.
Two slots: both of them if their advertisers differ. Four slots: the paid ones, then the house ad.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate

import msgspec

from adserver.core.ads import KINDS, CampaignState, Candidate, EmptyReason, LiveAd, Site
from adserver.core.serving.records import cell
from analytics.core.events import Entry

NEAR_EQUAL = 0.8
"""Ads of a class whose score reaches this share of the best one's take turns."""
FIT_FLOOR = 0.6
"""Share of the best candidate's score that a candidate of a page must reach to be served."""
SURE = 0.3
"""A page whose best candidate scores less stays without an ad: see docs/relevance.md."""
STATE_LIFE_S = 60
"""A paid ad is not served on an older budget state: an outage of the store gives little away."""
REASONS: tuple[EmptyReason, ...] = ("not-crawled", "no-ads", "budget", "paused", "country", "blocked", "no-match")
"""Why ads of a shortlist cannot show, the one worth telling first in front: it is closest to having filled the slot."""


class Terms(msgspec.Struct, frozen=True, gc=False):
    """What choosing must know of a live ad. `rank`: its class's place in `KINDS`. Micro units: billed when served, seen, clicked.

    `served_cell` is what it adds to its site's record, encoded once and not once a view.
    """

    ad: str
    campaign: str
    served_cell: bytes
    advertiser: str
    rank: int
    starts: int
    until: int
    paid: bool
    sites: tuple[str, ...]
    served_micros: int
    seen_micros: int
    click_micros: int


class Offer(msgspec.Struct, frozen=True, gc=False):
    """An ad that may run on the page, and how well it fits."""

    terms: Terms
    score: float


def terms_of(ad: LiveAd, *, strict: bool) -> Terms:
    """The terms that `ad` is served on. In the strict profile nobody hears of seen ads, so that CPM bills served ones."""
    thousandth = ad.price_micros // 1000 if ad.pricing == "cpm" else 0
    return Terms(
        ad=ad.id,
        campaign=ad.campaign,
        served_cell=cell(f"served:{ad.id}"),
        advertiser=ad.advertiser,
        rank=KINDS.index(ad.kind),
        starts=ad.starts,
        until=ad.until,
        paid=ad.kind == "paid",
        sites=ad.sites,
        served_micros=thousandth if strict else 0,
        seen_micros=0 if strict else thousandth,
        click_micros=ad.price_micros if ad.pricing == "cpc" else 0,
    )


def fitting(shortlist: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that fit not much worse than the best one, best first; none where even that is a guess.

    Classes are served strictly in their order: without this floor a paid ad that met one stray word would stand before the house ad
    that met the article's theme (0.38 against 0.94 beside an article on second-hand books).
    """
    if not shortlist or shortlist[0].score < SURE:
        return ()
    return tuple(one for one in shortlist if one.score >= FIT_FLOOR * shortlist[0].score)


def why_never(terms: Terms, site: Site) -> EmptyReason | None:
    """Why the ad may not run on the site at all, or None."""
    if terms.advertiser in site.blocked_advertisers:
        return "blocked"
    if terms.sites and site.id not in terms.sites:
        return "no-match"
    return None


def campaign_entry(terms: Terms, site: str) -> Entry:
    """What a served ad adds to its campaign's sums."""
    return Entry(f"c:{terms.campaign}", {f"served:{terms.ad}": 1, f"servedsite:{site}": 1}, "", None, terms.served_micros)


def is_paused(ad: LiveAd | Terms, now: float) -> bool:
    """Whether the ad is outside its dates, as paused ones always are."""
    return not ad.starts <= now < ad.until


def why_not_now(terms: Terms, state: CampaignState | None, now: float) -> EmptyReason | None:
    """Why the ad may not be served at this moment (Unix seconds), or None."""
    if is_paused(terms, now):
        return "paused"
    if terms.paid and (state is None or now - state.at > STATE_LIFE_S):
        return "budget"
    cost = max(terms.served_micros, terms.seen_micros, terms.click_micros)
    if state is not None and state.remaining_micros is not None and state.remaining_micros < max(cost, 1):
        return "budget"
    return None


def in_order(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Best first: by class, then by score; equals by id, so that every worker has the same order."""
    return tuple(sorted(offers, key=lambda offer: (offer.terms.rank, -offer.score, offer.terms.ad)))


class Pool:
    """What may be served on a page now, best first as `in_order` gives it, with the first slot's draw worked out: most pages have one."""

    __slots__ = ("_ends", "_near", "offers")

    def __init__(self, offers: Sequence[Offer] = ()) -> None:
        self.offers = offers
        self._near = near_equals(offers, ())
        self._ends = _ends(self._near)

    def choose(self, slots: int, dice: Callable[[], float]) -> list[Offer]:
        """At most `slots` of the offers, no advertiser twice. `dice` gives 0 ≤ x < 1."""
        if not self._near or slots < 1:
            return []
        chosen = [_drawn(self._near, self._ends, dice)]
        if slots == 1:
            return chosen
        taken = {chosen[0].terms.advertiser}
        while len(chosen) < slots:
            near = near_equals(self.offers, taken)
            if not near:
                break
            chosen.append(_drawn(near, _ends(near), dice))
            taken.add(chosen[-1].terms.advertiser)
        return chosen


def near_equals(offers: Sequence[Offer], taken: Collection[str]) -> list[Offer]:
    """The offers (best first) that take turns for the next slot, once the advertisers in `taken` have one."""
    near: list[Offer] = []
    for offer in offers:
        if offer.terms.advertiser in taken:
            continue
        if near and (offer.terms.rank != near[0].terms.rank or offer.score < NEAR_EQUAL * near[0].score):
            break
        near.append(offer)
    return near


def _ends(near: Sequence[Offer]) -> list[float]:
    """Where each offer's share ends, on a line as long as all scores together."""
    return list(accumulate(offer.score for offer in near))


def _drawn(near: Sequence[Offer], ends: Sequence[float], dice: Callable[[], float]) -> Offer:
    """The offer that a throw falls on, each as wide as its score."""
    if len(near) == 1:
        return near[0]
    return near[min(bisect_right(ends, dice() * ends[-1]), len(near) - 1)]


def why_empty(reasons: Collection[EmptyReason]) -> EmptyReason:
    """The one reason that is told for a slot, of all those that kept ads of the shortlist out of it."""
    return next((reason for reason in REASONS if reason in reasons), "no-match")
