"""`/why/<token>` and `/transparency/<site>`: who advertises, who pays, and which words of the article chose the ad (DSA Art. 26)."""

import base64
import hashlib
from datetime import datetime
from functools import lru_cache
from importlib import resources
from itertools import islice
from zoneinfo import ZoneInfo

import msgspec
from flask import render_template

from adserver.core.ads import Site
from adserver.core.live import LiveAd
from adserver.core.serving import terms, tokens
from adserver.core.serving.countries import country_reason
from adserver.core.serving.replies import label_in
from adserver.core.serving.tokens import Served
from adserver.web import asking
from adserver.web.asking import Environ
from adserver.web.edge import Edge
from adserver.web.replies import ANY_ORIGIN, NO_STORE, NOT_INDEXED, Reply, content, problem
from adserver.web.served import NOT_OURS

HTML = "text/html; charset=utf-8"
SHOWN = 100
"""Ads on one page of the ad library."""
LOOKED_AT = 2000
"""Ads looked at for it: with 50,000 ads on other sites a page may show fewer than `SHOWN` and still go on."""
FOREVER = 2**52


def why(edge: Edge, environ: Environ, token: str) -> Reply:
    """The page that explains one served ad, also after its token has expired."""
    edge.moment()
    served = tokens.read(token, edge.signers)
    if served is None:
        return problem(404, NOT_OURS, NOT_INDEXED)
    with edge.parts.snapshot.read() as reading:
        ad, site = reading.ad(served.ad), reading.site(served.site)
    if ad is None or site is None:
        return problem(410, "This advertisement has ended.", NOT_INDEXED)
    lang = language(environ)
    if asking.parameter(environ, "format") == "json":
        return _json(told(ad, site, served, lang))
    countries = booked_countries(ad, served.flight)
    country = country_reason(countries, lang) if countries else ""
    values = {"ad": ad, "site": site, "words": served.words, "label": ad.label or label_in(lang), "period": period(ad, site)}
    return _page(f"why.{lang}.html", lang, values | {"country": country})


def booked_countries(ad: LiveAd, flight: str) -> tuple[str, ...]:
    """The countries that the flight is booked for."""
    return next((one.countries for one in ad.flights if one.id == flight), ())


def told(ad: LiveAd, site: Site, served: Served, lang: str) -> dict[str, object]:
    """What Article 26 of Regulation (EU) 2022/2065 asks for, for programs."""
    first, last = period(ad, site)
    countries = booked_countries(ad, served.flight)
    return {
        "ad": ad.id,
        "label": ad.label or label_in(lang),
        "advertiser": ad.advertiser_name,
        "payer": ad.payer,
        "site": site.id,
        "parameters": {"words": list(served.words), "keyword": served.keyword, "countries": list(countries)},
        "reader": [country_reason(countries, lang)] if countries else [],
        "starts": first or None,
        "ends": last or None,
        "sponsor": ad.sponsor,
        "notice": ad.notice,
        "library": f"/transparency/{site.id}",
    }


def transparency(edge: Edge, environ: Environ, name: str) -> Reply:
    """The ad library of a site: all ads that run there now, a page of them from `?after=<ad id>`."""
    now = edge.moment()
    known = edge.sites.named(name)
    if known is None:
        return problem(404, "No such site.")
    after = asking.parameter(environ, "after") or ""
    with edge.parts.snapshot.read() as reading:
        looked_at = list(islice(reading.ads(after[:100]), LOOKED_AT))
    running = [ad for ad in looked_at if _runs(ad, known.site, now)]
    ads = running[:SHOWN]
    more = ads[-1].id if len(running) > SHOWN else looked_at[-1].id if len(looked_at) == LOOKED_AT else None
    lang = language(environ)
    rows = [(ad, period(ad, known.site)) for ad in ads]
    return _page(f"transparency.{lang}.html", lang, {"site": known.site, "rows": rows, "more": more})


def _runs(ad: LiveAd, site: Site, now: float) -> bool:
    return not terms.is_paused(ad, now) and any(terms.why_not_on(one, site) is None for one in terms.all_terms(ad, now, strict=True))


def language(environ: Environ) -> str:
    """German or English: as `?lang=` says, else what the browser prefers of the two."""
    asked = asking.parameter(environ, "lang")
    if asked in {"de", "en"}:
        return str(asked)
    for part in (environ.get("HTTP_ACCEPT_LANGUAGE") or "").lower().split(","):
        tag = part.strip()[:2]
        if tag in {"de", "en"}:
            return str(tag)
    return "en"


def period(ad: LiveAd, site: Site) -> tuple[str, str]:
    """First and last day on which the ad runs, as ISO dates in the site's time zone; empty where there is no such limit."""
    zone = ZoneInfo(site.time_zone)
    first = datetime.fromtimestamp(ad.starts, zone).date().isoformat() if ad.starts else ""
    last = datetime.fromtimestamp(ad.until - 1, zone).date().isoformat() if 0 < ad.until < FOREVER else ""
    return first, last


@lru_cache(1)
def style() -> tuple[str, str]:
    """The pages' style, and the policy that lets exactly this style in and nothing else run."""
    css = resources.files("adserver.web").joinpath("templates/public.css").read_text("utf-8")
    allowed = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return css, f"default-src 'none'; img-src 'self'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"


def _json(values: dict[str, object]) -> Reply:
    return content(msgspec.json.encode(values), "application/json", NO_STORE, NOT_INDEXED, ANY_ORIGIN)


def _page(template: str, lang: str, values: dict[str, object]) -> Reply:
    css, policy = style()
    body = render_template(template, css=css, lang=lang, **values)
    headers = (NO_STORE, NOT_INDEXED, ("Content-Security-Policy", policy), ("Vary", "Accept-Language"), ("Referrer-Policy", "no-referrer"))
    return content(body.encode(), HTML, *headers)
