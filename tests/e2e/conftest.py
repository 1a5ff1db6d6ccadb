"""A running demo and a browser for the tests that take the whole way."""

import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP *.test 127.0.0.1",
]
PASSWORD = "correct horse battery staple"
PATIENCE_MS = 60_000
"""How long a page may take for what it does at last: how busy a machine is says nothing of the code."""


@dataclass(frozen=True)
class Demo:
    """A demo on ports of its own, with an empty data folder and no simulated readers."""

    port: int
    desk_port: int
    data: Path
    process: subprocess.Popen
    password: str = PASSWORD

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def desk_url(self) -> str:
        return f"http://127.0.0.1:{self.desk_port}"

    def stats(self, site: str = "demo") -> dict:
        """The totals of all time straight from the store."""
        command = [litfass(), "stats", site, "--json", "--data", str(self.data)]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def litfass() -> str:
    return str(Path(sys.executable).with_name("litfass"))


def free_ports(number: int) -> list[int]:
    """Free ports below 32768: the system hands out the ones above to clients."""
    found: list[int] = []
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == number:
            break
    return found


@contextlib.contextmanager
def running_demo(data: Path, *options: str, **environ: str) -> Iterator[Demo]:
    port, desk_port = free_ports(2)
    command = [litfass(), "demo", "--port", str(port), "--desk-port", str(desk_port), "--data", str(data), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"LITFASS_ADMIN_PASSWORD": PASSWORD} | environ)
    try:
        assert any(line.startswith("ready ") for line in process.stdout), "the demo ended before it was ready"
        yield Demo(port, desk_port, data, process)
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()


@pytest.fixture(scope="session")
def demo_server(tmp_path_factory) -> Iterator[Demo]:
    """One demo for the tests that only add to it."""
    with running_demo(tmp_path_factory.mktemp("demo") / "data") as demo:
        yield demo


@pytest.fixture(scope="module")
def own_demo(tmp_path_factory) -> Iterator[Demo]:
    """One demo for a file of tests that reload it and kill its workers: two of them, and no flood limit."""
    with running_demo(tmp_path_factory.mktemp("own") / "data", "--workers", "2", LITFASS_FLOOD_VIEWS_PER_MINUTE="0") as demo:
        yield demo


@pytest.fixture
def start_demo(tmp_path) -> Iterator[Callable[..., Demo]]:
    """Starts demos of this test's own: `start_demo("--workers", "1", LITFASS_FAST_LANE="false")`."""
    with contextlib.ExitStack() as stack:
        yield lambda *options, **environ: stack.enter_context(running_demo(tmp_path / f"data{len(options)}", *options, **environ))


def be_patient(context: BrowserContext) -> None:
    context.set_default_timeout(PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as Debian packages it; without one the browser tests are skipped, loudly; with LITFASS_TEST_NO_SKIP (CI) they fail."""
    path = next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    if path is None:
        if os.environ.get("LITFASS_TEST_NO_SKIP"):
            pytest.fail("no chromium here, and LITFASS_TEST_NO_SKIP is set")
        pytest.skip("NO BROWSER: install chromium (Debian: apt install chromium) to run the browser tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS, timeout=PATIENCE_MS * 3)
        browser.on("context", be_patient)
        expect.set_options(timeout=PATIENCE_MS)
        yield browser
        browser.close()
