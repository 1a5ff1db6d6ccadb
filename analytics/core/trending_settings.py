"""What a publisher may set about a site's TRENDING list, and the few numbers of the formula that follow from it."""

import fnmatch
import re
from functools import lru_cache

import msgspec

MINUTE_S = 60
HOUR_S = 3600


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How one site's list is made; raises `ValueError` for what no list can be made with."""

    character: float = 0.5
    """The window's character: 0 steady, 1 breaking."""
    hold: float = 1.9
    """A page takes another's seat when it leads by more than so many standard deviations of the other's count; 0 = at once."""
    minimum_readers: int = 1
    """k: a page is in the list only after so many different looks (readers, within about a day)."""
    fresh_hours: float = 0.0
    """Only pages that are known for at most this long; 0 = all."""
    include: tuple[str, ...] = ()
    """Patterns of paths (`*` any text, `?` one character); empty: all."""
    exclude: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    """Pages that lead the list, in this order, whatever their counts."""
    banned: tuple[str, ...] = ()
    wall_clock: bool = False
    """Scores fade with the wall clock alone, so that those of a split site's units can be added up (`merge`)."""

    def __post_init__(self) -> None:
        """Refuses numbers out of range, NaN included."""
        mistakes = [f"{name} must be {low:g} to {high:g}" for name, low, high in _RANGES if not low <= getattr(self, name) <= high]
        if mistakes:
            raise ValueError("; ".join(mistakes))


_RANGES = (
    ("character", 0, 1),
    ("hold", 0, 100),
    ("minimum_readers", 0, 1_000_000),
    ("fresh_hours", 0, 1_000_000),
)


class Shape(msgspec.Struct, frozen=True):
    """The formula's numbers. A score halves after its half-life or after so many looks at the site, whichever takes longer."""

    fast_half_life_s: float
    fast_looks: float
    slow_half_life_s: float
    slow_looks: float
    carry: float
    """How much the page's slow share counts at least beside its recent looks."""
    carry_max: float
    """How much it counts where pages keep to it."""
    carry_spread: float
    """The spread of pages about it, above that of chance, from where it counts more than the least (times `carry`)."""
    lift: float
    """How much a standard deviation above the expectation adds."""


@lru_cache(maxsize=64)
def shape_of(character: float) -> Shape:
    """The numbers for a window's character, 0 (steady: 20 minutes) to 1 (breaking: 2.5 minutes); 0.5 is five minutes or 36 looks."""
    scale = (4.0 if character < 0.5 else 2.0) ** (1 - 2 * character)  # noqa: PLR2004 — the middle
    return Shape(300.0 * scale, 36.0 * scale, 12.0 * HOUR_S, 1500.0, 0.4, 3.0, 0.75, 0.04 * character)


def why_left_out(page: str, settings: Settings, age_hours: float | None = None) -> str | None:
    """The rule that keeps the page out of the list (banned, excluded, not-included, old), or None. Holds for pinned pages too."""
    if page in settings.banned:
        return "banned"
    if settings.exclude and _any_of(settings.exclude).match(page):
        return "excluded"
    if settings.include and not _any_of(settings.include).match(page):
        return "not-included"
    if settings.fresh_hours and age_hours is not None and age_hours > settings.fresh_hours:
        return "old"
    return None


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(fnmatch.translate(one) for one in patterns))
