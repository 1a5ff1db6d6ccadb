"""A catalogue as one CSV table, for spreadsheets: a line an entry, and the other way round.

    table,id,name,…,keywords          `table` is site, advertiser, campaign or ad; a column holds what TOML's key of that name does
    ad,kaffee-1,,…,"Kaffee            lists of words: a line each in their cell
    Espresso"                         other lists and tables, such as flights: as TOML writes them: [{ id = "advent", budget = "200" }]

A cell that a spreadsheet would run as a formula, or that begins with an apostrophe, gets an apostrophe before it; reading takes it off.
"""

import csv
import io
import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, get_args, get_origin

import msgspec

from adserver.core.ads import Ad, Advertiser, Campaign, Image, Site
from adserver.core.catalogue.joining import Contents
from adserver.sources.catalogue_writing import toml_value

KINDS: dict[str, type[Site | Advertiser | Campaign | Ad]] = {"site": Site, "advertiser": Advertiser, "campaign": Campaign, "ad": Ad}
MICROS = 1_000_000
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
NONE = "none"
"""A site without a sitemap; an empty cell is as by default."""
CELL_MAX = 1 << 20


class Row(msgspec.Struct, frozen=True):
    """One line of the table: what it is, where it stands, and its cells as TOML's values."""

    kind: str
    line: int
    table: dict[str, Any]


class NoTable(Exception):
    """Why the text is no such table; `line` is where."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line


def table(contents: Contents) -> str:
    """The CSV text of all entries; fields that are as by default are empty."""
    kinds: dict[str, Sequence[msgspec.Struct]] = {
        "site": contents.sites,
        "advertiser": contents.advertisers,
        "campaign": contents.campaigns,
        "ad": contents.ads,
    }
    written = [{"table": kind, **_cells(entry)} for kind, entries in kinds.items() for entry in entries]
    used = {name for row in written for name in row}
    out = io.StringIO()
    writer = csv.DictWriter(out, [name for name in _columns() if name in used], quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _safe(cell) for name, cell in row.items()} for row in written)
    return out.getvalue()


def rows(text: str) -> Iterator[Row]:
    """The table's lines; raises `NoTable`."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        if "table" not in header or len(set(header)) < len(header):
            raise NoTable(1, f"the first line names the columns, each once, one of them `table`; here it names {', '.join(header[:8])}")
        start = reader.line_num + 1
        for cells in reader:
            if any(cells):
                yield _row(dict(zip(header, cells, strict=False)), start)
            start = reader.line_num + 1
    except csv.Error as exc:
        raise NoTable(reader.line_num, f"is no CSV: {exc}") from exc


def _row(cells: dict[str, str], line: int) -> Row:
    kind = cells.pop("table").strip()
    if kind not in KINDS:
        raise NoTable(line, f"{kind!r} is unknown; tables are {', '.join(KINDS)}")
    types = {field.name.removesuffix("_micros"): field for field in msgspec.structs.fields(KINDS[kind])}
    table = {name: _value(name, types.get(name), cell.removeprefix("'"), line) for name, cell in cells.items() if cell}
    return Row(kind, line, table)


def _value(name: str, field: msgspec.structs.FieldInfo | None, cell: str, line: int) -> Any:
    if name == "sitemap" and cell == NONE:
        return ""
    if field is None or field.name.endswith("_micros") or name == "image" or _is_text(field.type):
        return cell
    if _is_words(field.type):
        return [word for word in cell.split("\n") if word.strip()]
    try:
        return tomllib.loads(f"x = {cell}", parse_float=Decimal)["x"]
    except tomllib.TOMLDecodeError as exc:
        raise NoTable(line, f"{name}: {cell[:60]!r} is no value as TOML writes it") from exc


def _cells(entry: msgspec.Struct) -> dict[str, str]:
    cells: dict[str, str] = {}
    for field in msgspec.structs.fields(entry):
        value = getattr(entry, field.name)
        if value is None and field.name == "sitemap":
            cells["sitemap"] = NONE
        elif value is None or (not field.required and value == field.default):
            continue
        elif isinstance(value, Image):
            cells |= {"image": f"{value.hash}.webp", "image_alt": value.alt}
        elif field.name.endswith("_micros"):
            cells[field.name.removesuffix("_micros")] = f"{(Decimal(value) / MICROS).normalize():f}"
        else:
            cells[field.name] = _cell(field, value)
    return cells


def _cell(field: msgspec.structs.FieldInfo, value: Any) -> str:
    if isinstance(value, str):
        return value
    return "\n".join(value) if _is_words(field.type) else toml_value(value)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _columns() -> Sequence[str]:
    named = [field.name.removesuffix("_micros") for kind in KINDS.values() for field in msgspec.structs.fields(kind)]
    return tuple(dict.fromkeys(["table", "id", *named, "image_alt"]))


def _is_text(kind: Any) -> bool:
    """Whether values of the type are text: str, a choice of texts, or either or nothing."""
    parts = [part for part in get_args(kind) if part is not type(None)]
    return kind is str or (bool(parts) and all(isinstance(part, str) or _is_text(part) for part in parts))


def _is_words(kind: Any) -> bool:
    """Whether values of the type are lists of texts."""
    return get_origin(kind) is tuple and _is_text(get_args(kind)[0])
