"""The client's address is the socket's; only proxies that the operator trusts may say otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.readers import clients

TRUSTED = clients.networks(("10.0.0.0/8", "2001:db8:1::/48"))


@pytest.mark.parametrize(
    ("socket", "forwarded", "expected"),
    [
        pytest.param("198.51.100.7", None, "198.51.100.7", id="no header"),
        pytest.param("198.51.100.7", "203.0.113.9", "198.51.100.7", id="a header from a stranger"),
        pytest.param("10.0.0.1", "203.0.113.9", "203.0.113.9", id="one proxy"),
        pytest.param("10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9", id="two proxies"),
        pytest.param("10.0.0.1", "192.0.2.1, 203.0.113.9", "203.0.113.9", id="a made-up hop before the real one"),
        pytest.param("10.0.0.1", "192.0.2.1, 203.0.113.9, 10.0.0.2", "203.0.113.9", id="made-up, real, proxy"),
        pytest.param("10.0.0.1", "10.0.0.9, 203.0.113.9", "203.0.113.9", id="a made-up trusted hop"),
        pytest.param("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3", id="all trusted"),
        pytest.param("10.0.0.1", "unknown", "10.0.0.1", id="a hop that is no address"),
        pytest.param("10.0.0.1", "203.0.113.9, _hidden", "10.0.0.1", id="no address behind an address"),
        pytest.param("10.0.0.1", "203.0.113.9:51234", "203.0.113.9", id="with a port"),
        pytest.param("10.0.0.1", "[2001:db8::9]:443", "2001:db8::9", id="IPv6 with a port"),
        pytest.param("10.0.0.1", "2001:db8::9", "2001:db8::9", id="IPv6"),
        pytest.param("10.0.0.1", "2001:DB8:0::9", "2001:db8::9", id="IPv6 in another spelling"),
        pytest.param("2001:db8:1::5", "203.0.113.9", "203.0.113.9", id="an IPv6 proxy"),
        pytest.param("::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9", id="a mapped proxy"),
        pytest.param("10.0.0.1", "::ffff:203.0.113.9", "203.0.113.9", id="a mapped client"),
        pytest.param("::ffff:198.51.100.7", None, "198.51.100.7", id="a mapped socket"),
        pytest.param("fe80::1%eth0", None, "fe80::1", id="a zone"),
        pytest.param("10.0.0.1", "", "10.0.0.1", id="an empty header"),
        pytest.param("10.0.0.1", " , ,", "10.0.0.1", id="empty hops"),
        pytest.param("10.0.0.1", "203.0.113.9, " + ", ".join(["10.0.0.2"] * 30), "10.0.0.2", id="more hops than are looked at"),
        pytest.param("", "203.0.113.9", "", id="no socket address"),
    ],
)
def test_the_last_untrusted_hop_from_the_right_is_the_client(socket: str, forwarded: str | None, expected: str) -> None:
    assert clients.client_address(socket, forwarded, TRUSTED) == expected


@given(st.text(max_size=60))
def test_without_trusted_proxies_no_header_moves_the_address(forwarded: str) -> None:
    assert clients.client_address("198.51.100.7", forwarded, ()) == "198.51.100.7"


@given(st.text(st.sampled_from("0123456789.:,[]%abc "), max_size=60))
def test_no_header_makes_a_trusted_proxys_client_anything_but_an_address(forwarded: str) -> None:
    client = clients.client_address("10.0.0.1", forwarded, TRUSTED)

    assert clients.within(client, clients.networks(("0.0.0.0/0", "::/0")))


def test_all_bad_networks_are_named_at_once() -> None:
    with pytest.raises(clients.BadNetworks) as told:
        clients.networks(("10.0.0.0/8", "10.0.0.1/8", "proxy"))

    assert "'10.0.0.1/8'" in str(told.value)
    assert "'proxy'" in str(told.value)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("10.1.2.3", True, id="inside"),
        pytest.param("::ffff:10.1.2.3", True, id="mapped"),
        pytest.param("11.0.0.1", False, id="outside"),
        pytest.param("2001:db8:1::1", True, id="IPv6 inside"),
        pytest.param("nonsense", False, id="no address"),
    ],
)
def test_an_address_is_within_its_networks(address: str, expected: bool) -> None:  # noqa: FBT001 — a table's column
    assert clients.within(address, TRUSTED) is expected


def test_nothing_is_within_no_networks() -> None:
    assert not clients.within("10.1.2.3", ())


def test_one_ipv6_line_is_one_source_and_two_ipv4_addresses_are_two() -> None:
    assert clients.source("2001:db8:0:1::1") == clients.source("2001:db8:0:1:ffff::2")
    assert clients.source("2001:db8:0:1::1") != clients.source("2001:db8:0:2::1")
    assert clients.source("198.51.100.7") != clients.source("198.51.100.8")
    assert clients.source("::ffff:198.51.100.7") == clients.source("198.51.100.7")
    assert clients.source("nonsense") == b"nonsense"
