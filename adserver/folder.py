"""The data folder: what lies where in it, and the lock that keeps a second `litfass serve` out."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FolderLocked(Exception):
    """Another Litfass runs on this data folder."""


def journal(data: Path) -> Path:
    """Where web workers write and the counter reads."""
    return data / "journal"


def snapshot(data: Path) -> Path:
    """The host's snapshot."""
    return data / "snapshot"


def media(data: Path) -> Path:
    """Creatives' images, re-encoded."""
    return data / "media"


def documents(data: Path) -> Path:
    """Texts of pages and what is remembered of fetching them; can be fetched again."""
    return data / "texts"


def valkey(data: Path) -> Path:
    """The embedded Valkey's files."""
    return data / "valkey"


@contextmanager
def locked(data: Path) -> Iterator[None]:
    """Hold the folder; raises `FolderLocked` when another process holds it. The lock ends with the process, whatever ends that."""
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (data / "lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            file.seek(0)
            raise FolderLocked(f"{data} is in use by process {file.read().strip() or '?'}; stop that one or name another folder") from exc
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
