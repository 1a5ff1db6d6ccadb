"""Addresses of pages in a site's lists: sitemaps, sitemap indexes (gzipped too), RSS 0.9–2.0 and Atom feeds."""

import zlib
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from xml.parsers import expat

import msgspec

FOUND_MAX = 50_000
"""The sitemap protocol's own limit for a file."""
TEXT_MAX = 4096
_PAGES = {"url", "item", "entry"}
_DATES = {"lastmod", "pubDate", "updated", "date"}


class Found(msgspec.Struct, frozen=True):
    """An address as the list has it (it may be relative), and when the page was changed (Unix seconds, 0 = not said)."""

    address: str
    changed_at: int = 0


class Listing(msgspec.Struct, frozen=True):
    """What a list names: pages, and further lists (of a sitemap index). `problem` says why it ends early, "" if it does not."""

    pages: tuple[Found, ...] = ()
    lists: tuple[Found, ...] = ()
    problem: str = ""


def listing(data: bytes, *, most_bytes: int) -> Listing:
    """What stands in a sitemap or feed. Of a broken or cut one everything before the break counts."""
    problem = ""
    if data[:2] == b"\x1f\x8b":
        data, problem = _inflated(data, most_bytes)
    reading = _Reading()
    problem = reading.read(data) or problem
    return Listing(tuple(reading.pages), tuple(reading.lists), problem)


def _inflated(data: bytes, most_bytes: int) -> tuple[bytes, str]:
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = inflate.decompress(data, most_bytes)
    except zlib.error as exc:
        return b"", f"broken gzip: {exc}"
    return plain, "" if inflate.eof else f"only the first {most_bytes:,} bytes were read"


class _TooMuch(Exception):
    pass


class _Reading:
    """The state of one parse."""

    def __init__(self) -> None:
        self.pages: list[Found] = []
        self.lists: list[Found] = []
        self._path: list[str] = []
        self._text: list[str] = []
        self._address = ""
        self._changed_at = 0

    def read(self, data: bytes) -> str:
        """Why reading ended early, or ""."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        # No list needs entities of its own; those of an attacker would expand to gigabytes or read files.
        parser.EntityDeclHandler = self._refuse_entity
        try:
            parser.Parse(data, True)  # noqa: FBT003 — the C function takes no keyword
        except expat.ExpatError as exc:
            return f"no well-formed XML: {exc}"
        except _TooMuch as exc:
            return str(exc)
        return ""

    def _refuse_entity(self, *_: object) -> None:
        raise _TooMuch("declares entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self._path.append(local)
        self._text = []
        if local in _PAGES or local == "sitemap":
            self._address, self._changed_at = "", 0
        elif local == "link" and self._parent() == "entry" and attributes.get("rel", "alternate") == "alternate":
            self._address = self._address or attributes.get("href", "")

    def _characters(self, text: str) -> None:
        if len(self._text) < TEXT_MAX:
            self._text.append(text[:TEXT_MAX])

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        text = "".join(self._text).strip()
        self._text = []
        parent = self._parent()
        if (local == "loc" and parent in {"url", "sitemap"}) or (local == "link" and parent == "item"):
            self._address = self._address or text
        elif local in _DATES and (parent in _PAGES or parent == "sitemap"):
            self._changed_at = max(self._changed_at, moment(text))
        elif local in _PAGES or local == "sitemap":
            self._finish(self.lists if local == "sitemap" else self.pages)
        self._path.pop()

    def _finish(self, into: list[Found]) -> None:
        if self._address:
            into.append(Found(self._address[:TEXT_MAX], self._changed_at))
        if len(into) >= FOUND_MAX:
            raise _TooMuch(f"only the first {FOUND_MAX:,} entries were read")

    def _parent(self) -> str:
        return self._path[-2] if len(self._path) > 1 else ""


def moment(text: str) -> int:
    """Unix seconds of a W3C or RFC 822 date (without a zone: UTC); 0 if it is none."""
    try:
        parsed = datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)
        return max(0, int((parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()))
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0
