"""Mistakes as pages for people and as RFC 9457 problems for programs."""

import traceback
from pathlib import Path

import msgspec
import structlog
from flask import Flask, Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.http import HTTP_STATUS_CODES

from adserver.desk import words
from adserver.desk.figures.windows import WindowRefused
from adserver.stores.accounts import AWAY

log = structlog.get_logger()
PROBLEM = "application/problem+json"


def problem(status: int, detail: str, **extra: object) -> Response:
    """A problem answer; its type is the status code's own (`about:blank`)."""
    body = {"type": "about:blank", "title": HTTP_STATUS_CODES.get(status, "Error"), "status": status, "detail": detail, **extra}
    return Response(msgspec.json.encode(body), status, mimetype=PROBLEM)


def refused(status: int, text: str) -> ResponseReturnValue:
    """The answer to a request that was refused, in the form that the caller reads."""
    if request.path.startswith("/api/") or request.path.endswith(".json"):
        return problem(status, text)
    return render_template("error.html", status=status, text=text), status


def set_up_problems(app: Flask) -> None:
    """Answer every mistake in words; what nobody foresaw is logged with its traceback and told as one sentence."""

    @app.errorhandler(WindowRefused)
    def window_refused(error: WindowRefused) -> ResponseReturnValue:
        return refused(400, str(words.WINDOW[error.reason]))

    @app.errorhandler(CSRFError)
    def form_expired(_error: CSRFError) -> ResponseReturnValue:
        return refused(400, _("This form is too old, or cookies are switched off. Go back, reload the page, and send it again."))

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue:
        status = error.code or 500
        answer = refused(status, _sentence(status))
        if isinstance(error, MethodNotAllowed) and isinstance(answer, Response):
            answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
        return answer

    for kind in AWAY:
        app.register_error_handler(kind, _store_away)

    @app.errorhandler(Exception)
    def unforeseen(error: Exception) -> ResponseReturnValue:
        # The route's pattern, the error's type and places: addresses, messages and variables may hold what somebody typed.
        log.error("the desk failed", route=str(request.url_rule), error=type(error).__name__, places=_places(error))
        return refused(500, _sentence(500))


def _store_away(error: Exception) -> ResponseReturnValue:
    log.warning("the store is away", error=str(error))
    text = _("The store does not answer. Views are being counted all the same, and show up here once it is back.")
    answer = refused(503, text)
    response = answer if isinstance(answer, Response) else Response(answer[0], 503)  # type: ignore[index,arg-type] # a page and its status
    response.headers["Retry-After"] = "5"
    return response


def _places(error: Exception) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]


def _sentence(status: int) -> str:
    sentences = {
        400: _("The request is not as it should be."),
        401: _("Log in first."),
        403: _("Your role does not allow this."),
        404: _("There is no such page, or it is not yours to see."),
        405: _("This address cannot be asked that way."),
        413: _("The request is too long."),
        429: _("Too many requests. Try again later."),
        500: _("Something went wrong here. It has been written to the log."),
    }
    return str(sentences.get(status, HTTP_STATUS_CODES.get(status, status)))
