"""Looked at once a second while locust runs: memory by process, bytes in the store, the journal, the list; and the outage."""

import contextlib
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Self

import psutil
import redis
from profiles import Profile
from stage import Stage

EVERY_S = 1.0
FIRST = 3


@dataclass
class Watch:
    """Samples of one run. `listed_after_s`: how long after the news broke the article was on the public list."""

    stage: Stage
    profile: Profile
    seconds: int
    article: str = ""
    samples: list[dict[str, Any]] = field(default_factory=list)
    listed_after_s: float | None = None
    stopped_at_s: float | None = None
    started_at_s: float | None = None
    place_before: int = 99
    place: int = 99
    """On the public list, from 1 on; 99: not on it."""
    _done: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None
    _began: float = 0.0

    def __enter__(self) -> Self:
        """Begin to look."""
        self._began = time.monotonic()
        self.article = self.stage.breaking_article()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def stop_looking(self) -> None:
        """Locust has gone: no more samples."""
        self._done.set()

    def __exit__(self, *_: object) -> None:
        """Let go of the store: it ends with the thread that started it."""
        self._done.set()
        self._over.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        while not self._done.wait(EVERY_S):
            at = time.monotonic() - self._began
            self._break_store(at / self.seconds, at)
            self.samples.append({"at": round(at, 1), **self._memory(), **self._store(), **self._journal()})
            self._look_for_article(at)
        if self.stopped_at_s is not None and self.started_at_s is None:
            self.stage.store.start()
        self._over.wait()

    def _break_store(self, share: float, at: float) -> None:
        begin, end = self.profile.outage
        if end and self.stopped_at_s is None and share >= begin:
            self.stage.store.stop()
            self.stopped_at_s = at
        elif end and self.stopped_at_s is not None and self.started_at_s is None and share >= end:
            self.stage.store.start()
            self.started_at_s = at

    def _memory(self) -> dict[str, int]:
        found: dict[str, int] = {}
        with contextlib.suppress(psutil.Error):
            for process in psutil.Process(self.stage.pid).children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    words = process.cmdline()
                    role = words[3] if "adserver.processes" in words and len(words) > 3 else "valkey" if "valkey" in words[0] else ""
                    if role:
                        found[f"{role}_bytes"] = found.get(f"{role}_bytes", 0) + process.memory_full_info().uss
        return found

    def _store(self) -> dict[str, int]:
        with (
            contextlib.suppress(redis.RedisError, OSError),
            redis.Redis(unix_socket_path=str(self.stage.store.socket), socket_timeout=1) as one,
        ):
            return {"store_bytes": int(one.info("memory")["used_memory_dataset"])}
        return {}

    def _journal(self) -> dict[str, float]:
        with contextlib.suppress(OSError, ValueError):
            found = self.stage.metrics()
            return {"waiting": found.get("litfass_journal_waiting", 0.0), "store_up": found.get("litfass_store_up", 1.0)}
        return {}

    def _look_for_article(self, at: float) -> None:
        if not self.profile.breaking_at:
            return
        place = 99
        with contextlib.suppress(OSError, ValueError, KeyError):
            listed = self.stage.trending()
            place = listed.index(self.article) + 1 if self.article in listed else 99
        broke_at = self.profile.breaking_at * self.seconds
        if at < broke_at:
            self.place_before = place
        # Of so few pages any may be on the list: the news is that it climbs, or leads.
        elif self.listed_after_s is None and (place <= FIRST or place < self.place_before - FIRST):
            self.listed_after_s = at - broke_at
            self.place = place
