"""`litfass user …`: who may log in to the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.accounts import LONGEST_PASSWORD, NAME, ROLES, SHORTEST_PASSWORD, Account, Role, why_weak
from adserver.settings import Settings
from adserver.stores.accounts import AWAY, Accounts

_WEAK = {
    "short": f"A password needs at least {SHORTEST_PASSWORD} characters.",
    "long": f"A password has at most {LONGEST_PASSWORD} characters.",
    "name": "A password must not be the user's name with a little added.",
}


@click.group()
def user() -> None:
    """Add, list and remove people who may log in."""


@user.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reader", show_default=True, help="What they may do")
@click.option("--site", "sites", multiple=True, help="Id of a site that a publisher or reader may see; may be repeated")
@click.option("--advertiser", help="Id of the advertiser whose campaigns an advertiser may see")
@click.password_option(help="Asked for when it is not given")
@with_settings
def add(settings: Settings, name: str, role: Role, password: str, **scope: object) -> None:
    """Add somebody. Their password is asked for and not shown."""
    account = _account(name, role, scope)
    _refuse_weak(password, name)
    with _accounts(settings) as accounts:
        if accounts.get(name) is not None:
            raise click.ClickException(f"there is a user {name} already; `litfass user password {name}` gives them a new password")
        accounts.put_password(account, password)
    click.echo(f"{name} may log in as {role}.")


@user.command("list")
@with_settings
def list_(settings: Settings) -> None:
    """List who may log in: name, role, and what they see."""
    with _accounts(settings) as accounts:
        for account in accounts.all():
            scope = ", ".join(account.sites) or account.advertiser or ("all sites" if account.role == "admin" else "nothing")
            click.echo(f"{account.name}\t{account.role}\t{scope}")


@user.command("password")
@click.argument("name")
@click.password_option(help="Asked for when it is not given")
@with_settings
def password_(settings: Settings, name: str, password: str) -> None:
    """Give somebody a new password; their open sessions end."""
    _refuse_weak(password, name)
    with _accounts(settings) as accounts:
        account = accounts.get(name)
        if account is None:
            raise click.ClickException(f"there is no user {name}; `litfass user list` shows all")
        accounts.put_password(account, password)
    click.echo(f"{name} has a new password; open sessions have ended.")


@user.command("remove")
@click.argument("name")
@with_settings
def remove(settings: Settings, name: str) -> None:
    """Remove somebody with their sessions and API tokens."""
    with _accounts(settings) as accounts:
        if not accounts.remove(name):
            raise click.ClickException(f"there is no user {name}; `litfass user list` shows all")
    click.echo(f"{name} can no longer log in.")


def _account(name: str, role: Role, scope: dict[str, object]) -> Account:
    sites, advertiser = scope["sites"], scope["advertiser"]
    if not NAME.fullmatch(name):
        raise click.ClickException("a user's name has 1 to 40 characters of a to z, digits, dot, dash and underscore")
    if role in {"publisher", "reader"} and not sites:
        raise click.ClickException(f"a {role} sees sites: name them with --site")
    if role == "advertiser" and not advertiser:
        raise click.ClickException("an advertiser sees campaigns: name whose with --advertiser")
    own = tuple(str(site) for site in sites) if isinstance(sites, tuple) else ()
    return Account(name=name, role=role, sites=own, advertiser=str(advertiser) if advertiser else None)


def _refuse_weak(password: str, name: str) -> None:
    weak = why_weak(password, name)
    if weak:
        raise click.ClickException(_WEAK[weak])


@contextmanager
def _accounts(settings: Settings) -> Iterator[Accounts]:
    with opened_store(settings) as client:
        try:
            yield Accounts(client)
        except AWAY as exc:
            raise click.ClickException(f"the store does not answer: {exc}") from exc
