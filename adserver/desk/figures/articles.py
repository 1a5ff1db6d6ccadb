"""One page: its views, its words, and which ads fit it or must not."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from adserver.core.ads import Blocked, Page, Site
from adserver.core.serving.choosing import FIT_FLOOR, fitting
from adserver.desk.figures.drawing import chart_of
from adserver.desk.figures.reading import live_ads, read_page, today_in
from adserver.desk.figures.sites import asked_window, window_context
from adserver.desk.figures.trending_now import trending_now
from adserver.desk.figures.trending_past import trending_past
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from adserver.stores.packing import BLOCKED_MAX
from analytics.core.paths import clean

articles = Blueprint("articles", __name__)
MOST_DAYS = 366


@articles.get("/admin/sites/<site>/page")
@needs("see-site")
def show(site: str) -> ResponseReturnValue:
    """The page named by `?path=`."""
    found = asked_site(site)
    path = clean(request.args.get("path", ""))
    if path is None:
        abort(400)
    return render_template("page.html", **page_context(found, path))


def page_context(site: Site, path: str) -> dict[str, Any]:
    """All that a page's page shows; 404 for one that was neither read nor ever viewed."""
    window = asked_window(site)
    series, ever = read_page(services(), site, window, path)
    page = services().pages.get(site.id, path)
    if page is None and not ever:
        abort(404)
    past = trending_past(services(), site, window, path)
    trending = {row.page: (place, row) for place, row in enumerate(trending_now(services(), site), 1)}
    return {
        "site": site,
        "path": path,
        "page": page,
        "ever": ever,
        "views": sum(point.count for point in series),
        "series": series,
        "chart": chart_of(series, (), window.step),
        "trending": trending.get(path),
        "past": past,
        "past_chart": chart_of(past.series, (), window.step),
        "fetched": None if page is None else datetime.fromtimestamp(page.fetched_at, UTC).astimezone(ZoneInfo(site.time_zone)),
        "since": _published(page, site),
        **_fitting(page),
        **window_context(site, window),
    }


def _published(page: Page | None, site: Site) -> date | None:
    """The local day of its publication; None where no page says so, or it lies further back than a range may."""
    zone = ZoneInfo(site.time_zone)
    today = today_in(zone, services().clock())
    day = datetime.fromtimestamp(page.since, UTC).astimezone(zone).date() if page is not None and page.since else None
    return day if day is not None and today - timedelta(MOST_DAYS) <= day <= today else None


def _fitting(page: Page | None) -> dict[str, Any]:
    if page is None:
        return {"words_of": (), "served": (), "fitting": (), "kept_away": (), "ads": {}}
    ids = (*(candidate.ad for candidate in page.shortlist), *(one.ad for one in page.blocked))
    ads = live_ads(services(), ids)
    served = len(fitting(page.shortlist))
    now = services().clock()
    return {
        "words_of": words_of(page),
        "served": page.shortlist[:served],
        "fitting": page.shortlist[served:],
        "kept_away": kept_away(page.blocked),
        "floor": FIT_FLOOR,
        "many_blocked": len(page.blocked) >= BLOCKED_MAX,
        "ads": ads,
        "resting": {name for name, ad in ads.items() if not ad.starts <= now < ad.until},
    }


def words_of(page: Page) -> tuple[tuple[str, float, str], ...]:
    """The page's words with their weights, and where each comes from beside the text: "hand", "tag" or nowhere else ("")."""
    by_hand, tags = _single(page.by_hand), _single(page.tags)
    return tuple(
        (word, weight, "hand" if word.casefold() in by_hand else "tag" if word.casefold() in tags else "") for word, weight in page.keywords
    )


def kept_away(blocked: Iterable[Blocked]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The ads that must not stand beside the page, by the reason; the reason of the best fit comes first."""
    found: dict[str, list[str]] = {}
    for one in blocked:
        found.setdefault(one.reason, []).append(one.ad)
    return tuple((reason, tuple(ads)) for reason, ads in found.items())


def _single(words: Iterable[str]) -> frozenset[str]:
    return frozenset(part for word in words for part in (word.casefold(), *word.casefold().split()))
