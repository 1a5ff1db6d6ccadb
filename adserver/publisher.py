"""What the counter's numbers mean for readers: TRENDING lists and campaign states go into the snapshot, unknown pages to the indexer."""

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from adserver.core.ads import CampaignState, Site, TrendingItem, TrendingList
from adserver.core.moves import moves
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Reading, Snapshot
from analytics.stores.money import Money
from analytics.stores.trending import Trending

LIST_MAX = 20
"""The longest list that a slot may ask for."""
RANKED = 3 * LIST_MAX
"""Ranked pages looked at: some are no articles, or were not read yet and have no title."""
REFRESH_S = 10
"""All lists and campaign states are renewed this often, also when nobody reads: states older than 60 s serve no paid ad."""
MOVE_WINDOW_S = 3600
"""What a list is compared with: the one of an hour ago."""
MEMORY_STEP_S = 60


@dataclass(slots=True)
class Memory:
    """What was shown on a site: one list a minute, for an hour."""

    shown: tuple[str, ...] = ()
    lists: deque[tuple[float, tuple[str, ...]]] = field(default_factory=deque)

    def note(self, now: float, paths: tuple[str, ...]) -> None:
        """Keep the list, if the last kept one is a minute old."""
        self.shown = paths
        if not self.lists or now - self.lists[-1][0] >= MEMORY_STEP_S:
            self.lists.append((now, paths))
        while self.lists and now - self.lists[0][0] > MOVE_WINDOW_S + MEMORY_STEP_S:
            self.lists.popleft()

    def before(self, now: float) -> tuple[str, ...] | None:
        """The list of an hour ago; None when none is remembered from so long ago."""
        return self.lists[0][1] if self.lists and now - self.lists[0][0] >= MOVE_WINDOW_S else None


class Publisher:
    """Renews what web workers answer from. One a host, in the counter's process."""

    def __init__(self, client: Client, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._trending, self._money = Trending(client), Money(client)
        self._pages, self._catalogue = Pages(client), Catalogue(client)
        self._memories: dict[str, Memory] = {}
        self._refreshed_at = float("-inf")
        self._budgets_of = -1

    def publish(self, units: Collection[str], pages: Mapping[str, Collection[str]], now: float) -> None:
        """Renew the lists and states of these units, and note pages that nobody has read yet. Raises either store's `StoreUnavailable`."""
        with self._snapshot.read() as reading:
            sites = {site.id: site for site in reading.sites()}
            unknown = {site: _unknown(reading, site, pages.get(f"s:{site}", ())) for site in sites}
        for site, paths in unknown.items():
            if paths:
                self._pages.want(site, paths)
        if now - self._refreshed_at >= REFRESH_S:
            self._refreshed_at = now
            self._refresh(sites, now)
            return
        self._renew_lists([sites[unit[2:]] for unit in units if unit[:2] == "s:" and unit[2:] in sites], now)
        self._renew_states([unit[2:] for unit in units if unit[:2] == "c:"], now)

    def zone_of(self, unit: str) -> str:
        """The time zone whose days the unit is counted in: a site's own; UTC for campaigns, which may run on many."""
        if not unit.startswith("s:"):
            return "UTC"
        with self._snapshot.read() as reading:
            site = reading.site(unit[2:])
        return site.time_zone if site else "UTC"

    def _refresh(self, sites: Mapping[str, Site], now: float) -> None:
        campaigns = self._catalogue.campaigns()
        version = self._catalogue.version()
        if version != self._budgets_of:
            for campaign in campaigns:
                self._money.set_budget(f"c:{campaign.id}", campaign.budget_micros)
            self._budgets_of = version
        self._renew_states([campaign.id for campaign in campaigns], now)
        self._renew_lists(list(sites.values()), now)

    def _renew_states(self, campaigns: Collection[str], now: float) -> None:
        left = {campaign: self._money.account(f"c:{campaign}").remaining for campaign in campaigns}
        states = {campaign: CampaignState(at=int(now), remaining_micros=micros) for campaign, micros in left.items()}
        if states:
            with self._snapshot.write() as writing:
                for campaign, state in states.items():
                    writing.put_state(campaign, state)

    def _renew_lists(self, sites: Collection[Site], now: float) -> None:
        for site in sites:
            memory = self._memories.setdefault(site.id, Memory())
            ranked = self._trending.ranked(f"s:{site.id}", now, RANKED, memory.shown)
            with self._snapshot.read() as reading:
                old = reading.trending(site.id)
                items = _items(reading, site.id, [one.page for one in ranked], memory.before(now))
            memory.note(now, tuple(item.path for item in items))
            if old is None or old.items != items:
                with self._snapshot.write() as writing:
                    writing.put_trending(site.id, TrendingList(at=int(now), items=items))


def _unknown(reading: Reading, site: str, paths: Collection[str]) -> list[str]:
    return [path for path in paths if reading.page(site, path) is None]


def _items(reading: Reading, site: str, paths: Collection[str], before: tuple[str, ...] | None) -> tuple[TrendingItem, ...]:
    """The list's lines: titles and languages are the pages' own, never what a browser sent."""
    known = (reading.page(site, path) for path in paths)
    pages = [page for page in known if page is not None and page.title and page.article and page.canonical is None][:LIST_MAX]
    moved = moves([page.path for page in pages], before)
    return tuple(TrendingItem(title=page.title, path=page.path, lang=page.lang, move=move) for page, move in zip(pages, moved, strict=True))
