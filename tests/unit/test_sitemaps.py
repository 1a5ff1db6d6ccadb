"""Addresses of pages in sitemaps and feeds."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.sources import sitemaps
from adserver.sources.sitemaps import Found, listing, moment

MB = 1_000_000
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://blatt.test/a?x=1&amp;y=2 </loc><lastmod>2026-11-22</lastmod>
  <image:image><image:loc>https://blatt.test/bild.jpg</image:loc></image:image></url>
<url><loc><![CDATA[/de/größe.html]]></loc><lastmod>2026-11-22T10:00:00+01:00</lastmod></url>
<url><lastmod>2026-11-22</lastmod></url>
</urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://blatt.test/s1.xml.gz</loc><lastmod>2026-11-22</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>"""
RSS = """<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://blatt.test/</link>
<atom:link href="https://blatt.test/feed" rel="self"/>
<item><title>A</title><link>https://blatt.test/a</link><pubDate>Sun, 22 Nov 2026 10:00:00 +0000</pubDate></item>
<item><title>B</title><guid>7</guid><link>/b</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://blatt.test/"/>
<entry><link rel="enclosure" href="https://blatt.test/ton.mp3"/><link href="https://blatt.test/a"/><updated>2026-11-22T10:00:00Z</updated></entry>
<entry><link rel="alternate" href="/b"/><published>2020-01-01T00:00:00Z</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><link>https://blatt.test/</link></channel><item><link>https://blatt.test/a</link><dc:date>2026-11-22T10:00:00Z</dc:date></item></rdf:RDF>"""
MIDNIGHT = 1_795_305_600
TEN = MIDNIGHT + 36_000

LISTS = {
    "sitemap": (SITEMAP, (Found("https://blatt.test/a?x=1&y=2", MIDNIGHT), Found("/de/größe.html", TEN - 3600)), ()),
    "index": (INDEX, (), (Found("https://blatt.test/s1.xml.gz", MIDNIGHT), Found("/s2.xml"))),
    "rss": (RSS, (Found("https://blatt.test/a", TEN), Found("/b")), ()),
    "atom": (ATOM, (Found("https://blatt.test/a", TEN), Found("/b")), ()),
    "rss-1.0": (RDF, (Found("https://blatt.test/a", TEN),), ()),
}


@pytest.mark.parametrize(("text", "pages", "lists"), LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_pages_and_further_lists_are_found(text, pages, lists, pack):
    found = listing(pack(text.encode()), most_bytes=MB)

    assert (found.pages, found.lists, found.problem) == (pages, lists, "")


def test_other_encodings_are_read():
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><urlset><url><loc>/größe</loc></url></urlset>'

    assert listing(text.encode("latin-1"), most_bytes=MB).pages == (Found("/größe"),)


def test_of_a_broken_list_everything_before_the_break_counts():
    found = listing(SITEMAP[: SITEMAP.index("<url><lastmod>")].encode(), most_bytes=MB)

    assert len(found.pages) == 2
    assert found.problem.startswith("no well-formed XML")


def test_a_packed_list_is_unpacked_up_to_a_limit():
    text = "<urlset>" + "<url><loc>/a</loc></url>" * 100_000

    found = listing(gzip.compress(text.encode()), most_bytes=100_000)

    assert 4000 < len(found.pages) < 4200
    assert found.problem


BOMBS = {
    "entities": '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>',
    "file": '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>&a;</loc></url></urlset>',
    "parameter": '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://127.0.0.1/x">%a;]><urlset/>',
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_entities_of_its_own_end_a_list(text):
    found = listing(text.encode(), most_bytes=MB)

    assert found.problem == "declares entities"
    assert found.pages == ()


def test_a_foreign_document_type_reads_nothing_else():
    found = listing(b'<!DOCTYPE urlset SYSTEM "http://127.0.0.1/x.dtd"><urlset><url><loc>/a</loc></url></urlset>', most_bytes=MB)

    assert found.pages == (Found("/a"),)


def test_no_more_entries_are_read_than_the_protocol_allows():
    text = "<urlset>" + "<url><loc>/a</loc></url>" * (sitemaps.FOUND_MAX + 5) + "</urlset>"

    found = listing(text.encode(), most_bytes=10 * MB)

    assert len(found.pages) == sitemaps.FOUND_MAX
    assert "first 50,000 entries" in found.problem


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_list_is_too_odd(data):
    assert isinstance(listing(data, most_bytes=MB).pages, tuple)


DATES = {
    "2026-11-22": MIDNIGHT,
    "2026-11-22T10:00:00Z": TEN,
    "2026-11-22T11:00:00.5+01:00": TEN,
    "2026-11-22T10:00:00": TEN,
    "Sun, 22 Nov 2026 10:00:00 GMT": TEN,
    "Sun, 22 Nov 2026 11:00:00 +0100": TEN,
    "2026": 0,
    "gestern": 0,
    "": 0,
    "0001-01-01": 0,
    "9999-12-31T23:59:59-23:59": 253_402_387_139,
    "Sun, 99 Nov 2026 10:00:00 GMT": 0,
}


@pytest.mark.parametrize(("text", "seconds"), DATES.items(), ids=[name or "empty" for name in DATES])
def test_dates_are_read_as_seconds_or_not_at_all(text, seconds):
    assert moment(text) == seconds
