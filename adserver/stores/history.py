"""Another program's history, read for a site and stored as an import: what the command line, the desk and the API do alike."""

from collections.abc import Callable
from datetime import date, timedelta

from adserver.core.ads import Site
from adserver.core.history.sums import History, cut_before
from analytics.core.reports import LONGEST_DAYS
from analytics.stores.counts import Counts
from analytics.stores.imports import Import

MONTH_S = 31 * 86_400
EARLIEST = date(1995, 1, 1)
"""Nobody counted a page's views before; such days are mistakes of a file."""


def without_own_days(counts: Counts, site: Site, history: History, today: date) -> History:
    """The history without the days from the first on that was counted here. Raises the stores' `StoreUnavailable`."""
    early = [day for day in history.days if day < EARLIEST]
    for day in early:
        del history.days[day]
        history.leave(f"days before {EARLIEST.year}")
    if not history.days:
        return history
    return cut_before(history, first_own_day(counts, site, min(history.days), today) or today)


def first_own_day(counts: Counts, site: Site, first: date, today: date) -> date | None:
    """The first day from `first` on with views that were counted here."""
    first = max(first, today - timedelta(LONGEST_DAYS))  # no day that was counted here is kept any longer
    spans = [(one.first, one.last) for one in counts.imports.all(f"s:{site.id}")]
    days = counts.days(f"s:{site.id}", ("views",), first, today, site.time_zone)
    own = (day for day in days if not any(start <= day <= end for start, end in spans))
    return min(own, default=None)


def keep(counts: Counts, site: Site, draft: Import, history: History, usual_months: int) -> Import:
    """The import as it was stored. Raises `ImportRefused` and the stores' `StoreUnavailable`."""
    keep_s = (site.retention_months or usual_months) * MONTH_S
    return counts.imports.put(f"s:{site.id}", draft, history.days, site.time_zone, keep_s)


def draft_of(source: str, history: History, now: float, by: str) -> Import:
    """An import of this history, without its id and days, which storing it gives."""
    return Import(id="", source=source, first=date.min, last=date.min, views=history.views, at=int(now), by=by)


Reader = Callable[..., History]
"""`read(files, site, progress)` of one program's exports."""
