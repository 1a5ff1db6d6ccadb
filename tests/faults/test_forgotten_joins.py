"""What one view brought together is taken apart: the append-only file holds a batch only until the hour is over."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from adserver.embedded import forget_joined
from analytics.core.events import Entry, Kind, Record, encode
from analytics.journal.writer import Writer

pytestmark = [pytest.mark.redis, pytest.mark.slow]
PATIENCE_S = 60
PAGE, COUNTRY = b"/ein-artikel-den-einer-las", b"country:LI"


def transactions(folder: Path) -> Iterator[bytes]:
    """What the append-only files hold between MULTI and EXEC."""
    for content in contents(folder):
        for part in content.split(b"MULTI")[1:]:
            yield part.split(b"EXEC")[0]


def contents(folder: Path) -> Iterator[bytes]:
    for file in folder.glob("appendonlydir/*"):
        with contextlib.suppress(FileNotFoundError):  # a rewrite removes the old ones while we look
            yield file.read_bytes()


def joined(folder: Path) -> int:
    return sum(PAGE in one and COUNTRY in one for one in transactions(folder))


def test_after_the_hours_close_a_lone_views_page_and_country_are_not_joined_in_the_append_only_file(host):
    cells = {"views:": 1, f"page:{PAGE.decode()}": 1, COUNTRY.decode(): 1, "device:mobile": 1}
    writer = Writer(host.journal)
    writer.append(encode(Record(Kind.VIEW, host.now, (Entry("s:demo", cells),))), Kind.VIEW)
    host.drain()
    until(lambda: joined(host.server.folder) == 1)

    forget_joined(host.admin)
    until(lambda: rewritten(host.admin))

    # The server removes the file before in a thread of its own, a moment after it says that it is done.
    until(lambda: joined(host.server.folder) == 0)
    assert any(PAGE in content for content in contents(host.server.folder)), "the sums are still there"
    writer.close()


def rewritten(client) -> bool:
    told = client.info("persistence")
    return not told["aof_rewrite_in_progress"] and not told["aof_rewrite_scheduled"] and told["aof_last_bgrewrite_status"] == "ok"


def until(true) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline


def test_no_bucket_holds_the_page_and_the_country_of_a_view(host):
    writer = Writer(host.journal)
    writer.append(encode(Record(Kind.VIEW, host.now, (Entry("s:demo", {"page:/a": 1, "country:LI": 1}),))), Kind.VIEW)
    host.drain()

    with_country = [name for name in host.admin.keys("lf:{s:demo}:[hy]:*") if host.admin.hexists(name, "country:LI")]

    assert [name.split(b"}:")[1][:2] for name in with_country] == [b"y:"]
    assert len(host.admin.keys(with_country[0] + b"*")) == 1, "the open day holds no page"
    writer.close()
