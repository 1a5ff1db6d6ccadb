"""What a worker keeps of a page: the path it is counted under, the ads that fit it, and their JSON once they were served."""

import math
from collections.abc import Callable

import msgspec

from adserver.core.ads import Candidate, Page
from adserver.core.live import CampaignState, EmptyReason, LiveAd
from adserver.core.serving import choosing, tokens
from adserver.core.serving import terms as rules
from adserver.core.serving.choosing import Offer, Pool
from adserver.core.serving.records import entry, open_entry, page_entry
from adserver.core.serving.replies import ad_head, words_of
from adserver.core.serving.terms import Place, Terms
from adserver.stores.snapshot import Reading, Snapshot
from adserver.web.bounded import Bounded
from adserver.web.lots import Lots, Taken
from adserver.web.sites import Known
from analytics.core import paths

PAGES = 256
"""Pages kept: at least these, at most twice as many; about 8 KB each with a full shortlist."""
ADS = 4096
"""Ads whose terms are kept, 300 bytes each: those of the kept pages' shortlists, not all live ones."""


NOT_CRAWLED: frozenset[EmptyReason] = frozenset(("not-crawled",))

Marks = dict[str, int | None]
"""What a plan was made of: paths and what stood there, as a hash of its bytes."""


class Head(msgspec.Struct, frozen=True, gc=False):
    """What serving an ad on a page takes, made when it is first served there: all that is not new in each reply, token and record."""

    json: bytes
    token: bytes
    entry: bytes
    """What it adds to its campaign where no country is counted."""
    opened: bytes
    closed: bytes
    """The same in two pieces, between which the country's cell is put."""
    cell: bytes
    taken: Taken
    """What its campaign served in the running lot."""


class Plan:
    """One page. `offers`: what may run there at all, best first; `pool`: what may run now, as of the worker's tick."""

    __slots__ = (
        "booked_by_country", "counted", "epoch", "fed", "heads", "lang", "marks", "now", "offers", "page", "path", "pool", "pools",
        "reason", "reasons", "settled", "tick",
    )  # fmt: skip

    def __init__(self, unit: str, path: str, page: str, offers: tuple[Offer, ...], reasons: frozenset[EmptyReason]) -> None:
        self.path = path
        """What it is counted under: the canonical one."""
        self.page = page
        """Where its shortlist is."""
        self.counted, self.fed = page_entry(unit, path, ""), page_entry(unit, path, path)
        """What a view of it adds to its site, and what one adds that TRENDING hears of."""
        self.offers = offers
        self.reasons = reasons
        self.heads: dict[str, Head] = {}
        self.tick = self.epoch = -1
        self.settled = (-1, 0.0, 0.0)
        """The states it was worked out with, and from when until when nothing changes as long as they are the same."""
        self.marks: Marks = {}
        self.pool = Pool()
        """Those for all countries."""
        self.booked_by_country = any(one.terms.countries for one in offers)
        self.now: tuple[Offer, ...] = ()
        """What may run now in some country, where countries are booked at all."""
        self.pools: dict[str, Pool] = {}
        self.lang = ""
        """The page's language; "" where it was not read yet."""
        self.reason: EmptyReason = "no-match"
        """What is told of a slot that stays empty."""


class Plans:
    """The plans of the pages that were looked at last. `tick` grows when dates and budgets are to be asked again (each second)."""

    def __init__(self, snapshot: Snapshot, lots: Lots) -> None:
        self._snapshot, self._lots = snapshot, lots
        self._plans: Bounded[tuple[str, str], Plan] = Bounded(PAGES)
        self._terms: Bounded[tuple[str, bool], tuple[Terms, ...]] = Bounded(ADS)
        self._states: dict[str, CampaignState | None] = {}
        self._fresh: tuple[Plan | None, Page | None] = None, None
        """The page that was read last: its first ad is served in the same request, and reading a page takes 15 µs."""
        self._any_ads: bool | None = None
        self._tick = self._epoch = self._told = 0
        self._now = 0.0

    def forget(self) -> None:
        """Pages, ads or sites changed."""
        self._plans.clear()
        self._terms.clear()
        self._any_ads = None

    def doubt(self) -> None:
        """Some page changed: each plan is compared with what is stored before it is used again.

        While a large site is crawled that is five times a second; working all plans out anew took a fifth of a busy worker's time.
        """
        self._epoch += 1

    def tick(self, now: float, *, told: bool = True) -> None:
        """Time passed: dates have to be asked again, and budgets where the store `told` of some."""
        self._tick += 1
        self._now = now
        if told:
            self._told += 1
            self._states = {}

    def of(self, known: Known, given: str) -> Plan | None:
        """The plan of the page at this path, as the browser gave it; None where that is no path."""
        key = (known.id, given)
        plan = self._plans.get(key)
        if plan is None or (plan.epoch != self._epoch and self._changed(known, plan)):
            path = paths.clean(given)
            if path is None:
                return None
            plan = self._read(known, path)
            plan.epoch = self._epoch
            self._plans.put(key, plan)
        return plan

    def bring_up(self, plan: Plan, known: Known, now: float, dice: Callable[[], float]) -> None:
        """Work out what may run now, unless that was done in this tick or nothing can have changed: of 60 offers it takes 100 µs."""
        told, since, until = plan.settled
        if plan.tick == self._tick or (told == self._told and since <= now < until):
            return
        reasons: set[EmptyReason] = set(plan.reasons)
        found, until = self._running(plan, (now, known.hour_of_week(now)), dice, reasons)
        plan.settled = self._told, now, until
        plan.pools = {}
        if plan.booked_by_country:
            plan.now = found
            found = tuple(one for one in found if not one.terms.countries)
            reasons.add("country")
        plan.pool, plan.reason, plan.tick = Pool(found), choosing.why_empty(reasons), self._tick

    def _running(
        self, plan: Plan, moment: tuple[float, int], dice: Callable[[], float], reasons: set[EmptyReason]
    ) -> tuple[tuple[Offer, ...], float]:
        """Which offers may run at a moment (Unix seconds, hour of the week), best first, and until when; adds why others may not."""
        now, hour = moment
        running: list[Offer] = []
        until, reweighed = math.inf, False
        for offer in plan.offers:
            state = self._state(offer.terms.campaign)
            reason = rules.why_not_now(offer.terms, state, now, hour)
            until = min(until, rules.same_until(offer.terms, state, now))
            if reason is None and choosing.is_drawn(offer, state):
                until = now
            taken = choosing.paced(offer, state, dice) if reason is None else None
            if taken is None:
                reasons.add(reason or "pacing")
                continue
            running.append(taken)
            reweighed = reweighed or taken is not offer
        return choosing.sorted_offers(running) if reweighed else tuple(running), until

    def pool_in(self, plan: Plan, country: str) -> Pool:
        """What may run now for connections from this country."""
        pool = plan.pools.get(country)
        if pool is None:
            pool = plan.pools[country] = Pool([one for one in plan.now if not one.terms.countries or country in one.terms.countries])
        return pool

    def head(self, plan: Plan, known: Known, offer: Offer) -> Head | None:
        """The JSON of an ad on this page; None where it was deleted a moment ago."""
        head = plan.heads.get(offer.terms.key)
        if head is None:
            with self._snapshot.read() as reading:
                ad = reading.ad(offer.terms.ad)
                page = self._fresh[1] if self._fresh[0] is plan else reading.page(known.id, plan.page)
            if ad is None or page is None:
                return None
            head = plan.heads[offer.terms.key] = _head(ad, page, known, offer.terms, self._lots.of(offer.terms.campaign))
        return head

    def _state(self, campaign: str) -> CampaignState | None:
        if campaign not in self._states:
            with self._snapshot.read() as reading:
                self._states[campaign] = reading.state(campaign)
        return self._states[campaign]

    def _changed(self, known: Known, plan: Plan) -> bool:
        with self._snapshot.read() as reading:
            changed = any(_mark(reading, known.id, path) != mark for path, mark in plan.marks.items())
        plan.epoch = self._epoch
        return changed

    def _read(self, known: Known, given: str) -> Plan:
        with self._snapshot.read() as reading:
            page = reading.page(known.id, given)
            path = page.canonical if page is not None and page.canonical else given
            if path != given:
                page = reading.page(known.id, path) or page
            plan = Plan(known.unit, path, path, (), NOT_CRAWLED) if page is None else self._planned(reading, known, page, path)
            plan.marks = {each: _mark(reading, known.id, each) for each in (given, path)}
        return plan

    def _planned(self, reading: Reading, known: Known, page: Page, path: str) -> Plan:
        reasons: set[EmptyReason] = set()
        offers = []
        place = Place(known.site, path, page.article)
        for candidate in choosing.fitting(page.shortlist):
            for terms in self._terms_of(reading, candidate, strict=known.strict):
                reason = rules.why_never(terms, place)
                if reason is None:
                    offers.append(choosing.offer(terms, candidate.score))
                else:
                    reasons.add(reason)
        if page.blocked:
            reasons.add("blocked")
        if not self._has_ads(reading):
            reasons.add("no-ads")
        plan = Plan(known.unit, path, page.path, choosing.in_order(offers), frozenset(reasons))
        plan.lang = page.lang
        self._fresh = plan, page
        return plan

    def _terms_of(self, reading: Reading, candidate: Candidate, *, strict: bool) -> tuple[Terms, ...]:
        terms = self._terms.get((candidate.ad, strict))
        if terms is None:
            ad = reading.ad(candidate.ad)
            if ad is None:
                return ()
            terms = rules.all_terms(ad, self._now, strict=strict)
            self._terms.put((ad.id, strict), terms)
        return terms

    def _has_ads(self, reading: Reading) -> bool:
        if self._any_ads is None:
            self._any_ads = next(reading.ads(), None) is not None
        return self._any_ads


def _head(ad: LiveAd, page: Page, known: Known, terms: Terms, taken: Taken) -> Head:
    candidate = next((one for one in page.shortlist if one.ad == ad.id), None)
    words = words_of(candidate) if candidate else ()
    keyword = candidate.matches[0].keyword if candidate and candidate.matches else ""
    added = rules.campaign_entry(terms, known.id, keyword)
    opened, closed = open_entry(added)
    return Head(
        json=ad_head(ad, words, page.lang or known.site.language, terms.countries),
        token=tokens.start_of(terms, known.id, keyword, words),
        entry=entry(added),
        opened=opened,
        closed=closed,
        cell=terms.served_cell,
        taken=taken,
    )


def _mark(reading: Reading, site: str, path: str) -> int | None:
    stored = reading.page_bytes(site, path)
    return None if stored is None else hash(stored)
