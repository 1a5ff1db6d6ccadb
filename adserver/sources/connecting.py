"""Connections to judged addresses only, none of whose steps outlasts one common deadline."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from typing import Any

import httpcore
import msgspec

from adserver.core.crawl.addresses import why_refused


class Refused(Exception):
    """Why something is not fetched."""


class Deadline(msgspec.Struct, frozen=True):
    """The moment (of `clock`, in seconds) by which everything must be over."""

    at: float
    clock: Callable[[], float]

    def left(self, wish: float | None = None) -> float:
        """Seconds left, at most `wish`; raises `TimeoutError` when there are none."""
        left = self.at - self.clock()
        if left <= 0:
            raise TimeoutError
        return left if wish is None else min(left, wish)

    def check(self) -> None:
        """Raise `TimeoutError` if it is over."""
        self.left()


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, as the system's resolver orders them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for _, _, _, _, address in found]


class Guarded(httpcore.NetworkBackend):
    """Resolves, judges, and connects to the address that was judged."""

    def __init__(self, deadline: Deadline, lookup: Callable[[str, int], list[str]], *, private: bool) -> None:
        self._deadline = deadline
        self._lookup = lookup
        self._private = private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first address of the host; refused when any of its addresses is (raises `Refused`)."""
        addresses = self._addresses(host, port)
        for address in addresses:
            if problem := why_refused(address, private=self._private):
                raise Refused(f"{host} is at {problem}")
        failure: Exception = Refused(f"{host} has no address")
        for address in addresses[:3]:
            try:
                stream = self._inner.connect_tcp(address, port, self._deadline.left(timeout), local_address, socket_options)
            except httpcore.ConnectError as exc:
                failure = exc
                continue
            return Timed(stream, self._deadline)
        raise failure

    def _addresses(self, host: str, port: int) -> list[str]:
        """The host's addresses; the system's resolver knows no time limit, so it is left behind when the deadline comes."""
        found: list[str] = []
        failed: list[Exception] = []

        def look() -> None:
            try:
                found.extend(self._lookup(host.strip("[]"), port))
            except (OSError, UnicodeError) as exc:
                failed.append(exc)

        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        thread.join(self._deadline.left())
        if thread.is_alive():
            raise TimeoutError
        if failed:
            raise Refused(f"the name {host} is not known: {failed[0]}")
        return found


class Timed(httpcore.NetworkStream):
    """A stream whose every step ends by the deadline: a server that sends a byte a second does not hold us for hours."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As the stream's own."""
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As the stream's own."""
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """As the stream's own."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """As the stream's own; the certificate is checked against the name, not the address."""
        return Timed(self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """As the stream's own."""
        return self._stream.get_extra_info(info)
