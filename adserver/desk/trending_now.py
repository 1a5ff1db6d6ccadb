"""TRENDING as readers see it, with the numbers behind each line."""

import msgspec

from adserver.core.ads import Site, TrendingList
from adserver.desk.reading import site_unit
from adserver.desk.services import Services
from analytics.core.trending import Ranked

RANKED = 200
"""Pages ranked anew: what is published leaves out front pages and pages without a title, so more are needed than are shown."""


class Line(msgspec.Struct, frozen=True):
    """A line of the published list; `numbers` is None for a page that has left the ranking since."""

    page: str
    title: str
    move: str
    numbers: Ranked | None


def trending_now(services: Services, site: Site) -> tuple[Line, ...]:
    """The published list, as long as the site shows it, its pages' scores read from the store."""
    published = published_list(services, site)
    shown = [item.path for item in published.items]
    ranked = services.trending.ranked(site_unit(site.id), services.clock(), RANKED, shown) if shown else []
    numbers = {one.page: one for one in ranked}
    return tuple(Line(item.path, item.title, item.move, numbers.get(item.path)) for item in published.items[: site.trending])


def published_list(services: Services, site: Site) -> TrendingList:
    """The list as web workers serve it."""
    with services.snapshot.read() as reading:
        return reading.trending(site.id) or TrendingList(at=0)
