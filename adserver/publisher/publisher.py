"""What the counter's numbers mean: TRENDING lists and campaign states for the snapshot, unknown pages for the indexer, flat rates."""

from collections.abc import Collection, Mapping

from adserver.core.ads import Site
from adserver.core.live import CampaignState
from adserver.core.trending.lists import settings_of
from adserver.publisher.charging import Charging
from adserver.publisher.lists import Lists
from adserver.publisher.memorable import Remembering
from adserver.publisher.states import States
from adserver.stores.connect import Client
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Reading, Snapshot
from analytics.core.trending_settings import Settings
from analytics.stores.listed import Listed
from analytics.stores.trending import Trending

REFRESH_S = 10
"""All lists and campaign states are renewed this often, also when nobody reads: states older than 60 s serve no paid ad."""


class Publisher:
    """Renews what web workers answer from. One a host, in the counter's process."""

    def __init__(self, client: Client, snapshot: Snapshot, retention_months: int = 25) -> None:
        self._snapshot = snapshot
        self._pages = Pages(client)
        self._states = States(client, snapshot)
        self._charging = Charging(client, retention_months)
        self._lists = Lists(Trending(client), snapshot, Remembering(Listed(client)))
        self._sites: dict[str, Site] = {}
        self._sites_of = -1
        self._refreshed_at = float("-inf")

    def publish(self, units: Collection[str], pages: Mapping[str, Collection[str]], now: float, billed: Collection[str] = ()) -> None:
        """Renew the lists and states of these units, and note pages that nobody has read yet. Raises `StoreUnavailable`.

        `billed`: those of the units that something was billed to.
        """
        with self._snapshot.read() as reading:
            self._lists.note(self._follow_sites(reading))
            unknown = {site: _unknown(reading, site, pages.get(f"s:{site}", ())) for site in self._sites if f"s:{site}" in pages}
        for site, paths in unknown.items():
            if paths:
                self._pages.want(site, paths)
        self._lists.note(unit[2:] for unit in units if unit[:2] == "s:" and unit[2:] in self._sites)
        if not 0 <= now - self._refreshed_at < REFRESH_S:
            self._refreshed_at = now
            self._states.refresh(self._sites, now)
            self._charging.charge(self._states.campaigns(), now)
            self._lists.refresh(self._sites, now)
        else:
            self._states.renew([unit[2:] for unit in units if unit[:2] == "c:"], {unit[2:] for unit in billed}, now)
        self._lists.renew(self._sites, now)

    def zone_of(self, unit: str) -> str:
        """The time zone whose days the unit is counted in: its own."""
        if unit.startswith("c:"):
            with self._snapshot.read() as reading:
                state = reading.state(unit[2:])
            return state.zone if state else CampaignState(at=0).zone
        site = self._site_of(unit)
        return site.time_zone if site else "UTC"

    def retention_of(self, unit: str) -> int | None:
        """How many months of dated sums the unit keeps, where its site says so itself."""
        site = self._site_of(unit)
        return site.retention_months if site else None

    def is_urgent(self, unit: str) -> bool:
        """Whether what the unit served is wanted at once: its campaign has a limit of impressions a day."""
        return self._states.is_capped(unit[2:])

    def trending_of(self, unit: str) -> Settings:
        """The settings that the unit's looks feed TRENDING with: those that its list is ranked with."""
        site = self._site_of(unit)
        return settings_of(site.trending_rules) if site else Settings()

    def _site_of(self, unit: str) -> Site | None:
        if not unit.startswith("s:"):
            return None
        with self._snapshot.read() as reading:
            return reading.site(unit[2:])

    def _follow_sites(self, reading: Reading) -> list[str]:
        """Take the sites as the snapshot has them now; the names of those that are new or were changed."""
        generation = reading.generation("site")
        if generation == self._sites_of:
            return []
        before, self._sites = self._sites, {site.id: site for site in reading.sites()}
        self._sites_of = generation
        return [name for name, site in self._sites.items() if before.get(name) != site]


def _unknown(reading: Reading, site: str, paths: Collection[str]) -> list[str]:
    return [path for path in paths if not reading.has_page(site, path)]
