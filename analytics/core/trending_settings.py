"""What a publisher may set about a site's TRENDING list, and the few numbers of the formula that follow from it."""

import fnmatch
import re
from functools import lru_cache

import msgspec

MINUTE_S = 60
HOUR_S = 3600


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How one site's list is made. The defaults are the ones that the benchmark in docs/trending.md was measured with."""

    character: float = 0.5
    """The window's character: 0 = steady, 1 = breaking."""
    hold: float = 0.15
    """A page takes another's place when its score is greater by this share; 0 = at once."""
    minimum_readers: int = 1
    """k: a page that fewer readers looked at (about the last day, see `Ranked.readers`) is not in the list."""
    fresh_hours: float = 0.0
    """Only pages that are known for at most this long; 0 = all."""
    include: tuple[str, ...] = ()
    """Patterns of paths (`*` any text, `?` one character); empty: all."""
    exclude: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    """Pages that lead the list, in this order, whatever their counts."""
    banned: tuple[str, ...] = ()
    wall_clock: bool = False
    """The clock follows the wall clock alone (a site that is split over several units; `looks` play no part)."""
    fast_half_life_s: float = 900.0
    fast_looks: float = 60.0
    """The fast score halves after `fast_half_life_s` or this many looks at the site, whichever takes longer."""
    slow_half_life_s: float = 43200.0
    slow_looks: float = 1500.0
    carry: float = 0.8
    """Looks that a page's slow share is worth beside its fast score."""
    lift: float = 0.2
    """Weight of the surprise: how far the fast score is above what the slow share lets expect."""
    pages_kept: int = 1500
    """Pages whose scores a store keeps for a site, heaviest slow scores first."""

    def __post_init__(self) -> None:
        """Refuses what no list can be made with."""
        mistakes = [
            name
            for name, low, high in _RANGES
            if not low <= getattr(self, name) <= high  # also refuses NaN
        ]
        if mistakes:
            ranges = {name: (low, high) for name, low, high in _RANGES}
            raise ValueError("; ".join(f"{name} must be {ranges[name][0]:g} to {ranges[name][1]:g}" for name in mistakes))


_RANGES: tuple[tuple[str, float, float], ...] = (
    ("character", 0, 1),
    ("hold", 0, 10),
    ("minimum_readers", 0, 1_000_000),
    ("fresh_hours", 0, 1_000_000),
    ("fast_half_life_s", 1, 1e9),
    ("fast_looks", 1, 1e9),
    ("slow_half_life_s", 1, 1e9),
    ("slow_looks", 1, 1e9),
    ("carry", 0, 1000),
    ("lift", 0, 1000),
    ("pages_kept", 1, 1_000_000),
)


def why_left_out(page: str, settings: Settings) -> str | None:
    """The rule that keeps the page out of the list (`banned`, `excluded` or `not-included`), None: it may appear."""
    if page in settings.banned:
        return "banned"
    if settings.exclude and _any_of(settings.exclude).match(page):
        return "excluded"
    if settings.include and not _any_of(settings.include).match(page):
        return "not-included"
    return None


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(fnmatch.translate(one) for one in patterns))
