"""Pages whose shortlists are behind the ads, in the order in which they are matched anew."""

from collections.abc import Iterable

Target = tuple[str, str]
"""Site and path."""
ALL = None
"""Stands for all ads."""
FULL = 10
"""How much longer it takes to match a page against all ads than against the few that changed."""


class Stale:
    """A queue without repeats: each page once, with the ids of the ads that it waits for (None: all of them)."""

    def __init__(self) -> None:
        self._waiting: dict[Target, frozenset[str] | None] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, site: str, paths: Iterable[str], ads: frozenset[str] | None = ALL) -> None:
        """These pages wait for these ads too."""
        for path in paths:
            before = self._waiting.get((site, path), frozenset())
            self._waiting[site, path] = ALL if ads is None or before is None else before | ads

    def take(self, effort: int) -> list[tuple[Target, frozenset[str] | None]]:
        """The next pages, which wait no longer: as many as `effort` allows, 1 for a page and some ads, `FULL` for one and all ads."""
        taken: list[tuple[Target, frozenset[str] | None]] = []
        for target, ads in self._waiting.items():
            if effort <= 0:
                break
            effort -= FULL if ads is None else 1
            taken.append((target, ads))
        for target, _ in taken:
            del self._waiting[target]
        return taken

    def drop(self, site: str, path: str) -> None:
        """The page was matched against all ads by somebody else, or is gone."""
        self._waiting.pop((site, path), None)

    def holds(self, site: str) -> bool:
        """Whether pages of the site are waiting."""
        return any(waiting == site for waiting, _ in self._waiting)
