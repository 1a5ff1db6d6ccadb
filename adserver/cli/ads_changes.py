"""`litfass ads show | pause | resume | approve | refuse`: one campaign or ad, looked at or changed, with a line in its history."""

import getpass
import time
from collections.abc import Iterator

import click

from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.core.campaigns import reviewing
from adserver.core.campaigns.history import difference
from adserver.core.campaigns.reviewing import AdVerb, NotNow
from adserver.core.catalogue.joining import Contents
from adserver.settings import Settings
from adserver.sources.catalogue_writing import document
from adserver.stores.catalogue import Catalogue, CatalogueChanged
from adserver.stores.changes import Changes, Step
from adserver.stores.connect import Client

NAME = click.argument("name")
NOTED = 500
"""Changes of one import that get a line of history; more are a new catalogue rather than changes."""
_KINDS = ("sites", "advertisers", "campaigns", "ads")


def who() -> str:
    """What the history calls somebody at the command line."""
    try:
        return f"command line ({getpass.getuser()})"
    except (KeyError, OSError):
        return "command line"


@click.command("show")
@NAME
@with_settings
def show(settings: Settings, name: str) -> None:
    """Print campaign or ad NAME as TOML; a campaign with its ads and its history."""
    with opened_store(settings) as client:
        contents = Catalogue(client).contents()[1]
        campaigns = tuple(one for one in contents.campaigns if one.id == name)
        ads = tuple(ad for ad in contents.ads if name in {ad.id, ad.campaign})
        if not campaigns and not ads:
            raise click.ClickException(f"there is no campaign or ad {name!r}; `litfass ads list` names them all")
        click.echo(document(Contents(campaigns=campaigns, ads=ads)), nl=False)
        for note in Changes(client).history(f"campaign:{name}", 10) if campaigns else ():
            told = "; ".join(f"{change.field}: {change.before or '–'} → {change.after or '–'}" for change in note.fields)
            click.echo(
                f"# {time.strftime('%Y-%m-%d %H:%M', time.gmtime(note.at))} {note.account}: {note.kind} {note.id} {note.verb} {told}"
            )


@click.command("pause")
@NAME
@with_settings
def pause(settings: Settings, name: str) -> None:
    """Stop campaign or ad NAME; nothing of it is served within two seconds."""
    _pause(settings, name, pause=True)


@click.command("resume")
@NAME
@with_settings
def resume(settings: Settings, name: str) -> None:
    """Let campaign or ad NAME go on."""
    _pause(settings, name, pause=False)


@click.command("approve")
@NAME
@with_settings
def approve(settings: Settings, name: str) -> None:
    """Approve ad NAME."""
    _review(settings, name, "approve", "")


@click.command("refuse")
@NAME
@click.option("--reason", required=True, help="Why; the advertiser reads it")
@with_settings
def refuse(settings: Settings, name: str, reason: str) -> None:
    """Refuse ad NAME; it is no longer served."""
    _review(settings, name, "refuse", reason)


COMMANDS = {command.name or "": command for command in (show, pause, resume, approve, refuse)}


def differences(held: Contents, contents: Contents) -> Iterator[str]:
    """What an import changes, a line for each entry and each of its fields."""
    for step in steps(held, contents):
        entry = step.entry
        mark = "+" if step.before is None else "-" if step.after is None else "~"
        yield f"{mark} {type(entry).__name__.lower()} {entry.id}"
        for change in difference(step.before, step.after) if mark == "~" else ():
            yield f"    {change.field}: {change.before or '–'} → {change.after or '–'}"


def steps(held: Contents, contents: Contents) -> Iterator[Step]:
    """Every entry that is new, gone or another one."""
    for kind in _KINDS:
        before = {entry.id: entry for entry in getattr(held, kind)}
        after = {entry.id: entry for entry in getattr(contents, kind)}
        for name in sorted(before.keys() | after.keys()):
            if before.get(name) != after.get(name):
                yield Step(before.get(name), after.get(name), "imported" if name in after else "")


def note_import(client: Client, held: Contents, contents: Contents) -> None:
    """Lines of history for what an import changed."""
    changes, now = Changes(client), int(time.time())
    for number, step in enumerate(steps(held, contents)):
        if number < NOTED:
            changes.note_step(step, who(), now)


def _pause(settings: Settings, name: str, *, pause: bool) -> None:
    with opened_store(settings) as client:
        catalogue = Catalogue(client)
        before = catalogue.campaign(name) or catalogue.ad(name)
        if before is None:
            raise click.ClickException(f"there is no campaign or ad {name!r}; `litfass ads list` names them all")
        after: Campaign | Ad
        if isinstance(before, Campaign):
            after = reviewing.paused(before, pause=pause)
        else:
            after = reviewing.done(before, "pause" if pause else "resume")
        _store(client, before, after, "paused" if pause else "resumed")
    click.echo(f"{name}: {'paused' if pause else 'goes on'}")


def _review(settings: Settings, name: str, verb: AdVerb, reason: str) -> None:
    with opened_store(settings) as client:
        before = Catalogue(client).ad(name)
        if before is None:
            raise click.ClickException(f"there is no ad {name!r}; `litfass ads list` names them all")
        try:
            after = reviewing.done(before, verb, reason)
        except NotNow as exc:
            told = "give a --reason" if exc.reason == "reason" else f"it is {before.review} already"
            raise click.ClickException(f"{name}: {told}") from exc
        _store(client, before, after, verb)
    click.echo(f"{name}: {after.review}")


def _store(client: Client, before: Site | Advertiser | Campaign | Ad, after: Site | Advertiser | Campaign | Ad, verb: str) -> None:
    try:
        Changes(client).apply([Step(before, after, verb)], who(), int(time.time()))
    except CatalogueChanged as exc:
        raise click.ClickException(str(exc)) from exc
