"""How often a token may ask: so many requests in each minute of the clock, told in the standard headers.

Headers as in draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy: "minute";q=120;w=60` and `RateLimit: "minute";r=119;t=42`.
"""

import threading
from dataclasses import dataclass

WINDOW_S = 60
REQUESTS = 120


@dataclass(frozen=True, slots=True)
class Rate:
    """How a token stands after this request."""

    allowed: bool
    remaining: int
    reset_s: int

    @property
    def headers(self) -> dict[str, str]:
        """The headers that tell it."""
        told = {
            "RateLimit-Policy": f'"minute";q={REQUESTS};w={WINDOW_S}',
            "RateLimit": f'"minute";r={self.remaining};t={self.reset_s}',
        }
        return told if self.allowed else told | {"Retry-After": str(self.reset_s)}


class Rates:
    """Requests of this minute by token; as many entries as tokens that asked in it."""

    def __init__(self) -> None:
        self._minute = -1
        self._asked: dict[str, int] = {}
        self._lock = threading.Lock()

    def take(self, token: str, now: float) -> Rate:
        """Count a request."""
        minute, second = divmod(int(now), WINDOW_S)
        with self._lock:
            if minute != self._minute:
                self._minute, self._asked = minute, {}
            asked = self._asked[token] = self._asked.get(token, 0) + 1
        return Rate(asked <= REQUESTS, max(0, REQUESTS - asked), WINDOW_S - second)
