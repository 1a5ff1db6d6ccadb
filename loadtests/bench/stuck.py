"""What 200 connections stuck in their header and 200 stuck in their body cost everybody else, with a proxy of config/ in front and without.

python loadtests/bench/stuck.py [--rounds 7] [--seconds 2] [--connections 4] [--stuck 200] [--json FILE]

The proxies that are installed (nginx, caddy) run with the shipped files; only names and ports are put in place, and TLS is left
out. Exit status 1 where a proxy lets others wait more than twice as long, or where an answer failed.
"""

import argparse
import contextlib
import json
import re
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import view
import wrk

CONFIG = Path(__file__).parents[2] / "config"
SENDERS = ("127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5")
"""Where stuck connections come from: proxies limit what one address may have in work, and readers are somebody else."""
HALF_A_HEADER = b"POST /v1/view HTTP/1.1\r\nHost: plugin.example.org\r\nContent-Ty"
HALF_A_BODY = b'POST /v1/view HTTP/1.1\r\nHost: plugin.example.org\r\nContent-Type: text/plain\r\nContent-Length: 400\r\n\r\n{"path":'
LIMIT = 2.0


@dataclass
class Way:
    """A way to the service and what its runs gave: p99 in ms without and with stuck connections; failed answers."""

    name: str
    port: int
    free_ms: list[float] = field(default_factory=list)
    stuck_ms: list[float] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    errors: int = 0

    def told(self) -> dict:
        """The figures; p99 None where nobody got an answer."""
        free, answered = statistics.median(self.free_ms), bool(statistics.median(self.answers))
        stuck = statistics.median(self.stuck_ms) if answered else None
        ratio = round(statistics.median(b / a for a, b in zip(self.free_ms, self.stuck_ms, strict=True)), 2) if answered else None
        return {"way": self.name, "p99_ms": round(free, 2), "stuck_p99_ms": stuck and round(stuck, 2), "ratio": ratio} | {
            "held": min(self.held),
            "answers": self.answers,
            "errors": self.errors,
        }


class Stuck:
    """So many connections that send half a request and then nothing; one that the other side ends is opened anew."""

    def __init__(self, port: int, number: int) -> None:
        self._port = port
        self._ended = threading.Event()
        self._selector = selectors.DefaultSelector()
        self.held = 0
        for kind in (HALF_A_HEADER, HALF_A_BODY):
            for place in range(number):
                self._open(kind, SENDERS[place % len(SENDERS)])
        self._thread = threading.Thread(target=self._keep)
        self._thread.start()

    def end(self) -> None:
        """Close all."""
        self._ended.set()
        self._thread.join()
        for key in list(self._selector.get_map().values()):
            key.fileobj.close()

    def _open(self, kind: bytes, sender: str) -> None:
        made = socket.socket()
        made.bind((sender, 0))
        made.connect(("127.0.0.1", self._port))
        made.sendall(kind)
        self._selector.register(made, selectors.EVENT_READ, (kind, sender))
        self.held += 1

    def _keep(self) -> None:
        while not self._ended.is_set():
            for key, _ in self._selector.select(0.1):
                with contextlib.suppress(OSError):
                    if key.fileobj.recv(4096):
                        continue  # a refusal; the end follows
                self._selector.unregister(key.fileobj)
                key.fileobj.close()
                self.held -= 1
                with contextlib.suppress(OSError):
                    self._open(*key.data)


def main() -> int:
    """Measure, print a table and JSON; 1 where a proxy's ratio is above the limit or its answers failed."""
    options = arguments()
    wrk.require()
    with tempfile.TemporaryDirectory(prefix="litfass-stuck-") as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        service, *ports = view.free_ports()
        print("starting Litfass", file=sys.stderr, flush=True)
        stack.enter_context(view.process("litfass", str(service), str(folder / "data"), "20"))
        bodies = [json.dumps({"path": path, "slots": 1}).encode() for path in view.await_pages(service)]
        script = wrk.script(folder / "view.lua", "/v1/view", bodies, view.HEADERS | {"Host": "plugin.example.org"})
        ways = [*proxies(stack, folder, service, ports), Way("no proxy", service)]
        for turn in range(options.rounds):
            print(f"round {turn + 1} of {options.rounds}", file=sys.stderr, flush=True)
            for way in ways:
                measure(way, script, options)
    return report([way.told() for way in ways], options)


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--connections", type=int, default=4, help="of readers")
    parser.add_argument("--stuck", type=int, default=200, help="connections of each kind")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser.parse_args()


def measure(way: Way, script: Path, options: argparse.Namespace) -> None:
    """One run without and one with stuck connections."""
    free = wrk.run(f"http://127.0.0.1:{way.port}/v1/view", script, options.seconds, options.connections)
    stuck = Stuck(way.port, options.stuck)
    try:
        run = wrk.run(f"http://127.0.0.1:{way.port}/v1/view", script, options.seconds, options.connections)
        way.held.append(stuck.held)
    finally:
        stuck.end()
    way.free_ms.append(free.p99_ms)
    way.stuck_ms.append(run.p99_ms)
    way.answers.append(run.requests)
    way.errors += free.errors + run.errors


def proxies(stack: contextlib.ExitStack, folder: Path, service: int, ports: list[int]) -> Iterator[Way]:
    """The installed proxies, running."""
    for (name, make), port in zip({"nginx": nginx, "caddy": caddy}.items(), ports, strict=True):
        if shutil.which(name) is None:
            print(f"{name} is not installed and left out", file=sys.stderr)
            continue
        log = folder / f"{name}.log"
        with log.open("wb") as errors:
            process = stack.enter_context(subprocess.Popen(make(folder, service, port), stderr=errors, cwd=folder))
        stack.callback(process.terminate)
        try:
            view.await_port(port, process)
        except SystemExit:
            print(f"{name} says: {log.read_text('utf-8', 'replace')[-2000:]}", file=sys.stderr)
            raise
        yield Way(name, port)


def nginx(folder: Path, service: int, port: int) -> list[str]:
    """The command that runs the shipped file on this port, without TLS."""
    text = (CONFIG / "nginx.conf").read_text("utf-8")
    text = re.sub(r"(?m)^\s*(ssl_\w+|pid) [^;]*;\n", "", text).replace("listen 80", f"listen 127.0.0.1:{port + 1}")
    text = re.sub(r"listen 443 ssl( http2)?", f"listen 127.0.0.1:{port}", text).replace("127.0.0.1:8000", f"127.0.0.1:{service}")
    file = folder / "nginx.conf"
    file.write_text(f"pid {folder}/nginx.pid;\ndaemon off;\n{text}")
    return ["nginx", "-p", str(folder), "-c", str(file)]


def caddy(folder: Path, service: int, port: int) -> list[str]:
    """The same of Caddy; its own administration stays off. Before 2.7 buffering had another name."""
    text = (CONFIG / "Caddyfile").read_text("utf-8").replace("127.0.0.1:8000", f"127.0.0.1:{service}")
    version = subprocess.run(["caddy", "version"], capture_output=True, text=True, check=True).stdout
    if re.match(r"v?2\.[0-6]\.", version):
        text = text.replace("request_buffers 8KiB", "buffer_requests\n\t\tmax_buffer_size 8KiB")
    for name, host in (("PLUGIN_NAME", "plugin.example.org"), ("DESK_NAME", "desk.example.org")):
        text = text.replace(f"{{${name}:{host}}} {{", f"http://{host}:{port} {{\n\tbind 127.0.0.1")
    text = text.replace("{\n", "{\n\tadmin off\n", 1)
    file = folder / "Caddyfile"
    file.write_text(text)
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)]


def report(rows: list[dict], options: argparse.Namespace) -> int:
    """Print the figures; the exit status."""
    print(f"{'':10}{'p99 ms':>9}{'with stuck':>12}{'ratio':>8}{'held':>7}")
    for row in rows:
        stuck, ratio = (row["stuck_p99_ms"], row["ratio"]) if row["ratio"] is not None else ("no answer", "")
        failed = f"   {row['errors']} answers failed" if row["errors"] else ""
        print(f"{row['way']:10}{row['p99_ms']:>9}{stuck:>12}{ratio:>8}{row['held']:>7}{failed}")
    runs = {name: getattr(options, name) for name in ("rounds", "seconds", "connections", "stuck")}
    text = json.dumps({"runs": runs, "ways": rows, "limit": LIMIT}, indent=1)
    print(text)
    if options.json:
        options.json.write_text(text)
    behind = [row for row in rows if row["way"] != "no proxy"]
    return 0 if behind and all(not row["errors"] and row["ratio"] is not None and row["ratio"] <= LIMIT for row in behind) else 1


if __name__ == "__main__":
    sys.exit(main())
