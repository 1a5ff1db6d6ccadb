"""The country of a connection from any country MMDB that the operator names; the address is used for this look-up and nowhere else."""

import mmap
import shutil
import socket
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import maxminddb

from adserver.sources.country_file import CountryFile, Damaged

UNKNOWN = "ZZ"
"""ISO 3166's code for an unknown country."""
CHECK_S = 5.0
"""A changed file is noticed after at most so many seconds; a look at its date costs 2 µs."""
PROBED = 1000
"""Entries that a file has to give without a fault before it is used, one of them with a country: 5 ms."""

INSTALLED = "countries.mmdb"
"""The file's name in the data folder, where no setting names another place."""

_FAULTS = (maxminddb.InvalidDatabaseError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, MemoryError)
"""What `maxminddb` raises on damaged metadata, found with files of other readers' test suites (UnicodeDecodeError is a ValueError)."""

_Signature = tuple[int, int, int]


class BadFile(Exception):
    """The file is no country database; the message says why."""


class Countries:
    """A country database that is looked at again every few seconds: a new good file is used, a bad one is not and the old one stays."""

    def __init__(self, file: Path | None, clock: Callable[[], float] = time.monotonic) -> None:
        """`file` None: every country is unknown. `clock`: seconds of any origin."""
        self._file = file
        self._clock = clock
        self._known: CountryFile | None = None
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
        if self._known is None:
            return UNKNOWN
        return looked_up(self._known, address)

    def _reload(self, file: Path) -> None:
        try:
            stat = file.stat()
            signature = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            if signature == self._seen:
                return
            self._seen = signature
            self._known = opened(file)
            self.problem = None
        except OSError as exc:
            self._seen = None
            self.problem = f"{file}: cannot be read: {exc.strerror or exc}"
        except BadFile as exc:
            self.problem = str(exc)


def place(geo_file: str, data: Path) -> Path:
    """Where the country file is: where the setting says, else in the data folder, where `litfass geo install` puts it."""
    return Path(geo_file) if geo_file else data / INSTALLED


def opened(file: Path) -> CountryFile:
    """The file as it is now, memory-mapped, its first entries tried; raises `BadFile`, `OSError`.

    What is mapped is an unlinked copy: whoever writes into the file in place would otherwise change the old database under its reader, and
    a mapped file that is cut short kills the process (SIGBUS).
    """
    with tempfile.NamedTemporaryFile(prefix="litfass-", suffix=".mmdb") as copy:
        with file.open("rb") as original:
            shutil.copyfileobj(original, copy)
        copy.flush()
        try:
            with maxminddb.open_database(copy.name, maxminddb.MODE_MMAP) as reader:
                layout = reader.metadata()
            content = mmap.mmap(copy.fileno(), 0, access=mmap.ACCESS_READ)
            found = CountryFile(content, layout.node_count, layout.record_size, layout.ip_version)
            named = any(list(found.entries(PROBED)))
        except _FAULTS as exc:
            raise BadFile(f"{file}: is no readable MaxMind DB file: {str(exc).replace(copy.name, file.name)}") from exc
    if not named:
        raise BadFile(f"{file}: names no country (neither country.iso_code nor country_code); it is a {layout.database_type} file")
    return found


def counted(file: Path) -> tuple[int, int]:
    """How many networks and how many countries the whole file names; raises `BadFile`, `OSError`."""
    try:
        codes = list(opened(file).entries())
    except Damaged as exc:
        raise BadFile(f"{file}: is damaged: {exc}") from exc
    return len(codes), len(set(codes) - {""})


def looked_up(known: CountryFile, address: str) -> str:
    """The country that a file gives for the address, or `ZZ`."""
    if address.startswith("::ffff:") and "." in address:
        address = address[7:]
    try:
        packed = socket.inet_pton(socket.AF_INET6 if ":" in address else socket.AF_INET, address)
        return known.country(packed) or UNKNOWN
    except (OSError, ValueError):
        return UNKNOWN
