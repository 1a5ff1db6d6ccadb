"""What a request says, read from its WSGI environ: both lanes have one, so both read the same."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal
from urllib.parse import parse_qsl

import msgspec

Environ = Mapping[str, Any]
MAX_BODY_BYTES = 8192
MAX_TOKENS = 16
MAX_AGENT_CHARS = 1025
"""One more than `adserver.sources.robots` takes for a browser's. Agents are remembered: whole ones of 60 kB would fill the memory."""


class View(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What `POST /v1/view` takes."""

    path: Annotated[str, msgspec.Meta(min_length=1, max_length=4096)]
    slots: Annotated[int, msgspec.Meta(ge=0, le=6)] = 1
    via: Literal["trending"] | None = None
    referrer: Annotated[str, msgspec.Meta(max_length=253)] | None = None
    campaign: Annotated[str, msgspec.Meta(max_length=100)] | None = None
    section: Annotated[str, msgspec.Meta(max_length=200)] | None = None
    """Whose TRENDING list is wanted; none of it is kept."""


class Seen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What `POST /v1/seen` takes."""

    tokens: Annotated[list[Annotated[str, msgspec.Meta(max_length=2048)]], msgspec.Meta(min_length=1, max_length=MAX_TOKENS)]


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What `POST /v1/event` takes: a name and nothing else, so that it is a sum in one dimension."""

    name: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9 ._:-]{0,39}\Z")]


event_from = msgspec.json.Decoder(Event).decode
view_from = msgspec.json.Decoder(View).decode
seen_from = msgspec.json.Decoder(Seen).decode


def body(environ: Environ) -> bytes | None:
    """The request's body; None where it is longer than `MAX_BODY_BYTES`, however long it says to be."""
    data: bytes = environ["wsgi.input"].read(MAX_BODY_BYTES + 1)
    return data if len(data) <= MAX_BODY_BYTES else None


def host_of(url: str) -> str | None:
    """The host name in an Origin or Referer, in lower case and without its port; None for none (`null`, `about:…`)."""
    scheme, separator, rest = url.partition("://")
    if not separator or scheme.lower() not in {"http", "https"}:
        return None
    authority = rest.split("/", 1)[0].split("?", 1)[0].split("#", 1)[0].rpartition("@")[2]
    return host_name(authority)


def has_page(environ: Environ) -> bool:
    """Whether the request says which host's page it comes from."""
    return bool(host_of(environ.get("HTTP_ORIGIN") or "") or host_of(environ.get("HTTP_REFERER") or ""))


def parameter(environ: Environ, name: str) -> str | None:
    """A parameter in the query string."""
    return parameters(environ).get(name)


def parameters(environ: Environ) -> dict[str, str]:
    """The query string's parameters, each name's last value; none at all where there are more than 20."""
    query = environ.get("QUERY_STRING")
    try:
        return dict(parse_qsl(query, keep_blank_values=True, max_num_fields=20)) if query else {}
    except ValueError:
        return {}


def host_name(authority: str) -> str | None:
    """The host name of `name:port` or `[v6]:port`, in lower case, without a final dot."""
    name = authority.partition("]")[0] + "]" if authority.startswith("[") else authority.partition(":")[0]
    return name.lower().rstrip(".") or None


def agent(environ: Environ) -> str:
    """The user agent, cut where no browser's goes on."""
    return str(environ.get("HTTP_USER_AGENT", ""))[:MAX_AGENT_CHARS]


def wants_privacy(environ: Environ) -> bool:
    """Whether the reader's browser sends Global Privacy Control or Do Not Track."""
    return environ.get("HTTP_SEC_GPC") == "1" or environ.get("HTTP_DNT") == "1"


def why_malformed(exc: Exception) -> str:
    """What was wrong with a body, in one sentence."""
    if isinstance(exc, UnicodeDecodeError):
        return "The body must be JSON in UTF-8."
    return f"The body does not fit: {str(exc)[:200]}."
