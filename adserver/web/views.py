"""`/v1/view`: counts a view and answers it with ads and TRENDING."""

from zlib import crc32

import msgspec

from adserver.core import choosing, clients, replies, tokens
from adserver.core.choosing import Offer
from adserver.core.devices import device_class
from adserver.core.prefetch import is_prefetch
from adserver.core.records import NO_LOOK, cell, common_cell, view_record
from adserver.core.referrers import clean_campaign, clean_host
from adserver.web import asking
from adserver.web.asking import Environ, View
from adserver.web.edge import Edge
from adserver.web.plans import Head, Plan
from adserver.web.replies import Reply, ignored, json_reply, pixel, problem
from adserver.web.sites import Known
from adserver.web.tally import EVERYWHERE
from analytics.journal import JournalFull

MINUTE_S = 60
DAY_S = 86_400
AGENTS_PER_ADDRESS = 8
RETRY_AFTER = ("Retry-After", "5")
COUNTED_ONLY = ("path", "via", "referrer", "campaign")
"""What `GET /v1/view` takes beside `site`."""

SLOTS_CELLS = tuple(cell("slots:", slots) for slots in range(choosing.MAX_SLOTS + 1))

Cells = list[bytes]
Filled = list[tuple[Offer, Head, bytes]]


class Look(msgspec.Struct, frozen=True, gc=False):
    """A view that counts."""

    known: Known
    plan: Plan
    asked: View
    now: float
    private: bool
    """The reader's browser sends GPC or DNT: the view is a view and no more."""


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


def why_ignored(edge: Edge, environ: Environ, known: Known | None, address: str) -> str | None:
    """Why a view does not count, or None: `unknown-site`, `prefetch`, `robot` or `own`."""
    if known is None:
        return "unknown-site"
    if is_prefetch(environ):
        return "prefetch"
    if edge.is_robot(environ.get("HTTP_USER_AGENT", "")):
        return "robot"
    if known.own and clients.within(address, known.own):
        return "own"
    return None


def answered(edge: Edge, environ: Environ, known: Known | None, asked: View, now: float) -> Reply:
    """Count a well-formed view, unless it is to be ignored, and answer it."""
    address = edge.address(environ)
    reason = why_ignored(edge, environ, known, address)
    if known is None or reason is not None:
        return left_out(edge, known, reason or "unknown-site")
    plan = edge.plans.of(known, asked.path)
    if plan is None:
        return rejected(edge, known, "malformed", problem(400, "path must be the path of a page, such as /artikel/x."))
    source = edge.source(address)
    if not edge.allows(source, now):
        return left_out(edge, known, "flood")
    look = Look(known, plan, asked, now, asking.wants_privacy(environ))
    cells = [plan.cells]
    first = False
    if not look.private:
        cells.append(common_cell("country:" + edge.parts.countries.country(address)))
        cells.append(common_cell("device:" + device_class(environ.get("HTTP_USER_AGENT", ""))))
        add_origin(cells, look)
        first = is_first(edge, look, reader_of(source, environ), cells)
    return counted(edge, look, cells, plan.look if first and asked.via is None else NO_LOOK)


def add_origin(cells: Cells, look: Look) -> None:
    """Add where the reader came from, as far as the publisher opted in."""
    asked, known = look.asked, look.known
    if asked.via is not None:
        cells.append(common_cell("via:" + asked.via))
        cells.append(cell("viapage:" + look.plan.path))
    if asked.referrer and known.opted_in("referrer"):
        host = clean_host(asked.referrer, known.site.hosts)
        if host:
            cells.append(cell("referrer:" + host))
    if asked.campaign and known.opted_in("campaign"):
        name = clean_campaign(asked.campaign)
        if name:
            cells.append(cell("campaign:" + name))


def reader_of(source: bytes, environ: Environ) -> bytes:
    """What the repeat filter takes for one reader: an address feeds a page at most `AGENTS_PER_ADDRESS` looks a day, an agent one of them.

    A household, an office or a mobile network's gateway is more than one reader; somebody who changes agents all the time is not.
    """
    return source + b"/%d" % (crc32(environ.get("HTTP_USER_AGENT", "").encode("latin-1", "replace")) % AGENTS_PER_ADDRESS)


def is_first(edge: Edge, look: Look, source: bytes, cells: Cells) -> bool:
    """Whether this source looks at this page for the first time today; counts it as one of the day's readers where that is wanted."""
    day = int(look.now) // DAY_S
    first_look = edge.parts.repeats.first_look
    if look.known.opted_in("readers") and first_look(source, look.known.id, day):
        cells.append(common_cell("readers:"))
    return first_look(source, look.known.id + look.plan.path, day)


def counted(edge: Edge, look: Look, cells: Cells, feeds: bytes) -> Reply:
    """Fill the slots, keep the record, then answer. `feeds`: the page, encoded, that TRENDING hears of."""
    known, plan, slots = look.known, look.plan, look.asked.slots
    filled = fill(edge, look) if slots else []
    cells.extend([offer.terms.served_cell for offer, _, _ in filled])
    if slots:
        cells.append(SLOTS_CELLS[slots])
        if len(filled) < slots:
            cells.append(cell("empty:" + plan.reason, slots - len(filled)))
    minute = int(look.now) // MINUTE_S * MINUTE_S
    try:
        edge.keep_view(view_record(minute, known.unit_text, cells, feeds, [head.entry for _, head, _ in filled]))
    except JournalFull:
        return rejected(edge, known, "journal-full", problem(503, "Views cannot be kept at the moment; try again.", RETRY_AFTER))
    return json_reply(body_of(look, filled))


def fill(edge: Edge, look: Look) -> Filled:
    """The ads for the slots, in their order, each with its JSON and a token."""
    plan, lots, signer = look.plan, edge.lots, edge.signer
    edge.plans.bring_up(plan, look.now)
    filled: Filled = []
    if signer is None:
        return filled
    for offer in plan.pool.choose(look.asked.slots, edge.dice):
        terms = offer.terms
        head = plan.heads.get(terms.ad) or edge.plans.head(plan, look.known, offer)
        if head is not None:
            payload = tokens.payload(head.token, lots.part, lots.take(look.known.unit), lots.take(terms.campaign))
            filled.append((offer, head, signer.sign(payload)))
    return filled


def body_of(look: Look, filled: Filled) -> bytes:
    """The reply's JSON."""
    known, slots = look.known, look.asked.slots
    ads = [replies.ad_json(slot, head.json, token) for slot, (_, head, token) in enumerate(filled)]
    empty = [replies.empty_json(slot, look.plan.reason) for slot in range(len(filled), slots)] if len(filled) < slots else ()
    return replies.reply_json(ads, known.trending_json, empty, seen=not (known.strict or look.private))


def left_out(edge: Edge, known: Known | None, reason: str) -> Reply:
    """Answer a view that does not count, and say why."""
    edge.tally.add(known.unit if known else EVERYWHERE, "ignored:" + reason)
    return ignored(reason, known.trending_json if known else b"[]")


def rejected(edge: Edge, known: Known | None, reason: str, refusal: Reply) -> Reply:
    """Refuse a view, and count that."""
    edge.tally.add(known.unit if known else EVERYWHERE, "rejected:" + reason)
    return refusal
