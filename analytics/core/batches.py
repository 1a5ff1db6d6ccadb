"""Adding up journal records into batches: what one function call applies to one unit.

A batch begins where the unit stands and ends at the last record it holds, per writer. Cells without a once-bit are summed at once; entries
with one go singly, because only the store knows whether the bit was set before.

Nearly all entries are the same bytes as others before, for which `Decoding` gives the same `Known`: a batch counts how often each came, and
multiplies once.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from analytics.core.buckets import day_bucket, hour_bucket, hour_of
from analytics.core.cells import CAPS, as_text, digest_text, is_account, is_daily, packed_cells, packed_name
from analytics.core.decoding import Item, Known
from analytics.core.events import Entry

MINUTE_S = 60
LIVE_S = 3600
"""Views are kept by minute too for the last hour, so that a dashboard can show what happens now."""
INCREMENTS_MAX = 4000
"""A call takes at most 5,000 increments; a record adds at most a few dozen."""


class Batch:
    """What is added up for one unit since it was begun. `first` and `last`: record numbers by writer, exclusive and inclusive."""

    __slots__ = ("_sums", "_times", "amounts", "first", "last", "looks", "minutes", "once", "reached", "size", "unit", "zone")

    def __init__(self, unit: str, zone: str) -> None:
        self.unit, self.zone = unit, zone
        self.first: dict[bytes, int] = {}
        self.last: dict[bytes, int] = {}
        self._sums: dict[int, dict[str, int]] = {}
        self._times: dict[int, dict[Known, int]] = {}
        """By hour, how often what came in it came since it was summed up."""
        self.once: list[tuple[int, Entry]] = []
        self.amounts: dict[tuple[int, str, tuple[str, ...]], int] = {}
        """By hour, account, and the cells beside which what was billed is summed."""
        self.minutes: dict[int, int] = {}
        """Views by minute (Unix minutes)."""
        self.looks: list[tuple[float, str]] = []
        self.reached: dict[bytes, int] = {}
        """Where batches before this one end."""
        self.size = 0

    def add(self, writer: bytes, before: int, items: Sequence[Item], start: int = 0) -> int:
        """Take items of one writer, in order, from the one at `start` on until this is full; where it ended.

        `before` is where the unit stands for this writer without them. A record's entries stay together: its number is reached once.
        """
        last = self.last.get(writer)
        if last is None:
            self.first[writer] = self.reached.get(writer, before)
        looks, minutes, moment, hour = self.looks, self.minutes, -1, 0
        times: dict[Known, int] = {}
        for place in range(start, len(items)):
            number, at, known = items[place]
            if self.size >= INCREMENTS_MAX and number != last:
                return place
            self.last[writer] = last = number
            if at != moment:
                moment, hour = at, hour_of(at, self.zone)
                times = self._times.setdefault(hour, {})
            if known.views:
                minutes[at // MINUTE_S] = minutes.get(at // MINUTE_S, 0) + known.views
            if known.look:
                looks.append((float(at), known.look))
            if known in times:
                times[known] += 1
            else:
                self._meet(known, hour, times)
        return len(items)

    def _meet(self, known: Known, hour: int, times: dict[Known, int]) -> None:
        """Take what did not come in this hour yet, or comes once."""
        if known.is_once:
            self._note_once(known.entry, hour)
        else:
            times[known] = 1
            self._make_room(known.entry, hour)

    def _note_once(self, entry: Entry, hour: int) -> None:
        since = entry.once.since if entry.once is not None else 0
        self.once.append((hour_of(since, self.zone) if since else hour, entry))
        self.size += 1 + (2 if entry.amount else 1) * len(entry.cells)

    def _make_room(self, entry: Entry, hour: int) -> None:
        """Note which cells of this hour an entry changes that was not there before."""
        cells = self._sums.setdefault(hour, {})
        known = len(cells)
        for cell in entry.cells:
            cells.setdefault(cell, 0)
        self.size += len(cells) - known
        if entry.amount and (due := _due(entry, hour)) not in self.amounts:
            self.amounts[due] = 0
            self.size += 1 + len(entry.cells)

    @property
    def cells(self) -> dict[int, dict[str, int]]:
        """What is summed, by hour (Unix seconds)."""
        self.settle()
        return self._sums

    def settle(self) -> None:
        """Sum up what came: to be called before `amounts` are read."""
        for hour, times in self._times.items():
            cells = self._sums.get(hour, {})
            for known, count in times.items():
                if not count:
                    continue
                entry, times[known] = known.entry, 0
                for cell, each in entry.cells.items():
                    cells[cell] += each * count
                if entry.amount:
                    self.amounts[_due(entry, hour)] += entry.amount * count

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


def _due(entry: Entry, hour: int) -> tuple[int, str, tuple[str, ...]]:
    return hour, entry.account, tuple(entry.cells)


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
