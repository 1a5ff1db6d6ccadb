"""What the counter tells after each step."""

import msgspec

from analytics.stores.hosts import Numbers


class Alarm(msgspec.Struct, frozen=True):
    """Something that needs an operator: `unit` is stopped ("": everything waits) for `reason`."""

    unit: str
    reason: str


class Applied(msgspec.Struct, frozen=True):
    """One step's outcome. `pages`: the pages viewed, by unit. `billed`: those of the units that something was billed to.

    `more`: something was read, so that there may be more; `behind`: there was more than one step takes, the next one should not wait.
    """

    units: frozenset[str]
    pages: dict[str, frozenset[str]]
    numbers: Numbers
    alarms: tuple[Alarm, ...] = ()
    more: bool = False
    behind: bool = False
    billed: frozenset[str] = frozenset()
