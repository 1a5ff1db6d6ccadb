"""The sites as a worker needs them: found by the headers of a request, with what is worked out once instead of once a view."""

from adserver.core import clients
from adserver.core.ads import OptIn, Site, TrendingList
from adserver.core.records import text
from adserver.core.replies import trending_part
from adserver.stores.snapshot import Reading, Snapshot
from adserver.web import asking
from adserver.web.bounded import Bounded

REMEMBERED = 2048
"""Origins and sites remembered, unknown ones too."""


class Known:
    """A site and what its views need of it."""

    def __init__(self, site: Site, listed: TrendingList) -> None:
        self.site = site
        self.id = site.id
        self.unit = f"s:{site.id}"
        self.strict = site.profile == "strict"
        self.unit_text = text(self.unit)
        self.own = clients.networks(site.own_addresses)
        self.trending = listed.items
        self.trending_at = listed.at
        self.trending_part = trending_part(listed.items[: site.trending])
        self.counts_readers = "readers" in site.opt_ins

    def opted_in(self, what: OptIn) -> bool:
        """Whether the publisher chose to count this too."""
        return what in self.site.opt_ins


class Sites:
    """Known sites by the text of an Origin, of a Referer's origin, or by id or host name; `refresh` forgets them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._by_origin: Bounded[str, Known | None] = Bounded(REMEMBERED)
        self._unknown: Bounded[str, bool] = Bounded(REMEMBERED)
        self._by_id: dict[str, Known] = {}

    def forget(self) -> None:
        """The registry or a list changed."""
        self._by_origin.clear()
        self._unknown.clear()
        self._by_id.clear()

    def of(self, environ: asking.Environ) -> Known | None:
        """The site that a request comes from: by its Origin, else its Referer, else `?site=` (an id or host name)."""
        origin = environ.get("HTTP_ORIGIN")
        if origin:
            known = self._by_origin.get(origin)
            if known is not None:
                return known
            if origin != "null":
                return self._found(origin, asking.host_of(origin))
        return self._of_other(environ)

    def named(self, name: str) -> Known | None:
        """The site with this id or host name."""
        return self._found(name, name.lower())

    def _of_other(self, environ: asking.Environ) -> Known | None:
        host = asking.host_of(environ.get("HTTP_REFERER") or "")
        if host:
            return self._found(host, host)
        name = asking.parameter(environ, "site")
        return self.named(name) if name else None

    def _found(self, key: str, name: str | None) -> Known | None:
        known = self._by_origin.get(key)
        if known is not None or name is None or self._unknown.get(key):
            return known
        with self._snapshot.read() as reading:
            known = self._read(reading, name)
        if known is None:
            self._unknown.put(key[:REMEMBERED], True)  # noqa: FBT003 — a set with a bound
        else:
            self._by_origin.put(key, known)
        return known

    def _read(self, reading: Reading, name: str) -> Known | None:
        site_id = reading.site_id(name) or name
        if site_id in self._by_id:
            return self._by_id[site_id]
        site = reading.site(site_id) if len(site_id) <= 64 else None  # noqa: PLR2004 — ids have 40 characters; LMDB refuses keys of 512
        if site is None:
            return None
        known = self._by_id[site_id] = Known(site, reading.trending(site.id) or TrendingList(at=0))
        return known
