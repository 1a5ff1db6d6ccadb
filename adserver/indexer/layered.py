"""The index of all ads while they change: what is new lies on top, and what is below is built anew beside the work once that is much."""

import threading

from adserver.core.ads import Ad
from adserver.core.relevance.layers import empty, renewed, topped
from adserver.core.relevance.matching import Index

THICK = 1000
"""Changed ads on top from which on the index below is built anew: 1,000 on top cost 30 ms a change, 50,000 below take 3 s to build."""


class Layered:
    """`layers` hold all ads that were taken. Building runs in a thread, so that a change meanwhile does not wait for it."""

    def __init__(self, thick: int = THICK) -> None:
        self.layers = empty()
        self._thick = thick
        self._built: list[Index] = []
        self._building: threading.Thread | None = None
        self._since: frozenset[str] = frozenset()
        """What changed since the thread took the ads that it builds of."""

    def renew(self, ads: dict[str, Ad], changed: frozenset[str] | None) -> frozenset[str] | None:
        """Take these ads, of which these changed; the same again, None where everything was built anew."""
        self.layers, told = renewed(self.layers, ads, changed)
        if told is None:
            self._building = None
            return None
        self._since |= told
        if self._building is not None and not self._building.is_alive():
            self._building = None
            if self._built:
                self.layers = topped(self._built.pop(), ads, self._since)
        if self._building is None and len(self.layers.hidden) > self._thick:
            self._build(tuple(ads.values()))
        return told

    def _build(self, ads: tuple[Ad, ...]) -> None:
        self._since, self._built = frozenset(), []
        into = self._built
        # A daemon: an indexer that is told to stop does not wait for an index that nobody needs any more.
        self._building = threading.Thread(target=lambda: into.append(Index(ads)), name="index", daemon=True)
        self._building.start()

    def wait(self) -> None:
        """Until what is being built is there (tests)."""
        if self._building is not None:
            self._building.join()
