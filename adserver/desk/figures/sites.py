"""All sites at a glance, one site's overview, and what keeps it live."""

from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from adserver.core.accounts import may
from adserver.core.ads import Site
from adserver.desk import formats, words
from adserver.desk.campaigns.earnings import earnings_of
from adserver.desk.figures.charts import spark
from adserver.desk.figures.drawing import chart_of
from adserver.desk.figures.now import LONG, MINUTE_S, SHORT, views_now
from adserver.desk.figures.reading import (
    SPARK_DAYS,
    live_ads,
    live_version,
    page_titles,
    read_site,
    read_spark,
    site_unit,
    today_in,
)
from adserver.desk.figures.site_report import Window
from adserver.desk.figures.trending_now import published_list, trending_now
from adserver.desk.figures.windows import window_of, window_query
from adserver.desk.people.access import asked_site, needs, own_sites
from adserver.desk.services import services
from analytics.core import reports
from analytics.core.reports import Span

sites = Blueprint("sites", __name__)


@sites.get("/admin/")
@needs("own-account")
def overview() -> ResponseReturnValue:
    """All sites with their last 30 days; advertisers, who see none, go to their campaigns."""
    if not may(g.account, "see-sites"):
        return redirect(url_for("campaigns.overview"))
    cards = [_card(site) for site in own_sites(g.account)]
    return render_template("sites.html", cards=cards, total=sum(card["ever"] for card in cards), days=SPARK_DAYS)


@sites.get("/admin/sites/<site>/")
@needs("see-site")
def show(site: str) -> ResponseReturnValue:
    """One site's figures; with `?part=report` only what changes, for the live view."""
    found = asked_site(site)
    window = asked_window(found)
    template = "report.html" if request.args.get("part") == "report" else "site.html"
    return render_template(template, **site_context(found, window))


@sites.get("/admin/sites/<site>/live.json")
@needs("see-site")
def live(site: str) -> ResponseReturnValue:
    """Whether anything has been counted since: the page asks every second and loads the report when the version is another one."""
    return jsonify(version=_version(asked_site(site)))


def asked_window(site: Site) -> Window:
    """The window that the request asks for, in the site's own days."""
    return window_of(request.args, today_in(ZoneInfo(site.time_zone), services().clock()))


def site_context(site: Site, window: Window) -> dict[str, Any]:
    """All that the site's page shows."""
    version = _version(site)
    report = read_site(services(), site, window)
    trending = trending_now(services(), site)
    return {
        "site": site,
        "report": report,
        "version": version,
        "chart": chart_of(report.series, report.series_before, window.step),
        "trending": trending,
        "now": views_now(services(), site) if window.span.last == today_in(ZoneInfo(site.time_zone), services().clock()) else None,
        "live_minutes": (SHORT, LONG),
        "titles": page_titles(services(), site.id, tuple(row.name for row in report.pages.rows)),
        "countries": {row.name: formats.country(row.name) for row in report.countries.rows},
        "ads": live_ads(services(), tuple(row.ad for row in report.ads)),
        "earnings": earnings_of(site, window.span),
        **window_context(site, window),
        "updated": local_now(site),
        "imports": services().counts.imports.all(site_unit(site.id)),
    }


def window_context(site: Site, window: Window) -> dict[str, Any]:
    """What the range switch needs."""
    return {
        "window": window,
        "query": partial(window_query, window),
        "steps": reports.steps_allowed(window.span),
        "words": words,
        "today": today_in(ZoneInfo(site.time_zone), services().clock()),
    }


def local_now(site: Site) -> datetime:
    """The moment, as clocks where the site is show it."""
    return datetime.fromtimestamp(services().clock(), UTC).astimezone(ZoneInfo(site.time_zone))


def _version(site: Site) -> str:
    now = views_now(services(), site)
    # The bars move on each minute while there is one.
    minute = int(services().clock()) // MINUTE_S if now.long else 0
    # Asked for before the report is read: what is counted in between is shown twice rather than never.
    return f"{live_version(services(), site)}-{published_list(services(), site).at}-{minute}"


def _card(site: Site) -> dict[str, Any]:
    today = today_in(ZoneInfo(site.time_zone), services().clock())
    last = reports.named_span("30d", today) or Span(today, today)
    series, ever = read_spark(services(), site, Span(reports.span_before(last).first, today))
    days, before = series[-SPARK_DAYS:], series[:-SPARK_DAYS]
    now = sum(point.count for point in days)
    return {
        "site": site,
        "ever": ever,
        "today": days[-1].count,
        "now": now,
        "change": reports.change(now, sum(point.count for point in before)),
        "spark": spark(days),
    }
