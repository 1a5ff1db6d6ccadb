"""A campaign's pace, by the usual day of the sites that it is booked on: the same plan that serving keeps to."""

from functools import lru_cache

from adserver.core.ads import Campaign
from adserver.core.campaigns.pace import Curve, Pace, has_plan, mean_curve, pace
from adserver.core.serving.pacing import NEWS_DAY, curve_of
from adserver.desk.campaigns.reading import unit_of
from adserver.desk.services import Services
from analytics.stores.counts import Counts

HOUR_S = 3600
CURVE_S = 14 * 24 * HOUR_S
SITES = 1000
"""Usual days that are remembered for an hour."""


def pace_of(held: Services, campaign: Campaign) -> Pace | None:
    """How the campaign keeps to its plan; None where it has none."""
    if not has_plan(campaign):
        return None
    now = held.clock()
    sites = [site for site in held.catalogue.sites() if not campaign.sites or site.id in campaign.sites]
    curve = mean_curve((_usual_day(held.counts, site.id, site.time_zone, int(now) // HOUR_S) for site in sites), NEWS_DAY)
    return pace(campaign, held.counts.totals(unit_of(campaign.id), ("billed",)).get("billed", {}), curve, now)


@lru_cache(SITES)
def _usual_day(counts: Counts, site: str, zone: str, hour: int) -> Curve:
    end = hour * HOUR_S
    found = counts.hours(f"s:{site}", {"views"}, end - CURVE_S, end, zone)
    return curve_of({start: cells.get("views", {}).get("", 0) for start, cells in found.items()}, zone)
