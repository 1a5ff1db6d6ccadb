"""How the places of a list changed."""

from collections.abc import Sequence
from typing import Literal

Move = Literal["new", "up", "down", "same"]


def moves(now: Sequence[str], before: Sequence[str] | None) -> list[Move]:
    """For each page of `now`, how it stands against the list `before` (None: there was none to compare with, so nothing moved)."""
    if before is None:
        return ["same"] * len(now)
    places = {page: place for place, page in enumerate(before)}
    return [_move(place, places.get(page)) for place, page in enumerate(now)]


def _move(place: int, was: int | None) -> Move:
    if was is None:
        return "new"
    if place == was:
        return "same"
    return "up" if place < was else "down"
