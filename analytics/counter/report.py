"""What the counter tells after each step."""

import msgspec

from analytics.stores.hosts import Numbers


class Alarm(msgspec.Struct, frozen=True):
    """Something that needs an operator: `unit` is stopped ("": everything waits) for `reason`."""

    unit: str
    reason: str


class Applied(msgspec.Struct, frozen=True):
    """One step's outcome. `pages`: the pages viewed, by unit; `more`: there is more to read at once."""

    units: frozenset[str]
    pages: dict[str, frozenset[str]]
    numbers: Numbers
    alarms: tuple[Alarm, ...] = ()
    more: bool = False
