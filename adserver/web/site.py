"""The public side as a Flask app: every route of it, the two of the fast lane included. It has no session, so that no cookie can be set."""

from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from adserver.web import served, views
from adserver.web.edge import Edge
from adserver.web.replies import ANY_ORIGIN, NO_STORE, Reply, nothing, problem

PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", "86400"),
)


def create(edge: Edge) -> Flask:
    """The app over an edge."""
    app = Flask(__name__, static_folder=None)
    app.url_map.strict_slashes = False
    _add_counting(app, edge)
    app.register_error_handler(HTTPException, _refused)
    app.before_request(_preflight)
    return app


def response(reply: Reply) -> Response:
    """A reply as Flask takes it, with no header of Flask's own choice."""
    answer = Response(reply.body, status=reply.status)
    answer.headers.clear()
    answer.headers.extend(reply.headers)
    return answer


def _add_counting(app: Flask, edge: Edge) -> None:
    @app.post("/v1/view")
    def view() -> Response:
        return response(views.view(edge, request.environ))

    @app.get("/v1/view")
    def pixel_view() -> Response:
        if request.method == "HEAD":
            return response(nothing())
        return response(views.pixel_view(edge, request.environ))

    @app.post("/v1/seen")
    def seen() -> Response:
        return response(served.seen(edge, request.environ))

    @app.get("/v1/go/<token>")
    def go(token: str) -> Response:
        return response(served.go(edge, request.environ, token))

    @app.get("/livez")
    def livez() -> Response:
        return Response("ok\n", mimetype="text/plain", headers=[NO_STORE, ANY_ORIGIN])


def _preflight() -> Any:
    return response(nothing(*PREFLIGHT)) if request.method == "OPTIONS" else None


def _refused(error: HTTPException) -> Response:
    """Flask's own refusals as problem details, with the headers that belong to them (`Allow`)."""
    status = error.code or 500
    refusal = response(problem(status, (error.description or "").replace("\n", " ")[:300]))
    if status == 405:  # noqa: PLR2004 — Method Not Allowed
        refusal.headers.extend([header for header in error.get_headers() if header[0] == "Allow"])
    if error.response is not None and "Location" in error.response.headers:
        return Response(status=status, headers=[("Location", error.response.headers["Location"]), NO_STORE, ANY_ORIGIN])
    return refusal
