"""The reload key: pages whose readers keep coming back are fed less, and nobody can hide a page cheaply."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core import repeats, returns
from analytics.core.returns import Returns, chance, feeds

NOON = 1_800_000_000.0
KEY = bytes(range(32))


class Fleet:
    """Memory of two workers that share it."""

    def __init__(self) -> None:
        seen, back = memoryview(bytearray(1 << 20)), memoryview(bytearray(returns.SIZE_BYTES))
        repeats.lay_out(seen, KEY, int(NOON) // 86_400)
        returns.lay_out(back, KEY)
        self.workers = [(repeats.Filter(seen), Returns(back)) for _ in range(2)]
        self.dice = random.Random(1)

    def fed(self, source: str, page: str, at: float = NOON) -> bool:
        seen, back = self.dice.choice(self.workers)
        return feeds(seen, back, (source.encode(), page, at), self.dice.random())


def sketch() -> Returns:
    block = memoryview(bytearray(returns.SIZE_BYTES))
    returns.lay_out(block, KEY)
    return Returns(block)


def test_a_source_feeds_a_page_once_a_day() -> None:
    fleet = Fleet()

    assert [fleet.fed("reader", "/a", NOON + hour * 3600) for hour in (0, 1, 2)] == [True, False, False]
    assert fleet.fed("reader", "/b")
    assert fleet.fed("reader", "/a", NOON + 86_400)


@pytest.mark.parametrize(
    ("returning", "expected"),
    [
        pytest.param(0.0, 1.0, id="nobody came back"),
        pytest.param(0.1, 1.0, id="an article's readers"),
        pytest.param(0.35, 0.5, id="in between"),
        pytest.param(0.9, 0.2, id="a live ticker, or a crowd that takes turns"),
    ],
)
def test_the_more_readers_come_back_the_fewer_new_ones_count(returning: float, expected: float) -> None:
    assert chance(returning) == pytest.approx(expected)


def test_a_crowd_that_takes_turns_is_hardly_counted() -> None:
    # given 200 sources that look at one page 400 times an hour, for six hours
    fleet, dice = Fleet(), random.Random(2)
    counted = [fleet.fed(f"bot-{dice.randrange(200)}", "/pushed", NOON + look * 9) for look in range(2400)]

    # then the first ones count, in the second half hour one in five of those that are new, and then nobody is new
    assert sum(counted[:100]) > 50
    assert sum(counted[200:400]) < 25
    assert sum(counted[1200:]) < 5


def test_a_crowd_of_readers_is_counted_whole() -> None:
    fleet, dice = Fleet(), random.Random(3)
    counted = 0
    for reader in range(1000):
        counted += fleet.fed(f"reader-{reader}", "/a", NOON + reader * 3)
        if dice.random() < 0.1:
            fleet.fed(f"reader-{dice.randrange(reader + 1)}", "/a", NOON + reader * 3)

    assert counted == 1000


def test_one_source_hides_no_page_however_often_it_reloads() -> None:
    fleet = Fleet()
    for reader in range(50):
        fleet.fed(f"reader-{reader}", "/a")
    for _ in range(5000):
        fleet.fed("rival", "/a")

    assert all(fleet.fed(f"later-{reader}", "/a") for reader in range(200))


def test_a_night_does_not_wash_a_pushed_page_clean() -> None:
    # given forty sources that take turns until midnight, and start anew after it
    fleet, dice = Fleet(), random.Random(4)
    midnight = (int(NOON) // 86_400 + 1) * 86_400
    for look in range(480):
        fleet.fed(f"bot-{dice.randrange(40)}", "/pushed", midnight - (480 - look) * 60)

    counted = sum(fleet.fed(f"bot-{dice.randrange(40)}", "/pushed", midnight + look * 60) for look in range(120))

    assert counted < 20


def test_what_came_back_is_forgotten_by_half_in_twelve_hours() -> None:
    back = sketch()
    for _ in range(90):
        back.read("/a", NOON)
        back.came_back("/a", NOON)

    assert back.read("/a", NOON) == pytest.approx(90 / 96)
    assert back.read("/a", NOON + 12 * 3600) == pytest.approx(45 / (45.5 + 6))


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans(), st.floats(0, 1e6)), max_size=80))
def test_a_share_is_a_share_whatever_the_order_of_time(notes: list[tuple[str, bool, float]]) -> None:
    back = sketch()
    for page, new, later in notes:
        if new:
            assert 0 <= back.read(page, NOON + later) <= 100
        else:
            back.came_back(page, NOON + later)

    assert 0.2 <= chance(back.read("a", NOON)) <= 1


def test_memory_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="takes 786464 bytes"):
        Returns(memoryview(bytearray(1024)))
    with pytest.raises(ValueError, match="32 bytes"):
        returns.lay_out(memoryview(bytearray(returns.SIZE_BYTES)), b"short")
