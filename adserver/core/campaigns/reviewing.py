"""What may be done to an ad or a campaign beside editing it: each verb answers with the new state, or with the reason why not."""

from typing import Literal

from msgspec.structs import replace

from adserver.core.ads import Ad, Campaign

AdVerb = Literal["submit", "withdraw", "approve", "refuse", "pause", "resume"]
REVIEWED: tuple[AdVerb, ...] = ("approve", "refuse")
_FROM = {
    "submit": ("draft", "refused"),
    "withdraw": ("submitted",),
    "approve": ("draft", "submitted", "refused"),
    "refuse": ("submitted", "approved"),
}


class NotNow(Exception):
    """The verb makes no sense in the state that the ad is in; `reason` is a word of `desk.campaigns.words`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def done(ad: Ad, verb: AdVerb, reason: str = "") -> Ad:
    """The ad after the verb; raises `NotNow`. A refusal needs a reason."""
    if verb in {"pause", "resume"}:
        return replace(ad, paused=verb == "pause")
    if ad.review not in _FROM[verb]:
        raise NotNow("state")
    if verb == "refuse":
        if not reason.strip():
            raise NotNow("reason")
        return replace(ad, review="refused", refusal=reason.strip())
    review: dict[str, Literal["submitted", "draft", "approved"]] = {"submit": "submitted", "withdraw": "draft", "approve": "approved"}
    return replace(ad, review=review[verb], refusal=None)


def paused(campaign: Campaign, *, pause: bool) -> Campaign:
    """The campaign stopped, or going on: its flights keep what they say themselves unless all of them were stopped one by one."""
    flights = campaign.flights
    if not pause and flights and all(flight.paused for flight in flights):
        flights = tuple(replace(flight, paused=False) for flight in flights)
    return replace(campaign, paused=pause, flights=flights)


def copied(campaign: Campaign, ads: tuple[Ad, ...], new: str, taken: frozenset[str]) -> tuple[Campaign, tuple[Ad, ...]]:
    """A paused copy of the campaign with the id `new`, and copies of its ads with ids that are not `taken`; all drafts."""
    copies: list[Ad] = []
    for number, ad in enumerate(ads, 1):
        id_ = free_id(f"{new}-{number}", taken | {one.id for one in copies})
        copies.append(replace(ad, id=id_, campaign=new, review="draft", refusal=None, paused=False))
    return replace(campaign, id=new, paused=True), tuple(copies)


def free_id(wanted: str, taken: frozenset[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3` … that nobody has; at most 64 characters."""
    base = wanted[:56].rstrip("-._") or "x"
    number = 1
    while (found := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return found


def id_from(name: str) -> str:
    """An id made of a name: "Herbströstung 2026" → herbstroestung-2026."""
    spelled = name.casefold().translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"})
    kept = "".join(char if char.isascii() and char.isalnum() else "-" for char in spelled)
    return "-".join(part for part in kept.split("-") if part)[:56].rstrip("-") or "x"
