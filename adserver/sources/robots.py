"""Is this user agent a robot's? `is-bot`'s list of patterns, with what it lacks and without what it takes from people.

How well it does on public lists, and what else was tried, is in docs/decisions/robots.md.
"""

import re
from functools import lru_cache

from is_bot import Bots

REMEMBERED = 8192
"""Agents whose answer is remembered in a process, about 3 MB; robots that change theirs every time push out one another."""
LONGEST = 1024
"""No browser's or app's agent is longer; those that are carry something else in."""
SHORTEST = 12

_UNKNOWN_TO_LIST = (
    r"\$\{",  # ${jndi:ldap://…
    r"<[a-z!/?]",  # <script>
    r"\.\./",
    r"\(\)\s*\{",  # shellshock
    r"\b(?:select|union|sleep|waitfor|benchmark|concat|order by|exec|extractvalue)\b[\s(/*]",
    r"[`\\\x00-\x1f]",
    r"['\"].*(?:\bor\b|\band\b|=|--)",
    r"%(?:00|0[ad]|27|22|3c|2e)",
    r"^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$",
    r"^[\[0-9a-f]*:[0-9a-f:.]+\]?$",
    r"(?<!cu)bots?(?:$|[^a-z])",
)
"""What the list does not know: attacks, bare addresses, robots that name themselves in odd places."""

_APPS = re.compile(
    r"\[?FB(?:AN|_IAB|IOS|AV|LC|DV|SN|SV|SS|ID|OP|CR|RV|BV|DM|PN|CA|MD|MF|BD|LR|IAB)[/;][^;\]]*[;\]]?|"
    r"\bInstagram .*$|"
    r"\b(?:Instagram|Barcelona|LinkedInApp|Pinterest|Snapchat|TikTok|musical_ly|trill|BytedanceWebview|ByteLocale|ByteFullLocale|Region|"
    r"JsSdk|NetType|Channel|AppName|app_version|AppSkin|WebView|MicroMessenger|WeChat|Line|LIFF|GSA|NAVER|KAKAOTALK|Twitter for [a-z]+|"
    r"WhatsApp|Threads|Reddit|XING|Flipboard|SmartNews|upday|DuckDuckGo|Ddg)(?:/|\s)[\w.:-]*",
    re.IGNORECASE,
)
"""Marks of apps that show pages in a browser of their own: people read there."""
_ENGINE = re.compile(r"^Mozilla/5\.0 \((?:iPhone|iPad|iPod|Linux|Android|Macintosh|Windows|X11)[^)]*\).*(?:AppleWebKit|Gecko)/")


_LIST = Bots()
_LIST.extend(_UNKNOWN_TO_LIST)


@lru_cache(REMEMBERED)
def is_robot(agent: str) -> bool:
    """Whether nobody reads behind this user agent: a robot, a library, an attack, or nothing that a browser would say."""
    agent = agent.strip()
    if not SHORTEST <= len(agent) <= LONGEST:
        return True
    if _ENGINE.match(agent):
        agent = _APPS.sub("", agent)
    return bool(_LIST.is_bot(agent))
