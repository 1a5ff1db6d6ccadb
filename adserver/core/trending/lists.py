"""From ranked pages to the lists that readers see: what a publisher's rules let in, in sections and languages, with arrows.

`analytics` ranks paths and knows no pages; here is what they are: titles, languages and images as the crawl found them, never what a
browser sent. A page that is no article, was not read yet or is another page's second address has no place, whatever its numbers.

    rules: sections /sport/, own_language; ranked: /sport/a (de), /b (en), /sport/c (en)
    lists: all → a b c · all/de → a · all/en → b c · /sport → a c · /sport/de → a · /sport/en → c
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from adserver.core.ads import Page, TrendingItem, TrendingPart, TrendingRules
from adserver.core.trending.moves import moves
from analytics.core.paths import clean
from analytics.core.trending import Ranked, hold
from analytics.core.trending_settings import Settings

LIST_MAX = 20
"""The longest list that a slot may ask for."""
LANGUAGES_MAX = 8
"""Languages that a site's own-language lists are made for: those of its best pages."""
HOUR_S = 3600


class Key(NamedTuple):
    """Which list: the one of a section ("" = the whole site), in one language ("" = all)."""

    section: str = ""
    lang: str = ""


ALL = Key()


class Teaser(msgspec.Struct, frozen=True):
    """What a list needs of a page; decodes from a stored `Page`, most of which it leaves unread."""

    path: str
    title: str
    lang: str
    fetched_at: int
    canonical: str | None = None
    image: str | None = None
    article: bool = True
    since: int = 0


TeaserOf = Callable[[str], Teaser | None]


class Line(msgspec.Struct, frozen=True):
    """A line of a list: the page and the numbers behind it."""

    ranked: Ranked
    teaser: Teaser


def settings_of(rules: TrendingRules) -> Settings:
    """The rules as the ranking takes them."""
    return Settings(
        character=rules.character,
        hold=rules.hold,
        minimum_readers=rules.minimum_readers,
        fresh_hours=rules.fresh_hours,
        include=rules.include,
        exclude=rules.exclude,
        pinned=tuple(clean(path) or path for path in rules.pinned),
        banned=tuple(clean(path) or path for path in rules.banned),
    )


def teaser_of_page(page: Page) -> Teaser:
    """The page's teaser."""
    return Teaser(page.path, page.title, page.lang, page.fetched_at, page.canonical, page.image, page.article, page.since)


def why_unlisted(teaser: Teaser | None, ranked: Ranked, rules: TrendingRules, now: float) -> str | None:
    """Why a ranked page is in no list, or None: not-read, other-address, no-article or old. Who pins a page overrules the last two."""
    if teaser is None or not teaser.title:
        return "not-read"
    if teaser.canonical is not None and teaser.canonical != teaser.path:
        return "other-address"
    if ranked.reason == "pinned":
        return None
    if rules.articles_only and not teaser.article:
        return "no-article"
    if rules.fresh_hours and now - (teaser.since or teaser.fetched_at) > rules.fresh_hours * HOUR_S:
        return "old"
    return None


def section_of(given: str) -> str:
    """A section as keys have it: /sport/ is /sport."""
    return given.rstrip("/")


def is_in(path: str, section: str) -> bool:
    """Whether the page belongs to the section ("" = all): it is its front or lies below."""
    return not section or path == section or path.startswith(section + "/")


class Lister:
    """Makes one site's lists from one ranking (`analytics.core.trending.order`); looks up each page once, and few."""

    def __init__(self, ranked: Sequence[Ranked], teaser_of: TeaserOf, rules: TrendingRules, now: float) -> None:
        self._ranked, self._teaser_of, self._rules, self._now = ranked, teaser_of, rules, now
        self._known: dict[str, Teaser | None] = {}

    def lines(self, key: Key, shown: Sequence[str], length: int, patience: float = 1.0) -> list[Line]:
        """The list's lines, at most `LIST_MAX`. `shown`, the list before, holds the first `length` seats as far as chance goes."""
        kept = frozenset(shown[:length])
        fitting: list[Ranked] = []
        for one in self._ranked:
            # Behind a full list only pages that may still hold a seat are looked at.
            if (len(fitting) < LIST_MAX or one.page in kept) and self._fits(one, key):
                fitting.append(one)
        lines = hold(fitting, shown, length, settings_of(self._rules), patience)[:LIST_MAX]
        return [Line(one, teaser) for one in lines if (teaser := self._teaser(one.page)) is not None]

    def languages(self) -> list[str]:
        """The languages of the site's best pages, the best page's first."""
        langs = [line.teaser.lang for line in self.lines(ALL, (), LIST_MAX)]
        return list(dict.fromkeys(lang for lang in langs if lang))[:LANGUAGES_MAX]

    def left_out(self, n: int) -> Iterator[tuple[Ranked, str]]:
        """Of the n best pages those that are in no list, and why."""
        for one in self._ranked[:n]:
            reason = why_unlisted(self._teaser(one.page), one, self._rules, self._now)
            if reason is not None:
                yield one, reason

    def _fits(self, one: Ranked, key: Key) -> bool:
        if not is_in(one.page, key.section):
            return False
        teaser = self._teaser(one.page)
        if why_unlisted(teaser, one, self._rules, self._now) is not None:
            return False
        return not key.lang or (teaser is not None and teaser.lang == key.lang)

    def _teaser(self, path: str) -> Teaser | None:
        if path not in self._known:
            self._known[path] = self._teaser_of(path)
        return self._known[path]


def keys_of(rules: TrendingRules, languages: Sequence[str]) -> list[Key]:
    """All lists that the rules ask for, the site's own first."""
    sections = ["", *dict.fromkeys(section_of(section) for section in rules.sections)]
    return [Key(section, lang) for section in sections for lang in ("", *(languages if rules.own_language else ()))]


def public_items(lines: Sequence[Line], before: Sequence[str] | None, rules: TrendingRules) -> tuple[TrendingItem, ...]:
    """The lines as readers get them: no counts, and arrows and images only where the publisher wants them."""
    moved = moves([line.teaser.path for line in lines], before if rules.arrows else None)
    return tuple(
        TrendingItem(
            title=line.teaser.title,
            path=line.teaser.path,
            lang=line.teaser.lang,
            move=move,
            image=line.teaser.image if rules.images else None,
        )
        for line, move in zip(lines, moved, strict=True)
    )


def parts_of(found: Mapping[Key, tuple[TrendingItem, ...]]) -> tuple[TrendingPart, ...]:
    """The lists beside the site's own."""
    return tuple(TrendingPart(section=key.section, lang=key.lang, items=items) for key, items in found.items() if key != ALL)
