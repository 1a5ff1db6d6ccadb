"""When a site's weekly report is due, what a spike is, and which addresses mail goes to."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from adserver.core.values import Value

REPORT_HOUR = 7
"""Of a Monday, where the site is."""
LATE_DAYS = 3
"""A report that could not be sent on Monday is still sent until Wednesday; later it would be old news."""
MOST_ADDRESSES = 20
_MAILBOX = re.compile(
    r"(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9-]{1,63}"
)

Kind = Literal["weekly", "alert"]


class MailRules(Value, frozen=True):
    """Who gets which mail about a site."""

    weekly_to: tuple[str, ...] = ()
    alert_to: tuple[str, ...] = ()
    factor: float = 3.0
    """An alert is sent when half an hour has so many times its usual views …"""
    least: int = 100
    """… and at least so many."""


def mistakes(rules: MailRules) -> list[str]:
    """What is wrong with the rules: `address`, `many`, `factor`, `least`."""
    addresses = (*rules.weekly_to, *rules.alert_to)
    found = ["address"] if any(not _MAILBOX.fullmatch(address) for address in addresses) else []
    found += ["many"] if max(len(rules.weekly_to), len(rules.alert_to)) > MOST_ADDRESSES else []
    found += [] if 1 < rules.factor <= 1000 else ["factor"]  # noqa: PLR2004 — once is no spike; a thousand times is never
    return found + ([] if 1 <= rules.least <= 10**9 else ["least"])


def due_week(now: float, zone: str) -> date | None:
    """The Monday of the week whose report is due; None from Thursday on and before Monday's hour.

    On Monday 23 November 2026 at 7:00 it is Monday 16 November.
    """
    local = datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(zone))
    monday = local.date() - timedelta(local.weekday())
    is_due = local.weekday() < LATE_DAYS and (local.weekday() > 0 or local.hour >= REPORT_HOUR)
    return monday - timedelta(7) if is_due else None


def period_name(kind: Kind, day: date) -> str:
    """What one mail is about: each is sent once."""
    year, week, _ = day.isocalendar()
    return f"weekly:{year}-W{week:02d}" if kind == "weekly" else f"alert:{day.isoformat()}"


def usual(same_hours: Sequence[int]) -> float:
    """The usual views of half an hour, from the same hours of the same weekday in the weeks before; their median, halved."""
    if not same_hours:
        return 0.0
    ordered = sorted(same_hours)
    middle = len(ordered) // 2
    return (ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2) / 2


def is_spike(views: int, expected: float, rules: MailRules) -> bool:
    """Whether half an hour stands out."""
    return views >= rules.least and views >= rules.factor * expected
