"""TRENDING: which pages will be read next, from additive scores of anonymous looks.

Each look adds a weight to two scores of its page, a fast one and a slow one. The weight doubles with every half-life that the site's
clock has advanced (forward decay: Cormode, Shkapenyuk, Srivastava, Xu 2009), so that nothing stored ever has to be made smaller:
the order of pages does not depend on when it is read, and a store needs nothing but two sorted sets and `Clock`.

The clock advances by min(Δt / half-life, 1 / looks) with each look: at night, and on small sites, time runs with the readers.

    fast half-life 15 min; looks at /a at 12:00, at /b at 12:15 and 12:30 (a busy site, so that time counts)
    weights 2^0 = 1, 2^1 = 2, 2^2 = 4: /a 1, /b 6; at 12:30 that is 1 / 2^2 = 0.25 and 6 / 2^2 = 1.5 looks "of now"
"""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Self

import msgspec

from analytics.core.trending_settings import MINUTE_S, Settings, why_left_out

RESCALE_AT = 400.0
"""Half-lives after which scores are rescaled: doubles end at 2^1024, and a burst of looks needs room above."""
KEPT_MINUTES = 1441
"""Looks come late by as much as a journal is kept: 24 hours."""
THINNING = 8
"""Marks of a clock are at least a THINNINGth of their age apart: about 45 of them cover the 24 hours."""
DUST = 0.01
"""A page with less than this many looks of now is not in the list."""


class Mark(msgspec.Struct, frozen=True, array_like=True):
    """What the clock showed at the first look of a minute (Unix minutes)."""

    minute: int
    values: tuple[float, float]


class Clock(msgspec.Struct, frozen=True, array_like=True):
    """All that a site's list needs beside the scores. `values`: half-lives that the fast and the slow clock advanced since the landmark."""

    at: float
    """The moment of the latest look, Unix seconds."""
    values: tuple[float, float] = (0.0, 0.0)
    sums: tuple[float, float] = (0.0, 0.0)
    """The site's scores: what was ever added, on the scale of the landmark."""
    marks: tuple[Mark, ...] = ()
    """Oldest first; they tell what a late look weighs."""

    @classmethod
    def start(cls, at: float) -> Self:
        """A clock that has seen nothing, set to a moment (Unix seconds)."""
        return cls(at)


class Feeding(msgspec.Struct, frozen=True):
    """What looks change: stored scores are first multiplied by `factors` (fast, slow; mostly 1.0), then `increments` are added."""

    clock: Clock
    factors: tuple[float, float]
    increments: dict[str, tuple[float, float]]


class Ranked(msgspec.Struct, frozen=True):
    """A line of the list and the numbers behind it, in looks of now (a look that happens at this moment weighs 1)."""

    page: str
    score: float
    fast: float
    """Recent looks."""
    expected: float
    """Recent looks that the page's slow share of the site lets expect."""
    surprise: float
    """(fast − expected) / √(expected + 1), at least 0: standard deviations above the expectation."""
    readers: float
    """Looks on the slow score: a reader counts once a page and day, and half after a slow half-life."""
    reason: str
    """Why it is in the list: pinned, rising, read or held."""


def feed(clock: Clock, looks: Sequence[tuple[float, str]], settings: Settings) -> Feeding:
    """What the looks (Unix seconds, page) change. They are taken in order of time; one before `clock.at` is late and never moves the clock.

    Looks in two batches change the same as in one, if no look of the second is older than one of the first.
    """
    factors = (1.0, 1.0)
    added: dict[str, tuple[float, float]] = {}
    for at, page in sorted(looks, key=_moment):
        clock = _advance(clock, at, settings)
        if max(clock.values) >= RESCALE_AT:
            clock, shrink = _rescale(clock)
            factors = (factors[0] * shrink[0], factors[1] * shrink[1])
            added = {one: (fast * shrink[0], slow * shrink[1]) for one, (fast, slow) in added.items()}
        fast, slow = _weights(clock, at)
        before = added.get(page, (0.0, 0.0))
        added[page] = (before[0] + fast, before[1] + slow)
        clock = msgspec.structs.replace(clock, sums=(clock.sums[0] + fast, clock.sums[1] + slow))
    return Feeding(clock, factors, added)


def _moment(look: tuple[float, str]) -> float:
    return look[0]


def _advance(clock: Clock, at: float, settings: Settings) -> Clock:
    """The clock after a look at this moment; the same one where the look is late."""
    passed = at - clock.at
    if passed < 0:
        return clock
    steps = (passed / settings.fast_half_life_s, passed / settings.slow_half_life_s)
    if not settings.wall_clock:
        steps = (min(steps[0], 1 / settings.fast_looks), min(steps[1], 1 / settings.slow_looks))
    values = (clock.values[0] + steps[0], clock.values[1] + steps[1])
    return Clock(at, values, clock.sums, _marked(clock.marks, int(at // MINUTE_S), values))


def _marked(marks: tuple[Mark, ...], minute: int, values: tuple[float, float]) -> tuple[Mark, ...]:
    """The marks with one for this minute; old ones are thinned out, so that they stay few."""
    if marks and marks[-1].minute >= minute:
        return marks
    kept = [Mark(minute, values)]
    for mark in reversed(marks):
        age = minute - mark.minute
        if age <= KEPT_MINUTES and kept[-1].minute - mark.minute >= age // THINNING:
            kept.append(mark)
    return tuple(reversed(kept))


def _rescale(clock: Clock) -> tuple[Clock, tuple[float, float]]:
    """The clock with its landmark moved to now, and what stored scores are multiplied by."""
    fast, slow = clock.values
    shrink = (2.0**-fast, 2.0**-slow)
    marks = tuple(Mark(mark.minute, (mark.values[0] - fast, mark.values[1] - slow)) for mark in clock.marks)
    return Clock(clock.at, (0.0, 0.0), (clock.sums[0] * shrink[0], clock.sums[1] * shrink[1]), marks), shrink


def _weights(clock: Clock, at: float) -> tuple[float, float]:
    """What a look adds to its page's scores: by the clock, or by the mark of its own minute where it is late."""
    values = clock.values
    if at < clock.at and clock.marks:
        found = bisect_right(clock.marks, int(at // MINUTE_S), key=_minute) - 1
        values = clock.marks[max(0, found)].values
    return 2.0 ** values[0], 2.0 ** values[1]


def _minute(mark: Mark) -> int:
    return mark.minute


def rank(  # noqa: PLR0913, PLR0917 — the store's side calls exactly this; a struct would only carry the arguments
    clock: Clock,
    at: float,  # noqa: ARG001 — the order does not depend on the moment of reading; settings may
    scores: Mapping[str, tuple[float, float]],
    shown: Sequence[str],
    n: int,
    settings: Settings,
) -> list[Ranked]:
    """The n best pages, best first. `shown`, the list before, holds its places against pages that are only a little better."""
    pinned = [page for page in settings.pinned if page not in settings.banned][:n]
    free = [
        _judge(clock, page, score, settings, held=page in shown)
        for page, score in scores.items()
        if page not in pinned and why_left_out(page, settings) is None
    ]
    good = [one for one in free if one.fast + one.expected >= DUST and one.readers >= settings.minimum_readers * _HALF]
    good.sort(key=lambda one: (-one.score, one.page))
    lead = [msgspec.structs.replace(_judge(clock, page, scores.get(page, (0.0, 0.0)), settings), reason="pinned") for page in pinned]
    return [*lead, *good][:n]


_HALF = 0.5
"""A reader of a slow half-life ago still counts half."""


def _judge(clock: Clock, page: str, score: tuple[float, float], settings: Settings, *, held: bool = False) -> Ranked:
    """The page's line, whatever its place."""
    fast = score[0] * 2.0 ** -clock.values[0]
    readers = score[1] * 2.0 ** -clock.values[1]
    site = clock.sums[0] * 2.0 ** -clock.values[0]
    expected = score[1] / clock.sums[1] * site if clock.sums[1] > 0 else 0.0
    surprise = max(0.0, (fast - expected) / math.sqrt(expected + 1))
    plain = (fast + settings.carry * expected) * (1 + settings.lift * surprise)
    reason = "rising" if surprise >= 1 else "read"
    return Ranked(page, plain * (1 + settings.hold if held else 1), fast, expected, surprise, readers, reason)
