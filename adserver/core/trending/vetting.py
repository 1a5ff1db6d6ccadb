"""What the rules of a TRENDING list may say: each mistake with its field and a sentence."""

from collections.abc import Iterator

from adserver.core.ads import TrendingRules
from adserver.core.trending.lists import settings_of

PATTERNS_MAX = 100
PINNED_MAX = 20
BANNED_MAX = 1000
SECTIONS_MAX = 20
PATH_MAX = 500


def trending_mistakes(rules: TrendingRules) -> Iterator[tuple[str, str]]:
    """All that is wrong with them."""
    yield from _number_mistakes(rules)
    for field, most in (("include", PATTERNS_MAX), ("exclude", PATTERNS_MAX)):
        yield from _list_mistakes(field, getattr(rules, field), most, "pattern", "/*")
    for field, most in (("pinned", PINNED_MAX), ("banned", BANNED_MAX), ("sections", SECTIONS_MAX)):
        yield from _list_mistakes(field, getattr(rules, field), most, "path", "/")
    if any(not section.strip("/") for section in rules.sections):
        yield "sections", "'/' is the whole site, which has its list already"


def _number_mistakes(rules: TrendingRules) -> Iterator[tuple[str, str]]:
    try:
        settings_of(rules)
    except ValueError as exc:
        for mistake in str(exc).split("; "):
            field, _, sentence = mistake.partition(" ")
            yield field, sentence


def _list_mistakes(field: str, values: tuple[str, ...], most: int, what: str, starts: str) -> Iterator[tuple[str, str]]:
    if len(values) > most:
        yield field, f"has {len(values)} entries; at most {most} are used"
    for value in values:
        if not value or value[0] not in starts or len(value) > PATH_MAX or not value.isprintable() or " " in value:
            yield field, f"{value!r} is no {what} like {'/sport/*' if what == 'pattern' else '/sport/derby'}"
