"""The ledger's file in the journal folder."""

import os
import secrets
from pathlib import Path

import msgspec

from analytics.core.ledger import Ledger
from analytics.journal.index import replace

NAME = "ledger"
_decoder = msgspec.msgpack.Decoder(Ledger)


class LedgerDamaged(Exception):
    """The ledger cannot be read; the message says what to do."""


def load(folder: Path) -> Ledger:
    """The host's ledger; a new one with a random host id where there was none. Raises `LedgerDamaged`."""
    try:
        data = (folder / NAME).read_bytes()
    except FileNotFoundError:
        return Ledger(secrets.token_hex(8))
    try:
        return _decoder.decode(data)
    except msgspec.DecodeError as exc:
        raise LedgerDamaged(f"{folder / NAME} is damaged ({exc}); move it away to go on without knowing what was deleted") from exc


def save(folder: Path, ledger: Ledger) -> bool:
    """Write the ledger to the disk; whether there was room. Nothing may be deleted that it does not know."""
    if not replace(folder / NAME, msgspec.msgpack.encode(ledger), sync=True):
        return False
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return True
