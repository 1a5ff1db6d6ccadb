"""Whether a campaign keeps to its plan: what its flights were billed beside what their budgets' spread says for this very moment."""

from collections.abc import Iterable, Mapping, Sequence

from adserver.core.ads import Campaign
from adserver.core.catalogue.joining import live_flights
from adserver.core.flights import Flight
from adserver.core.live import LiveFlight
from adserver.core.serving.pacing import FOREVER, Plan, planned_until
from adserver.core.values import Value

Curve = tuple[float, ...]


class Pace(Value, frozen=True):
    """What was billed so far beside what the plan says until now; micro units. Of the flights that run, else of the last that ran."""

    billed: int
    planned: int
    budget: int

    @property
    def part(self) -> float | None:
        """Billed of planned; None before anything is planned."""
        return None if self.planned == 0 else self.billed / self.planned


def plan_of(campaign: Campaign, flight: Flight, live: LiveFlight, curve: Curve) -> Plan:
    """What pacing must know of a flight. A flat rate is not used up by impressions: it has no budget to spread."""
    is_flat = campaign.pricing == "flat"
    return Plan(
        starts=live.starts,
        until=live.until,
        zone=campaign.time_zone,
        pacing=live.pacing,
        budget_micros=None if is_flat or live.until >= FOREVER else flight.budget_micros,
        daily_micros=None if is_flat else flight.daily_budget_micros,
        daily_impressions=flight.daily_impressions,
        unit_micros=live.price_micros / 1000 if campaign.pricing == "cpm" else float(live.price_micros),
        window=live.open_hours,
        curve=curve,
    )


def has_plan(campaign: Campaign) -> bool:
    """Whether there is a plan that it could keep to: a priced flight with both days and a budget that is not to be spent at once."""
    return campaign.pricing != "flat" and any(
        flight.budget_micros and flight.starts and flight.ends and flight.pacing != "asap" for flight in campaign.all_flights()
    )


def pace(campaign: Campaign, billed: Mapping[str, int], curve: Curve, now: float) -> Pace | None:
    """The campaign's pace at a moment (Unix seconds); `billed` by flight. None where there is no plan.

    What flights left over that have ended is not behind for ever: a campaign that renews itself is told by the flight that runs.
    """
    if not has_plan(campaign):
        return None
    pairs = zip(campaign.all_flights(), live_flights(campaign), strict=True)
    plans = [(flight.id, plan_of(campaign, flight, live, curve)) for flight, live in pairs if flight.starts and flight.pacing != "asap"]
    told = _told([one for one in plans if one[1].budget_micros and one[1].until], now)
    if not told:
        return None
    return Pace(
        billed=sum(billed.get(name, 0) for name, _ in told),
        planned=sum(round(planned_until(plan, now)) for _, plan in told),
        budget=sum(plan.budget_micros or 0 for _, plan in told),
    )


def _told(plans: Sequence[tuple[str, Plan]], now: float) -> list[tuple[str, Plan]]:
    running = [one for one in plans if one[1].starts <= now < one[1].until]
    if running:
        return running
    ended = [one for one in plans if one[1].until <= now]
    return [max(ended, key=lambda one: one[1].until)] if ended else list(plans)


def mean_curve(curves: Iterable[Curve], otherwise: Curve) -> Curve:
    """The usual day of several sites together."""
    held = list(curves)
    return tuple(sum(hour) / len(held) for hour in zip(*held, strict=True)) if held else otherwise
