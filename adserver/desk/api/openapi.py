"""`openapi.json`, made from the operations as they were written."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from inspect import getdoc
from typing import Any, get_origin

import msgspec

from adserver.core.accounts import SCOPES
from adserver.desk.api.answering import JSON, PREFIX
from adserver.desk.api.frame import Group, Listed, Operation, content_of, status_of

REFERENCE = "#/components/schemas/{name}"
TOKEN_URL = "/admin/account"  # noqa: S105 — where tokens are made


class Mistake(msgspec.Struct, frozen=True):
    """A field of what was sent, and what is wrong with it."""

    field: str
    detail: str


class Problem(msgspec.Struct, frozen=True):
    """Why a request was refused (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    mistakes: tuple[Mistake, ...] = ()
    """With 422 only."""


_BINARY = {"type": "string", "format": "binary"}
_HEADERS = {
    "RateLimit": ("Requests left in this minute, and seconds until the next one.", "string"),
    "RateLimit-Policy": ("Requests a token has in each minute.", "string"),
    "ETag": ("Send it back as If-None-Match: 304 says that nothing changed.", "string"),
    "Link": ("The next page, with rel=next; none on the last.", "string"),
    "Location": ("Where it is found from now on.", "string"),
}
PROBLEMS = {
    400: "A parameter or the JSON itself is wrong; `detail` says which and how.",
    401: "There is no valid token in the request.",
    403: "The token's scopes or its owner's role do not allow this.",
    404: "There is no such thing, or it is not the token owner's to see.",
    413: "The body is too long.",
    415: "The body is not JSON.",
    422: "A field is wrong; `mistakes` names each.",
    429: "The token asked too often; `Retry-After` says when it may again.",
    503: "The store does not answer.",
}


def document(groups: Sequence[Group]) -> dict[str, Any]:
    """The whole description."""
    operations = [operation for group in groups for operation in group.operations]
    types = dict.fromkeys(kind for one in operations for kind in (one.body, content_of(one)) if kind is not None)
    _, schemas = msgspec.json.schema_components([*types, Problem], ref_template=REFERENCE)
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
        "tags": [{"name": group.name, "description": group.description} for group in groups],
        "paths": _paths(operations),
        "components": {"schemas": schemas, "securitySchemes": {"token": _scheme()}},
    }


def _scheme() -> dict[str, Any]:
    scopes = ", ".join(f"`{scope}`" for scope in SCOPES)
    return {"type": "http", "scheme": "bearer", "description": f"An API token, made under {TOKEN_URL}. Scopes: {scopes}."}


def _paths(operations: Iterable[Operation]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for one in operations:
        paths.setdefault(PREFIX + one.path, {})[one.method.lower()] = _operation(one)
    return paths


def _operation(one: Operation) -> dict[str, Any]:
    summary, _, more = (getdoc(one.run) or "").partition("\n\n")
    described: dict[str, Any] = {
        "operationId": one.id,
        "summary": summary.replace("\n", " ").rstrip("."),
        "description": f"{more}\n\nScope: `{one.scope}`.".strip(),
        "tags": [one.group],
        "parameters": [*_path_parameters(one.path), *_query_parameters(one)],
        "responses": {str(status_of(one)): _good(one), **_bad(one)},
    }
    if one.body is not None:
        described["requestBody"] = {"required": True, "content": {JSON: {"schema": _schema(one.body)}}}
    return described


def _good(one: Operation) -> dict[str, Any]:
    told = ["RateLimit", "RateLimit-Policy"]
    told += ["ETag"] if one.method == "GET" and not one.media else []
    told += ["Link"] if get_origin(one.answer) is Listed else []
    told += ["Location"] if status_of(one) == 201 else []  # noqa: PLR2004 — Created
    good: dict[str, Any] = {"description": "As asked.", "headers": {name: _header(name) for name in told}}
    content = content_of(one)
    if content is not None:
        good["content"] = {JSON: {"schema": _schema(content)}}
    elif one.media:
        good["content"] = {media: {"schema": {"type": "object"} if media == JSON else _BINARY} for media in one.media}
    return good


def _bad(one: Operation) -> dict[str, Any]:
    told = {400: True, 401: True, 403: True, 404: "{" in one.path, 429: True, 503: True}
    told |= dict.fromkeys((413, 415, 422), one.body is not None)
    texts = {status: PROBLEMS[status] for status, applies in told.items() if applies} | dict(one.refusals)
    return {str(status): _problem(texts[status]) for status in sorted(texts)}


def _problem(text: str) -> dict[str, Any]:
    return {"description": text, "content": {"application/problem+json": {"schema": {"$ref": REFERENCE.format(name="Problem")}}}}


def _header(name: str) -> dict[str, Any]:
    text, kind = _HEADERS[name]
    return {"description": text, "schema": {"type": kind}}


def _path_parameters(path: str) -> list[dict[str, Any]]:
    names = [part.partition("}")[0] for part in path.split("{")[1:]]
    return [
        {"name": name, "in": "path", "required": True, "description": f"The {name}'s id.", "schema": _path_schema(name)} for name in names
    ]


def _path_schema(name: str) -> dict[str, Any]:
    return {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"} if name == "site" else {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"}


def _query_parameters(one: Operation) -> list[dict[str, Any]]:
    if one.query is None:
        return []
    (_reference,), schemas = msgspec.json.schema_components([one.query], ref_template=REFERENCE)
    fields: Mapping[str, Any] = schemas[one.query.__name__]["properties"]
    return [_query_parameter(name, dict(schema)) for name, schema in fields.items()]


def _query_parameter(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    # An address cannot say null: a parameter is there or it is not.
    choices = [choice for choice in schema.pop("anyOf", []) if choice != {"type": "null"}]
    schema = {**schema, **choices[0]} if len(choices) == 1 else schema
    if schema.get("default", ...) is None:
        del schema["default"]
    if "enum" in schema:
        schema["enum"] = [value for value in schema["enum"] if value is not None]
    return {"name": name, "in": "query", "description": schema.pop("description", ""), "schema": schema}


def _schema(kind: Any) -> dict[str, Any]:
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=REFERENCE)
    return schema
