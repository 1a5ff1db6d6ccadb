"""`litfass serve`: everything one host runs."""

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click

from adserver import logs
from adserver.cli.options import given_secret, loaded
from adserver.core.secrets import why_unfit
from adserver.embedded import ValkeyFailed
from adserver.folder import FolderLocked
from adserver.serve import Service, StartFailed
from adserver.settings import ADMIN_PASSWORD, Settings
from adserver.stores.accounts import Accounts
from adserver.stores.connect import connect
from adserver.stores.schema import WrongSchema


@click.command()
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Settings as TOML (see config/settings.toml)")
@click.option("--data", help="Folder of journals, snapshot and the embedded Valkey [data]")
@click.option("--port", type=int, help="Port of the public side [8000]")
@click.option("--desk-port", type=int, help="Port of the dashboards [8001]")
@click.option("--public-url", help="How browsers reach the public side, e.g. https://plugin.example.org")
@click.option("--workers", type=int, help="Web worker processes [2]")
def serve(config: Path | None, **given: str | int | None) -> None:
    """Run the service until Ctrl-C or SIGTERM; SIGHUP reloads the workers.

    LITFASS_ADMIN_PASSWORD, or the file that LITFASS_ADMIN_PASSWORD_FILE names, sets the password of user admin.
    """
    settings = loaded(config, **given)
    password = given_secret(ADMIN_PASSWORD)
    for name, secret in ((ADMIN_PASSWORD, password), ("REDIS_URL", urlsplit(settings.redis_url).password)):
        why = why_unfit(secret) if secret else None
        if why:
            raise click.ClickException(f"{name}: {why}; Litfass does not start with it")

    def prepare(url: str) -> None:
        if password:
            Accounts(connect(url)).ensure_admin(password)

    run(Service(settings, prepare=prepare, progress=say), settings, lambda: announce(settings))


def run(service: Service, settings: Settings, ready: Callable[[], None]) -> None:
    """Run the service and call `ready` once all of it answers; ends the command with one sentence when it cannot start."""
    logs.set_up(settings.log_level)
    for host, port in ((settings.host, settings.port), (settings.desk_host, settings.desk_port)):
        if not is_free(host, port):
            raise click.ClickException(f"port {port} on {host} is in use; choose another with --port or --desk-port")
    try:
        service.run(ready)
    except (FolderLocked, ValkeyFailed, StartFailed, WrongSchema) as exc:
        raise click.ClickException(str(exc)) from exc


def say(text: str) -> None:
    """Tell the operator what is going on, apart from what other programs read."""
    print(f"litfass: {text}", file=sys.stderr, flush=True)


def announce(settings: Settings) -> None:
    """The two lines that tools wait for."""
    print(f"dashboard http://{_shown(settings.desk_host)}:{settings.desk_port}/admin/", flush=True)
    print(f"ready http://{_shown(settings.host)}:{settings.port}", flush=True)


def is_free(host: str, port: int) -> bool:
    """Whether nobody listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _shown(host: str) -> str:
    return "127.0.0.1" if host in {"0.0.0.0", "::", ""} else host  # noqa: S104 — compared, not bound
