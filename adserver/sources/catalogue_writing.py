"""A catalogue as TOML that `catalogue.read` takes back: reading what was written gives the same values."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Image, Site
from adserver.core.catalogue.joining import Contents

MICROS = 1_000_000
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def document(contents: Contents) -> str:
    """The TOML text, one table an entry, fields that are as by default left out."""
    kinds: dict[str, tuple[Any, ...]] = {
        "site": contents.sites,
        "advertiser": contents.advertisers,
        "campaign": contents.campaigns,
        "ad": contents.ads,
    }
    return "\n".join(f"[[{kind}]]\n{_table(entry)}" for kind, entries in kinds.items() for entry in entries)


def _table(entry: Site | Advertiser | Campaign | Ad) -> str:
    flights = entry.flights if isinstance(entry, Campaign) else ()
    return _lines(entry) + "".join(f"\n[[campaign.flights]]\n{_lines(flight)}" for flight in flights)


def _lines(entry: msgspec.Struct) -> str:
    return "".join(f"{name} = {value}\n" for name, value in _fields(entry))


def _fields(entry: msgspec.Struct) -> Iterator[tuple[str, str]]:
    for field in msgspec.structs.fields(type(entry)):
        value = getattr(entry, field.name)
        # TOML has no null: a site without a sitemap says so with an empty text.
        if value is None and field.name == "sitemap":
            yield "sitemap", '""'
        elif value is None or field.name == "flights" or (not field.required and value == field.default):
            continue
        elif isinstance(value, Image):
            yield "image", _text(f"{value.hash}.webp")
            yield "image_alt", _text(value.alt)
        elif field.name.endswith("_micros"):
            yield field.name.removesuffix("_micros"), _text(f"{(Decimal(value) / MICROS).normalize():f}")
        else:
            yield field.name, toml_value(value)


def toml_value(value: Any) -> str:
    """A value as TOML writes it in a line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, tuple):
        return f"[{', '.join(toml_value(part) for part in value)}]"
    if isinstance(value, msgspec.Struct):
        return "{ " + ", ".join(f"{name} = {part}" for name, part in _fields(value)) + " }"
    return _text(value)


def _text(value: str) -> str:
    # Control characters beyond the short escapes are refused at the entrance, but a store may be older than that rule.
    escaped = "".join(_ESCAPES.get(sign) or (sign if sign >= " " and sign != "\x7f" else f"\\u{ord(sign):04x}") for sign in value)
    return f'"{escaped}"'
