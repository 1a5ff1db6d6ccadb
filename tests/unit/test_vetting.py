"""What a catalogue may hold."""

import msgspec
import pytest

from adserver.core.ads import Ad, Advertiser, Campaign, Image, SectionBlock, Site
from adserver.core.catalogue import vetting
from adserver.core.catalogue.bookings import campaign_mistakes
from adserver.core.relevance import safety

URLS = [
    "https://x.test",
    "http://x.test/",
    "https://x.test:8443/a/b?c=d&e=%20#f",
    "https://xn--grn-ioa.test/",
    "http://127.0.0.1:8000/a",
    "https://[2001:db8::1]/",
]
URLS += ["https://x.test?x", "https://x.test/a@b", "https://x.test/a:b//c", "HTTPS://X.test/".replace("HTTPS", "https")]
BAD_URLS = {
    "empty": "",
    "relative": "/a",
    "scheme-relative": "//x.test/",
    "javascript": "javascript:alert(1)",
    "javascript-in-capitals": "JaVaScRiPt:alert(1)",
    "data": "data:text/html,<script>1</script>",
    "file": "file:///etc/passwd",
    "ftp": "ftp://x.test/",
    "no-host": "https:///a",
    "no-slashes": "https:x.test",
    "one-slash": "https:/x.test",
    "userinfo": "https://good.test@evil.test/",
    "password": "https://u:p@x.test/",
    "backslash": "https://x.test\\@evil.test/",
    "leading-backslash": "https:\\\\evil.test/",
    "blank": "https://x.test/a b",
    "leading-blank": " https://x.test/",
    "tab": "https://x.test/\tjavascript:",
    "tab-in-scheme": "ht\ttps://x.test/",
    "newline": "https://x.test/\r\nSet-Cookie: a=b",
    "null": "https://x.test/\0",
    "markup": 'https://x.test/"><script>',
    "umlaut-host": "https://grün.test/",
    "umlaut-path": "https://x.test/größe",
    "full-width-slash": "https://x.test\uff0f.evil.test/",
    "right-to-left": "https://x.test/\u202egpj.exe",
    "bad-port": "https://x.test:99999/",
    "port-0": "https://x.test:0/",
    "odd-port": "https://x.test:80a/",
    "underscore-host": "https://a_b.test/",
    "double-dot-host": "https://a..test/",
    "hyphen-host": "https://-a.test/",
    "percent-host": "https://x%2etest/",
    "too-long": "https://x.test/" + "a" * 2000,
    "template": "https://x.test/{id}",
}


@pytest.mark.parametrize("url", URLS)
def test_plain_addresses_are_taken(url):
    assert vetting.why_no_url(url) is None


@pytest.mark.parametrize("url", BAD_URLS.values(), ids=BAD_URLS)
def test_addresses_that_could_be_a_trick_are_refused(url):
    assert vetting.why_no_url(url)


def section(prefix, **blocks):
    return SectionBlock(prefix=prefix, **blocks)


SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test")
ADVERTISER = Advertiser(id="a", name="A")
CAMPAIGN = Campaign(id="c", advertiser="a", name="C")
AD = Ad(id="ad", campaign="c", lang="de", headline="H", text="T", landing="https://x.test/", keywords=("Rad",))
CHECKS = {
    Site: vetting.site_mistakes,
    Advertiser: vetting.advertiser_mistakes,
    Campaign: campaign_mistakes,
    Ad: vetting.ad_mistakes,
}


@pytest.mark.parametrize("value", [SITE, ADVERTISER, CAMPAIGN, AD], ids=lambda value: type(value).__name__)
def test_what_is_right_has_no_mistakes(value):
    assert list(CHECKS[type(value)](value)) == []


WRONG = {
    "site-id": (SITE, {"id": "Blatt"}, ["id"]),
    "site-zone": (SITE, {"time_zone": "../../etc/passwd"}, ["time_zone"]),
    "site-hosts": (SITE, {"hosts": ()}, ["hosts"]),
    "site-capitals": (SITE, {"hosts": ("blatt.test", "Blatt.test")}, ["hosts"]),
    "site-port": (SITE, {"hosts": ("blatt.test", "blatt.test:80")}, ["hosts"]),
    "site-sitemap": (SITE, {"sitemap": "https://x.test/s.xml"}, ["sitemap"]),
    "site-feed": (SITE, {"feeds": ("//x.test/f", "feed")}, ["feeds", "feeds"]),
    "site-networks": (SITE, {"own_addresses": ("192.0.2.0/24", "192.0.2.1/24", "x")}, ["own_addresses", "own_addresses"]),
    "site-blocked": (SITE, {"blocked_advertisers": ("a:b",), "blocked_words": ("",)}, ["blocked_advertisers", "blocked_words"]),
    "site-families": (SITE, {"blocked_families": ("war", "wetter")}, ["blocked_families"]),
    "section-paths": (SITE, {"section_blocks": tuple(map(section, ("/", "sport", "/sport/", "/a?b=c", "/ok")))}, ["section_blocks"] * 4),
    "section-twice": (SITE, {"section_blocks": (section("/a"), section("/a"))}, ["section_blocks"]),
    "section-blocks": (
        SITE,
        {"section_blocks": (section("/a", advertisers=("a:b",), words=("",), families=("x",)),)},
        ["section_blocks"] * 3,
    ),
    "site-trending": (SITE, {"trending": 0}, ["trending"]),
    "site-language": (SITE, {"language": "deutsch"}, ["language"]),
    "advertiser-name": (ADVERTISER, {"name": " "}, ["name"]),
    "advertiser-payer": (ADVERTISER, {"payer": "<b>"}, ["payer"]),
    "advertiser-contact": (ADVERTISER, {"contact": "a\nb"}, ["contact"]),
    "campaign-id": (CAMPAIGN, {"id": "c:1"}, ["id"]),
    "campaign-money": (CAMPAIGN, {"price_micros": -1, "budget_micros": 10**16}, ["price", "budget"]),
    "campaign-currency": (CAMPAIGN, {"currency": "€"}, ["currency"]),
    "campaign-days": (CAMPAIGN, {"starts": "2026-13-01", "ends": "morgen"}, ["starts", "ends"]),
    "campaign-backwards": (CAMPAIGN, {"starts": "2026-02-01", "ends": "2026-01-31"}, ["ends"]),
    "campaign-sites": (CAMPAIGN, {"sites": ("Blatt",)}, ["sites"]),
    "ad-copy": (AD, {"headline": "", "text": "x" * 201, "cta": "<i>"}, ["headline", "text", "cta"]),
    "ad-direction": (AD, {"headline": "Ein \u202e Trick"}, ["headline"]),
    "ad-alt": (AD, {"image": Image(hash="0", width=1, height=1, alt=" ")}, ["image_alt"]),
    "ad-no-words": (AD, {"keywords": ()}, ["keywords"]),
    "ad-words": (AD, {"keywords": ("x" * 61,), "negative": ("<b>",)}, ["keywords", "negative"]),
    "ad-many-words": (AD, {"keywords": tuple(f"w{n}" for n in range(201))}, ["keywords"]),
    "ad-language": (AD, {"lang": "DE"}, ["lang"]),
}


@pytest.mark.parametrize(("value", "changes", "fields"), WRONG.values(), ids=WRONG)
def test_each_mistake_is_told_with_its_field(value, changes, fields):
    wrong = msgspec.structs.replace(value, **changes)

    assert [field for field, _ in CHECKS[type(value)](wrong)] == fields


def test_a_site_may_name_each_family_of_events_that_is_known():
    everything = msgspec.structs.replace(SITE, blocked_families=vetting.FAMILIES, section_blocks=(section("/sport", families=("war",)),))

    assert vetting.FAMILIES == safety.FAMILIES
    assert list(vetting.site_mistakes(everything)) == []


@pytest.mark.parametrize("text", ["5 < 7 und 8 > 3", "Müller & Söhne", "AT&T", "100 % – „gut“", "R&D; mehr", "日本語 ☕"])
def test_plain_text_may_hold_any_sign_that_is_no_markup(text):
    assert vetting.why_no_copy(text, 80) is None
