"""The main function of each process that `serve` starts, settings on standard input.

python -m adserver.processes ROLE MEMORY-FD [SOCKET-FD]
"""

import gc
import importlib
import multiprocessing.util
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any

import msgspec

from adserver.logs import set_up
from adserver.settings import Settings

KEPT_VARIABLES = {"TMPDIR", "TZ"}
"""All that a web worker needs of the environment. granian copies what there is into every request's own one: it costs 1 µs of 60, and a
variable with the name of a header in WSGI (`HTTP_DNT`) would be one of every request."""
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Any]
BACKLOG = 1024
"""Connections that wait in the kernel while their worker is away."""
COUNTER_GC_AFTER = 100_000
"""A step makes tens of thousands of values and no cycles; looking for cycles after each 700 took a fifth of the counter's time."""
DESK_THREADS = 4
"""Editors' requests wait on Redis; a slow report must not hold the next one."""


def main() -> None:
    """Run the role that the first argument names until SIGTERM or until `serve` is gone."""
    role, memory_fd = sys.argv[1], int(sys.argv[2])
    line = _first_line()
    settings = msgspec.json.decode(line[1:], type=Settings)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    set_up(settings.log_level)
    if role == "web":
        _serve_web(settings, memory_fd, int(sys.argv[3]))
    elif role == "desk":
        _serve_desk(settings, int(sys.argv[3]))
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


def _serve_web(settings: Settings, memory_fd: int, listener_fd: int) -> None:
    def app() -> Any:
        from adserver.app import create_web

        for name in os.environ.keys() - KEPT_VARIABLES:
            del os.environ[name]
        return create_web(settings, memory_fd, at_exit=_at_exit)

    # Loaded before the worker is forked: one that was killed is back in a tenth of a second instead of one.
    for module in ("adserver.app", "adserver.web.site", "adserver.web.fast"):
        importlib.import_module(module)
    # One blocking thread: four cost 40 % of the throughput, and nothing here waits for anything but the disk.
    _granian(app, listener_fd, threads=1)


def _serve_desk(settings: Settings, listener_fd: int) -> None:
    def app() -> Any:
        from adserver.app import create_desk

        return create_desk(settings)

    _granian(app, listener_fd, threads=DESK_THREADS)


def _at_exit(function: Callable[[], None]) -> None:
    # A worker is a multiprocessing child, and those end without running `atexit`.
    multiprocessing.util.Finalize(None, function, exitpriority=10)


class Draining:
    """A WSGI app that, once `begin` was called, lets each connection end with the answer on it; new ones are still answered."""

    __slots__ = ("_app", "_begun")

    def __init__(self, app: Wsgi) -> None:
        self._app, self._begun = app, False

    def begin(self) -> None:
        """From now on."""
        self._begun = True

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        """The app's answer."""
        if not self._begun:
            return in_one_piece(self._app(environ, start_response), start_response)

        def closing(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [*headers, ("Connection", "close")], *more)

        return in_one_piece(self._app(environ, closing), start_response)


def leave_listening() -> None:
    """Accept no more connections: the listening sockets of this process become one that nobody knows.

    The server has no way to stop listening and go on answering. One that it accepted just before it ends would be closed before its request
    was read: one in 50,000 failed on a busy machine. The socket itself stays open in the new process, with all that wait in its queue.
    """
    with socket.socket() as nobodys:
        nobodys.settimeout(0)
        nobodys.bind(("127.0.0.1", 0))
        nobodys.listen(1)
        for fd in map(int, os.listdir("/dev/fd")):  # noqa: PTH208 — numbers, no paths
            if fd != nobodys.fileno() and _listens(fd):
                os.dup2(nobodys.fileno(), fd)


def _listens(fd: int) -> bool:
    """Whether the descriptor is a listening socket."""
    try:
        one = socket.socket(fileno=fd)
    except OSError:  # a file, or the folder's own descriptor, closed by now
        return False
    try:
        return bool(one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    finally:
        one.detach()


def in_one_piece(body: Any, start_response: Any) -> Any:
    """The body as the list that granian sends together with its head, where its length is known (Flask's are iterators).

    Head and body in two packets take 40 ms on a connection that is kept: the second waits (Nagle) until the client's delayed
    acknowledgement of the first. `headers` is what granian's `start_response` remembers.
    """
    if isinstance(body, list) or all(name.lower() != "content-length" for name, _ in getattr(start_response, "headers", ())):
        return body
    try:
        return [b"".join(body)]
    finally:
        getattr(body, "close", lambda: None)()


def _granian(app: Callable[[], Wsgi], listener_fd: int, *, threads: int) -> None:
    from granian._granian import SocketHolder
    from granian.constants import Interfaces
    from granian.server.mp import MPServer

    # Its constructor is missing from the library's type hints; the library itself calls it so in its workers on Windows.
    holder: Any = SocketHolder

    class Server(MPServer):
        """Serves a socket that is open already: its queue outlives every worker."""

        def _init_shared_socket(self) -> None:
            self._shd, self._ssp, self._sso = holder(listener_fd, False, BACKLOG), None, None  # noqa: FBT003 — no unix socket

    def loader(_target: str) -> Wsgi:
        # In the worker too: it must not outlive a granian and a `serve` that were both killed.
        threading.Thread(target=_end_with_parent, daemon=True).start()
        loaded = Draining(app())
        _drain_when_told(loaded)
        _report_ready()
        return loaded

    server = Server(
        "litfass",
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=threads,
        respawn_failed_workers=True,
        respawn_interval=0.2,
        workers_kill_timeout=4,
        log_enabled=False,
    )

    def retire(*_: object) -> None:
        # The signal goes to the group: the worker drains, and when it ends it has no successor here.
        server.respawn_failed_workers = False

    signal.signal(signal.SIGUSR1, retire)
    server.serve(target_loader=loader)


def _drain_when_told(app: Draining) -> None:
    def drain(*_: object) -> None:
        app.begin()
        leave_listening()

    signal.signal(signal.SIGUSR1, drain)


def _loop(role: str, settings: Settings, *, embedded: bool) -> None:
    from adserver.app import create_counter, create_indexer

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if role == "counter":
        gc.set_threshold(COUNTER_GC_AFTER)
    run = create_counter(settings, embedded=embedded) if role == "counter" else create_indexer(settings)
    run(stop, _report_ready)


if __name__ == "__main__":
    main()
