"""`/v1/view`: counts a view and answers it with ads and TRENDING."""

import msgspec

from adserver.core import choosing, clients, replies
from adserver.core.choosing import Offer
from adserver.core.devices import device_class
from adserver.core.prefetch import is_prefetch
from adserver.core.referrers import clean_campaign, clean_host
from adserver.core.tokens import Served
from adserver.sources.robots import is_robot
from adserver.web import asking
from adserver.web.asking import Environ, View
from adserver.web.edge import Edge
from adserver.web.lots import Lots
from adserver.web.plans import Head, Plan
from adserver.web.replies import Reply, ignored, json_reply, pixel, problem
from adserver.web.sites import Known
from adserver.web.tally import EVERYWHERE
from analytics.core.events import Entry, Kind
from analytics.journal import JournalFull

DAY_S = 86_400
RETRY_AFTER = ("Retry-After", "5")
COUNTED_ONLY = ("path", "via", "referrer", "campaign")
"""What `GET /v1/view` takes beside `site`."""

Cells = dict[str, int]
Filled = list[tuple[Offer, Head, bytes]]


class Look(msgspec.Struct, frozen=True, gc=False):
    """A view that counts."""

    known: Known
    plan: Plan
    asked: View
    now: float


def view(edge: Edge, environ: Environ) -> Reply:
    """Answer `POST /v1/view`."""
    now = edge.moment()
    known = edge.sites.of(environ)
    data = asking.body(environ)
    if data is None:
        return rejected(edge, known, "too-large", problem(413, f"The body may have {asking.MAX_BODY_BYTES} bytes."))
    try:
        asked = asking.view_from(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as exc:
        return rejected(edge, known, "malformed", problem(400, asking.why_malformed(exc)))
    return answered(edge, environ, known, asked, now)


def pixel_view(edge: Edge, environ: Environ) -> Reply:
    """Answer `GET /v1/view`: count only, for `<noscript>` images and servers."""
    now = edge.moment()
    known = edge.sites.of(environ)
    given = asking.parameters(environ)
    given.pop("site", None)
    unknown = [name for name in given if name not in COUNTED_ONLY]
    if unknown:
        detail = f"Parameters are site, {', '.join(COUNTED_ONLY)}; {unknown[0][:40]!r} is none of them."
        return rejected(edge, known, "malformed", problem(400, detail))
    try:
        asked = msgspec.convert(given | {"slots": 0}, View)
    except msgspec.ValidationError as exc:
        return rejected(edge, known, "malformed", problem(400, f"The parameters do not fit: {str(exc)[:200]}."))
    return pixel(answered(edge, environ, known, asked, now))


def why_ignored(environ: Environ, known: Known | None, address: str) -> str | None:
    """Why a view does not count, or None: `unknown-site`, `prefetch`, `robot` or `own`."""
    if known is None:
        return "unknown-site"
    if is_prefetch(environ):
        return "prefetch"
    if is_robot(environ.get("HTTP_USER_AGENT", "")):
        return "robot"
    if known.own and clients.within(address, known.own):
        return "own"
    return None


def answered(edge: Edge, environ: Environ, known: Known | None, asked: View, now: float) -> Reply:
    """Count a well-formed view, unless it is to be ignored, and answer it."""
    address = edge.address(environ)
    reason = why_ignored(environ, known, address)
    if known is None or reason is not None:
        return left_out(edge, known, reason or "unknown-site")
    plan = edge.plans.of(known, asked.path)
    if plan is None:
        return rejected(edge, known, "malformed", problem(400, "path must be the path of a page, such as /artikel/x."))
    source = clients.source(address)
    if not edge.allows(source, now):
        return left_out(edge, known, "flood")
    look = Look(known, plan, asked, now)
    cells: Cells = {"views:": 1, plan.cell: 1}
    first = False
    if not asking.wants_privacy(environ):
        cells["country:" + edge.parts.countries.country(address)] = 1
        cells["device:" + device_class(environ.get("HTTP_USER_AGENT", ""))] = 1
        add_origin(cells, look)
        first = is_first(edge, look, source, cells)
    return counted(edge, look, cells, feeds_trending=first and asked.via is None)


def add_origin(cells: Cells, look: Look) -> None:
    """Add where the reader came from, as far as the publisher opted in."""
    asked, known = look.asked, look.known
    if asked.via is not None:
        cells["via:" + asked.via] = 1
        cells["viapage:" + look.plan.path] = 1
    if asked.referrer and known.opted_in("referrer"):
        host = clean_host(asked.referrer, known.site.hosts)
        if host:
            cells["referrer:" + host] = 1
    if asked.campaign and known.opted_in("campaign"):
        name = clean_campaign(asked.campaign)
        if name:
            cells["campaign:" + name] = 1


def is_first(edge: Edge, look: Look, source: bytes, cells: Cells) -> bool:
    """Whether this source looks at this page for the first time today; counts it as one of the day's readers where that is wanted."""
    day = int(look.now) // DAY_S
    first_look = edge.parts.repeats.first_look
    if look.known.opted_in("readers") and first_look(source, look.known.id, day):
        cells["readers:"] = 1
    return first_look(source, look.known.id + look.plan.path, day)


def counted(edge: Edge, look: Look, cells: Cells, *, feeds_trending: bool) -> Reply:
    """Fill the slots, keep the record, then answer."""
    known, plan, slots = look.known, look.plan, look.asked.slots
    filled = fill(edge, look) if slots else []
    entries = [Entry(known.unit, cells, plan.path if feeds_trending else "")]
    for offer, _, _ in filled:
        terms = offer.terms
        cells[terms.served_cell] = 1
        entries.append(Entry(terms.unit, {terms.served_cell: 1, known.served_cell: 1}, "", None, terms.served_micros))
    if slots:
        cells["slots:"] = slots
        if len(filled) < slots:
            cells["empty:" + plan.reason] = slots - len(filled)
    try:
        edge.keep(Kind.VIEW, look.now, tuple(entries))
    except JournalFull:
        return rejected(edge, known, "journal-full", problem(503, "Views cannot be kept at the moment; try again.", RETRY_AFTER))
    return json_reply(body_of(look, filled))


def fill(edge: Edge, look: Look) -> Filled:
    """The ads for the slots, in their order, each with its JSON and a token."""
    plan = look.plan
    edge.plans.bring_up(plan, look.now)
    filled = []
    for offer in choosing.choose(plan.fitting, look.asked.slots, edge.dice):
        head = plan.heads.get(offer.terms.ad) or edge.plans.head(plan, look.known, offer)
        if head is not None and edge.signer is not None:
            filled.append((offer, head, edge.signer.sign(served(edge.lots, look.known, offer, head))))
    return filled


def body_of(look: Look, filled: Filled) -> bytes:
    """The reply's JSON."""
    known = look.known
    ads = [replies.ad_json(slot, head.json, token) for slot, (_, head, token) in enumerate(filled)]
    empty = [replies.empty_json(slot, look.plan.reason) for slot in range(len(filled), look.asked.slots)]
    return replies.reply_json(ads, known.trending_json, empty, seen=not known.strict)


def served(lots: Lots, known: Known, offer: Offer, head: Head) -> Served:
    """What the token of an ad says that is served now."""
    terms = offer.terms
    return Served(
        known.id,
        terms.ad,
        terms.campaign,
        head.words,
        terms.seen_micros,
        terms.click_micros,
        lots.expires,
        lots.lot,
        lots.take(known.unit),
        lots.take(terms.unit),
    )


def left_out(edge: Edge, known: Known | None, reason: str) -> Reply:
    """Answer a view that does not count, and say why."""
    edge.tally.add(known.unit if known else EVERYWHERE, "ignored:" + reason)
    return ignored(reason, known.trending_json if known else b"[]")


def rejected(edge: Edge, known: Known | None, reason: str, refusal: Reply) -> Reply:
    """Refuse a view, and count that."""
    edge.tally.add(known.unit if known else EVERYWHERE, "rejected:" + reason)
    return refusal
