"""What the desk works with, put together by the composition root, and how a route gets at it."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from flask import current_app

from adserver.settings import Settings
from adserver.sources.fetcher import Fetcher
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.changes import Changes
from adserver.stores.deletions import Deletions
from adserver.stores.logins import Logins
from adserver.stores.mails import Mails
from adserver.stores.orders import Orders
from adserver.stores.pages import Pages
from adserver.stores.shares import Shares
from adserver.stores.snapshot import Snapshot
from adserver.stores.statements import Statements
from adserver.stores.totals import Numbers
from analytics.stores.counts import Counts
from analytics.stores.listed import Listed
from analytics.stores.money import Money
from analytics.stores.trending import Trending

EXTENSION = "litfass"
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Stores, settings, the moment (Unix seconds), the numbers for `/metrics`, and the key that cookies are signed with."""

    counts: Counts
    trending: Trending
    listed: Listed
    catalogue: Catalogue
    changes: Changes
    shares: Shares
    statements: Statements
    money: Money
    pages: Pages
    orders: Orders
    deletions: Deletions
    accounts: Accounts
    logins: Logins
    mails: Mails
    snapshot: Snapshot
    fetcher: Fetcher
    settings: Settings
    clock: Callable[[], float]
    numbers: Callable[[], Numbers]
    secret: bytes
    pinned_tag: Callable[[str], str]
    """The script tag of a public address, pinned to the version that is installed (the public side knows it)."""


def services() -> Services:
    """The services of the running desk."""
    return cast("Services", current_app.extensions[EXTENSION])


def signing_secret(folder: Path) -> bytes:
    """The key of signed cookies: made at the first start, for its owner's eyes only, kept so that a restart logs nobody out."""
    file = folder / "desk.key"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(secrets.token_bytes(SECRET_BYTES))
    secret = file.read_bytes()
    if len(secret) != SECRET_BYTES:
        raise ValueError(f"{file} does not hold {SECRET_BYTES} bytes; delete it, and everybody logs in once more")
    return secret
