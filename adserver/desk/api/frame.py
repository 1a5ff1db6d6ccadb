"""How an operation is written: a group's decorator over a function from `Asked` to its answer. The package's docstring has an example."""

from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Generic, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec
from flask import request
from msgspec import Meta
from werkzeug.http import generate_etag

from adserver.core.accounts import Account, Action, ApiToken, Scope
from adserver.core.ads import Site

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
T = TypeVar("T")
LONGEST_BODY = 64 << 10
"""Bytes of a JSON body, where an operation does not say otherwise."""


class Query(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Parameters of an address. Every field has a default."""


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A JSON object that is sent."""


class Paged(Query, frozen=True, kw_only=True):
    """A page of a list: ask again with the `cursor` that the answer's `next` names, or follow its Link header."""

    limit: Annotated[int, Meta(ge=1, le=200, description="Entries of one page.")] = 50
    cursor: Annotated[str, Meta(max_length=1000, description="Where this page begins: `next` of the page before.")] = ""


Q = TypeVar("Q", bound=Query | None)
B = TypeVar("B", bound=Body | None)


class Listed(msgspec.Struct, Generic[T], frozen=True):
    """A page of a list; `next` is the cursor of the next one, null on the last."""

    items: tuple[T, ...]
    next: str | None = None


class Created(msgspec.Struct, Generic[T], frozen=True):
    """What was made, and the path under which it is found, without `/api/v1`."""

    value: T
    at: str


class Accepted(msgspec.Struct, Generic[T], frozen=True):
    """What was taken and is being worked on."""

    value: T


class Attachment(msgspec.Struct, frozen=True):
    """A file; `chunks` are sent as they are made."""

    name: str
    media: str
    chunks: Iterable[bytes]


class Refused(Exception):
    """The request is not answered; `detail` is one clear sentence, `extra` goes into the problem beside it."""

    def __init__(self, status: int, detail: str, **extra: object) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.extra = extra


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Generic[Q, B]):
    """A request that passed: who asks, with which token, and what was asked, all of it checked."""

    owner: Account
    token: ApiToken
    at: Mapping[str, str]
    """The parts of the path that vary, by name."""
    raw: Mapping[str, str]
    """The query's parameters as they were written."""
    query: Q
    body: B
    found: Site | None = None

    @property
    def site(self) -> Site:
        """The site in the path."""
        return cast("Site", self.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path, as it was written down."""

    group: str
    method: Method
    path: str
    """Below `/api/v1`: `/sites/{site}/stats`."""
    needs: Action
    scope: Scope
    run: Callable[[Asked[Any, Any]], Any]
    query: type[Query] | None
    body: type[Body] | None
    answer: Any
    refusals: Mapping[int, str] = field(default_factory=dict)
    longest_body: int = LONGEST_BODY
    media: tuple[str, ...] = ()
    """Of an `Attachment`: the media types it may have."""

    @property
    def id(self) -> str:
        """The `operationId`, which is the route's endpoint too."""
        first, *rest = self.run.__name__.split("_")
        return first + "".join(word.capitalize() for word in rest)


class Group:
    """Operations about one subject: a tag of the document."""

    def __init__(self, name: str, description: str) -> None:
        self.name = name
        self.description = description
        self.operations: list[Operation] = []

    def get(self, path: str, *, needs: Action, **more: Any) -> Callable[[Callable[[Asked[Q, B]], T]], Callable[[Asked[Q, B]], T]]:
        """An operation that reads."""
        return self._add("GET", path, {"needs": needs, "scope": "read", **more})

    def post(
        self, path: str, *, needs: Action, scope: Scope, **more: Any
    ) -> Callable[[Callable[[Asked[Q, B]], T]], Callable[[Asked[Q, B]], T]]:
        """An operation that makes something."""
        return self._add("POST", path, {"needs": needs, "scope": scope, **more})

    def put(
        self, path: str, *, needs: Action, scope: Scope, **more: Any
    ) -> Callable[[Callable[[Asked[Q, B]], T]], Callable[[Asked[Q, B]], T]]:
        """An operation that makes or replaces something."""
        return self._add("PUT", path, {"needs": needs, "scope": scope, **more})

    def patch(
        self, path: str, *, needs: Action, scope: Scope, **more: Any
    ) -> Callable[[Callable[[Asked[Q, B]], T]], Callable[[Asked[Q, B]], T]]:
        """An operation that changes some fields."""
        return self._add("PATCH", path, {"needs": needs, "scope": scope, **more})

    def delete(
        self, path: str, *, needs: Action, scope: Scope, **more: Any
    ) -> Callable[[Callable[[Asked[Q, B]], T]], Callable[[Asked[Q, B]], T]]:
        """An operation that removes something."""
        return self._add("DELETE", path, {"needs": needs, "scope": scope, **more})

    def _add(self, method: Method, path: str, given: dict[str, Any]) -> Callable[[Callable[[Asked[Q, B]], T]], Callable[[Asked[Q, B]], T]]:
        def note(run: Callable[[Asked[Q, B]], T]) -> Callable[[Asked[Q, B]], T]:
            hints = get_type_hints(run)
            query, body = (None if kind is type(None) else kind for kind in get_args(hints["asked"]))
            if body is not None:
                msgspec.json.Decoder(body)  # a field that cannot be what it says is found here, not by the first request
            signature = {"query": query, "body": body, "answer": hints["return"]}
            self.operations.append(Operation(group=self.name, method=method, path=path, run=run, **signature, **given))
            return run

        return note


def status_of(operation: Operation) -> int:
    """The status of a good answer."""
    if operation.answer is type(None):
        return 204
    return {Created: 201, Accepted: 202}.get(get_origin(operation.answer), 200)


def content_of(operation: Operation) -> Any:
    """The type of what a good answer's body holds; None where it holds nothing, or a file."""
    answer = operation.answer
    if answer is type(None) or answer is Attachment:
        return None
    return get_args(answer)[0] if get_origin(answer) in {Created, Accepted} else answer


def refuse_mistakes(mistakes: Iterable[tuple[str, str]]) -> None:
    """Raise `Refused` (422) if there are any: each field and a sentence about it."""
    told = [{"field": name, "detail": sentence} for name, sentence in mistakes]
    if told:
        more = f" and {len(told) - 1} more" if len(told) > 1 else ""
        raise Refused(422, f"{told[0]['field']}: {told[0]['detail']}{more}.", mistakes=told)


def refuse_outdated(value: Any) -> None:
    """Raise `Refused` (412) where the request's If-Match names another state than this answer of the GET has."""
    wanted = request.if_match
    if wanted and not wanted.contains(generate_etag(msgspec.json.encode(value))):
        raise Refused(412, "It was changed since you read it; read it again.")


def paged(entries: Iterable[T], key: Callable[[T], str], asked: Paged) -> Listed[T]:
    """The page of the entries, in the order of their keys, that begins behind the cursor; raises `Refused` for a cursor that is none."""
    after = key_of(asked.cursor)
    rest: Sequence[T] = sorted((entry for entry in entries if after is None or key(entry) > after), key=key)
    is_last = len(rest) <= asked.limit
    return Listed(tuple(rest[: asked.limit]), None if is_last else cursor_of(key(rest[asked.limit - 1])))


def cursor_of(key: str) -> str:
    """A key as a cursor: letters, digits, - and _."""
    return urlsafe_b64encode(key.encode()).decode().rstrip("=")


def key_of(cursor: str) -> str | None:
    """The key that a cursor holds; None for an empty one. Raises `Refused` (400)."""
    if not cursor:
        return None
    try:
        return b64decode(cursor.encode() + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except ValueError as exc:
        raise Refused(400, "The cursor is none of this API's: send `next` of the page before as it is.") from exc
