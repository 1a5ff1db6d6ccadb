"""Starts and watches the processes of one host: Valkey (if embedded), counter, indexer, web workers, desk.

    serve ── valkey          unix socket, append-only file
          ├─ counter         journals → store → snapshot
          ├─ indexer         pages → shortlists → snapshot
          ├─ web × workers   one granian each, all on the public port (SO_REUSEPORT)
          └─ desk            one granian on the inner port

The listening sockets are `serve`'s own. A reload starts a new process beside each old one, on the same socket; when the new one answers,
the old one closes each connection with the next answer on it, and ends after `RETIRED_S`.

Each child reads its settings from its standard input and ends when that closes, so none outlives `serve`, however `serve` ends.
"""

import os
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

import msgspec
import structlog

from adserver import children, folder
from adserver.app import migrate_store
from adserver.children import Child
from adserver.embedded import Embedded, ValkeyFailed
from adserver.memory import shared_memory
from adserver.settings import Settings
from adserver.stores.connect import StoreUnavailable
from adserver.stores.snapshot import Snapshot

STOP_S = (4.5, 8.0, 9.5)
"""By when after a SIGTERM have ended: web, desk and indexer; the counter; the store. All of it in ≤ 10 s."""
RETIRED_S = 20.0
"""How long a replaced web worker goes on: proxies close connections that were idle for 15 s (see config/), so none is cut off in use."""
BACKOFF_S = (0.0, 0.2, 0.5, 1.0, 2.0, 5.0)
"""Pause before a restart, by how often in a row the process died young."""
YOUNG_S = 10.0
TICK_S = 0.1

log = structlog.get_logger()


class StartFailed(Exception):
    """A process ended before it was ready, again and again; the message names it."""


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
    _listeners: list[socket.socket] = field(default_factory=list)
    _to_replace: list[str] = field(default_factory=list)
    _successor: Child | None = None
    _retired: list[tuple[float, Child]] = field(default_factory=list)
    """When each is to end (monotonic), and whom."""

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
            children.step_back(self._valkey.pid, children.VALKEY)
            self.settings = msgspec.structs.replace(self.settings, redis_url=self._valkey.url)
        self._bring_up_to_date()
        self.prepare(self.settings.redis_url)
        self.progress("starting counter, indexer, web workers and desk")
        of = self.settings
        web = children.listeners(of.host, of.port, of.workers)
        desk = children.listeners(of.desk_host, of.desk_port, 1)
        self._listeners = [*web, *desk]
        self.children = [
            Child("counter"),
            Child("indexer"),
            *(Child("web", number, listener) for number, listener in enumerate(web, 1)),
            Child("desk", 0, desk[0]),
        ]
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
        children.spawn(child, self.settings, self._memory_fd, embedded=self._valkey is not None)

    def _await_ready(self) -> bool:
        while not self.stopping and not all(children.is_ready(child) for child in self.children):
            self._watch()
            hopeless = [child.name for child in self.children if child.died_young >= len(BACKOFF_S)]
            if hopeless:
                raise StartFailed(f"{', '.join(hopeless)} ended {len(BACKOFF_S)} times before being ready; the lines above say why")
            time.sleep(TICK_S / 4)
        return not self.stopping

    def _watch(self) -> None:
        now = time.monotonic()
        if self._valkey and not self._valkey.alive():
            self._valkey_died += 1
            log.error("the embedded Valkey ended; starting it again", times=self._valkey_died)
            self._restart_valkey(self._valkey)
        for child in self.children:
            if child.ended:
                self._bury(child, now)
            if child.process is None and now >= child.restart_at:
                self._spawn(child)
        self._replace_next(now)
        self._end_retired(now)

    def _restart_valkey(self, valkey: Embedded) -> None:
        try:
            valkey.start()
            children.step_back(valkey.pid, children.VALKEY)
        except ValkeyFailed as exc:
            log.error("views are kept in the journal until it runs", why=str(exc))  # noqa: TRY400 — the message says all
            time.sleep(BACKOFF_S[-2])

    def _bury(self, child: Child, now: float) -> None:
        code = children.bury(child)
        child.died_young = child.died_young + 1 if now - child.started < YOUNG_S else 0
        child.restart_at = now + BACKOFF_S[min(max(child.died_young - 1, 0), len(BACKOFF_S) - 1)]
        log.error("process ended; starting it again", process=child.name, code=code, pause_s=round(child.restart_at - now, 1))

    def _on_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _on_reload(self, _number: int, _frame: FrameType | None) -> None:
        waiting = set(self._to_replace)
        self._to_replace += [child.name for child in self.children if child.listener is not None and child.name not in waiting]

    def _replace_next(self, now: float) -> None:
        """One at a time: a host has room for one process more, and the others go on answering."""
        if self._successor is None and self._to_replace:
            name = self._to_replace.pop(0)
            self._successor = next(child for child in self.children if child.name == name).successor()
            self._spawn(self._successor)
        fresh = self._successor
        if fresh is None:
            return
        if children.is_ready(fresh):
            self._successor = None
            place = next(n for n, child in enumerate(self.children) if child.name == fresh.name)
            old, self.children[place] = self.children[place], fresh
            children.retire(old)
            self._retired.append((now + RETIRED_S, old))
            log.info("process replaced", process=fresh.name)
        elif fresh.ended:
            log.error("the new process ended before it answered; the old ones go on", process=fresh.name, code=children.bury(fresh))
            self._successor, self._to_replace = None, []

    def _end_retired(self, now: float) -> None:
        for end_at, old in list(self._retired):
            if old.ended or old.process is None or now >= end_at + STOP_S[0]:
                children.bury(old)
                self._retired.remove((end_at, old))
            elif now >= end_at:
                children.terminate([old])

    def _stop(self) -> None:
        """Those who write first, the counter after them, so that it applies all that was written; the store last."""
        self.progress("stopping")
        deadlines = [time.monotonic() + seconds for seconds in STOP_S]
        everybody = [*self.children, *(old for _, old in self._retired), *([self._successor] if self._successor else [])]
        writers = [child for child in everybody if child.role != "counter"]
        counters = [child for child in everybody if child.role == "counter"]
        for group, deadline in zip((writers, counters), deadlines, strict=False):
            children.terminate(group)
            children.join(group, deadline)
        if self._valkey:
            self._valkey.stop(max(1.0, deadlines[-1] - time.monotonic()))
        for listener in self._listeners:
            listener.close()
        if self._memory_fd >= 0:
            os.close(self._memory_fd)
