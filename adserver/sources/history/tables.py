"""CSV files of an export, plain, zipped or gzipped, as rows by column name."""

import csv
import gzip
import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

LONGEST_FIELD = 1 << 20
MOST_BYTES = 20 << 30
"""Of one unpacked table: more is a trap, not an export."""

Row = dict[str, str]


class ExportRefused(Exception):
    """The files are no export of this kind; the message says which, and what was expected."""


def tables(files: Sequence[Path]) -> Iterator[tuple[str, Iterator[Row]]]:
    """Each table of these files with its name; a ZIP holds several. Raises `ExportRefused`."""
    for file in files:
        with ExitStack() as stack:
            try:
                opened = list(_opened(file, stack))
            except (OSError, zipfile.BadZipFile) as exc:
                raise ExportRefused(f"{file}: cannot be read: {exc}") from exc
            for name, text in opened:
                yield name, _rows(name, text)


def _opened(file: Path, stack: ExitStack) -> Iterator[tuple[str, TextIO]]:
    if zipfile.is_zipfile(file):
        archive = stack.enter_context(zipfile.ZipFile(file))
        for entry in archive.infolist():
            if entry.filename.endswith(".csv") and not entry.is_dir():
                if entry.file_size > MOST_BYTES:
                    raise ExportRefused(f"{file}: {entry.filename} is larger than {MOST_BYTES >> 30} GB")
                binary = stack.enter_context(archive.open(entry))
                yield Path(entry.filename).name, io.TextIOWrapper(binary, "utf-8-sig", newline="")
    elif file.suffix == ".gz":
        text = gzip.open(file, "rt", encoding="utf-8-sig", newline="")  # noqa: SIM115 — the stack closes it
        yield file.name, stack.enter_context(text)
    else:
        yield file.name, stack.enter_context(file.open(encoding="utf-8-sig", newline=""))


def _rows(name: str, text: TextIO) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(text)
    try:
        header = next(reader, [])
        for row in reader:
            if row:
                yield dict(zip(header, [*row, *[""] * (len(header) - len(row))], strict=False))
    except (csv.Error, UnicodeDecodeError, EOFError, OSError, zipfile.BadZipFile) as exc:
        raise ExportRefused(f"{name}: is no CSV file as exports have them: {exc}") from exc


def number(name: str, row: Row, column: str) -> int:
    """A count in a row; raises `ExportRefused` where it is none."""
    value = row.get(column, "").strip()
    if not value.isascii() or not value.isdecimal() or len(value) > 15:  # noqa: PLR2004 — sums stay far inside 64 bits
        raise ExportRefused(f"{name}: {value[:40]!r} in the column {column} is no count")
    return int(value)
