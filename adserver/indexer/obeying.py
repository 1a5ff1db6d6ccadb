"""What CMSes ask for is carried out: pages are taken as they were sent, forgotten, or fetched again."""

from collections.abc import Callable, Mapping

import msgspec

from adserver.core.crawl.agenda import Agenda
from adserver.core.crawl.crawling import Document, Known
from adserver.core.crawl.orders import Again, Forgotten, Sent
from adserver.sources import extraction
from adserver.stores.documents import Documents
from adserver.stores.mirror import Mirror
from adserver.stores.orders import Orders, Taken

AT_ONCE = 50
"""Pages of a site that are taken in one step, about 5 ms each."""
Push = Callable[[str, str, Document, bool], None]


class Obeying:
    """Carries orders out, oldest sites first; `push` takes a page that was sent: site, path, what it says, and whether that is kept."""

    def __init__(self, orders: Orders, documents: Documents, mirror: Mirror) -> None:
        self._orders = orders
        self._documents = documents
        self._mirror = mirror

    def obey(self, agendas: Mapping[str, Agenda], only: str | None, push: Push) -> int:
        """How many orders were carried out. Those of a site that is gone go with it."""
        obeyed = 0
        for site in self._orders.sites():
            if site not in agendas:
                self._orders.delete_site(site)
            elif only in {None, site}:
                taken = self._orders.take(site, AT_ONCE)
                for one in taken:
                    self._obey_one(agendas[site], one, push)
                self._orders.done(site, taken)
                obeyed += len(taken)
        return obeyed

    def _obey_one(self, agenda: Agenda, one: Taken, push: Push) -> None:
        site = agenda.site
        match one.order:
            case Sent():
                push(site.id, one.path, extraction.sent_document(one.order, site), one.order.is_kept)
            case Forgotten():
                agenda.forget(one.path)
                self._documents.delete(site.id, one.path)
                self._mirror.delete(site.id, one.path)
            case Again():
                known = agenda.pages.get(one.path) or Known(site=site.id, path=one.path, url=one.path)
                agenda.again(msgspec.structs.replace(known, source="command", etag="", last_modified=""))
