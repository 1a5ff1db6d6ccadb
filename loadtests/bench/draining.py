"""How a backlog drains: how fast, and whether the counts are at each look those of the records up to where the store says it stands."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analytics.core.frames import HEADER_BYTES, scan
from analytics.journal.files import segments


@dataclass(frozen=True)
class Look:
    """What the store says at one moment (seconds): a site's views, and the number of each writer's last record that is in them."""

    at: float
    views: int
    stands: Mapping[bytes, int]


@dataclass(frozen=True)
class Drain:
    """How a backlog was counted. `noticed_s`: until the first of it was; `per_second`: from then on."""

    backlog: int
    noticed_s: float
    per_second: float
    looks: int
    in_order: bool


def told(began: float, looks: Sequence[Look], journal: Path) -> Drain:
    """The figures of a drain that began at this moment; the first look is from before it."""
    moved = [looks[0], *(after for before, after in itertools.pairwise(looks) if after.views != before.views)]
    first, last = moved[min(1, len(moved) - 1)], moved[-1]
    # From the first batch seen to the last one: noticing that the store is back is told apart. A backlog of one batch takes that time too.
    start = first if last.at > first.at else looks[0]
    rate = (last.views - start.views) / max(last.at - start.at, 1e-9)
    return Drain(last.views - looks[0].views, first.at - began, rate, len(moved), in_order(looks, views_by_record(journal)))


def in_order(looks: Sequence[Look], written: Mapping[bytes, Mapping[int, int]]) -> bool:
    """Whether each look has the views of the records up to its positions, no others and none twice, and no position goes back."""
    if any(look.views != sum(written[writer][number] for writer, number in look.stands.items() if number) for look in looks):
        return False
    steps = itertools.pairwise(looks)
    return all(after.stands.get(writer, 0) >= number for before, after in steps for writer, number in before.stands.items())


def views_by_record(journal: Path) -> dict[bytes, dict[int, int]]:
    """By writer and record number: how many views were written up to it. Read from the files alone, without the counter's code."""
    written: dict[bytes, dict[int, int]] = {}
    for writer, files in segments(journal).items():
        for segment in files:
            frames = scan(segment.path.read_bytes(), HEADER_BYTES).frames
            written.setdefault(writer, {}).update((frame.number, frame.views) for frame in frames)
    return written
