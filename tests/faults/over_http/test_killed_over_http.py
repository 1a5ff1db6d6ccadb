"""kill -9 while readers ask for views over HTTP: answered 2xx ≤ counted ≤ answered + broken in flight, by page; equal where none broke."""

import contextlib
import time

import psutil
import pytest

pytestmark = [pytest.mark.redis, pytest.mark.slow]
WEB, COUNTER, VALKEY = "adserver.processes web", "adserver.processes counter", "valkey-server"
BETWEEN = 30
"""Views that are answered between two kills."""
BACK_WITHIN_S = 60


def kill_newest(service, part, generation=-1):
    """SIGKILL one process of this kind and wait until there is another one in its place."""
    service.until(lambda: service.processes(part), lambda: f"no {part}")
    before = service.processes(part)
    with contextlib.suppress(psutil.NoSuchProcess):
        before[generation].kill()
    # How many there are is no sign: what an earlier kill left behind may go only now.
    service.until(lambda: {one.pid for one in service.processes(part)} - {one.pid for one in before}, lambda: f"{part} is not back")


def test_killed_web_workers_lose_nothing_that_they_answered(service, load, kills):
    with load:
        for n in range(kills):
            load.wait_for(BETWEEN)
            # In turn the worker that answers, which granian starts anew, and granian itself, which `serve` does.
            kill_newest(service, WEB, generation=-1 if n % 2 else 0)
        load.wait_for(BETWEEN)

    load.check()


@pytest.mark.parametrize("part", [pytest.param(COUNTER, id="counter"), pytest.param(VALKEY, id="valkey")])
def test_a_killed_counter_or_valkey_breaks_no_answer_and_changes_no_count(service, load, kills, part):
    with load:
        for _ in range(kills):
            load.wait_for(BETWEEN)
            applied = service.metrics().get("litfass_views_applied_total", 0)
            kill_newest(service, part)
            load.wait_for(BETWEEN)
            counting_again(service, applied)

    load.check()
    assert not load.broken


def counting_again(service, applied):
    """Wait until views are counted again, so that the next kill meets a service at work."""
    deadline = time.monotonic() + BACK_WITHIN_S
    while service.metrics().get("litfass_views_applied_total", 0) <= applied:
        assert time.monotonic() < deadline, "nothing is counted"
        time.sleep(0.02)
