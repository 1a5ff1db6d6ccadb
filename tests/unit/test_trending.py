"""TRENDING's order: looks make it, batches, rescaling and the moment of reading do not change it, rules and seats shape it."""

import itertools
import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core.trending import Clock, Present, Ranked, carry_of, feed, hold, merge, order, patience, present, rank
from analytics.core.trending_settings import Settings

NOON = 1_800_000_000.0
MINUTE = 60.0
PLAIN = Settings()
Scores = dict[str, tuple[float, float]]
Look = tuple[float, str]


def fed(*batches: list[Look], settings: Settings = PLAIN, start: Clock | None = None) -> tuple[Clock, Scores]:
    """What a store holds after the batches."""
    clock, scores = start or Clock.start(NOON), {}
    for batch in batches:
        feeding = feed(clock, batch, settings)
        clock = feeding.clock
        fast, slow = feeding.factors
        scores = {page: (score[0] * fast, score[1] * slow) for page, score in scores.items()}
        for page, (more_fast, more_slow) in feeding.increments.items():
            before = scores.get(page, (0.0, 0.0))
            scores[page] = (before[0] + more_fast, before[1] + more_slow)
    return clock, scores


def listed(clock: Clock, scores: Scores, n: int = 10, settings: Settings = PLAIN, shown: tuple[str, ...] = ()) -> list[str]:
    return [one.page for one in rank(clock, clock.at, scores, shown, n, settings)]


def looks_at(page: str, count: int, at: float = NOON) -> list[Look]:
    return [(at, page)] * count


minutes = st.integers(0, 600)
pages = st.sampled_from(["/a", "/b", "/c", "/d", "/e"])
streams = st.lists(st.tuples(minutes.map(lambda minute: NOON + minute * MINUTE), pages), min_size=1, max_size=120).map(sorted)


def test_the_page_that_more_read_now_comes_first() -> None:
    clock, scores = fed([*looks_at("/a", 2), *looks_at("/b", 3)])

    assert listed(clock, scores) == ["/b", "/a"]


def test_what_is_read_now_passes_what_was_read_an_hour_ago() -> None:
    # given a busy hour of /old, and then as many looks a minute at /new, for ten minutes
    old = [(NOON + minute * MINUTE, "/old") for minute in range(60) for _ in range(20)]
    new = [(NOON + (60 + minute) * MINUTE, "/new") for minute in range(10) for _ in range(20)]

    clock, scores = fed(old, new)

    assert listed(clock, scores) == ["/new", "/old"]


def test_the_worked_example_of_the_module_holds() -> None:
    # given a site so busy that time counts, not looks: 100 looks a minute at a page that plays no part
    crowd = [(NOON + minute * MINUTE, "/other") for minute in range(11) for _ in range(100)]

    clock, scores = fed(sorted([*crowd, (NOON, "/a"), (NOON + 5 * MINUTE, "/b"), (NOON + 10 * MINUTE, "/b")], key=lambda look: look[0]))

    now = present(clock, clock.at, scores, PLAIN).pages
    assert now["/a"][0] == pytest.approx(0.25)
    assert now["/b"][0] == pytest.approx(1.5)


def test_a_quiet_night_does_not_empty_the_list() -> None:
    clock, scores = fed(looks_at("/a", 5), [(NOON + 8 * 3600, "/b")])

    assert listed(clock, scores) == ["/a", "/b"]


def test_no_look_no_list() -> None:
    assert rank(Clock.start(NOON), NOON, {}, (), 10, PLAIN) == []


@given(streams, st.floats(0, 1e7))
def test_the_moment_of_reading_changes_nothing(stream: list[Look], later: float) -> None:
    clock, scores = fed(stream)

    assert rank(clock, clock.at + later, scores, (), 5, PLAIN) == rank(clock, clock.at, scores, (), 5, PLAIN)


@given(streams, st.data())
def test_two_batches_change_what_one_does(stream: list[Look], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(stream)))

    whole, halves = fed(stream), fed(stream[:cut], stream[cut:])

    assert halves[0] == whole[0]
    assert {page: pytest.approx(score) for page, score in whole[1].items()} == halves[1]


@given(streams, st.floats(300, 399))
def test_moving_the_landmark_changes_nothing(stream: list[Look], ahead: float) -> None:
    # given the same site with a landmark so far back that the looks make it move
    near = fed(stream)
    far = fed(stream, start=msgspec.structs.replace(Clock.start(NOON), values=(ahead, ahead)))

    told = {one.page: one.score for one in rank(*far[:1], far[0].at, far[1], (), 5, PLAIN)}
    assert {one.page: pytest.approx(one.score) for one in rank(near[0], near[0].at, near[1], (), 5, PLAIN)} == told


def test_a_landmark_does_move() -> None:
    stream = [(NOON + minute * MINUTE, "/a") for minute in range(10_000) for _ in range(20)]

    feeding = feed(Clock.start(NOON), stream, PLAIN)

    assert feeding.factors[0] < 1
    assert max(feeding.clock.values) < 400
    assert feeding.clock.sums == pytest.approx(feeding.increments["/a"])


@given(st.lists(pages, min_size=1, max_size=60), st.randoms(use_true_random=False))
def test_the_order_of_looks_in_one_minute_hardly_matters(batch: list[str], dice: random.Random) -> None:
    mixed = dice.sample(batch, len(batch))

    one, other = fed([(NOON + MINUTE, page) for page in batch]), fed([(NOON + MINUTE, page) for page in mixed])

    # a minute is at most a fifth of a half-life: 2^(1/5)
    for page, (fast, _) in one[1].items():
        assert fast == pytest.approx(other[1][page][0], rel=0.15)


@pytest.mark.parametrize(
    ("views_per_hour", "late_share", "late_s", "common", "error"),
    [
        pytest.param(1200, 0.05, 600, 9, 0.01, id="busy, one in twenty late by up to 10 minutes"),
        pytest.param(1200, 0.5, 3600, 8, 0.2, id="busy, half of them late by up to an hour"),
        pytest.param(1200, 0.05, 6 * 3600, 9, 0.01, id="busy, one in twenty late by up to 6 hours"),
        pytest.param(300, 0.05, 600, 9, 0.06, id="small, one in twenty late by up to 10 minutes"),
        pytest.param(300, 0.2, 600, 9, 0.2, id="small, one in five late by up to 10 minutes"),
        pytest.param(30, 0.05, 600, 9, 0.06, id="quiet, one in twenty late by up to 10 minutes"),
    ],
)
def test_late_looks_leave_the_list_close(views_per_hour: int, late_share: float, late_s: float, common: int, error: float) -> None:
    # given twelve hours of a site, as they happened and as they arrived
    looks = _site(random.Random(1), views_per_hour)
    dice = random.Random(2)
    end = looks[-1][0]
    arrivals = sorted((min(end, at + dice.random() * late_s if dice.random() < late_share else at), at, page) for at, page in looks)

    in_order = fed(looks)
    by_minute = itertools.groupby(arrivals, key=lambda arrival: arrival[0] // MINUTE)
    late = fed(*([(at, page) for _, at, page in batch] for _, batch in by_minute))

    # then the ten pages are the same ones; `error` is a share of the leading score
    expected = rank(in_order[0], end, in_order[1], (), 10, PLAIN)
    told = {one.page: one.score for one in rank(late[0], end, late[1], (), 10, PLAIN)}
    assert len(told.keys() & {one.page for one in expected}) >= common
    for one in expected:
        assert told.get(one.page, one.score) == pytest.approx(one.score, abs=error * expected[0].score)


def _site(dice: random.Random, views_per_hour: int) -> list[Look]:
    looks: list[Look] = []
    for hour in range(12):
        shares = {f"/{page}": dice.paretovariate(1.1) for page in range(2 * hour, 2 * hour + 60)}
        read = dice.choices(list(shares), list(shares.values()), k=views_per_hour)
        looks += [(NOON + hour * 3600 + dice.randrange(60) * MINUTE, page) for page in read]
    return sorted(looks)


def test_where_pages_keep_to_their_shares_chance_changes_nothing() -> None:
    # given a day of steady reading, and then two looks in a row at the less read page
    clock, scores = fed([(NOON + step * MINUTE, page) for step in range(0, 1440, 20) for page in ("/a", "/a", "/b")])
    assert carry_of(present(clock, clock.at, scores, PLAIN), PLAIN) == pytest.approx(3)
    feeding = feed(clock, looks_at("/b", 2, clock.at + MINUTE), PLAIN)
    scores["/b"] = tuple(one + more for one, more in zip(scores["/b"], feeding.increments["/b"], strict=True))

    assert listed(feeding.clock, scores) == ["/a", "/b"]


def test_where_pages_stray_far_their_slow_shares_count_little() -> None:
    usual = [(NOON + minute * MINUTE, "/usual") for minute in range(600) for _ in range(10)]
    clock, scores = fed(usual, looks_at("/breaking", 40, NOON + 600 * MINUTE))

    assert carry_of(present(clock, clock.at, scores, PLAIN), PLAIN) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param(Settings(), ["/news/a", "/news/b", "/shop/c", "/d"], id="no rule"),
        pytest.param(Settings(include=("/news/*",)), ["/news/a", "/news/b"], id="only a section"),
        pytest.param(Settings(exclude=("/news/*", "/?")), ["/shop/c"], id="all but patterns"),
        pytest.param(Settings(banned=("/news/a",)), ["/news/b", "/shop/c", "/d"], id="a banned page"),
        pytest.param(Settings(pinned=("/d", "/new")), ["/d", "/new", "/news/a", "/news/b", "/shop/c"], id="pinned pages, one unread"),
        pytest.param(Settings(pinned=("/d",), banned=("/d",)), ["/news/a", "/news/b", "/shop/c"], id="a ban is stronger than a pin"),
        pytest.param(Settings(minimum_readers=3), ["/news/a", "/news/b"], id="a page takes three readers"),
    ],
)
def test_rules_say_which_pages_may_appear(settings: Settings, expected: list[str]) -> None:
    clock, scores = fed([*looks_at("/news/a", 4), *looks_at("/news/b", 3), *looks_at("/shop/c", 2), *looks_at("/d", 1)])

    assert listed(clock, scores, settings=settings) == expected


@given(streams, st.integers(2, 6))
def test_no_page_appears_before_k_readers_looked_at_it(stream: list[Look], k: int) -> None:
    clock, scores = fed(stream)

    for page in listed(clock, scores, settings=Settings(minimum_readers=k)):
        assert sum(1 for _, seen in stream if seen == page) >= k


def test_a_list_is_never_longer_than_asked() -> None:
    clock, scores = fed([*looks_at("/a", 3), *looks_at("/b", 2)])

    assert listed(clock, scores, n=1) == ["/a"]
    assert listed(clock, scores, n=1, settings=Settings(pinned=("/b", "/a"))) == ["/b"]


def line(page: str, score: float) -> Ranked:
    return Ranked(page, score, score, 0.0, 0.0, score, "read")


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [
        pytest.param(110.0, ["/a", "/held"], id="a lead within chance takes no seat"),
        pytest.param(120.0, ["/new", "/a"], id="a lead beyond 1.9 roots of 100 does"),
    ],
)
def test_a_seat_is_lost_only_to_a_lead_beyond_chance(ahead: float, expected: list[str]) -> None:
    lines = sorted([line("/a", 115.0), line("/new", ahead), line("/held", 100.0)], key=lambda one: -one.score)

    assert [one.page for one in hold(lines, ("/a", "/held"), 2, PLAIN)[:2]] == expected


@pytest.mark.parametrize(
    ("since_s", "ahead", "first"),
    [
        pytest.param(300.0, 120.0, "/new", id="decided five minutes ago: a lead beyond chance does"),
        pytest.param(20.0, 120.0, "/held", id="decided just now: it does not"),
        pytest.param(20.0, 140.0, "/new", id="twice that lead does, so breaking news need not wait"),
        pytest.param(-5.0, 120.0, "/new", id="a clock that was set back stops no list"),
    ],
)
def test_between_two_decisions_a_seat_takes_twice_the_lead(since_s: float, ahead: float, first: str) -> None:
    lines = [line("/new", ahead), line("/held", 100.0)]

    assert hold(lines, ("/held",), 1, PLAIN, patience(since_s))[0].page == first


def test_a_held_page_says_so_and_the_order_is_that_of_scores() -> None:
    lines = [line("/new", 110.0), line("/a", 105.0), line("/held", 100.0)]

    first, second, third = hold(lines, ("/held", "/a"), 2, PLAIN)

    assert (first.page, first.reason) == ("/a", "read")
    assert (second.page, second.reason) == ("/held", "held")
    assert third.page == "/new"


def test_without_hold_the_scores_decide() -> None:
    lines = [line("/new", 100.1), line("/held", 100.0)]

    assert [one.page for one in hold(lines, ("/held",), 1, Settings(hold=0))] == ["/new", "/held"]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.floats(0.01, 1e6)), unique_by=lambda one: one[0]),
    st.lists(st.integers(0, 30)),
    st.integers(1, 12),
)
def test_holding_seats_loses_and_doubles_no_page(scores: list[tuple[int, float]], shown: list[int], n: int) -> None:
    lines = sorted((line(f"/{page}", score) for page, score in scores), key=lambda one: -one.score)

    held = hold(lines, [f"/{page}" for page in shown], n, PLAIN)

    assert sorted(one.page for one in held) == sorted(one.page for one in lines)
    assert [one.score for one in held[:n]] == sorted((one.score for one in held[:n]), reverse=True)


def test_a_page_far_above_its_share_is_called_rising() -> None:
    clock, scores = fed(
        [(NOON + minute * MINUTE, "/usual") for minute in range(600) for _ in range(10)],
        looks_at("/breaking", 40, NOON + 600 * MINUTE),
    )

    reasons = {one.page: one.reason for one in rank(clock, clock.at, scores, (), 2, PLAIN)}
    assert reasons == {"/breaking": "rising", "/usual": "read"}


def test_a_breaking_window_is_faster_than_a_steady_one() -> None:
    # given ten hours of /usual and fifteen minutes of somewhat fewer looks at /new
    usual = [(NOON + minute * MINUTE, "/usual") for minute in range(600) for _ in range(10)]
    new = [(NOON + (600 + minute) * MINUTE, page) for minute in range(15) for page in ["/new"] * 12 + ["/usual"] * 10]
    lists = {}

    for character in (0.0, 1.0):
        settings = Settings(character=character)
        clock, scores = fed(usual, new, settings=settings)
        lists[character] = listed(clock, scores, settings=settings)

    assert lists == {0.0: ["/usual", "/new"], 1.0: ["/new", "/usual"]}


@given(streams, st.randoms(use_true_random=False))
def test_a_split_sites_units_add_up_to_the_whole(stream: list[Look], dice: random.Random) -> None:
    # given a site on the wall clock whose looks go to one of two units
    settings = Settings(wall_clock=True)
    parts: tuple[list[Look], list[Look]] = ([], [])
    for look in stream:
        dice.choice(parts).append(look)
    end = stream[-1][0] + MINUTE

    whole_clock, whole_scores = fed(stream, settings=settings)
    units = [fed(part, settings=settings) for part in parts if part]

    merged = merge([present(clock, end, scores, settings) for clock, scores in units])
    whole = present(whole_clock, end, whole_scores, settings)
    assert {page: pytest.approx(score) for page, score in whole.pages.items()} == merged.pages
    assert merged.sums == pytest.approx(whole.sums)


def test_a_clock_survives_being_written_down() -> None:
    clock, _ = fed([(NOON + minute * MINUTE, "/a") for minute in range(100)])

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(clock), type=Clock) == clock


def test_all_scores_together_are_the_sums() -> None:
    clock, scores = fed([(NOON + minute * MINUTE, f"/{minute % 7}") for minute in range(500)])

    now = present(clock, clock.at, scores, PLAIN)

    assert isinstance(now, Present)
    assert now.sums == pytest.approx((sum(one for one, _ in now.pages.values()), sum(one for _, one in now.pages.values())))


def test_the_worked_example_of_the_documentation_holds() -> None:
    # given the numbers of docs/trending.md
    now = Present({"/wahl": (24.0, 200.0), "/wetter": (26.0, 800.0), "/rest": (110.0, 3000.0)}, (160.0, 4000.0))

    told = {one.page: one for one in order(now, PLAIN)}

    assert carry_of(now, PLAIN) == pytest.approx(0.4)
    assert (told["/wahl"].expected, told["/wetter"].expected) == (8.0, 32.0)
    assert told["/wahl"].surprise == pytest.approx(5.33, abs=0.01)
    assert told["/wahl"].score == pytest.approx(30.1, abs=0.05)
    assert told["/wetter"].score == pytest.approx(38.8, abs=0.05)
