"""An article becomes a page: its heaviest words, and the ads that fit it with their reasons."""

import hashlib

import msgspec

from adserver.core import keywords
from adserver.core.ads import Page, Site
from adserver.core.crawling import Document
from adserver.core.matching import Blocks, Index

KEYWORDS = 24


def version_of(document: Document) -> str:
    """A short hash of all that analysis looks at; the same version is never analysed for a change of the page."""
    parts = (document.title, document.lang, document.text, document.words, document.tags, document.canonical, document.image)
    return hashlib.blake2b(msgspec.msgpack.encode(parts), digest_size=8).hexdigest()


def analysed(document: Document) -> keywords.Analysis:
    """The article's analysis. Words set by hand stand in front of the text, where words weigh more; tags behind it."""
    parts = (". ".join(document.words), document.text, ". ".join(document.tags))
    return keywords.analyse(document.title, "\n\n".join(part for part in parts if part), document.lang)


def blocks_of(site: Site) -> Blocks:
    """What the publisher keeps out; blocked advertisers are left out where ads are chosen, as an ad knows its campaign only."""
    return Blocks(words=site.blocked_words)


def page_of(site: Site, path: str, document: Document, index: Index, fetched_at: int) -> Page:
    """What is known of the article after matching it against all ads."""
    analysis = analysed(document)
    matching = index.match(analysis, blocks=blocks_of(site))
    return Page(
        site=site.id,
        path=path,
        title=document.title,
        lang=document.lang,
        version=version_of(document),
        fetched_at=fetched_at,
        canonical=document.canonical,
        keywords=keywords.heaviest(analysis, KEYWORDS),
        shortlist=matching.shortlist,
        blocked=matching.blocked,
        image=document.image,
    )
