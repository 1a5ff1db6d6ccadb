"""A referrer is a host name in one spelling and nothing else of the address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.readers import referrers


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("news.example", "news.example", id="a host"),
        pytest.param("WWW.News.Example.", "news.example", id="another spelling"),
        pytest.param("https://news.example:8443/a?token=1#x", "news.example", id="a whole address"),
        pytest.param("https://jo:pw@news.example/", "news.example", id="with a login"),
        pytest.param("m\u00fcnchen.example", "xn--mnchen-3ya.example", id="an umlaut"),
        pytest.param("l.facebook.com", "facebook.com", id="a host that passes clicks on"),
        pytest.param("www.google.de", "google.de", id="a search engine"),
        pytest.param("demo.example", None, id="the site's own"),
        pytest.param("www.demo.example", None, id="the site's own with www"),
        pytest.param("192.0.2.1", None, id="an address"),
        pytest.param("[2001:db8::1]", None, id="an IPv6 address"),
        pytest.param("localhost", None, id="no dots"),
        pytest.param("", None, id="nothing"),
        pytest.param("a b.example", None, id="a space"),
        pytest.param("..", None, id="dots alone"),
        pytest.param("\u0300.example..\u3002", None, id="no name in IDNA"),
        pytest.param("a" * 99 + ".example", None, id="too long"),
    ],
)
def test_a_referrer_is_one_host_name(given: str, expected: str | None) -> None:
    assert referrers.clean_host(given, frozenset({"demo.example"})) == expected


@given(st.text(max_size=80))
def test_any_text_is_a_host_or_none(text: str) -> None:
    host = referrers.clean_host(text)

    assert host is None or (host.isascii() and referrers.clean_host(host) == host)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("Newsletter  M\u00e4rz", "newsletter m\u00e4rz", id="a name"),
        pytest.param("  ", None, id="nothing"),
        pytest.param("jo@example.org", None, id="a reader's address"),
        pytest.param("x" * 65, None, id="too long"),
        pytest.param("a\x00b", None, id="a control character"),
    ],
)
def test_a_campaign_has_one_spelling(given: str, expected: str | None) -> None:
    assert referrers.clean_campaign(given) == expected
