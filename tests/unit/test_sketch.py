import random

from analytics.core.sketch import OFTEN, Sketch


def test_a_name_becomes_often_seen_and_one_that_is_seen_once_does_not():
    sketch = Sketch()

    assert [sketch.is_often("page:/real", 1) for _ in range(OFTEN)] == [False] * (OFTEN - 1) + [True]
    assert not sketch.is_often("page:/made-up", 1)


def test_a_count_of_many_is_seen_often_at_once():
    assert Sketch().is_often("page:/real", 300)


def test_among_200_000_names_seen_once_none_is_taken_for_a_real_one():
    sketch, dice = Sketch(), random.Random(1)

    wrong = sum(sketch.is_often(f"page:/{dice.getrandbits(64)}", 1) for _ in range(200_000))
    seen = [sketch.is_often("page:/real", 1) for _ in range(20)]

    assert wrong < 20
    assert seen[-1]
