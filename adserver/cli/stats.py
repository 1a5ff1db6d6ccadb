"""`litfass stats`: a site's totals of all time, straight from the store."""

import json

import click

from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.settings import Settings
from adserver.stores.catalogue import Catalogue
from analytics.stores.counts import Counts

PAGES_SHOWN = 20


class WithSite(click.Group):
    """A group whose commands are named, and whose first word is a site otherwise: `litfass stats blatt` is `litfass stats show blatt`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments with the command that is meant."""
        words = [word for word in args if not word.startswith("-")]
        asks = not words and {"--help"} & set(args)
        return super().parse_args(ctx, args if asks or (words and args[0] in self.commands) else ["show", *args])


@click.group(cls=WithSite)
def stats() -> None:
    """Print a site's totals; import its history from another program."""


@stats.command("show")
@click.argument("site")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: views, pages, ads, ignored")
@with_settings
def show(settings: Settings, site: str, *, as_json: bool) -> None:
    """Print the totals of SITE (its id or any of its host names)."""
    with opened_store(settings) as client:
        found = next((one for one in Catalogue(client).sites() if site == one.id or site.lower() in one.hosts), None)
        if found is None:
            raise click.ClickException(f"no site is called {site!r}; `litfass site list` names them all")
        totals = shaped(Counts(client).totals(f"s:{found.id}"))
    click.echo(json.dumps(totals, ensure_ascii=False, sort_keys=True) if as_json else readable(found.id, totals))


def shaped(totals: dict[str, dict[str, int]]) -> dict[str, object]:
    """The store's sums by dimension in the documented form: views, pages, ads (served, seen, clicked), ignored."""
    return {
        "views": sum(totals.get("views", {}).values()),
        "pages": totals.get("page", {}),
        "ads": {kind: sum(totals.get(kind, {}).values()) for kind in ("served", "seen", "clicked")},
        "ignored": totals.get("ignored", {}),
    }


def readable(site: str, totals: dict[str, object]) -> str:
    """The totals for people: sums first, then the most read pages."""
    ads, pages, ignored = totals["ads"], totals["pages"], totals["ignored"]
    if not (isinstance(ads, dict) and isinstance(pages, dict) and isinstance(ignored, dict)):
        raise TypeError("totals are shaped by `shaped`")
    lines = [f"{site}: {totals['views']} views", "ads: " + ", ".join(f"{number} {kind}" for kind, number in ads.items())]
    if ignored:
        lines.append("ignored: " + ", ".join(f"{number} {reason}" for reason, number in sorted(ignored.items())))
    most = sorted(pages.items(), key=lambda item: (-item[1], item[0]))
    lines += [f"{number:>10}  {path}" for path, number in most[:PAGES_SHOWN]]
    if len(most) > PAGES_SHOWN:
        lines.append(f"            … and {len(most) - PAGES_SHOWN} more pages (--json has them all)")
    return "\n".join(lines)
