"""The clock of a site's TRENDING list: how far scores have faded, told by time or by looks, whichever is slower.

With each look a clock advances by what time has passed since the look before, in half-lives, but by at most 1 / looks. So a busy site's
scores halve every five minutes; at night, and on a small site, they halve every 36 looks, and the list outlives the quiet hours.

    half-life 300 s or 36 looks; a look at 12:00:00, the next ones at 12:00:03 and 12:30:00
    12:00:03   3 s / 300 s = 0.01 half-lives, less than 1/36: + 0.01
    12:30:00   1797 s / 300 s = 6 half-lives, more than 1/36: + 1/36

Journals tell the minute of a look only, so time that the first look of a minute leaves over is for the other looks of that minute.
"""

from bisect import bisect_right
from typing import Self

import msgspec

from analytics.core.trending_settings import MINUTE_S, Settings, Shape, shape_of

RESCALE_AT = 400.0
"""Half-lives after which the landmark moves: doubles end at 2^1024, and what is added up needs room above."""
KEPT_MINUTES = 1441
"""Looks come late by as much as a journal is kept: 24 hours."""
THINNING = 8
"""Marks are each minute's for 16 minutes, then one for 2, 4, 8 … minutes, about an eighth of their age: 72 cover the 24 hours."""

Pair = tuple[float, float]
"""Of the fast and of the slow score."""


class Mark(msgspec.Struct, frozen=True, array_like=True):
    """What the clock showed at the first look of a minute (Unix minutes)."""

    minute: int
    values: Pair


class Clock(msgspec.Struct, frozen=True, array_like=True):
    """All that a site's list needs beside the scores of its pages."""

    at: float
    """The moment of the latest look, Unix seconds."""
    values: Pair = (0.0, 0.0)
    """Half-lives that the fast and the slow clock advanced since the landmark."""
    unspent: Pair = (0.0, 0.0)
    """Half-lives that further looks of the same moment may advance it by."""
    sums: Pair = (0.0, 0.0)
    """The scores of all pages together, on the scale of the landmark."""
    marks: tuple[Mark, ...] = ()
    """Oldest first: what late looks weigh."""

    @classmethod
    def start(cls, at: float) -> Self:
        """A clock that has seen nothing, set to a moment (Unix seconds)."""
        return cls(at)


def advance(clock: Clock, at: float, settings: Settings) -> Clock:
    """The clock after a look at this moment (Unix seconds); the same one where the look is late."""
    passed = at - clock.at
    if passed < 0 or (passed == 0 and clock.unspent == (0.0, 0.0)):
        return clock
    shape = shape_of(settings.character)
    time = _half_lives(passed, shape) if passed else clock.unspent
    steps = time if settings.wall_clock else (min(time[0], 1 / shape.fast_looks), min(time[1], 1 / shape.slow_looks))
    values = (clock.values[0] + steps[0], clock.values[1] + steps[1])
    return Clock(
        at,
        values,
        (time[0] - steps[0], time[1] - steps[1]),
        clock.sums,
        _marked(clock.marks, int(at // MINUTE_S), values),
    )


def _half_lives(passed_s: float, shape: Shape) -> Pair:
    return passed_s / shape.fast_half_life_s, passed_s / shape.slow_half_life_s


def _marked(marks: tuple[Mark, ...], minute: int, values: Pair) -> tuple[Mark, ...]:
    """The marks with one for this minute; old ones are thinned out, so that they stay few."""
    if marks and marks[-1].minute >= minute:
        return marks
    kept: list[Mark] = []
    for mark in marks:
        age = minute - mark.minute
        width = 1 << max(0, (age // THINNING).bit_length() - 1)
        if age <= KEPT_MINUTES and not (kept and mark.minute // width == kept[-1].minute // width):
            kept.append(mark)
    return (*kept, Mark(minute, values))


def weights(clock: Clock, at: float) -> Pair:
    """What a look adds to its page's scores: by the clock, or by the mark of its own minute where it is late."""
    values = clock.values
    if at < clock.at and clock.marks:
        found = bisect_right(clock.marks, int(at // MINUTE_S), key=_minute) - 1
        values = clock.marks[max(0, found)].values
    return 2.0 ** values[0], 2.0 ** values[1]


def _minute(mark: Mark) -> int:
    return mark.minute


def rescale(clock: Clock) -> tuple[Clock, Pair]:
    """The clock with its landmark moved to now where that is due, and what every stored score is multiplied by then (else 1)."""
    if max(clock.values) < RESCALE_AT:
        return clock, (1.0, 1.0)
    fast, slow = clock.values
    shrink = (2.0**-fast, 2.0**-slow)
    marks = tuple(Mark(mark.minute, (mark.values[0] - fast, mark.values[1] - slow)) for mark in clock.marks)
    sums = (clock.sums[0] * shrink[0], clock.sums[1] * shrink[1])
    return Clock(clock.at, (0.0, 0.0), clock.unspent, sums, marks), shrink


def fading(clock: Clock, at: float, settings: Settings) -> Pair:
    """What turns a stored score into looks of now (one that happens at this moment weighs 1)."""
    fast, slow = clock.values
    if settings.wall_clock and at > clock.at:
        more = _half_lives(at - clock.at, shape_of(settings.character))
        fast, slow = fast + more[0], slow + more[1]
    return 2.0**-fast, 2.0**-slow
