"""Statements that were issued, in Redis: written once, numbered without a gap, never changed.

lf:{statements}:issued            hash   2026-0001 → Statement as JSON
lf:{statements}:of:<advertiser>   hash   2026-11:EUR → 2026-0001
lf:{statements}:numbers           hash   2026 → 1, the last number given in that year
"""

from typing import Any

import msgspec

from adserver.core.campaigns.statements import Statement
from adserver.stores.asking import asking
from adserver.stores.connect import Client

PREFIX = "lf:{statements}:"
DIGITS = 4

# Gives the next number of the year and keeps the statement under it, if the advertiser has as many statements as the caller saw.
# KEYS: issued, of, numbers. ARGV: seen, year, prefix, field, the statement's JSON in front of its number and behind it.
_ISSUE = """
if redis.call('HLEN', KEYS[2]) ~= tonumber(ARGV[1]) or redis.call('HEXISTS', KEYS[2], ARGV[4]) == 1 then return '' end
local number = ARGV[3] .. ARGV[2] .. '-' .. string.format('%04d', redis.call('HINCRBY', KEYS[3], ARGV[2], 1))
redis.call('HSET', KEYS[1], number, ARGV[5] .. number .. ARGV[6])
redis.call('HSET', KEYS[2], ARGV[4], number)
return number
"""
_MARK = "@number@"


class AlreadyIssued(Exception):
    """Somebody else issued a statement of this advertiser at the same moment; look again."""


class Statements:
    """The statements of one installation. Every method raises `StoreUnavailable` when the store does not answer."""

    def __init__(self, client: Client) -> None:
        self._client: Any = client

    @asking()
    def issue(self, statement: Statement, seen: int, prefix: str = "") -> Statement:
        """The statement with its number; `seen` is how many the advertiser had when it was drafted. Raises `AlreadyIssued`."""
        text = msgspec.json.encode(msgspec.structs.replace(statement, number=_MARK)).decode()
        before, _, after = text.partition(f'"{_MARK}"')
        keys = [PREFIX + "issued", f"{PREFIX}of:{statement.advertiser}", PREFIX + "numbers"]
        field = f"{statement.month}:{statement.currency}"
        number = self._client.eval(_ISSUE, 3, *keys, seen, statement.issued_on[:4], prefix, field, before + '"', '"' + after).decode()
        if not number:
            raise AlreadyIssued("somebody else issued a statement of this advertiser at the same moment")
        return msgspec.structs.replace(statement, number=number)

    @asking()
    def get(self, number: str) -> Statement | None:
        """The statement with this number."""
        data = self._client.hget(PREFIX + "issued", number)
        return None if data is None else msgspec.json.decode(data, type=Statement)

    @asking()
    def of(self, advertiser: str) -> tuple[Statement, ...]:
        """An advertiser's statements, the oldest month first."""
        numbers = sorted(self._client.hvals(f"{PREFIX}of:{advertiser}"))
        found = self._client.hmget(PREFIX + "issued", numbers) if numbers else []
        held = [msgspec.json.decode(data, type=Statement) for data in found if data is not None]
        return tuple(sorted(held, key=lambda one: (one.month, one.currency)))
