"""Adding up journal records into batches: what one function call applies to one unit.

A batch begins where the unit stands and ends at the last record it holds, per writer. Cells without a once-bit are summed at once; entries
with one go singly, because only the store knows whether the bit was set before.

Views of the same page in the same minute are often the same bytes, for which `Decoding` gives the same `Entry`: a batch counts how often it
came and multiplies once. Of 100,000 views on 2,000 pages four in five were so.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from analytics.core.buckets import QUARTER_S, day_bucket, hour_bucket, hour_of
from analytics.core.cells import CAPS, as_text, digest_text, is_account, is_daily, packed_cells, packed_name
from analytics.core.events import Entry

MINUTE_S = 60
LIVE_S = 3600
"""Views are kept by minute too for the last hour, so that a dashboard can show what happens now."""
INCREMENTS_MAX = 4000
"""A call takes at most 5,000 increments; a record adds at most a few dozen."""


class Batch:
    """What is added up for one unit since it was begun. `first` and `last`: record numbers by writer, exclusive and inclusive."""

    __slots__ = (
        "_cells",
        "_held",
        "_hour",
        "_quarter",
        "_sums",
        "_times",
        "amounts",
        "first",
        "last",
        "looks",
        "minutes",
        "once",
        "reached",
        "size",
        "unit",
        "zone",
    )

    def __init__(self, unit: str, zone: str) -> None:
        self.unit, self.zone = unit, zone
        self.first: dict[bytes, int] = {}
        self.last: dict[bytes, int] = {}
        self._sums: dict[int, dict[str, int]] = {}
        self.once: list[tuple[int, Entry]] = []
        self.amounts: dict[tuple[int, str, tuple[str, ...]], int] = {}
        """By hour, account, and the cells beside which what was billed is summed."""
        self.minutes: dict[int, int] = {}
        """Views by minute (Unix minutes)."""
        self.looks: list[tuple[float, str]] = []
        self.reached: dict[bytes, int] = {}
        """Where batches before this one end."""
        self.size = 0
        self._quarter, self._hour = -1, 0
        self._cells: dict[str, int] = {}
        self._held: dict[int, tuple[Entry, int, int, dict[str, int]]] = {}
        """What was added up, by the entry's identity (what is held stays where it is), with its moment, hour, and that hour's sums."""
        self._times: dict[int, int] = {}
        """How often it came again."""

    def add(self, writer: bytes, number: int, before: int, at: int, entry: Entry) -> None:
        """Take one entry of the record with this number; `before` is where the unit stands for this writer without it."""
        if writer not in self.last:
            self.first[writer] = self.reached.get(writer, before)
        self.last[writer] = number
        if entry.look:
            self.looks.append((float(at), entry.look))
        name = id(entry)
        held = self._held.get(name)
        if held is not None and held[1] == at:
            self._times[name] = self._times.get(name, 0) + 1
            return
        # Records come in order of time: nearly all are in the same quarter of an hour as the one before.
        if at // QUARTER_S != self._quarter:
            self._quarter = at // QUARTER_S
            self._hour = hour_of(at, self.zone)
            self._cells = self._sums.setdefault(self._hour, {})
        if entry.once is not None:
            self.once.append((hour_of(entry.once.since, self.zone) if entry.once.since else self._hour, entry))
            self.size += 1 + (2 if entry.amount else 1) * len(entry.cells)
            return
        if held is None:
            self._held[name] = entry, at, self._hour, self._cells
        self._sum_up(entry, at, self._hour, self._cells, 1)

    @property
    def cells(self) -> dict[int, dict[str, int]]:
        """What is summed, by hour (Unix seconds)."""
        self.settle()
        return self._sums

    def settle(self) -> None:
        """Sum up what came again: to be called before `minutes` and `amounts` are read."""
        for name, times in self._times.items():
            entry, at, hour, cells = self._held[name]
            self._sum_up(entry, at, hour, cells, times)
        self._times.clear()

    def _sum_up(self, entry: Entry, at: int, hour: int, cells: dict[str, int], times: int) -> None:
        if entry.amount:
            self._bill(entry, hour, times)
        if views := entry.cells.get("views:"):
            minute = at // MINUTE_S
            self.minutes[minute] = self.minutes.get(minute, 0) + views * times
        known = len(cells)
        for cell, count in entry.cells.items():
            cells[cell] = cells.get(cell, 0) + count * times
        self.size += len(cells) - known

    def _bill(self, entry: Entry, hour: int, times: int) -> None:
        due = (hour, entry.account, tuple(entry.cells))
        if due not in self.amounts:
            self.amounts[due] = 0
            self.size += 1 + len(entry.cells)
        self.amounts[due] += entry.amount * times

    def follower(self) -> "Batch":
        """An empty batch that begins where this one ends."""
        batch = Batch(self.unit, self.zone)
        batch.reached = {**self.reached, **self.last}
        return batch

    @property
    def bills(self) -> bool:
        """Whether something may be billed."""
        return bool(self.amounts) or any(entry.amount for _, entry in self.once)

    def pages(self) -> set[str]:
        """The pages that were viewed."""
        return {cell[5:] for cells in self.cells.values() for cell in cells if cell.startswith("page:")}


class Trending(msgspec.Struct, frozen=True, array_like=True):
    """What a batch changes in TRENDING: the clock's version it starts from, and the scores' factors and increments."""

    version: int
    clock: msgspec.Raw
    factors: tuple[float, float]
    pages: list[Any]
    """page, fast, slow, page, fast, slow, …"""
    kept: int


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """A batch as `litfass_apply_v5` takes it, as MessagePack: an array, since names of fields would be half of a small campaign's."""

    positions: list[Any]
    """writer, where the unit stands, where it will stand, writer, …"""
    buckets: list[tuple[str, msgspec.Raw]]
    once: list[tuple[Any, ...]]
    """hour, lot, bit, until, cells, day, its cells, amount, account, cells of what is billed, the cell of a repeat"""
    amounts: list[tuple[str, int, str, list[Any]]]
    """day, amount, account, cells of what is billed"""
    shards: int
    """0: wide cells stand beside the narrow ones."""
    proven: list[str]
    minutes: list[tuple[int, int, int]]
    """hour and minute (Unix seconds of their starts), views"""
    trending: Trending | None = None


class Call(msgspec.Struct, frozen=True):
    """What one unit's part of a function call takes: its own batch, and what all units of the call share."""

    batch: Packed
    size: int
    """About how many cells it changes."""
    keep: int
    caps: dict[str, int] = msgspec.field(default_factory=CAPS.copy)

    @property
    def shared(self) -> tuple[int, dict[str, int]]:
        """What the function takes once for all units of a call."""
        return self.keep, self.caps


def flat_cells(cells: Mapping[str, int]) -> msgspec.Raw:
    """name, digest (empty: narrow), count, … as the function takes them."""
    return packed_cells([packed_name(cell)[0] for cell in cells], cells.values())


def paid_cells(cells: Iterable[str]) -> list[Any]:
    """name, digest, … of what is added to beside these cells where something is billed: `$seen:ad-7` beside `seen:ad-7`."""
    flat: list[Any] = []
    for cell in cells:
        if not is_account(cell):
            flat += (f"${cell}", digest_text(f"${cell}"))
    return flat


def buckets_of(batch: Batch) -> list[tuple[str, msgspec.Raw]]:
    """The batch's sums by the store's buckets: open hours, and open days for what is summed by day only."""
    daily: dict[str, dict[str, int]] = {}
    buckets = []
    for hour, cells in batch.cells.items():
        if not cells:  # only once entries
            continue
        names, counts = [], []
        into = daily.setdefault(day_bucket(hour, batch.zone), {})
        for cell, count in cells.items():
            name, by_day = packed_name(cell)
            if by_day:
                into[cell] = into.get(cell, 0) + count
            else:
                names.append(name)
                counts.append(count)
        buckets.append((hour_bucket(hour), packed_cells(names, counts)))
    buckets += [(name, flat_cells(cells)) for name, cells in daily.items() if cells]
    return buckets


def live_minutes(minutes: Mapping[int, int], now: int) -> list[tuple[int, int, int]]:
    """Hour, minute and views of what is recent enough for the live view; a clock that runs ahead opens no keys of the future."""
    recent = sorted((minute * MINUTE_S, views) for minute, views in minutes.items())
    return [(start - start % 3600, start, views) for start, views in recent if now - LIVE_S <= start <= now + MINUTE_S]


def call_of(batch: Batch, now: int, *, shards: int, keep_s: int, proven: list[str], trending: Trending | None) -> Call:  # noqa: PLR0913 — all that a call holds
    """The function's argument for this batch; `keep_s`: how long after its beginning an hour is kept; `proven`: cells seen often."""
    batch.settle()
    packed = Packed(
        positions=[value for writer, number in batch.last.items() for value in (as_text(writer), batch.first[writer], number)],
        buckets=buckets_of(batch),
        once=[_once(hour, batch.zone, entry) for hour, entry in batch.once],
        amounts=[
            (day_bucket(hour, batch.zone), amount, account, paid_cells(cells)) for (hour, account, cells), amount in batch.amounts.items()
        ],
        shards=shards,
        proven=proven,
        minutes=live_minutes(batch.minutes, now),
        trending=trending,
    )
    return Call(packed, batch.size, keep_s)


def _once(hour: int, zone: str, entry: Entry) -> tuple[Any, ...]:
    once = entry.once
    assert once is not None  # noqa: S101 — only entries with a bit are put into `Batch.once`
    hourly, daily, paid = _packed(tuple(entry.cells.items()), paid=entry.amount > 0)
    day = day_bucket(hour, zone)
    return hour_bucket(hour), once.lot, once.bit, once.until, hourly, day, daily, entry.amount, entry.account, paid, once.repeated


@lru_cache(maxsize=8192)
def _packed(cells: tuple[tuple[str, int], ...], *, paid: bool) -> tuple[msgspec.Raw, msgspec.Raw, list[Any]]:
    """The cells by hour, those by day, and those of what is billed: the same for all tokens of an ad, a word and a country."""
    hourly = flat_cells({cell: count for cell, count in cells if not is_daily(cell)})
    daily = flat_cells({cell: count for cell, count in cells if is_daily(cell)})
    return hourly, daily, paid_cells(cell for cell, _ in cells) if paid else []
