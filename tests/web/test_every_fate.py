"""Views of every fate, from the public side over a journal and the store to the numbers of `/metrics`."""

import msgspec
import pytest

from adserver.stores.catalogue import Catalogue
from adserver.stores.totals import Numbers, Totals
from analytics.core.events import encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer

pytestmark = pytest.mark.redis
NOON = 1_760_000_400
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


@pytest.fixture
def world(new_world):
    """A public side with a limit of five views a minute, whose site knows its own network."""
    made = new_world(flood_views_per_minute=5)
    with made.write() as writing:
        writing.put_site(msgspec.structs.replace(writing.site("demo"), own_addresses=("127.0.0.8/30",)))
    return made


def answers_of_every_fate(world):
    yield from (world.view() for _ in range(8))  # five count, three are a flood
    yield from (world.view(client={"HTTP_USER_AGENT": GOOGLEBOT}) for _ in range(2))
    yield from (world.view(client={"HTTP_SEC_PURPOSE": "prefetch"}) for _ in range(3))
    yield from (world.view(client={"HTTP_ORIGIN": f"https://unknown-{n}.test"}) for n in range(50))
    yield world.view(client={"REMOTE_ADDR": "127.0.0.9"})
    yield from (world.post("/v1/view", {"pfad": "/a"}) for _ in range(2))
    yield world.post("/v1/view", {"path": "x" * 20_000})
    world.book.full = True
    yield world.view(client={"REMOTE_ADDR": "127.0.0.3"})
    world.book.full = False


def test_the_numbers_tell_each_view_under_its_reason_and_unknown_sites_make_no_key(world, store, data):
    # given views of every fate, and what the public side wrote of them
    with world.snapshot.read() as reading:
        Catalogue(store).put_site(reading.site("demo"))
    answers = list(answers_of_every_fate(world))
    world.edge.tally.flush()
    writer = Writer(data / "journal")
    for record in world.book.records:
        writer.append(encode(record), record.kind)
    # when it is counted
    counter = Counter(data / "journal", store, zone_of=lambda _: "UTC")
    while counter.step(NOON).more:
        pass
    # then each view is there once, and all units are known ones
    assert Totals(store).numbers() == Numbers(
        received=len(answers),
        accepted=5,
        ignored={"flood": 3, "robot": 2, "prefetch": 3, "unknown-site": 50, "own": 1},
        rejected={"malformed": 2, "too-large": 1, "journal-full": 1},
        applied=5,
        waiting=0,
        damaged=0,
        stopped=0,
    )
    units = {name.split(b"{")[1].split(b"}")[0] for name in store.keys("lf:*pos")}
    assert {unit for unit in units if not unit.startswith(b"c:")} == {b"s:demo", b"x:all"}
    writer.close()
