"""What `make bench` promises: no ratios from runs with errors, and ratios of the same round."""

import argparse
import dataclasses
import importlib
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "loadtests" / "bench"
OPTIONS = argparse.Namespace(rounds=2, seconds=3, connections=16, ads=[20, 50_000])


@pytest.fixture
def view(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module("view")


def targets(view, *, errors=0):
    """Flask, few ads, many ads, as two rounds left them; the machine was half as fast in the second one."""
    wrk = importlib.import_module("wrk")
    made = []
    for name, per_second, cpu in (("Flask 204", 8000, 100.0), ("view, 20 ads", 16_000, 60.0), ("view, 50,000 ads", 15_200, 64.0)):
        target = view.Target(name, "", None, 0)
        target.runs = [wrk.Run(1000, per_second / slow, 1.0, 2.0, errors) for slow in (1, 2)]
        target.cpu_us = [{"serve": cpu}, {"serve": cpu}]
        made.append(target)
    return made


def test_ratios_are_those_of_the_same_round(view):
    report = view.told(targets(view), {"view, 20 ads": 41.0, "view, 50,000 ads": 47.5}, OPTIONS)

    assert [(one["name"], one["value"], one["met"]) for one in report["ratios"] if one["budget"]] == [
        ("view ÷ Flask 204", 2.0, True),
        ("50,000 ads ÷ 20", 0.95, True),
        ("CPU of a view ÷ Flask 204", 0.6, True),
        ("web worker, MB", 47.5, True),
    ]


def test_a_ratio_is_told_with_the_quartiles_of_its_rounds(view, capsys):
    # given two rounds of which the second was worse for the views, 2.0 and 1.0
    some = targets(view)
    some[1].runs[1] = dataclasses.replace(some[1].runs[1], per_second=4000.0)
    # when it is told
    report = view.told(some, {"view, 20 ads": 41.0}, OPTIONS)
    view.print_table(report)
    # then the median stands with what half of the rounds lie between
    assert (report["ratios"][0]["value"], report["ratios"][0]["quartiles"], report["ratios"][0]["met"]) == (1.5, [1.25, 1.75], False)
    assert "(1.25 to 1.75)   must be >= 2: NO" in capsys.readouterr().out


def test_the_compared_targets_run_in_each_round_there_and_back(view):
    names = list("abcdefg")

    assert view.in_turn(names, 0) == names
    assert view.in_turn(names, 1) == ["c", "b", "a"]
    assert view.in_turn(names, 2) == ["a", "b", "c"]
    assert view.in_turn(names, 4) == names


def test_runs_with_errors_give_no_ratios(view, capsys):
    report = view.told(targets(view, errors=1), {"view, 20 ads": 41.0}, OPTIONS)
    view.print_table(report)

    assert report["ratios"] == []
    assert "there are no ratios" in capsys.readouterr().out
