"""The processes of one host, run as an operator runs them."""

import contextlib
import json
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
STOPS_WITHIN_S = 60
BACK_WITHIN_S = 60
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


def family(demo):
    return psutil.Process(demo.process.pid).children(recursive=True)


def is_valkey(process):
    with contextlib.suppress(psutil.NoSuchProcess):  # it ended while we looked
        return "valkey-server" in process.name()
    return False


def named(demo, role):
    """Processes of this role: `python -m adserver.processes ROLE FD` and what it forked."""
    found = []
    for process in family(demo):
        with contextlib.suppress(psutil.Error):  # it ended while we looked
            if f"adserver.processes {role}" in " ".join(process.cmdline()):
                found.append(process)
    return found


def running(processes):
    found = []
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):  # it ended while we looked
            if process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


def view(demo, path="/de/a.html"):
    request = urllib.request.Request(f"{demo.url}/v1/view", json.dumps({"path": path}).encode(), {"Origin": demo.url, "User-Agent": AGENT})
    with urllib.request.urlopen(request, timeout=BACK_WITHIN_S) as reply:
        return reply.status


def until(condition, within_s, what):
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def answers(demo, page):
    try:
        return view(demo, page) == 200
    except OSError:  # URLError, a broken connection, a timeout
        return False


def test_ctrl_c_ends_everything_and_leaves_nothing_uncounted(start_demo):
    """SIGTERM does so under load: see test_reload."""
    demo = start_demo("--workers", "2")
    for _ in range(20):
        view(demo)
    children = family(demo)

    demo.process.send_signal(signal.SIGINT)
    code = demo.process.wait(STOPS_WITHIN_S)

    assert code == 0
    until(lambda: not running(children), BACK_WITHIN_S, "still running")
    assert demo.stats()["views"] == 20


@pytest.mark.parametrize("role", ["web", "counter", "indexer", "desk"])
def test_a_killed_process_comes_back_and_no_view_is_lost(own_demo, role):
    demo, page = own_demo, f"/de/{role}.html"
    view(demo, page)
    until(lambda: named(demo, role), BACK_WITHIN_S, f"no {role} yet")
    killed = named(demo, role)

    for process in killed:
        with contextlib.suppress(psutil.NoSuchProcess):  # it went with the one that forked it
            process.kill()
    until(lambda: set(named(demo, role)) - set(killed), BACK_WITHIN_S, f"{role} is gone")
    until(lambda: answers(demo, page), BACK_WITHIN_S, "no answer")

    until(lambda: (counted(demo, page) or 0) >= 2, BACK_WITHIN_S, "not counted")


def test_a_killed_valkey_comes_back_with_all_views(own_demo):
    demo, page = own_demo, "/de/valkey.html"
    for _ in range(10):
        view(demo, page)
    until(lambda: counted(demo, page) == 10, BACK_WITHIN_S, "not counted")
    (valkey,) = [process for process in family(demo) if is_valkey(process)]

    valkey.kill()
    for _ in range(10):
        view(demo, page)

    until(lambda: any(is_valkey(process) for process in family(demo)), BACK_WITHIN_S, "no valkey")
    until(lambda: counted(demo, page) == 20, BACK_WITHIN_S, "not counted")


def counted(demo, page):
    """How often the page was viewed, by the store; None while it is away."""
    try:
        return demo.stats()["pages"].get(page, 0)
    except AssertionError:
        return None


def test_a_second_service_on_the_same_folder_is_refused_in_one_sentence(own_demo):
    litfass = Path(sys.executable).with_name("litfass")

    command = [litfass, "serve", "--data", own_demo.data, "--port", "19998", "--desk-port", "19999"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "in use by process" in done.stderr
    assert "Traceback" not in done.stderr


def test_readers_come_before_counting_and_crawling(own_demo):
    own = psutil.Process(own_demo.process.pid).nice()
    later = min(own + 5, 19)
    expected = {"web": {own}, "desk": {own}, "counter": {later}, "indexer": {later}, "store": {later}}

    # A process that was started a moment ago has its priority a moment later.
    until(lambda: priorities(own_demo) == expected, BACK_WITHIN_S, "other priorities")


def priorities(demo):
    found = {
        role: {nice for one in named(demo, role) if (nice := nice_of(one)) is not None} for role in ("web", "desk", "counter", "indexer")
    }
    return found | {"store": {nice for one in family(demo) if is_valkey(one) and (nice := nice_of(one)) is not None}}


def nice_of(process):
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.nice()
    return None


def test_nothing_outlives_a_killed_serve_and_the_next_one_takes_over(own_demo):
    """The last one of this file: its demo is gone with it."""
    demo, page = own_demo, "/de/last.html"
    view(demo, page)
    until(lambda: counted(demo, page) == 1, BACK_WITHIN_S, "not counted")
    children = [child for child in family(demo) if not is_valkey(child)]

    demo.process.kill()
    demo.process.wait(BACK_WITHIN_S)

    until(lambda: not running(children), BACK_WITHIN_S, "still running")
    until(lambda: counted(demo, page) == 1, BACK_WITHIN_S, "the next one does not take over")
