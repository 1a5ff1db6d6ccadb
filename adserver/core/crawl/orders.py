"""What a publisher's CMS asks of the indexer about one page: take it as it was sent, forget it, or read it again."""

from collections.abc import Iterator

import msgspec

from adserver.core.ads import Site
from adserver.core.catalogue.vetting import why_no_language
from adserver.core.crawl.crawling import Document, on_site, page_of
from analytics.core.paths import clean

TITLE_MAX = 300
TEXT_MAX = 200_000
HTML_MAX = 500_000
WORD_MAX = 60
WORDS_MAX = 60
ADDRESS_MAX = 2000


class Sent(msgspec.Struct, frozen=True, tag="sent"):
    """The page as the CMS holds it. A document without a language has it found out; `html` is the article's body, where it is no text."""

    document: Document
    html: str = ""
    is_kept: bool = True
    """Whether it stays as it was sent; otherwise the next fetch replaces it."""


class Forgotten(msgspec.Struct, frozen=True, tag="forgotten"):
    """Nothing is known of the page any more; where a list or a reader names it again, it is fetched."""


class Again(msgspec.Struct, frozen=True, tag="again"):
    """The page changed: fetch it now."""


Order = Sent | Forgotten | Again


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it comes in: addresses as the CMS writes them, times in Unix seconds."""

    path: str
    title: str
    text: str = ""
    html: str = ""
    keywords: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""
    section: str = ""
    published: int = 0
    canonical: str | None = None
    image: str | None = None
    is_article: bool = True
    is_kept: bool = True


def order_of(site: Site, draft: Draft) -> tuple[str, Sent]:
    """The cleaned path and the order that a draft without mistakes makes."""
    path, _ = page_of(site, draft.path) or (draft.path, "")
    canonical = page_of(site, draft.canonical, path) if draft.canonical else None
    document = Document(
        title=line(draft.title),
        text=draft.text,
        lang=draft.language,
        words=_words(draft.keywords),
        tags=_words(draft.tags),
        canonical=canonical[0] if canonical and canonical[0] != path else None,
        image=on_site(site, draft.image, path) if draft.image else None,
        is_article=draft.is_article,
        published=draft.published,
        section=draft.section,
    )
    return path, Sent(document, draft.html, draft.is_kept)


def draft_mistakes(site: Site, draft: Draft) -> Iterator[tuple[str, str]]:
    """All that is wrong with a draft: each field and a sentence."""
    found = page_of(site, draft.path)
    path = found[0] if found else "/"
    if found is None:
        yield "path", f"{draft.path[:80]!r} is no path like /news/story and no address on {', '.join(site.hosts)}"
    if draft.language and (problem := why_no_language(draft.language)):
        yield "language", problem
    if not line(draft.title):
        yield "title", "is empty"
    if draft.text and draft.html:
        yield "html", "stands beside text; send one of them"
    if draft.canonical and page_of(site, draft.canonical, path) is None:
        yield "canonical", f"{draft.canonical[:80]!r} is no page of this site"
    image = on_site(site, draft.image, path) if draft.image else "/"
    if image is None or len(image) > TITLE_MAX:
        yield (
            "image",
            f"must be an address of at most {TITLE_MAX} characters on {', '.join(site.hosts)}: readers load nothing from elsewhere",
        )
    if draft.section and (clean(draft.section) != draft.section or draft.section == "/" or "?" in draft.section):
        yield "section", f"{draft.section[:80]!r} is no section like /sport"


def line(text: str) -> str:
    """A text in one line, without blanks too many and signs that cannot be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = (line(word)[:WORD_MAX] for word in words)
    return tuple(dict.fromkeys(word for word in cleaned if word))[:WORDS_MAX]
