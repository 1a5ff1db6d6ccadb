"""`litfass site block`, `unblock`, `blocks`: what a publisher keeps out of a site or of one of its sections."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from adserver.cli.options import with_settings
from adserver.cli.site import known_site, site
from adserver.cli.store import opened_store
from adserver.core.ads import SectionBlock, Site
from adserver.core.catalogue.blocks import blocked, blocks_in, unblocked
from adserver.core.catalogue.vetting import FAMILIES, site_mistakes
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue

Command = TypeVar("Command", bound=Callable[..., Any])
SITE = click.argument("site_name", metavar="SITE")


def with_blocks(command: Command) -> Command:
    """The options that name blocks."""
    options = (
        click.option("--section", default="", help="Only pages whose path begins so: /sport [all pages]"),
        click.option("--advertiser", "advertisers", multiple=True, help="Id of an advertiser; may be repeated"),
        click.option("--word", "words", multiple=True, help="Ads that have this keyword; may be repeated"),
        click.option("--family", "families", multiple=True, type=click.Choice(FAMILIES), help="All ads, beside stories about such events"),
    )
    for option in reversed(options):
        command = option(command)
    return command


@site.command("block")
@SITE
@with_blocks
@with_settings
def block(settings: Settings, site_name: str, section: str, **blocks: tuple[str, ...]) -> None:
    """Keep advertisers, ads with a word, or all ads beside a family of events out of SITE, or out of one SECTION of it."""
    _change(settings, site_name, SectionBlock(prefix=section, **blocks), blocked)


@site.command("unblock")
@SITE
@with_blocks
@with_settings
def unblock(settings: Settings, site_name: str, section: str, **blocks: tuple[str, ...]) -> None:
    """Take blocks of SITE, or of one SECTION of it, away again."""
    _change(settings, site_name, SectionBlock(prefix=section, **blocks), unblocked)


@site.command("blocks")
@SITE
@with_settings
def blocks(settings: Settings, site_name: str) -> None:
    """List what SITE and its sections block."""
    with opened_store(settings) as client:
        _print(known_site(Catalogue(client), site_name))


def _change(settings: Settings, site_name: str, given: SectionBlock, change: Callable[[Site, SectionBlock], Site]) -> None:
    if given == SectionBlock(prefix=given.prefix):
        raise click.ClickException("say what: --advertiser, --word or --family, each as often as you like")
    with opened_store(settings) as client:
        catalogue = Catalogue(client)
        after = change(known_site(catalogue, site_name), given)
        mistakes = [f"{field}: {sentence}" for field, sentence in site_mistakes(after)]
        if change is blocked:
            known = {advertiser.id for advertiser in catalogue.advertisers()}
            mistakes += [f"there is no advertiser {name}" for name in given.advertisers if name not in known]
        if mistakes:
            raise click.ClickException("nothing is changed:\n" + "\n".join(mistakes))
        catalogue.put_site(after)
    _print(after)


def _print(shown: Site) -> None:
    click.echo("\n".join(line for one in blocks_in(shown) for line in described(one)) or f"{shown.id} blocks nothing.")


def described(one: SectionBlock) -> list[str]:
    """A line for each sort of block: where, what, which."""
    where = one.prefix or "everywhere"
    sorts = (("advertisers", one.advertisers), ("ads with the words", one.words), ("all ads beside", one.families))
    return [f"{where}\t{what}\t{', '.join(names)}" for what, names in sorts if names]
