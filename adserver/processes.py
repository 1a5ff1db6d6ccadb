"""The main function of each process that `serve` starts: `python -m adserver.processes ROLE MEMORY-FD`, settings on standard input."""

import multiprocessing.util
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

import msgspec

from adserver.settings import Settings

KEPT_VARIABLES = {"TMPDIR", "TZ"}
"""All that a web worker needs of the environment. granian copies what there is into every request's own one: it costs 1 µs of 60, and a
variable with the name of a header in WSGI (`HTTP_DNT`) would be one of every request."""
DESK_THREADS = 4
"""Editors' requests wait on Redis; a slow report must not hold the next one."""


def main() -> None:
    """Run the role that the first argument names until SIGTERM or until `serve` is gone."""
    role, memory_fd = sys.argv[1], int(sys.argv[2])
    line = _first_line()
    settings = msgspec.json.decode(line[1:], type=Settings)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if role == "web":
        _serve_web(settings, memory_fd)
    elif role == "desk":
        _serve_desk(settings)
    else:
        _loop(role, settings, embedded=line[:1] == b"1")


def _first_line() -> bytes:
    # Read byte by byte: what follows belongs to the thread that waits for the end.
    line = bytearray()
    while (byte := os.read(0, 1)) not in {b"\n", b""}:
        line += byte
    return bytes(line)


def _end_with_parent() -> None:
    """Wait until standard input closes: then `serve` is gone, and this process ends as if told to."""
    while os.read(0, 64):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _report_ready() -> None:
    """Tell `serve` once that this process does its work."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()


def _serve_web(settings: Settings, memory_fd: int) -> None:
    def app() -> Any:
        from adserver.app import create_web

        for name in os.environ.keys() - KEPT_VARIABLES:
            del os.environ[name]
        return create_web(settings, memory_fd, at_exit=_at_exit)

    # One blocking thread: four cost 40 % of the throughput, and nothing here waits for anything but the disk.
    _granian(app, (settings.host, settings.port), threads=1)


def _serve_desk(settings: Settings) -> None:
    def app() -> Any:
        from adserver.app import create_desk

        return create_desk(settings)

    _granian(app, (settings.desk_host, settings.desk_port), threads=DESK_THREADS)


def _at_exit(function: Callable[[], None]) -> None:
    # A worker is a multiprocessing child, and those end without running `atexit`.
    multiprocessing.util.Finalize(None, function, exitpriority=10)


def _granian(app: Callable[[], Any], address: tuple[str, int], *, threads: int) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    def loader(_target: str) -> Any:
        # In the worker too: it must not outlive a granian and a `serve` that were both killed.
        threading.Thread(target=_end_with_parent, daemon=True).start()
        loaded = app()
        _report_ready()
        return loaded

    server = Server(
        "litfass",
        address=address[0],
        port=address[1],
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=threads,
        respawn_failed_workers=True,
        respawn_interval=0.2,
        workers_kill_timeout=6,
        log_enabled=False,
    )
    server.serve(target_loader=loader)


def _loop(role: str, settings: Settings, *, embedded: bool) -> None:
    from adserver.app import create_counter, create_indexer

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    run = create_counter(settings, embedded=embedded) if role == "counter" else create_indexer(settings)
    run(stop, _report_ready)


if __name__ == "__main__":
    main()
