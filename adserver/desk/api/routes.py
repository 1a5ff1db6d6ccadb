"""The blueprint: a route for each operation, tokens and rates before it, headers behind it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from typing import cast

import msgspec
from flask import Blueprint, Response, current_app, g, request
from flask.typing import ResponseReturnValue

from adserver.desk.api.ads import ads
from adserver.desk.api.answering import PREFIX, answered
from adserver.desk.api.asking import asked_of
from adserver.desk.api.campaigns import campaigns
from adserver.desk.api.frame import Group, Operation, Refused
from adserver.desk.api.openapi import document
from adserver.desk.api.pages import pages
from adserver.desk.api.sites import sites
from adserver.desk.api.statistics import statistics
from adserver.desk.api.tokens import tokens
from adserver.desk.api_access import bearer
from adserver.desk.problems import problem
from adserver.desk.rates import REQUESTS, Rates
from adserver.desk.services import services

GROUPS: tuple[Group, ...] = (statistics, sites, pages, campaigns, ads, tokens)
OPEN_ENDPOINTS = frozenset({"api.openapi_json"})


def route_of(operation: Operation) -> Callable[..., ResponseReturnValue]:
    """The Flask function that answers an operation's requests."""

    def route(**at: str) -> ResponseReturnValue:
        return answered(operation.run(asked_of(operation, at)))

    return route


def blueprint_of(groups: Sequence[Group]) -> Blueprint:
    """The routes of these operations, and the document that describes them."""
    blueprint = Blueprint("api", __name__, url_prefix=PREFIX)
    for one in (operation for group in groups for operation in group.operations):
        blueprint.add_url_rule(one.path.replace("{", "<").replace("}", ">"), one.id, route_of(one), methods=[one.method])

    @blueprint.get("/openapi.json")
    def openapi_json() -> ResponseReturnValue:
        """What this API offers, as OpenAPI 3.1, made from the code."""
        return Response(msgspec.json.encode(document(groups)), mimetype="application/json")

    blueprint.before_request(check_token)
    blueprint.after_request(add_headers)
    blueprint.register_error_handler(Refused, refused)
    return blueprint


def check_token() -> Response | None:
    """Refuse what has no valid token, or asks too often."""
    if request.endpoint in OPEN_ENDPOINTS:
        return None
    found = bearer(request.headers.get("Authorization", ""))
    if found is None:
        answer = problem(401, "Send a token of yours: Authorization: Bearer lfdesk_… (make one under /admin/account).")
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    g.token, g.owner = found
    note_use()
    g.rate = _rates().take(g.token.id, services().clock())
    return None if g.rate.allowed else problem(429, f"A token may ask {REQUESTS} times a minute.")


def note_use() -> None:
    """Remember the day of a token's last use, once a day and process."""
    day = datetime.fromtimestamp(services().clock(), UTC).date().isoformat()
    noted: dict[str, str] = current_app.extensions.setdefault("litfass-tokens-used", {})
    if noted.get(g.token.id) != day:
        noted[g.token.id] = day
        services().accounts.note_use(g.token, day)


def add_headers(response: Response) -> Response:
    """How the token stands, and a mark by which the answer can be asked for again only if it changed."""
    if "rate" in g:
        response.headers.update(g.rate.headers)
    if response.status_code == HTTPStatus.OK and not response.is_streamed:
        response.headers["Cache-Control"] = "private, no-cache"
        response.headers["Vary"] = "Authorization"
        response.add_etag()
        response.make_conditional(request)
    return response


def refused(error: Refused) -> ResponseReturnValue:
    """A refusal as a problem."""
    return problem(error.status, error.detail, **error.extra)


def _rates() -> Rates:
    return cast("Rates", current_app.extensions.setdefault("litfass-rates", Rates()))


api = blueprint_of(GROUPS)
