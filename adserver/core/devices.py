"""The class of a reader's device, three values and no more: what a browser says of itself, never measured."""

import re
from functools import lru_cache
from typing import Literal

Device = Literal["desktop", "mobile", "tablet"]

REMEMBERED = 4096
"""Agents whose class is remembered in a process: a day's readers of a large site bring about 2,000 different ones."""

# Televisions and set-top boxes run Android without "Mobile", as tablets do.
_TELEVISION = re.compile(
    r"\btv\b|smart-?tv|googletv|android ?tv|apple ?tv|bravia|\baft[a-z]+\b|crkey|hbbtv|web0s|roku|shield android", re.IGNORECASE
)
_TABLET = re.compile(
    r"ipad|tablet|playbook|kindle|\bsilk/(?!.*mobile)|android(?!.*mobile)|\bgt-p\d|\bsm-[tx]\d|\bxoom\b|hp-tablet|touchpad", re.IGNORECASE
)
_MOBILE = re.compile(
    r"mobi|iphone|ipod|android|opera mini|windows (?:phone|ce)|blackberry|\bbb10\b|symbian|series ?[46]0|kaios|webos/|palm|j2me|midp|nokia|"
    r"sonyericsson|samsung-|\blge?-|docomo|up\.browser|netfront",
    re.IGNORECASE,
)


@lru_cache(REMEMBERED)
def device_class(agent: str) -> Device:
    """What the user agent runs on; `desktop` for everything that names no smaller device."""
    if _TELEVISION.search(agent):
        return "desktop"
    if _TABLET.search(agent):
        return "tablet"
    return "mobile" if _MOBILE.search(agent) else "desktop"
