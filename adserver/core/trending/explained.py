"""A list with the numbers behind it, and the pages that would be in it but for the rules: for its editors, never for readers."""

from collections.abc import Sequence

import msgspec

from adserver.core.ads import Site
from adserver.core.trending.lists import ALL, Line, Lister, TeaserOf, settings_of, why_unlisted
from analytics.core.trending import Present, Ranked, order
from analytics.core.trending_settings import Settings, why_left_out

LEFT_OUT_MAX = 10
LOOKED_AT = 60
"""Ranked pages among which those left out are looked for."""


class LeftOut(msgspec.Struct, frozen=True):
    """A page that is read and not listed: banned, excluded, not-included, few-readers, not-read, other-address, no-article or old."""

    ranked: Ranked
    reason: str
    title: str = ""


class Explained(msgspec.Struct, frozen=True):
    """The list as it would be published at this moment, as long as the site shows it, and who is not in it."""

    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]


def explained(site: Site, numbers: Present, teaser_of: TeaserOf, shown: Sequence[str], now: float) -> Explained:
    """What the rules make of the numbers; `shown` is the list that readers see."""
    settings = settings_of(site.trending_rules)
    lister = Lister(order(numbers, settings), teaser_of, site.trending_rules, now)
    lines = lister.lines(ALL, shown, site.trending)[: site.trending]
    open_to_all = msgspec.structs.replace(settings, include=(), exclude=(), banned=(), minimum_readers=0)
    left_out = []
    for one in order(numbers, open_to_all)[:LOOKED_AT]:
        teaser = teaser_of(one.page)
        reason = why_not_ranked(one, settings) or why_unlisted(teaser, one, site.trending_rules, now)
        if reason is not None:
            left_out.append(LeftOut(one, reason, teaser.title if teaser else ""))
    return Explained(tuple(lines), tuple(left_out[:LEFT_OUT_MAX]))


def why_not_ranked(one: Ranked, settings: Settings) -> str | None:
    """Which of the settings keeps the page out of the ranking, or None."""
    reason = why_left_out(one.page, settings)
    if reason is not None:
        return reason
    return None if one.reason == "pinned" or one.readers > settings.minimum_readers - 1 else "few-readers"
