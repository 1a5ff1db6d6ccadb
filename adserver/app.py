"""The only place where the pieces are joined: decisions to Flask, Redis, files, clocks and dice."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from adserver import folder
from adserver.memory import opened
from adserver.settings import Settings

Run = Callable[[threading.Event, Callable[[], None]], None]
"""A loop: until the event is set; calls its second argument once it does its work."""


def migrate_store(redis_url: str) -> list[int]:
    """The versions that the store's layout went through to be what this Litfass knows. Raises `StoreUnavailable` and `WrongSchema`."""
    from adserver.stores.connect import connect
    from adserver.stores.schema import migrate

    client = connect(redis_url)
    try:
        return migrate(client)
    finally:
        client.close()


def create_web(settings: Settings, memory_fd: int, at_exit: Callable[[Callable[[], None]], None]) -> Any:
    """The WSGI app of one web worker; `at_exit` is told what to call when the worker ends."""
    from adserver.sources.geo import Countries, place
    from adserver.stores.snapshot import Snapshot
    from adserver.web import fast, site
    from adserver.web.edge import Edge, Parts
    from analytics.core.floods import Meter
    from analytics.core.repeats import Filter
    from analytics.core.returns import Returns
    from analytics.journal.writer import Writer

    repeats_part, floods_part, returns_part = opened(memory_fd)
    data = settings.data_path
    parts = Parts(
        snapshot=Snapshot(folder.snapshot(data)),
        journal=Writer(folder.journal(data), durability=settings.durability, max_bytes=settings.journal_max_mb << 20),
        repeats=Filter(repeats_part),
        floods=Meter(floods_part),
        returns=Returns(returns_part),
        countries=Countries(place(settings.geo_file, data)),
        settings=settings,
    )
    edge = Edge(parts)
    at_exit(edge.close)
    app = site.create(edge)
    return fast.lane(app.wsgi_app, edge) if settings.fast_lane else app.wsgi_app


def create_desk(settings: Settings) -> Any:
    """The desk's Flask app."""
    from adserver.desk import site
    from adserver.desk.mails import sending
    from adserver.desk.people.factor import seal_all
    from adserver.desk.services import Services, signing_secret
    from adserver.sources.fetcher import Fetcher
    from adserver.stores.accounts import AWAY
    from adserver.stores.connect import connect
    from adserver.stores.snapshot import Snapshot
    from adserver.stores.totals import Totals
    from adserver.web.files import script

    client = connect(settings.redis_url)
    services = Services(
        **_desk_stores(client),
        snapshot=Snapshot(folder.snapshot(settings.data_path)),
        fetcher=Fetcher(private=settings.private_pages),
        settings=settings,
        clock=time.time,
        numbers=Totals(client).numbers,
        secret=signing_secret(settings.data_path),
        pinned_tag=script().tag,
    )
    with suppress(*AWAY):  # plain ones are understood until the next start
        seal_all(services)
    return sending.started(site.create(services), services)


def _desk_stores(client: Any) -> dict[str, Any]:
    """What the desk reads and writes in the store, by the names that `Services` gives it."""
    from adserver.stores.accounts import Accounts
    from adserver.stores.catalogue import Catalogue
    from adserver.stores.changes import Changes
    from adserver.stores.deletions import Deletions
    from adserver.stores.logins import Logins
    from adserver.stores.mails import Mails
    from adserver.stores.orders import Orders
    from adserver.stores.pages import Pages
    from adserver.stores.shares import Shares
    from adserver.stores.statements import Statements
    from analytics.stores.counts import Counts
    from analytics.stores.listed import Listed
    from analytics.stores.money import Money
    from analytics.stores.trending import Trending

    return {
        "counts": Counts(client),
        "trending": Trending(client),
        "listed": Listed(client),
        "catalogue": Catalogue(client),
        "changes": Changes(client),
        "shares": Shares(client),
        "statements": Statements(client),
        "money": Money(client),
        "pages": Pages(client),
        "orders": Orders(client),
        "deletions": Deletions(client),
        "accounts": Accounts(client),
        "logins": Logins(client),
        "mails": Mails(client),
    }


def create_indexer(settings: Settings) -> Run:
    """The indexer's loop. Where the snapshot of an earlier run can serve, it is ready before the word lists are loaded (3 s)."""
    from adserver.stores.catalogue import Catalogue
    from adserver.stores.connect import connect
    from adserver.stores.mirror import Mirror
    from adserver.stores.pages import Pages
    from adserver.stores.snapshot import Snapshot

    client = connect(settings.redis_url)
    snapshot = Snapshot(folder.snapshot(settings.data_path), writable=True)

    def run(stop: threading.Event, ready: Callable[[], None]) -> None:
        Mirror(Catalogue(client), Pages(client), snapshot).follow_catalogue()
        with snapshot.read() as reading:
            serves_already = bool(reading.token_keys())
        if serves_already:
            ready()
        from adserver.indexer.indexer import Indexer

        indexer = Indexer(settings, client, snapshot)
        indexer.follow(time.time())
        ready()
        indexer.run(stop)

    return run


def create_counter(settings: Settings, *, embedded: bool) -> Run:
    """The counter's loop."""
    from adserver.counting import Counting
    from adserver.publisher.publisher import Publisher
    from adserver.stores.connect import connect
    from adserver.stores.deletions import Deletions
    from adserver.stores.snapshot import Snapshot
    from analytics.counter.counter import Counter
    from analytics.counter.holding import Holding

    client = connect(settings.redis_url)
    snapshot = Snapshot(folder.snapshot(settings.data_path), writable=True)
    publisher = Publisher(client, snapshot, settings.retention_months)
    counter = Counter(
        folder.journal(settings.data_path),
        client,
        zone_of=publisher.zone_of,
        trending_of=publisher.trending_of,
        retention_hours=settings.journal_hours,
        retention_months=settings.retention_months,
        months_of=publisher.retention_of,
        holding=Holding(urgent=publisher.is_urgent),
    )
    sweep = partial(Deletions(client).sweep, journal_s=settings.journal_hours * 3600)
    counting = Counting(counter, publisher, snapshot, client if embedded else None, sweep)
    return lambda stop, ready: counting.run(stop, ready, time.time)
