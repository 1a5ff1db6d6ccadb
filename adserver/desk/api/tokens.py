"""API tokens of the token's own owner: what each may do, how long, and on which day it was used last."""

from datetime import UTC, date, datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from adserver.core.accounts import ApiToken, Grant, Scope, scopes_for
from adserver.desk.api.frame import Asked, Body, Created, Group, Listed, Paged, Refused, paged, refuse_mistakes
from adserver.desk.services import services

tokens = Group("tokens", "API tokens of the owner of the token that asks.")

DAY_S = 86_400
LONGEST_NAME = 60
LONGEST_DAYS = 3650
MOST = 50


class TokenEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A token; its secret is kept nowhere. Of its use no more is known than the last day (UTC)."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created_on: date
    expires_on: date | None
    used_on: date | None


class NewToken(TokenEntry, frozen=True, kw_only=True):
    """A token that was just made, with its secret: this once."""

    secret: str


class TokenBody(Body, frozen=True, kw_only=True):
    """A token to be made. It can do no more, and lasts no longer, than the one that asks for it."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME, description="What it is for.")]
    scopes: Annotated[tuple[Scope, ...], Meta(min_length=1, max_length=10)] = ("read",)
    days: Annotated[int | None, Meta(description="It ends so many days from now; without it, never.")] = None


@tokens.get("/tokens", needs="manage-tokens", scope="manage-tokens")
def list_tokens(asked: Asked[Paged, None]) -> Listed[TokenEntry]:
    """The tokens of the owner of the token that asks."""
    entries = (entry_of(token) for token in services().accounts.tokens(asked.owner.name))
    return paged(entries, lambda entry: entry.id, asked.query)


@tokens.post("/tokens", needs="manage-tokens", scope="manage-tokens", refusals={409: f"There are {MOST} tokens already."})
def add_token(asked: Asked[None, TokenBody]) -> Created[NewToken]:
    """A new token."""
    body, now = asked.body, int(services().clock())
    refuse_mistakes(_mistakes(asked))
    if len(services().accounts.tokens(asked.owner.name)) >= MOST:
        raise Refused(409, f"{asked.owner.name} has {MOST} tokens; revoke one first.")
    expires_at = 0 if body.days is None else now + body.days * DAY_S
    if asked.token.expires_at:
        expires_at = min(expires_at or asked.token.expires_at, asked.token.expires_at)
    secret, token = services().accounts.add_token(
        asked.owner.name, body.name.strip(), now, Grant(scopes=body.scopes, expires_at=expires_at)
    )
    return Created(NewToken(secret=secret, **msgspec.structs.asdict(entry_of(token))), f"/tokens/{token.id}")


@tokens.get("/tokens/{token}", needs="manage-tokens", scope="manage-tokens")
def get_token(asked: Asked[None, None]) -> TokenEntry:
    """One of them."""
    return entry_of(_own(asked))


@tokens.delete("/tokens/{token}", needs="manage-tokens", scope="manage-tokens")
def revoke_token(asked: Asked[None, None]) -> None:
    """Revoke a token: it is nobody's from now on."""
    services().accounts.remove_token(_own(asked).id, asked.owner.name)


def entry_of(token: ApiToken) -> TokenEntry:
    """A token as it is told."""
    return TokenEntry(
        id=token.id,
        name=token.name,
        scopes=token.scopes,
        created_on=_day(token.created_at),
        expires_on=_day(token.expires_at) if token.expires_at else None,
        used_on=date.fromisoformat(token.used_on) if token.used_on else None,
    )


def _mistakes(asked: Asked[None, TokenBody]) -> list[tuple[str, str]]:
    found = [] if asked.body.name.strip() else [("name", "is empty")]
    found += [
        ("scopes", f"{scope} is of no use to an account that is {asked.owner.role}")
        for scope in asked.body.scopes
        if scope not in scopes_for(asked.owner)
    ]
    found += [
        ("scopes", f"{scope} is more than the token that asks may do") for scope in asked.body.scopes if scope not in asked.token.scopes
    ]
    if asked.body.days is not None and not 1 <= asked.body.days <= LONGEST_DAYS:
        found.append(("days", f"is not between 1 and {LONGEST_DAYS}"))
    return found


def _own(asked: Asked[None, None]) -> ApiToken:
    mine = (token for token in services().accounts.tokens(asked.owner.name) if token.id == asked.at["token"])
    found = next(mine, None)
    if found is None:
        raise Refused(404, f"{asked.owner.name} has no token {asked.at['token'][:40]}.")
    return found


def _day(at: int) -> date:
    return datetime.fromtimestamp(at, UTC).date()
