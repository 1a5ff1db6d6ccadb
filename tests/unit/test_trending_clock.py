"""The clock of a list: what looks advance it by, what late ones weigh, how little of it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core.trending_clock import Clock, advance, fading, rescale, weights
from analytics.core.trending_settings import Settings

NOON = 1_800_000_000.0
PLAIN = Settings()


def advanced(*moments: float, settings: Settings = PLAIN) -> Clock:
    clock = Clock.start(NOON)
    for at in moments:
        clock = advance(clock, at, settings)
    return clock


@pytest.mark.parametrize(
    ("moments", "fast"),
    [
        pytest.param([NOON + 3], 0.01, id="three of 300 seconds"),
        pytest.param([NOON + 1800], 1 / 36, id="a long pause counts as one look"),
        pytest.param([NOON + 3, NOON + 1800], 0.01 + 1 / 36, id="both, as in the module's example"),
        pytest.param([NOON + 60] * 4, 4 / 36, id="four looks of a minute share its time"),
        pytest.param([NOON + 60] * 40, 60 / 300, id="many looks of a minute share no more than its time"),
        pytest.param([NOON + 60, NOON], 1 / 36, id="a late look does not move it"),
    ],
)
def test_a_look_advances_the_clock_by_time_or_by_one_look(moments: list[float], fast: float) -> None:
    assert advanced(*moments).values[0] == pytest.approx(fast)


def test_looks_of_a_known_minute_weigh_the_same_when_they_come_late() -> None:
    # given a busy hour, and what a look weighed at each of its minutes
    clock, weighed = Clock.start(NOON), {}
    for minute in range(60):
        for _ in range(20):
            clock = advance(clock, NOON + minute * 60, PLAIN)
            weighed.setdefault(minute, weights(clock, NOON + minute * 60))

    # then a late look of the last quarter of an hour weighs exactly that, and an older one about that
    for minute in range(45, 59):
        assert weights(clock, NOON + minute * 60) == weighed[minute]
    for minute in range(1, 45):
        assert weights(clock, NOON + minute * 60)[0] == pytest.approx(weighed[minute][0], rel=0.7)
        assert weights(clock, NOON + minute * 60)[1] == pytest.approx(weighed[minute][1], rel=0.02)


def test_a_look_from_before_all_marks_weighs_what_the_oldest_did() -> None:
    clock = advanced(*(NOON + minute * 60 for minute in range(1, 20)))

    assert weights(clock, NOON - 7 * 86_400) == (2.0 ** clock.marks[0].values[0], 2.0 ** clock.marks[0].values[1])


@given(st.lists(st.integers(1, 200), min_size=1, max_size=600))
def test_marks_stay_few_and_in_order(gaps: list[int]) -> None:
    clock, at = Clock.start(NOON), NOON
    for gap in gaps:
        at += gap * 60
        clock = advance(clock, at, PLAIN)

    minutes = [mark.minute for mark in clock.marks]
    assert len(minutes) <= 75
    assert minutes == sorted(set(minutes))
    assert minutes[-1] == at // 60
    assert minutes[-1] - minutes[0] <= 1441


def test_a_day_of_minutes_is_covered_by_few_marks() -> None:
    clock = advanced(*(NOON + minute * 60 for minute in range(3 * 1440)))

    ages = [clock.marks[-1].minute - mark.minute for mark in clock.marks]
    assert max(ages) > 1300
    assert len(ages) <= 75


@given(st.floats(400, 1000), st.floats(0, 1000))
def test_moving_the_landmark_keeps_looks_of_now(fast: float, slow: float) -> None:
    clock = Clock(NOON, (fast, slow), (0.0, 0.0), (2.0**fast * 3, 2.0 ** (slow - 1)))

    moved, factors = rescale(clock)

    before, after = fading(clock, NOON, PLAIN), fading(moved, NOON, PLAIN)
    assert moved.values == (0.0, 0.0)
    assert tuple(one * two for one, two in zip(moved.sums, after, strict=True)) == pytest.approx((3.0, 0.5))
    assert tuple(one * two for one, two in zip(factors, after, strict=True)) == pytest.approx(before)


def test_the_landmark_stays_while_there_is_room() -> None:
    clock = Clock(NOON, (399.0, 12.0))

    assert rescale(clock) == (clock, (1.0, 1.0))


def test_on_the_wall_clock_scores_fade_without_looks() -> None:
    settings = Settings(wall_clock=True)
    clock = advanced(NOON + 300, settings=settings)

    assert clock.values[0] == pytest.approx(1.0)
    assert fading(clock, NOON + 900, settings)[0] == pytest.approx(1 / 8)
    assert fading(clock, NOON + 900, PLAIN)[0] == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        pytest.param({"character": 1.5}, "character must be 0 to 1", id="character"),
        pytest.param({"hold": float("nan")}, "hold must be 0 to 100", id="not a number"),
        pytest.param({"minimum_readers": -1, "fresh_hours": -2.0}, "minimum_readers must be.*; fresh_hours must be", id="all at once"),
    ],
)
def test_settings_out_of_range_are_refused(options: dict[str, float], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Settings(**options)
