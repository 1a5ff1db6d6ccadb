"""Sites, advertisers, campaigns and ads from TOML and CSV files: all of them, or all mistakes with file and line.

[[campaign]]
id = "kaffee-herbst"
price = 4.50              # currency units, as a number or in quotes; kept as 4,500,000 micro units
starts = 2026-10-01       # a TOML date or "2026-10-01"

[[ad]]
image = "kaffee.png"      # in the file's folder or in `images/` below it
image_alt = "…"           # required with an image
"""

import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Image, Site
from adserver.core.catalogue import vetting
from adserver.core.catalogue.bookings import campaign_mistakes
from adserver.core.catalogue.joining import Contents
from adserver.core.flights import Flight
from adserver.sources.catalogue_csv import NoTable, rows
from adserver.sources.catalogue_entries import Entry, refuse_lost_flights, refuse_lost_references, refuse_repeats, refuse_shared_hosts
from adserver.sources.images import Creative, ImageRefused, creative
from adserver.sources.toml_lines import Lines, OneLine

KINDS: dict[str, type[Site | Advertiser | Campaign | Ad]] = {"site": Site, "advertiser": Advertiser, "campaign": Campaign, "ad": Ad}
MICROS = 1_000_000
_MONEY = {"price", "budget", "daily_budget"}
_DAYS = {"starts", "ends"}
_UNSET: Any = object()
# Stands for a required field that is missing or wrong, so that the table's other fields are still looked at.
_FILLER: dict[str, Any] = {
    "id": "x",
    "name": "x",
    "hosts": ("x.invalid",),
    "origin": "http://x.invalid",
    "advertiser": "x",
    "campaign": "x",
    "lang": "en",
    "headline": "x",
    "text": "x",
    "landing": "http://x.invalid/",
}


class CatalogueMistakes(Exception):
    """All that is wrong with the files, a line each: `ads.toml:12: …`."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


class Draft(msgspec.Struct, frozen=True):
    """What files say, checked but not stored. `images` are the creatives that its ads name, by hash."""

    contents: Contents
    images: dict[str, Creative]


def read(files: Sequence[Path], *, held: Contents | None = None, origin: str | None = None) -> Draft:
    """What the files say. References may also lead to what is `held` already; `origin` is used for sites that name none.

    Raises `CatalogueMistakes` with every mistake of every file.
    """
    broken: list[str] = []
    entries = [entry for file in files for entry in _entries(file, broken)]
    images: dict[str, Creative] = {}
    for entry in entries:
        if entry.kind == "site" and origin is not None:
            entry.table.setdefault("origin", origin)
        _build(entry, images)
    refuse_repeats(entries)
    refuse_lost_references(entries, held or Contents())
    refuse_lost_flights(entries, held or Contents())
    refuse_shared_hosts(entries, held or Contents())
    mistakes = broken + [sentence for entry in entries for _, sentence in sorted(entry.mistakes)]
    if mistakes:
        raise CatalogueMistakes(mistakes)
    return Draft(_contents(entries), images)


def _entries(file: Path, broken: list[str]) -> Iterator[Entry]:
    if file.suffix.lower() == ".csv":
        yield from _csv_entries(file, broken)
        return
    try:
        source = file.read_text("utf-8-sig")
        tables = tomllib.loads(source, parse_float=Decimal)
    except OSError as exc:
        broken.append(f"{file}: cannot be read: {exc.strerror}")
        return
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        broken.append(f"{file}: is no TOML: {exc}")
        return
    lines = Lines(source)
    for kind, found in tables.items():
        if kind not in KINDS or not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            broken.append(f"{file}:{_line_of(lines, kind)}: {kind!r} is unknown; tables are {', '.join(f'[[{name}]]' for name in KINDS)}")
            continue
        for index, table in enumerate(found):
            yield Entry(file, lines, kind, index, table)


def _csv_entries(file: Path, broken: list[str]) -> Iterator[Entry]:
    try:
        found = list(rows(file.read_text("utf-8-sig")))
    except (OSError, UnicodeDecodeError) as exc:
        broken.append(f"{file}: cannot be read: {exc}")
        return
    except NoTable as exc:
        broken.append(f"{file}:{exc.line}: {exc}")
        return
    for index, row in enumerate(found):
        yield Entry(file, OneLine(row.line), row.kind, index, row.table)


def _line_of(lines: Lines, name: str) -> int:
    return max(lines.find("", 0, name), lines.find(name, 0))


def _build(entry: Entry, images: dict[str, Creative]) -> None:
    """Turn the table into its value, noting each mistake."""
    kind = KINDS[entry.kind]
    given = dict(entry.table)
    values: dict[str, Any] = {}
    if kind is Ad:
        values["image"] = _image(entry, given.pop("image", None), given.pop("image_alt", None), images)
    for field in msgspec.structs.fields(kind):
        if field.name not in values:
            key = field.name.removesuffix("_micros")
            value = _converted(entry, key, given.pop(key, _UNSET), field)
            values |= {} if value is _UNSET else {field.name: value}
    for key in given:
        entry.complain(key, "is no field of it")
    wrong = set(entry.wrong)
    if "origin" in wrong and values.get("hosts"):
        # The filler's host is none of the site's, which would be a mistake of ours.
        values["origin"] = f"http://{values['hosts'][0]}"
    entry.value = kind(**{name: filler for name, filler in _FILLER.items() if name in kind.__struct_fields__} | values)
    for field_name, sentence in _mistakes(entry.value):
        if field_name not in wrong:
            entry.complain(field_name, sentence)


def _mistakes(value: Site | Advertiser | Campaign | Ad) -> Iterator[vetting.Mistake]:
    match value:
        case Site():
            return vetting.site_mistakes(value)
        case Advertiser():
            return vetting.advertiser_mistakes(value)
        case Campaign():
            return campaign_mistakes(value)
        case _:
            return vetting.ad_mistakes(value)


def _converted(entry: Entry, key: str, value: Any, field: msgspec.structs.FieldInfo) -> Any:
    if value is _UNSET:
        if field.required:
            entry.complain(key, "is missing")
        return _UNSET
    if key == "flights":
        return _flights(entry, value)
    try:
        return _as_field(key, value, field)
    except (msgspec.ValidationError, ValueError) as exc:
        entry.complain(key, str(exc))
        return _UNSET


def _as_field(key: str, value: Any, field: msgspec.structs.FieldInfo) -> Any:
    if key in _MONEY:
        return micros(value)
    if key in _DAYS and type(value) is date:
        return value.isoformat()
    if key == "sitemap" and value == "":
        return None
    return msgspec.convert(_with_floats(value), field.type)


def _flights(entry: Entry, tables: Any) -> Any:
    """A campaign's flights, from `[[campaign.flights]]` below it."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        entry.complain("flights", "is no list of tables; write [[campaign.flights]] below the campaign")
        return _UNSET
    fields = {field.name.removesuffix("_micros"): field for field in msgspec.structs.fields(Flight)}
    flights = []
    for index, table in enumerate(tables):
        values: dict[str, Any] = {}
        for key, value in table.items():
            try:
                values[fields[key].name] = _as_field(key, value, fields[key])
            except KeyError:
                entry.complain(f"flights.{index}.{key}", "is no field of it")
            except (msgspec.ValidationError, ValueError) as exc:
                entry.complain(f"flights.{index}.{key}", str(exc))
        flights.append(Flight(**values))
    return tuple(flights)


def _with_floats(value: Any) -> Any:
    """The value with binary floats for decimals: only money must be exact."""
    match value:
        case Decimal():
            return float(value)
        case dict():
            return {name: _with_floats(part) for name, part in value.items()}
        case list():
            return [_with_floats(part) for part in value]
        case _:
            return value


def micros(value: Any) -> int:
    """An amount in currency units (an int, a Decimal, or text like "2.50") as micro units; raises `ValueError` with the reason."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise ValueError(f"{value!r} is no amount like 2.50")  # noqa: TRY004 — one kind of error for the caller
    try:
        amount = Decimal(value) * MICROS
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite():
        raise ValueError(f"{value!r} is no amount like 2.50")
    if amount != amount.to_integral_value():
        raise ValueError(f"{value} is finer than a millionth")
    return int(amount)


def _image(entry: Entry, name: Any, alt: Any, images: dict[str, Creative]) -> Image | None:
    if name is None:
        if alt is not None:
            entry.complain("image_alt", "stands without an image")
        return None
    if not isinstance(alt, str):
        entry.complain("image", "needs image_alt, which says what the image shows to those who do not see it")
        return None
    try:
        found = creative(_file(entry.file.parent, name).read_bytes())
    except (ImageRefused, OSError) as exc:
        entry.complain("image", f"{name!r} {exc.strerror if isinstance(exc, OSError) else exc}")
        return None
    images[found.hash] = found
    return found.image(alt)


def _file(folder: Path, name: Any) -> Path:
    if not isinstance(name, str) or not name or "\0" in name or Path(name).is_absolute() or ".." in Path(name).parts:
        raise ImageRefused("is no file name relative to this file's folder")
    below = folder / "images" / name
    return below if below.exists() else folder / name


def _contents(entries: Sequence[Entry]) -> Contents:
    def of(kind: str) -> tuple[Any, ...]:
        return tuple(entry.value for entry in entries if entry.kind == kind)

    return Contents(sites=of("site"), advertisers=of("advertiser"), campaigns=of("campaign"), ads=of("ad"))
