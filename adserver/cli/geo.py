"""`litfass geo`: the country database that connections are looked up in."""

import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

import click

from adserver.settings import Settings, SettingsError, load
from adserver.sources import delegated
from adserver.sources import geo as countries


@click.group()
def geo() -> None:
    """Install or build the country database."""


@geo.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "target", type=click.Path(dir_okay=False, path_type=Path), help="Where it goes; default: geo_file of the settings.")
@click.option("--data", help="The data folder, where the settings name no geo_file.")
def install(file: Path, target: Path | None, data: str | None) -> None:
    """Check FILE (GeoLite2, DB-IP, IPinfo or any country MMDB) as a whole and put it where running workers pick it up."""
    target = target or _target(data)
    networks, named = _install(file, target)
    click.echo(f"{target}: {networks:,} networks of {named} countries; workers use it within {countries.CHECK_S:.0f} s")


@geo.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The MMDB file to write.")
def build(files: tuple[Path, ...], out: Path) -> None:
    """Write a country MMDB from the registries' delegated-extended statistics FILES (one from each of the five)."""
    try:
        with tempfile.TemporaryDirectory(dir=_folder_of(out), prefix=".geo-") as folder:
            made = Path(folder) / out.name
            written = delegated.write(files, made, partial(click.echo, err=True))
            made.replace(out)
    except (delegated.BadLine, delegated.WriterMissing) as exc:
        raise click.ClickException(str(exc)) from exc
    click.echo(f"{out}: {written:,} blocks, {out.stat().st_size:,} bytes; next: litfass geo install {out}")


@geo.command()
@click.argument("address")
@click.option("--file", type=click.Path(dir_okay=False, path_type=Path), help="The database; default: the one that workers use.")
@click.option("--data", help="The data folder, where the settings name no geo_file.")
def show(address: str, file: Path | None, data: str | None) -> None:
    """Print the country of ADDRESS; ZZ is unknown."""
    known = countries.Countries(file or _target(data))
    code = known.country(address)
    if known.problem:
        raise click.ClickException(f"{known.problem}; litfass geo install FILE puts one there")
    click.echo(code)


def _install(file: Path, target: Path) -> tuple[int, int]:
    """Check and copy; a reader sees the old file or the new one, never half of it. Answers numbers of networks and countries."""
    try:
        with tempfile.NamedTemporaryFile(dir=_folder_of(target), prefix=".geo-", delete=False) as copy:
            made = Path(copy.name)
            with file.open("rb") as original:
                shutil.copyfileobj(original, copy)
            copy.flush()
            os.fsync(copy.fileno())
        try:
            found = countries.counted(made)
            made.chmod(0o644)
            made.replace(target)
        finally:
            made.unlink(missing_ok=True)
    except countries.BadFile as exc:
        raise click.ClickException(f"{file} is left out: {str(exc).removeprefix(f'{made}: ')}") from exc
    except OSError as exc:
        raise click.ClickException(f"{exc.filename or target}: {exc.strerror}") from exc
    return found


def _target(data: str | None) -> Path:
    settings = _settings(data)
    return countries.place(settings.geo_file, settings.data_path)


def _settings(data: str | None) -> Settings:
    try:
        return load(data=data)
    except SettingsError as exc:
        raise click.ClickException(str(exc)) from exc


def _folder_of(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.parent
