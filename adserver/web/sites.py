"""The sites as a worker needs them: found by the headers of a request, with what is worked out once instead of once a view."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from adserver.core.ads import OptIn, Site, TrendingItem, TrendingList
from adserver.core.readers import clients
from adserver.core.serving.records import text
from adserver.core.serving.replies import trending_part
from adserver.core.trending.lists import section_of
from adserver.stores.snapshot import Reading, Snapshot
from adserver.web import asking
from adserver.web.bounded import Bounded
from adserver.web.replies import Written

REMEMBERED = 1024
"""Origins and host names remembered, as many unknown ones too."""
QUARTER_S = 900
WRITTEN = 8
"""Answers of `/v1/trending` kept, a site: three forms and a few lengths, sections or languages; 5 KB each."""
LONGEST_KEY = 300
"""Longer ones are looked up each time: no browser sends them, and remembered they would fill the memory."""
SITE_ID = re.compile(r"[a-z0-9-]{1,40}").fullmatch


class Shown:
    """A list as replies carry it, made once; on a page that is in the list itself, the next one stands in its place."""

    __slots__ = ("_length", "_others", "_paths", "items", "part")

    def __init__(self, items: tuple[TrendingItem, ...], length: int) -> None:
        self.items = items
        self.part = trending_part(items[:length])
        self._length = length
        self._paths = frozenset(item.path for item in items[:length])
        self._others: dict[str, bytes] = {}

    def part_on(self, path: str) -> bytes:
        """The list on this page."""
        if path not in self._paths:
            return self.part
        part = self._others.get(path)
        if part is None:
            part = self._others[path] = trending_part([item for item in self.items if item.path != path][: self._length])
        return part


NONE = Shown((), 0)


class Known:
    """A site and what its views need of it."""

    def __init__(self, site: Site, listed: TrendingList) -> None:
        self.site = site
        self.id = site.id
        self.unit = f"s:{site.id}"
        self.strict = site.profile == "strict"
        self.unit_text = text(self.unit)
        self.own = clients.networks(site.own_addresses)
        self.trending_at = listed.at
        self.list = Shown(listed.items, site.trending)
        self._parts = {(part.section, part.lang): Shown(part.items, site.trending) for part in listed.parts}
        self.counts_readers = "readers" in site.opt_ins
        self._zone = ZoneInfo(site.time_zone)
        self._quarter, self._hour_of_week = -1, 0
        self.written: Bounded[tuple[str, str], Written] = Bounded(WRITTEN)
        """Answers of `/v1/trending` by form and query, until the list changes."""

    def list_for(self, section: str | None, lang: str) -> Shown:
        """The list for a page in this language, of the section that its slot names; all of the site's where there is no such section."""
        if not self._parts:
            return self.list
        if not self.site.trending_rules.own_language:
            return self.whole_list(section)
        named = section_of(section or "")
        wanted = (named if (named, "") in self._parts else "", lang or self.site.language)
        return self._parts.get(wanted, NONE)

    def whole_list(self, section: str | None) -> Shown:
        """The same in all languages."""
        return self._parts.get((section_of(section), ""), self.list) if section else self.list

    def hour_of_week(self, now: float) -> int:
        """The site's hour of its week, 0: Monday from midnight on. Asked anew each quarter hour: zones' offsets are whole ones."""
        quarter = int(now) // QUARTER_S
        if quarter != self._quarter:
            moment = datetime.fromtimestamp(now, self._zone)
            self._quarter, self._hour_of_week = quarter, moment.weekday() * 24 + moment.hour
        return self._hour_of_week

    def opted_in(self, what: OptIn) -> bool:
        """Whether the publisher chose to count this too."""
        return what in self.site.opt_ins


class Sites:
    """Known sites by the text of an Origin, of a Referer's origin, or by id or host name; `refresh` forgets them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._known: Bounded[str, Known] = Bounded(REMEMBERED)
        self._unknown: Bounded[str, bool] = Bounded(REMEMBERED)
        self._by_id: dict[str, Known] = {}

    def forget(self) -> None:
        """The registry or a list changed."""
        self._known.clear()
        self._unknown.clear()
        self._by_id.clear()

    def of(self, environ: asking.Environ) -> Known | None:
        """The site that a request comes from: by its Origin, else its Referer, else `?site=` (an id or host name)."""
        origin = environ.get("HTTP_ORIGIN")
        if origin and origin != "null":
            return self._known.get(origin) or self._of_host(origin, asking.host_of(origin))
        host = asking.host_of(environ.get("HTTP_REFERER") or "")
        if host:
            return self._of_host(host, host)
        name = asking.parameter(environ, "site")
        return self.named(name) if name else None

    def named(self, name: str) -> Known | None:
        """The site with this id or host name."""
        return self.with_id(name) or self._of_host(name, name.lower())

    def with_id(self, site: str) -> Known | None:
        """The site with this id."""
        known = self._by_id.get(site)
        if known is None and SITE_ID(site):
            with self._snapshot.read() as reading:
                known = self._read(reading, site)
        return known

    def _of_host(self, key: str, host: str | None) -> Known | None:
        known = self._known.get(key)
        if known is not None or host is None or self._unknown.get(key):
            return known
        with self._snapshot.read() as reading:
            site = reading.site_id(host)
            known = self._read(reading, site) if site else None
        if len(key) > LONGEST_KEY:
            return known
        if known is None:
            self._unknown.put(key, True)  # noqa: FBT003 — a set with a bound
        else:
            self._known.put(key, known)
        return known

    def _read(self, reading: Reading, site_id: str) -> Known | None:
        known = self._by_id.get(site_id)
        site = reading.site(site_id) if known is None else None
        if site is not None:
            known = self._by_id[site_id] = Known(site, reading.trending(site.id) or TrendingList(at=0))
        return known
