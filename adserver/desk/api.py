"""`/api/v1`: statistics for programs, the same figures as the pages."""

from http import HTTPStatus
from typing import cast
from zoneinfo import ZoneInfo

import msgspec
from flask import Blueprint, Response, current_app, g, request
from flask.typing import ResponseReturnValue

from adserver.core.accounts import Account, may
from adserver.core.ads import Site
from adserver.desk.api_access import bearer
from adserver.desk.figures.reading import read_site, today_in
from adserver.desk.figures.site_report import SiteReport
from adserver.desk.figures.windows import PARAMETERS, window_of
from adserver.desk.openapi import SiteEntries, SiteEntry, document
from adserver.desk.problems import problem
from adserver.desk.rates import REQUESTS, Rates
from adserver.desk.services import services

api = Blueprint("api", __name__, url_prefix="/api/v1")
OPEN_ENDPOINTS = frozenset({"api.openapi_json"})


@api.before_request
def check_token() -> Response | None:
    """Refuse what has no valid token."""
    if request.endpoint in OPEN_ENDPOINTS:
        return None
    found = bearer(request.headers.get("Authorization", ""))
    if found is None:
        answer = problem(401, "Send a token of yours: Authorization: Bearer lfdesk_… (make one under /admin/account).")
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    token, g.owner = found
    g.rate = _rates().take(token.id, services().clock())
    return None if g.rate.allowed else problem(429, f"A token may ask {REQUESTS} times a minute.")


@api.after_request
def add_headers(response: Response) -> Response:
    """How the token stands, and a mark by which the answer can be asked for again only if it changed."""
    if "rate" in g:
        response.headers.update(g.rate.headers)
    if response.status_code == HTTPStatus.OK:
        response.headers["Cache-Control"] = "private, no-cache"
        response.headers["Vary"] = "Authorization"
        response.add_etag()
        response.make_conditional(request)
    return response


@api.get("/sites")
def list_sites() -> ResponseReturnValue:
    """The sites that the token's owner may see."""
    mine = sorted((site for site in services().catalogue.sites() if _sees(site.id)), key=lambda site: (site.name.casefold(), site.id))
    entries = (SiteEntry(site.id, site.name, site.hosts, site.language, site.time_zone) for site in mine)
    return answered(SiteEntries(tuple(entries)))


@api.get("/sites/<site>/stats")
def stats(site: str) -> ResponseReturnValue:
    """A site's figures over a range."""
    found = services().catalogue.site(site) if _sees(site) else None
    if found is None:
        return problem(404, f"There is no site {site}, or it is not yours to see.")
    unknown = sorted(set(request.args) - set(PARAMETERS))
    if unknown:
        return problem(400, f"There is no parameter {unknown[0]}; known are {', '.join(PARAMETERS)}.")
    return answered(_stats(found))


def answered(value: SiteReport | SiteEntries) -> Response:
    """The value as JSON."""
    return Response(msgspec.json.encode(value), mimetype="application/json")


def _stats(site: Site) -> SiteReport:
    today = today_in(ZoneInfo(site.time_zone), services().clock())
    return read_site(services(), site, window_of(request.args, today))


def _rates() -> Rates:
    return cast("Rates", current_app.extensions.setdefault("litfass-rates", Rates()))


def _sees(site: str) -> bool:
    owner: Account = g.owner
    return may(owner, "see-site", site)


@api.get("/openapi.json")
def openapi_json() -> ResponseReturnValue:
    """What this API offers, as OpenAPI 3.1, made from the code."""
    return Response(msgspec.json.encode(document()), mimetype="application/json")
