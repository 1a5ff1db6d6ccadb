r"""Which entries each change of the catalogue touched, so that who follows it reads those alone.

    lf:{catalogue}:log    list, the newest first, the last 200: "41\nads:kaffee-1\ncampaigns:herbst", or "41\n*" for very many

Whoever saw version 38 and finds version 41 reads the newest three lines; if they are those of 41, 40 and 39, they name all that changed.
Another program version that kept no log leaves a gap in these numbers, and then everything is read again.
"""

from typing import Any

import msgspec

from adserver.stores.connect import Client

LOG_MAX = 200
"""Lines kept, of 1,000 names at most: a follower looks ten times a second."""
NAMES_MAX = 1000
ALL = "*"

Names = dict[str, set[str]]
"""Ids by their kind: {"ads": {"kaffee-1"}}."""

# Defines bump(version key, log key, names): the catalogue's next version, noted in the log with the entries that changed.
BUMP = f"""
local function bump(version, log, names)
  local next_one = redis.call('INCR', version)
  local told = #names > {NAMES_MAX} and '{ALL}' or table.concat(names, '\\n')
  redis.call('LPUSH', log, next_one .. '\\n' .. told)
  redis.call('LTRIM', log, 0, {LOG_MAX - 1})
  return next_one
end
"""

# The version and the lines since another one, of one moment. KEYS: version, log. ARGV: since.
_SINCE = f"""
local version = tonumber(redis.call('GET', KEYS[1]) or '0')
local behind = version - tonumber(ARGV[1])
if behind <= 0 or behind > {LOG_MAX} then return {{version}} end
local found = redis.call('LRANGE', KEYS[2], 0, behind - 1)
table.insert(found, 1, version)
return found
"""


class Since(msgspec.Struct, frozen=True):
    """The catalogue's version, and what changed since the one that was asked about; None where only reading everything tells."""

    version: int
    names: Names | None


def since(client: Client, prefix: str, version: int) -> Since:
    """What changed after `version`."""
    # EVAL, not EVALSHA: after a fail-over the new server does not know the script.
    asked: Any = client
    newest, *lines = asked.eval(_SINCE, 2, prefix + "version", prefix + "log", version)
    return Since(int(newest), _named(int(newest), version, [line.decode().split("\n") for line in lines]))


def _named(newest: int, seen: int, lines: list[list[str]]) -> Names | None:
    if [line[0] for line in lines] != [str(version) for version in range(newest, seen, -1)] or newest < seen:
        return None
    names: Names = {}
    for name in (name for line in lines for name in line[1:] if name):
        if name == ALL:
            return None
        kind, _, entry = name.partition(":")
        names.setdefault(kind, set()).add(entry)
    return names
