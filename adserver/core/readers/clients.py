"""Whose connection is this? The client's address from the socket's, and from X-Forwarded-For where the operator trusts a proxy.

An address is used in memory (country, flood limit, repeat filter) and nowhere else.
"""

from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network

SOURCE_PREFIX_BITS = 64
"""One IPv6 line has 2⁶⁴ addresses, and privacy extensions (RFC 8981) change them daily: its network stands for the source."""
PROXIES = 64
"""Sockets of which it is remembered whether they are a trusted proxy's: asking takes 6 µs, and most installations have one."""
MAX_HOPS = 20
"""Hops that are looked at, from the right; a longer header is a made-up one."""


class BadNetworks(ValueError):
    """Some given networks are none; the message names each."""


def networks(given: Iterable[str]) -> tuple[Network, ...]:
    """The networks of a list such as `("10.0.0.0/8", "::1")`; raises `BadNetworks`."""
    found, mistakes = [], []
    for text in filter(None, map(str.strip, given)):
        try:
            found.append(ip_network(text))
        except ValueError as exc:
            mistakes.append(f"{text!r} is no network in CIDR notation: {exc}")
    if mistakes:
        raise BadNetworks("\n".join(mistakes))
    return tuple(found)


def client_address(socket: str, forwarded: str | None, trusted: tuple[Network, ...]) -> str:
    """The address that a view comes from: the socket's, or the last untrusted hop from the right of X-Forwarded-For.

    The header is believed only as far as trusted proxies wrote it: where a hop is no address, the proxy that passed it on is the client.
    IPv4 addresses that were mapped into IPv6 come out as IPv4.
    """
    if not trusted or not forwarded or not _is_proxy(socket, trusted):
        return _unmapped(socket)
    client = _unmapped(socket)
    for hop in reversed(forwarded.rsplit(",", MAX_HOPS)[-MAX_HOPS:]):
        earlier = _parsed(_without_port(hop.strip()))
        if earlier is None:
            break
        client = str(earlier)
        if not _within(earlier, trusted):
            break
    return client


def is_unheard(socket: str, forwarded: str | None, trusted: tuple[Network, ...]) -> bool:
    """Whether somebody who is no trusted proxy forwards an address: made up by a reader, or a proxy's that the settings do not name."""
    return bool(forwarded) and not _is_proxy(socket, trusted)


def within(address: str, known: tuple[Network, ...]) -> bool:
    """Whether the address is in one of the networks; False for what is no address."""
    if not known:
        return False
    parsed = _parsed(address)
    return parsed is not None and _within(parsed, known)


def source(address: str) -> bytes:
    """The bytes that stand for an address in filters and limits: all of an IPv4 one, the network half of an IPv6 one.

    `address` is one that `client_address` gave.
    """
    parsed = _parsed(address) if ":" in address else None
    if parsed is None or parsed.version == 4:  # noqa: PLR2004 — the protocol's number
        return str(parsed or address).encode("utf-8", "replace")
    return parsed.packed[: SOURCE_PREFIX_BITS // 8]


@lru_cache(PROXIES)
def _is_proxy(socket: str, trusted: tuple[Network, ...]) -> bool:
    return within(socket, trusted)


def _within(address: IPv4Address | IPv6Address, known: tuple[Network, ...]) -> bool:
    return any(address in network for network in known)


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _unmapped(text: str) -> str:
    if ":" not in text:
        return text
    return str(_parsed(text) or text)


def _without_port(hop: str) -> str:
    """`1.2.3.4` of `1.2.3.4:5678` and `::1` of `[::1]:5678`, as some proxies write them."""
    if hop.startswith("["):
        return hop[1:].partition("]")[0]
    return hop.partition(":")[0] if hop.count(":") == 1 else hop
