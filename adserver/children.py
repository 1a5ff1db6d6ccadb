"""The processes that `serve` starts: how one is started, told its settings, found to be ready, retired, and ended."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

import msgspec
import structlog

from adserver.settings import Settings

SPREADS = sys.platform.startswith("linux")
"""Whether the system spreads connections over sockets that listen on one port."""
VALKEY = "valkey"
NICER = {"counter": 5, VALKEY: 5, "indexer": 5}
"""Readers come first: where all cores are busy these wait. Nice 5 is a third of a reader's share, enough for a page to be read in time.

Linux with sched_autogroup weighs sessions against one another, not priorities: there, outside a service or container, it changes nothing.
"""

log = structlog.get_logger()


@dataclass(slots=True)
class Child:
    """One supervised process. `listener`: the socket that it serves; it stays open with `serve`, whatever becomes of the process."""

    role: str
    number: int = 0
    listener: socket.socket | None = None
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    died_young: int = 0
    restart_at: float = 0.0
    reported: bool = False

    @property
    def name(self) -> str:
        """How it is called in the log."""
        return f"{self.role} {self.number}" if self.role == "web" else self.role

    @property
    def ended(self) -> bool:
        """Whether its process is there no more, but nobody has buried it yet."""
        return self.process is not None and self.process.poll() is not None

    def successor(self) -> "Child":
        """Another process in its place, on the same socket."""
        return Child(self.role, self.number, self.listener)


def listeners(host: str, port: int, number: int) -> list[socket.socket]:
    """A listening socket for each of `number` processes on one port.

    They are made here and not by the processes: connections that wait in a socket's queue are lost with the last process that has it open.
    Linux spreads connections over them; elsewhere one would get all, so they are one and the same.
    """
    first = _listener(host, port)
    if SPREADS:
        return [first, *(_listener(host, port) for _ in range(number - 1))]
    return [first] * number


def _listener(host: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if SPREADS:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    made.bind((host, port))
    made.listen(socket.SOMAXCONN)
    made.setblocking(False)  # noqa: FBT003 — the library's signature
    return made


def spawn(child: Child, settings: Settings, memory_fd: int, *, embedded: bool) -> None:
    """Start the child's process, and hand it its settings."""
    fds = [memory_fd, *([child.listener.fileno()] if child.listener else [])]
    command = [sys.executable, "-m", "adserver.processes", child.role, *map(str, fds)]
    # Through a pipe, not through arguments or the environment: others can read those, and the store's URL may hold a password.
    child.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=fds, start_new_session=True)
    step_back(child.process.pid, child.role)
    child.started = time.monotonic()
    child.reported = False
    if child.process.stdin and child.process.stdout:
        os.set_blocking(child.process.stdout.fileno(), False)
        try:
            child.process.stdin.write((b"1" if embedded else b"0") + msgspec.json.encode(settings) + b"\n")
            child.process.stdin.flush()
        except BrokenPipeError:
            log.warning("process ended at once", process=child.name)


def step_back(pid: int, role: str) -> None:
    """Give a process the priority of its role, counted from our own."""
    with suppress(ProcessLookupError):
        os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, 0) + NICER.get(role, 0))


def is_ready(child: Child) -> bool:
    """Whether the process said that it does its work."""
    if not child.reported and child.process and child.process.stdout:
        child.reported = bool(child.process.stdout.read(64))
    return child.reported


def retire(child: Child) -> None:
    """Let it close each connection with the next answer on it; it goes on answering."""
    _signal_group(child, signal.SIGUSR1)


def terminate(children: Iterable[Child]) -> None:
    """Ask them to end."""
    for child in children:
        if child.process is not None:
            child.process.terminate()


def join(children: Iterable[Child], deadline: float) -> None:
    """Wait until they have ended; whoever has not by the deadline (monotonic) is ended hard."""
    for child in children:
        if child.process is None:
            continue
        try:
            child.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            log.warning("process did not end in time; ending it hard", process=child.name)
        bury(child)


def bury(child: Child) -> int | None:
    """End what its process left behind and let go of it; its exit code."""
    # A killed granian leaves its worker behind, which would go on listening.
    _signal_group(child, signal.SIGKILL)
    code = None
    if child.process:
        code = child.process.wait()
        for pipe in (child.process.stdin, child.process.stdout):
            if pipe:
                pipe.close()
    child.process = None
    return code


def _signal_group(child: Child, number: int) -> None:
    if child.process is not None:
        with suppress(ProcessLookupError):
            os.killpg(child.process.pid, number)
