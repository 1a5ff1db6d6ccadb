"""The values that everything else passes around: sites, advertisers, campaigns, ads, pages and their shortlists.

All of them are frozen msgspec structs: they go unchanged from a TOML file through Redis and the snapshot to a reply.
"""

from typing import Literal

import msgspec

Profile = Literal["strict", "standard"]
OptIn = Literal["referrer", "campaign", "readers"]
Kind = Literal["paid", "affiliate", "community", "own", "house"]
Pricing = Literal["cpm", "cpc", "flat"]
EmptyReason = Literal["no-match", "not-crawled", "budget", "paused", "blocked", "country", "no-ads"]

KINDS: tuple[Kind, ...] = ("paid", "affiliate", "community", "own", "house")
"""Classes of campaigns in the order in which they are served."""


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen value with named fields; an unknown field is an error, a default one is not written."""


class TrendingRules(Value, frozen=True):
    """What a publisher chose for a site's TRENDING list, beside its length. Paths are as readers' browsers show them: `/sport/derby`."""

    character: float = 0.5
    """The window: 0 steady (20 minutes) to 1 breaking (2.5 minutes)."""
    hold: float = 1.9
    """By how many standard deviations a page must lead to take another's seat."""
    minimum_readers: int = 1
    """k: a page is listed only after so many readers, within about a day."""
    fresh_hours: float = 0.0
    """Only pages that were published at most so long ago; 0 = all."""
    include: tuple[str, ...] = ()
    """Patterns of paths (`*` any text, `?` one character); empty: all."""
    exclude: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    """Pages that lead the list, in this order, whatever their counts."""
    banned: tuple[str, ...] = ()
    articles_only: bool = True
    """Front pages and pages of sections are never listed."""
    sections: tuple[str, ...] = ()
    """Parts of the site that have lists of their own, by the beginning of their paths: `/sport`."""
    own_language: bool = False
    """A page's list holds pages in its own language only."""
    arrows: bool = True
    """The public list says what is new, up and down."""
    images: bool = False
    """The public list carries the pages' own preview images."""


class SectionBlock(Value, frozen=True):
    """What a publisher keeps out of one part of a site, in addition to what holds for all of it."""

    prefix: str
    """The beginning of its paths in whole segments: `/sport` is /sport and /sport/derby, not /sportwagen."""
    advertisers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    families: tuple[str, ...] = ()


class Site(Value, frozen=True):
    """A publisher's site. `id` matches `[a-z0-9-]{1,40}`; `hosts` are lower-case host names without a port."""

    id: str
    name: str
    hosts: tuple[str, ...]
    origin: str
    """Where its pages are fetched from: scheme, host and port, without a path."""
    language: str = "de"
    time_zone: str = "Europe/Berlin"
    profile: Profile = "strict"
    opt_ins: tuple[OptIn, ...] = ()
    trending: int = 5
    """Length of the TRENDING list, 1–20."""
    trending_rules: TrendingRules = TrendingRules()
    sitemap: str | None = "/sitemap.xml"
    feeds: tuple[str, ...] = ()
    blocked_advertisers: tuple[str, ...] = ()
    blocked_words: tuple[str, ...] = ()
    """Ads that have one of these among their keywords do not run."""
    blocked_families: tuple[str, ...] = ()
    """No ad at all stands beside a story about events of these families; beside the sensitive ones (terror, …) never one does."""
    section_blocks: tuple[SectionBlock, ...] = ()
    own_addresses: tuple[str, ...] = ()
    """The publisher's own networks (CIDR); views from there are ignored as `own`."""


class Advertiser(Value, frozen=True):
    """Who advertises. `payer` is who pays, when it is somebody else (DSA Art. 26)."""

    id: str
    name: str
    payer: str | None = None
    contact: str | None = None


class Campaign(Value, frozen=True):
    """An order of one advertiser. Money is in micro units of the currency (1 EUR = 1,000,000); dates are ISO days, both inclusive."""

    id: str
    advertiser: str
    name: str
    kind: Kind = "paid"
    pricing: Pricing = "flat"
    price_micros: int = 0
    """For 1,000 viewable impressions (cpm), for a click (cpc), for the whole period (flat)."""
    budget_micros: int | None = None
    currency: str = "EUR"
    starts: str | None = None
    ends: str | None = None
    sites: tuple[str, ...] = ()
    """The sites it may run on; empty: all."""
    paused: bool = False


class Image(Value, frozen=True):
    """A creative's image as it is served: `hash` names `/media/<hash>.webp`; width and height in CSS pixels."""

    hash: str
    width: int
    height: int
    alt: str


class Ad(Value, frozen=True):
    """One creative of a campaign, with the words of articles that it fits beside (`keywords`) and never beside (`negative`)."""

    id: str
    campaign: str
    lang: str
    headline: str
    text: str
    landing: str
    cta: str = ""
    keywords: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    image: Image | None = None
    paused: bool = False


class Match(Value, frozen=True, array_like=True):
    """Why an ad fits: one of its own keywords and the word as it stands in the article."""

    keyword: str
    surface: str


class Candidate(Value, frozen=True, array_like=True):
    """An ad on a page's shortlist. `score` grows with fit (0 < score); `matches` come strongest first and are never empty."""

    ad: str
    score: float
    matches: tuple[Match, ...]


class Blocked(Value, frozen=True, array_like=True):
    """An ad whose keywords matched but that may not show: `reason` is a safety family, `negative:<word>` or `sensitive:<family>`."""

    ad: str
    reason: str


class Page(Value, frozen=True):
    """What the indexer knows of one article. `path` is the cleaned path that views are counted under."""

    site: str
    path: str
    title: str
    lang: str
    version: str
    """Hash of title, language and text: the same version is never analysed twice."""
    fetched_at: int
    """Unix seconds."""
    canonical: str | None = None
    """The path that this one is another address of."""
    keywords: tuple[tuple[str, float], ...] = ()
    """The heaviest words first, as they stand in the article."""
    shortlist: tuple[Candidate, ...] = ()
    """At most 64, best first."""
    blocked: tuple[Blocked, ...] = ()
    image: str | None = None
    article: bool = True
    """False for front pages and lists of teasers: they carry ads and are counted, and have no place in TRENDING."""
    since: int = 0
    """When it was published, as the page says, else when it was first read (Unix seconds); 0: unknown."""


class LiveAd(Value, frozen=True):
    """An ad with all that serving it takes, joined once a catalogue change. Times are Unix seconds, `until` is exclusive."""

    id: str
    campaign: str
    advertiser: str
    advertiser_name: str
    payer: str
    kind: Kind
    lang: str
    headline: str
    text: str
    cta: str
    landing: str
    image: Image | None = None
    starts: int = 0
    until: int = 2**53
    sites: tuple[str, ...] = ()
    pricing: Pricing = "flat"
    price_micros: int = 0


class CampaignState(Value, frozen=True):
    """What the store said of a campaign's money. `at` is when (Unix seconds); `remaining_micros` None: no budget set."""

    at: int
    remaining_micros: int | None = None


class TrendingItem(Value, frozen=True):
    """One line of the public list. `move`: new, up, down or same against the list an hour before."""

    title: str
    path: str
    lang: str = ""
    move: Literal["new", "up", "down", "same"] = "same"
    image: str | None = None
    """The page's preview image on its own site, as a path."""


class TrendingPart(Value, frozen=True):
    """The list of a section ("" = all) and of one language ("" = all)."""

    section: str = ""
    lang: str = ""
    items: tuple[TrendingItem, ...] = ()


class TrendingList(Value, frozen=True):
    """A site's public list as of `at` (Unix seconds), longest list that any slot may ask for; `parts` are the lists beside it."""

    at: int
    items: tuple[TrendingItem, ...] = ()
    parts: tuple[TrendingPart, ...] = ()


class CounterReport(Value, frozen=True):
    """How this host's counting stands: views accepted = applied + waiting; records damaged; units that are stopped, and why."""

    accepted: int = 0
    applied: int = 0
    waiting: int = 0
    damaged: int = 0
    alarms: tuple[tuple[str, str], ...] = ()


class TokenKey(Value, frozen=True):
    """A key that tokens are signed with from `since` on (Unix seconds); the newest one signs, all in the list verify."""

    id: int
    secret: bytes
    since: int
