"""What a page says: headline, main text, language and the hints that the publisher put into it.

Litfass' own slots, navigation, comments and the words "Ads", "Anzeige", "TRENDING" that stand alone are no text of the article.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from adserver.core.ads import Site
from adserver.core.crawl.crawling import Document, on_site
from adserver.core.crawl.orders import Sent
from adserver.sources.published import published_at
from analytics.core.paths import clean

TEXT_MAX = 200_000
"""Characters of text that are looked at; a long reportage has 40,000."""
TITLE_MAX = 300
SHORT = 200
"""An article's candidate with less text than this is none; trafilatura is asked then."""
LINKS_OF_LIST = 0.5
"""An article's text is rarely a tenth links; a page of which half is links is a list."""
LINKED_HEADINGS_OF_LIST = 3
"""An article's headings lead nowhere; teasers' do, however long the text below them is."""
WORD_MAX = 60
WORDS_MAX = 60
_NO_TEXT = (
    "script, style, noscript, template, svg, iframe, form, button, select, textarea, nav, aside, footer, dialog, [hidden], "
    "[aria-hidden=true], [data-slot], .anzeige, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], "
    "#comments, .comments, .comment-list, #disqus_thread, .breadcrumb, .breadcrumbs, .cookie-banner, .share-buttons, .related-articles"
)
_BODIES = ("[itemprop=articleBody]", "article", "main", "[role=main]", "#content", ".post-content", ".entry-content")
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "td", "th", "dt", "dd", "pre", "div", "br", "section"}
_LABELS = re.compile(r"(ads?|anzeigen?|advertisements?|werbung|trending|meistgelesen|most read)[.:]?", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—·»•-]\s+[^|–—·»•]{1,40}$")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_ARTICLE_TYPES = re.compile(
    r'"@type"\s*:\s*(\[[^\]]*)?"(News|Blog|Report|Opinion|Analysis|Tech|Scholarly|Review)?(Article|Posting|NewsArticle)"'
)


def document(html: str, site: Site, path: str) -> Document:
    """What the page at `path` of `site` says."""
    page = LexborHTMLParser(html)
    metas = _metas(page)
    title = _title(page, metas)
    words = _words(node.attributes.get("data-keywords") or "" for node in page.css("[data-keywords]"))
    tags = _words([*metas.get("keywords", []), *metas.get("news_keywords", []), *metas.get("article:tag", [])])
    linked_data = "".join(node.text() for node in page.css('script[type="application/ld+json"]'))
    says_article = _says_article(page, metas, linked_data)
    # From here on the page is without its slots, scripts and navigation.
    text = _main_text(page, html, title)
    if not title:
        title, _, text = text.partition("\n")
    return Document(
        title=title[:TITLE_MAX],
        text=text,
        lang=_language(page, metas, f"{title}\n{text}", site),
        words=words,
        tags=tags,
        canonical=_canonical(page, site, path),
        image=_image(metas, site, path),
        is_article=path != "/" and (not _is_list(page) if says_article is None else says_article),
        published=published_at(metas, linked_data, site.time_zone),
    )


def plain_document(text: str, site: Site) -> Document:
    """What a plain text says: its first line is the headline."""
    title, _, rest = plain(text).partition("\n")
    return Document(title=title[:TITLE_MAX], text=rest, lang=detected(f"{title}\n{rest}", site.language))


def sent_document(sent: Sent, site: Site) -> Document:
    """What a CMS sent, as a page that was read: an article's HTML becomes its text, a language that it did not name is found out."""
    given = sent.document
    text, words = plain(given.text), given.words
    if sent.html:
        page = LexborHTMLParser(f"<article>{sent.html}</article>")
        words = (*words, *_words(node.attributes.get("data-keywords") or "" for node in page.css("[data-keywords]")))
        text = _main_text(page, sent.html, given.title)
    lang = given.lang or detected(f"{given.title}\n{text}", site.language)
    return msgspec.structs.replace(given, title=given.title[:TITLE_MAX], text=text, words=tuple(dict.fromkeys(words)), lang=lang)


def plain(text: str) -> str:
    """Text without blanks too many, lines that are only labels, and what is beyond `TEXT_MAX`."""
    lines = (_BLANKS.sub(" ", line).strip() for line in text[:TEXT_MAX].split("\n"))
    return "\n".join(line for line in lines if line and not _LABELS.fullmatch(line))


def _metas(page: LexborHTMLParser) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in page.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name")
        content = (node.attributes.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _title(page: LexborHTMLParser, metas: dict[str, list[str]]) -> str:
    headlines = [_line(node.text(separator=" ")) for node in page.css("article h1, main h1, h1")[:3]]
    given = [_line(text) for text in metas.get("og:title", [])[:1]]
    title = page.css_first("title")
    whole = _line(title.text()) if title else ""
    chosen = next((text for text in (*given, *headlines[:1], whole) if text), "")
    return _without_suffix(chosen, headlines, metas)[:TITLE_MAX]


def _without_suffix(title: str, headlines: list[str], metas: dict[str, list[str]]) -> str:
    """The title without the site's name behind it: the headline if that is how it starts, else without a short last part."""
    starts = [headline for headline in headlines if headline and title != headline and title.startswith(headline)]
    if starts:
        return max(starts, key=len)
    names = [name.strip() for name in metas.get("og:site_name", [])]
    for name in names:
        if name and title.endswith(name):
            return title.removesuffix(name).rstrip(" |–—·»•-") or title
    # Only a title element carries suffixes by habit; a headline with a dash is a headline.
    return title if title in headlines or "og:title" in metas else _SUFFIX.sub("", title)


def _line(text: str) -> str:
    return " ".join(text.split())


def _main_text(page: LexborHTMLParser, html: str, title: str) -> str:
    for node in page.css(_NO_TEXT):
        if node.tag not in {"html", "body", "main", "article"}:
            node.decompose()
    best = max((_text_of(node, title) for node in _candidates(page)), key=len, default="")
    if len(best) >= SHORT:
        return best
    return max(best, _fallback(html, title), key=len)


def _candidates(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """Nodes of the first kind that is there; several articles side by side are a list of teasers, so their parent counts."""
    for selector in _BODIES:
        nodes = page.css(selector)
        if len(nodes) == 1 or (nodes and selector == _BODIES[0]):
            yield from nodes
            return
    if page.body is not None:
        yield page.body


def _text_of(node: LexborNode, title: str) -> str:
    parts: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag in _BLOCKS:
            parts.append("\n")
        elif child.tag == "-text":
            parts.append((child.text_content or "").replace("\n", " "))
    text = plain("".join(parts))
    # The headline has its own place; twice it would weigh twice.
    return text.removeprefix(title).lstrip()


def _fallback(html: str, title: str) -> str:
    # Imported when a page needs it: 0.4 s and 40 MB.
    import trafilatura

    text = trafilatura.extract(html, include_comments=False, include_tables=True, favor_recall=True) or ""
    return plain(text).removeprefix(title).lstrip()


def _language(page: LexborHTMLParser, metas: dict[str, list[str]], text: str, site: Site) -> str:
    root = page.css_first("html")
    said = [root.attributes.get("lang") or root.attributes.get("xml:lang") or ""] if root else []
    said += metas.get("og:locale", []) + metas.get("content-language", [])
    for value in said:
        if found := re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", value):
            return found[1].lower()
    return detected(text, site.language)


def detected(text: str, default: str) -> str:
    """The language that a text is written in; the site's where it is too short to tell."""
    if len(text) < SHORT:
        return default
    # Imported when a page says nothing: 0.5 s and 30 MB.
    import py3langid

    return str(py3langid.classify(text[:5000])[0])


def _words(lists: Iterable[str]) -> tuple[str, ...]:
    words = [_line(word) for row in lists for word in row.split(",")]
    return tuple(dict.fromkeys(word for word in words if 1 < len(word) <= WORD_MAX))[:WORDS_MAX]


def _canonical(page: LexborHTMLParser, site: Site, path: str) -> str | None:
    node = page.css_first("link[rel=canonical][href]")
    address = (node.attributes.get("href") or "").strip() if node else ""
    url = on_site(site, address, path) if address else None
    cleaned = clean(url) if url else None
    return None if cleaned == path else cleaned


def _image(metas: dict[str, list[str]], site: Site, path: str) -> str | None:
    for address in metas.get("og:image", [])[:1]:
        if (found := on_site(site, address, path)) and len(found) <= TITLE_MAX:
            return found
    return None


def _says_article(page: LexborHTMLParser, metas: dict[str, list[str]], linked_data: str) -> bool | None:
    """Whether the page calls itself an article; None if it says nothing of the kind (many call all their pages "website")."""
    if any(kind.lower() in {"article", "news", "blog"} for kind in metas.get("og:type", [])):
        return True
    return True if _ARTICLE_TYPES.search(linked_data) or len(page.css("article")) == 1 else None


def _linked_headings(page: LexborHTMLParser) -> int:
    """Headings that lead to other pages; those of manuals lead to themselves (#)."""
    links = (heading.css_first("a[href]") or heading.parent for heading in page.css("h2, h3, h4"))
    hrefs = ((link.attributes.get("href") or "#") if link is not None and link.tag == "a" else "#" for link in links)
    return sum(not href.startswith("#") for href in hrefs)


def _is_list(page: LexborHTMLParser) -> bool:
    """Whether the page, its navigation taken away, is a list of teasers: several articles, headings that lead away, or mostly links."""
    if len(page.css("article")) > 1 or _linked_headings(page) >= LINKED_HEADINGS_OF_LIST:
        return True
    body = page.body
    if body is None:
        return False
    linked = sum(len(_line(node.text())) for node in body.css("a"))
    return linked > LINKS_OF_LIST * len(_line(body.text(separator=" ")))
