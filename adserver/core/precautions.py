"""What `litfass doctor` thinks of files, proxies, passwords and the tag: plain rules over what it read, as in `findings`."""

import ipaddress
from collections.abc import Collection, Mapping

from adserver.core.findings import Finding

COUNTRIES_OLD_DAYS = 90
"""About one network in a hundred changes its country in that time; makers of country files publish monthly."""
OTHERS = 0o077
TOO_WIDE = {4: 8, 6: 16}
"""A network of more addresses than this prefix is no proxy of ours, but everybody."""
JOURNAL_FULL_SHARE = 0.8
MADE_UP_SHARE = 0.01
"""Below it, readers who write the header themselves."""
PROXY_SHARE = 0.5


def country_finding(file: str, age_days: float) -> Finding:
    """Whether the country file is of use."""
    if age_days > COUNTRIES_OLD_DAYS:
        return Finding("warning", f"the country file {file} is {age_days:.0f} days old", "`litfass geo install FILE` puts in a newer one")
    return Finding("ok", f"countries come from {file}, {max(0.0, age_days):.0f} days old")


def secrecy_findings(modes: Mapping[str, int]) -> list[Finding]:
    """Which files with secrets others can read: modes by path."""
    open_ones = [path for path, mode in sorted(modes.items()) if mode & OTHERS]
    if open_ones:
        return [Finding("warning", f"others on this machine can read {path}", f"chmod go= {path}") for path in open_ones]
    return [Finding("ok", "what is secret can be read by its owner alone")] if modes else []


def proxy_findings(networks: Collection[str]) -> list[Finding]:
    """Trusted networks that are nobody's proxy."""
    found = []
    for text in networks:
        try:
            network = ipaddress.ip_network(text, strict=False)
        except ValueError:
            found.append(Finding("error", f"trusted_proxies: {text!r} is no network", 'write it as "127.0.0.1/32"'))
            continue
        if network.prefixlen < TOO_WIDE[network.version]:
            found.append(Finding("error", f"trusted_proxies: {text} believes the address that anybody writes", "name the proxy alone"))
    return found


def unheard_finding(views: int, unheard: int, networks: Collection[str]) -> Finding:
    """Whether a proxy before us is not believed: of the last day's views, those whose forwarded address came from no trusted proxy.

    A few are readers who made the header up. Half of all are a proxy: all its readers have its address, and share one flood limit.
    """
    share = unheard / views if views else 0.0
    if share < MADE_UP_SHARE:
        return Finding("ok", f"forwarded addresses come from trusted proxies ({unheard:,} of the last day's {views:,} views did not)")
    named = ", ".join(networks) or "none"
    text = f"{share:.0%} of the last day's views had an X-Forwarded-For from an address that is no trusted proxy (trusted: {named})"
    advice = "name your proxy's own address in trusted_proxies: until then all its readers count as one, and the flood limit stops them"
    return Finding("error" if share >= PROXY_SHARE else "warning", text, advice)


def password_finding(guessed: str | None) -> list[Finding]:
    """Whether user admin has a password out of an example."""
    if guessed is None:
        return []
    return [Finding("error", "user admin has a password out of an example", "`litfass user password admin` gives another one")]


def tag_finding(address: str, *, why_not: str, same: bool, public: bool) -> Finding:
    """Whether readers get the tag.

    `why_not`: what happened instead, "" if it came; `same`: it is this version's; `public`: the address is not loopback's.
    """
    url = f"{address}/plugin.js"
    if why_not and not public:
        return Finding("warning", f"{url} does not answer ({why_not})", "start it: `litfass serve`")
    if why_not:
        return Finding(
            "error", f"readers cannot load {url}: {why_not}", "look at DNS, the proxy and its certificate, and whether Litfass runs"
        )
    if not same:
        return Finding("warning", f"{url} is another version's", "reload (SIGHUP); is there a cache in front that ignores Cache-Control?")
    return Finding("ok", f"readers can load {url}")


def journal_finding(used_bytes: int, limit_bytes: int) -> Finding:
    """How much room the journals have."""
    share = used_bytes / max(1, limit_bytes)
    if share > JOURNAL_FULL_SHARE:
        text = f"the journals take {share:.0%} of their limit; at 100 % views are refused with 503"
        return Finding("warning", text, "make room on the disk, raise journal_max_mb where it is set, or keep fewer journal_hours")
    return Finding("ok", f"the journals take {used_bytes / 1e6:,.1f} MB, {share:.1%} of their limit")


def schema_finding(stored: int, known: int) -> Finding:
    """Whether this Litfass knows the store's layout."""
    if stored > known:
        return Finding("error", f"the store has layout {stored}, this Litfass knows {known}", "install the newer Litfass again")
    if stored < known:
        return Finding("ok", f"the store has layout {stored}; the next start brings it to {known}")
    return Finding("ok", f"the store has this version's layout ({known})")
