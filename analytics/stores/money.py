"""A unit's money: its budget, and what of it was billed."""

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

    def set_budget(self, unit: str, micros: int | None) -> None:
        """From now on at most this is billed in all, what was billed before included; None: no limit."""
        try:
            if micros is None:
                self.client.hdel(key(unit, "money"), "budget")
            else:
                self.client.hset(key(unit, "money"), "budget", micros)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the budget of {unit} cannot be set: {exc}") from exc

    def account(self, unit: str) -> Account:
        """Where the unit's money stands."""
        try:
            reply: Any = self.client.hmget(key(unit, "money"), "budget", "billed")
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the money of {unit} cannot be read: {exc}") from exc
        budget, billed = reply
        return Account(None if budget is None else int(budget), int(billed or 0))
