"""Whether a page holds the tag and the slots: what the desk tells after it read a site's page."""

import re
from urllib.parse import urljoin, urlsplit

import msgspec

_SCRIPT = re.compile(r"<script\b[^>]*?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_SLOT = re.compile(r"\bdata-slot\s*=\s*[\"']?(ads|trending)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PLUGIN = re.compile(r"/plugin(\.[0-9a-f]{6,64})?\.js")


class Found(msgspec.Struct, frozen=True):
    """What a page holds. `elsewhere`: the address of a tag that leads to another installation; empty: none."""

    tag: bool
    pinned: bool
    elsewhere: str
    ads: int
    trending: int


def tag_in(html: str, page_url: str, address: str) -> Found:
    """The tag of the installation at `address` (its public URL) in a page's source, and its slots. None that a script makes."""
    source = _COMMENT.sub("", html)
    ours, elsewhere, pinned = False, "", False
    for groups in _SCRIPT.findall(source):
        url = _joined(page_url, next(filter(None, groups), ""))
        found = _PLUGIN.fullmatch(urlsplit(url).path.removeprefix(urlsplit(address).path))
        if found and url.startswith(f"{address}/"):
            ours, pinned = True, pinned or found[1] is not None
        elif _PLUGIN.search(urlsplit(url).path):
            elsewhere = url
    slots = [name.lower() for name in _SLOT.findall(source)]
    return Found(tag=ours, pinned=pinned, elsewhere="" if ours else elsewhere, ads=slots.count("ads"), trending=slots.count("trending"))


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        return ""
