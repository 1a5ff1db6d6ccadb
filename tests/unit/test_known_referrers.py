"""Referring hosts by the names that people know."""

import pytest

from adserver.core.readers.known_referrers import by_name, name_of


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("google.de", "Google"),
        ("google.co.uk", "Google"),
        ("google.com.au", "Google"),
        ("google.com", "Google"),
        ("news.google.com", "Google News"),
        ("facebook.com", "Facebook"),
        ("x.com", "X (Twitter)"),
        ("notx.com", "notx.com"),
        ("de.wikipedia.org", "Wikipedia"),
        ("de.search.yahoo.com", "Yahoo"),
        ("google.evil.example", "google.evil.example"),
        ("mygoogle.de", "mygoogle.de"),
        ("facebook.com.evil.example", "facebook.com.evil.example"),
        ("herald.example", "herald.example"),
        ("*", "*"),
        ("", ""),
    ],
)
def test_hosts_are_called_as_people_know_them(host, name):
    assert name_of(host) == name


def test_hosts_of_one_name_are_added_up():
    assert by_name({"google.de": 3, "google.at": 4, "*": 2, "a.test": 1}) == {"Google": 7, "*": 2, "a.test": 1}
