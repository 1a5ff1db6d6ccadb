"""What `make bench-outage` promises: it sees a backlog counted out of order, doubled or left out, and metrics that do not add up."""

import importlib
from pathlib import Path

import pytest

from analytics.core.events import Kind
from analytics.journal.writer import Writer

BENCH = Path(__file__).parents[2] / "loadtests" / "bench"
A, B = b"a" * 16, b"b" * 16
WRITTEN = {A: {1: 1, 2: 1, 3: 2, 4: 3}, B: {1: 1, 2: 2}}
"""Record 2 of the first writer is no view."""
WELL = {"received": 12, "accepted": 9, "ignored": 2, "rejected": 1, "applied": 9, "waiting": 0}


@pytest.fixture
def draining(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module("draining")


@pytest.fixture
def outage(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module("outage")


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        pytest.param([(0, {}), (1, {A: 2}), (4, {A: 4, B: 1})], True, id="each record up to the positions, once"),
        pytest.param([(0, {}), (2, {A: 2})], False, id="a view is counted twice, or before its turn"),
        pytest.param([(0, {}), (1, {A: 3})], False, id="a view is left out"),
        pytest.param([(2, {A: 3}), (1, {A: 1})], False, id="a position goes back"),
    ],
)
def test_a_backlog_is_in_order_where_each_look_fits_its_positions(draining, looks, expected):
    assert draining.in_order([draining.Look(float(n), *look) for n, look in enumerate(looks)], WRITTEN) is expected


def test_what_was_written_is_read_from_the_files(draining, tmp_path):
    writer = Writer(tmp_path, segment_bytes=150)
    for kind in (Kind.VIEW, Kind.SUMS, Kind.VIEW, Kind.CLICK, Kind.VIEW):
        writer.append(b"x" * 40, kind)
    writer.close()

    assert draining.views_by_record(tmp_path) == {writer.id: {1: 1, 2: 1, 3: 2, 4: 2, 5: 3}}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({}, None, id="all adds up"),
        pytest.param({"received": 13}, "received is not", id="a view was neither kept nor refused"),
        pytest.param({"waiting": 1}, "accepted is not", id="a view is neither counted nor waiting"),
        pytest.param({"accepted": 8, "received": 11, "applied": 8}, "9 views are in the journals", id="a view is in none of the numbers"),
    ],
)
def test_metrics_that_do_not_add_up_are_told(outage, change, expected):
    wrong = outage.why_unequal(WELL | change, 9)

    assert wrong == expected or wrong.startswith(expected)


def test_reasons_are_added_up(outage):
    text = """# TYPE litfass_views_ignored_total counter
litfass_views_received_total 12.0
litfass_views_ignored_total{reason="robot"} 1.0
litfass_views_ignored_total{reason="flood"} 2.0
litfass_journal_waiting 3.0
"""
    assert outage.metrics_in(text) == {"received": 12, "ignored": 3, "waiting": 3}


def test_a_backlog_that_one_batch_counts_is_timed_from_the_first_look(draining, tmp_path):
    looks = [draining.Look(10.0, 0, {}), draining.Look(12.0, 6000, {})]

    assert draining.told(9.5, looks, tmp_path).per_second == 3000.0
