"""`litfass trending replay`: views and marks in, lists out, at once; the service's rules hold; mistakes are named with their line."""

import json
import random
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from adserver.cli.trending import read_lines, trending

NOON = 1_800_000_000.0
Event = dict[str, Any]


def view(path: str, at: float = NOON, ref: str = "", src: str = "", site: str = "demo") -> Event:
    return {"t": at, "site": site, "path": path, "ref": ref, "src": src}


def mark(at: float, number: int = 0, n: int = 10, site: str = "demo") -> Event:
    return {"t": at, "site": site, "query": True, "n": n, "id": number}


def replayed(events: Iterable[Event], *options: str) -> list[Event]:
    result = run("".join(json.dumps(event) + "\n" for event in events), *options)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def run(text: str, *options: str) -> Result:
    return CliRunner().invoke(trending, ["replay", *options], input=text)


def test_each_mark_is_answered_with_its_list() -> None:
    told = replayed([mark(NOON, 7), view("/a"), view("/b"), view("/b"), mark(NOON + 60, 8), mark(NOON + 60, 9, n=1)])

    assert told == [{"id": 7, "list": []}, {"id": 8, "list": ["/b", "/a"]}, {"id": 9, "list": ["/b"]}]


def test_a_list_is_written_before_the_next_line_is_read() -> None:
    command = [sys.executable, "-m", "adserver", "trending", "replay"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1
    ) as replay:
        assert replay.stdin
        assert replay.stdout
        for number in range(3):
            print(json.dumps(view(f"/{number}", NOON + number)), file=replay.stdin)
            print(json.dumps(mark(NOON + number, number)), file=replay.stdin, flush=True)
            assert len(json.loads(replay.stdout.readline())["list"]) == number + 1
        replay.stdin.close()
        assert replay.wait() == 0


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param([view("/b", src="x")] * 50, ["/a", "/b"], id="one source reloads"),
        pytest.param([view("/b", ref="trending#2", src=f"y{number}") for number in range(50)], ["/a"], id="clicks on the list itself"),
        pytest.param([view("/b", src=f"y{number}") for number in range(50)], ["/b", "/a"], id="fifty readers"),
        pytest.param([view("/b", site="other")] * 50, ["/a"], id="another site's views"),
    ],
)
def test_only_readers_who_come_from_elsewhere_feed_the_list(more: list[Event], expected: list[str]) -> None:
    told = replayed([*(view("/a", src=f"reader{number}") for number in range(5)), *more, mark(NOON)])

    assert told[0]["list"] == expected


def test_a_source_that_asks_too_often_feeds_no_more_that_minute() -> None:
    flood = [view(f"/{number}", src="one") for number in range(20)]

    assert len(replayed([*flood, mark(NOON, n=100)], "--flood-limit", "8")[0]["list"]) == 8
    assert len(replayed([*flood, mark(NOON, n=100)], "--flood-limit", "0")[0]["list"]) == 20


@pytest.mark.parametrize(
    ("sources", "share", "hours"),
    [
        pytest.param(1, 0.2, 2, id="a fifth of the views from one source"),
        pytest.param(200, 0.2, 2, id="a fifth of the views from 200 sources"),
        pytest.param(40, 0.02, 2, id="a fiftieth from 40 sources"),
    ],
)
def test_a_pushed_page_does_not_get_to_the_top(sources: int, share: float, hours: int) -> None:
    # given a site with 1,800 views an hour, and a page that is pushed from its second hour on
    dice = random.Random(5)
    weights = [1 / (rank + 1) for rank in range(60)]
    events, pushing = [], NOON + 3600
    for number in range((hours + 1) * 1800):
        at = NOON + number * 2
        events.append(view(f"/{dice.choices(range(60), weights)[0]}", at, src=f"reader{number}"))
        if at > pushing and dice.random() < share:
            events.append(view("/pushed", at, src=f"bot{dice.randrange(sources)}"))
    marks = [mark(pushing + 1800 + minute * 60, minute, n=3) for minute in range(0, (hours - 1) * 60 + 30, 5)]

    lists = [told["list"] for told in replayed(sorted([*events, *marks], key=lambda event: event["t"]))]

    assert sum("/pushed" in top for top in lists) / len(lists) <= 0.1


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param([], ["/news/a", "/news/b", "/c"], id="no option"),
        pytest.param(["--include", "/news/*"], ["/news/a", "/news/b"], id="include"),
        pytest.param(["--exclude", "*/a", "--exclude", "/c"], ["/news/b"], id="exclude, twice"),
        pytest.param(["--pin", "/c"], ["/c", "/news/a", "/news/b"], id="pin"),
        pytest.param(["--ban", "/news/a"], ["/news/b", "/c"], id="ban"),
        pytest.param(["--minimum-readers", "2"], ["/news/a", "/news/b"], id="minimum readers"),
        pytest.param(["--length", "1"], ["/news/a"], id="length"),
        pytest.param(["--character", "1", "--hold", "0"], ["/news/a", "/news/b", "/c"], id="numbers"),
    ],
)
def test_options_shape_the_list(options: list[str], expected: list[str]) -> None:
    events = [*[view("/news/a")] * 3, *[view("/news/b")] * 2, view("/c"), mark(NOON)]

    assert replayed(events, *options)[0]["list"] == expected


def test_old_pages_leave_the_list_on_wish() -> None:
    events = [*[view("/old")] * 9, view("/new", NOON + 7200), mark(NOON + 7300)]

    assert replayed(events)[0]["list"] == ["/old", "/new"]
    assert replayed(events, "--fresh-hours", "1.5")[0]["list"] == ["/new"]


def test_lists_can_be_had_without_marks() -> None:
    told = replayed([view("/a"), view("/b", NOON + 1500), view("/a", NOON + 1510)], "--every", "10")

    assert [(one["t"] - NOON, one["site"], one["list"]) for one in told] == [(600, "demo", ["/a"]), (1200, "demo", ["/a"])]


def test_explain_tells_the_numbers_behind_each_line() -> None:
    told = replayed([view("/a"), view("/a"), mark(NOON)], "--explain")

    assert told[0]["why"] == [
        {"page": "/a", "score": 6.0 + 2.0, "fast": 2.0, "expected": 2.0, "surprise": 0.0, "readers": 2.0, "reason": "read"},
    ]  # carry is 3 where pages keep to their shares


def test_paths_are_cleaned_on_wish() -> None:
    events = [view("/a?utm_source=x"), view("/a/"), mark(NOON)]

    assert replayed(events, "--clean")[0]["list"] == ["/a"]
    assert len(replayed(events)[0]["list"]) == 2


def test_the_same_input_gives_the_same_lists() -> None:
    dice = random.Random(6)
    events = [view(f"/{dice.randrange(9)}", NOON + number, src=f"s{dice.randrange(40)}") for number in range(2000)]

    assert replayed([*events, mark(NOON + 2000)]) == replayed([*events, mark(NOON + 2000)])


def test_a_landmark_that_moves_on_the_way_leaves_no_trace() -> None:
    # given a busy site whose clock passes 400 half-lives after 17 hours, and two pages that keep their shares
    events = [view("/a" if number % 3 else "/b", NOON + number * 5) for number in range(14_000)]

    told = replayed([*events, mark(NOON + 70_000)], "--character", "1", "--explain")

    assert [(one["page"], one["readers"] > 1000) for one in told[0]["why"]] == [("/a", True), ("/b", True)]
    assert told[0]["why"][0]["fast"] == pytest.approx(2 * told[0]["why"][1]["fast"], rel=0.05)


def test_late_and_repeated_moments_are_taken() -> None:
    told = replayed([*[view("/a", NOON)] * 3, view("/b", NOON - 90_000), view("/b", NOON - 3600), mark(NOON)])

    assert told[0]["list"] == ["/a", "/b"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("\n{nonsense}\n", "<stdin>, line 2: JSON is malformed", id="no JSON"),
        pytest.param('{"path":"/a"}', "line 1: Object missing required field `t`", id="no moment"),
        pytest.param('{"t":"now","path":"/a"}', "line 1: Expected `float`, got `str`", id="a moment in words"),
        pytest.param('{"t":1800000000000,"path":"/a"}', "must be Unix seconds", id="milliseconds"),
        pytest.param('{"t":1,"path":"a"}', 'starts with "/"', id="a relative path"),
        pytest.param('{"t":1}', 'a mark "query": true', id="neither view nor mark"),
        pytest.param('{"t":1,"query":true,"n":0}', "asks for 1 to 1000 pages", id="an empty list"),
        pytest.param("\udcff\n", "line 1:", id="no text"),
    ],
)
def test_a_wrong_line_is_named_with_what_to_do(text: str, told: str) -> None:
    result = CliRunner().invoke(trending, ["replay"], input=text.encode("utf-8", "surrogateescape"))

    assert result.exit_code == 1
    assert told in result.stderr


def test_a_wrong_option_is_refused_before_reading() -> None:
    result = run("", "--character", "3")

    assert result.exit_code == 2
    assert "character must be 0 to 1" in result.stderr


def test_long_input_shows_progress_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps(view("/a", NOON + number)).encode() for number in range(25)]

    assert len(list(read_lines(lines, "yesterday.jsonl", progress_lines=10))) == 25

    assert capsys.readouterr().err.splitlines() == ["10 lines, 2027-01-15 08:00 UTC", "20 lines, 2027-01-15 08:00 UTC"]


def test_the_end_tells_what_became_of_the_views() -> None:
    events = [*[view("/a", src="one")] * 3, view("/a", ref="trending#1"), view("/a")]

    assert "views: 2 fed, 1 list, 2 repeat" in run("".join(json.dumps(event) + "\n" for event in events)).stderr
