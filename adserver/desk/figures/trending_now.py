"""TRENDING as readers see it, with the numbers behind each line."""

import msgspec

from adserver.core.ads import Site, TrendingList
from adserver.core.trending.explained import Explained, explained
from adserver.core.trending.lists import Teaser, settings_of, teaser_of_page
from adserver.desk.figures.reading import site_unit
from adserver.desk.services import Services
from analytics.core.trending import Ranked, present

LOOKED_UP = 60
"""Pages with the highest fast and slow scores that are looked up in one call; another one takes a call of its own."""


class Line(msgspec.Struct, frozen=True):
    """A line of the published list; `numbers` is None for a page that has left the ranking since."""

    page: str
    title: str
    move: str
    numbers: Ranked | None


def trending_now(services: Services, site: Site) -> tuple[Line, ...]:
    """The published list, as long as the site shows it, its pages' scores read from the store."""
    published = published_list(services, site)
    told = explained_now(services, site) if published.items else None
    numbers = {line.ranked.page: line.ranked for line in told.lines} if told else {}
    return tuple(Line(item.path, item.title, item.move, numbers.get(item.path)) for item in published.items[: site.trending])


def explained_now(services: Services, site: Site) -> Explained:
    """The list that the site's rules make of the store's scores at this moment, with the numbers behind it and who is left out."""
    now = services.clock()
    shown = [item.path for item in published_list(services, site).items]
    settings = settings_of(site.trending_rules)
    found = services.trending.read(site_unit(site.id), now, settings)
    numbers = present(found.kept.clock, now, found.scores, settings)
    fastest, slowest = (sorted(found.scores, key=lambda page: -found.scores[page][which])[:LOOKED_UP] for which in (0, 1))
    pages = services.pages.some(site.id, tuple(dict.fromkeys([*shown, *fastest, *slowest])))

    def teaser_of(path: str) -> Teaser | None:
        page = pages[path] if path in pages else services.pages.get(site.id, path)
        return None if page is None else teaser_of_page(page)

    return explained(site, numbers, teaser_of, shown, now)


def published_list(services: Services, site: Site) -> TrendingList:
    """The list as web workers serve it."""
    with services.snapshot.read() as reading:
        return reading.trending(site.id) or TrendingList(at=0)
