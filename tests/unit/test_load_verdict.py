"""A load test's verdict must fail when anything is lost, doubled, or differs between two ways to read it."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

LOADTESTS = str(Path(__file__).parents[2] / "loadtests")


@pytest.fixture(scope="module")
def verdict():
    sys.path.insert(0, LOADTESTS)
    yield importlib.import_module("verdict")
    sys.path.remove(LOADTESTS)


@pytest.fixture(scope="module")
def profiles(verdict):  # noqa: ARG001 — it puts the folder on the path
    return importlib.import_module("profiles")


NOTED = {"view /a": 3, "view /b": 2, "seen": 4, "click": 1, "ignored view robot": 5}
VIEWS_DIFFER = {"views: accepted = counted", "views of each page"}
STATS = {"views": 5, "pages": {"/a": 3, "/b": 2}, "ads": {"served": 5, "seen": 4, "clicked": 1}, "ignored": {"robot": 5}}


def failed(checks):
    return [check.name for check in checks if not check.good]


def test_what_agrees_everywhere_passes(verdict):
    assert failed(verdict.conservation(NOTED, STATS, 5, 5)) == []
    assert verdict.ignored(NOTED, STATS).good


@pytest.mark.parametrize(
    ("change", "api", "dashboard", "names"),
    [
        pytest.param(
            {"views": 4, "pages": {"/a": 2, "/b": 2}}, 4, 4, {"views: accepted = counted", "views of each page"}, id="a view lost"
        ),
        pytest.param({"views": 6, "pages": {"/a": 4, "/b": 2}}, 6, 6, {"views: accepted = counted", "views of each page"}, id="one twice"),
        pytest.param({"pages": {"/a": 2, "/b": 3}}, 5, 5, {"views of each page"}, id="a view under another page"),
        pytest.param({"ads": {"served": 5, "seen": 3, "clicked": 1}}, 5, 5, {"seen: accepted = counted"}, id="a seen ad lost"),
        pytest.param({"ads": {"served": 5, "seen": 4, "clicked": 2}}, 5, 5, {"clicked: accepted = counted"}, id="a click twice"),
        pytest.param({}, 4, 5, {"counters = API = dashboard"}, id="the API says less"),
        pytest.param({}, 5, 6, {"counters = API = dashboard"}, id="the dashboard says more"),
    ],
)
def test_any_difference_fails_the_run(verdict, change, api, dashboard, names):
    assert set(failed(verdict.conservation(NOTED, STATS | change, api, dashboard))) == names


@pytest.mark.parametrize(
    ("accepted", "applied", "unsure", "good"),
    [
        pytest.param(5, 5, 0, True, id="all agree"),
        pytest.param(6, 6, 1, True, id="one had no answer"),
        pytest.param(6, 6, 0, False, id="a record that nobody was answered"),
        pytest.param(4, 4, 0, False, id="an answer without a record"),
        pytest.param(5, 4, 0, False, id="a record that was not applied"),
    ],
)
def test_the_journals_record_numbers_must_agree(verdict, accepted, applied, unsure, good):
    metrics = {"litfass_views_accepted_total": float(accepted), "litfass_views_applied_total": float(applied)}

    assert verdict.records(NOTED | {"unsure view": unsure}, metrics).good is good


STOPPED = """
import sys, gevent
sys.path.insert(0, sys.argv[1])
import asking

@asking.finished
def read(user):
    gevent.sleep(0.05)
    asking.noted["view /a"] += 1

reader = gevent.spawn(read, None)
gevent.sleep(0.01)
reader.kill()
asking._going_on.join(timeout=15)
sys.exit(asking.noted["view /a"] != 1)
"""


def test_a_reader_who_is_stopped_still_notes_the_view_that_was_sent():
    # In a process of its own: locust replaces the standard library's sockets and threads.
    assert subprocess.run([sys.executable, "-c", STOPPED, LOADTESTS], check=False, timeout=60).returncode == 0


def test_a_run_without_views_fails(verdict):
    nothing = {"views": 0, "pages": {}, "ads": {"served": 0, "seen": 0, "clicked": 0}, "ignored": {}}

    assert failed(verdict.conservation({}, nothing, 0, 0))


def test_a_view_without_an_answer_may_be_counted_or_not(verdict):
    noted = NOTED | {"unsure view": 1}

    assert failed(verdict.conservation(noted, STATS, 5, 5)) == []
    assert failed(verdict.conservation(noted, STATS | {"views": 6, "pages": {"/a": 4, "/b": 2}}, 6, 6)) == []
    assert failed(verdict.conservation(noted, STATS | {"views": 7, "pages": {"/a": 5, "/b": 2}}, 7, 7))


def test_readers_errors_fail_an_outage_too_and_the_desks_do_not(verdict, profiles):
    kinds = {"view": {"requests": 100, "failures": 1}, "desk: site": {"requests": 100, "failures": 50}}

    assert failed(verdict.errors(kinds, profiles.PROFILES["outage"])) == ["errors of readers"]
    assert set(failed(verdict.errors(kinds, profiles.PROFILES["smoke"]))) == {"errors of readers", "errors of desk and API"}


def test_an_outage_that_did_not_happen_fails(verdict, profiles):
    assert failed(verdict.outage(profiles.PROFILES["outage"], None, None, 0))
    assert failed(verdict.outage(profiles.PROFILES["outage"], 10, 20, 0))
    assert not failed(verdict.outage(profiles.PROFILES["outage"], 10, 20, 50))


def test_news_that_never_reaches_the_list_fails(verdict, profiles):
    breaking = profiles.PROFILES["breaking"]

    assert failed(verdict.breaking(breaking, None))
    assert failed(verdict.breaking(breaking, 901))
    assert not failed(verdict.breaking(breaking, 60))


def test_growing_memory_fails_a_soak_alone(verdict, profiles):
    samples = [{"at": at, "web_bytes": 60_000_000 + at * 100_000} for at in range(600)]

    assert failed(verdict.growth(samples, profiles.PROFILES["soak"], 600)) == ["memory: web"]
    assert not failed(verdict.growth(samples, profiles.PROFILES["smoke"], 600))


def test_breaking_news_is_read_twenty_times_as_much_within_a_minute(profiles):
    one, seconds = profiles.PROFILES["breaking"], 600
    before, after = one.breaking_at - 0.01, one.breaking_at + 60 / seconds

    def views(share):
        return profiles.users_at(one, share, 1000, seconds) * profiles.breaking_share(one, share, seconds)

    assert views(after) / views(before) == pytest.approx(20, rel=0.05)


def test_a_weekday_has_its_peak_in_the_evening_and_hardly_anybody_at_night(profiles):
    weekday = profiles.PROFILES["weekday"]

    assert profiles.users_at(weekday, 20.5 / 24, 100, 300) == 100
    assert profiles.users_at(weekday, 3.5 / 24, 100, 300) < 10
