"""The `litfass` command: loads a group of commands only when it is called, so that `litfass stats` does not pay for text libraries."""

import importlib

import click

COMMANDS = {
    "ads": ("adserver.cli.ads_lazily:ads", "Import, export, list and match ads"),
    "backup": ("adserver.cli.backup:backup", "Write all that the store holds into a file, also while it is running"),
    "demo": ("adserver.cli.demo:demo", "Run the demo magazine with everything that belongs to it"),
    "doctor": ("adserver.cli.doctor:doctor", "Name every misconfiguration in plain words"),
    "geo": ("adserver.cli.geo:geo", "Install or build the country database"),
    "pages": ("adserver.cli.pages:pages", "Crawl pages and show what is known of them"),
    "restore": ("adserver.cli.backup:restore", "Fill the store from a backup"),
    "serve": ("adserver.cli.serve:serve", "Run the service"),
    "site": ("adserver.cli.site_blocks:site", "Add, list and remove sites, and say what they block"),
    "stats": ("adserver.cli.stats_import:stats", "Print a site's totals, import its history"),
    "trending": ("adserver.cli.trending_rules:trending", "See and set a site's TRENDING list, replay views"),
    "user": ("adserver.cli.user:user", "Add, list and remove people who may log in"),
}


class LazyGroup(click.Group):
    """A group that knows its commands' names and first lines, and imports one when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        """All names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 — click's signature
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}:{attribute} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 — click's signature
        """The list in `--help`, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])


@click.group(cls=LazyGroup)
@click.version_option(package_name="litfass")
def main() -> None:
    """Litfass fills an article's Ads slot by what the article says, and its TRENDING list from anonymous counts."""
