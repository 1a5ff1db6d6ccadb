"""A unit's money: the limits of each of its accounts, and what of them was billed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
import redis

from analytics.core.batches import paid_cells
from analytics.core.buckets import day_start
from analytics.core.cells import CAPS, shards_for
from analytics.stores.units import CHARGE, Client, StoreUnavailable, Units, key

NO_LIMIT = "-"
"""What a budget without a limit is stored as: where nothing is stored the limit is not known, and nothing is billed."""


class Limit(msgspec.Struct, frozen=True):
    """What may be billed to an account, in micro units: in all, and a day. None: no limit."""

    budget: int | None = None
    daily: int | None = None


class Account(msgspec.Struct, frozen=True):
    """Micro units of the currency. `limit` None: the store does not know it, and bills nothing."""

    limit: Limit | None
    billed: int

    @property
    def budget(self) -> int | None:
        """What may be billed in all; None: no limit."""
        return self.limit.budget if self.limit else 0

    @property
    def remaining(self) -> int | None:
        """What may still be billed; None: no limit."""
        budget = self.budget
        return None if budget is None else max(0, budget - self.billed)


class Part(msgspec.Struct, frozen=True):
    """A part of a charge: the day that it is billed on, and the cells (`served:ad-7`) beside which it is summed as `$served:ad-7`."""

    day: date
    micros: int
    cells: Sequence[str] = ()


class Money:
    """Budgets through one client (bytes replies)."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._units = Units(client)

    def set_budget(self, unit: str, micros: int | None, name: str = "") -> None:
        """From now on at most this is billed to the account in all, what was billed before included; None: no limit."""
        self.set_limits({unit: {name: Limit(micros)}})

    def set_budgets(self, budgets: Mapping[str, Mapping[str, int | None]]) -> None:
        """The same for accounts of many units at once."""
        self.set_limits({unit: {name: Limit(micros) for name, micros in accounts.items()} for unit, accounts in budgets.items()})

    def set_limits(self, limits: Mapping[str, Mapping[str, Limit]]) -> None:
        """The same with what may be billed a day."""
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for unit, accounts in limits.items():
                    for name, limit in accounts.items():
                        pipe.hset(key(unit, "money"), field("budget", name), NO_LIMIT if limit.budget is None else limit.budget)
                        if limit.daily is None:
                            pipe.hdel(key(unit, "money"), field("daily", name), field("days", name))
                        else:
                            pipe.hset(key(unit, "money"), field("daily", name), limit.daily)
                pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the budgets of {', '.join(list(limits)[:3])} cannot be set: {exc}") from exc

    def account(self, unit: str, name: str = "") -> Account:
        """Where one account of the unit stands."""
        return self.accounts([unit])[unit].get(name, UNKNOWN)

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

    def charge(self, unit: str, name: str, before: int, parts: Sequence[Part], *, zone: str, keep_s: int) -> bool:  # noqa: PLR0913 — an account, what is billed, and the days' form
        """Bill what nobody was served, seen or clicked for, such as days of a flat rate, within the account's budget.

        False, and nothing is billed, where something else than `before` was billed so far, or the budget is not known. `keep_s`: how long
        after its beginning a day is kept. Raises `StoreUnavailable`.
        """
        billed = [(f"y:{day_start(one.day, zone)}", one.micros, paid_cells(one.cells)) for one in parts]
        shards = shards_for(sum(len(cells) for _, _, cells in billed))
        asked = _Charge(account=name, before=before, parts=billed, shards=shards, keep=keep_s)
        return bool(self._units.call(CHARGE, unit, msgspec.msgpack.encode(asked))[0] == b"ok")


class _Charge(msgspec.Struct, frozen=True):
    """The argument of `litfass_charge_v5`, as MessagePack."""

    account: str
    before: int
    parts: list[tuple[str, int, list[Any]]]
    """day, micro units, cells of what is billed"""
    shards: int
    keep: int
    proven: list[str] = []
    caps: dict[str, int] = msgspec.field(default_factory=CAPS.copy)


UNKNOWN = Account(None, 0)
"""An account that the store knows nothing of."""


def field(what: str, name: str) -> str:
    """A field of the unit's money: `billed` of the account without a name, `billed:spring` of another."""
    return f"{what}:{name}" if name else what


def accounts_of(fields: Mapping[bytes, bytes]) -> dict[str, Account]:
    """The accounts that these fields tell of, by name."""
    found: dict[str, dict[str, str]] = {}
    for named, told in fields.items():
        what, _, name = named.decode().partition(":")
        found.setdefault(name, {})[what] = told.decode()
    return {name: Account(_limit(told), int(told.get("billed", 0))) for name, told in found.items()}


def _limit(told: Mapping[str, str]) -> Limit | None:
    budget = told.get("budget")
    if budget is None:
        return None
    daily = told.get("daily")
    return Limit(None if budget == NO_LIMIT else int(budget), None if daily is None else int(daily))
