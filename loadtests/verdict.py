"""What a run must hold to: plain functions over what was noted, each with its reason in one sentence."""

from dataclasses import dataclass
from typing import Any

from profiles import Profile

ERRORS_MAX = 0.001
LISTED_WITHIN_S = 900
WARM = 1 / 3
"""The first third of a run fills caches; growth is measured after it."""
SLACK_BYTES = 10_000_000
GROWN_S = 300
"""A shorter run says nothing of growth."""


@dataclass(frozen=True)
class Check:
    """One line of the verdict."""

    name: str
    good: bool
    text: str


def expected(noted: dict[str, int]) -> dict[str, Any]:
    """What the store must hold, by what was answered."""
    pages = {key.removeprefix("view "): number for key, number in noted.items() if key.startswith("view ")}
    return {"views": sum(pages.values()), "pages": pages, "seen": noted.get("seen", 0), "clicked": noted.get("click", 0)}


def counted(stats: dict[str, Any]) -> dict[str, Any]:
    """The raw counters in the same form."""
    return {"views": stats["views"], "pages": stats["pages"], "seen": stats["ads"]["seen"], "clicked": stats["ads"]["clicked"]}


def conservation(noted: dict[str, int], stats: dict[str, Any], api_views: int, dashboard_views: int) -> list[Check]:
    """Accepted = raw counters = API = dashboard, to the last view.

    A view whose answer never came may be counted: that many more, and no other difference, is allowed for.
    """
    want, held = expected(noted), counted(stats)
    unsure = sum(number for key, number in noted.items() if key.startswith("unsure"))
    checks = []
    for kind in ("views", "seen", "clicked"):
        good = want[kind] <= held[kind] <= want[kind] + unsure
        text = f"accepted {want[kind]:,}, counted {held[kind]:,}" + (f", {unsure} without an answer" if unsure else "")
        checks.append(Check(f"{kind}: accepted = counted", good and (want["views"] > 0), text))
    wrong = [path for path in want["pages"].keys() | held["pages"].keys() if want["pages"].get(path, 0) != held["pages"].get(path, 0)]
    text = "; ".join(f"{path}: {want['pages'].get(path, 0)} and {held['pages'].get(path, 0)}" for path in sorted(wrong)[:5])
    checks.append(Check("views of each page", len(wrong) <= unsure, text or f"{len(want['pages'])} pages agree"))
    same = held["views"] == api_views == dashboard_views
    checks.append(Check("counters = API = dashboard", same, f"{held['views']:,}, {api_views:,}, {dashboard_views:,}"))
    return checks


def records(noted: dict[str, int], metrics: dict[str, float]) -> Check:
    """The journals' record numbers say the same: what is accepted, and that all of it was applied."""
    want, unsure = expected(noted)["views"], sum(number for key, number in noted.items() if key.startswith("unsure view"))
    accepted, applied = (int(metrics.get(f"litfass_views_{name}_total", -1)) for name in ("accepted", "applied"))
    return Check("records: accepted = applied", want <= accepted <= want + unsure and accepted == applied, f"{accepted:,}, {applied:,}")


def ignored(noted: dict[str, int], stats: dict[str, Any]) -> Check:
    """What was answered as ignored is what is counted as ignored, by reason."""
    want: dict[str, int] = {}
    for key, number in noted.items():
        if key.startswith("ignored view "):
            reason = key.removeprefix("ignored view ")
            want[reason] = want.get(reason, 0) + number
    held = {reason: number for reason, number in stats["ignored"].items() if number}
    text = ", ".join(f"{reason} {number:,}" for reason, number in sorted(held.items())) or "none"
    return Check("ignored views, by reason", want == held, text if want == held else f"answered {want}, counted {held}")


def errors(kinds: dict[str, dict[str, float]], profile: Profile) -> list[Check]:
    """How many requests failed: of readers hardly any, whatever happens to the store; of the desk too, unless its store is away."""
    checks = []
    for name, mine in (("readers", False), ("desk and API", True)):
        group = [kind for label, kind in kinds.items() if label.startswith(("desk: ", "api: ")) == mine]
        requests, failures = (sum(int(kind[what]) for kind in group) for what in ("requests", "failures"))
        rate = failures / requests if requests else 0.0
        allowed = rate <= ERRORS_MAX or (mine and profile.outage[1] > 0)
        checks.append(Check(f"errors of {name}", allowed, f"{failures:,} of {requests:,} requests ({rate:.2%})"))
    return checks


def flood(noted: dict[str, int], profile: Profile, limit: int, seconds: int) -> list[Check]:
    """The flooder's views beyond the limit are ignored."""
    if "Flooder" not in profile.crowd:
        return []
    stopped = noted.get("ignored view flood", 0)
    return [Check("the flood is stopped", stopped > limit * (seconds / 60), f"{stopped:,} views of one address beyond {limit} a minute")]


def breaking(profile: Profile, listed_after_s: float | None) -> list[Check]:
    """The breaking article leads TRENDING in time."""
    if not profile.breaking_at:
        return []
    good = listed_after_s is not None and listed_after_s <= LISTED_WITHIN_S
    text = (
        "never, while the run lasted"
        if listed_after_s is None
        else f"on the list, or three places up, {listed_after_s:.0f} s after the news broke"
    )
    return [Check("TRENDING shows the breaking article", good, text)]


def outage(profile: Profile, stopped_at_s: float | None, started_at_s: float | None, waited: float) -> list[Check]:
    """There was an outage at all, and views went on through it."""
    if not profile.outage[1]:
        return []
    if stopped_at_s is None or started_at_s is None:
        return [Check("the store was away", good=False, text="it was not stopped and started: the run was too short")]
    text = f"from second {stopped_at_s:.0f} to {started_at_s:.0f}; up to {waited:,.0f} views waited in the journal"
    return [Check("the store was away", waited > 0, text)]


def growth(samples: list[dict[str, Any]], profile: Profile, seconds: int) -> list[Check]:
    """Whether memory grows after the first third."""
    checks = []
    later = [sample for sample in samples if sample["at"] >= seconds * WARM]
    for name in sorted({key for sample in later for key in sample if key.endswith("_bytes") and key != "store_bytes"}):
        series = [sample[name] for sample in later if name in sample]
        tenth = max(1, len(series) // 10)
        first, last = sum(series[:tenth]) / tenth, sum(series[-tenth:]) / tenth
        limited = profile.growth_limit and seconds >= GROWN_S
        good = not limited or last - first <= max(SLACK_BYTES, profile.growth_limit * first)
        checks.append(Check(f"memory: {name.removesuffix('_bytes')}", good, f"{first / 1e6:.1f} MB → {last / 1e6:.1f} MB"))
    return checks


def store_size(samples: list[dict[str, Any]], sites: int) -> Check:
    """Bytes in the store, for each site."""
    sizes = [sample["store_bytes"] for sample in samples if "store_bytes" in sample]
    text = f"{sizes[-1] / sites:,.0f} bytes ({(sizes[-1] - sizes[0]) / sites:+,.0f} in the run)" if sizes else "not measured"
    return Check("store, by site", bool(sizes), text)
