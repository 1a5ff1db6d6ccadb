"""Where a reader came from, as little of it as is useful: a host name or a campaign's name, and only where the publisher opted in."""

import re
import unicodedata
from collections.abc import Container

MAX_HOST = 100
"""Longest host name that is counted; RFC 1035 allows 253, real sites stay below 70."""
MAX_CAMPAIGN = 64

SAME = {
    "t.co": "x.com",
    "twitter.com": "x.com",
    "mobile.twitter.com": "x.com",
    "l.facebook.com": "facebook.com",
    "lm.facebook.com": "facebook.com",
    "m.facebook.com": "facebook.com",
    "touch.facebook.com": "facebook.com",
    "l.instagram.com": "instagram.com",
    "lnkd.in": "linkedin.com",
    "out.reddit.com": "reddit.com",
    "old.reddit.com": "reddit.com",
    "away.vk.com": "vk.com",
    "youtu.be": "youtube.com",
    "m.youtube.com": "youtube.com",
    "links.t.me": "t.me",
    "web.telegram.org": "t.me",
    "r.search.yahoo.com": "search.yahoo.com",
    "cn.bing.com": "bing.com",
}
"""Hosts that only pass a click on, and whom they pass it on for."""

_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z][a-z0-9-]{0,61}[a-z0-9])").fullmatch
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]").search


def clean_host(given: str, own: Container[str] = ()) -> str | None:
    """The referring host's one spelling: lower case, ASCII, without `www.`, port and path; None for the site's own and for what is none.

    Bare addresses are dropped: some stand for one person's own machine.
    """
    host = _SCHEME.sub("", given.strip().lower())
    host = re.split(r"[/?#]", host, maxsplit=1)[0].rpartition("@")[2].partition(":")[0].rstrip(".")
    host = _ascii(host)
    if host in own:
        return None
    host = host.removeprefix("www.")
    if len(host) > MAX_HOST or not _HOST(host) or host in own:
        return None
    return SAME.get(host, host)


def clean_campaign(given: str) -> str | None:
    """A campaign's name (utm_campaign) in one spelling: composed, lower case, single spaces; None where it is none or too long.

    Names with an @ are dropped: mailers put their readers' addresses there.
    """
    name = " ".join(unicodedata.normalize("NFC", given).lower().split())
    if not name or len(name) > MAX_CAMPAIGN or "@" in name or _CONTROL(name):
        return None
    return name


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return ""
