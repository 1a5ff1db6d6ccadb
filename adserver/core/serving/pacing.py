"""How a flight's budget is spread over its days, and what that means now: how much of its chances an ad takes.

A flight's days share what is left of its budget evenly; within a day it follows the hours in which the site is read. Example: 300 left, 3
days to go, 40 % of a usual day's views are over: 40 are due by now. With 40 delivered it
takes half of its chances, with 39 all of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec

from adserver.core.flights import WEEKDAYS, Pacing

DAY_H = 24
HOUR_S = 3600
NEWS_DAY: tuple[float, ...] = (
    # Share of a day's views by hour, in percent: the usual shape of a German news site, quiet nights, a steep morning, a plateau with a
    # hump at noon, an evening peak. An assumption that is used until a site has a week of its own.
    1.5, 0.9, 0.6, 0.5, 0.7, 1.6, 3.3, 4.8, 5.3, 5.2, 5.2, 5.3, 5.7, 5.4, 5.1, 5.1, 5.3, 5.6, 5.8, 6.0, 6.2, 5.8, 4.5, 2.6,
)  # fmt: skip
BAND = 0.01
"""Share of a day's plan over which need goes from all chances to none: the error that stays is half of it."""
BAND_UNITS = 6
"""The band is never narrower than so many impressions or clicks."""
HURRY = 2.0
"""Need at most, when a flight is far behind."""
BEHIND = 0.1
"""Share of a day's plan that is far behind."""
FRONT_SHARE = 2 / 3
"""What the first half of the time gets with front-loaded pacing."""
LEAST_HOURS = 7 * DAY_H
"""Hours of a site's own views that are needed before its curve is known."""
FLATTEST = 0.1
"""No hour weighs less than this share of an average one: nothing stays unplanned where readers may still come."""


class Plan(msgspec.Struct, frozen=True):
    """What pacing must know of a flight. Times are Unix seconds; amounts micro units; `unit_micros`: what one impression or click costs."""

    starts: int
    until: int
    zone: str
    pacing: Pacing
    budget_micros: int | None
    daily_micros: int | None
    daily_impressions: int | None
    unit_micros: float = 1.0
    window: int | None = None
    curve: tuple[float, ...] = NEWS_DAY


class Delivered(msgspec.Struct, frozen=True):
    """What was delivered so far, in all and since midnight in the plan's zone."""

    billed_micros: int = 0
    billed_today_micros: int = 0
    served_today: int = 0


def curve_of(views_by_hour: Mapping[int, int], zone: str) -> tuple[float, ...]:
    """A usual day's share of views by local hour, from counted hours (Unix seconds of their starts); the news curve where they are few."""
    if len(views_by_hour) < LEAST_HOURS or not any(views_by_hour.values()):
        return NEWS_DAY
    place = ZoneInfo(zone)
    sums = [0.0] * DAY_H
    for start, views in views_by_hour.items():
        sums[datetime.fromtimestamp(start, place).hour] += views
    least = FLATTEST * sum(sums) / DAY_H
    raised = [max(one, least) for one in sums]
    return tuple(100 * one / sum(raised) for one in raised)


def need(plan: Plan, done: Delivered, moment: float) -> float:
    """The share of its chances that the flight takes now (below 1), or how much more than its fit and price it weighs (above 1)."""
    if plan.pacing == "asap":
        return 1.0
    needs = []
    today = planned_today(plan, done, moment)
    if today is not None:
        needs.append(_pressure(today * day_share(plan, moment) - done.billed_today_micros, today, plan.unit_micros))
    if plan.daily_impressions is not None:
        needs.append(_pressure(plan.daily_impressions * day_share(plan, moment) - done.served_today, plan.daily_impressions, 1.0))
    return min(needs, default=1.0)


def _pressure(behind: float, today: float, unit: float) -> float:
    """Need by how far a day is behind its plan; a proportional controller, steady while the plan takes what chances there are."""
    if today <= 0:
        return 0.0
    band = max(BAND * today, BAND_UNITS * unit)
    share = behind / band + 0.5
    if share <= 1.0:
        return max(0.0, share)
    return 1.0 + (HURRY - 1.0) * min(1.0, (behind - band / 2) / (BEHIND * today))


def planned_today(plan: Plan, done: Delivered, moment: float) -> float | None:
    """What the whole of today should bill; None where nothing is planned: no budget and no daily limit, or no last day."""
    parts: list[float] = [] if plan.daily_micros is None else [plan.daily_micros]
    if plan.budget_micros is not None and plan.until < FOREVER:
        left = plan.budget_micros - done.billed_micros + done.billed_today_micros
        parts.append(left * _today_of_rest(plan, moment))
    return min(parts, default=None)


def planned_until(plan: Plan, moment: float) -> float:
    """What the flight should have billed by this moment (Unix seconds), had it kept to its plan from day one; 0 without a budget."""
    days, budget = running_days(plan), plan.budget_micros or 0
    today = datetime.fromtimestamp(moment, ZoneInfo(plan.zone)).date().toordinal()
    planned = 0.0
    for number, day in enumerate(days[: bisect_right(days, today)]):
        part = budget * (_spent((number + 1) / len(days), plan.pacing) - _spent(number / len(days), plan.pacing))
        part = part if plan.daily_micros is None else min(part, plan.daily_micros)
        planned += part if day < today else part * day_share(plan, moment)
    return planned


FOREVER = 2**52
"""Flights that end later have no last day."""


def _today_of_rest(plan: Plan, moment: float) -> float:
    """Which share of what is left today gets, of all days from today on."""
    days = running_days(plan)
    today = datetime.fromtimestamp(moment, ZoneInfo(plan.zone)).date().toordinal()
    at = bisect_left(days, today)
    if at == len(days) or days[at] != today:
        return 0.0
    begun, ended, whole = (_spent(number / len(days), plan.pacing) for number in (at, at + 1, len(days)))
    return (ended - begun) / (whole - begun)


def _spent(share_of_time: float, pacing: Pacing) -> float:
    """Which share of the budget is spent when this share of the time is over."""
    if pacing != "front":
        return share_of_time
    if share_of_time <= 0.5:  # noqa: PLR2004 — half of the time
        return share_of_time * 2 * FRONT_SHARE
    return FRONT_SHARE + (share_of_time - 0.5) * 2 * (1 - FRONT_SHARE)


def running_days(plan: Plan) -> tuple[int, ...]:
    """The days (ordinals, in the plan's zone) on which the flight runs at all."""
    weekdays = frozenset(day for day in range(len(WEEKDAYS)) if any(_weights(plan, day)))
    return _days(plan.starts, plan.until, plan.zone, weekdays)


@lru_cache(1 << 11)
def _days(starts: int, until: int, zone: str, weekdays: frozenset[int]) -> tuple[int, ...]:
    place = ZoneInfo(zone)
    first = datetime.fromtimestamp(starts, place).date()
    last = datetime.fromtimestamp(until - 1, place).date()
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(day.toordinal() for day in days if day.weekday() in weekdays)


def day_share(plan: Plan, moment: float) -> float:
    """Which share of today's chances is over, by the usual day of the site and the flight's window."""
    now = datetime.fromtimestamp(moment, ZoneInfo(plan.zone))
    weights = _weights(plan, now.weekday())
    whole = sum(weights)
    if not whole:
        return 0.0
    over = sum(weights[: now.hour]) + weights[now.hour] * (now.minute * 60 + now.second) / HOUR_S
    return over / whole


def _weights(plan: Plan, weekday: int) -> Sequence[float]:
    if plan.window is None:
        return plan.curve
    first = weekday * DAY_H
    return [weight if plan.window >> (first + hour) & 1 else 0.0 for hour, weight in enumerate(plan.curve)]


def midnight_of(moment: float, zone: str) -> int:
    """When the day began in this zone (Unix seconds)."""
    day = datetime.fromtimestamp(moment, ZoneInfo(zone)).date()
    return int(datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).astimezone(UTC).timestamp())
