"""Pages: what is known of each, and what a CMS says of them before anybody fetches them."""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from adserver.core.ads import Page, Site
from adserver.core.crawl import orders
from adserver.core.crawl.crawling import page_of
from adserver.core.crawl.orders import Again, Draft, Forgotten, Order, Sent, draft_mistakes, order_of
from adserver.core.live import LiveAd
from adserver.desk.api.frame import Accepted, Asked, Body, Group, Listed, Paged, Query, Refused, cursor_of, key_of, refuse_mistakes
from adserver.desk.figures.reading import live_ads
from adserver.desk.services import services
from adserver.stores.orders import OrdersFull

pages = Group("pages", "Pages of a site: their words, the ads that fit, and what the CMS says of them.")

BATCH = 100
LONGEST_BODY = 1 << 20
READ_AT_ONCE = 200
FULL = "The indexer is so far behind that no more pages are taken; try again in a minute."
Word = Annotated[str, Meta(min_length=1, max_length=orders.WORD_MAX)]
Words = Annotated[tuple[Word, ...], Meta(max_length=orders.WORDS_MAX)]
Language = Annotated[str, Meta(pattern="^[a-z]{2,3}$")]
Address = Annotated[str, Meta(min_length=1, max_length=orders.ADDRESS_MAX)]


class PageBody(Body, frozen=True, kw_only=True):
    """A page as the CMS holds it. It is read and has its ads within two seconds; no fetch replaces it, unless `keep` is false."""

    path: Annotated[Address, Meta(description="Its path as readers' browsers show it, or its whole address.")]
    title: Annotated[str, Meta(min_length=1, max_length=orders.TITLE_MAX, description="Headline.")]
    text: Annotated[str, Meta(max_length=orders.TEXT_MAX, description="The article as plain text, paragraphs in lines.")] = ""
    html: Annotated[str, Meta(max_length=orders.HTML_MAX, description="The article's HTML, instead of its text.")] = ""
    keywords: Annotated[Words, Meta(description="Words set by hand; they weigh as if they stood in front of the text.")] = ()
    tags: Annotated[Words, Meta(description="The CMS's tags; they weigh as if they stood behind the text.")] = ()
    language: Annotated[Language | None, Meta(description="As de or en; without it, it is found out.")] = None
    section: Annotated[str, Meta(max_length=200, description="Such as /sport, where the path does not begin with it.")] = ""
    published: Annotated[datetime | None, Meta(description="When it was published; without an offset, in the site's time zone.")] = None
    canonical: Annotated[Address | None, Meta(description="Path or address of the page that this one is another address of.")] = None
    image: Annotated[Address | None, Meta(description="Its preview image, on one of the site's own hosts.")] = None
    article: Annotated[bool, Meta(description="False for front pages and lists: they have no place in TRENDING.")] = True
    keep: Annotated[bool, Meta(description="False: the next fetch of the page replaces what was sent.")] = True


class PagesBody(Body, frozen=True):
    """Pages of one site; all of them are taken, or none."""

    pages: Annotated[tuple[PageBody, ...], Meta(min_length=1, max_length=BATCH)]


class PathQuery(Query, frozen=True):
    """Which page."""

    path: Annotated[str, Meta(max_length=orders.ADDRESS_MAX, description="The page's path, or its whole address.")] = "/"


class PagesQuery(Paged, frozen=True, kw_only=True):
    """Which pages."""

    prefix: Annotated[str, Meta(max_length=500, description="Only paths that begin so.")] = ""
    language: Annotated[str | None, Meta(description="Only pages in this language.")] = None
    pushed: Annotated[bool | None, Meta(description="Only pages that the CMS sent, or only those that were fetched.")] = None


class Orders(msgspec.Struct, frozen=True):
    """Pages that will be worked on within two seconds, by their cleaned paths; `waiting` counts all of the site's that are."""

    paths: tuple[str, ...]
    waiting: int


class PageEntry(msgspec.Struct, frozen=True):
    """What is known of a page, in short. Times are Unix seconds."""

    path: str
    title: str
    language: str
    ads: int
    """Ads on its shortlist."""
    read_at: int
    pushed: bool


class Keyword(msgspec.Struct, frozen=True):
    """A word of the article and its weight."""

    word: str
    weight: float


class Hit(msgspec.Struct, frozen=True):
    """One of the ad's keywords, and the word in the article that it met."""

    keyword: str
    surface: str


class Fit(msgspec.Struct, frozen=True):
    """An ad on the shortlist; `headline` is null where the ad is not live."""

    ad: str
    headline: str | None
    score: float
    matches: tuple[Hit, ...]


class KeptAway(msgspec.Struct, frozen=True):
    """An ad that fits and must not show: `negative:<word>`, a family of events, `sensitive:<family>`, `publisher-word:<word>`, …."""

    ad: str
    headline: str | None
    reason: str


class ToldEvent(msgspec.Struct, frozen=True):
    """An event family that the article tells, the word that tells it, and whether the story is about it or names it in passing."""

    family: str
    surface: str
    is_story: bool


class PageDetail(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of a page. Times are Unix seconds; `waiting`: something newer was sent and is being worked on."""

    path: str
    title: str
    language: str
    read_at: int
    published_at: int
    canonical: str | None
    image: str | None
    section: str
    article: bool
    pushed: bool
    waiting: bool
    keywords: tuple[Keyword, ...]
    by_hand: Annotated[tuple[str, ...], Meta(description="Words set by hand: `data-keywords`, `keywords` of the CMS.")]
    tags: Annotated[tuple[str, ...], Meta(description="Words of the page's meta elements, or `tags` of the CMS.")]
    events: tuple[ToldEvent, ...]
    shortlist: tuple[Fit, ...]
    blocked: tuple[KeptAway, ...]


@pages.get("/sites/{site}/pages", needs="see-site")
def list_pages(asked: Asked[PagesQuery, None]) -> Listed[PageEntry]:
    """The pages that are known, by path."""
    after, query = key_of(asked.query.cursor), asked.query
    rest = [path for path in services().pages.paths(asked.site.id) if path.startswith(query.prefix) and (after is None or path > after)]
    found: list[PageEntry] = []
    for start in range(0, len(rest), READ_AT_ONCE):
        read = services().pages.some(asked.site.id, rest[start : start + READ_AT_ONCE])
        found += [_entry(page) for page in read.values() if page is not None and _wanted(page, query)]
        if len(found) > query.limit:
            return Listed(tuple(found[: query.limit]), cursor_of(found[query.limit - 1].path))
    return Listed(tuple(found))


@pages.get("/sites/{site}/page", needs="see-site")
def get_page(asked: Asked[PathQuery, None]) -> PageDetail:
    """One page: its words, the ads that fit with their scores, and what keeps others away."""
    path = _path(asked.site, asked.query.path)
    page = services().pages.get(asked.site.id, path)
    waiting = services().orders.waits(asked.site.id, path)
    if page is None:
        told = "it was sent a moment ago and is being read" if waiting else "nobody sent it, and it was not read"
        raise Refused(404, f"Nothing is known of {path}: {told}.")
    return _detail(page, waiting=waiting)


@pages.put("/sites/{site}/page", needs="edit-site", scope="write-pages", longest_body=LONGEST_BODY, refusals={429: FULL})
def put_page(asked: Asked[None, PageBody]) -> Accepted[Orders]:
    """Say what stands on a page.

    The same page sent again replaces what was sent before.
    """
    return _send(asked.site, [("", asked.body)])


@pages.post("/sites/{site}/pages", needs="edit-site", scope="write-pages", longest_body=LONGEST_BODY, refusals={429: FULL})
def put_pages(asked: Asked[None, PagesBody]) -> Accepted[Orders]:
    """Say what stands on up to 100 pages, 1 MB together."""
    return _send(asked.site, [(f"pages[{number}].", body) for number, body in enumerate(asked.body.pages)])


@pages.post("/sites/{site}/page/fetch", needs="edit-site", scope="write-pages", refusals={429: FULL})
def fetch_page(asked: Asked[PathQuery, None]) -> Accepted[Orders]:
    """Have a page fetched now, because it changed.

    It replaces what was sent of the page before.
    """
    return _order(asked.site, {_path(asked.site, asked.query.path): Again()})


@pages.delete("/sites/{site}/page", needs="edit-site", scope="write-pages", refusals={429: FULL})
def delete_page(asked: Asked[PathQuery, None]) -> None:
    """Forget a page; its counts stay.

    It is fetched again when the sitemap or a reader names it and it is there.
    """
    path = _path(asked.site, asked.query.path)
    _order(asked.site, {path: Forgotten()})
    services().pages.delete(asked.site.id, path)


def _send(site: Site, bodies: list[tuple[str, PageBody]]) -> Accepted[Orders]:
    drafts = [(place, _draft(site, body)) for place, body in bodies]
    refuse_mistakes((place + field, sentence) for place, draft in drafts for field, sentence in draft_mistakes(site, draft))
    made: dict[str, Sent] = dict(order_of(site, draft) for _, draft in drafts)
    return _order(site, made)


def _order(site: Site, made: dict[str, Sent] | dict[str, Again] | dict[str, Forgotten]) -> Accepted[Orders]:
    given: dict[str, Order] = {**made}
    try:
        waiting = services().orders.put(site.id, given)
    except OrdersFull as exc:
        raise Refused(429, FULL) from exc
    return Accepted(Orders(tuple(given), waiting))


def _draft(site: Site, body: PageBody) -> Draft:
    moment = body.published
    if moment is not None and moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(site.time_zone))
    return Draft(
        path=body.path,
        title=body.title,
        text=body.text,
        html=body.html,
        keywords=body.keywords,
        tags=body.tags,
        language=body.language or "",
        section=body.section,
        published=0 if moment is None else max(0, int(moment.timestamp())),
        canonical=body.canonical,
        image=body.image,
        is_article=body.article,
        is_kept=body.keep,
    )


def _path(site: Site, address: str) -> str:
    found = page_of(site, address)
    if found is None:
        raise Refused(400, f"path: {address[:80]!r} is no path like /news/story and no address on {', '.join(site.hosts)}.")
    return found[0]


def _wanted(page: Page, query: PagesQuery) -> bool:
    return query.language in {None, page.lang} and query.pushed in {None, page.pushed}


def _entry(page: Page) -> PageEntry:
    return PageEntry(page.path, page.title, page.lang, len(page.shortlist), page.fetched_at, page.pushed)


def _detail(page: Page, *, waiting: bool) -> PageDetail:
    ads = live_ads(services(), (*(fit.ad for fit in page.shortlist), *(one.ad for one in page.blocked)))
    return PageDetail(
        path=page.path,
        title=page.title,
        language=page.lang,
        read_at=page.fetched_at,
        published_at=page.since,
        canonical=page.canonical,
        image=page.image,
        section=page.section,
        article=page.article,
        pushed=page.pushed,
        waiting=waiting,
        keywords=tuple(Keyword(word, weight) for word, weight in page.keywords),
        by_hand=page.by_hand,
        tags=page.tags,
        events=tuple(ToldEvent(one.family, one.surface, one.is_story) for one in page.events),
        shortlist=tuple(
            Fit(fit.ad, _headline(ads, fit.ad), fit.score, tuple(Hit(one.keyword, one.surface) for one in fit.matches))
            for fit in page.shortlist
        ),
        blocked=tuple(KeptAway(one.ad, _headline(ads, one.ad), one.reason) for one in page.blocked),
    )


def _headline(ads: dict[str, LiveAd], ad: str) -> str | None:
    return ads[ad].headline if ad in ads else None
