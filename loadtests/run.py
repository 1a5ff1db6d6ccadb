"""Runs locust against a fresh demo and ends with a verdict: what was accepted is what was counted, page by page.

python loadtests/run.py --seconds 20 --users 40
"""

import argparse
import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
PORTS = range(20000, 32000)
"""Below 32768: the system hands out the ones above to clients."""
COUNTED_WITHIN_S = 15


def free_ports(number: int) -> list[int]:
    """Ports that nobody listens on."""
    found: list[int] = []
    for port in PORTS[secrets.randbelow(8000) :]:
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == number:
            return found
    raise SystemExit("no free port below 32000")


@contextlib.contextmanager
def demo(data: Path, port: int, desk_port: int, password: str) -> Iterator[None]:
    """A fresh demo, ended afterwards."""
    command = [litfass(), "demo", "--port", str(port), "--desk-port", str(desk_port), "--data", str(data)]
    environ = os.environ | {"LITFASS_ADMIN_PASSWORD": password}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ) as process:
        try:
            if not any(line.startswith("ready ") for line in process.stdout or ()):
                raise SystemExit("the demo did not start; its last lines say why")
            yield
        finally:
            process.terminate()


def litfass() -> str:
    """The command of this environment."""
    return str(Path(sys.executable).with_name("litfass"))


def stats(data: Path) -> dict:
    """The totals straight from the store."""
    done = subprocess.run([litfass(), "stats", "demo", "--json", "--data", str(data)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def expected(result: dict[str, int]) -> dict:
    """What the store must hold, by what locust was answered."""
    pages = {key.removeprefix("view "): number for key, number in result.items() if key.startswith("view ")}
    return {"views": sum(pages.values()), "pages": pages, "seen": result.get("seen", 0), "clicked": result.get("click", 0)}


def counted(data: Path) -> dict:
    """What the store holds."""
    held = stats(data)
    return {"views": held["views"], "pages": held["pages"], "seen": held["ads"]["seen"], "clicked": held["ads"]["clicked"]}


def main() -> int:
    """Run it; 0 when nothing failed and nothing was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", default="smoke", choices=["smoke"])
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--users", type=int, default=40)
    options = parser.parse_args()
    port, desk_port = free_ports(2)
    password = secrets.token_urlsafe(12)
    with tempfile.TemporaryDirectory(prefix="litfass-load-") as folder:
        result_file = Path(folder) / "result.json"
        with demo(Path(folder) / "data", port, desk_port, password):
            locust_code = run_locust(options, port, {"desk": desk_port, "password": password, "result": result_file})
            wanted = expected(json.loads(result_file.read_text("utf-8")))
            held = settled(Path(folder) / "data", wanted)
    return verdict(wanted, held, locust_code)


def run_locust(options: argparse.Namespace, port: int, more: dict) -> int:
    """What locust ended with: 0 when no request failed."""
    environ = os.environ | {
        "LITFASS_LOAD_DESK": f"http://127.0.0.1:{more['desk']}",
        "LITFASS_LOAD_PASSWORD": more["password"],
        "LITFASS_LOAD_RESULT": str(more["result"]),
    }
    command = [sys.executable, "-m", "locust", "-f", str(HERE / "locustfile.py"), "--headless", "--only-summary", "--stop-timeout", "10"]
    command += ["--host", f"http://127.0.0.1:{port}", "-u", str(options.users), "-r", str(options.users), "-t", f"{options.seconds}s"]
    return subprocess.run(command, env=environ, check=False).returncode


def settled(data: Path, wanted: dict) -> dict:
    """What is counted once it equals what is wanted, or after the time that counting may take."""
    deadline = time.monotonic() + COUNTED_WITHIN_S
    while (held := counted(data)) != wanted and time.monotonic() < deadline:
        time.sleep(0.25)
    return held


def verdict(wanted: dict, held: dict, locust_code: int) -> int:
    """Print both sides and say whether they agree."""
    print(f"\n{'':10}{'accepted':>10}{'counted':>10}")
    for kind in ("views", "seen", "clicked"):
        print(f"{kind:10}{wanted[kind]:>10}{held[kind]:>10}")
    wrong = {path for path in wanted["pages"].keys() | held["pages"].keys() if wanted["pages"].get(path) != held["pages"].get(path)}
    for path in sorted(wrong):
        print(f"differs: {path}: accepted {wanted['pages'].get(path, 0)}, counted {held['pages'].get(path, 0)}")
    good = wanted == held and wanted["views"] > 0 and locust_code == 0
    print("verdict: accepted = counted, to the last view" if good else f"verdict: FAILED (locust ended with {locust_code})")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
