"""A request as an operation gets it: its owner's rights, its site, query and body checked, or refused with the reason."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec
from flask import g, request

from adserver.core.accounts import Account, ApiToken, may
from adserver.core.ads import Site
from adserver.core.catalogue.vetting import why_no_site_id
from adserver.desk.api.frame import Asked, Operation, Refused
from adserver.desk.services import services

JSON = "application/json"
_PLACE = re.compile(r" - at `(?:key in )?\$\.?(?P<field>[^`]*)`$")


def asked_of(operation: Operation, at: Mapping[str, str]) -> Asked[Any, Any]:
    """What is asked; raises `Refused`."""
    owner: Account = g.owner
    token: ApiToken = g.token
    refuse_stranger(operation, owner, token)
    return Asked(
        owner=owner,
        token=token,
        at=at,
        raw=request.args,
        found=_site(operation, owner, at["site"]) if "site" in at else None,
        query=_query(operation),
        body=_body(operation),
    )


def refuse_stranger(operation: Operation, owner: Account, token: ApiToken) -> None:
    """Raise `Refused` where the owner's role or the token's scopes do not allow the operation."""
    if not may(owner, operation.needs):
        raise Refused(403, f"{owner.name} is {owner.role} here, which does not allow this.")
    if operation.scope not in token.scopes:
        raise Refused(403, f"This token has no scope “{operation.scope}”; make another one under /admin/account.")


def _site(operation: Operation, owner: Account, name: str) -> Site:
    if why_no_site_id(name) is None and may(owner, operation.needs, name):
        found = services().catalogue.site(name)
        if found is not None:
            return found
    raise Refused(404, f"There is no site {name}, or it is not yours to see.")


def _query(operation: Operation) -> Any:
    if operation.query is None:
        known: set[str] = set()
    else:
        known = {field.encode_name for field in msgspec.structs.fields(operation.query)}
    unknown = sorted(set(request.args) - known)
    if unknown:
        told = f"known are {', '.join(sorted(known))}" if known else "there are none here"
        raise Refused(400, f"There is no parameter {unknown[0]}; {told}.")
    if operation.query is None:
        return None
    try:
        return msgspec.convert(dict(request.args), operation.query, strict=False)
    except msgspec.ValidationError as exc:
        name, sentence = placed(str(exc))
        raise Refused(400, f"{name}: {sentence}." if name else f"{sentence}.") from exc


def _body(operation: Operation) -> Any:
    if operation.body is None:
        return None
    request.max_content_length = operation.longest_body
    if request.mimetype != JSON:
        raise Refused(415, f"Send JSON: Content-Type: {JSON}.")
    try:
        return msgspec.json.decode(request.get_data(cache=False), type=operation.body)
    except msgspec.ValidationError as exc:
        name, sentence = placed(str(exc))
        raise Refused(422, f"{name}: {sentence}." if name else f"{sentence}.", mistakes=[{"field": name, "detail": sentence}]) from exc
    except (ValueError, RecursionError) as exc:
        raise Refused(400, f"The body is no JSON: {str(exc).rstrip('.')}.") from exc


def placed(message: str) -> tuple[str, str]:
    """The field that a message of msgspec is about, and the sentence about it."""
    found = _PLACE.search(message)
    return (found["field"].rstrip("[.]…"), message[: found.start()]) if found else ("", message)
