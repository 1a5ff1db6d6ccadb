"""Which network addresses pages may be fetched from.

The tables are IANA's special-purpose registries (RFC 6890 and its updates) rather than `ipaddress.is_global`, whose answers differ between
Python versions. Addresses that carry an IPv4 address inside (mapped, NAT64, 6to4) are judged by that one.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def _table(**networks: str) -> tuple[tuple[Network, str], ...]:
    return tuple((ip_network(network), name.replace("_", "-")) for name, row in networks.items() for network in row.split())


_HOME = _table(
    private="10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10",
    loopback="127.0.0.0/8 ::1/128",
    shared="100.64.0.0/10",
)
"""What an operator's own network consists of: allowed with `private_pages`."""
_NEVER = _table(
    # Clouds answer 169.254.169.254 with the machine's credentials; no publisher's page lives there.
    link_local="169.254.0.0/16 fe80::/10",
    unspecified="0.0.0.0/8 ::/128",
    multicast="224.0.0.0/4 ff00::/8",
    reserved="192.0.0.0/24 192.88.99.0/24 198.18.0.0/15 240.0.0.0/4 ::/96 64:ff9b:1::/48 100::/64 2001::/23 5f00::/16 3fff::/20",
    documentation="192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32",
)
_MAPPED = ip_network("::ffff:0:0/96")
_NAT64 = ip_network("64:ff9b::/96")
_TRANSLATED = ip_network("::ffff:0:0:0/96")
_6TO4 = ip_network("2002::/16")


def why_refused(address: str, *, private: bool = False) -> str | None:
    """Why no page is fetched from this address ("private address 10.0.0.1"), or None; `private` allows the operator's own networks."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return f"no address {address!r}"
    if isinstance(parsed, IPv6Address) and parsed.scope_id is not None:
        return f"link-local address {address}"
    kind = _kind(_inner(parsed))
    if kind is None or (private and kind in {name for _, name in _HOME}):
        return None
    return f"{kind} address {address}"


def _inner(address: Address) -> Address:
    if isinstance(address, IPv4Address):
        return address
    if any(address in network for network in (_MAPPED, _NAT64, _TRANSLATED)):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _6TO4:
        return IPv4Address((int(address) >> 80) & 0xFFFFFFFF)
    return address


def _kind(address: Address) -> str | None:
    # The narrower networks of the home table come first: ::1 lies in ::/96 too.
    return next((name for network, name in (*_HOME, *_NEVER) if address in network), None)
