"""`litfass site …`: the publisher's sites."""

import sys
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any, get_args
from zoneinfo import ZoneInfo

import click
import msgspec

from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.ads import OptIn, Profile, Site
from adserver.core.catalogue.vetting import site_mistakes
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue
from adserver.stores.deletions import Deletions
from adserver.stores.pages import Pages
from analytics.core.buckets import HOUR_S
from analytics.core.splits import AHEAD_S, SHARDS_MAX, TooLate
from analytics.stores.splits import Splits


@click.group()
def site() -> None:
    """Add, list and remove sites."""


@site.command("add")
@click.argument("site_id", metavar="ID")
@click.option("--host", "hosts", multiple=True, help="Host name readers see it under; may be repeated [the origin's]")
@click.option("--origin", help="Where its pages are fetched from: https://example.org")
@click.option("--name", help="How it is called [its id]")
@click.option("--language", help="Language of pages that do not say theirs [de]")
@click.option("--time-zone", help="Its days begin at midnight there [Europe/Berlin]")
@click.option("--profile", type=click.Choice(get_args(Profile)), help="Privacy profile [strict]")
@click.option(
    "--opt-in", "opt_ins", multiple=True, type=click.Choice(get_args(OptIn)), help="What it counts beyond its profile; may be repeated"
)
@click.option("--sitemap", help="Path of its sitemap, none for no sitemap [/sitemap.xml]")
@click.option("--feed", "feeds", multiple=True, help="Path of an RSS or Atom feed; may be repeated")
@click.option("--retention-months", type=int, help="How long its sums by day are kept, 1-25 [as the settings say]")
@click.option("--trending", type=int, help="Length of its TRENDING list, 1-20 [5]")
@with_settings
def add(settings: Settings, site_id: str, **given: str | int | tuple[str, ...] | None) -> None:
    """Add the site ID, or change what is given of it."""
    changes: dict[str, Any] = {name: value for name, value in given.items() if value not in {None, ()}}
    with opened_store(settings) as client:
        catalogue = Catalogue(client)
        added = changed(catalogue.site(site_id), site_id, changes)
        others = [other for other in catalogue.sites() if other.id != site_id]
        mistakes = [f"{field}: {sentence}" for field, sentence in site_mistakes(added)] + _taken(added, others)
        if mistakes:
            raise click.ClickException("the site is not stored:\n" + "\n".join(mistakes))
        catalogue.put_site(added)
    click.echo(f"{site_id}: {', '.join(added.hosts)}, pages from {added.origin}, profile {added.profile}")


def changed(before: Site | None, site_id: str, changes: dict[str, Any]) -> Site:
    """The site with these changes; raises `ClickException` where a new one lacks its origin."""
    if changes.get("sitemap") == "none":
        changes["sitemap"] = None
    if before is not None:
        return msgspec.structs.replace(before, **changes)
    origin = changes.get("origin")
    if not isinstance(origin, str):
        raise click.ClickException(f"there is no site {site_id} yet; a new one needs --origin https://…")
    host = origin.partition("://")[2].partition("/")[0]
    defaults = {"name": site_id, "hosts": (host if host.startswith("[") else host.partition(":")[0],)}
    return msgspec.convert({"id": site_id} | defaults | changes, Site)


def _taken(added: Site, others: Sequence[Site]) -> list[str]:
    return [f"hosts: {host} belongs to site {other.id} already" for other in others for host in added.hosts if host in other.hosts]


@site.command("list")
@with_settings
def list_(settings: Settings) -> None:
    """List all sites: id, name, pages known, hosts."""
    with opened_store(settings) as client:
        pages = Pages(client)
        for one in Catalogue(client).sites():
            click.echo(f"{one.id}\t{one.name}\t{pages.count(one.id)} pages\t{', '.join(one.hosts)}")


@site.command("show")
@click.argument("site_id", metavar="ID")
@with_settings
def show(settings: Settings, site_id: str) -> None:
    """Show all that is set for a site, as JSON."""
    with opened_store(settings) as client:
        found = known_site(Catalogue(client), site_id)
    click.echo(msgspec.json.format(msgspec.json.encode(msgspec.structs.asdict(found))).decode())


@site.command("remove")
@click.argument("site_id", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask")
@with_settings
def remove(settings: Settings, site_id: str, *, yes: bool) -> None:
    """Remove a site with its pages, counts, TRENDING and share links. Nothing brings them back."""
    with opened_store(settings) as client:
        catalogue = Catalogue(client)
        found = known_site(catalogue, site_id)
        if not yes:
            if not sys.stdin.isatty():
                raise click.ClickException("say --yes to remove a site without being asked")
            click.confirm(f"Remove {found.name} ({', '.join(found.hosts)})?", abort=True)
        keys = Deletions(client).delete_site(found.id, time.time())
    click.echo(f"{found.id} is removed, and {keys} keys of it from the store.")


def known_site(catalogue: Catalogue, name: str) -> Site:
    """The site with this id or host name; ends the command where there is none."""
    sites = catalogue.sites()
    found = next((one for one in sites if name == one.id or name.lower() in one.hosts), None)
    if found is None:
        known = ", ".join(one.id for one in sites) or "none yet"
        raise click.ClickException(f"there is no site {name}; sites are: {known}")
    return found


@site.command("split")
@click.argument("site_id", metavar="ID")
@click.argument("units", type=click.IntRange(1, SHARDS_MAX), required=False)
@with_settings
def split(settings: Settings, site_id: str, units: int | None) -> None:
    """Count a hot site in UNITS units, by page, from the next full hour on; 1 undoes it. Without UNITS: tell how it is split.

    Nothing stops and nothing is counted anew: views before that hour stay where they are, and every report adds all units up. In a Redis
    Cluster the units lie on several servers.
    """
    now = int(time.time())
    with opened_store(settings) as client:
        found = known_site(Catalogue(client), site_id)
        splits = Splits(client)
        if units is None:
            table = splits.all().get(f"s:{found.id}", ())
        else:
            try:
                table = splits.put(f"s:{found.id}", next_hour(now), units, now)
            except TooLate as exc:
                raise click.ClickException(str(exc)) from exc
    for since, shards in table:
        when = datetime.fromtimestamp(since, ZoneInfo(found.time_zone)).strftime("%Y-%m-%d %H:%M %Z")
        click.echo(f"{found.id}: from {when} on counted in {shards} unit{'s' if shards > 1 else ''}")
    if not table:
        click.echo(f"{found.id} was never split")


def next_hour(now: int) -> int:
    """The next full hour that begins when every counter knows of it."""
    return -(-(now + AHEAD_S) // HOUR_S) * HOUR_S
