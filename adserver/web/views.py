"""`/v1/view`: counts a view and answers it with ads and TRENDING."""

import msgspec

from adserver.core.live import EmptyReason
from adserver.core.readers import clients
from adserver.core.readers.prefetch import is_prefetch
from adserver.core.readers.referrers import clean_campaign, clean_host
from adserver.core.serving import replies
from adserver.core.serving.choosing import Pool
from adserver.core.serving.records import cell, common_cell, view_record
from adserver.web import asking
from adserver.web.asking import Environ, View
from adserver.web.edge import Edge
from adserver.web.plans import Head, Plan
from adserver.web.replies import Reply, ignored, json_reply, pixel, problem
from adserver.web.sites import Known
from adserver.web.tally import EVERYWHERE
from analytics.core.returns import feeds
from analytics.journal.writer import JournalFull

MINUTE_S = 60
DAY_S = 86_400
RETRY_AFTER = ("Retry-After", "5")
COUNTED_ONLY = ("path", "via", "referrer", "campaign")
"""What `GET /v1/view` takes beside `site`."""
UNHEARD = "unheard:"
"""The installation's sum of views that came with an address from somebody who is no trusted proxy; never which address."""

SLOTS_CELLS = tuple(cell("slots:", slots) for slots in range(replies.MAX_SLOTS + 1))

Cells = list[bytes]
Filled = list[tuple[Head, bytes]]
"""An ad for each slot, and its token."""


class Look(msgspec.Struct, frozen=True, gc=False):
    """A view that counts."""

    known: Known
    plan: Plan
    asked: View
    now: float
    reader: bytes
    """What the repeat filter takes for one reader."""
    country: str
    """Where the connection comes from; "" where the reader's browser sends GPC or DNT: the view is a view and no more."""


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


def why_ignored(environ: Environ, known: Known | None, address: str, *, robot: bool) -> str | None:
    """Why a view does not count, or None: `unknown-site`, `prefetch`, `robot` or `own`."""
    if known is None:
        return "unknown-site"
    if is_prefetch(environ):
        return "prefetch"
    if robot:
        return "robot"
    if known.own and clients.within(address, known.own):
        return "own"
    return None


def answered(edge: Edge, environ: Environ, known: Known | None, asked: View, now: float) -> Reply:
    """Count a well-formed view, unless it is to be ignored, and answer it."""
    address = edge.address(environ)
    if edge.is_unheard(environ):
        edge.tally.add(EVERYWHERE, UNHEARD)
    agent = edge.agent(asking.agent(environ))
    reason = why_ignored(environ, known, address, robot=agent.robot)
    if known is None or reason is not None:
        return left_out(edge, known, reason or "unknown-site")
    plan = edge.plans.of(known, asked.path)
    if plan is None:
        return rejected(edge, known, "malformed", problem(400, "path must be the path of a page, such as /artikel/x."))
    source = edge.source(address)
    if not edge.allows(source, now):
        return left_out(edge, known, "flood")
    country = "" if asking.wants_privacy(environ) else edge.countries.country(address)
    look = Look(known, plan, asked, now, source + agent.bucket, country)
    if not country:
        return counted(edge, look, [], plan.counted)
    cells = [common_cell("country:" + country), agent.device]
    if asked.via or asked.referrer or asked.campaign:
        add_origin(cells, look)
    fed = feeds_trending(edge, look, cells)
    return counted(edge, look, cells, plan.fed if fed and asked.via is None else plan.counted)


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


def feeds_trending(edge: Edge, look: Look, cells: Cells) -> bool:
    """Whether this look feeds TRENDING: a reader's first one at this page today, unless the page's readers keep coming back.

    Counts one of the day's readers where that is wanted.
    """
    site = look.known.id
    if look.known.counts_readers and edge.repeats.first_look(look.reader, site, int(look.now) // DAY_S):
        cells.append(common_cell("readers:"))
    return feeds(edge.repeats, edge.parts.returns, (look.reader, site + look.plan.path, look.now), edge.parts.doubt())


def counted(edge: Edge, look: Look, cells: Cells, page: bytes) -> Reply:
    """Fill the slots, keep the record, then answer. `page`: what is counted of it, `cells`: what else is."""
    known, slots = look.known, look.asked.slots
    filled = fill(edge, look) if slots else []
    reason = why_left(edge, look, len(filled)) if len(filled) < slots else look.plan.reason
    if slots:
        cells.append(SLOTS_CELLS[slots])
        cells += [head.cell for head, _ in filled]
        if len(filled) < slots:
            cells.append(cell("empty:" + reason, slots - len(filled)))
    minute = int(look.now) // MINUTE_S * MINUTE_S
    try:
        edge.keep_view(view_record(minute, page, known.unit_text, cells, entries_of(filled, look.country)))
    except JournalFull:
        return rejected(edge, known, "journal-full", problem(503, "Views cannot be kept at the moment; try again.", RETRY_AFTER))
    return json_reply(body_of(look, filled, reason))


def entries_of(filled: Filled, country: str) -> list[bytes]:
    """What the ads add to their campaigns; the country is one sum of each campaign, as its sites and words are."""
    if not country:
        return [head.entry for head, _ in filled]
    served = common_cell("servedcountry:" + country)
    return [b"".join((head.opened, served, head.closed)) for head, _ in filled]


def fill(edge: Edge, look: Look) -> Filled:
    """The ads for the slots, in their order, each with a token: by the page, the moment and, where that is booked, the country."""
    plan, known, signer = look.plan, look.known, edge.signer
    edge.plans.bring_up(plan, known, look.now, edge.dice)
    filled: Filled = []
    if signer is None:
        return filled
    pool = edge.plans.pool_in(plan, look.country) if plan.booked_by_country else plan.pool
    site = edge.lots.of(known.unit)
    for head in chosen(edge, look, pool):
        filled.append((head, signer.sign(head.token + edge.lots.take(site, head.taken))))
    return filled


def chosen(edge: Edge, look: Look, pool: Pool) -> list[Head]:
    """What the dice choose of the pool; an ad that was deleted a moment ago leaves its slot empty."""
    plan, slots, second = look.plan, look.asked.slots, int(look.now)
    if slots > 1:
        offers = pool.choose(slots, edge.dice, second)
        drawn = (plan.heads.get(offer.terms.key) or edge.plans.head(plan, look.known, offer) for offer in offers)
        return [head for head in drawn if head is not None]
    if not pool.near:
        return []
    place = pool.draw(edge.dice, second)
    kept: Head | None = pool.kept[place]
    if kept is None:
        kept = pool.kept[place] = edge.plans.head(plan, look.known, pool.near[place])
    return [kept] if kept is not None else []


def why_left(edge: Edge, look: Look, served: int) -> EmptyReason:
    """Why the slots behind the served ads stay empty."""
    if edge.signer is None:
        return "no-keys"
    plan = look.plan
    pool = edge.plans.pool_in(plan, look.country) if plan.booked_by_country else plan.pool
    return "same-advertiser" if len(pool.offers) > served else plan.reason


def body_of(look: Look, filled: Filled, reason: EmptyReason) -> bytes:
    """The reply's JSON; `reason`: why slots stay empty."""
    known, slots, served = look.known, look.asked.slots, len(filled)
    ads: list[bytes] = []
    for slot, (head, token) in enumerate(filled):
        ads += replies.ad_pieces(slot, head.json, token)
    empty = [replies.empty_json(slot, reason) for slot in range(served, slots)] if served < slots else ()
    trending = known.list_for(look.asked.section, look.plan.lang).part_on(look.plan.path)
    return replies.reply_json(ads, trending, empty, seen=not known.strict and look.country != "")


def left_out(edge: Edge, known: Known | None, reason: str) -> Reply:
    """Answer a view that does not count, and say why."""
    edge.tally.add(known.unit if known else EVERYWHERE, "ignored:" + reason)
    return ignored(reason, known.list.part if known else replies.NO_TRENDING)


def rejected(edge: Edge, known: Known | None, reason: str, refusal: Reply) -> Reply:
    """Refuse a view, and count that."""
    edge.tally.add(known.unit if known else EVERYWHERE, "rejected:" + reason)
    return refusal
