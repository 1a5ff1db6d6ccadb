"""Starts and watches the processes of one host: Valkey (if embedded), counter, indexer, web workers, desk.

    serve ── valkey          unix socket, append-only file
          ├─ counter         journals → store → snapshot
          ├─ indexer         pages → shortlists → snapshot
          ├─ web × workers   one granian each, all on the public port (SO_REUSEPORT)
          └─ desk            one granian on the inner port

Each child reads its settings from its standard input and ends when that closes, so none outlives `serve`, however `serve` ends.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType

import msgspec
import structlog

from adserver import folder
from adserver.app import migrate_store
from adserver.embedded import Embedded, ValkeyFailed
from adserver.memory import shared_memory
from adserver.settings import Settings
from adserver.stores.connect import StoreUnavailable
from adserver.stores.snapshot import Snapshot

STOP_TIMEOUT_S = 8.0
"""Time to drain for each group of processes; all of them together end in ≤ 10 s because only one of them ever has much to do."""
BACKOFF_S = (0.0, 0.2, 0.5, 1.0, 2.0, 5.0)
"""Pause before a restart, by how often in a row the process died young."""
YOUNG_S = 10.0
TICK_S = 0.1

log = structlog.get_logger()


class StartFailed(Exception):
    """A process ended before it was ready, again and again; the message names it."""


@dataclass(slots=True)
class Child:
    """One supervised process."""

    role: str
    number: int = 0
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    died_young: int = 0
    restart_at: float = 0.0
    reported: bool = False

    @property
    def name(self) -> str:
        """How it is called in the log."""
        return f"{self.role} {self.number}" if self.role == "web" else self.role


@dataclass(slots=True)
class Service:
    """All processes of one host. `prepare` runs once, when the store answers and before anything else starts."""

    settings: Settings
    prepare: Callable[[str], None] = lambda _url: None
    progress: Callable[[str], None] = lambda _text: None
    children: list[Child] = field(default_factory=list)
    stopping: bool = False
    _valkey: Embedded | None = None
    _valkey_died: int = 0
    _memory_fd: int = -1

    def run(self, ready: Callable[[], None] = lambda: None) -> None:
        """Hold the data folder, start everything, call `ready` when all answer, watch until a signal, then drain and end."""
        with folder.locked(self.settings.data_path):
            previous = {number: signal.signal(number, self._on_stop) for number in (signal.SIGTERM, signal.SIGINT)}
            previous[signal.SIGHUP] = signal.signal(signal.SIGHUP, self._on_reload)
            try:
                self._start()
                if self._await_ready():
                    ready()
                while not self.stopping:
                    self._watch()
                    time.sleep(TICK_S)
            finally:
                self._stop()
                for number, handler in previous.items():
                    signal.signal(number, handler)

    def _start(self) -> None:
        self._memory_fd = shared_memory()
        Snapshot(folder.snapshot(self.settings.data_path), writable=True).close()
        if not self.settings.redis_url:
            self.progress("starting the embedded Valkey")
            self._valkey = Embedded(folder.valkey(self.settings.data_path))
            self._valkey.start()
            self.settings = msgspec.structs.replace(self.settings, redis_url=self._valkey.url)
        self._bring_up_to_date()
        self.prepare(self.settings.redis_url)
        self.progress("starting counter, indexer, web workers and desk")
        roles = ["counter", "indexer", *["web"] * self.settings.workers, "desk"]
        self.children = [Child(role, number) for number, role in enumerate(roles)]
        for child in self.children:
            self._spawn(child)

    def _bring_up_to_date(self) -> None:
        """The store's layout as this version knows it; of a store that is away it is looked at with the next start."""
        try:
            for number in migrate_store(self.settings.redis_url):
                self.progress(f"the store is of layout {number} now")
        except StoreUnavailable as exc:
            log.warning("the store's layout is not known yet", why=str(exc))

    def _spawn(self, child: Child) -> None:
        command = [sys.executable, "-m", "adserver.processes", child.role, str(self._memory_fd)]
        # Through a pipe, not through arguments or the environment: others can read those, and the store's URL may hold a password.
        child.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=(self._memory_fd,), start_new_session=True
        )
        child.started = time.monotonic()
        child.reported = False
        if child.process.stdin and child.process.stdout:
            os.set_blocking(child.process.stdout.fileno(), False)
            embedded = b"1" if self._valkey else b"0"
            try:
                child.process.stdin.write(embedded + msgspec.json.encode(self.settings) + b"\n")
                child.process.stdin.flush()
            except BrokenPipeError:
                log.warning("process ended at once", process=child.name)

    def _await_ready(self) -> bool:
        while not self.stopping and not all(self._is_ready(child) for child in self.children):
            self._watch()
            hopeless = [child.name for child in self.children if child.died_young >= len(BACKOFF_S)]
            if hopeless:
                raise StartFailed(f"{', '.join(hopeless)} ended {len(BACKOFF_S)} times before being ready; the lines above say why")
            time.sleep(TICK_S / 4)
        return not self.stopping

    def _is_ready(self, child: Child) -> bool:
        if not child.reported and child.process and child.process.stdout:
            child.reported = bool(child.process.stdout.read(64))
        return child.reported

    def _watch(self) -> None:
        now = time.monotonic()
        if self._valkey and not self._valkey.alive():
            self._valkey_died += 1
            log.error("the embedded Valkey ended; starting it again", times=self._valkey_died)
            self._restart_valkey(self._valkey)
        for child in self.children:
            if child.process is not None and child.process.poll() is not None:
                self._bury(child, now)
            if child.process is None and now >= child.restart_at:
                self._spawn(child)

    def _restart_valkey(self, valkey: Embedded) -> None:
        try:
            valkey.start()
        except ValkeyFailed as exc:
            log.error("views are kept in the journal until it runs", why=str(exc))  # noqa: TRY400 — the message says all
            time.sleep(BACKOFF_S[-2])

    def _bury(self, child: Child, now: float) -> None:
        code = child.process.returncode if child.process else None
        _end_group(child)
        _close(child)
        child.died_young = child.died_young + 1 if now - child.started < YOUNG_S else 0
        child.restart_at = now + BACKOFF_S[min(max(child.died_young - 1, 0), len(BACKOFF_S) - 1)]
        log.error("process ended; starting it again", process=child.name, code=code, pause_s=round(child.restart_at - now, 1))

    def _on_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _on_reload(self, _number: int, _frame: FrameType | None) -> None:
        for child in self.children:
            if child.process is not None and child.role in {"web", "desk"}:
                child.process.send_signal(signal.SIGHUP)

    def _stop(self) -> None:
        """Those who write first, the counter after them, so that it applies all that was written; the store last."""
        self.progress("stopping")
        for roles in ({"web", "desk", "indexer"}, {"counter"}):
            group = [child for child in self.children if child.role in roles and child.process is not None]
            for child in group:
                if child.process is not None:
                    child.process.terminate()
            _join(group)
        if self._valkey:
            self._valkey.stop()
        if self._memory_fd >= 0:
            os.close(self._memory_fd)


def _join(children: list[Child]) -> None:
    deadline = time.monotonic() + STOP_TIMEOUT_S
    for child in children:
        if child.process is None:
            continue
        try:
            child.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            log.warning("process did not end in time; ending it hard", process=child.name)
            _end_group(child)
            child.process.wait()
        _close(child)


def _end_group(child: Child) -> None:
    """End what a killed granian left behind: its worker would go on listening on the port."""
    if child.process is not None:
        with suppress(ProcessLookupError):
            os.killpg(child.process.pid, signal.SIGKILL)


def _close(child: Child) -> None:
    if child.process:
        for pipe in (child.process.stdin, child.process.stdout):
            if pipe:
                pipe.close()
    child.process = None
