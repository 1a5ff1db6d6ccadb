"""What an ad would have met: of the last 30 days' views, those on pages that it fits, with the pages and words that this rests on."""

from collections.abc import Iterable, Mapping, Sequence

from adserver.core.ads import Candidate, Match
from adserver.core.serving.choosing import FIT_FLOOR, SURE
from adserver.core.values import Value

DAYS = 30
MOST_PAGES = 2000
"""Pages of a site that are looked at, the most viewed first."""
ROWS = 20


class Looked(Value, frozen=True):
    """One page that was looked at: its views, and how the ad fits it; `blocked` is why it may not stand there."""

    site: str
    path: str
    title: str
    views: int
    score: float = 0.0
    best: float = 0.0
    """Score of the best ad that is on the page's shortlist already."""
    matches: tuple[Match, ...] = ()
    blocked: str = ""


class Fit(Value, frozen=True):
    """A page that the ad would have stood on."""

    site: str
    path: str
    title: str
    views: int
    words: tuple[str, ...]


class Forecast(Value, frozen=True):
    """Of `views` on all pages, `looked_at` were on pages that were looked at, and `fitted` on those that the ad fits."""

    views: int
    looked_at: int
    fitted: int
    kept_away: int
    """Views on pages that it fits and may not stand on."""
    rivals: int
    """Of `fitted`: views on pages where another ad fits at least as well."""
    pages: tuple[Fit, ...]
    words: tuple[tuple[str, int], ...]
    """The ad's keywords, and views of pages where each of them matched."""
    blocked: tuple[tuple[str, int], ...]
    """Why it was kept away, by views."""


def fits(page: Looked) -> bool:
    """Whether the ad would be served there: sure enough, and not much worse than the best that fits."""
    return not page.blocked and page.score >= SURE and page.score >= FIT_FLOOR * page.best


def forecast(views: int, pages: Iterable[Looked]) -> Forecast:
    """The forecast of what was looked at; `views` are those of all pages of the sites."""
    looked = list(pages)
    fitting = sorted((page for page in looked if fits(page)), key=lambda page: (-page.views, page.path))
    away = [page for page in looked if page.blocked]
    words: dict[str, int] = {}
    for page in fitting:
        for word in dict.fromkeys(match.keyword for match in page.matches):
            words[word] = words.get(word, 0) + page.views
    blocked: dict[str, int] = {}
    for page in away:
        blocked[page.blocked] = blocked.get(page.blocked, 0) + page.views
    return Forecast(
        views=views,
        looked_at=sum(page.views for page in looked),
        fitted=sum(page.views for page in fitting),
        kept_away=sum(page.views for page in away),
        rivals=sum(page.views for page in fitting if page.best >= page.score),
        pages=tuple(_fit(page) for page in fitting[:ROWS]),
        words=tuple(sorted(words.items(), key=lambda item: (-item[1], item[0]))),
        blocked=tuple(sorted(blocked.items(), key=lambda item: (-item[1], item[0]))),
    )


def most_viewed(pages: Mapping[str, int], most: int = MOST_PAGES) -> tuple[tuple[str, int], ...]:
    """The pages to look at, and their views."""
    named = ((path, count) for path, count in pages.items() if path.startswith("/"))
    return tuple(sorted(named, key=lambda item: (-item[1], item[0]))[:most])


def best_of(shortlist: Sequence[Candidate], but: str) -> float:
    """The best score on a shortlist, without the ad itself."""
    return max((candidate.score for candidate in shortlist if candidate.ad != but), default=0.0)


def _fit(page: Looked) -> Fit:
    words = tuple(dict.fromkeys(match.surface for match in page.matches))[:5]
    return Fit(site=page.site, path=page.path, title=page.title, views=page.views, words=words)
