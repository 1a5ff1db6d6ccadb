"""What web workers may spend: each flight's money, day and pace, brought from the store's sums into the snapshot."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from adserver.core.ads import Campaign, Site
from adserver.core.campaigns.pace import mean_curve, plan_of
from adserver.core.catalogue.joining import live_flights
from adserver.core.catalogue.renewing import renewed
from adserver.core.flights import Flight
from adserver.core.live import CampaignState, EmptyReason, FlightState, LiveFlight
from adserver.core.serving.pacing import NEWS_DAY, Delivered, Plan, curve_of, midnight_of, need
from adserver.stores.catalogue import Catalogue, CatalogueChanged
from adserver.stores.connect import Client
from adserver.stores.snapshot import Snapshot
from analytics.core.cells import by_dimension
from analytics.stores.counts import Counts
from analytics.stores.money import UNKNOWN, Account, Limit, Money

CURVE_S = 3600
"""A site's usual day is worked out anew so often, from its last two weeks."""
CURVE_DAYS = 14
HOUR_S = 3600
PACE_S = 2.0
"""How often need is worked out anew where nothing was counted: 20 µs a paced campaign."""
NOTICED = 0.02
"""A need that changed by less is not worth a write."""
CURVES_AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Booked:
    """A flight with the plan that it is paced by."""

    flight: LiveFlight
    plan: Plan
    limit: Limit


@dataclass(slots=True)
class Known:
    """A campaign, and what was last read of it."""

    campaign: Campaign
    booked: tuple[Booked, ...]
    read_at: float = 0.0
    accounts: Mapping[str, Account] = field(default_factory=dict)
    today: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    told: CampaignState | None = None

    @property
    def limits(self) -> dict[str, Limit]:
        """What may be billed to each flight."""
        return {one.flight.id: one.limit for one in self.booked}

    @property
    def is_limited(self) -> bool:
        """Whether a flight has a plan for the day."""
        return any(any(limit is not None for limit in _limits(one.plan)) for one in self.booked)

    @property
    def is_capped(self) -> bool:
        """Whether a flight has a limit of impressions a day: then what it served is wanted at once."""
        return any(one.plan.daily_impressions is not None for one in self.booked)

    @property
    def is_paced(self) -> bool:
        """Whether its need changes with the time of day, without anything being counted."""
        return self.is_limited and any(one.plan.pacing != "asap" for one in self.booked)


class States:
    """All campaigns' states. Raises the stores' `StoreUnavailable`."""

    def __init__(self, client: Client, snapshot: Snapshot) -> None:
        self._catalogue, self._money, self._counts = Catalogue(client), Money(client), Counts(client)
        self._snapshot = snapshot
        self._known: dict[str, Known] = {}
        self._limited: set[str] = set()
        self._paced: set[str] = set()
        self._capped: set[str] = set()
        self._paced_at = float("-inf")
        self._version = self._looked_at_hour = -1
        self._curves: dict[str, tuple[float, tuple[float, ...]]] = {}

    def refresh(self, sites: Mapping[str, Site], now: float) -> None:
        """Take the campaigns as they are booked now, and tell of all of them."""
        changed = self._learn_curves(sites, now)
        version = self._catalogue.version()
        hour = int(now) // HOUR_S
        if version != self._version or changed or hour != self._looked_at_hour:
            self._looked_at_hour = hour
            campaigns = self._campaigns(now)
            self._book(campaigns)
            self._money.set_limits({f"c:{name}": known.limits for name, known in self._known.items()})
            self._version = version
        self._renew(self._known, now)

    def is_capped(self, campaign: str) -> bool:
        """Whether a flight of the campaign has a limit of impressions a day."""
        return campaign in self._capped

    def campaigns(self) -> list[Campaign]:
        """All of them as they were booked at the last refresh."""
        return [known.campaign for known in self._known.values()]

    def _campaigns(self, now: float) -> tuple[Campaign, ...]:
        """All of them, with the flights that follow others by themselves; where the catalogue changes meanwhile, the next look does."""
        campaigns = self._catalogue.campaigns()
        if all(renewed(campaign, _day(campaign, now)) is campaign for campaign in campaigns):
            return campaigns
        version, contents = self._catalogue.contents()
        held = tuple(renewed(campaign, _day(campaign, now)) for campaign in contents.campaigns)
        try:
            self._catalogue.replace_contents(msgspec.structs.replace(contents, campaigns=held), expected=version)
        except CatalogueChanged:
            return campaigns
        return held

    def renew(self, served: Iterable[str], billed: Collection[str], now: float) -> None:
        """Read what campaigns delivered, and tell of them and of those whose pace the time of day has changed.

        Only those that were billed something, or whose flights have a plan for the day: what others serve changes nothing that web workers
        are told, and with 1,000 campaigns their money and their states were 6 µs of each view.
        """
        self._renew([name for name in served if name in self._known and (name in billed or name in self._limited)], now)

    def _renew(self, asked: Collection[str], now: float) -> None:
        self._read(asked, now)
        fresh = set(asked)
        due: set[str] = set()
        if not 0 <= now - self._paced_at < PACE_S:
            due, self._paced_at = self._paced, now
        states = {name: state_of(self._known[name], now) for name in fresh | due}
        told = {name: state for name, state in states.items() if name in fresh or _differs(self._known[name].told, state)}
        if told:
            with self._snapshot.write() as writing:
                for name, state in told.items():
                    self._known[name].told = state
                    writing.put_state(name, state)

    def _read(self, campaigns: Collection[str], now: float) -> None:
        if not campaigns:
            return
        units = [f"c:{name}" for name in campaigns]
        days = {f"c:{name}": _delivered_today(self._known[name], now) for name in campaigns if name in self._limited}
        accounts, today = self._money.accounts(units), self._counts.narrow(days)
        if self._put_limits_back(accounts):
            accounts = self._money.accounts(units)
        for name in campaigns:
            known, unit = self._known[name], f"c:{name}"
            known.read_at, known.accounts, known.today = now, accounts[unit], by_dimension(today.get(unit, {}))

    def _put_limits_back(self, accounts: Mapping[str, Mapping[str, Account]]) -> bool:
        """Set what the store holds otherwise than booked: without it a fail-over or an old backup bills nothing."""
        lost: dict[str, dict[str, Limit]] = {}
        for unit, held in accounts.items():
            for name, limit in self._known[unit[2:]].limits.items():
                if held.get(name, UNKNOWN).limit != limit:
                    lost.setdefault(unit, {})[name] = limit
        if lost:
            self._money.set_limits(lost)
        return bool(lost)

    def _book(self, campaigns: Iterable[Campaign]) -> None:
        before, self._known = self._known, {}
        for campaign in campaigns:
            known = before.get(campaign.id) or Known(campaign, ())
            known.campaign, known.booked = campaign, booked(campaign, self._curve_on(campaign.sites))
            self._known[campaign.id] = known
        self._limited = {name for name, known in self._known.items() if known.is_limited}
        self._paced = {name for name in self._limited if self._known[name].is_paced}
        self._capped = {name for name in self._limited if self._known[name].is_capped}

    def _learn_curves(self, sites: Mapping[str, Site], now: float) -> bool:
        """Whether a site's usual day is known better than before; a few sites at a time."""
        due = [site for site in sites.values() if now - self._curves.get(site.id, (float("-inf"), NEWS_DAY))[0] >= CURVE_S]
        changed = False
        for site in due[:CURVES_AT_ONCE]:
            end = int(now) // CURVE_S * CURVE_S
            found = self._counts.hours(f"s:{site.id}", {"views"}, end - CURVE_DAYS * 86_400, end, site.time_zone)
            curve = curve_of({hour: cells.get("views", {}).get("", 0) for hour, cells in found.items()}, site.time_zone)
            changed = changed or curve != self._curves.get(site.id, (0.0, NEWS_DAY))[1]
            self._curves[site.id] = now, curve
        return changed

    def _curve_on(self, sites: Collection[str]) -> tuple[float, ...]:
        """The usual day of these sites together; of all sites where none are named."""
        return mean_curve((curve for name, (_, curve) in self._curves.items() if not sites or name in sites), NEWS_DAY)


def _day(campaign: Campaign, now: float) -> date:
    return datetime.fromtimestamp(now, ZoneInfo(campaign.time_zone)).date()


def _delivered_today(known: Known, now: float) -> tuple[str, list[str]]:
    """Where the store sums what the campaign's flights delivered today, and under which names."""
    names = [f"{dimension}:{one.flight.id}" for one in known.booked for dimension in ("billed", "servedflight")]
    return f"y:{midnight_of(now, known.campaign.time_zone)}", names


def booked(campaign: Campaign, curve: tuple[float, ...]) -> tuple[Booked, ...]:
    """The campaign's flights with their plans."""
    return tuple(
        Booked(
            live,
            plan_of(campaign, flight, live, curve),
            limit_of(campaign, flight),
        )
        for flight, live in zip(campaign.all_flights(), live_flights(campaign), strict=True)
    )


def limit_of(campaign: Campaign, flight: Flight) -> Limit:
    """What may be billed to a flight. A flat rate is its own limit."""
    return Limit() if campaign.pricing == "flat" else Limit(flight.budget_micros, flight.daily_budget_micros)


def state_of(known: Known, now: float) -> CampaignState:
    """What web workers are told, as of what was last read; an older reading stays as old as it is."""
    flights = {one.flight.id: flight_state(one, known, now) for one in known.booked}
    return CampaignState(at=int(known.read_at), flights=flights, zone=known.campaign.time_zone)


def flight_state(one: Booked, known: Known, now: float) -> FlightState:
    """One flight's money and pace."""
    account = known.accounts.get(one.flight.id, UNKNOWN)
    done = Delivered(
        account.billed, known.today.get("billed", {}).get(one.flight.id, 0), known.today.get("servedflight", {}).get(one.flight.id, 0)
    )
    running = one.flight.starts <= now < one.flight.until
    return FlightState(
        remaining_micros=account.remaining,
        need=round(need(one.plan, done, now), 3) if running else 1.0,
        why=why_capped(one.plan, done),
    )


def _limits(plan: Plan) -> tuple[int | None, ...]:
    return plan.budget_micros, plan.daily_micros, plan.daily_impressions


def why_capped(plan: Plan, done: Delivered) -> EmptyReason | None:
    """Whether the day's limit is reached."""
    if plan.daily_micros is not None and done.billed_today_micros + plan.unit_micros > plan.daily_micros:
        return "daily-cap"
    return "daily-cap" if plan.daily_impressions is not None and done.served_today >= plan.daily_impressions else None


def _differs(told: CampaignState | None, state: CampaignState) -> bool:
    if told is None or told.flights.keys() != state.flights.keys():
        return True
    return any(
        abs(told.flights[name].need - flight.need) >= NOTICED or told.flights[name].why != flight.why
        for name, flight in state.flights.items()
    )
