"""Exports that were sent to the desk: read beside the requests, looked at by whoever sent them, then stored or dropped.

They live in this process's memory and a folder of its own that ends with the reading: a restart drops them, and nothing was stored yet.
"""

import shutil
import tempfile
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

from adserver.core.ads import Site
from adserver.core.history.sums import History
from adserver.desk.services import Services
from adserver.sources.history.readers import READERS
from adserver.sources.history.tables import ExportRefused, refuse_large
from adserver.stores.accounts import AWAY
from adserver.stores.history import without_own_days

LONGEST_BYTES = 64 << 20
"""Of an export as it is sent. Larger ones are imported with `litfass stats import`, which reads from a disk."""
UNPACKED_BYTES = 512 << 20
MOST = 3
"""Exports held at once, each up to some 100 MB of sums; the next one drops the oldest."""
State = Literal["reading", "ready", "refused"]


class Upload(msgspec.Struct):
    """One site's export; `mistake` is why it was refused."""

    site: str
    source: str
    name: str
    by: str
    state: State = "reading"
    rows: int = 0
    history: History = msgspec.field(default_factory=History)
    mistake: str = ""


class Uploads:
    """Each site's latest export."""

    def __init__(self) -> None:
        self._held: dict[str, Upload] = {}

    def of(self, site: str) -> Upload | None:
        """The site's export."""
        return self._held.get(site)

    def drop(self, site: str) -> None:
        """Forget it; a reading that goes on is for nobody."""
        self._held.pop(site, None)

    def start(self, services: Services, site: Site, sent: FileStorage, upload: Upload, today: date) -> threading.Thread:
        """Keep what was sent and read it in a thread of its own."""
        self._held.pop(site.id, None)
        while len(self._held) >= MOST:
            del self._held[next(iter(self._held))]
        self._held[site.id] = upload
        folder = Path(tempfile.mkdtemp(prefix="litfass-import-"))
        file = folder / (secure_filename(upload.name) or "export.csv")
        sent.save(file)
        thread = threading.Thread(target=self._read, args=(services, site, file, upload, today), daemon=True)
        thread.start()
        return thread

    def _read(self, services: Services, site: Site, file: Path, upload: Upload, today: date) -> None:
        try:
            upload.history = read_export(services, site, (upload.source, file), today, lambda rows: self._note(upload, rows))
            upload.state = "ready"
        except ExportRefused as exc:
            upload.mistake, upload.state = str(exc), "refused"
        except AWAY:
            upload.mistake, upload.state = "the store does not answer", "refused"
        finally:
            shutil.rmtree(file.parent, ignore_errors=True)

    def _note(self, upload: Upload, rows: int) -> None:
        upload.rows = rows
        if self._held.get(upload.site) is not upload:
            raise ExportRefused("another file was sent since")


def read_export(services: Services, site: Site, given: tuple[str, Path], today: date, progress: Callable[[int], None]) -> History:
    """The days of an export (whose, and the file) that can be stored. Raises `ExportRefused` and the stores' `StoreUnavailable`."""
    source, file = given
    refuse_large(file, UNPACKED_BYTES)
    try:
        history = READERS[source]([file], site, progress)
    except ExportRefused as exc:
        # Whoever sent it knows the file by its name, not by where it lies here.
        raise ExportRefused(str(exc).replace(f"{file.parent}/", "")) from exc
    return without_own_days(services.counts, site, history, today)
