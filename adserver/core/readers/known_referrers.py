"""Referring hosts by the names that people know: google.de, google.com and news.google.com are lines of one story.

Hosts of a name are added up before small numbers are hidden. An unknown host stays itself.
"""

from collections.abc import Mapping
from functools import lru_cache

NAMES: dict[str, tuple[str, ...]] = {
    "Google": ("google",),
    "Google News": ("news.google",),
    "Google Discover": ("com.google.android.googlequicksearchbox", "discover.google.com"),
    "Bing": ("bing.com",),
    "DuckDuckGo": ("duckduckgo.com",),
    "Ecosia": ("ecosia.org",),
    "Startpage": ("startpage.com",),
    "Qwant": ("qwant.com",),
    "Yahoo": ("yahoo",),
    "Yandex": ("yandex",),
    "Facebook": ("facebook.com",),
    "Instagram": ("instagram.com",),
    "Threads": ("threads.net", "threads.com"),
    "X (Twitter)": ("x.com",),
    "Bluesky": ("bsky.app",),
    "Mastodon": ("mastodon.social", "mastodon.online", "mstdn.social", "chaos.social", "troet.cafe", "norden.social"),
    "LinkedIn": ("linkedin.com",),
    "XING": ("xing.com",),
    "Reddit": ("reddit.com",),
    "YouTube": ("youtube.com",),
    "TikTok": ("tiktok.com",),
    "Pinterest": ("pinterest",),
    "Telegram": ("t.me",),
    "WhatsApp": ("whatsapp.com",),
    "Hacker News": ("news.ycombinator.com",),
    "Wikipedia": ("wikipedia.org",),
    "Flipboard": ("flipboard.com",),
    "Feedly": ("feedly.com",),
    "Pocket": ("getpocket.com",),
    "MSN": ("msn.com",),
    "ChatGPT": ("chatgpt.com", "chat.openai.com"),
    "Perplexity": ("perplexity.ai",),
    "Claude": ("claude.ai",),
    "Copilot": ("copilot.microsoft.com",),
}
"""By name: hosts whose subdomains count too; a word without a dot stands before any country's ending (google.de, google.co.uk)."""
_BY_HOST = {host: name for name, hosts in NAMES.items() for host in hosts}


@lru_cache(maxsize=4096)
def name_of(host: str) -> str:
    """What the host is known as; itself where it is not."""
    labels = host.split(".")
    for at in range(len(labels) - 1):
        rest = labels[at:]
        if name := _BY_HOST.get(".".join(rest)) or _BY_HOST.get(_without_country(rest)):
            return name
    return host


def by_name(hosts: Mapping[str, int]) -> dict[str, int]:
    """Views by what their hosts are known as."""
    sums: dict[str, int] = {}
    for host, count in hosts.items():
        name = name_of(host)
        sums[name] = sums.get(name, 0) + count
    return sums


def _without_country(labels: list[str]) -> str:
    """`news.google.co.uk` and `news.google.de` as news.google; "" where what is left would not be whole."""
    short = labels[:-1]
    if len(labels) > 2 and labels[-2] in {"co", "com"} and len(labels[-1]) == 2:  # noqa: PLR2004 — co.uk, com.au: two labels, two letters
        short = labels[:-2]
    return ".".join(short) if len(labels[-1]) <= 3 else ""  # noqa: PLR2004 — com, net and countries' two letters
