"""Growing pauses after failed logins, for whoever fails, and for nobody else.

A pause belongs to a source and a name together. The source is the browser's own marker if it has logged in with this name before,
else its address; so whoever tries passwords for `admin` from elsewhere never keeps the editor's own browser out. All of it is in
this process's memory alone and is gone with it.

    failures of one source and name    1  2  3  4  5  6  7 …
    pause after it, in seconds         0  0  0  1  2  4  8 …  up to 300
"""

import threading
from collections import OrderedDict

FREE_FAILURES = 3
LONGEST_S = 300
MOST_SOURCES = 10_000
"""About 1 MB; the source that failed longest ago is forgotten first."""

Source = tuple[str, str]


class Backoff:
    """Failures by source and name."""

    def __init__(self) -> None:
        self._failed: OrderedDict[Source, tuple[int, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait_s(self, source: Source, now: float) -> int:
        """Whole seconds until this source may try again, 0 = now."""
        with self._lock:
            failures, at = self._failed.get(source, (0, now))
        return max(0, -int(-(at + pause_s(failures) - now) // 1))

    def failed(self, source: Source, now: float) -> None:
        """Remember a failure."""
        with self._lock:
            failures, _ = self._failed.pop(source, (0, now))
            self._failed[source] = (failures + 1, now)
            while len(self._failed) > MOST_SOURCES:
                self._failed.popitem(last=False)

    def succeeded(self, source: Source) -> None:
        """Forget the failures of a source."""
        with self._lock:
            self._failed.pop(source, None)


def pause_s(failures: int) -> int:
    """The pause after this many failures, in seconds."""
    return 0 if failures <= FREE_FAILURES else min(LONGEST_S, 2 ** min(failures - FREE_FAILURES - 1, 30))
