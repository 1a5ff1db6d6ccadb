"""The country of a connection from any country MMDB that the operator names; the address is used for this look-up and nowhere else."""

import shutil
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import maxminddb

UNKNOWN = "ZZ"
"""ISO 3166's code for an unknown country."""
CHECK_S = 5.0
"""A changed file is noticed after at most so many seconds; a look at its date costs 2 µs."""
CODE_LETTERS = 2
PROBED = 1000
"""Entries that a file has to give without a fault before it is used, one of them with a country: 5 ms."""

_FAULTS = (
    maxminddb.InvalidDatabaseError,
    ValueError,
    OSError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RecursionError,
    MemoryError,
)
"""What the reader raises on damaged files, found with files of other readers' test suites (UnicodeDecodeError is a ValueError)."""

_Signature = tuple[int, int, int]


class BadFile(Exception):
    """The file is no country database; the message says why."""


class Countries:
    """A country database that is looked at again every few seconds: a new good file is used, a bad one is not and the old one stays."""

    def __init__(self, file: Path | None, clock: Callable[[], float] = time.monotonic) -> None:
        """`file` None: every country is unknown. `clock`: seconds of any origin."""
        self._file = file
        self._clock = clock
        self._reader: maxminddb.Reader | None = None
        self._seen: _Signature | None = None
        self._next_check = float("-inf")
        self.problem: str | None = None
        """Why the file that lies there now is not used; None: it is."""

    def country(self, address: str) -> str:
        """The address's country as an ISO code in capitals, or `ZZ`; never an error, whatever the file and the address are."""
        if self._file is None:
            return UNKNOWN
        now = self._clock()
        if now >= self._next_check:
            self._next_check = now + CHECK_S
            self._reload(self._file)
        if self._reader is None:
            return UNKNOWN
        return looked_up(self._reader, address)

    def _reload(self, file: Path) -> None:
        try:
            stat = file.stat()
            signature = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            if signature == self._seen:
                return
            self._seen = signature
            self._reader = opened(file)
            self.problem = None
        except OSError as exc:
            self._seen = None
            self.problem = f"{file}: cannot be read: {exc.strerror or exc}"
        except BadFile as exc:
            self.problem = str(exc)


def opened(file: Path) -> maxminddb.Reader:
    """A memory-mapped reader of the file as it is now, its first entries tried; raises `BadFile`, `OSError`.

    It maps an unlinked copy: whoever writes into the file in place would otherwise change the old database under the reader, and a mapped
    file that is cut short kills the process (SIGBUS).
    """
    with tempfile.NamedTemporaryFile(prefix="litfass-", suffix=".mmdb") as copy:
        with file.open("rb") as original:
            shutil.copyfileobj(original, copy)
        copy.flush()
        try:
            reader = maxminddb.open_database(copy.name)
        except _FAULTS as exc:
            raise BadFile(f"{file}: {_reason(exc)}") from exc
    _probe(file, reader)
    return reader


def counted(file: Path) -> tuple[int, int]:
    """How many networks and how many countries the whole file names; raises `BadFile`, `OSError`."""
    reader = opened(file)
    try:
        codes = [code_of(entry) for _, entry in reader]
    except _FAULTS as exc:
        raise BadFile(f"{file}: {_reason(exc)}") from exc
    return len(codes), len(set(codes) - {UNKNOWN})


def looked_up(reader: maxminddb.Reader, address: str) -> str:
    """The country that a reader gives for the address, or `ZZ`."""
    if address.startswith("::ffff:") and "." in address:
        address = address[7:]
    try:
        return code_of(reader.get(address))
    except _FAULTS:
        return UNKNOWN


def code_of(entry: Any) -> str:
    """The country code in a database's entry: MaxMind's and DB-IP's `country.iso_code`, IPinfo's `country_code`, or the entry itself."""
    if isinstance(entry, dict):
        country = entry.get("country")
        code = country.get("iso_code") if isinstance(country, dict) else entry.get("country_code", country)
    else:
        code = entry
    if isinstance(code, str) and len(code) == CODE_LETTERS and code.isascii() and code.isalpha():
        return code.upper()
    return UNKNOWN


def _probe(file: Path, reader: maxminddb.Reader) -> None:
    try:
        countries = sum(code_of(entry) != UNKNOWN for _, entry in islice(reader, PROBED))
    except _FAULTS as exc:
        raise BadFile(f"{file}: {_reason(exc)}") from exc
    if not countries:
        raise BadFile(
            f"{file}: names no country (neither country.iso_code nor country_code); it is a {reader.metadata().database_type} file"
        )


def _reason(exc: BaseException) -> str:
    return f"is no readable MaxMind DB file: {exc}"
