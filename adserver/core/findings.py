"""What `litfass doctor` finds: plain rules over what it read, each with what to do."""

import ipaddress
from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

import msgspec

REDIS_MIN = (7, 0)
"""Functions exist from Redis 7.0 on; every Valkey has them."""
CLOCK_OFF_S = 5.0
"""More than this between our clock and the store's puts views into a wrong hour now and then."""
DISK_MIN_BYTES = 1 << 30
AOF_JOINED_HOURS = 1


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at. `error`: something does not work; `warning`: it works, but not as promised."""

    level: Literal["ok", "warning", "error"]
    text: str
    advice: str = ""


class StoreFacts(msgspec.Struct, frozen=True):
    """What the store says of itself."""

    version: tuple[int, int]
    is_valkey: bool
    policy: str
    """maxmemory-policy; "" where it may not be read."""
    append_only: bool
    embedded: bool
    cluster: bool
    cluster_ok: bool
    clock_off_s: float
    """Its clock less ours."""
    functions: bool
    """Whether it knows the FUNCTION command."""


def store_findings(facts: StoreFacts) -> list[Finding]:
    """What is wrong or right with the store."""
    found = [_version(facts), _policy(facts), _persistence(facts), _clock(facts)]
    if facts.cluster:
        broken = Finding("error", "the cluster does not serve all slots", "see `valkey-cli cluster info`; counting waits")
        found.append(Finding("ok", "the cluster serves all slots") if facts.cluster_ok else broken)
    return found


def _version(facts: StoreFacts) -> Finding:
    name = "Valkey" if facts.is_valkey else "Redis"
    if not facts.functions or (not facts.is_valkey and facts.version < REDIS_MIN):
        return Finding("error", f"{name} {facts.version[0]}.{facts.version[1]} has no functions", "use Redis ≥ 7.0 or Valkey")
    return Finding("ok", f"{name} {facts.version[0]}.{facts.version[1]} with functions{', embedded' if facts.embedded else ''}")


def _policy(facts: StoreFacts) -> Finding:
    if not facts.policy:
        return Finding("warning", "the store does not tell its maxmemory-policy", "it must be noeviction, or counts vanish")
    if facts.policy != "noeviction":
        return Finding("error", f"the store evicts keys ({facts.policy}): counts would vanish", "set maxmemory-policy noeviction")
    return Finding("ok", "the store evicts nothing")


def _persistence(facts: StoreFacts) -> Finding:
    if not facts.append_only:
        return Finding("warning", "the store keeps no append-only file", "set appendonly yes: a restart loses old counts")
    if not facts.embedded:
        text = "the store's append-only file is yours to rewrite: a lone view's batch stays joined in it until then"
        return Finding("warning", text, "run BGREWRITEAOF every hour (cron), as the embedded one does")
    return Finding("ok", "the append-only file is written every second and rewritten every hour")


def _clock(facts: StoreFacts) -> Finding:
    if abs(facts.clock_off_s) > CLOCK_OFF_S:
        return Finding("warning", f"the store's clock is {facts.clock_off_s:+.0f} s off ours", "let both machines take the time from NTP")
    return Finding("ok", "the clocks agree")


def address_findings(public_url: str, desk_host: str, trusted_proxies: tuple[str, ...]) -> list[Finding]:
    """What is wrong or right with how the two sides are reached."""
    parts = urlsplit(public_url)
    found: list[Finding] = []
    if parts.scheme == "https":
        found.append(Finding("ok", f"readers reach the public side by {public_url}"))
    elif parts.hostname in {"127.0.0.1", "localhost", "::1"}:
        found.append(Finding("warning", f"the public side is {public_url}: this machine alone", "set public_url for readers"))
    else:
        found.append(
            Finding("error", f"{public_url} is not https: pages with https load no script from it", "put a proxy with TLS in front")
        )
    if not _is_loopback(desk_host):
        found.append(Finding("warning", f"the dashboards listen on {desk_host}", "set desk_host to 127.0.0.1, a proxy with TLS before it"))
    if parts.scheme == "https" and not trusted_proxies:
        text = "no proxy is trusted: every view seems to come from the proxy, and the flood limit stops them all"
        found.append(Finding("error", text, 'set trusted_proxies, e.g. ["127.0.0.1/32"]'))
    return found


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def disk_finding(free_bytes: int) -> Finding:
    """Whether the data folder has room."""
    free_mb = free_bytes >> 20
    if free_bytes < DISK_MIN_BYTES:
        return Finding("warning", f"the data folder has {free_mb:,} MB left", "make room: when it is full, views are refused with 503")
    return Finding("ok", f"the data folder has {free_mb:,} MB left")


def site_findings(pages: Mapping[str, int], ads: int) -> list[Finding]:
    """What is wrong or right with the catalogue: `pages` read by site, number of ads."""
    if not pages:
        return [Finding("error", "there is no site", "add one: `litfass site add ID --host … --origin …`")]
    found = [
        Finding("ok", f"site {site}: {number} pages read")
        if number
        else Finding("warning", f"site {site}: no page was read yet", f"run `litfass pages crawl {site}` and look at what it says")
        for site, number in sorted(pages.items())
    ]
    none = Finding("warning", "there are no ads", "import some: `litfass ads import FILE`; config/demo/ads.toml is an example")
    return [*found, Finding("ok", f"{ads} ads") if ads else none]


def alarm_findings(alarms: Mapping[str, str]) -> list[Finding]:
    """What the counter refuses to go on with, by unit."""
    return [
        Finding("error", f"{unit}: {why}", f"restore a newer backup, or accept what is lost: `litfass doctor --accept-gap {unit}`")
        for unit, why in sorted(alarms.items())
    ]
