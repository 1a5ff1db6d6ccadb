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
STOPS_WITHIN_S = 10
BACK_WITHIN_S = 10
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
    with urllib.request.urlopen(request, timeout=5) as reply:
        return reply.status


def until(condition, within_s, what):
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, what


def answers(demo):
    try:
        return view(demo) == 200
    except OSError:  # URLError, a broken connection, a timeout
        return False


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_signal_ends_everything_in_time_and_leaves_nothing_uncounted(start_demo, how):
    demo = start_demo("--workers", "2")
    for _ in range(20):
        view(demo)
    children = family(demo)

    demo.process.send_signal(how)
    code = demo.process.wait(STOPS_WITHIN_S)

    assert code == 0
    assert running(children) == []
    assert demo.stats()["views"] == 20


@pytest.mark.parametrize("role", ["web", "counter", "indexer", "desk"])
def test_a_killed_process_comes_back_and_no_view_is_lost(start_demo, role):
    demo = start_demo("--workers", "1")
    view(demo)
    killed = named(demo, role)

    for process in killed:
        process.kill()
    until(lambda: set(named(demo, role)) - set(killed), BACK_WITHIN_S, f"{role} is gone")
    until(lambda: answers(demo), BACK_WITHIN_S, "no answer")
    views = demo.stats()["views"]

    until(lambda: demo.stats()["views"] >= 2, BACK_WITHIN_S, f"{views} views counted")


def test_a_killed_valkey_comes_back_with_all_views(start_demo):
    demo = start_demo("--workers", "1")
    for _ in range(10):
        view(demo)
    until(lambda: demo.stats()["views"] == 10, BACK_WITHIN_S, "not counted")
    (valkey,) = [process for process in family(demo) if is_valkey(process)]

    valkey.kill()
    for _ in range(10):
        view(demo)

    until(lambda: any(is_valkey(process) for process in family(demo)), BACK_WITHIN_S, "no valkey")
    until(lambda: stats_or_none(demo) == 20, BACK_WITHIN_S, f"{stats_or_none(demo)} views counted")


def stats_or_none(demo):
    try:
        return demo.stats()["views"]
    except subprocess.CalledProcessError:
        return None


def test_nothing_outlives_a_killed_serve_and_the_next_one_takes_over(start_demo):
    demo = start_demo("--workers", "1")
    view(demo)
    children = [child for child in family(demo) if not is_valkey(child)]

    demo.process.kill()
    demo.process.wait(5)

    until(lambda: not running(children), BACK_WITHIN_S, "still running")
    assert demo.stats()["views"] == 1


def test_a_second_service_on_the_same_folder_is_refused_in_one_sentence(demo_server):
    litfass = Path(sys.executable).with_name("litfass")

    command = [litfass, "serve", "--data", demo_server.data, "--port", "19998", "--desk-port", "19999"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "in use by process" in done.stderr
    assert "Traceback" not in done.stderr


def test_readers_come_before_counting_and_crawling(start_demo):
    demo = start_demo()
    own = psutil.Process(demo.process.pid).nice()

    nicer = {role: {process.nice() for process in named(demo, role)} for role in ("web", "desk", "counter", "indexer")}
    stores = {process.nice() for process in family(demo) if is_valkey(process)}

    assert nicer == {"web": {own}, "desk": {own}, "counter": {min(own + 5, 19)}, "indexer": {min(own + 5, 19)}}
    assert stores == {min(own + 5, 19)}
