"""Two spellings of an article's address are one page; two articles are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core import paths


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("/", "/", id="the root"),
        pytest.param("/artikel/x", "/artikel/x", id="a plain path"),
        pytest.param("/artikel/x/", "/artikel/x", id="a trailing slash"),
        pytest.param("//artikel///x", "/artikel/x", id="duplicate slashes"),
        pytest.param("/größe", "/größe", id="composed umlaut"),
        pytest.param("/gro\u0308ße", "/größe", id="decomposed umlaut"),
        pytest.param("/gr%C3%B6%C3%9Fe", "/größe", id="percent-encoded"),
        pytest.param("/gr%c3%b6%c3%9fe", "/größe", id="percent-encoded in lower case"),
        pytest.param("/gro%CC%88%C3%9Fe", "/größe", id="percent-encoded decomposed"),
        pytest.param("/Größe", "/Größe", id="capitals are another page"),
        pytest.param("/x%e4y", "/x%E4y", id="Latin-1 stays encoded"),
        pytest.param("/100%", "/100%25", id="a bare percent sign"),
        pytest.param("/100%25", "/100%25", id="an encoded percent sign"),
        pytest.param("/a%2541", "/a%2541", id="decoded once, not twice"),
        pytest.param("/a%2Fb", "/a%2Fb", id="an encoded slash is no slash"),
        pytest.param("/a%3Fb", "/a%3Fb", id="an encoded question mark is no query"),
        pytest.param("/a#top", "/a", id="a fragment"),
        pytest.param("/a?#top", "/a", id="an empty query"),
        pytest.param("/a/./b/../c", "/a/c", id="dot segments"),
        pytest.param("/../../a", "/a", id="dots above the root"),
        pytest.param("/a/%2e%2e/b", "/b", id="encoded dots"),
        pytest.param("/a?utm_source=x&utm_medium=y", "/a", id="utm"),
        pytest.param("/a?UTM_Source=x", "/a", id="utm in capitals"),
        pytest.param("/a?fbclid=1&gclid=2&mc_eid=3&msclkid=4", "/a", id="click identifiers"),
        pytest.param("/a/?fbclid=1", "/a", id="a slash before the query"),
        pytest.param("/a?id=7&fbclid=1", "/a?id=7", id="the article's number stays"),
        pytest.param("/a?b=2&a=1", "/a?a=1&b=2", id="sorted"),
        pytest.param("/a?b=2&b=1&b=2", "/a?b=1&b=2", id="each once"),
        pytest.param("/a?b=", "/a?b", id="no value"),
        pytest.param("/a?name=gr%c3%b6%c3%9fe+x", "/a?name=größe x", id="decoded value"),
        pytest.param("/a?b=1%2B1", "/a?b=1%2B1", id="a plus sign stays encoded"),
        pytest.param("/a?b=c=d", "/a?b=c%3Dd", id="an equals sign in a value"),
        pytest.param("/a?PHPSESSID=0123", "/a", id="a session"),
        pytest.param("/a;jsessionid=ABC?x=1", "/a?x=1", id="a session in the path"),
        pytest.param("/a?contact=jo@example.org", "/a", id="an e-mail address"),
        pytest.param("/a?x=" + "y" * 65, "/a", id="a value too long to name a page"),
        pytest.param("/suche?q=heimlich", "/suche", id="what a reader typed"),
        pytest.param("/\u212a", "/K", id="the Kelvin sign"),
    ],
)
def test_a_path_has_one_spelling(given: str, expected: str) -> None:
    assert paths.clean(given) == expected


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        pytest.param("", "not-a-path", id="nothing"),
        pytest.param("artikel", "not-a-path", id="no slash"),
        pytest.param("https://example.org/a", "not-a-path", id="a URL"),
        pytest.param("javascript:alert(1)", "not-a-path", id="a script"),
        pytest.param("/a\x00b", "control-characters", id="NUL"),
        pytest.param("/a%0d%0ab", "control-characters", id="encoded line break"),
        pytest.param("/a\u202eb", "control-characters", id="right-to-left override"),
        pytest.param("/a\ud800b", "control-characters", id="half a surrogate pair"),
        pytest.param("/" + "a" * 512, "too-long", id="513 bytes"),
        pytest.param("/" + "ö" * 256, "too-long", id="513 bytes in 257 characters"),
        pytest.param("/a?" + "x" * 4096, "too-long", id="more than is looked at"),
    ],
)
def test_what_is_no_path_is_refused_with_its_reason(given: str, reason: str) -> None:
    assert paths.clean(given) is None
    assert paths.why_unclean(given) == reason


def test_the_longest_path_is_kept() -> None:
    assert paths.clean("/" + "a" * 511) == "/" + "a" * 511


_odd = st.text(st.sampled_from("ab/?&=%#.+;@ö\u0308\u0338 25cC3BbFf2eE~_-") | st.characters(), max_size=60).map(lambda text: "/" + text)


@given(_odd)
def test_cleaning_twice_changes_nothing(path: str) -> None:
    once = paths.clean(path)
    if once is not None:
        assert paths.clean(once) == once
        assert paths.why_unclean(path) is None
        assert len(once.encode()) <= paths.MAX_BYTES


@given(_odd)
def test_a_link_made_of_a_page_leads_to_the_same_page(path: str) -> None:
    once = paths.clean(path)
    if once is not None:
        url = paths.as_url(once)
        assert url.isascii()
        assert paths.clean(url) == once


@given(_odd)
def test_a_refused_path_has_a_reason(path: str) -> None:
    assert (paths.clean(path) is None) == (paths.why_unclean(path) is not None)
