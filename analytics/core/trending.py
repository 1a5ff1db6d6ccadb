"""TRENDING: which pages will be read next, from additive scores of anonymous looks.

Each look adds a weight to two scores of its page, a fast one and a slow one. The weight doubles with every half-life that the site's
clock (`trending_clock`) has advanced: forward decay (Cormode, Shkapenyuk, Srivastava, Xu 2009). So nothing stored has to be made smaller
as time goes by, the order of pages does not depend on when it is read, and a store needs two sorted sets and the `Clock`.

    fast half-life 5 min, a busy site; looks at /a at 12:00, at /b at 12:05 and 12:10
    weights 2^0 = 1, 2^1 = 2, 2^2 = 4: /a 1, /b 6; at 12:10 that is 1 / 2^2 = 0.25 and 6 / 2^2 = 1.5 looks "of now"

The order is that of

    score = (fast + carry · expected) · (1 + 0.02 · surprise)
    expected = the page's share of the site's slow score · the site's fast score
    surprise = (fast − expected) / √(expected + 1), at least 0
    carry = 0.3 / (spread − 0.5), between 0.4 and 3
    spread = Σ (fast − expected)² / Σ fast over all pages

`carry` is what a site teaches: where pages keep to their slow shares but for chance (a spread of 0.5, that of decayed counts), the slow
shares say more than the latest looks do; on a news site the spread is 2 to 10. docs/trending.md tells what was measured.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

import msgspec

from analytics.core.trending_clock import Clock, Pair, advance, fading, rescale, weights
from analytics.core.trending_settings import Settings, shape_of, why_left_out

__all__ = ["Clock", "Feeding", "Present", "Ranked", "carry_of", "feed", "hold", "merge", "order", "patience", "present", "rank"]

DUST = 0.01
"""A page with less than this many looks of now is not in the list."""
CHANCE = 0.5
"""Variance of a decayed count of independent looks over its mean: ∫ 4^-t dt / ∫ 2^-t dt."""
DECIDE_EVERY_S = 300
"""Seats are decided anew this often. Between, a page needs `BETWEEN` times the lead: who asks chance every second is told yes too often."""
BETWEEN = 2.0
"""Lists renewed every 20 seconds then replace no more than lists renewed every five minutes, and breaking news comes in as soon."""
RISING = 2.0
"""Standard deviations above the expectation from which a page is called rising."""


class Feeding(msgspec.Struct, frozen=True):
    """What looks change: stored scores are first multiplied by `factors` (fast, slow; mostly 1), then `increments` are added."""

    clock: Clock
    factors: Pair
    increments: dict[str, Pair]


class Present(msgspec.Struct, frozen=True):
    """Scores as looks of now: of the pages, and of all of them together (with pages that a store keeps no more)."""

    pages: dict[str, Pair]
    sums: Pair


class Ranked(msgspec.Struct, frozen=True):
    """A line of the list and the numbers behind it, in looks of now (one that happens at this moment weighs 1)."""

    page: str
    score: float
    fast: float
    """Recent looks."""
    expected: float
    """Recent looks that the page's slow share of the site lets expect."""
    surprise: float
    """How far `fast` is above `expected`, in standard deviations; at least 0."""
    readers: float
    """Looks on the slow score: a reader counts once a page and day, and half after 12 hours."""
    reason: str
    """Why it is in the list: pinned, rising, read, or held (others lead it, but by less than chance may)."""


def feed(clock: Clock, looks: Sequence[tuple[float, str]], settings: Settings) -> Feeding:
    """What the looks (Unix seconds, page) change. They are taken in order of time; one before `clock.at` is late and never moves it.

    Looks in two batches change the same as in one, if no look of the second is older than one of the first.
    """
    factors = (1.0, 1.0)
    added: dict[str, Pair] = {}
    fast_sum, slow_sum = clock.sums
    for at, group in groupby(sorted(looks, key=itemgetter(0)), key=itemgetter(0)):
        pages = [page for _, page in group]
        place = 0
        while place < len(pages):
            moved, shrink = rescale(advance(clock, at, settings))
            if shrink != (1.0, 1.0):
                factors = (factors[0] * shrink[0], factors[1] * shrink[1])
                added = {one: (fast * shrink[0], slow * shrink[1]) for one, (fast, slow) in added.items()}
                fast_sum, slow_sum = fast_sum * shrink[0], slow_sum * shrink[1]
            # Once a look does not move the clock, all that are left of its moment weigh the same: of most minutes all but a few.
            alike = pages[place:] if moved is clock else pages[place : place + 1]
            clock = moved
            place += len(alike)
            fast, slow = weights(clock, at)
            for page, times in Counter(alike).items():
                before = added.get(page, (0.0, 0.0))
                added[page] = (before[0] + fast * times, before[1] + slow * times)
            fast_sum, slow_sum = fast_sum + fast * len(alike), slow_sum + slow * len(alike)
    return Feeding(msgspec.structs.replace(clock, sums=(fast_sum, slow_sum)), factors, added)


def rank(  # noqa: PLR0913, PLR0917 — the store's side calls exactly this; a struct would only carry the arguments
    clock: Clock,
    at: float,
    scores: Mapping[str, Pair],
    shown: Sequence[str],
    n: int,
    settings: Settings,
) -> list[Ranked]:
    """The n best pages, best first. `shown`, the list before, keeps its seats against pages that lead by no more than chance."""
    return hold(order(present(clock, at, scores, settings), settings), shown, n, settings)[:n]


def present(clock: Clock, at: float, scores: Mapping[str, Pair], settings: Settings) -> Present:
    """Stored scores as looks of the moment `at` (Unix seconds; it matters to `wall_clock` only)."""
    fast, slow = fading(clock, at, settings)
    pages = {page: (score[0] * fast, score[1] * slow) for page, score in scores.items()}
    return Present(pages, (clock.sums[0] * fast, clock.sums[1] * slow))


def merge(parts: Iterable[Present]) -> Present:
    """The units of a split site (all `wall_clock`) as one."""
    pages: dict[str, Pair] = {}
    sums = (0.0, 0.0)
    for part in parts:
        sums = (sums[0] + part.sums[0], sums[1] + part.sums[1])
        for page, (fast, slow) in part.pages.items():
            before = pages.get(page, (0.0, 0.0))
            pages[page] = (before[0] + fast, before[1] + slow)
    return Present(pages, sums)


def order(now: Present, settings: Settings) -> list[Ranked]:
    """All pages that may be in the list: pinned ones, then the others, best first."""
    judge = _judging(now, settings)
    pinned = {page: None for page in settings.pinned if why_left_out(page, settings) is None}
    lead = [msgspec.structs.replace(judge(page, *now.pages.get(page, (0.0, 0.0))), reason="pinned") for page in pinned]
    ruled = bool(pinned or settings.banned or settings.include or settings.exclude)
    others = [
        judge(page, fast, slow)
        for page, (fast, slow) in now.pages.items()
        if slow > settings.minimum_readers - 1 and not (ruled and (page in pinned or why_left_out(page, settings)))
    ]
    others.sort(key=_place)
    return [*lead, *(one for one in others if one.fast + one.expected >= DUST)]


def patience(since_s: float) -> float:
    """What a lead is measured with (times `hold`) when seats were last decided so many seconds ago; a clock set back decides anew."""
    return BETWEEN if 0 <= since_s < DECIDE_EVERY_S else 1.0


def hold(ranked: Sequence[Ranked], shown: Sequence[str], n: int, settings: Settings, patience: float = 1.0) -> list[Ranked]:
    """The same lines with steady first n: a page of `shown[:n]` loses its seat only to one that leads by more than chance.

    Counts of looks scatter by about their root, so a page that holds a seat is judged by score + patience · hold · √score. Who has a seat
    is decided so; the order within the n seats, and behind them, is that of the scores.
    """
    kept, lead = set(shown[:n]), patience * settings.hold
    seats = [one for one in ranked if one.reason == "pinned"][:n]
    free = [one for one in ranked if one.reason != "pinned"]
    judged = sorted(free, key=lambda one: (-one.score - (lead * math.sqrt(one.score) if one.page in kept else 0), one.page))
    taken = {one.page for one in judged[: n - len(seats)]}
    by_score = {one.page for one in free[: n - len(seats)]}
    inside = [
        one if one.page in by_score else msgspec.structs.replace(one, reason="held")
        for one in free
        if one.page in taken
    ]  # fmt: skip
    return [*seats, *inside, *(one for one in free if one.page not in taken)]


def carry_of(now: Present, settings: Settings) -> float:
    """How much slow shares count beside recent looks: the more, the closer pages keep to them."""
    shape = shape_of(settings.character)
    fast_sum, slow_sum = now.sums
    if fast_sum <= 0 or slow_sum <= 0:
        return shape.carry
    ratio = fast_sum / slow_sum
    spread = sum((fast - slow * ratio) ** 2 for fast, slow in now.pages.values()) / fast_sum
    beyond = max(spread - CHANCE, shape.carry * shape.carry_spread / shape.carry_max)
    return max(shape.carry, shape.carry * shape.carry_spread / beyond)


def _judging(now: Present, settings: Settings) -> Callable[[str, float, float], Ranked]:
    """What makes a page's line from its scores as looks of now."""
    carry, lift = carry_of(now, settings), shape_of(settings.character).lift
    ratio = now.sums[0] / now.sums[1] if now.sums[1] > 0 else 0.0

    def judge(page: str, fast: float, slow: float) -> Ranked:
        expected = slow * ratio
        surprise = max(0.0, (fast - expected) / math.sqrt(expected + 1))
        score = (fast + carry * expected) * (1 + lift * surprise)
        return Ranked(page, score, fast, expected, surprise, slow, "rising" if surprise >= RISING else "read")

    return judge


def _place(one: Ranked) -> tuple[float, str]:
    return -one.score, one.page
