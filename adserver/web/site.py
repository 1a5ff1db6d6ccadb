"""The public side as a Flask app: every route of it, the two of the fast lane included. It has no session, so that no cookie can be set."""

from pathlib import Path
from typing import Any

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from adserver.settings import Settings
from adserver.web import events, files, lists, served, views, why
from adserver.web.edge import Edge
from adserver.web.replies import ANY_ORIGIN, NO_STORE, Reply, content, nothing, problem
from adserver.web.rim import guarded

PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", "86400"),
)
GPC = b'{"gpc":true,"lastUpdate":"2026-11-22"}'
"""What is done about Global Privacy Control (globalprivacycontrol.github.io/gpc-spec, well-known resource)."""
DAY = ("Cache-Control", "public, max-age=86400")
NOT_FOUND = 404
NOT_ALLOWED = 405


def create(edge: Edge) -> Flask:
    """The app over an edge."""
    app = Flask(__name__, static_folder=None)
    app.config["PROPAGATE_EXCEPTIONS"] = True  # past Flask's own log, which prints the exception's message, to `rim`
    # No redirects of Flask's own: they would lack our headers.
    app.url_map.strict_slashes = app.url_map.merge_slashes = app.url_map.redirect_defaults = False
    _add_counting(app, edge)
    _add_lists(app, edge)
    _add_files(app, edge.settings)
    _add_health(app, edge)
    if edge.settings.magazine:
        _add_magazine(app, edge.settings)
    app.register_error_handler(HTTPException, _refused)
    app.before_request(_preflight)
    app.wsgi_app = guarded(app.wsgi_app)  # type: ignore[method-assign, assignment]  # Flask's documented way to wrap an app
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

    @app.post("/v1/event")
    def event() -> Response:
        return response(events.event(edge, request.environ))

    @app.get("/v1/go/<token>")
    def go(token: str) -> Response:
        return response(served.go(edge, request.environ, token))


def _add_lists(app: Flask, edge: Edge) -> None:
    @app.get("/v1/trending", defaults={"form": "json"})
    @app.get("/v1/trending.<any(json, html, rss):form>")
    def trending(form: str) -> Response:
        return response(lists.trending(edge, request.environ, form))

    @app.get("/why/<token>")
    def explain(token: str) -> Response:
        return response(why.why(edge, request.environ, token))

    @app.get("/transparency/<name>")
    def transparency(name: str) -> Response:
        return response(why.transparency(edge, request.environ, name))


def _add_files(app: Flask, settings: Settings) -> None:
    media_folder = settings.data_path / "media"

    @app.get("/plugin.js")
    def plugin() -> Response:
        return response(files.plugin())

    @app.get("/events.js")
    def events_script() -> Response:
        return response(files.events_script())

    @app.get("/plugin.<version>.js")
    def pinned_plugin(version: str) -> Response:
        return response(files.pinned_plugin(version))

    @app.get("/media/<name>")
    def media(name: str) -> Response:
        return response(files.media(media_folder, name))


def _add_health(app: Flask, edge: Edge) -> None:
    @app.get("/livez")
    def livez() -> Response:
        return response(content(b"alive\n", "text/plain; charset=utf-8", NO_STORE))

    @app.get("/readyz")
    def readyz() -> Response:
        reason = edge.why_not_ready()
        if reason is not None:
            return response(problem(503, reason))
        return response(content(b"ready\n", "text/plain; charset=utf-8", NO_STORE))

    @app.get("/.well-known/gpc.json")
    def gpc() -> Response:
        return response(content(GPC, "application/json", DAY))


def _add_magazine(app: Flask, settings: Settings) -> None:
    folder = Path(settings.magazine)

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def magazine(path: str) -> Response:
        if path == "admin" or path.startswith("admin/"):
            return response(Reply("302 Found", [("Location", _desk(settings) + path), ("Content-Length", "0"), NO_STORE, ANY_ORIGIN]))
        return response(files.magazine(folder, path) or problem(NOT_FOUND, "The magazine has no such page."))


def _desk(settings: Settings) -> str:
    """The desk's address as a browser that reached this host by name reaches it."""
    wild = settings.desk_host in {"", "0.0.0.0", "::"}  # noqa: S104 — compared, not bound
    host = request.host.rsplit(":", 1)[0] if wild else settings.desk_host
    return f"http://{host}:{settings.desk_port}/"


def _preflight() -> Any:
    return response(nothing(*PREFLIGHT)) if request.method == "OPTIONS" else None


def _refused(error: HTTPException) -> Response:
    """Flask's own refusals as problem details, with the header that belongs to a wrong method."""
    status = error.code or 500
    allowed = [header for header in error.get_headers() if header[0] == "Allow"] if status == NOT_ALLOWED else []
    return response(problem(status, (error.description or "").replace("\n", " ")[:300], *allowed))
