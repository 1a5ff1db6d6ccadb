"""When a page is looked at again, and which addresses in a site's lists are pages of that site."""

from typing import Literal
from urllib.parse import urljoin, urlsplit

import msgspec

from adserver.core.ads import Site
from analytics.core.paths import clean

Source = Literal["view", "sitemap", "feed", "push", "command"]
REVISIT_MIN_S = 15 * 60
REVISIT_MAX_S = 7 * 86400
RETRY_MIN_S = 60
RETRY_MAX_S = 86400
GONE_S = 86400
"""A path that was not there is asked for again after a day at the earliest."""
FAILURES_MAX = 40
VIEW_FAILURES_MAX = 5
NEVER = 2**53
GONE = "gone"


class Known(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is remembered of fetching one page; `url` is the path as the server spells it. Times are Unix seconds."""

    site: str
    path: str
    url: str
    source: Source = "view"
    etag: str = ""
    last_modified: str = ""
    fetched_at: int = 0
    changed_at: int = 0
    next_at: int = 0
    failures: int = 0
    text: str = ""
    """A short hash of its headline and text."""
    problem: str = ""
    """Why the last fetch brought nothing; "gone" after 404 and 410."""


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An article's text as it is analysed. `words` were set by hand (`data-keywords`, the CMS), `tags` come from meta elements."""

    title: str
    text: str
    lang: str
    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    canonical: str | None = None
    image: str | None = None
    is_article: bool = True
    published: int = 0
    """Unix seconds; 0: the page does not say."""
    section: str = ""
    """As the CMS named it: `/sport`."""


def after_success(known: Known, now: int, *, changed: bool) -> Known:
    """A page that was read: the longer it stayed as it is, the later it is looked at again.

    Example: unchanged for 4 hours, it is read again in an hour; unchanged for a month, in a week.
    """
    changed_at = now if changed else known.changed_at
    wait = min(max((now - changed_at) // 4, REVISIT_MIN_S), REVISIT_MAX_S)
    return msgspec.structs.replace(known, fetched_at=now, changed_at=changed_at, next_at=now + wait, failures=0, problem="")


def after_failure(known: Known, now: int, problem: str) -> Known:
    """A page that could not be read: the pause doubles from a minute to a day. A path that only readers named is given up after a while."""
    failures = min(known.failures + 1, FAILURES_MAX)
    if known.source == "view" and not known.fetched_at and failures >= VIEW_FAILURES_MAX:
        return after_gone(known, now)
    wait = min(RETRY_MIN_S * 2 ** min(failures - 1, 20), RETRY_MAX_S)
    return msgspec.structs.replace(known, failures=failures, next_at=now + wait, problem=problem)


def after_gone(known: Known, now: int) -> Known:
    """A page that is not there (any more)."""
    return msgspec.structs.replace(known, etag="", last_modified="", text="", failures=0, next_at=now + GONE_S, problem=GONE)


def after_push(known: Known, now: int, *, is_kept: bool = True) -> Known:
    """A page that the publisher sent: it is not fetched, for what was sent is what counts, unless that is not to be kept."""
    if not is_kept:
        source: Source = "command" if known.source == "push" else known.source
        return after_success(msgspec.structs.replace(known, source=source, etag="", last_modified=""), now, changed=True)
    return msgspec.structs.replace(known, source="push", fetched_at=now, changed_at=now, next_at=NEVER, failures=0, problem="")


def with_slash(known: Known) -> Known | None:
    """The page at the address that ends in a slash, if that may be how the server spells it: cleaned paths have none."""
    last = known.url.rpartition("/")[2]
    if known.source != "view" or not last or "." in last or "?" in known.url:
        return None
    return msgspec.structs.replace(known, url=known.url + "/")


def on_site(site: Site, address: str, base: str = "/") -> str | None:
    """The path and query of an address on one of the site's hosts, relative ones seen from `base`; None for all others."""
    try:
        parts = urlsplit(urljoin(site.origin + base, address.strip()))
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    own = host in site.hosts or f"[{host}]" in site.hosts
    if parts.scheme not in {"http", "https"} or not own or parts.username is not None:
        return None
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def page_of(site: Site, address: str, base: str = "/") -> tuple[str, str] | None:
    """The cleaned path that an address' views are counted under, and the path to fetch it from; None if it is no page of the site."""
    url = on_site(site, address, base)
    path = None if url is None else clean(url)
    return None if url is None or path is None else (path, url)
