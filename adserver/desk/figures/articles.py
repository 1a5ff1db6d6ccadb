"""One page: its views, its words, and which ads fit it or must not."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from adserver.core.ads import Page, Site
from adserver.desk.figures.drawing import chart_of
from adserver.desk.figures.reading import live_ads, read_page, today_in
from adserver.desk.figures.sites import asked_window, window_context
from adserver.desk.figures.trending_now import trending_now
from adserver.desk.figures.trending_past import trending_past
from adserver.desk.people.access import asked_site, needs
from adserver.desk.services import services
from analytics.core.paths import clean

articles = Blueprint("articles", __name__)
SHOWN_ADS = 12
MOST_DAYS = 366
SHOWN_BLOCKED = 12


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
        return {"fitting": (), "blocked": (), "ads": {}}
    fitting, blocked = page.shortlist[:SHOWN_ADS], page.blocked[:SHOWN_BLOCKED]
    ids = (*(candidate.ad for candidate in fitting), *(one.ad for one in blocked))
    return {"fitting": fitting, "blocked": blocked, "ads": live_ads(services(), ids)}
