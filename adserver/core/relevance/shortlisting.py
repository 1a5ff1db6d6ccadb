"""An article becomes a page: its heaviest words, and the ads that fit it with their reasons."""

import hashlib

import msgspec

from adserver.core.ads import Ad, Page, StoryEvent
from adserver.core.crawl.crawling import Document
from adserver.core.relevance import keywords
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.matching import ELSEWHERE, Matching

KEYWORDS = 16


def version_of(document: Document) -> str:
    """A short hash of all that is known of the article; the same version is never analysed twice."""
    return hashlib.blake2b(msgspec.msgpack.encode(document), digest_size=8).hexdigest()


def text_of(document: Document) -> str:
    """A short hash of headline and text alone: pages that say the same have the same."""
    return hashlib.blake2b(f"{document.title}\0{document.text}".encode(), digest_size=8).hexdigest()


def analysed(document: Document) -> Analysis:
    """The article's analysis. Words set by hand stand in front of the text, where words weigh more; tags behind it."""
    parts = (". ".join(document.words), document.text, ". ".join(document.tags))
    return keywords.analyse(document.title, "\n\n".join(part for part in parts if part), document.lang)


def matchable(ad: Ad) -> Ad:
    """The ad without what matching does not look at: a change of that needs no new shortlists."""
    plain = Ad(id=ad.id, campaign=ad.campaign, lang=ad.lang, headline=ad.headline, text=ad.text, landing=ad.landing)
    return msgspec.structs.replace(plain, keywords=ad.keywords, negative=ad.negative)


def page_of(site: str, path: str, document: Document, fetched_at: int) -> Page:
    """What the article says of itself; which ads fit it is `matched`'s business."""
    return Page(
        site=site,
        path=path,
        title=document.title,
        lang=document.lang,
        version=version_of(document),
        fetched_at=fetched_at,
        canonical=document.canonical,
        image=document.image,
        article=document.is_article,
        section=document.section,
        # A date in the future is a mistake, or an article that is on the site already.
        since=min(document.published or fetched_at, fetched_at),
        by_hand=document.words,
        tags=document.tags,
    )


def matched(page: Page, analysis: Analysis, matching: Matching) -> Page:
    """The page with its words and with what all ads said of them."""
    blocked = tuple(block for block in matching.blocked if block.reason != ELSEWHERE)
    told = analysis.told
    events = tuple(StoryEvent(family, surface, family in told.about) for family, surface in told.families.items())
    heaviest = keywords.heaviest(analysis, KEYWORDS)
    return msgspec.structs.replace(page, keywords=heaviest, shortlist=matching.shortlist, blocked=blocked, events=events)
