"""Which ads of a page's shortlist fill its slots: class and priority, then fit × price × need, a draw among near-equals.

Example: a page's shortlist holds paid ads with scores 9, 8 and 3 and a house ad with 20. One slot: 9 or 8, in 9 and 8 of 17 cases.
Two slots: both of them if their advertisers differ. Four slots: the paid ones, then the house ad.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate
from typing import Any, get_args

import msgspec

from adserver.core.ads import Candidate
from adserver.core.live import CampaignState, EmptyReason
from adserver.core.serving.terms import Terms

NEAR_EQUAL = 0.8
"""Ads of a class and priority whose weight reaches this share of the best one's take turns."""
FIT_FLOOR = 0.6
"""Share of the best candidate's score that a candidate of a page must reach to be served."""
SURE = 0.37
"""A page whose best candidate scores less stays without an ad: see docs/relevance.md."""
REASONS: tuple[EmptyReason, ...] = get_args(EmptyReason)
"""Why ads of a shortlist cannot show, the one worth telling first in front: it is closest to having filled the slot."""
TURN = 4
"""Ads of one page that share a second's views, where more than `MANY` take turns. With all of 60 in turn a view beside 50,000 ads cost a
sixth more than beside 20, with eight a fifteenth, with four nothing that could be told from noise."""
MANY = 16


class Offer(msgspec.Struct, frozen=True, gc=False):
    """An ad that may run on the page, how well it fits, and what it weighs: score × price × pacing need."""

    terms: Terms
    score: float
    weight: float


def offer(terms: Terms, score: float) -> Offer:
    """An offer that no pacing changes."""
    return Offer(terms, score, score * (terms.earns or 1.0))


def fitting(shortlist: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that fit not much worse than the best one, best first; none where even that is a guess.

    Classes are served strictly in their order: without this floor a paid ad that met one stray word would stand before the house ad
    that met the article's theme (0.38 against 0.94 beside an article on second-hand books).
    """
    if not shortlist or shortlist[0].score < SURE:
        return ()
    return tuple(one for one in shortlist if one.score >= FIT_FLOOR * shortlist[0].score)


def paced(one: Offer, state: CampaignState | None, dice: Callable[[], float]) -> Offer | None:
    """The offer as its flight's pacing wants it now: heavier when it is behind; None where it leaves the chance to others."""
    flight = state.flights.get(one.terms.flight) if state is not None else None
    if flight is None or flight.need == 1.0:
        return one
    if flight.need > 1.0:
        return Offer(one.terms, one.score, one.weight * flight.need)
    return one if dice() < flight.need else None


def is_drawn(one: Offer, state: CampaignState | None) -> bool:
    """Whether `paced` asks the dice: then a new draw is due whenever time passes."""
    flight = state.flights.get(one.terms.flight) if state is not None else None
    return flight is not None and flight.need < 1.0


def in_order(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Best first: by class and priority, then by weight; equals by id, so that every worker has the same order.

    A flat rate is compared with no price: it weighs as if it earned what the best priced ad of its class does.
    """
    offers = list(offers)
    best: dict[int, float] = {}
    for one in offers:
        rank, earns = one.terms.rank, one.terms.earns
        if earns > best.get(rank, -1.0):
            best[rank] = earns
    levelled = (one if one.terms.earns else Offer(one.terms, one.score, one.score * (best[one.terms.rank] or 1.0)) for one in offers)
    return sorted_offers(levelled)


def sorted_offers(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """The same, once flat rates are compared."""
    return tuple(sorted(offers, key=lambda one: (one.terms.rank, -one.weight, one.terms.key)))


class Pool:
    """What may be served on a page now, best first as `in_order` gives it, with the first slot's draw worked out: most pages have one slot.

    A draw costs the same however many offers there are: it touches its own place in `near`, `_ends` and what the caller keeps beside them.
    Of many near-equals `TURN` are drawn for each second, by weight like all draws, and the second's other views share those: each view
    has the same chances, and what serving an ad takes is still in the processor's caches when it is needed again.
    """

    __slots__ = ("_ends", "_second", "_turn", "kept", "near", "offers")

    def __init__(self, offers: Sequence[Offer] = ()) -> None:
        self.offers = offers
        self.near = near_equals(offers, ())
        """Those that take turns for the first slot."""
        self.kept: list[Any] = [None] * len(self.near)
        """What the caller made of each of them, to be found again by its place."""
        self._ends = _ends(self.near)
        self._second = -1
        self._turn: list[int] = []

    def draw(self, dice: Callable[[], float], second: int) -> int:
        """The place in `near` (not empty) of the first slot's offer. `dice` gives 0 ≤ x < 1, `second` is the clock's."""
        if len(self.near) <= MANY:
            return _drawn(self._ends, dice)
        if second != self._second:
            self._second, self._turn = second, []
        if len(self._turn) == TURN:
            return self._turn[int(dice() * TURN)]
        place = _drawn(self._ends, dice)
        self._turn.append(place)
        return place

    def choose(self, slots: int, dice: Callable[[], float], second: int) -> list[Offer]:
        """At most `slots` of the offers, no advertiser twice."""
        if not self.near or slots < 1:
            return []
        chosen = [self.near[self.draw(dice, second)]]
        taken = {chosen[0].terms.advertiser}
        while len(chosen) < slots:
            near = near_equals(self.offers, taken)
            if not near:
                break
            chosen.append(near[_drawn(_ends(near), dice)])
            taken.add(chosen[-1].terms.advertiser)
        return chosen


def near_equals(offers: Sequence[Offer], taken: Collection[str]) -> list[Offer]:
    """The offers (best first) that take turns for the next slot, once the advertisers in `taken` have one."""
    near: list[Offer] = []
    for offer in offers:
        if offer.terms.advertiser in taken:
            continue
        if near and (offer.terms.rank != near[0].terms.rank or offer.weight < NEAR_EQUAL * near[0].weight):
            break
        near.append(offer)
    return near


def _ends(near: Sequence[Offer]) -> "array[float]":
    """Where each offer's share ends, on a line as long as all weights together; side by side in memory, where a search reads them."""
    return array("d", accumulate(offer.weight for offer in near))


def _drawn(ends: "array[float]", dice: Callable[[], float]) -> int:
    """The place of the share that a throw falls on, each as wide as its weight."""
    last = len(ends) - 1
    return min(bisect_right(ends, dice() * ends[last]), last) if last else 0


def why_empty(reasons: Collection[EmptyReason]) -> EmptyReason:
    """The one reason that is told for a slot, of all those that kept ads of the shortlist out of it."""
    return next((reason for reason in REASONS if reason in reasons), "no-match")
