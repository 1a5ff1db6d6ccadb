"""When a page was published, as its own markup says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

_NAMES = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "parsely-pub-date")
_IN_JSON = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
EARLIEST = 631_152_000
"""1990: no page of the Web is older, so an earlier date is a mistake."""


def published_at(metas: Mapping[str, Sequence[str]], scripts: str, zone: str) -> int:
    """Unix seconds, from meta elements or JSON-LD; 0 where the page does not say. A time without an offset is the site's own."""
    for text in _texts(metas, scripts):
        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError:
            continue
        at = moment.replace(tzinfo=moment.tzinfo or ZoneInfo(zone)).timestamp()
        if at >= EARLIEST:
            return int(at)
    return 0


def _texts(metas: Mapping[str, Sequence[str]], scripts: str) -> Iterator[str]:
    for name in _NAMES:
        yield from metas.get(name, ())[:1]
    yield from _IN_JSON.findall(scripts)[:1]
