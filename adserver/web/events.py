"""`/v1/event`: a named event, such as a click on "subscribe", counted as a plain sum of the site."""

import msgspec

from adserver.web import asking
from adserver.web.asking import Environ
from adserver.web.edge import Edge
from adserver.web.replies import Reply, nothing, problem
from adserver.web.sites import Known
from adserver.web.views import RETRY_AFTER, why_ignored
from analytics.core.events import Entry, Kind
from analytics.journal.writer import JournalFull

LIMIT_TIMES = 1 / 5
"""Events that a source may tell of a minute, in limits of views: 60 with the usual one. Nobody clicks more often."""


def event(edge: Edge, environ: Environ) -> Reply:
    """Answer `POST /v1/event`: in the journal before the answer, as views are."""
    now = edge.moment()
    data = asking.body(environ)
    if data is None:
        return problem(413, f"The body may have {asking.MAX_BODY_BYTES} bytes.")
    try:
        asked = asking.event_from(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as exc:
        return problem(400, asking.why_malformed(exc))
    known = edge.sites.of(environ)
    reason = why_uncounted(edge, environ, known, now)
    if known is None or reason is not None:
        return nothing(("Litfass-Ignored", reason or "unknown-site"))
    try:
        edge.keep(Kind.SUMS, now, (Entry(known.unit, {f"event:{asked.name}": 1}),))
    except JournalFull:
        return problem(503, "This cannot be kept at the moment; try again.", RETRY_AFTER)
    return nothing()


def why_uncounted(edge: Edge, environ: Environ, known: Known | None, now: float) -> str | None:
    """Why an event does not count, or None. With Global Privacy Control or Do Not Track a view is a view and no more."""
    address = edge.address(environ)
    reason = why_ignored(environ, known, address, robot=edge.agent(asking.agent(environ)).robot)
    if reason is not None:
        return reason
    if asking.wants_privacy(environ):
        return "gpc"
    return None if edge.allows(b"event" + edge.source(address), now, LIMIT_TIMES) else "flood"
