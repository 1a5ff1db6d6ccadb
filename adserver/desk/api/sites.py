"""Sites: what each is, and what is set for it."""

import msgspec

from adserver.core.accounts import may
from adserver.core.ads import Site
from adserver.desk.api.frame import Asked, Group, Listed, Paged, paged
from adserver.desk.services import services

sites = Group("sites", "Publishers' sites and their settings.")


class SiteEntry(msgspec.Struct, frozen=True):
    """A site that the token's owner may see."""

    id: str
    name: str
    hosts: tuple[str, ...]
    language: str
    time_zone: str


@sites.get("/sites", needs="see-sites")
def list_sites(asked: Asked[Paged, None]) -> Listed[SiteEntry]:
    """The sites that the token's owner may see."""
    mine = (site for site in services().catalogue.sites() if may(asked.owner, "see-site", site.id))
    return paged((_entry(site) for site in mine), lambda entry: entry.id, asked.query)


def _entry(site: Site) -> SiteEntry:
    return SiteEntry(site.id, site.name, site.hosts, site.language, site.time_zone)
