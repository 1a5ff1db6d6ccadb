"""The store as a command finds it: `REDIS_URL`, the running service's embedded Valkey, or that Valkey started for this one command."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from adserver import folder
from adserver.embedded import Embedded, ValkeyFailed
from adserver.settings import Settings
from adserver.stores.connect import Client, StoreUnavailable, connect


@contextmanager
def opened_store(settings: Settings) -> Iterator[Client]:
    """A client of the store; ends the command with one sentence when there is none."""
    try:
        if settings.redis_url:
            yield from _connected(settings.redis_url)
        else:
            yield from _embedded(settings)
    except (StoreUnavailable, ValkeyFailed) as exc:
        raise click.ClickException(str(exc)) from exc


def _embedded(settings: Settings) -> Iterator[Client]:
    server = Embedded(folder.valkey(settings.data_path))
    try:
        with folder.locked(settings.data_path):
            server.start()
            try:
                yield from _connected(server.url)
            finally:
                server.stop()
    except folder.FolderLocked:
        yield from _connected(server.url)


def _connected(url: str) -> Iterator[Client]:
    client = connect(url)
    try:
        yield client
    finally:
        client.close()
