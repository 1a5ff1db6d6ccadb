"""`litfass ads …`, its commands imported when they run: matching a file of ads needs no store, no images and no TOML, which take 0.8 s."""

import gc
import importlib

import click

LAZY = {
    "match": ("adserver.cli.match:match", "What would articles get? JSON lines in, JSON lines out"),
    "forecast": ("adserver.cli.forecast:command", "Of the last 30 days' views, how many would an ad have fitted?"),
}
"""The commands that match, and so load the text libraries."""
CHANGES = frozenset(("show", "pause", "resume", "approve", "refuse"))
"""The commands that change one entry, and so need neither Pillow nor the readers of files: 0.2 s."""


class Commands(click.Group):
    """The group's commands by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted([*_others().list_commands(ctx), *LAZY])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name in CHANGES:
            return importlib.import_module("adserver.cli.ads_changes").COMMANDS[cmd_name]  # type: ignore[no-any-return]  # looked up by name
        if cmd_name not in LAZY:
            return _others().get_command(ctx, cmd_name)
        module, attribute = LAZY[cmd_name][0].split(":")
        # Two million words are made here and none of them is garbage: looking for some takes 0.3 s of 3.
        gc.disable()
        try:
            command = getattr(importlib.import_module(module), attribute)
        finally:
            gc.freeze()
            gc.enable()
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, without importing the text libraries."""
        others = _others()
        lines = {name: text for name, (_, text) in LAZY.items()}
        lines |= {name: others.commands[name].get_short_help_str(100) for name in others.list_commands(ctx)}
        with formatter.section("Commands"):
            formatter.write_dl(sorted(lines.items()))


@click.group(cls=Commands)
def ads() -> None:
    """Import, export, list and match ads."""


def _others() -> click.Group:
    # Imported here: they bring the store's clients and Pillow.
    from adserver.cli.ads import ads as others

    return others
