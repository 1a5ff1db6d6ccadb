"""When a page says that it was published."""

import pytest

from adserver.core.ads import Site
from adserver.core.crawl.crawling import Document
from adserver.core.relevance.shortlisting import page_of
from adserver.sources.extraction import document
from adserver.sources.published import published_at

SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test", time_zone="Europe/Berlin")
AT = 1_792_584_000  # 2026-10-21 12:00 UTC


@pytest.mark.parametrize(
    ("markup", "at"),
    [
        pytest.param('<meta property="article:published_time" content="2026-10-21T14:00:00+02:00">', AT, id="Open Graph"),
        pytest.param('<meta property="article:published_time" content="2026-10-21T12:00:00Z">', AT, id="with a Z"),
        pytest.param('<meta name="date" content="2026-10-21T14:00">', AT, id="without an offset, in the site's zone"),
        pytest.param('<meta name="DC.date.issued" content="2026-10-21">', AT - 14 * 3600, id="a day alone is its midnight"),
        pytest.param(
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-10-21T12:00:00Z"}</script>',
            AT,
            id="JSON-LD",
        ),
        pytest.param(
            '<meta name="date" content="gestern"><meta property="article:published_time" content="2026-10-21T12:00Z">', AT, id="one of two"
        ),
        pytest.param('<meta name="date" content="0001-01-01T00:00:00Z">', 0, id="before the Web"),
        pytest.param('<meta name="date" content="21. Oktober">', 0, id="no date that machines read"),
        pytest.param("", 0, id="nothing said"),
    ],
)
def test_a_page_tells_when_it_was_published(markup, at):
    found = document(
        f"<html lang='de'><head><title>Titel</title>{markup}</head><body><article><p>Text</p></article></body></html>", SITE, "/a"
    )

    assert found.published == at


def test_a_date_before_the_calendar_of_computers_is_none():
    assert published_at({"date": ["0001-01-01"]}, "", "Europe/Berlin") == 0


@pytest.mark.parametrize(
    ("published", "since"),
    [
        pytest.param(AT, AT, id="as it says"),
        pytest.param(0, AT + 60, id="when it was read"),
        pytest.param(AT + 999, AT + 60, id="not in the future"),
    ],
)
def test_a_page_is_as_old_as_it_says_or_as_it_is_known(published, since):
    said = Document(title="T", text="x", lang="de", published=published)

    assert page_of("blatt", "/a", said, AT + 60).since == since
