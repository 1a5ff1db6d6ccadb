"""A unit's money: the budget of each of its accounts, and what of it was billed."""

from collections.abc import Collection, Mapping
from typing import Any

import msgspec
import redis

from analytics.stores.units import Client, StoreUnavailable, key


class Account(msgspec.Struct, frozen=True):
    """Micro units of the currency. `budget` None: no limit."""

    budget: int | None
    billed: int

    @property
    def remaining(self) -> int | None:
        """What may still be billed; None: no limit."""
        return None if self.budget is None else max(0, self.budget - self.billed)


class Money:
    """Budgets through one client (bytes replies)."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def set_budget(self, unit: str, micros: int | None, name: str = "") -> None:
        """From now on at most this is billed to the account in all, what was billed before included; None: no limit."""
        self.set_budgets({unit: {name: micros}})

    def set_budgets(self, budgets: Mapping[str, Mapping[str, int | None]]) -> None:
        """The same for accounts of many units at once."""
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for unit, accounts in budgets.items():
                    for name, micros in accounts.items():
                        if micros is None:
                            pipe.hdel(key(unit, "money"), field("budget", name))
                        else:
                            pipe.hset(key(unit, "money"), field("budget", name), micros)
                pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the budgets of {', '.join(list(budgets)[:3])} cannot be set: {exc}") from exc

    def account(self, unit: str, name: str = "") -> Account:
        """Where one account of the unit stands."""
        return self.accounts([unit])[unit].get(name, NOTHING)

    def accounts(self, units: Collection[str]) -> dict[str, dict[str, Account]]:
        """All accounts of many units, asked at once: one at a time they cost the counter a quarter of its work under load."""
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for unit in units:
                    pipe.hgetall(key(unit, "money"))
                replies: Any = pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the money of {', '.join(list(units)[:3])} cannot be read: {exc}") from exc
        return {unit: accounts_of(fields) for unit, fields in zip(units, replies, strict=True)}


NOTHING = Account(None, 0)
"""An account with no limit that nothing was billed to."""


def field(what: str, name: str) -> str:
    """A field of the unit's money: `billed` of the account without a name, `billed:spring` of another."""
    return f"{what}:{name}" if name else what


def accounts_of(fields: Mapping[bytes, bytes]) -> dict[str, Account]:
    """The accounts that these fields tell of, by name."""
    found: dict[str, dict[str, int]] = {}
    for named, micros in fields.items():
        what, _, name = named.decode().partition(":")
        found.setdefault(name, {})[what] = int(micros)
    return {name: Account(told.get("budget"), told.get("billed", 0)) for name, told in found.items()}
