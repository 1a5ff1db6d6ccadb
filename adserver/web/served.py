"""`/v1/seen` and `/v1/go`: what becomes of an ad that was served, counted once by its token."""

from collections.abc import Sequence
from urllib.parse import quote

import msgspec

from adserver.core.live import LiveAd
from adserver.core.readers.prefetch import is_prefetch
from adserver.core.serving import tokens
from adserver.core.serving.terms import is_paused
from adserver.core.serving.tokens import Served
from adserver.web import asking
from adserver.web.asking import Environ
from adserver.web.edge import Edge
from adserver.web.lots import forgotten_at, served_at
from adserver.web.replies import ANY_ORIGIN, NO_STORE, NOT_INDEXED, Reply, nothing, problem, status_line
from adserver.web.tally import EVERYWHERE
from analytics.core.events import Entry, Kind, Once
from analytics.journal.writer import JournalFull

MINUTE_S = 60
LIMIT_TIMES = 6
"""Seen and clicked ads that a source may report a minute, in limits of views: a page has up to six slots."""
CLICK_TIMES = 1 / 3
"""Clicks that a source may make a minute, in limits of views: 100 with the usual one."""
RETRY_AFTER = ("Retry-After", "5")
REPEATED = "invalid:repeat"
"""What the store counts where a token was used before."""
NOT_OURS = "This token was not made here, or was altered."


def seen(edge: Edge, environ: Environ) -> Reply:
    """Answer `POST /v1/seen`: all of the tokens are ours, or none is counted."""
    now = edge.moment()
    data = asking.body(environ)
    if data is None:
        return problem(413, f"The body may have {asking.MAX_BODY_BYTES} bytes.")
    try:
        asked = asking.seen_from(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as exc:
        return problem(400, asking.why_malformed(exc))
    shown = [tokens.read(token, edge.signers) for token in dict.fromkeys(asked.tokens)]
    ours = [served for served in shown if served is not None]
    if len(ours) < len(shown):
        return altered(edge, environ, 400)
    return _count_seen(edge, environ, ours, now)


def why_invalid(edge: Edge, environ: Environ, kind: Kind, served: Served, now: float) -> str | None:
    """Why a seen or clicked ad is invalid traffic, or None: no reader can be behind it, or not behind so many."""
    if is_prefetch(environ):
        return "prefetch"
    if edge.agent(asking.agent(environ)).robot:
        return "robot"
    least_ms = edge.settings.seen_after_ms if kind == Kind.SEEN else edge.settings.click_after_ms
    if (now - served_at(served)) * 1000 < least_ms:
        return "too-soon"
    source = edge.source(edge.address(environ))
    if not edge.allows(b"served" + source, now, LIMIT_TIMES):
        return "flood"
    return "flood" if kind == Kind.CLICK and not edge.allows(b"click" + source, now, CLICK_TIMES) else None


def altered(edge: Edge, environ: Environ, status: int) -> Reply:
    """Refuse a token that we did not make. Nothing in it can be believed: it is counted for the site that the request came from, if any."""
    known = edge.sites.of(environ)
    edge.tally.add(known.unit if known else EVERYWHERE, "invalid:altered")
    return problem(status, NOT_OURS, NOT_INDEXED)


def why_uncounted(edge: Edge, environ: Environ, kind: Kind, served: Served, now: float) -> str | None:
    """Why a seen or clicked ad does not count, or None. Invalid traffic is counted apart, for campaign and site, and never billed."""
    if edge.sites.with_id(served.site) is None:
        return "unknown-site"
    invalid = "expired" if served.expires <= now else why_invalid(edge, environ, kind, served, now)
    if invalid is not None:
        _tell_invalid(edge, served, invalid)
    return invalid


def _tell_invalid(edge: Edge, served: Served, reason: str) -> None:
    for unit in (f"c:{served.campaign}", f"s:{served.site}"):
        edge.tally.add(unit, f"invalid:{reason}")


def why_not_seen(edge: Edge, environ: Environ, served: Served) -> str | None:
    """Why a seen ad does not count although its token would, or None."""
    known = edge.sites.with_id(served.site)
    if known is None:
        return "unknown-site"
    if known.strict:
        return "strict"
    if asking.wants_privacy(environ):
        return "gpc"
    if asking.has_page(environ) and edge.sites.of(environ) is not known:
        _tell_invalid(edge, served, "other-site")
        return "other-site"
    return None


def _count_seen(edge: Edge, environ: Environ, shown: Sequence[Served], now: float) -> Reply:
    told: str | None = None
    country = _country(edge, environ)
    for served in shown:
        reason = why_not_seen(edge, environ, served) or why_uncounted(edge, environ, Kind.SEEN, served, now)
        told = told or reason
        if reason is None:
            try:
                _keep(edge, Kind.SEEN, served, now, country)
            except JournalFull:
                return problem(503, "This cannot be kept at the moment; try again.", RETRY_AFTER)
    return nothing(("Litfass-Ignored", told)) if told else nothing()


def go(edge: Edge, environ: Environ, token: str) -> Reply:
    """Answer `GET /v1/go/<token>`: always to the ad's stored landing page, counted where it is a first click of a reader."""
    now = edge.moment()
    served = tokens.read(token, edge.signers)
    if served is None:
        return altered(edge, environ, 404)
    with edge.parts.snapshot.read() as reading:
        ad = reading.ad(served.ad)
    if ad is None or not ad.landing.startswith(("https://", "http://")):
        return problem(410, "This advertisement has ended.", NOT_INDEXED)
    reason = why_not_clicked(edge, environ, served, ad, now)
    if reason is None:
        try:
            _keep(edge, Kind.CLICK, served, now, _country(edge, environ))
        except JournalFull:
            # The reader's way is not to be barred by our disk.
            reason = "journal-full"
    told = [("Litfass-Ignored", reason)] if reason else []
    headers = [("Location", location(ad.landing)), ("Content-Length", "0"), NO_STORE, ANY_ORIGIN, NOT_INDEXED, *told]
    return Reply(status_line(303), headers)


def why_not_clicked(edge: Edge, environ: Environ, served: Served, ad: LiveAd, now: float) -> str | None:
    """Why a click does not count, or None."""
    if environ["REQUEST_METHOD"] == "HEAD":
        return "head"
    if served.expires > now and is_paused(ad, now):
        return "paused"
    return why_uncounted(edge, environ, Kind.CLICK, served, now)


def location(landing: str) -> str:
    """A stored landing page as a header may carry it: ASCII without blanks and control characters."""
    return quote(landing, safe="!#$%&'()*+,/:;=?@[]~")


def _country(edge: Edge, environ: Environ) -> str:
    """Where the connection comes from; "" where the reader's browser asks for privacy."""
    return "" if asking.wants_privacy(environ) else edge.countries.country(edge.address(environ))


def _keep(edge: Edge, kind: Kind, served: Served, now: float, country: str) -> None:
    """One record for one token: the store flips its bit for the site and for the campaign, or adds nothing.

    The campaign counts and bills it on the day on which the ad was served, whenever that is heard of.
    """
    verb, amount = ("seen", served.seen_micros) if kind == Kind.SEEN else ("clicked", served.click_micros)
    cell, until = f"{verb}:{served.ad}", forgotten_at(served.expires, edge.settings.journal_hours)
    lot = f"{served.lot}.{verb}"
    cells = {cell: 1, f"{verb}site:{served.site}": 1, f"{verb}word:{served.keyword}": 1}
    if country:
        cells[f"{verb}country:{country}"] = 1
    minute = int(served_at(served)) // MINUTE_S * MINUTE_S
    site = Entry(f"s:{served.site}", {cell: 1}, "", Once(lot, served.site_bit, until, 0, REPEATED))
    once = Once(lot, served.campaign_bit, until, minute, REPEATED)
    edge.keep(kind, now, (site, Entry(f"c:{served.campaign}", cells, "", once, amount, served.flight)))
