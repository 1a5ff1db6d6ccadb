"""What goes back to a browser: a status, headers and bytes; errors as problem details (RFC 9457)."""

from functools import lru_cache
from http import HTTPStatus

import msgspec

from adserver.core.serving import replies

Headers = list[tuple[str, str]]
ANY_ORIGIN = ("Access-Control-Allow-Origin", "*")
NO_STORE = ("Cache-Control", "no-store")
NO_SNIFFING = ("X-Content-Type-Options", "nosniff")
EVERYWHERE = ("Cross-Origin-Resource-Policy", "cross-origin")
"""Without it a page that is cross-origin isolated may not load the script, its answers and the images."""
IMMUTABLE = ("Cache-Control", "public, max-age=31536000, immutable")
NOT_INDEXED = ("X-Robots-Tag", "noindex")
JSON = ("Content-Type", "application/json")
PROBLEM = ("Content-Type", "application/problem+json")
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
"""A transparent pixel: 43 bytes, the least that every browser accepts as an image."""


class Reply(msgspec.Struct, frozen=True, gc=False):
    """An answer. `headers` includes the length; lists are shared between replies and never changed."""

    status: str
    headers: Headers
    body: bytes = b""


class Written(msgspec.Struct, frozen=True):
    """What many get: whole, and for who has it already. The tag is a hash of what everybody gets: it tells no reader from another."""

    tag: str
    whole: Reply
    unchanged: Reply


def status_line(status: int) -> str:
    """The status as WSGI wants it: `404 Not Found`."""
    return f"{status} {HTTPStatus(status).phrase}"


def json_reply(body: bytes) -> Reply:
    """JSON that is this request's alone."""
    return Reply("200 OK", _json_headers(len(body)), body)


@lru_cache(4096)
def _json_headers(length: int) -> Headers:
    return [("Content-Length", str(length)), JSON, NO_STORE, ANY_ORIGIN, NO_SNIFFING, EVERYWHERE]


def content(body: bytes, kind: str, *headers: tuple[str, str]) -> Reply:
    """A body of this content type."""
    return Reply(
        "200 OK", [("Content-Type", kind), ("Content-Length", str(len(body))), ANY_ORIGIN, NO_SNIFFING, EVERYWHERE, *headers], body
    )


def nothing(*headers: tuple[str, str]) -> Reply:
    """204."""
    return Reply("204 No Content", [NO_STORE, ANY_ORIGIN, *headers])


def ignored(reason: str, trending: bytes = replies.NO_TRENDING) -> Reply:
    """What a view gets that is not counted: TRENDING and the reason."""
    reply = json_reply(replies.reply_json((), trending, (), seen=False))
    return with_headers(reply, ("Litfass-Ignored", reason))


def pixel(reply: Reply) -> Reply:
    """What an image request gets instead of a view's JSON: the same reason, a pixel as the body; problems stay as they are."""
    if reply.status != "200 OK":
        return reply
    told = [header for header in reply.headers if header[0] == "Litfass-Ignored"]
    return content(GIF, "image/gif", NO_STORE, *told)


def with_headers(reply: Reply, *headers: tuple[str, str]) -> Reply:
    """The reply with these headers too."""
    return Reply(reply.status, [*reply.headers, *headers], reply.body)


def problem(status: int, detail: str, *headers: tuple[str, str]) -> Reply:
    """A refusal with one sentence that says what to do."""
    title = HTTPStatus(status).phrase
    body = msgspec.json.encode({"type": "about:blank", "title": title, "status": status, "detail": detail})
    return Reply(
        f"{status} {title}", [PROBLEM, ("Content-Length", str(len(body))), NO_STORE, ANY_ORIGIN, NO_SNIFFING, EVERYWHERE, *headers], body
    )
