"""What web workers know of ads and of their campaigns' money: the catalogue as serving needs it."""

from typing import Literal

import msgspec

from adserver.core.ads import Format, Image
from adserver.core.flights import Kind, Pacing, PageType, Pricing
from adserver.core.values import Value

EmptyReason = Literal[
    "not-crawled",
    "no-ads",
    "no-keys",
    "old-state",
    "pacing",
    "daily-cap",
    "budget",
    "window",
    "paused",
    "country",
    "section",
    "blocked",
    "same-advertiser",
    "no-match",
]
"""In the order in which they are told: the one in front is closest to having filled the slot."""


class LiveFlight(Value, frozen=True):
    """A flight as serving needs it. Times are Unix seconds, `until` is exclusive."""

    id: str = ""
    starts: int = 0
    until: int = 2**53
    price_micros: int = 0
    priority: int = 5
    pacing: Pacing = "even"
    sites: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    page_types: tuple[PageType, ...] = ()
    countries: tuple[str, ...] = ()
    window: str = ""
    """A bit for each hour of the week from Monday 0:00 on, in the site's time zone, as hexadecimal digits; "": always."""

    @property
    def open_hours(self) -> int | None:
        """The window's bits (168 of them: more than MessagePack's integers hold); None: always."""
        return int(self.window, 16) if self.window else None


class LiveAd(Value, frozen=True):
    """An ad with all that serving it takes, joined once a catalogue change. `starts` and `until`: from its first flight to its last."""

    id: str
    campaign: str
    advertiser: str
    advertiser_name: str
    payer: str
    kind: Kind
    lang: str
    headline: str
    text: str
    cta: str
    landing: str
    """With its utm parameters."""
    image: Image | None = None
    format: Format = "text"
    starts: int = 0
    until: int = 2**53
    pricing: Pricing = "flat"
    flights: tuple[LiveFlight, ...] = (LiveFlight(),)
    label: str | None = None
    """In place of "Anzeige" (political ads)."""
    sponsor: str | None = None
    notice: str | None = None
    keywords: tuple[str, ...] = ()


class FlightState(Value, frozen=True):
    """What the store said of a flight's money and pace. `why`: the reason not to serve it now, if there is one."""

    remaining_micros: int | None = None
    """None: no budget set."""
    need: float = 1.0
    """Pacing: below 1 its share of the chances that it takes; above 1 how much it weighs more."""
    why: EmptyReason | None = None


class CampaignState(Value, frozen=True):
    """What the store said of a campaign. `at` is when (Unix seconds); `flights` by their ids."""

    at: int
    flights: dict[str, FlightState] = msgspec.field(default_factory=dict)
    zone: str = "Europe/Berlin"
    """Whose days the campaign is counted in."""
