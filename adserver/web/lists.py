"""`/v1/trending`: the list by itself, as JSON, HTML and RSS, for static sites, servers and feed readers. Counts nothing."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from adserver.core.ads import TrendingItem
from adserver.core.replies import trending_json
from adserver.web import asking
from adserver.web.asking import Environ
from adserver.web.edge import Edge
from adserver.web.replies import Reply, content, problem, with_headers
from adserver.web.sites import Known
from analytics.core.paths import as_url

LONGEST = 20
FRESH = ("Cache-Control", "public, max-age=10, stale-while-revalidate=60")
VARIES = ("Vary", "Origin, Referer")
FORMATS = ("json", "html", "rss")


def trending(edge: Edge, environ: Environ, form: str) -> Reply:
    """Answer `GET /v1/trending.<form>`; the site is found as for views, else by the host that was asked."""
    edge.moment()
    asked = asking.parameters(environ)
    known = edge.sites.named(asked["site"]) if "site" in asked else _by_headers(edge, environ)
    if known is None:
        return problem(404, "No such site: name one in ?site= by its id or host name, or ask from one of its pages.")
    count = _count(asked.get("n"), known)
    if count is None:
        return problem(400, f"n must be a number from 1 to {LONGEST}.")
    reply = _written(known, known.trending[:count], form)
    return reply if "site" in asked else with_headers(reply, VARIES)


def _by_headers(edge: Edge, environ: Environ) -> Known | None:
    if asking.has_page(environ):
        return edge.sites.of(environ)
    host = asking.host_name(environ.get("HTTP_HOST") or "")
    return edge.sites.named(host) if host else None


def _count(given: str | None, known: Known) -> int | None:
    if given is None:
        return known.site.trending
    return int(given) if given.isascii() and given.isdigit() and len(given) < 3 and 1 <= int(given) <= LONGEST else None  # noqa: PLR2004 — two digits


def _written(known: Known, items: Sequence[TrendingItem], form: str) -> Reply:
    if form == "rss":
        return content(_rss(known, items).encode(), "application/rss+xml; charset=utf-8", FRESH)
    if form == "html":
        return content(_html(items).encode(), "text/html; charset=utf-8", FRESH)
    body = b'{"site":"%b","at":%d,"trending":%b}' % (known.id.encode(), known.trending_at, trending_json(items))
    return content(body, "application/json", FRESH)


def _html(items: Sequence[TrendingItem]) -> str:
    """A list to be included by the publisher's own server: its links are the site's own paths."""
    lines = (f'<li><a href="{escape(as_url(item.path))}#via-trending"{_lang(item)}>{escape(item.title)}</a></li>' for item in items)
    return f'<ol class="litfass-list">{"".join(lines)}</ol>\n'


def _lang(item: TrendingItem) -> str:
    return f' lang="{escape(item.lang)}"' if item.lang else ""


def _rss(known: Known, items: Sequence[TrendingItem]) -> str:
    """RSS 2.0 (rssboard.org/rss-specification)."""
    origin, name = known.site.origin, _xml(known.site.name)
    built = format_datetime(datetime.fromtimestamp(known.trending_at, UTC))
    entries = "".join(_rss_item(origin + as_url(item.path), item.title) for item in items)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>{name} · Trending</title><link>{_xml(origin)}/</link><description>{name}</description>"
        f"<language>{_xml(known.site.language)}</language><lastBuildDate>{built}</lastBuildDate>{entries}</channel></rss>\n"
    )


def _rss_item(url: str, title: str) -> str:
    return f'<item><title>{_xml(title)}</title><link>{_xml(url)}</link><guid isPermaLink="true">{_xml(url)}</guid></item>'


def _xml(text: str) -> str:
    """Text for XML 1.0, which has no way to write control characters."""
    return escape("".join(character for character in text if character >= " " and character not in "\ufffe\uffff"))
