"""The fast lane: views, seen ads and TRENDING in front of Flask, whose routing and request objects cost twice what counting does."""

from collections.abc import Callable, Iterable

from adserver.web import lists, served, views
from adserver.web.edge import Edge
from adserver.web.replies import Reply
from adserver.web.rim import Environ, StartResponse, Wsgi, guarded

LANES: dict[str, Callable[[Edge, Environ], Reply]] = {"/v1/view": views.view, "/v1/seen": served.seen}
LISTS = {"/v1/trending": "json"} | {f"/v1/trending.{form}": form for form in lists.FORMATS}


def lane(app: Wsgi, edge: Edge) -> Wsgi:
    """`app` (Flask's `wsgi_app`) with the fast lane in front; the answers are the same, a test compares them."""

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "POST":
            route = LANES.get(environ["PATH_INFO"])
            if route is not None:
                reply = route(edge, environ)
                start_response(reply.status, reply.headers)
                return [reply.body]
        elif environ["REQUEST_METHOD"] == "GET":
            form = LISTS.get(environ["PATH_INFO"])
            if form is not None:
                reply = lists.trending(edge, environ, form)
                start_response(reply.status, reply.headers)
                return [reply.body]
        return app(environ, start_response)

    return guarded(answer)
