"""What a page says: headline, text, language, hints."""

import pytest

from adserver.core.ads import Site
from adserver.sources.extraction import document, plain_document

SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test", "www.blatt.test"), origin="https://blatt.test")
FIRST = "In der Speicherstadt wird wieder Kaffee geröstet, und wer am Morgen vorbeigeht, riecht den Espresso bis zur Brücke."
SECOND = "Drei Familien haben die alte Halle gemietet. Sie prüfen jede Lieferung, bevor sie in die Trommel kommt, und am Abend ist Ruhe."
THIRD = "Die Stadt hat den Vertrag verlängert; im Winter wird geheizt, im Sommer stehen die Tore offen und die Kinder sehen zu."
PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
TEXT = f"{FIRST}\n{SECOND}\n{THIRD}"


def html(body: str, head: str = "", attributes: str = ' lang="de"') -> str:
    return f"<!doctype html><html{attributes}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


BODIES = {
    "article": f"<article><h1>Kaffee</h1>{PARAGRAPHS}</article>",
    "main": f"<nav>Start Sport Kultur</nav><main><h1>Kaffee</h1>{PARAGRAPHS}</main><footer>Impressum Datenschutz</footer>",
    "plain": f"<h1>Kaffee</h1>{PARAGRAPHS}",
    "labels-that-stand-alone": f"<h1>Kaffee</h1><p>Ads</p>{PARAGRAPHS}<p>TRENDING</p>",
    "slots": f'<h1>Kaffee</h1><div data-slot="ads"><p>Reklame</p></div>{PARAGRAPHS}<div data-slot=trending><a href="/x">Tee</a></div>',
    "comments": f'<article><h1>Kaffee</h1>{PARAGRAPHS}<section class="comments"><p>Alles Quatsch, sage ich.</p></section></article>',
    "scripts": f"<article><h1>Kaffee</h1><script>var a = 1;</script><style>p {{}}</style>{PARAGRAPHS}<noscript>Bitte</noscript></article>",
    "hidden": f"<article><h1>Kaffee</h1><p hidden>Geheim</p>{PARAGRAPHS}<div aria-hidden=true>Zeichen</div></article>",
    "article-body": f'<article><h1>Kaffee</h1><p>Von Anna</p><div itemprop="articleBody">{PARAGRAPHS}</div></article>',
    "aside": f"<main><h1>Kaffee</h1>{PARAGRAPHS}<aside><p>Lesen Sie auch: Tee</p></aside></main>",
    "broken": f"<article><h1>Kaffee</h1><div>{PARAGRAPHS}</b></i></article></div></table>",
    "entities": f"<article><h1>Kaffee</h1>{PARAGRAPHS.replace('ö', '&ouml;').replace('ü', '&#252;')}</article>",
    "own-ad": f'<article><h1>Kaffee</h1><aside class="anzeige"><p>Kaufen</p></aside>{PARAGRAPHS}</article>',
    "spread-lines": f"<article><h1>Kaffee</h1>{PARAGRAPHS.replace(' und ', chr(10) + '   und' + chr(9))}</article>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_main_text_is_found_without_what_surrounds_it(body):
    found = document(html(body, "<title>Kaffee | Blatt</title>"), SITE, "/kaffee")

    assert found.title == "Kaffee"
    assert found.text == TEXT
    assert found.lang == "de"
    assert found.is_article


TITLES = {
    "headline": ("<title>Kaffee - Blatt</title>", "<h1>Kaffee</h1>", "Kaffee"),
    "open-graph": ('<meta property="og:title" content="Kaffee kommt zurück"><title>x</title>', "<h1>Anders</h1>", "Kaffee kommt zurück"),
    "open-graph-with-suffix": ('<meta property="og:title" content="Kaffee kommt | Blatt">', "<h1>Kaffee kommt</h1>", "Kaffee kommt"),
    "site-name": (
        '<meta property="og:title" content="Kaffee – Blatt"><meta property="og:site_name" content="Blatt">',
        "<h1>A</h1>",
        "Kaffee",
    ),
    "title-alone": ("<title>Kaffee kommt zurück | Hamburger Blatt</title>", "", "Kaffee kommt zurück"),
    "title-with-two-suffixes": ("<title>Kaffee: mehr davon | Genuss</title>", "", "Kaffee: mehr davon"),
    "dash-in-headline": ("<title>x</title>", "<h1>Kaffee – ein Leben</h1>", "Kaffee – ein Leben"),
    "headline-in-parts": ("", "<h1><span>Kaffee</span>\n <em>heute</em></h1>", "Kaffee heute"),
    "hyphen-word": ("<title>Kaffee-Rösterei</title>", "", "Kaffee-Rösterei"),
    "nothing": ("", "", FIRST),
    "entities": ("<title>Kaffee &amp; Kuchen</title>", "", "Kaffee & Kuchen"),
    "markup": ('<meta property="og:title" content="&lt;b&gt;Kaffee">', "", "<b>Kaffee"),
}


@pytest.mark.parametrize(("head", "headline", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_the_headline_without_the_sites_name(head, headline, title):
    assert document(html(headline + PARAGRAPHS, head), SITE, "/kaffee").title == title


LANGUAGES = {
    "html": (' lang="en"', "", "en"),
    "region": (' lang="de-AT"', "", "de"),
    "capitals": (' lang="EN-us"', "", "en"),
    "xml": (' xml:lang="fr"', "", "fr"),
    "locale": ("", '<meta property="og:locale" content="en_GB">', "en"),
    "empty": (' lang=""', '<meta http-equiv="content-language" name="content-language" content="en">', "en"),
    "nonsense": (' lang="Deutsch"', "", "de"),
    "silent": ("", "", "de"),
}


@pytest.mark.parametrize(("attributes", "head", "lang"), LANGUAGES.values(), ids=LANGUAGES)
def test_the_language_is_what_the_page_says_or_what_it_is_written_in(attributes, head, lang):
    assert document(html(f"<h1>K</h1>{PARAGRAPHS}", head, attributes), SITE, "/k").lang == lang


def test_a_silent_english_page_is_english():
    text = "<p>The roastery opens its doors again, and whoever passes by in the morning will smell the coffee across the bridge.</p>" * 3

    assert document(html(text, attributes=""), SITE, "/k").lang == "en"


def test_a_page_too_short_to_tell_is_in_the_sites_language():
    assert document(html("<h1>Oh</h1><p>Ah.</p>", attributes=""), SITE, "/k").lang == "de"


CANONICALS = {
    "own": ("https://blatt.test/andere", "/andere"),
    "other-host-of-the-site": ("https://www.blatt.test/andere", "/andere"),
    "relative": ("/andere", "/andere"),
    "relative-to-the-page": ("andere", "/ressort/andere"),
    "with-tracking": ("https://blatt.test/andere?utm_source=x", "/andere"),
    "itself": ("https://blatt.test/ressort/kaffee/", None),
    "foreign": ("https://evil.test/andere", None),
    "foreign-by-userinfo": ("https://blatt.test@evil.test/andere", None),
    "script": ("javascript:alert(1)", None),
    "broken": ("https://[", None),
    "empty": ("", None),
}


@pytest.mark.parametrize(("href", "path"), CANONICALS.values(), ids=CANONICALS)
def test_the_canonical_page_is_one_of_the_sites_own(href, path):
    assert document(html(PARAGRAPHS, f'<link rel="canonical" href="{href}">'), SITE, "/ressort/kaffee").canonical == path


def test_an_image_is_known_by_its_path_on_the_site_alone():
    own = document(html(PARAGRAPHS, '<meta property="og:image" content="https://www.blatt.test/b.jpg?w=1">'), SITE, "/k")
    foreign = document(html(PARAGRAPHS, '<meta property="og:image" content="https://cdn.example/b.jpg">'), SITE, "/k")

    assert own.image == "/b.jpg?w=1"
    assert foreign.image is None


def test_words_set_by_hand_and_tags_are_told_apart():
    head = '<meta name="keywords" content="Hafen, Kaffee ,, Hafen"><meta property="article:tag" content="Rösten">'
    head += '<meta name="news_keywords" content="Tor">'
    body = f'<article data-keywords="Espresso, Röstung"><h1>K</h1>{PARAGRAPHS}<div data-slot="ads" data-keywords="Trommel"></div></article>'

    found = document(html(body, head), SITE, "/k")

    assert found.words == ("Espresso", "Röstung", "Trommel")
    assert found.tags == ("Hafen", "Kaffee", "Tor", "Rösten")


TEASERS = "".join(f'<li><a href="/{n}">Ein Artikel über Kaffee und Kuchen, Teil {n}</a></li>' for n in range(30))
KINDS = {
    "front-page": ("/", PARAGRAPHS, "", False),
    "list-of-links": ("/thema", f"<h1>Thema</h1><ul>{TEASERS}</ul>", "", False),
    "list-of-linked-headings": ("/de", "".join(f'<h3><a href="/{n}">Titel</a></h3>{PARAGRAPHS}' for n in range(3)), "", False),
    "list-of-linked-cards": ("/de", "".join(f'<a href="/{n}"><h3>Titel</h3>{PARAGRAPHS}</a>' for n in range(3)), "", False),
    "headings-with-anchors": ("/k", "".join(f'<h3><a href="#{n}">Kapitel</a></h3>{PARAGRAPHS}' for n in range(3)), "", True),
    "headings-without-links": ("/k", "".join(f"<h3>Kapitel</h3>{PARAGRAPHS}" for n in range(3)), "", True),
    "list-of-articles": ("/thema", f"<article>{PARAGRAPHS}</article><article>{PARAGRAPHS}</article>", "", False),
    "article-beside-teasers": ("/k", f"<article>{PARAGRAPHS}</article><ul>{TEASERS}</ul>", "", True),
    "said-by-open-graph": ("/k", f"<ul>{TEASERS}</ul>", '<meta property="og:type" content="article">', True),
    "called-website": ("/k", PARAGRAPHS, '<meta property="og:type" content="website">', True),
    "said-by-json-ld": ("/k", f"<ul>{TEASERS}</ul>", '<script type="application/ld+json">{"@type": "NewsArticle"}</script>', True),
    "photo-story": ("/k", "<h1>Bilder vom Hafen</h1><img src=a.jpg><p>Sechs Ansichten.</p>", "", True),
}


@pytest.mark.parametrize(("path", "body", "head", "is_article"), KINDS.values(), ids=KINDS)
def test_articles_are_told_from_lists(path, body, head, is_article):
    assert document(html(body, head), SITE, path).is_article is is_article


@pytest.mark.parametrize("page", ["", "<", "<html>", "\0\0\0", "<p>" * 5000, "<!--", "ein Text ohne alles", "<article></article>"])
def test_no_page_is_too_broken(page):
    found = document(page, SITE, "/k")

    assert found.lang == "de"
    assert len(found.title) <= 300


def test_a_plain_text_has_its_headline_in_the_first_line():
    found = plain_document(f"\nKaffee\n\nAds\n\n{FIRST}\n{SECOND}\n\nTRENDING\n", SITE)

    assert (found.title, found.text, found.lang) == ("Kaffee", f"{FIRST}\n{SECOND}", "de")
