"""`litfass backup` and `litfass restore`: all that the store holds and the creatives' images, in one file; journals are never in it."""

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

import click

from adserver import folder
from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.backups import Frame, Header, Image, Tag
from adserver.settings import Settings
from adserver.sources.backup_files import BadBackup, Writing, frames, is_backup
from adserver.stores import dumps, schema
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client, StoreUnavailable
from adserver.stores.documents import Documents
from analytics.journal import memory
from analytics.stores.hosts import Hosts

ALIVE_S = 90
"""A counter tells of itself every 30 s: three times that, and its host is not running."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@with_settings
def backup(settings: Settings, file: Path) -> None:
    """Write sites, ads, pages, counts, accounts and images into FILE, also while Litfass is running.

    Each site and campaign is of one moment: its counts, and how far the journals are in them. FILE is for its owner alone
    (mode 0600): passwords' hashes and the keys of tokens are in it. A backup that FILE held before is replaced by the whole new one.
    """
    if file.exists() and not is_backup(file):
        raise click.ClickException(f"{file} is there already and is no backup; name another file")
    with opened_store(settings) as client, _reported():
        writing = Writing(file, Header(schema.stored(client), version("litfass"), int(time.time())))
        try:
            keys = _write_store(writing, client)
            images = _write_images(writing, folder.media(settings.data_path))
            size = writing.finish()
        except BaseException:
            writing.give_up()
            raise
    click.echo(f"{file}: {keys:,} keys, {images} images, {size:,} bytes")


def _write_store(writing: Writing, client: Client) -> int:
    names: set[bytes] = set()
    with click.progressbar(length=1, label="reading the store", file=sys.stderr) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = max(1, total)
            bar.update(done - bar.pos)

        for tag in dumps.read(client, progress):
            writing.add(tag)
            names.update(key.name for key in tag.keys)
    return len(names)


def _write_images(writing: Writing, media: Path) -> int:
    files = sorted(path for path in media.glob("[!.]*") if path.is_file()) if media.is_dir() else []
    for file in files:
        writing.add(Image(file.name, file.read_bytes()))
    return len(files)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--replace", is_flag=True, help="Remove what the store holds now")
@click.option("--check", is_flag=True, help="Only look whether FILE is whole, and say what is in it")
@with_settings
def restore(settings: Settings, file: Path, *, replace: bool, check: bool) -> None:
    """Put a backup's contents into the store of these settings: the embedded one, or REDIS_URL's. Litfass must not be running.

    Journals that are still there are applied on top at the next start, so that views accepted since the backup are counted again.
    """
    with _reported():
        header, keys, images = _checked(file)
        made = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(header.made_at))
        click.echo(f"{file} is whole: {keys:,} keys, {images} images, made {made} by Litfass {header.version}")
        if check:
            return
        if header.schema > schema.SCHEMA:
            raise click.ClickException(f"it was made by a newer Litfass (layout {header.schema}, this one knows {schema.SCHEMA})")
        with _stopped(settings), opened_store(settings) as client:
            _refuse_unsafe(settings, client, replace=replace)
            _fill(settings, client, file, keys)
            passed = schema.migrate(client)
    click.echo(f"restored{''.join(f', brought to layout {number}' for number in passed)}; `litfass doctor` says what else it needs")


def _checked(file: Path) -> tuple[Header, int, int]:
    """What is in the file; read to its end before anything is removed."""
    header, keys, images = None, 0, 0
    for frame in frames(file):
        if isinstance(frame, Header):
            header = frame
        elif isinstance(frame, Tag):
            keys += len(frame.keys)
        else:
            images += 1
    if header is None:
        raise BadBackup(f"{file} has no header")
    return header, keys, images


@contextmanager
def _stopped(settings: Settings) -> Iterator[None]:
    """No service of this host runs; the folder is held, unless the embedded store's own opening holds it."""
    try:
        with folder.locked(settings.data_path):
            if settings.redis_url:
                yield
                return
    except folder.FolderLocked as exc:
        raise click.ClickException(f"{exc}: a restore needs Litfass to be stopped") from exc
    yield


def _refuse_unsafe(settings: Settings, client: Client, *, replace: bool) -> None:
    own = memory.load(folder.journal(settings.data_path)).host
    alive = [host for host, told in Hosts(client).all().items() if host != own and time.time() - told.at < ALIVE_S]
    if alive:
        _refuse(f"another host counted less than {ALIVE_S} s ago: stop Litfass on every host, wait so long, and try again")
    held = dumps.size(client)
    if held and not replace:
        _refuse(f"the store holds {held:,} keys: back them up, then say --replace to remove them")


def _refuse(why: str) -> NoReturn:
    raise click.ClickException(why)


def _fill(settings: Settings, client: Client, file: Path, keys: int) -> None:
    # Whoever starts in between is told that the restore did not end.
    client.set(schema.RESTORING, 1)
    dumps.clear(client, keep=schema.RESTORING)
    # The old store's mirror; the next start makes it anew.
    shutil.rmtree(folder.snapshot(settings.data_path), ignore_errors=True)
    with click.progressbar(length=max(1, keys), label="filling the store", file=sys.stderr) as bar:
        for frame in frames(file):
            bar.update(_place(settings, client, frame))
    _match_again(settings, client)
    client.delete(schema.RESTORING)


def _match_again(settings: Settings, client: Client) -> None:
    """This host's notes of which pages were matched against which ads are of the old store."""
    documents = Documents(folder.documents(settings.data_path))
    for site in Catalogue(client).sites():
        documents.put_matched(site.id, b"")
    documents.close()


def _place(settings: Settings, client: Client, frame: Frame) -> int:
    if isinstance(frame, Tag) and frame.keys:
        dumps.write(client, frame, int(time.time() * 1000))
        return len(frame.keys)
    if isinstance(frame, Image):
        _put_image(folder.media(settings.data_path), frame)
    return 0


def _put_image(media: Path, image: Image) -> None:
    if Path(image.name).name != image.name or image.name.startswith("."):
        raise BadBackup(f"{image.name!r} is no image's name")
    media.mkdir(parents=True, exist_ok=True, mode=0o700)
    (media / image.name).write_bytes(image.data)


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except (BadBackup, StoreUnavailable, schema.WrongSchema) as exc:
        raise click.ClickException(str(exc)) from exc
    except OSError as exc:
        raise click.ClickException(f"{exc.filename or 'the file'}: {exc.strerror}") from exc
