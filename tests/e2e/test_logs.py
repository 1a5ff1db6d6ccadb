"""Canaries: what could tell one reader from another, and what opens doors, is planted in requests and must be in no line of the logs."""

import contextlib
import json
import secrets
import signal
import time
import urllib.error
import urllib.request

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
CANARY = "kanarienvogel"
ADDRESS = "203.0.113.77"


def ask(url, body=None, **headers):
    request = urllib.request.Request(url, body, {name.replace("_", "-"): value for name, value in headers.items()})
    with contextlib.suppress(urllib.error.HTTPError), urllib.request.urlopen(request, timeout=60) as reply:
        return reply.read()
    return b""


def plant(public, desk, password):
    """Canaries in every part of requests, good ones and bad ones, to both sides."""
    odd = {"User_Agent": f"Mozilla/5.0 {CANARY}", "X_Forwarded_For": ADDRESS, "Cookie": f"a={CANARY}", "Referer": f"http://{CANARY}.test/x"}
    ask(f"{public}/v1/view", json.dumps({"path": "/de/a.html", "referrer": f"{CANARY}.test"}).encode(), Origin=public, **odd)
    ask(f"{public}/v1/view", f'{{"path": "{CANARY}'.encode(), Origin=public, **odd)
    ask(f"{public}/v1/seen", json.dumps({"tokens": [CANARY]}).encode(), Origin=public, **odd)
    ask(f"{public}/v1/go/{CANARY}", **odd)
    ask(f"{public}/why/{CANARY}?{CANARY}", **odd)
    ask(f"{desk}/admin/login", f"username=admin&password={password}".encode(), **odd)
    ask(f"{desk}/api/v1/sites", Authorization=f"Bearer lfdesk_{CANARY}", **odd)
    ask(f"{desk}/api/v1/sites/{CANARY}/stats?{CANARY}=1", Authorization=f"Bearer lfdesk_{CANARY}", **odd)


def test_no_address_agent_token_or_secret_is_in_the_logs(start_demo, tmp_path, capfd):
    password = f"{CANARY}-{secrets.token_hex(8)}"
    file = tmp_path / "password"
    file.write_text(password)
    demo = start_demo(
        LITFASS_ADMIN_PASSWORD="",
        LITFASS_ADMIN_PASSWORD_FILE=str(file),
        LITFASS_LOG_LEVEL="debug",
        LITFASS_TRUSTED_PROXIES="127.0.0.1/32",
    )

    plant(demo.url, demo.desk_url, password)
    # An event of our own, so that there is a log at all.
    demo.process.send_signal(signal.SIGHUP)
    told, deadline = "", time.monotonic() + 60
    while "process replaced" not in told and time.monotonic() < deadline:
        told += capfd.readouterr().err
        time.sleep(0.05)
    demo.process.terminate()
    demo.process.wait(60)
    told += capfd.readouterr().err

    for planted in (CANARY, ADDRESS):
        assert planted not in told
    events = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    assert "process replaced" in {event["event"] for event in events}
    assert all(event["level"] and event["timestamp"] for event in events)
