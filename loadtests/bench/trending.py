"""The TRENDING list against the rankings that other software uses, on simulated sites, all in one run.

python loadtests/bench/trending.py [--days 3] [--seed 1] [--json]

Readers of a simulated site open articles that rise within an hour and fade over days, pages that are always read, and stories that break
at any time. Every five minutes each ranking is asked for ten pages and judged by the views of the next hour. In the attack, sources that
take turns (200 on the large site) send a fifth more views to a hardly read page, two hours a day. docs/trending.md explains the columns.
"""

import argparse
import json
import math
import random
import statistics
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from analytics.core.replay import Memory, Replay
from analytics.core.trending_settings import Settings

MINUTE_S = 60
HOUR_S = 3600
DAY_S = 86_400
START = 1_800_057_600.0  # a midnight
STEP_MIN = 5
LENGTH = 10
DAYTIME = [3, 2, 1, 1, 1, 2, 4, 7, 9, 10, 10, 10, 11, 10, 9, 9, 9, 10, 10, 11, 12, 11, 8, 5]
"""Reading by hour; 12 is the evening's height."""
SITES = {"large": 36_000, "middle": 5_000, "small": 400}
"""Views a day."""
PUSHED = "/service/29"
ATTACK_PART = 180
"""One source pushes for so many views that the site has a day: 200 sources on the large site."""
DISCOUNT = [1 / math.log2(place + 2) for place in range(LENGTH)]


class View(NamedTuple):
    """What a server sees of a view."""

    at: float
    page: str
    source: str


class Page(NamedTuple):
    """A page's interest: `size` readers' interest, from `born_min` on; `kind` says how it changes."""

    path: str
    kind: str
    born_min: float
    size: float


class Ranking(Protocol):
    """What is compared."""

    def view(self, view: View) -> None:
        """Take a view."""

    def best(self, at: float) -> list[str]:
        """The ten pages."""


def interest(page: Page, minute: float) -> float:
    """How much the page is wanted at a minute of the run."""
    hours = (minute - page.born_min) / 60
    if page.kind == "always":
        return page.size
    if hours < 0:
        return 0.0
    if page.kind == "breaking":
        return page.size * min(1.0, hours / 0.25) * 0.5 ** (max(0.0, hours - 0.25) / 1.5)
    return page.size * min(1.0, hours / 0.8) * (1 + max(0.0, hours - 0.8) / 4) ** -1.6


def pages_of(dice: random.Random, days: int, views_a_day: int) -> list[Page]:
    """A site's pages: about 30 always read, articles, two to four breaking stories a day."""
    articles = max(3, round(views_a_day**0.5 / 3))
    found = [Page(f"/service/{rank}", "always", 0, 6 / (rank + 1)) for rank in range(30)]
    for number in range(articles * (days + 2)):
        born = (number / articles - 2) * 1440 + dice.triangular(360, 1380, 720) - 720
        found.append(Page(f"/article/{number}", "article", born, dice.paretovariate(1.3) * 60 / articles))
    breaking = [Page(f"/breaking/{number}", "breaking", dice.uniform(0, days * 1440), dice.uniform(4, 15)) for number in range(3 * days)]
    return found + breaking


def views_of(dice: random.Random, pages: Sequence[Page], days: int, views_a_day: int) -> list[View]:
    """All views of real readers, in order of time."""
    found: list[View] = []
    readers = deque(("reader",), maxlen=max(50, views_a_day // 20))
    scale = views_a_day / 60 / sum(DAYTIME)
    for minute in range(0, days * 1440, STEP_MIN):
        weights = [interest(page, minute) for page in pages]
        for page in dice.choices(pages, weights, k=_about(dice, STEP_MIN * scale * DAYTIME[minute // 60 % 24])):
            source = f"reader-{len(found)}" if dice.random() < 0.5 else dice.choice(readers)
            readers.append(source)
            found.append(View(START + (minute + dice.random() * STEP_MIN) * MINUTE_S, page.path, source))
    return sorted(found)


def _about(dice: random.Random, mean: float) -> int:
    """A Poisson number, for large means a rounded normal one."""
    if mean > 30:
        return max(0, round(dice.gauss(mean, math.sqrt(mean))))
    count, product, floor = 0, dice.random(), math.exp(-mean)
    while product > floor:
        count, product = count + 1, product * dice.random()
    return count


def attack_of(dice: random.Random, views: Sequence[View], days: int) -> tuple[list[View], list[tuple[float, float]]]:
    """Views of sources that take turns at one page, a fifth of the site's for two hours a day, and when that is."""
    pushed: list[View] = []
    times: list[tuple[float, float]] = []
    sources = max(1, len(views) // days // ATTACK_PART)
    for day in range(1, days):
        begin = START + day * DAY_S + dice.uniform(8, 16) * HOUR_S
        times.append((begin, begin + 2 * HOUR_S))
        meant = sum(begin < view.at <= begin + 2 * HOUR_S for view in views) // 5
        pushed += [View(begin + dice.random() * 2 * HOUR_S, PUSHED, f"bot-{day}-{dice.randrange(sources)}") for _ in range(meant)]
    return pushed, times


class Total:
    """Most views of all time."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def view(self, view: View) -> None:
        """Take a view."""
        self.counts[view.page] += 1

    def best(self, at: float) -> list[str]:  # noqa: ARG002 — the contract's
        """The ten pages."""
        return [page for page, _ in self.counts.most_common(LENGTH)]


class Window(Total):
    """Most views of the last hours."""

    def __init__(self, hours: float) -> None:
        super().__init__()
        self.span_s, self.recent = hours * HOUR_S, deque[View]()

    def view(self, view: View) -> None:
        """Take a view."""
        self.recent.append(view)
        super().view(view)

    def best(self, at: float) -> list[str]:
        """The ten pages."""
        while self.recent and self.recent[0].at <= at - self.span_s:
            self.counts[self.recent.popleft().page] -= 1
        return [page for page, count in self.counts.most_common(LENGTH) if count]


class Gravity(Total):
    """Views over the 1.8th power of age, as Hacker News ranks stories."""

    def __init__(self) -> None:
        super().__init__()
        self.since: dict[str, float] = {}

    def view(self, view: View) -> None:
        """Take a view."""
        self.since.setdefault(view.page, view.at)
        super().view(view)

    def best(self, at: float) -> list[str]:
        """The ten pages."""
        aged = {page: count / ((at - self.since[page]) / HOUR_S + 2) ** 1.8 for page, count in self.counts.items()}
        return sorted(aged, key=lambda page: -aged[page])[:LENGTH]


class Fading:
    """Views that count half after some time: one forward-decayed score a page."""

    def __init__(self, half_life_s: float) -> None:
        self.half_life_s = half_life_s
        self.scores: dict[str, float] = {}

    def view(self, view: View) -> None:
        """Take a view."""
        self.scores[view.page] = self.scores.get(view.page, 0.0) + 2.0 ** ((view.at - START) / self.half_life_s)

    def best(self, at: float) -> list[str]:  # noqa: ARG002 — the contract's
        """The ten pages."""
        return sorted(self.scores, key=lambda page: -self.scores[page])[:LENGTH]


class Litfass:
    """The list as the service makes it."""

    def __init__(self) -> None:
        self.replay = Replay("site", Settings(), Memory(bytes(32), START, 300, random.Random(1).random))

    def view(self, view: View) -> None:
        """Take a view."""
        self.replay.view(view.at, view.page, "", view.source)

    def best(self, at: float) -> list[str]:
        """The ten pages."""
        return [one.page for one in self.replay.list_at(at, LENGTH)]


RANKINGS: dict[str, Callable[[], Ranking]] = {
    "all time": Total,
    "last 24 hours": lambda: Window(24),
    "last hour": lambda: Window(1),
    "gravity": Gravity,
    "fading, 1 hour": lambda: Fading(HOUR_S),
    "fading, 15 minutes": lambda: Fading(HOUR_S / 4),
    "Litfass": Litfass,
}


def lists_of(ranking: Ranking, views: Sequence[View], marks: Sequence[float]) -> tuple[list[list[str]], float]:
    """The list at each mark, and the seconds that all of it took."""
    begun, told, coming = time.process_time(), [], deque(views)
    for mark in marks:
        while coming and coming[0].at < mark:
            ranking.view(coming.popleft())
        told.append(ranking.best(mark))
    return told, time.process_time() - begun


def truths_of(views: Sequence[View], marks: Sequence[float]) -> list[Counter[str]]:
    """What real readers open in the hour after each mark."""
    slots: dict[int, Counter[str]] = {}
    for view in views:
        slots.setdefault(int(view.at // (STEP_MIN * MINUTE_S)), Counter())[view.page] += 1
    hour = 60 // STEP_MIN
    return [sum((slots.get(int(mark // (STEP_MIN * MINUTE_S)) + step, Counter()) for step in range(hour)), Counter()) for mark in marks]


def ndcg(told: Sequence[str], truth: Counter[str]) -> float:
    """The list's discounted views over those of the best possible list (Järvelin, Kekäläinen 2002)."""
    best = sum(count * weight for (_, count), weight in zip(truth.most_common(LENGTH), DISCOUNT, strict=False))
    return sum(truth[page] * weight for page, weight in zip(told, DISCOUNT, strict=False)) / best if best else 1.0


def minutes_to_top(pages: Sequence[Page], lists: Sequence[Sequence[str]], truths: Sequence[Counter[str]], marks: Sequence[float]) -> float:
    """90th percentile of minutes from a story's breaking, if it is truly among the five most read, to its place in the first five."""
    waits = []
    for page in (one for one in pages if one.kind == "breaking"):
        begin = START + page.born_min * MINUTE_S
        after = [number for number, mark in enumerate(marks) if begin <= mark < begin + HOUR_S]
        if any(page.path in dict(truths[number].most_common(5)) for number in after[:6]):
            waits.append(next(((marks[number] - begin) / 60 for number in after if page.path in lists[number][:5]), 60.0))
    return sorted(waits)[math.ceil(0.9 * len(waits)) - 1] if waits else math.nan


def measured(views_a_day: int, days: int, seed: int) -> dict[str, dict[str, float]]:
    """Every ranking's figures on one site."""
    dice = random.Random(seed)
    pages = pages_of(dice, days, views_a_day)
    views = views_of(dice, pages, days, views_a_day)
    pushed, times = attack_of(dice, views, days)
    marks = [START + minute * MINUTE_S for minute in range(1440, (days * 24 - 1) * 60, STEP_MIN)]
    truths = truths_of(views, marks)
    found = {}
    for name, make in RANKINGS.items():
        told, seconds = lists_of(make(), views, marks)
        spammed, _ = lists_of(make(), sorted([*views, *pushed]), marks)
        attacked = [lists for mark, lists in zip(marks, spammed, strict=True) if any(begin + 1800 <= mark <= end for begin, end in times)]
        pairs = list(zip(told, told[2:], strict=False))
        found[name] = {
            "nDCG@10": statistics.fmean(ndcg(lists, truth) for lists, truth in zip(told, truths, strict=True)),
            "minutes to top 5 (p90)": minutes_to_top(pages, told, truths, marks),
            "replaced in 10 min": statistics.fmean(1 - len({*one} & {*next_one}) / LENGTH for one, next_one in pairs),
            "pushed page in top 3": statistics.fmean(PUSHED in lists[:3] for lists in attacked),
            "µs a view, lists included": seconds / len(views) * 1e6,
        }
    return found


def main() -> None:
    """Print a table a site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("--days", 3), ("--seed", 1)):
        parser.add_argument(name, type=int, default=default)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    told = {name: measured(views, asked.days, asked.seed) for name, views in SITES.items()}
    if asked.json:
        print(json.dumps(told, indent=1))
        return
    for site, rankings in told.items():
        columns = list(next(iter(rankings.values())))
        print(f"\n{site}, {SITES[site]:,} views a day")
        print(f"{'':20}" + "".join(f"{column:>27}" for column in columns))
        for name, figures in rankings.items():
            print(f"{name:20}" + "".join(f"{figures[column]:27.3f}" for column in columns))


if __name__ == "__main__":
    main()
