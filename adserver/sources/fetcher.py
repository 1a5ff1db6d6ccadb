"""Reads a page of a registered host, and refuses everything that could be made of that.

The name is resolved first, every address is judged, and the connection goes to the address that was judged: a name that answers
differently the second time (DNS rebinding) is never asked a second time. No redirect leaves the host, no answer is longer than 1 MB after
decompression, no fetch takes longer than 3 s, whatever trickles in.
"""

import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx
import msgspec

from adserver.core.catalogue.vetting import why_no_url
from adserver.sources.connecting import Deadline, Guarded, Refused, resolve

AGENT = "Litfass/0.1 (reads pages that carry its ads)"
MAX_BYTES = 1_000_000
TIMEOUT_S = 3.0
REDIRECTS_MAX = 5
HTML = ("text/html", "application/xhtml+xml")
LISTS = (
    "application/xml",
    "text/xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/gzip",
    "application/x-gzip",
    "text/plain",
    "application/octet-stream",
)
_REDIRECTS = {301, 302, 303, 307, 308}
_CHUNK = 65536


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """One fetch: an http(s) URL, what types are welcome, and what is known of the last answer."""

    url: str
    types: tuple[str, ...] = HTML
    etag: str = ""
    last_modified: str = ""
    cut: bool = False
    """Take the first megabyte of a longer answer instead of refusing it (lists of pages)."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came back. `status` 200 with a body, 304 without, else what the server said; `refused` says why nothing was taken."""

    status: int = 0
    body: bytes = b""
    content_type: str = ""
    url: str = ""
    """Where the answer came from, redirects followed; the host is always the one that was asked."""
    etag: str = ""
    last_modified: str = ""
    refused: str = ""
    cut: bool = False


class Fetcher:
    """Fetches with one set of rules; safe to use from several threads. `private` allows private and loopback addresses."""

    def __init__(self, *, private: bool = False, lookup: Callable[[str, int], list[str]] = resolve, timeout_s: float = TIMEOUT_S) -> None:
        self._private = private
        self._lookup = lookup
        self._timeout_s = timeout_s
        self._tls: ssl.SSLContext | None = None

    def fetch(self, wish: Wish) -> Answer:
        """The answer to one wish; never raises for what a server does or fails to do."""
        deadline = Deadline(time.monotonic() + self._timeout_s, time.monotonic)
        url = wish.url
        try:
            for _ in range(REDIRECTS_MAX + 1):
                answer, location = self._once(wish, url, deadline)
                if location is None:
                    return answer
                url = _next(url, location)
        except Refused as exc:
            return Answer(refused=str(exc), url=url)
        except (httpcore.TimeoutException, TimeoutError):
            return Answer(refused=f"took longer than {self._timeout_s:g} s", url=url)
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError) as exc:
            return Answer(refused=f"connection failed: {exc or type(exc).__name__}", url=url)
        return Answer(refused=f"more than {REDIRECTS_MAX} redirects", url=url)

    def _once(self, wish: Wish, url: str, deadline: Deadline) -> tuple[Answer, str | None]:
        """The answer of one address, or where it sends us instead."""
        if problem := why_no_url(url):
            raise Refused(problem)
        backend = Guarded(deadline, self._lookup, private=self._private)
        with (
            httpcore.ConnectionPool(ssl_context=self._context(url), network_backend=backend, max_connections=1) as pool,
            pool.stream("GET", url, headers=_headers(wish)) as response,
        ):
            headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status in _REDIRECTS and "location" in headers:
                return Answer(), headers["location"]
            if response.status == httpx.codes.OK:
                return _taken(wish, url, headers, response, deadline), None
            return Answer(status=response.status, url=url), None

    def _context(self, url: str) -> ssl.SSLContext | None:
        # Loading the certificates takes 20 ms, so once.
        if self._tls is None and url.startswith("https:"):
            self._tls = httpx.create_ssl_context()
        return self._tls


def _headers(wish: Wish) -> list[tuple[str, str]]:
    headers = {"User-Agent": AGENT, "Accept": ", ".join(wish.types), "Accept-Encoding": "gzip"}
    headers |= {"If-None-Match": wish.etag} if wish.etag else {}
    headers |= {"If-Modified-Since": wish.last_modified} if wish.last_modified else {}
    return [*headers.items(), ("Connection", "close")]


def _next(url: str, location: str) -> str:
    """Where a redirect leads; raises `Refused` when that is another host or port (but for http → https)."""
    try:
        target = urljoin(url, location)
        before, after = urlsplit(url), urlsplit(target)
        same = (before.scheme, before.hostname, before.port) == (after.scheme, after.hostname, after.port)
        upgraded = (before.scheme, after.scheme) == ("http", "https") and before.hostname == after.hostname
        upgraded = upgraded and before.port in {None, 80} and after.port in {None, 443}
    except ValueError as exc:
        raise Refused(f"redirect to {location[:200]!r}, which is no address") from exc
    if not (same or upgraded):
        raise Refused(f"redirect to another host: {target[:200]}")
    return target.partition("#")[0]


def _taken(wish: Wish, url: str, headers: Mapping[str, str], response: httpcore.Response, deadline: Deadline) -> Answer:
    content_type = headers.get("content-type", "")
    kind = content_type.partition(";")[0].strip().lower()
    if kind not in wish.types:
        raise Refused(f"content type {kind or 'missing'}, not {wish.types[0]}")
    body, cut = _body(response, headers.get("content-encoding", "identity").strip().lower(), deadline)
    if cut and not wish.cut:
        raise Refused(f"longer than {MAX_BYTES:,} bytes")
    return Answer(
        status=response.status,
        body=body,
        content_type=content_type,
        url=url,
        etag=headers.get("etag", "")[:200],
        last_modified=headers.get("last-modified", "")[:40],
        cut=cut,
    )


def _body(response: httpcore.Response, encoding: str, deadline: Deadline) -> tuple[bytes, bool]:
    """At most `MAX_BYTES` of the decompressed body, and whether there was more."""
    if encoding not in {"identity", "", "gzip", "x-gzip"}:
        raise Refused(f"content encoding {encoding[:40]!r} was not asked for")
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in encoding else None
    parts = bytearray()
    for chunk in response.iter_stream():
        deadline.check()
        try:
            parts += inflate.decompress(chunk, MAX_BYTES + 1 - len(parts)) if inflate else chunk
        except zlib.error as exc:
            raise Refused(f"broken gzip: {exc}") from exc
        if len(parts) > MAX_BYTES:
            return bytes(parts[:MAX_BYTES]), True
    if inflate and not inflate.eof:
        raise Refused("gzip ends too early")
    return bytes(parts), False
