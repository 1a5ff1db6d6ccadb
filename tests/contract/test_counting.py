"""The counter's loop: how it paces its steps, and how it ends."""

from contextlib import closing

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from structlog.testing import capture_logs

from adserver import folder
from adserver.core.ads import Site
from adserver.counting import AWAY_STEP_S, MANY_STEP_S, STEP_S, TROUBLE_STEP_S, Counting, pause_s
from adserver.publisher.publisher import Publisher
from adserver.stores.snapshot import Snapshot
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import READS_A_STEP, Counter
from analytics.counter.report import Alarm, Applied
from analytics.journal.reader import CHUNK_BYTES
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.hosts import Numbers

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
SITE = Site(id="demo", name="Demo", hosts=("publisher.test",), origin="http://publisher.test")

SOME = Applied(frozenset(), {}, Numbers(), more=True)
CROWD = Applied(frozenset(f"c:{number}" for number in range(500)), {}, Numbers(), more=True)
AWAY = Applied(frozenset(), {}, Numbers(), (Alarm("", "the store does not answer"),))
STOPPED = Applied(frozenset(), {}, Numbers(), (Alarm("s:demo", "the store lost more than the journals hold"),))
MANY = Applied(frozenset(), {}, Numbers(), more=True, behind=True)


class Turns:
    """The event that ends the loop: does one of `between` at each wait, and is set when none is left."""

    def __init__(self, *between):
        self.between, self.waits = list(between), []

    def is_set(self):
        return not self.between

    def wait(self, seconds):
        self.waits.append(seconds)
        self.between.pop(0)()


@pytest.fixture
def writer(data):
    made = Writer(folder.journal(data))
    yield made
    made.close()


@pytest.fixture
def counting(data, store):
    snapshot = Snapshot(folder.snapshot(data), writable=True)
    with snapshot.write() as writing:
        writing.put_site(SITE)
    counter = Counter(folder.journal(data), store, zone_of=lambda _: "Europe/Berlin")
    yield Counting(counter, Publisher(store, snapshot), snapshot, None)
    snapshot.close()


def view(writer, page="/a"):
    writer.append(encode(Record(Kind.VIEW, NOON, (Entry("s:demo", {"views:": 1, f"page:{page}": 1}),))), Kind.VIEW)


def run(counting, stop):
    counting.run(stop, lambda: None, lambda: float(NOON))


def counted(store):
    return Counts(store).totals("s:demo").get("views", {}).get("", 0)


@pytest.mark.parametrize(
    ("applied", "took_s", "trouble", "expected"),
    [
        pytest.param(SOME, 0.125, False, STEP_S - 0.125, id="views that come during a step wait for the next one, so that calls stay few"),
        pytest.param(CROWD, 0.125, False, MANY_STEP_S - 0.125, id="hundreds of campaigns are called less often"),
        pytest.param(SOME, 0.75, False, 0.0, id="a step that took longer is followed at once"),
        pytest.param(MANY, 0.125, False, 0.0, id="a backlog is not waited with"),
        pytest.param(MANY, 0.125, True, 0.0, id="nor where another unit has stopped"),
        pytest.param(None, 0.125, True, AWAY_STEP_S - 0.125, id="a store that is away is asked four times a second"),
        pytest.param(AWAY, 0.125, True, AWAY_STEP_S - 0.125, id="a lost primary's replica is found soon"),
        pytest.param(STOPPED, 0.125, True, TROUBLE_STEP_S - 0.125, id="a stopped unit is looked at less often"),
    ],
)
def test_how_long_the_next_step_waits(applied, took_s, trouble, expected):
    assert pause_s(applied, took_s, trouble=trouble) == expected


def test_it_counts_until_it_is_stopped_and_then_what_still_waits(store, counting, writer):
    seen = []
    stop = Turns(lambda: view(writer), lambda: seen.append(counted(store)), lambda: view(writer))

    run(counting, stop)

    assert (seen, counted(store)) == ([1], 2)


def test_a_backlog_of_more_than_a_step_takes_is_counted_without_a_pause(store, counting, writer):
    def backlog():
        for number in range(100):
            view(writer, f"/{number}{'x' * 60_000}")

    stop = Turns(backlog, *[lambda: None] * 3)

    run(counting, stop)

    assert (READS_A_STEP + 1) * CHUNK_BYTES < 100 * 60_000 < 2 * READS_A_STEP * CHUNK_BYTES
    assert counted(store) == 100
    assert stop.waits[1] == 0.0


def test_what_the_store_had_no_room_for_is_counted_when_it_has(store, counting, writer):
    store.config_set("maxmemory", 1)
    stop = Turns(lambda: view(writer), lambda: None, lambda: store.config_set("maxmemory", 0))

    run(counting, stop)

    assert counted(store) == 1


def test_a_store_that_is_away_is_told_of_once_however_it_says_so(data, tmp_path):
    away = redis.Redis(unix_socket_path=str(tmp_path / "nobody.sock"), retry=Retry(NoBackoff(), 0))
    with closing(Snapshot(folder.snapshot(data), writable=True)) as snapshot:
        counter = Counter(folder.journal(data), away, zone_of=lambda _: "Europe/Berlin")
        counting = Counting(counter, Publisher(away, snapshot), snapshot, None)
        with capture_logs() as told:
            for second in range(30):
                counting.step(float(NOON + second))

    assert [event["event"] for event in told] == ["counting waits; views are kept in the journal"]


def test_that_counting_goes_on_is_told_too(store, counting, writer):
    view(writer)
    with capture_logs() as told:
        for maxmemory in (1, 1, 0, 0, 1, 0):
            store.config_set("maxmemory", maxmemory)
            counting.step(float(NOON))
            view(writer)

    assert [event["log_level"] for event in told] == ["error", "info"] * 2
