"""TRENDING lists brought from the store's scores into the snapshot, each site's when it has to be and no more often than once a second."""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from adserver.core.ads import Site, TrendingItem, TrendingList, TrendingRules
from adserver.core.trending.lists import ALL, Key, Lister, is_in, keys_of, parts_of, public_items, section_of, settings_of
from adserver.publisher.memorable import Remembering
from adserver.stores.snapshot import Reading, Snapshot
from analytics.core.trending import Ranked, order, patience, present
from analytics.stores.trending import Trending

READ_EVERY_S = 1.0
"""A site's scores are read at most so often, whatever its traffic."""
READS_AT_ONCE = 50
"""Sites read in one step: 50 full ones take about 0.2 s, and views must go on being counted."""
KEPT = 100
"""Ranked pages remembered of a site, 250 bytes each: a list of 20 and those that are no articles or were not read yet."""
KEPT_OF_SECTION = 40
MOVE_WINDOW_S = 3600
"""What a list is compared with: the one of an hour ago."""
MEMORY_STEP_S = 60

Paths = dict[Key, tuple[str, ...]]


@dataclass(slots=True)
class Memory:
    """What is known of a site's lists: the ranking as it was read, and what was shown, one a minute for an hour."""

    shown: Paths
    ranked: tuple[Ranked, ...] = ()
    version: int = -1
    read_at: float = float("-inf")
    decided_at: float = float("-inf")
    """When seats were last decided by a plain lead, and by which rules."""
    decided_by: TrendingRules | None = None
    lists: deque[tuple[float, Paths]] = field(default_factory=deque)

    def note(self, now: float, shown: Paths) -> None:
        """Keep the lists, if the last kept ones are a minute old."""
        self.shown = shown
        if not self.lists or now - self.lists[-1][0] >= MEMORY_STEP_S:
            self.lists.append((now, shown))
        while self.lists and now - self.lists[0][0] > MOVE_WINDOW_S + MEMORY_STEP_S:
            self.lists.popleft()

    def decide(self, now: float, rules: TrendingRules) -> float:
        """With which patience seats are decided now; new rules show at once."""
        lead = patience(now - self.decided_at) if rules == self.decided_by else 1.0
        if lead == 1:
            self.decided_at, self.decided_by = now, rules
        return lead

    def before(self, now: float, key: Key) -> tuple[str, ...] | None:
        """The list of an hour ago; None when none is remembered from so long ago."""
        return self.lists[0][1].get(key) if self.lists and now - self.lists[0][0] >= MOVE_WINDOW_S else None


class Lists:
    """All sites' lists. Raises the stores' `StoreUnavailable`."""

    def __init__(self, trending: Trending, snapshot: Snapshot, remembering: Remembering) -> None:
        self._trending, self._snapshot, self._remembering = trending, snapshot, remembering
        self._memories: dict[str, Memory] = {}
        self._due: dict[str, None] = {}

    def note(self, sites: Iterable[str]) -> None:
        """These sites' scores or rules changed. The one that waits longest is read first."""
        self._due.update(dict.fromkeys(sites))

    def renew(self, sites: Mapping[str, Site], now: float) -> None:
        """Read what is due, and make the lists of it."""
        due = [site for name in self._due if (site := sites.get(name)) is not None and self._may_read(name, now)][:READS_AT_ONCE]
        for site in due:
            self._read(site, now)
            self._due.pop(site.id)
        self._make(due, now)

    def refresh(self, sites: Mapping[str, Site], now: float) -> None:
        """Note what other hosts counted, in one call for all sites; and make all other lists anew: pages were read, and an hour passed."""
        for gone in self._memories.keys() - sites.keys():
            del self._memories[gone]
            self._due.pop(gone, None)
        names = list(sites)
        versions = dict(zip(names, self._trending.versions([f"s:{name}" for name in names]), strict=True))
        self.note(name for name in names if name not in self._memories or self._memories[name].version != versions[name])
        self._make([sites[name] for name in names if name not in self._due], now)
        self._remembering.note({name: memory.shown.get(ALL, ()) for name, memory in self._memories.items()}, now)

    def _may_read(self, name: str, now: float) -> bool:
        memory = self._memories.get(name)
        # A clock that was set back must not stop the list.
        return memory is None or not 0 <= now - memory.read_at < READ_EVERY_S

    def _read(self, site: Site, now: float) -> None:
        settings = settings_of(site.trending_rules)
        found = self._trending.read(f"s:{site.id}", now, settings)
        memory = self._memories.get(site.id) or self._remembered(site.id)
        memory.ranked = best_of(order(present(found.kept.clock, now, found.scores, settings), settings), site)
        memory.version, memory.read_at = found.kept.version, now
        self._memories[site.id] = memory

    def _remembered(self, site: str) -> Memory:
        """After a restart: what readers see now holds its seats."""
        with self._snapshot.read() as reading:
            listed = reading.trending(site)
        if listed is None:
            return Memory({})
        parts = {Key(part.section, part.lang): _paths(part.items) for part in listed.parts}
        return Memory({ALL: _paths(listed.items), **parts})

    def _make(self, sites: Collection[Site], now: float) -> None:
        changed: dict[str, TrendingList] = {}
        with self._snapshot.read() as reading:
            for site in sites:
                made = made_list(reading, site, self._memories[site.id], now)
                old = reading.trending(site.id)
                if old is None or (old.items, old.parts) != (made.items, made.parts):
                    changed[site.id] = made
        if changed:
            with self._snapshot.write() as writing:
                for name, made in changed.items():
                    writing.put_trending(name, made)


def made_list(reading: Reading, site: Site, memory: Memory, now: float) -> TrendingList:
    """The site's lists as readers get them; notes in the memory what they hold."""
    rules = site.trending_rules
    lister = Lister(memory.ranked, lambda path: reading.teaser(site.id, path), rules, now)
    found: dict[Key, tuple[TrendingItem, ...]] = {}
    lead = memory.decide(now, rules)
    for key in keys_of(rules, lister.languages() if rules.own_language else ()):
        lines = lister.lines(key, memory.shown.get(key, ()), site.trending, lead)
        found[key] = public_items(lines, memory.before(now, key), rules)
    memory.note(now, {key: _paths(items) for key, items in found.items()})
    return TrendingList(at=int(now), items=found[ALL], parts=parts_of(found))


def best_of(ranked: Sequence[Ranked], site: Site) -> tuple[Ranked, ...]:
    """The pages worth remembering: the best ones of the site and of each section, in their order."""
    kept = {one.page for one in ranked[:KEPT]}
    for section in map(section_of, site.trending_rules.sections):
        kept.update([one.page for one in ranked if is_in(one.page, section)][:KEPT_OF_SECTION])
    return tuple(one for one in ranked if one.page in kept)


def _paths(items: Iterable[TrendingItem]) -> tuple[str, ...]:
    return tuple(item.path for item in items)
