"""Which addresses pages are fetched from."""

import pytest

from adserver.core.crawl.addresses import why_refused

PUBLIC = ["93.184.216.34", "1.1.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "192.167.255.255", "223.255.255.255"]
PUBLIC += [
    "11.0.0.0",
    "128.0.0.1",
    "169.253.255.255",
    "169.255.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "2a00:1450:4001::200e",
    "2606:4700::1",
]
PUBLIC += ["::ffff:93.184.216.34", "64:ff9b::5db8:d822", "2002:5db8:d822::1", "2001:200::1", "2400:cb00::1"]
HOME = {
    "private": ["10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fdff::1", "fec0::1"],
    "loopback": ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::ffff:0:127.0.0.1"],
    "shared": ["100.64.0.1", "100.127.255.255", "::ffff:100.64.0.1"],
}
HOME["private"] += ["::ffff:10.0.0.1", "::ffff:c0a8:0101", "64:ff9b::a00:1", "2002:c0a8:101::1"]
NEVER = {
    "link-local": [
        "169.254.169.254",
        "169.254.0.0",
        "fe80::1",
        "febf::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
    ],
    "unspecified": ["0.0.0.0", "0.1.2.3", "::", "::ffff:0.0.0.0"],
    "multicast": ["224.0.0.1", "239.255.255.255", "ff02::1", "ff00::"],
    "reserved": [
        "192.0.0.8",
        "198.18.0.1",
        "198.19.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "192.88.99.1",
        "100::1",
        "2001::1",
        "2001:10::1",
    ],
    "documentation": ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1"],
}
NEVER["reserved"] += ["::127.0.0.1", "::10.0.0.1", "64:ff9b:1::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "5f00::1", "3fff::1"]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_fetched_from(address):
    assert why_refused(address) is None


@pytest.mark.parametrize(("kind", "address"), [(kind, address) for kind, row in HOME.items() for address in row])
def test_the_operators_own_networks_only_where_the_settings_allow_them(kind, address):
    assert why_refused(address) == f"{kind} address {address}"
    assert why_refused(address, private=True) is None


@pytest.mark.parametrize(("kind", "address"), [(kind, address) for kind, row in NEVER.items() for address in row])
def test_some_addresses_are_never_fetched_from(kind, address):
    assert why_refused(address) == f"{kind} address {address}"
    assert why_refused(address, private=True) == f"{kind} address {address}"


@pytest.mark.parametrize(
    "address", ["", "example.org", "127.1", "0x7f000001", "2130706433", "127.0.0.1 ", "fe80::1%eth0", "::1%1", "1.2.3.4.5"]
)
def test_what_is_no_plain_address_is_refused(address):
    assert why_refused(address, private=True) is not None
