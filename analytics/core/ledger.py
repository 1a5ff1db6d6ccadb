"""What a host remembers of journals that it deleted: where each unit must stand at least, or its counts are older than the journals.

A worked example: writer w's first segment named s:demo last in its record 900, and was deleted. A store whose s:demo stands at 950 is
fine; one restored from an old backup, standing at 700, lacks records 701–900 for ever: that unit stops until an operator accepts the gap.

When the last segment of a dead writer is deleted, its position fields are removed from the store. From then on the unit's *retirements*
say the same: a number that the store and this ledger raise together with each removed writer.
"""

from collections.abc import Mapping

import msgspec

TOMBSTONE_S = 86_400
"""How long a removed writer is remembered singly: a fail-over may bring back a store that is seconds older than its removal."""


class Gone(msgspec.Struct):
    """A writer of whom segments were deleted. `units`: number of the last deleted record that named the unit."""

    units: dict[str, int] = {}
    damaged: int = 0
    damaged_views: int = 0
    upto: int = 0
    """The index of the last segment that was deleted, or was about to be when the host died."""
    retired_at: int = 0
    """When its last segment was deleted (Unix seconds); 0: it has segments."""
    retirements: dict[str, int] = {}
    """The unit's retirement number that stands for this writer."""
    settled: bool = False
    """Whether the store was told."""


class Ledger(msgspec.Struct):
    """A host's memory. `views` and `damaged` are those of retired writers."""

    host: str
    views: int = 0
    damaged: int = 0
    gone: dict[str, Gone] = {}
    """By the writer's id in hex."""
    retirements: dict[str, int] = {}
    """By unit: how many writers were removed from it."""

    @property
    def field(self) -> bytes:
        """The field of a unit's positions that holds its retirements for this host."""
        return b"h:" + self.host.encode()


def note_deleted(ledger: Ledger, writer: bytes, index: int, units: Mapping[str, int], damaged: tuple[int, int]) -> None:
    """A segment that named these units, with their last numbers in it, is about to be deleted. `damaged`: records, views."""
    gone = ledger.gone.setdefault(writer.hex(), Gone())
    gone.upto = index
    for unit, number in units.items():
        gone.units[unit] = max(number, gone.units.get(unit, 0))
    gone.damaged += damaged[0]
    gone.damaged_views += damaged[1]


def note_retired(ledger: Ledger, writer: bytes, views: int, now: int) -> None:
    """The writer is dead and none of its segments is left; `views`: how many it accepted in all."""
    gone = ledger.gone.setdefault(writer.hex(), Gone())
    gone.retired_at = now
    for unit in gone.units:
        ledger.retirements[unit] = ledger.retirements.get(unit, 0) + 1
        gone.retirements[unit] = ledger.retirements[unit]
    ledger.views += views - gone.damaged_views
    ledger.damaged += gone.damaged


def forget_settled(ledger: Ledger, now: int) -> bool:
    """Drop writers that were removed long ago; whether there were any."""
    old = [name for name, gone in ledger.gone.items() if gone.settled and now - gone.retired_at > TOMBSTONE_S]
    for name in old:
        del ledger.gone[name]
    return bool(old)


def gap(ledger: Ledger, unit: str, stands: Mapping[bytes, int]) -> str | None:
    """Why the unit's counts are older than the oldest kept record; None: they are not."""
    explained = set()
    for name, gone in ledger.gone.items():
        number = gone.units.get(unit)
        if number is None:
            continue
        if stands.get(bytes.fromhex(name), 0) >= number:
            explained.add(gone.retirements.get(unit))
        elif not gone.retired_at:
            return f"the store stands before record {number} of writer {name[:8]}, which is deleted"
    stored = stands.get(ledger.field, 0)
    lacking = [one for one in range(stored + 1, ledger.retirements.get(unit, 0) + 1) if one not in explained]
    if lacking:
        return f"the store knows {stored} of {ledger.retirements[unit]} deleted journals"
    return None


def accepted_fields(ledger: Ledger, unit: str) -> dict[bytes, int | None]:
    """The position fields that make the unit go on at the oldest kept record, without what is lost."""
    fields: dict[bytes, int | None] = {}
    for name, gone in ledger.gone.items():
        if unit in gone.units:
            fields[bytes.fromhex(name)] = None if gone.retired_at else gone.units[unit]
    if unit in ledger.retirements:
        fields[ledger.field] = ledger.retirements[unit]
    return fields


def retired_fields(ledger: Ledger, unit: str, stands: Mapping[bytes, int]) -> dict[bytes, int | None]:
    """What the store must still be told about removed writers of the unit; empty: nothing."""
    fields: dict[bytes, int | None] = {}
    for name, gone in ledger.gone.items():
        if gone.retired_at and unit in gone.units and bytes.fromhex(name) in stands:
            fields[bytes.fromhex(name)] = None
    if stands.get(ledger.field, 0) < ledger.retirements.get(unit, 0):
        fields[ledger.field] = ledger.retirements[unit]
    return fields
