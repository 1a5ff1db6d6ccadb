"""`litfass doctor`: looks at settings, store, disk, country file, sites and the counter, and says in plain words what to do."""

import os
import shutil
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import click
import maxminddb

from adserver import folder
from adserver.cli.options import with_settings
from adserver.cli.store import opened_store
from adserver.core.findings import (
    Finding,
    address_findings,
    alarm_findings,
    disk_finding,
    site_findings,
    store_findings,
)
from adserver.core.precautions import (
    country_finding,
    journal_finding,
    password_finding,
    proxy_findings,
    schema_finding,
    secrecy_findings,
    tag_finding,
    unheard_finding,
)
from adserver.settings import ADMIN_PASSWORD, Settings
from adserver.sources import own_tag
from adserver.sources.geo import BadFile, opened, place
from adserver.stores import schema
from adserver.stores.accounts import Accounts
from adserver.stores.catalogue import Catalogue
from adserver.stores.connect import Client
from adserver.stores.facts import store_facts
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot, SnapshotMissing
from adserver.stores.totals import Totals
from analytics.counter.retention import accept_gap, gaps
from analytics.journal.files import cap

TRIED = ("admin", "changeme", "password", "litfass", "correct horse battery staple", "a long enough password")
"""Each takes a twentieth of a second: that is what password hashes are for."""
MARKS = {"ok": ("ok     ", "green"), "warning": ("warning", "yellow"), "error": ("ERROR  ", "red")}


@click.command()
@click.option(
    "--accept-gap",
    "unit",
    help="Let this unit go on although the store lost what the journals no longer hold, e.g. s:blog; all: each that stopped",
)
@with_settings
def doctor(settings: Settings, unit: str | None) -> None:
    """Name every misconfiguration in plain words; the exit status is 1 when something does not work."""
    with opened_store(settings) as client:
        accepted = _accept(settings, client, unit) if unit else []
        findings = [*_looked_at(settings, client, accepted)]
    for finding in findings:
        word, colour = MARKS[finding.level]
        click.echo(click.style(word, fg=colour) + f"  {finding.text}" + (f" — {finding.advice}" if finding.advice else ""))
    wrong = sum(finding.level == "error" for finding in findings)
    doubtful = sum(finding.level == "warning" for finding in findings)
    click.echo(f"{wrong} errors, {doubtful} warnings")
    sys.exit(1 if wrong else 0)


def _accept(settings: Settings, client: Client, unit: str) -> list[str]:
    """Let the unit, or all of them, go on; ends the command where nothing stopped that is called so."""
    stopped = _gaps(settings, client)
    if unit != "all" and unit not in stopped:
        names = ", ".join(sorted(stopped)) or "none"
        raise click.ClickException(f"{unit} did not stop on this host; stopped are: {names}")
    accepted = sorted(stopped) if unit == "all" else [unit]
    for name in accepted:
        accept_gap(folder.journal(settings.data_path), client, name)
        click.echo(f"{name} goes on from the oldest record that the journals hold; lost: {stopped[name]}")
    return accepted


def _gaps(settings: Settings, client: Client) -> dict[str, str]:
    journal = folder.journal(settings.data_path)
    return {gap.unit: gap.reason for gap in gaps(journal, client)} if journal.is_dir() else {}


def _looked_at(settings: Settings, client: Client, accepted: Collection[str]) -> Iterator[Finding]:
    yield from store_findings(store_facts(client, embedded=not settings.redis_url, now=time.time()))
    yield disk_finding(shutil.disk_usage(_existing(settings.data_path)).free)
    yield from address_findings(settings.address, settings.desk_host, settings.trusted_proxies)
    yield from proxy_findings(settings.trusted_proxies)
    yield unheard_finding(*Totals(client).last_day(int(time.time())), settings.trusted_proxies)
    yield from secrecy_findings(_modes(settings))
    yield from password_finding(_guessed(client))
    yield schema_finding(schema.stored(client), schema.SCHEMA)
    yield _journal(settings)
    yield _geo(settings)
    yield _tag(settings)
    pages = Pages(client)
    catalogue = Catalogue(client)
    yield from site_findings({site.id: pages.count(site.id) for site in catalogue.sites()}, len(catalogue.ads()))
    alarms = _alarms(settings) | _gaps(settings, client)
    yield from alarm_findings({unit: reason for unit, reason in alarms.items() if unit not in accepted})


def _existing(path: Path) -> Path:
    while not path.exists():
        path = path.absolute().parent
    return path


def _geo(settings: Settings) -> Finding:
    file = place(settings.geo_file, settings.data_path)
    if not settings.geo_file and not file.exists():
        return Finding("ok", "there is no country file: countries are unknown (`litfass geo install FILE` sets one up)")
    try:
        opened(file)
        with maxminddb.open_database(str(file), maxminddb.MODE_FILE) as reader:
            built_at = reader.metadata().build_epoch
    except (BadFile, OSError) as exc:
        return Finding("error", f"country file {file}: {exc}", "`litfass geo install FILE` checks one before it installs it")
    return country_finding(str(file), (time.time() - built_at) / 86_400)


def _modes(settings: Settings) -> dict[str, int]:
    """The modes of the files that hold secrets; those that Docker or systemd put there are their business."""
    named = [os.environ.get(f"{name}_FILE", "") for name in (ADMIN_PASSWORD, "REDIS_URL")]
    files = [Path(name) for name in named if name and not name.startswith("/run/")]
    own = [settings.data_path, settings.data_path / "desk.key", folder.journal(settings.data_path)]
    return {str(path): path.stat().st_mode for path in (*files, *own) if path.exists()}


def _guessed(client: Client) -> str | None:
    accounts = Accounts(client)
    if accounts.get("admin") is None:
        return None
    return next((word for word in TRIED if accounts.check("admin", word)), None)


def _size(path: Path) -> int:
    sizes = []
    for file in path.glob("*") if path.is_dir() else ():
        with suppress(FileNotFoundError):  # journals come and go while we look
            sizes.append(file.stat().st_size)
    return sum(sizes)


def _journal(settings: Settings) -> Finding:
    journal = folder.journal(settings.data_path)
    used = _size(journal)
    return journal_finding(used, cap(_existing(journal), settings.journal_max_mb << 20, used))


def _tag(settings: Settings) -> Finding:
    why_not, same = own_tag.look(settings.address)
    public = urlsplit(settings.address).hostname not in {"127.0.0.1", "localhost", "::1"}
    return tag_finding(settings.address, why_not=why_not, same=same, public=public)


def _alarms(settings: Settings) -> dict[str, str]:
    """What the counter told last."""
    try:
        snapshot = Snapshot(folder.snapshot(settings.data_path))
    except SnapshotMissing:
        return {}
    with snapshot.read() as reading:
        alarms = dict(reading.report().alarms)
    snapshot.close()
    return alarms
