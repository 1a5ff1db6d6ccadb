"""A site's TRENDING list while its views go by: the rules of the service over plain memory, so that yesterday can be tried again."""

from collections import Counter
from collections.abc import Callable
from typing import Literal

from analytics.core import floods, repeats, returns
from analytics.core.trending import Clock, Ranked, feed, hold, order, patience, present
from analytics.core.trending_settings import MINUTE_S, Settings, why_left_out

FILTER_BYTES = 16 << 20
DAY_S = 86_400
HOUR_S = 3600
Fate = Literal["fed", "list", "flood", "repeat"]
"""What became of a view: it fed the list, came from the list itself, was one too many of its source in a minute, or was a repeat (by dice
also a first look, where a page's readers keep coming back)."""


class Memory:
    """What `serve` keeps in memory that workers share: who looked at what today, whose readers come back, and who asks how often."""

    def __init__(self, key: bytes, at: float, limit_per_minute: int, dice: Callable[[], float]) -> None:
        """`key`: 32 bytes; `limit_per_minute`: views of a source, 0 = no limit; `dice` gives 0 ≤ x < 1."""
        seen, back, floods_part = (memoryview(bytearray(size)) for size in (FILTER_BYTES, returns.SIZE_BYTES, floods.SIZE_BYTES))
        repeats.lay_out(seen, key, int(at) // DAY_S)
        returns.lay_out(back, key)
        floods.lay_out(floods_part, key)
        self._repeats, self._returns, self._floods = repeats.Filter(seen), returns.Returns(back), floods.Meter(floods_part)
        self._limit, self._dice = limit_per_minute, dice

    def why_not_fed(self, source: str, page: str, at: float) -> Fate | None:
        """Whether a view with this source feeds its page (with its site): the reason why not, or None. Notes it."""
        token = source.encode()
        if not self._floods.allows(token, int(at) // MINUTE_S, self._limit):
            return "flood"
        return None if returns.feeds(self._repeats, self._returns, (token, page, at), self._dice()) else "repeat"


class Replay:
    """One site's list. Looks are taken with their minute alone, as journals tell them."""

    def __init__(self, site: str, settings: Settings, memory: Memory) -> None:
        self._site, self._settings, self._memory = site, settings, memory
        self._clock: Clock | None = None
        self._scores: dict[str, tuple[float, float]] = {}
        self._known_since: dict[str, float] = {}
        self._shown: list[str] = []
        self._decided_at = float("-inf")
        self.fates: Counter[Fate] = Counter()

    def view(self, at: float, page: str, referrer: str, source: str) -> Fate:
        """Take one view (Unix seconds) and tell what became of it; without a source every view is a new reader's."""
        fate = self._fate(at, page, referrer, source)
        self.fates[fate] += 1
        if fate == "fed":
            self._feed(at // MINUTE_S * MINUTE_S, page)
            if self._settings.fresh_hours:
                self._known_since.setdefault(page, at)
        return fate

    def list_at(self, at: float, n: int) -> list[Ranked]:
        """The list at a moment; the one before keeps its seats in it."""
        if self._clock is None:
            return []
        now = present(self._clock, at, self._fresh(at), self._settings)
        lead = patience(at - self._decided_at)
        ranked = hold(order(now, self._settings), self._shown, n, self._settings, lead)[:n]
        self._decided_at = at if lead == 1 else self._decided_at
        self._shown = [one.page for one in ranked]
        return ranked

    def _fate(self, at: float, page: str, referrer: str, source: str) -> Fate:
        if referrer.startswith("trending"):
            return "list"
        why = self._memory.why_not_fed(source, self._site + page, at) if source else None
        return why or "fed"

    def _feed(self, at: float, page: str) -> None:
        feeding = feed(self._clock or Clock.start(at), [(at, page)], self._settings)
        if feeding.factors != (1.0, 1.0):
            fast, slow = feeding.factors
            self._scores = {one: (score[0] * fast, score[1] * slow) for one, score in self._scores.items()}
        for one, (fast, slow) in feeding.increments.items():
            before = self._scores.get(one, (0.0, 0.0))
            self._scores[one] = (before[0] + fast, before[1] + slow)
        self._clock = feeding.clock

    def _fresh(self, at: float) -> dict[str, tuple[float, float]]:
        if not self._settings.fresh_hours:
            return self._scores
        ages = {page: (at - since) / HOUR_S for page, since in self._known_since.items()}
        return {page: score for page, score in self._scores.items() if why_left_out(page, self._settings, ages.get(page)) != "old"}
