"""A running demo and a browser for the tests that take the whole way."""

import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from adserver import folder
from adserver.cli.main import main
from adserver.stores.snapshot import Snapshot

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
FOLDER = Path(__file__).parents[2] / "config" / "demo"
ATTEMPTS = 3
READY_WITHIN_S = 120
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
        """The totals of all time straight from the store; `AssertionError` where they cannot be had."""
        done = CliRunner().invoke(main, ["stats", site, "--json", "--data", str(self.data)])
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    def is_published(self, pages: int) -> bool:
        """Whether web workers find so many pages and the ads: the indexer may be some moments behind the start."""
        snapshot = Snapshot(folder.snapshot(self.data))
        with contextlib.closing(snapshot), snapshot.read() as reading:
            return sum(1 for _ in reading.pages()) >= pages and any(True for _ in reading.ads())


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
    demo = started(data, *options, **environ)
    try:
        source = Path(options[options.index("--folder") + 1]) if "--folder" in options else FOLDER
        pages = (source / "magazine" / "sitemap.xml").read_text("utf-8").count("<loc>")
        deadline = time.monotonic() + READY_WITHIN_S
        while not demo.is_published(pages):
            assert time.monotonic() < deadline, "the magazine's pages were not read"
            time.sleep(0.05)
        yield demo
    finally:
        demo.process.terminate()
        demo.process.wait(READY_WITHIN_S)
        demo.process.stdout.close()


def started(data: Path, *options: str, **environ: str) -> Demo:
    """A demo that said that it is ready; on other ports where somebody else took one that was free a moment before."""
    for _ in range(ATTEMPTS):
        port, desk_port = free_ports(2)
        command = [litfass(), "demo", "--port", str(port), "--desk-port", str(desk_port), "--data", str(data), *options]
        environment = os.environ | {"LITFASS_ADMIN_PASSWORD": PASSWORD} | environ
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        if any(line.startswith("ready ") for line in process.stdout):
            return Demo(port, desk_port, data, process)
        process.wait()
        process.stdout.close()
    raise AssertionError("the demo ended before it was ready")


@pytest.fixture(scope="session")
def demo_server(tmp_path_factory) -> Iterator[Demo]:
    """One demo for the tests that only add to it, without a flood limit: all of their views come from one address."""
    with running_demo(tmp_path_factory.mktemp("demo") / "data", LITFASS_FLOOD_VIEWS_PER_MINUTE="0") as demo:
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


def launched(playwright: Playwright) -> Browser | None:
    """The first browser that starts: of those in the path, then Playwright's own download."""
    for path in [*filter(None, map(shutil.which, BROWSER_NAMES)), None]:
        try:
            return playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS, timeout=PATIENCE_MS)
        except PlaywrightError as exc:
            print(f"{path or 'the browser of Playwright'} does not start: {exc}", file=sys.stderr)
    return None


def be_patient(context: BrowserContext) -> None:
    context.set_default_timeout(PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, the system's or Playwright's; without one these tests are skipped, loudly, or fail (LITFASS_TEST_NO_SKIP)."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        if browser is None:
            if os.environ.get("LITFASS_TEST_NO_SKIP"):
                pytest.fail("no chromium starts here, and LITFASS_TEST_NO_SKIP is set")
            pytest.skip("NO BROWSER: install chromium (Debian: apt install chromium) to run the browser tests")
        browser.on("context", be_patient)
        expect.set_options(timeout=PATIENCE_MS)
        yield browser
        browser.close()
