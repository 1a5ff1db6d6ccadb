"""People who may log in, their API tokens, and what each role may do. Decisions only; nothing here knows a form or a store."""

import re
from collections.abc import Iterable
from typing import Literal, get_args

from adserver.core.values import Value

Role = Literal["admin", "publisher", "advertiser", "reader"]
Action = Literal[
    "see-site",
    "edit-site",
    "see-sites",
    "manage-sites",
    "see-campaigns",
    "edit-campaigns",
    "add-advertisers",
    "manage-statements",
    "manage-users",
    "manage-tokens",
    "own-account",
    "see-metrics",
]

Scope = Literal["read", "write-pages", "manage-sites", "manage-campaigns", "manage-tokens"]

SCOPES: tuple[Scope, ...] = ("read", "write-pages", "manage-sites", "manage-campaigns", "manage-tokens")
ROLES: tuple[Role, ...] = ("admin", "publisher", "advertiser", "reader")
NAME = re.compile(r"[a-z0-9._-]{1,40}")
SHORTEST_PASSWORD = 10
"""Length is what protects; rules about capitals and digits do not (NIST SP 800-63B §5.1.1)."""
LONGEST_PASSWORD = 512
"""Hashing reads all of it; nobody types more."""

_MAY: dict[Role, frozenset[Action]] = {
    "admin": frozenset(get_args(Action)),
    "publisher": frozenset(
        {"see-site", "edit-site", "see-sites", "see-campaigns", "edit-campaigns", "add-advertisers", "manage-tokens", "own-account"},
    ),
    "advertiser": frozenset({"see-campaigns", "edit-campaigns", "manage-tokens", "own-account"}),
    "reader": frozenset({"see-site", "see-sites", "see-campaigns", "own-account"}),
}


class Account(Value, frozen=True):
    """One person's login. `sites` are the sites a publisher or reader may see; `advertiser` is whose campaigns an advertiser may see."""

    name: str
    """`[a-z0-9._-]{1,40}`."""
    role: Role
    password: str = ""
    """argon2id's own string; empty: nobody can log in with it."""
    sites: tuple[str, ...] = ()
    advertiser: str | None = None
    epoch: int = 0
    """Grows with each new password, which ends all sessions that were opened before."""
    disabled: bool = False
    """Let in no more; sessions and tokens stop working, and nothing is forgotten."""
    second_factor: str = ""
    """The secret of an authenticator app, sealed (`core.sealing`); empty: the password is enough."""


class Grant(Value, frozen=True):
    """What a new token may do, and how long."""

    scopes: tuple[Scope, ...] = ("read",)
    expires_at: int = 0
    """Unix seconds from which on it is nobody's; 0: never."""


class ApiToken(Value, frozen=True):
    """A bearer token as it is kept: it may do what its owner may, within its scopes. `id` names it; the secret itself is kept nowhere."""

    id: str
    name: str
    owner: str
    created_at: int
    """Unix seconds."""
    scopes: tuple[Scope, ...] = ("read",)
    expires_at: int = 0
    """Unix seconds from which on it is nobody's; 0: never."""
    used_on: str = ""
    """The last day (UTC) on which it was used, as 2026-11-22; empty: never. Nothing finer is kept."""

    def is_expired(self, now: float) -> bool:
        """Whether it has run out at this moment."""
        return bool(self.expires_at) and now >= self.expires_at


_SCOPE_NEEDS: dict[Scope, Action] = {
    "read": "own-account",
    "write-pages": "edit-site",
    "manage-sites": "edit-site",
    "manage-campaigns": "edit-campaigns",
    "manage-tokens": "manage-tokens",
}


def scopes_for(account: Account) -> tuple[Scope, ...]:
    """The scopes that a token of this account can make use of."""
    return tuple(scope for scope in SCOPES if may(account, _SCOPE_NEEDS[scope]))


def may(account: Account, action: Action, site: str | None = None) -> bool:
    """Whether the account may do this, on this site where the action is about one."""
    if action not in _MAY[account.role]:
        return False
    return site is None or account.role == "admin" or site in account.sites


def why_no_account(account: Account) -> list[str]:
    """What is wrong with a name or a role: name, sites (a publisher or reader without one), advertiser (an advertiser of nobody)."""
    reasons = [] if NAME.fullmatch(account.name) else ["name"]
    if account.role in {"publisher", "reader"} and not account.sites:
        reasons.append("sites")
    if account.role == "advertiser" and not account.advertiser:
        reasons.append("advertiser")
    return reasons


def why_not_change(before: Account, after: Account, by: Account, known: Iterable[Account]) -> list[str]:
    """What keeps an account from being changed so: `self` (nobody takes their own rights), `last-admin` (somebody must be able to)."""
    loses = before.role == "admin" and (after.role != "admin" or after.disabled)
    reasons = ["self"] if before.name == by.name and (loses or after.disabled) else []
    others = (one for one in known if one.name != before.name and one.role == "admin" and one.password and not one.disabled)
    if loses and not any(others):
        reasons.append("last-admin")
    return reasons


def why_weak(password: str, name: str) -> Literal["short", "long", "name"] | None:
    """Why this is no password for this account, or None when it will do."""
    if len(password) < SHORTEST_PASSWORD:
        return "short"
    if len(password) > LONGEST_PASSWORD:
        return "long"
    return "name" if name and name in password.lower() and len(password) < len(name) + SHORTEST_PASSWORD else None
