"""Robots are told from people by what they say they are; who reads in an app is a person."""

from pathlib import Path

import pytest

from adserver.sources import robots
from adserver.sources.robots import is_robot

LISTS = Path(__file__).with_name("agents")


def listed(name: str) -> list[str]:
    """The agents of a list, without its comments."""
    return [line for line in (LISTS / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("agent", listed("robots.txt"))
def test_a_robot_is_recognised(agent: str) -> None:
    assert is_robot(agent)


@pytest.mark.parametrize("agent", listed("people.txt"))
def test_a_reader_is_no_robot(agent: str) -> None:
    assert not is_robot(agent)


@pytest.mark.parametrize(
    "agent",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="spaces"),
        pytest.param("\x00Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", id="a NUL"),
        pytest.param("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0" + " x" * 600, id="too long"),
    ],
)
def test_what_no_browser_sends_is_a_robots(agent: str) -> None:
    assert is_robot(agent)


def test_answers_are_remembered_but_not_without_bound() -> None:
    is_robot.cache_clear()
    for number in range(robots.REMEMBERED + 10):
        is_robot(f"invented/{number}")

    assert is_robot.cache_info().currsize == robots.REMEMBERED
