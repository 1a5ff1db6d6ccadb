"""`litfass stats import`: history from another program's export, with a preview and an undo."""

import sys
import time
from datetime import date
from pathlib import Path

import click

from adserver.cli.options import with_settings
from adserver.cli.site import known_site
from adserver.cli.stats import stats
from adserver.cli.store import opened_store
from adserver.core.ads import Site
from adserver.core.history.sums import History, summary
from adserver.settings import Settings
from adserver.sources.history.readers import READERS
from adserver.sources.history.tables import ExportRefused
from adserver.stores.catalogue import Catalogue
from adserver.stores.history import Reader, draft_of, keep, without_own_days
from analytics.stores.counts import Counts
from analytics.stores.imports import Import, ImportRefused, Imports

SHOWN_EVERY = 50_000
PLURALS = {"page": "pages", "country": "countries", "device": "device classes", "referrer": "referrers", "campaign": "campaigns"}


@stats.command("import")
@click.argument("site_name", metavar="SITE")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--from", "source", type=click.Choice(sorted(READERS)), help="Which program the export is from")
@click.option("--dry-run", is_flag=True, help="Say what would be imported, and store nothing")
@click.option("--undo", "undone", metavar="IMPORT_ID", help="Take an import back")
@with_settings
def import_(settings: Settings, site_name: str, files: tuple[Path, ...], source: str | None, **given: str | bool | None) -> None:
    """Take the daily sums of FILES over into SITE, or take an import back; without either, list the imports.

    Only days before the first that was counted here are taken: none is counted twice.
    """
    with opened_store(settings) as client:
        site = known_site(Catalogue(client), site_name)
        imports = Imports(client)
        if given["undone"]:
            _undo(imports, site, str(given["undone"]))
        elif not files:
            click.echo("\n".join(described(one) for one in imports.all(f"s:{site.id}")) or f"nothing was imported into {site.id}.")
        elif source is None:
            raise click.ClickException(f"say which program the export is from: --from {' or --from '.join(sorted(READERS))}")
        else:
            history = _read(Counts(client), site, READERS[source], files)
            _report(history)
            if not given["dry_run"]:
                _store(Counts(client), site, draft_of(source, history, time.time(), "command line"), history, settings.retention_months)


def described(one: Import) -> str:
    """A line about an import."""
    when = time.strftime("%Y-%m-%d", time.gmtime(one.at))
    return f"{one.id}\tfrom {one.source}\t{one.first} to {one.last}\t{one.views:,} views\timported on {when} by {one.by}"


def _read(counts: Counts, site: Site, reader: Reader, files: tuple[Path, ...]) -> History:
    try:
        history = reader(files, site, _progress)
    except ExportRefused as exc:
        raise click.ClickException(str(exc)) from exc
    if sys.stderr.isatty():
        click.echo(err=True)
    today = date.fromisoformat(time.strftime("%Y-%m-%d", time.gmtime()))
    history = without_own_days(counts, site, history, today)
    if not history.days:
        raise click.ClickException(f"no day is left to import: {_left_out(history)}")
    return history


def _report(history: History) -> None:
    found = summary(history.days)
    parts = [f"{count:,} {PLURALS.get(name, name)}" for name, count in found.items() if name != "views"]
    click.echo(f"{min(history.days)} to {max(history.days)}: {found['views']:,} views on {len(history.days)} days, {', '.join(parts)}")
    if history.left_out:
        click.echo(f"left out: {_left_out(history)}")


def _left_out(history: History) -> str:
    return ", ".join(
        f"{count:,} {'' if reason.startswith('days') else 'rows '}{reason}" for reason, count in sorted(history.left_out.items())
    )


def _store(counts: Counts, site: Site, draft: Import, history: History, months: int) -> None:
    try:
        made = keep(counts, site, draft, history, months)
    except ImportRefused as exc:
        raise click.ClickException(str(exc)) from exc
    click.echo(f"imported as {made.id}; `litfass stats import {site.id} --undo {made.id}` takes it back")


def _undo(imports: Imports, site: Site, id_: str) -> None:
    if not imports.remove(f"s:{site.id}", id_):
        known = ", ".join(one.id for one in imports.all(f"s:{site.id}")) or "none"
        raise click.ClickException(f"{site.id} has no import {id_}; there are: {known}")
    click.echo(f"{id_} is taken back: nothing of it is left.")


def _progress(rows: int) -> None:
    if rows % SHOWN_EVERY == 0:
        click.echo(f"\r{rows:,} rows read", nl=not sys.stderr.isatty(), err=True)
