"""A store that lost more than the journals hold: counting stops with an alarm until an operator says `litfass doctor --accept-gap`."""

import time

import pytest
from click.testing import CliRunner

from adserver import folder
from adserver.cli.main import main
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
DAY_LATER = int(time.time()) + 25 * 3600
"""Segments are dated by the system's clock."""
UNITS = ("s:blog", "s:herald", "s:quiet")


@pytest.fixture
def doctor(store, data, monkeypatch):
    monkeypatch.setenv("REDIS_URL", f"unix://{store.get_connection_kwargs()['path']}")

    def run(*options):
        return CliRunner().invoke(main, ["doctor", "--data", str(data), *options])

    return run


def view(unit, page):
    return encode(Record(Kind.VIEW, NOON, (Entry(unit, {"views:": 1, f"page:{page}": 1}),)))


def drain(counter, now):
    applied = counter.step(now)
    while applied.more:
        applied = counter.step(now)
    return applied


@pytest.fixture
def writer(data):
    made = Writer(folder.journal(data))
    yield made
    made.close()


@pytest.fixture
def emptied(store, data, writer):
    """A host whose journals were counted and deleted, but for the newest; then its store is replaced by an empty one. Its counter."""
    journal = folder.journal(data)
    counter = Counter(journal, store, zone_of=lambda _: "UTC")
    for unit in UNITS:
        writer.append(view(unit, "/old"), Kind.VIEW)
    writer.rotate()
    for unit in UNITS[:2]:
        writer.append(view(unit, "/kept"), Kind.VIEW)
    drain(counter, NOON)
    drain(counter, DAY_LATER)
    store.flushall()
    return Counter(journal, store, zone_of=lambda _: "UTC")


def counted(store):
    return {unit: Counts(store).totals(unit).get("page", {}) for unit in UNITS}


def test_nothing_of_a_stopped_unit_is_counted_and_the_doctor_names_each(emptied, doctor, store):
    stopped = drain(emptied, DAY_LATER)

    told = doctor()

    assert {alarm.unit for alarm in stopped.alarms} == set(UNITS[:2])
    assert stopped.numbers.waiting == 2
    assert counted(store) == {unit: {} for unit in UNITS}
    assert told.exit_code == 1
    assert all(f"litfass doctor --accept-gap {unit}" in told.output for unit in UNITS)


def test_what_waits_of_a_stopped_unit_is_told_once_also_when_its_writer_is_dead(emptied, writer):
    writer.close()

    assert drain(emptied, DAY_LATER).numbers.waiting == 2


def test_a_unit_whose_gap_is_accepted_goes_on_alone(emptied, doctor, store):
    drain(emptied, DAY_LATER)

    told = doctor("--accept-gap", "s:blog")
    drain(emptied, DAY_LATER + 10)
    applied = drain(emptied, DAY_LATER + 20)

    assert "s:blog goes on from the oldest record" in told.output
    assert "doctor --accept-gap s:blog" not in told.output
    assert counted(store)["s:blog"] == {"/kept": 1}
    assert {alarm.unit for alarm in applied.alarms} == {"s:herald"}
    assert counted(store)["s:herald"] == {}


def test_all_gaps_can_be_accepted_at_once(emptied, doctor, store):
    drain(emptied, DAY_LATER)

    told = doctor("--accept-gap", "all")
    drain(emptied, DAY_LATER + 10)
    applied = drain(emptied, DAY_LATER + 20)

    assert told.output.count("goes on from the oldest record") == 3
    assert (applied.alarms, applied.numbers.waiting) == ((), 0)
    assert counted(store) == {"s:blog": {"/kept": 1}, "s:herald": {"/kept": 1}, "s:quiet": {}}


def test_a_unit_that_did_not_stop_is_refused_with_the_names_of_those_that_did(emptied, doctor):
    drain(emptied, DAY_LATER)

    told = doctor("--accept-gap", "s:blgo")

    assert told.exit_code == 1
    assert "s:blgo did not stop on this host; stopped are: s:blog, s:herald, s:quiet" in told.output
