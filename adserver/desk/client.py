"""The address of whoever logs in: kept in memory for pauses after failures, written nowhere."""

from functools import lru_cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from flask import request

from adserver.desk.services import services


def client_address() -> str:
    """The last address before our own proxies, from X-Forwarded-For where the connection comes from one of them."""
    trusted = _networks(services().settings.trusted_proxies)
    address = request.remote_addr or ""
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    while hops and _within(address, trusted):
        address = hops.pop()
    return address


def is_local() -> bool:
    """Whether the request came straight from this machine, not through a proxy."""
    return _within(request.remote_addr or "", _LOOPBACK) and "X-Forwarded-For" not in request.headers


@lru_cache(maxsize=4)
def _networks(texts: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(text, strict=False) for text in texts)


def _within(address: str, networks: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in networks)


_LOOPBACK = _networks(("127.0.0.0/8", "::1"))
