"""Options that most commands share."""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from adserver.settings import Settings, SettingsError, load, secret

CONFIG = "config/settings.toml"


def loaded(config: Path | None, **given: Any) -> Settings:
    """The settings as this command sees them; all mistakes end it in one message."""
    try:
        return load(config, **given)
    except SettingsError as exc:
        raise click.ClickException(f"the settings are wrong:\n{exc}") from exc


def given_secret(name: str) -> str:
    """The secret of this name, from the environment or the file that NAME_FILE names; "" where there is none."""
    try:
        return secret(name, os.environ)
    except SettingsError as exc:
        raise click.ClickException(str(exc)) from exc


def with_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds `--data` and `--config`, and hands the command its `Settings` as first argument."""

    @click.option(
        "--data", type=click.Path(path_type=Path, file_okay=False), help="Folder of journals, snapshot and the embedded Valkey [data]"
    )
    @click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Settings as TOML (see config/settings.toml)")
    @wraps(command)
    def run(*args: Any, data: Path | None, config: Path | None, **kwargs: Any) -> Any:
        settings = loaded(config, data=None if data is None else str(data))
        return command(settings, *args, **kwargs)

    return run
