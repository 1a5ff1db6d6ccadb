"""The values that everything else passes around: sites, advertisers, campaigns, ads, pages and their shortlists.

All of them are frozen msgspec structs: they go unchanged from a TOML file through Redis and the snapshot to a reply.
"""

from typing import Literal

from adserver.core.flights import Booking, Flight, Kind, Pricing, filled, only_flight
from adserver.core.values import Value

Profile = Literal["strict", "standard"]
OptIn = Literal["referrer", "campaign", "readers", "countries"]
Review = Literal["draft", "submitted", "approved", "refused"]
Format = Literal["text", "image", "line"]


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
    political_ads: bool = False
    """Whether ads of political advertisers may run here; they never do where label, sponsor or notice is missing (EU 2024/900)."""
    revenue_share_percent: int = 100
    """What of the earnings the publisher gets."""
    retention_months: int | None = None
    """How long its dated sums are kept, 1–25; None: as long as the installation's settings say."""


class Advertiser(Value, frozen=True):
    """Who advertises. `payer` is who pays, when it is somebody else (DSA Art. 26)."""

    id: str
    name: str
    payer: str | None = None
    contact: str | None = None
    address: str | None = None
    """Of whoever pays, as statements are addressed: street, town, country."""
    vat_id: str | None = None
    political: bool = False
    """Its ads are political advertising (EU 2024/900): all of the following must be told then."""
    political_label: str | None = None
    """What they are labelled with in place of "Anzeige": `Politische Anzeige`."""
    political_sponsor: str | None = None
    """Who sponsors them, with an address to write to."""
    political_notice: str | None = None
    """The http(s) address of the transparency notice."""


class Campaign(Booking, frozen=True, kw_only=True):
    """An order of one advertiser: one period by its own fields, or several `flights`, which say what differs."""

    id: str
    advertiser: str
    name: str
    kind: Kind = "paid"
    pricing: Pricing = "flat"
    currency: str = "EUR"
    time_zone: str = "Europe/Berlin"
    """Whose days its dates, daily caps, reports and statements are counted in; not to be changed once it ran."""
    auto_renew: bool = False
    """When the last flight ends, another one of the same length, price and budget follows."""
    flights: tuple[Flight, ...] = ()

    def all_flights(self) -> tuple[Flight, ...]:
        """Every flight with all that it takes from the campaign; a campaign without flights is one."""
        return tuple(filled(flight, self) for flight in self.flights) or (only_flight(self),)


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
    """Words, phrases and names of event families."""
    image: Image | None = None
    format: Format | None = None
    """None: with its image where it has one, else text; `line` is one line of headline and call to action."""
    flight: str | None = None
    """The only flight of its campaign that it runs in; None: all."""
    utm: str = ""
    """Added to the landing page's address: `utm_source=magazin&utm_medium=anzeige`."""
    review: Review = "approved"
    """Only approved ads are served. What an admin brings in is approved; what an advertiser writes begins as a draft."""
    refusal: str | None = None
    """Why the review refused it."""
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


class StoryEvent(Value, frozen=True, array_like=True):
    """An event family that an article tells, and the word that tells it; `is_story`: the article is about that, not in passing."""

    family: str
    surface: str
    is_story: bool = False


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
    pushed: bool = False
    """Whether the publisher's CMS sent it; then no fetch replaces it."""
    section: str = ""
    """The section that the CMS named (`/sport`), where the path does not say it."""
    since: int = 0
    """When it was published, as the page says, else when it was first read (Unix seconds); 0: unknown."""
    by_hand: tuple[str, ...] = ()
    """Words that the publisher set for it (`data-keywords`, the CMS); they weigh as if they stood in front of the text."""
    tags: tuple[str, ...] = ()
    """Words of its meta elements and of the CMS' tags; they weigh as if they stood behind the text."""
    events: tuple[StoryEvent, ...] = ()


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
