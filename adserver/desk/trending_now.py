"""TRENDING as it stands, with the numbers behind each line."""

from adserver.core.ads import Site
from adserver.desk.reading import site_unit
from adserver.desk.services import Services
from analytics.core.trending import Ranked


def trending_now(services: Services, site: Site) -> tuple[Ranked, ...]:
    """The list that readers see now, ranked anew from the store's scores."""
    with services.snapshot.read() as reading:
        published = reading.trending(site.id)
    shown = [item.path for item in published.items] if published else []
    return tuple(services.trending.ranked(site_unit(site.id), services.clock(), site.trending, shown))
