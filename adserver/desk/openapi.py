"""`openapi.json`, made from the structs that the API answers with and the words that it accepts."""

from importlib.metadata import version
from typing import Any

import msgspec

from adserver.desk.figures.site_report import LONG_LIST_ROWS, SiteReport
from adserver.desk.figures.windows import AGAINST, DEFAULT
from analytics.core.reports import SPANS

REFERENCE = "#/components/schemas/{name}"
TAGS = [{"name": "statistics", "description": "The same figures as the dashboard's."}]


class SiteEntry(msgspec.Struct, frozen=True):
    """A site that the token's owner may see."""

    id: str
    name: str
    hosts: tuple[str, ...]
    language: str
    time_zone: str


class SiteEntries(msgspec.Struct, frozen=True):
    """All of them, by name."""

    sites: tuple[SiteEntry, ...]


class Problem(msgspec.Struct, frozen=True):
    """Why a request was refused (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


def document() -> dict[str, Any]:
    """The whole description."""
    _, schemas = msgspec.json.schema_components([SiteEntries, SiteReport, Problem], ref_template=REFERENCE)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Litfass",
            "version": version("litfass"),
            "description": "Sums of views and ads. Countries, referrers and campaign links below 10 views are merged into `other`.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "tags": TAGS,
        "paths": _paths(),
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "An API token, made under /admin/account."}},
            "responses": {name: _problem(text) for name, text in _PROBLEMS.items()},
        },
    }


_HEADERS = {
    "ETag": {"description": "Send it back as If-None-Match: 304 says that nothing changed.", "schema": {"type": "string"}},
    "RateLimit": {"description": "Requests left in this minute, and seconds until the next one.", "schema": {"type": "string"}},
    "RateLimit-Policy": {"description": "Requests a token has in each minute.", "schema": {"type": "string"}},
}
_PROBLEMS = {
    "BadRequest": "A parameter is wrong; `detail` says which.",
    "Unauthorized": "There is no valid token in the request.",
    "NotFound": "There is no such site, or it is not the token owner's to see.",
    "TooMany": "The token asked too often; `Retry-After` says when it may again.",
    "Away": "The store does not answer.",
}


def _paths() -> dict[str, Any]:
    return {
        "/api/v1/sites": {"get": _operation("listSites", "The sites that the token's owner may see", SiteEntries, [], ())},
        "/api/v1/sites/{site}/stats": {
            "get": _operation("siteStats", "A site's figures over a range", SiteReport, _parameters(), (400, 404)),
        },
    }


def _operation(id_: str, summary: str, answer: type, parameters: list[dict[str, Any]], refusals: tuple[int, ...]) -> dict[str, Any]:
    names = {400: "BadRequest", 401: "Unauthorized", 404: "NotFound", 429: "TooMany", 503: "Away"}
    good = {
        "description": summary + ".",
        "headers": _HEADERS,
        "content": {"application/json": {"schema": {"$ref": REFERENCE.format(name=answer.__name__)}}},
    }
    bad = {str(status): {"$ref": f"#/components/responses/{names[status]}"} for status in sorted({401, 429, 503, *refusals})}
    return {"operationId": id_, "summary": summary, "tags": ["statistics"], "parameters": parameters, "responses": {"200": good, **bad}}


def _parameters() -> list[dict[str, Any]]:
    return [
        {"name": "site", "in": "path", "required": True, "description": "The site's id.", "schema": {"type": "string"}},
        _query("range", "Days that end today, in the site's time zone.", {"enum": [*SPANS, "custom"], "default": DEFAULT}),
        _query("from", "First day, where the range is custom.", {"format": "date"}),
        _query("to", "Last day, where the range is custom.", {"format": "date"}),
        _query("by", "Step of the series; without it the finest that is easily read.", {"enum": ["hour", "day", "week", "month"]}),
        _query("against", "What is compared with: as many days before, or 52 weeks earlier.", {"enum": [*AGAINST], "default": AGAINST[0]}),
        _query("rows", "Length of lists.", {"type": "integer", "minimum": 1, "maximum": LONG_LIST_ROWS, "default": 10}),
    ]


def _query(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": {"type": "string", **schema}}


def _problem(text: str) -> dict[str, Any]:
    schema = {"$ref": REFERENCE.format(name="Problem")}
    return {"description": text, "content": {"application/problem+json": {"schema": schema}}}
