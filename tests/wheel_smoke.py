"""What a wheel must do on its own, end to end: a site, an ad, the service, a view, its count. Run by the wheel's own Python.

python tests/wheel_smoke.py FOLDER
"""

import contextlib
import importlib.resources
import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import click

from adserver.cli.main import COMMANDS, LazyGroup

ADS = """
[[advertiser]]
id = "roaster"
name = "Roaster"
[[campaign]]
id = "coffee"
advertiser = "roaster"
name = "Coffee"
[[ad]]
id = "coffee-1"
campaign = "coffee"
lang = "de"
headline = "Kaffee aus der Nachbarschaft"
text = "Frisch geröstet, jeden Dienstag."
cta = "Ansehen"
landing = "https://roaster.example/"
keywords = ["Kaffee", "Espresso"]
"""
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
LITFASS = str(Path(sys.executable).with_name("litfass"))


def main() -> None:
    """Everything once; an exception when something is not as it should be."""
    data = Path(sys.argv[1]) / "data"
    complete()
    run("site", "add", "blog", "--host", "blog.test", "--origin", "http://blog.test", data=data)
    ads = data.with_name("ads.toml")
    ads.write_text(ADS, "utf-8")
    run("ads", "import", str(ads), data=data)
    serve(data)
    backup = str(data.with_name("store.backup"))
    run("backup", backup, data=data)
    run("restore", backup, data=data.with_name("second"))
    totals = json.loads(run("stats", "blog", "--json", data=data.with_name("second")))
    if totals["pages"] != {"/kaffee": 3}:
        raise SystemExit(f"3 views were accepted, and the restored store counts {totals}")
    print("wheel: a site, an ad, 3 views served and counted, backed up and restored")


def complete() -> None:
    """All commands and all files are in the wheel, and the code that runs is the wheel's."""
    group = LazyGroup()
    for name in COMMANDS:
        if group.get_command(click.Context(group), name) is None:
            raise SystemExit(f"the wheel lacks the command {name}")
    root = importlib.resources.files("adserver")
    if not (root / "web" / "plugin.js").is_file() or "site-packages" not in str(root):
        raise SystemExit(f"the wheel's own files are not used, or plugin.js is missing: {root}")


def serve(data: Path) -> None:
    """Run the service, view a page three times, wait until all are counted, end it."""
    port, desk_port = free_ports()
    environ = os.environ | {"LITFASS_ADMIN_PASSWORD": secrets.token_urlsafe(12)}
    command = [LITFASS, "serve", "--data", str(data), "--port", str(port), "--desk-port", str(desk_port), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ) as process:
        try:
            if not any(line.startswith("ready ") for line in process.stdout or ()):
                raise SystemExit("the service did not start; the lines above say why")
            for _ in range(3):
                view(port)
            wait_for(desk_port, 3)
        finally:
            process.terminate()
            code = process.wait(60)
    if code:
        raise SystemExit(f"the service ended with {code}")


def view(port: int) -> None:
    """A reader's view."""
    body = json.dumps({"path": "/kaffee"}).encode()
    headers = {"Origin": "http://blog.test", "User-Agent": AGENT}
    with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/v1/view", body, headers), timeout=60) as reply:
        if "Litfass-Ignored" in reply.headers:
            raise SystemExit(f"the view was ignored: {reply.headers['Litfass-Ignored']}")


def wait_for(desk_port: int, views: int) -> None:
    """Until so many views are in the store."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        with urllib.request.urlopen(f"http://127.0.0.1:{desk_port}/metrics", timeout=60) as reply:
            if f"litfass_views_applied_total {views}.0" in reply.read().decode():
                return
        time.sleep(0.1)
    raise SystemExit(f"{views} views were not counted within 120 s")


def run(*words: str, data: Path) -> str:
    """What a command prints."""
    done = subprocess.run([LITFASS, *words, "--data", str(data)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"litfass {' '.join(words)}: {done.stdout}{done.stderr}")
    return done.stdout


def free_ports() -> list[int]:
    """Two ports that nobody listens on, below those that the system hands out."""
    found: list[int] = []
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == 2:
            break
    return found


if __name__ == "__main__":
    main()
