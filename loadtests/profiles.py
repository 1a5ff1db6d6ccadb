"""What a load test imitates: how many people there are at each moment, who they are, what happens meanwhile. Plain functions of time."""

import math
from dataclasses import dataclass

RAMP_S = 60.0
"""Breaking news: the article's readers grow twentyfold within this time (a sixth of the run where that is shorter)."""
TIMES = 20
BASE_SHARE = 0.01
"""What the breaking article was read before: one view in a hundred."""


@dataclass(frozen=True)
class Profile:
    """One kind of run. `crowd` names user classes and their weights."""

    name: str
    text: str
    users: int
    seconds: int
    crowd: dict[str, int]
    breaking_at: float = 0.0
    """When news breaks, as a share of the run; 0: never."""
    outage: tuple[float, float] = (0.0, 0.0)
    """From when to when there is no store, as shares of the run."""
    growth_limit: float = 0.0
    """By how much the processes' memory may grow after the first third; 0: it is only told."""


PUBLIC = {"Reader": 60, "SinglePageReader": 14, "NoScriptReader": 6, "Robot": 6}
STAFF = {"Editor": 4, "Advertiser": 2, "Cms": 2}
EVERYBODY = PUBLIC | STAFF
PROFILES = {
    one.name: one
    for one in (
        Profile("smoke", "everybody, for a short while", 40, 20, EVERYBODY),
        Profile("weekday", "a day in fast motion: quiet at night, three peaks", 80, 300, EVERYBODY),
        Profile("breaking", "one article is read twenty times as much within a minute", 60, 240, EVERYBODY, breaking_at=0.3),
        Profile("flood", "one address asks for views as fast as it can, beside readers", 40, 60, EVERYBODY | {"Flooder": 4}),
        Profile("outage", "the store is stopped in the middle and started again", 40, 90, EVERYBODY, outage=(0.35, 0.65)),
        Profile("soak", "the same for a long time", 40, 3600, EVERYBODY, growth_limit=0.10),
    )
}


def users_at(profile: Profile, share: float, users: int, seconds: int) -> int:
    """How many users there are when this share of the run is over; `users`: at the highest (breaking news brings more)."""
    if profile.name == "weekday":
        return max(2, round(users * day_curve(24 * share)))
    if profile.breaking_at:
        return round(users * (1 + TIMES * BASE_SHARE * spread(profile, share, seconds)))
    return users


def day_curve(hour: float) -> float:
    """How much of the day's peak is read at this hour: peaks at 7:30, 12:30 and 20:30, as news sites have them."""
    peaks = ((7.5, 1.3, 0.8), (12.5, 1.5, 0.9), (20.5, 2.2, 1.0))
    return min(1.0, 0.06 + sum(height * math.exp(-(((hour - at) / width) ** 2)) for at, width, height in peaks))


def breaking_share(profile: Profile, share: float, seconds: int) -> float:
    """Which part of all views goes to the breaking article when this share of the run is over."""
    if not profile.breaking_at:
        return 0.0
    extra = (TIMES - 1) * BASE_SHARE * spread(profile, share, seconds)
    return (BASE_SHARE + extra) / (1 + extra)


def spread(profile: Profile, share: float, seconds: int) -> float:
    """How far the news has spread: 0 before it breaks, 1 when everybody knows."""
    return max(0.0, min(1.0, (share - profile.breaking_at) / min(RAMP_S / seconds, 1 / 6)))
