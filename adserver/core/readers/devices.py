"""The class of a reader's device, three values and no more: what a browser says of itself, never measured."""

import re
from functools import lru_cache
from typing import Literal

Device = Literal["desktop", "mobile", "tablet"]

REMEMBERED = 4096
"""Agents whose class is remembered in a process: a day's readers of a large site bring about 2,000 different ones."""

# Televisions and set-top boxes run Android without "Mobile", as tablets do.
_TELEVISIONS = (
    "smart-tv",
    "smarttv",
    "googletv",
    "android tv",
    "androidtv",
    "apple tv",
    "appletv",
    "bravia",
    "crkey",
    "hbbtv",
    "web0s",
    "roku",
)
_TELEVISION = re.compile(r"\btv\b|\baft[a-z]+\b|shield android").search
_TABLETS = ("ipad", "tablet", "playbook", "kindle", "xoom", "touchpad")
_MOBILES = (
    "mobi android iphone ipod blackberry bb10 symbian series60 series40 kaios webos/ palm j2me midp nokia sonyericsson samsung- docomo "
    "up.browser netfront"
)
_PHONES = (*_MOBILES.split(), "opera mini", "windows phone", "windows ce", "lg-", "lge-")


@lru_cache(REMEMBERED)
def device_class(agent: str) -> Device:
    """What the user agent runs on; `desktop` for everything that names no smaller device."""
    said = agent.lower()
    if any(word in said for word in _TELEVISIONS) or _TELEVISION(said):
        return "desktop"
    # Android's and Silk's convention: a browser on a phone says "Mobile", one on a tablet does not.
    large = ("android" in said or "silk/" in said) and "mobile" not in said
    if any(word in said for word in _TABLETS) or (large and "opera mini" not in said):
        return "tablet"
    return "mobile" if any(word in said for word in _PHONES) else "desktop"
