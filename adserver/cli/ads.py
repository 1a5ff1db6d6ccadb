"""`litfass ads …`: advertisers, campaigns and ads from and to TOML and CSV files."""

from pathlib import Path

import click

from adserver import folder
from adserver.cli.ads_changes import COMMANDS, differences, note_import
from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.catalogue.joining import Contents, is_paused, merged
from adserver.settings import Settings
from adserver.sources.catalogue import CatalogueMistakes, Draft, read
from adserver.sources.catalogue_csv import table
from adserver.sources.catalogue_writing import document
from adserver.sources.images import store as store_image
from adserver.stores.catalogue import Catalogue, CatalogueChanged

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))


@click.group()
def ads() -> None:
    """Import, export, list and match ads."""


for command in COMMANDS.values():
    ads.add_command(command)


@ads.command("check")
@FILES
def check(files: tuple[Path, ...]) -> None:
    """Name all mistakes of catalogue FILES by themselves; nothing is stored."""
    draft = drafted(files, Contents())
    click.echo(f"no mistakes: {_summary(draft.contents)}")


@ads.command("import")
@FILES
@click.option("--dry-run", is_flag=True, help="Check against the store and say what would change; store nothing")
@click.option("--replace", "replaces", is_flag=True, help="Remove advertisers, campaigns and ads that the files do not name")
@with_settings
def import_(settings: Settings, files: tuple[Path, ...], *, dry_run: bool, replaces: bool) -> None:
    """Store what catalogue FILES say: all of it, or nothing where there is a mistake."""
    with opened_store(settings) as client:
        catalogue = Catalogue(client)
        version, held = catalogue.contents()
        kept = Contents(sites=held.sites) if replaces else held
        draft = drafted(files, kept)
        contents = merged(kept, draft.contents)
        click.echo(_difference(held, contents))
        if dry_run:
            click.echo("\n".join(differences(held, contents)))
            click.echo("nothing was stored (--dry-run)")
            return
        for image in draft.images.values():
            store_image(image, folder.media(settings.data_path))
        try:
            catalogue.replace_contents(contents, expected=version)
        except CatalogueChanged as exc:
            raise click.ClickException(str(exc)) from exc
        note_import(client, held, contents)
    click.echo(f"stored: {_summary(contents)}")


@ads.command("export")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the file and the images [standard output]",
)
@click.option("--format", "form", type=click.Choice(["toml", "csv"]), default="toml", help="TOML, or a table for spreadsheets [toml]")
@with_settings
def export(settings: Settings, target: Path | None, form: str) -> None:
    """Write all sites, advertisers, campaigns and ads as TOML or CSV that `ads import` takes back."""
    with opened_store(settings) as client:
        _, contents = Catalogue(client).contents()
    text = document(contents) if form == "toml" else table(contents)
    if target is None:
        click.echo(text, nl=False)
        return
    images = target / "images"
    images.mkdir(parents=True, exist_ok=True)
    for image in {ad.image.hash for ad in contents.ads if ad.image}:
        (images / f"{image}.webp").write_bytes((folder.media(settings.data_path) / f"{image}.webp").read_bytes())
    file = target / f"ads.{form}"
    file.write_bytes(text.encode())
    click.echo(f"{file}: {_summary(contents)}")


@ads.command("list")
@click.option("--campaign", help="Only ads of this campaign")
@with_settings
def list_(settings: Settings, campaign: str | None) -> None:
    """List ads: id, campaign, language, state, headline."""
    with opened_store(settings) as client:
        _, contents = Catalogue(client).contents()
    paused = {one.id for one in contents.campaigns if is_paused(one)}
    for ad in contents.ads:
        if campaign in {None, ad.campaign}:
            state = "paused" if ad.paused or ad.campaign in paused else "running" if ad.review == "approved" else ad.review
            click.echo(f"{ad.id}\t{ad.campaign}\t{ad.lang}\t{state}\t{ad.headline}")


def drafted(files: tuple[Path, ...], held: Contents) -> Draft:
    """What the files say, beside what is `held`; all their mistakes at once where there are any."""
    try:
        return read(files, held=held)
    except CatalogueMistakes as exc:
        count = len(exc.mistakes)
        raise click.ClickException(f"{count} mistake{'s' * (count > 1)}, nothing is stored:\n{exc}") from exc


def _summary(contents: Contents) -> str:
    kinds = {"sites": contents.sites, "advertisers": contents.advertisers, "campaigns": contents.campaigns, "ads": contents.ads}
    return ", ".join(f"{len(entries)} {kind if len(entries) != 1 else kind[:-1]}" for kind, entries in kinds.items())


def _difference(held: Contents, contents: Contents) -> str:
    lines = []
    for kind in ("sites", "advertisers", "campaigns", "ads"):
        before = {entry.id: entry for entry in getattr(held, kind)}
        after = {entry.id: entry for entry in getattr(contents, kind)}
        changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
        lines.append(f"{kind}: {len(after.keys() - before.keys())} new, {changed} changed, {len(before.keys() - after.keys())} removed")
    return "\n".join(lines)
