"""`/v1/trending`: the list by itself, as JSON, HTML and RSS, for static sites, servers and feed readers. Counts nothing."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from adserver.core.ads import TrendingItem
from adserver.core.serving.replies import trending_json
from adserver.web import asking
from adserver.web.asking import Environ
from adserver.web.edge import Edge
from adserver.web.replies import ANY_ORIGIN, EVERYWHERE, NO_SNIFFING, Reply, Written, content, problem, with_headers
from adserver.web.sites import Known
from analytics.core.paths import as_url

LONGEST = 20
FRESH = ("Cache-Control", "public, max-age=10, stale-while-revalidate=60")
VARIES = ("Vary", "Origin, Referer")
KINDS = {"json": "application/json", "html": "text/html; charset=utf-8", "rss": "application/rss+xml; charset=utf-8"}
FORMATS = tuple(KINDS)
LONGEST_QUERY = 200
"""What a longer query asks for is written anew each time: answers are kept by their query, and made-up ones must not fill the memory."""
MOVES = {"de": {"new": "neu", "up": "↑ steigt", "down": "↓ fällt"}, "en": {"new": "new", "up": "↑ rising", "down": "↓ falling"}}
TITLES = {"de": "Trending: was gerade gelesen wird", "en": "Trending: what is read right now"}


def trending(edge: Edge, environ: Environ, form: str) -> Reply:
    """Answer `GET /v1/trending.<form>`; the site is found as for views, else by the host that was asked."""
    edge.moment()
    asked = asking.parameters(environ)
    known = edge.sites.named(asked["site"]) if "site" in asked else _by_headers(edge, environ)
    if known is None:
        return problem(404, "No such site: name one in ?site= by its id or host name, or ask from one of its pages.")
    key = (form, environ.get("QUERY_STRING") or "")
    written = known.written.get(key)
    if written is None:
        count = _count(asked.get("n"), known)
        if count is None:
            return problem(400, f"n must be a number from 1 to {LONGEST}.")
        written = _written(_body(known, _asked_items(known, asked)[:count], form), KINDS[form], named="site" in asked)
        if len(key[1]) <= LONGEST_QUERY:
            known.written.put(key, written)
    return written.unchanged if _has(environ.get("HTTP_IF_NONE_MATCH"), written.tag) else written.whole


def _has(kept: str | None, tag: str) -> bool:
    """Whether the asker's `If-None-Match` names what would be sent."""
    return kept is not None and (kept.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in kept.split(",")))


def _written(body: bytes, kind: str, *, named: bool) -> Written:
    tag = f'"{hashlib.blake2b(body, digest_size=9).hexdigest()}"'
    headers = [("ETag", tag), FRESH, *([] if named else [VARIES])]
    unchanged = Reply("304 Not Modified", [ANY_ORIGIN, NO_SNIFFING, EVERYWHERE, *headers])
    return Written(tag, with_headers(content(body, kind), *headers), unchanged)


def _asked_items(known: Known, asked: dict[str, str]) -> Sequence[TrendingItem]:
    """The list of `?section=`; with `?lang=` what of it is in that language."""
    lang = asked.get("lang", "")
    if not lang:
        return known.whole_list(asked.get("section")).items
    return [item for item in known.list_for(asked.get("section"), lang).items if item.lang == lang]


def _by_headers(edge: Edge, environ: Environ) -> Known | None:
    if asking.has_page(environ):
        return edge.sites.of(environ)
    host = asking.host_name(environ.get("HTTP_HOST") or "")
    return edge.sites.named(host) if host else None


def _count(given: str | None, known: Known) -> int | None:
    if given is None:
        return known.site.trending
    return int(given) if given.isascii() and given.isdigit() and len(given) < 3 and 1 <= int(given) <= LONGEST else None  # noqa: PLR2004 — two digits


def _body(known: Known, items: Sequence[TrendingItem], form: str) -> bytes:
    if form == "rss":
        return _rss(known, items).encode()
    if form == "html":
        return _html(items, "de" if known.site.language == "de" else "en").encode()
    return b'{"site":"%b","at":%d,"trending":%b}' % (known.id.encode(), known.trending_at, trending_json(items))


def _html(items: Sequence[TrendingItem], language: str) -> str:
    """A list to be included by the publisher's own server: an ordered one with a name, its links the site's own paths."""
    lines = "".join(_html_item(item, language) for item in items)
    return f'<ol class="litfass-list" lang="{language}" aria-label="{TITLES[language]}">{lines}</ol>\n'


def _html_item(item: TrendingItem, language: str) -> str:
    lang = f' lang="{escape(item.lang)}"' if item.lang and item.lang != language else ""
    image = f'<img class="litfass-image" src="{escape(as_url(item.image))}" alt="" loading="lazy">' if item.image else ""
    moved = MOVES[language].get(item.move)
    move = f' <span class="litfass-move">{moved}</span>' if moved else ""
    return f'<li><a href="{escape(as_url(item.path))}#via-trending"{lang}>{image}{escape(item.title)}</a>{move}</li>'


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
