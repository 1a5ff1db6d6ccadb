"""CSV files of an export, plain, zipped or gzipped, as rows by column name."""

import csv
import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, TextIO

LONGEST_FIELD, CHUNK = 1 << 20, 1 << 20
MOST_BYTES = 20 << 30
"""Of one unpacked table: more is a trap, not an export."""

UNREADABLE = (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError)
"""What damaged files raise, ZIPs with a password (`RuntimeError`) and ones packed in ways that zipfile does not know."""

Row = dict[str, str]


class ExportRefused(Exception):
    """The files are no export of this kind; the message says which, and what was expected."""


def tables(files: Sequence[Path]) -> Iterator[tuple[str, Iterator[Row]]]:
    """Each table of these files with its name; a ZIP holds several. Raises `ExportRefused`."""
    for file in files:
        with ExitStack() as stack:
            try:
                opened = list(_opened(file, stack))
            except UNREADABLE as exc:
                raise ExportRefused(f"{file}: cannot be read: {exc}") from exc
            for name, text in opened:
                yield name, _rows(name, text)


def refuse_large(file: Path, most: int) -> None:
    """Raise `ExportRefused` where the file holds more than so many bytes once unpacked: a few megabytes can be made to hold terabytes."""
    with ExitStack() as stack:
        try:
            size = sum(_size(opened.buffer, most) for _, opened in _opened(file, stack))
        except UNREADABLE as exc:
            raise ExportRefused(f"{file.name}: cannot be read: {exc}") from exc
    if size > most:
        raise ExportRefused(f"{file.name}: holds more than {most >> 20} MB")


def _size(binary: BinaryIO, most: int) -> int:
    size = 0
    while size <= most and (piece := binary.read(CHUNK)):
        size += len(piece)
    return size


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
    except (csv.Error, UnicodeDecodeError, *UNREADABLE) as exc:
        raise ExportRefused(f"{name}: is no CSV file as exports have them: {exc}") from exc


def number(name: str, row: Row, column: str) -> int:
    """A count in a row; raises `ExportRefused` where it is none."""
    value = row.get(column, "").strip()
    if not value.isascii() or not value.isdecimal() or len(value) > 15:  # noqa: PLR2004 — sums stay far inside 64 bits
        raise ExportRefused(f"{name}: {value[:40]!r} in the column {column} is no count")
    return int(value)
