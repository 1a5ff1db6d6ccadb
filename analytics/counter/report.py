"""What the counter tells after each step."""

import msgspec


class Numbers(msgspec.Struct, frozen=True):
    """A host's views, from record numbers: accepted = applied + waiting at every quiet moment. `damaged`: records that cannot be read."""

    accepted: int = 0
    applied: int = 0
    waiting: int = 0
    damaged: int = 0


class Alarm(msgspec.Struct, frozen=True):
    """Something that needs an operator: `unit` is stopped ("" = all of them wait) for `reason`."""

    unit: str
    reason: str


class Applied(msgspec.Struct, frozen=True):
    """One step's outcome. `pages`: the pages viewed, by unit; `more`: there is more to read at once."""

    units: frozenset[str]
    pages: dict[str, frozenset[str]]
    numbers: Numbers
    alarms: tuple[Alarm, ...] = ()
    more: bool = False
