"""How a new site is called from its address, and whether its hosts are free."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from adserver.core.ads import Site
from adserver.core.catalogue.vetting import Mistake

LONGEST_ID = 40


def origin_of(address: str) -> str:
    """The origin of an address as people type it: `Example.org/blog` is https://example.org. What is none comes back as it was."""
    text = address.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return text
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{f':{port}' if port else ''}"


def hosts_of(origin: str) -> tuple[str, ...]:
    """The host of an origin, and the one with or without www., which readers use too."""
    host = urlsplit(origin).netloc.rpartition("@")[2]
    host = host if host.endswith("]") else re.sub(r":\d+$", "", host)
    if not host or "." not in host or re.fullmatch(r"[\d.]+|\[.*\]", host):
        return (host,) if host else ()
    return (host, host.removeprefix("www.") if host.startswith("www.") else f"www.{host}")


def id_of(origin: str, taken: Iterable[str]) -> str:
    """An id that is free: `www.example.org` is example-org, the next one example-org-2."""
    host = next(iter(hosts_of(origin)), "").removeprefix("www.")
    base = re.sub(r"[^a-z0-9]+", "-", host).strip("-")[: LONGEST_ID - 4] or "site"
    known = set(taken)
    return next(name for n in range(1, len(known) + 2) if (name := base if n == 1 else f"{base}-{n}") not in known)


def host_mistakes(site: Site, others: Iterable[Site]) -> Iterator[Mistake]:
    """Which of the site's hosts are another's: a host names one site."""
    for other in others:
        if other.id != site.id:
            yield from (("hosts", f"{host} belongs to site {other.id} already") for host in site.hosts if host in other.hosts)
