"""`litfass trending show|set|pin|unpin|ban|unban`: a site's list, why each page is in it, its rules. Changes are live in two seconds."""

import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import click
import msgspec

from adserver import folder
from adserver.cli.options import with_settings
from adserver.cli.site import known_site
from adserver.cli.store import opened_store
from adserver.cli.trending import trending
from adserver.core.ads import Site, TrendingRules
from adserver.core.catalogue.vetting import site_mistakes
from adserver.core.trending.editing import Edit, edited
from adserver.core.trending.explained import Explained, explained
from adserver.core.trending.lists import Teaser, settings_of, teaser_of_page
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot, SnapshotMissing
from analytics.core.paths import clean
from analytics.core.trending import Ranked, present
from analytics.stores.trending import Trending

__all__ = ["trending"]

LISTS = ("include", "exclude", "sections")
EXAMPLE = "litfass trending set herald --length 7 --character 1 --exclude '/jobs/*' --section /sport/"


@trending.command("show")
@click.argument("site_name", metavar="SITE")
@click.option("--json", "as_json", is_flag=True, help="As JSON")
@with_settings
def show(settings: Settings, site_name: str, *, as_json: bool) -> None:
    """Show SITE's list now, with the numbers behind each line, what is left out and why, and the rules."""
    with opened_store(settings) as client:
        site = known_site(Catalogue(client), site_name)
        told = explained_now(site, client, shown_now(settings, site.id))
    if as_json:
        click.echo(msgspec.json.encode(as_plain(site, told)))
        return
    for place, line in enumerate(told.lines, 1):
        click.echo(f"{place:2}  {line.teaser.path}  {line.teaser.title}\n    {_numbers(line.ranked)}, {line.ranked.reason}")
    for one in told.left_out:
        click.echo(f" -  {one.ranked.page}  left out: {one.reason}\n    {_numbers(one.ranked)}")
    click.echo(f"length {site.trending}; rules: {msgspec.json.encode(site.trending_rules).decode()}")


@trending.command("set")
@click.argument("site_name", metavar="SITE")
@click.option("--length", type=int, help="Pages in the list, 1-20 [5]")
@click.option("--character", type=float, help="The window: 0 steady (20 min) … 1 breaking (2.5 min) [0.5]")
@click.option("--hold", type=float, help="Standard deviations by which a page must lead to take a seat [1.9]")
@click.option("--minimum-readers", type=int, help="Readers that a page needs before it appears [1]")
@click.option("--fresh-hours", type=float, help="Only pages published at most so long ago; 0 for all [0]")
@click.option("--include", multiple=True, metavar="PATTERN", help="Only paths like this; may be repeated; '' for all")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="No paths like this; may be repeated; '' for none")
@click.option("--section", "sections", multiple=True, metavar="PATH", help="Part with a list of its own; may be repeated; '' for none")
@click.option("--articles-only/--all-pages", default=None, help="Leave out front pages and lists of teasers [articles only]")
@click.option("--own-language/--all-languages", default=None, help="Each page lists pages in its own language [all languages]")
@click.option("--arrows/--no-arrows", default=None, help="Say what is new, up and down [arrows]")
@click.option("--images/--no-images", default=None, help="Send the pages' preview images along [no images]")
@click.option("--reset", is_flag=True, help="Begin with the defaults")
@with_settings
def set_(settings: Settings, site_name: str, *, reset: bool, **given: Any) -> None:
    """Change what is given of SITE's list; the rest stays."""
    length = given.pop("length")
    changes = {name: value for name, value in given.items() if value is not None and value != ()}
    for name in LISTS:
        if name in changes:
            changes[name] = tuple(value for value in changes[name] if value)
    if not changes and length is None and not reset:
        raise click.UsageError(f"say what to change, as in: {EXAMPLE}")

    def changed(site: Site) -> Site:
        rules = TrendingRules() if reset else site.trending_rules
        return msgspec.structs.replace(
            site, trending=site.trending if length is None else length, trending_rules=msgspec.structs.replace(rules, **changes)
        )

    _change(settings, site_name, changed)


def _editing(edit: Edit, help_text: str) -> None:
    """A command that does this to one page."""

    @trending.command(edit, help=help_text, short_help=help_text)
    @click.argument("site_name", metavar="SITE")
    @click.argument("path")
    @with_settings
    def run(settings: Settings, site_name: str, path: str) -> None:
        cleaned = clean(path)
        if cleaned is None:
            raise click.UsageError(f"{path!r} is no path on the site, such as /sport/derby")
        _change(
            settings,
            site_name,
            lambda site: msgspec.structs.replace(site, trending_rules=edited(site.trending_rules, edit, cleaned)),
            cleaned,
        )


_editing("pin", "Let the page PATH lead SITE's list, behind those pinned before.")
_editing("unpin", "Let the page PATH have the place that its readers give it.")
_editing("ban", "Never list the page PATH of SITE.")
_editing("unban", "List the page PATH of SITE again.")


def _change(settings: Settings, site_name: str, changed: Callable[[Site], Site], path: str | None = None) -> None:
    with opened_store(settings) as client:
        catalogue = Catalogue(client)
        site = changed(known_site(catalogue, site_name))
        mistakes = [f"{field}: {sentence}" for field, sentence in site_mistakes(site)]
        if mistakes:
            raise click.ClickException("the list is as it was:\n" + "\n".join(mistakes))
        catalogue.put_site(site)
        if path is not None and path in site.trending_rules.pinned and (pages := Pages(client)).get(site.id, path) is None:
            pages.want(site.id, [path])
            click.echo(f"{path} was not read yet; it is listed once it has been", err=True)
    click.echo(f"{site.id}: length {site.trending}; rules: {msgspec.json.encode(site.trending_rules).decode()}")


def explained_now(site: Site, client: Client, shown: tuple[str, ...]) -> Explained:
    """The list as it would be published at this moment, from the store alone."""
    pages, now = Pages(client), time.time()
    settings = settings_of(site.trending_rules)
    found = Trending(client).read(f"s:{site.id}", now, settings)
    numbers = present(found.kept.clock, now, found.scores, settings)

    @lru_cache(maxsize=1000)
    def teaser_of(path: str) -> Teaser | None:
        page = pages.get(site.id, path)
        return None if page is None else teaser_of_page(page)

    return explained(site, numbers, teaser_of, shown, now)


def shown_now(settings: Settings, site: str) -> tuple[str, ...]:
    """What readers of this host see; nothing where none is served."""
    try:
        snapshot = Snapshot(folder.snapshot(settings.data_path))
    except SnapshotMissing:
        return ()
    try:
        with snapshot.read() as reading:
            listed = reading.trending(site)
    finally:
        snapshot.close()
    return tuple(item.path for item in listed.items) if listed else ()


def as_plain(site: Site, told: Explained) -> dict[str, Any]:
    """The same for programs."""
    return {
        "site": site.id,
        "length": site.trending,
        "rules": msgspec.structs.asdict(site.trending_rules),
        "list": [{"title": line.teaser.title, "lang": line.teaser.lang, **msgspec.structs.asdict(line.ranked)} for line in told.lines],
        "left_out": [{"title": one.title, **msgspec.structs.asdict(one.ranked), "reason": one.reason} for one in told.left_out],
    }


def _numbers(one: Ranked) -> str:
    return f"score {one.score:.1f}: {one.fast:.1f} recent looks, {one.expected:.1f} expected; {one.readers:.0f} readers within about a day"
