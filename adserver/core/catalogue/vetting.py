"""What a catalogue may hold: each rule answers with the reason why something is refused, or with None.

TOML files, admin pages and the API ask the same rules, so that what one takes the others take too.
"""

import re
from collections.abc import Iterator
from datetime import date
from ipaddress import ip_network
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from adserver.core.ads import Ad, Advertiser, SectionBlock, Site
from adserver.core.relevance.lexicon import events
from adserver.core.trending.vetting import trending_mistakes
from analytics.core.paths import clean

Mistake = tuple[str, str]
"""The field and a sentence about it."""

NAME_MAX = 80
HEADLINE_MAX = 80
TEXT_MAX = 200
CTA_MAX = 30
ALT_MAX = 150
WORD_MAX = 60
WORDS_MAX = 200
URL_MAX = 2000
PATH_MAX = 500
TRENDING_MAX = 20
SECTIONS_MAX = 50
RETENTION_MAX = 25
FAMILIES = tuple(events.FAMILIES)
SPONSOR_MAX = 300
UTM_MAX = 500
REFUSAL_MAX = 500

_SITE_ID = re.compile(r"[a-z0-9-]{1,40}")
# No colon: ids are members of cells (`served:<ad>`) and parts of units (`c:<campaign>`).
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*|\[[0-9a-f:]+\]")
_URL = re.compile(r"https?://(?P<host>[^/?#:@\[\]]+|\[[0-9A-Fa-f:]+\])(:(?P<port>\d{1,5}))?(?P<rest>[/?#].*)?")
_UNSAFE_IN_URL = re.compile(r"[\x00-\x20\x7f\\<>\"^`{|}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_UTM = re.compile(r"utm_[a-z_]+=[A-Za-z0-9._~%+-]*(&utm_[a-z_]+=[A-Za-z0-9._~%+-]*)*")
_MARKUP = re.compile(r"<[a-zA-Z/!?]|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]\w+);")


def why_no_id(value: str) -> str | None:
    """Why this cannot be the id of an advertiser, a campaign or an ad."""
    return None if _ID.fullmatch(value) else f"{value!r} is no id: letters, digits, '.', '_' and '-', at most 64"


def why_no_site_id(value: str) -> str | None:
    """Why this cannot be the id of a site."""
    return None if _SITE_ID.fullmatch(value) else f"{value!r} is no site id: small letters, digits and '-', at most 40"


def why_no_host(value: str) -> str | None:
    """Why this is no lower-case host name without a port (international ones as xn--…)."""
    return None if _HOST.fullmatch(value) else f"{value!r} is no host name: small letters without scheme, port or path (umlauts as xn--…)"


def why_no_url(value: str) -> str | None:
    """Why browsers cannot be sent to this address; only plain http(s) addresses pass, so that no other page can be reached by a trick."""
    if len(value) > URL_MAX:
        return f"the address is longer than {URL_MAX} characters"
    if _UNSAFE_IN_URL.search(value) or not value.isascii():
        return f"{value!r} holds blanks, backslashes or characters that an address must percent-encode (host names as xn--…)"
    found = _URL.fullmatch(value)
    if not found:
        return f"{value!r} is no address that starts with http:// or https:// and names a host"
    if found["port"] and not 0 < int(found["port"]) < 65536:  # noqa: PLR2004 — TCP's ports
        return f"{value!r} names a port that does not exist"
    return why_no_host(found["host"].lower())


def why_no_origin(value: str) -> str | None:
    """Why pages cannot be fetched from this origin."""
    if problem := why_no_url(value):
        return problem
    parts = urlsplit(value)
    if parts.path or parts.query or parts.fragment:
        return f"{value!r} is more than an origin: scheme, host and port only, as in https://example.org"
    return None


def why_no_copy(value: str, most: int) -> str | None:
    """Why this cannot be shown to readers as plain text of at most `most` characters."""
    if not value.strip():
        return "is empty"
    if len(value) > most:
        return f"has {len(value)} characters; at most {most} fit"
    if _MARKUP.search(value):
        return "holds HTML; write plain text, it is shown as it stands"
    if _CONTROL.search(value):
        return "holds line breaks or control characters"
    return None


def why_no_language(value: str) -> str | None:
    """Why this is no language as ISO 639 writes it."""
    return None if re.fullmatch(r"[a-z]{2,3}", value) else f"{value!r} is no language; write it as de or en"


def why_no_day(value: str) -> str | None:
    """Why this is no ISO day."""
    try:
        return None if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and date.fromisoformat(value) else f"{value!r} is no day like 2026-03-31"
    except ValueError:
        return f"{value!r} is no day of the calendar"


def why_no_zone(value: str) -> str | None:
    """Why this is no time zone."""
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return f"{value!r} is no time zone like Europe/Berlin"
    return None


def why_no_path(value: str) -> str | None:
    """Why this is no path on a site."""
    if value.startswith("/") and not value.startswith("//") and len(value) <= PATH_MAX and not _UNSAFE_IN_URL.search(value):
        return None
    return f"{value!r} is no path like /sitemap.xml"


def why_no_network(value: str) -> str | None:
    """Why this is no network in CIDR notation."""
    try:
        ip_network(value)
    except ValueError:
        return f"{value!r} is no network like 192.0.2.0/24 or 2001:db8::/32"
    return None


def why_no_prefix(value: str) -> str | None:
    """Why this is not the beginning of a section's paths."""
    if clean(value) == value and value != "/" and "?" not in value:
        return None
    return f"{value!r} is no beginning of paths like /sport: with a slash in front, none at the end"


def why_no_family(value: str) -> str | None:
    """Why this is no family of events."""
    return None if value in FAMILIES else f"{value!r} is no family of events; there are {', '.join(FAMILIES)}"


def _word_mistakes(field: str, words: tuple[str, ...]) -> Iterator[Mistake]:
    if len(words) > WORDS_MAX:
        yield field, f"has {len(words)} words; at most {WORDS_MAX} are used"
    for word in words:
        if problem := why_no_copy(word, WORD_MAX):
            yield field, f"{word!r} {problem}"


def site_mistakes(site: Site) -> Iterator[Mistake]:
    """All that is wrong with a site."""
    checks = [("id", why_no_site_id(site.id)), ("origin", why_no_origin(site.origin)), ("time_zone", why_no_zone(site.time_zone))]
    checks += [("name", why_no_copy(site.name, NAME_MAX)), ("language", why_no_language(site.language))]
    checks += [("hosts", why_no_host(host)) for host in site.hosts]
    checks += [("sitemap", why_no_path(site.sitemap))] if site.sitemap else []
    checks += [("feeds", why_no_path(feed)) for feed in site.feeds]
    checks += [("own_addresses", why_no_network(network)) for network in site.own_addresses]
    checks += [("blocked_advertisers", why_no_id(advertiser)) for advertiser in site.blocked_advertisers]
    checks += [("blocked_families", why_no_family(family)) for family in site.blocked_families]
    yield from ((field, problem) for field, problem in checks if problem)
    yield from _word_mistakes("blocked_words", site.blocked_words)
    if not 0 <= site.revenue_share_percent <= 100:  # noqa: PLR2004 — percent
        yield "revenue_share_percent", f"{site.revenue_share_percent} is not between 0 and 100"
    if site.retention_months is not None and not 1 <= site.retention_months <= RETENTION_MAX:
        yield "retention_months", f"{site.retention_months} is not between 1 and {RETENTION_MAX}"
    yield from ((f"trending_rules.{field}", problem) for field, problem in trending_mistakes(site.trending_rules))
    yield from _section_mistakes(site.section_blocks)
    yield from _site_relations(site)


def _section_mistakes(sections: tuple[SectionBlock, ...]) -> Iterator[Mistake]:
    field = "section_blocks"
    if len(sections) > SECTIONS_MAX:
        yield field, f"names {len(sections)} sections; at most {SECTIONS_MAX} are used"
    prefixes = [section.prefix for section in sections]
    yield from ((field, f"{prefix!r} stands there twice") for prefix in sorted(set(prefixes)) if prefixes.count(prefix) > 1)
    for section in sections:
        checks = [why_no_prefix(section.prefix)]
        checks += [why_no_id(advertiser) for advertiser in section.advertisers]
        checks += [why_no_family(family) for family in section.families]
        yield from ((field, problem) for problem in checks if problem)
        yield from _word_mistakes(field, section.words)


def _site_relations(site: Site) -> Iterator[Mistake]:
    if not site.hosts:
        yield "hosts", "names no host; a site is known by its host names"
    if not 1 <= site.trending <= TRENDING_MAX:
        yield "trending", f"{site.trending} is not between 1 and {TRENDING_MAX}"
    host = _host_of(site.origin)
    if site.hosts and host and host not in site.hosts:
        yield "hosts", f"{host!r}, the origin's host, is not one of them; only pages of a site's own hosts are fetched"


def _host_of(origin: str) -> str | None:
    found = _URL.fullmatch(origin)
    return found["host"].lower() if found else None


def advertiser_mistakes(advertiser: Advertiser) -> Iterator[Mistake]:
    """All that is wrong with an advertiser."""
    checks = [("id", why_no_id(advertiser.id)), ("name", why_no_copy(advertiser.name, NAME_MAX))]
    checks += [("payer", why_no_copy(advertiser.payer, NAME_MAX))] if advertiser.payer is not None else []
    checks += [("contact", why_no_copy(advertiser.contact, TEXT_MAX))] if advertiser.contact is not None else []
    checks += [("address", why_no_copy(advertiser.address, TEXT_MAX))] if advertiser.address is not None else []
    checks += [("vat_id", why_no_copy(advertiser.vat_id, CTA_MAX))] if advertiser.vat_id is not None else []
    yield from ((field, problem) for field, problem in checks if problem)
    yield from _political_mistakes(advertiser)


def _political_mistakes(advertiser: Advertiser) -> Iterator[Mistake]:
    label, sponsor, notice = advertiser.political_label, advertiser.political_sponsor, advertiser.political_notice
    checks = [("political_label", why_no_copy(label, CTA_MAX))] if label is not None else []
    checks += [("political_sponsor", why_no_copy(sponsor, SPONSOR_MAX))] if sponsor is not None else []
    checks += [("political_notice", why_no_url(notice))] if notice is not None else []
    yield from ((field, problem) for field, problem in checks if problem)
    if problem := why_not_political(advertiser):
        yield "political", problem


def why_not_political(advertiser: Advertiser) -> str | None:
    """Why a political advertiser's ads may not run: Regulation (EU) 2024/900, Art. 11 and 12, asks for label, sponsor and notice."""
    told = ("political_label", "political_sponsor", "political_notice")
    missing = [name for name in told if not getattr(advertiser, name)] if advertiser.political else []
    return f"political advertising needs {', '.join(missing)} too (EU 2024/900)" if missing else None


def ad_mistakes(ad: Ad) -> Iterator[Mistake]:
    """All that is wrong with an ad by itself."""
    checks = [("id", why_no_id(ad.id)), ("lang", why_no_language(ad.lang)), ("landing", why_no_url(ad.landing))]
    checks += [("headline", why_no_copy(ad.headline, HEADLINE_MAX)), ("text", why_no_copy(ad.text, TEXT_MAX))]
    checks += [("cta", why_no_copy(ad.cta, CTA_MAX))] if ad.cta else []
    checks += [("image_alt", why_no_copy(ad.image.alt, ALT_MAX))] if ad.image else []
    checks += [("utm", _why_no_utm(ad.utm))] if ad.utm else []
    checks += [("refusal", why_no_copy(ad.refusal, REFUSAL_MAX))] if ad.refusal is not None else []
    checks += [("format", "is image, and there is no image")] if ad.format == "image" and not ad.image else []
    yield from ((field, problem) for field, problem in checks if problem)
    if not ad.keywords:
        yield "keywords", "names no word; an ad is shown beside articles that hold one of its keywords"
    yield from _word_mistakes("keywords", ad.keywords)
    yield from _word_mistakes("negative", ad.negative)


def _why_no_utm(value: str) -> str | None:
    if len(value) <= UTM_MAX and _UTM.fullmatch(value):
        return None
    return f"{value!r} is no list of utm parameters like utm_source=magazin&utm_medium=anzeige, percent-encoded"
