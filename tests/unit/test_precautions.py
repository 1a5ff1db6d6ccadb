import pytest

from adserver.core.precautions import (
    country_finding,
    journal_finding,
    password_finding,
    proxy_findings,
    schema_finding,
    secrecy_findings,
    tag_finding,
    unheard_finding,
)


def levels(findings):
    return [finding.level for finding in findings]


def test_an_old_country_file_is_a_warning():
    assert country_finding("c.mmdb", 20).level == "ok"
    assert country_finding("c.mmdb", 200).level == "warning"


def test_a_secret_that_others_can_read_is_named_with_the_command_that_closes_it():
    (found,) = secrecy_findings({"/etc/litfass/redis_url": 0o100644, "/data/desk.key": 0o100600})

    assert found.level == "warning"
    assert found.advice == "chmod go= /etc/litfass/redis_url"
    assert levels(secrecy_findings({"/data/desk.key": 0o100600})) == ["ok"]
    assert secrecy_findings({}) == []


@pytest.mark.parametrize(
    ("networks", "expected"),
    [
        pytest.param(["127.0.0.1/32", "10.1.0.0/16", "fd00::/64"], [], id="proxies"),
        pytest.param(["0.0.0.0/0"], ["error"], id="everybody"),
        pytest.param(["::/0"], ["error"], id="everybody in IPv6"),
        pytest.param(["proxy.example"], ["error"], id="a name"),
    ],
)
def test_proxies_that_are_everybody_are_an_error(networks, expected):
    assert levels(proxy_findings(networks)) == expected


@pytest.mark.parametrize(
    ("views", "unheard", "level"),
    [
        pytest.param(0, 0, "ok", id="no views yet"),
        pytest.param(1000, 9, "ok", id="a few readers made the header up"),
        pytest.param(1000, 10, "warning", id="one proxy of several is not named"),
        pytest.param(1000, 500, "error", id="a proxy is not named"),
    ],
)
def test_a_proxy_that_is_not_believed_shows_in_the_days_views(views, unheard, level):
    found = unheard_finding(views, unheard, ["127.0.0.1/32"])

    assert found.level == level
    assert level == "ok" or ("127.0.0.1/32" in found.text and "trusted_proxies" in found.advice)


@pytest.mark.parametrize(
    ("why_not", "same", "public", "level"),
    [
        pytest.param("", True, True, "ok", id="it comes"),
        pytest.param("", False, True, "warning", id="another version's"),
        pytest.param("status 502", False, True, "error", id="readers do not get it"),
        pytest.param("refused", False, False, "warning", id="not running yet"),
    ],
)
def test_whether_readers_get_the_tag(why_not, same, public, level):
    assert tag_finding("https://plugin.example.org", why_not=why_not, same=same, public=public).level == level


def test_a_password_out_of_an_example_an_unknown_layout_and_full_journals_are_told():
    assert levels(password_finding("admin")) == ["error"]
    assert password_finding(None) == []
    assert [schema_finding(stored, 2).level for stored in (1, 2, 3)] == ["ok", "ok", "error"]
    assert [journal_finding(used, 1000).level for used in (10, 900)] == ["ok", "warning"]
