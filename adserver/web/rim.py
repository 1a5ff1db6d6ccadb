"""The outermost layer: what nobody thought of becomes one request's 500, and a log line without any value of the request."""

import traceback
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import Any

import structlog

from adserver.web.replies import problem

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Wsgi = Callable[[Environ, StartResponse], Iterable[bytes]]

BROKEN = problem(500, "The server failed to answer; its log says where.")
FRAMES = 6

log = structlog.get_logger()


def guarded(app: Wsgi) -> Wsgi:
    """`app`, with every exception answered by 500."""

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return app(environ, start_response)
        except Exception as exc:  # noqa: BLE001 — the web rim, the one place for it
            # Neither the message nor local variables: they may hold an address or an agent.
            log.error("request failed", error=type(exc).__name__, where=where(exc))  # noqa: TRY400 — see above
            start_response(BROKEN.status, BROKEN.headers)
            return [BROKEN.body]

    return answer


def where(exc: Exception) -> list[str]:
    """The innermost places that the exception passed, as file, line and function."""
    frames = traceback.extract_tb(exc.__traceback__)[-FRAMES:]
    return [f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
