"""What the fault tests share: processes to kill, a server to break, and the sum that must come out.

The short form runs with all tests; `LITFASS_TEST_FAULTS=long` (make faults) kills twenty times each and takes minutes.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from adserver.embedded import Embedded
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.counter.report import Applied
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

LONG = os.environ.get("LITFASS_TEST_FAULTS") == "long"
NOON = 1_782_475_200
PATIENCE_S = 60

WRITING = """
import os, random, sys
from pathlib import Path
from analytics.core.events import Entry, Kind, Record, encode
from analytics.journal.writer import JournalFull, Writer
dice = random.Random(int(sys.argv[2]))
writer = Writer(Path(sys.argv[1]), segment_bytes=200_000)
while True:
    page = f"/{dice.randrange(20)}"
    campaign = Entry(f"c:{dice.randrange(3)}", {"served:ad": 1})
    record = encode(Record(Kind.VIEW, 1_782_475_200, (Entry("s:demo", {"views:": 1, f"page:{page}": 1}, look=page), campaign)))
    try:
        writer.append(record, Kind.VIEW)
    except JournalFull:
        os.write(1, b"full\\n")
    else:
        os.write(1, page.encode() + b"\\n")
"""

COUNTING = """
import os, sys, redis
from pathlib import Path
from analytics.counter.counter import Counter
from analytics.counter.report import Applied
client = redis.Redis(unix_socket_path=sys.argv[2])
counter = Counter(Path(sys.argv[1]), client, zone_of=lambda _: "Europe/Berlin")
while True:
    os.write(1, b"begin\\n")
    counter.step(1_782_475_200)
"""


class Child:
    """A process that tells a line for each thing it did; killed without warning."""

    def __init__(self, code: str, *args: str) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", code, *args], stdout=subprocess.PIPE)
        self.lines: list[bytes] = []

    def read(self, count: int) -> None:
        """Wait for so many lines."""
        assert self.process.stdout is not None
        self.lines += [self.process.stdout.readline() for _ in range(count)]

    def kill(self) -> None:
        """SIGKILL; what it had told until then is read."""
        assert self.process.stdout is not None
        self.process.kill()
        self.lines += self.process.stdout.readlines()
        self.process.stdout.close()
        self.process.wait()

    def told(self) -> Tally[str]:
        """How often it told each whole line."""
        return Tally(line.decode().strip() for line in self.lines if line.endswith(b"\n"))


class Host:
    """A journal folder, a server that can be broken, and a counter."""

    def __init__(self, folder: Path) -> None:
        self.journal = folder / "journal"
        self.server = Embedded(folder / "valkey")
        self.server.start()
        # No retry by the driver: the counter itself must cope with every answer.
        self.client = redis.Redis(unix_socket_path=str(self.server.socket), socket_timeout=PATIENCE_S, retry=Retry(NoBackoff(), 0))
        self.admin = redis.Redis(unix_socket_path=str(self.server.socket))
        self.counter = self.new_counter()
        self.children: list[Child] = []
        self.now = NOON
        self.accepted: Tally[str] = Tally()

    def new_counter(self) -> Counter:
        """Another counter process, as it were."""
        return Counter(self.journal, self.client, zone_of=lambda _: "Europe/Berlin")

    def start_writer(self, seed: int) -> Child:
        """A process that writes views until it is killed."""
        return self._start(Child(WRITING, str(self.journal), str(seed)))

    def start_counter(self) -> Child:
        """A process that counts until it is killed."""
        return self._start(Child(COUNTING, str(self.journal), str(self.server.socket)))

    def _start(self, child: Child) -> Child:
        self.children.append(child)
        return child

    def accept(self, writer: Writer, *pages: str) -> None:
        """Views that are answered 2xx."""
        for page in pages:
            entries = (Entry("s:demo", {"views:": 1, f"page:{page}": 1}, look=page), Entry("c:1", {"served:ad": 1}))
            writer.append(encode(Record(Kind.VIEW, NOON, entries)), Kind.VIEW)
            self.accepted[page] += 1

    def step(self, counter: Counter | None = None) -> Applied:
        """One step, a second later than the one before."""
        self.now += 1
        return (counter or self.counter).step(self.now)

    def drain(self, counter: Counter | None = None) -> None:
        """Count until nothing waits; a broken store may need a few steps to be believed again."""
        deadline = time.monotonic() + PATIENCE_S
        while (applied := self.step(counter)).more or applied.alarms or applied.numbers.waiting:
            assert time.monotonic() < deadline, applied

    def counted(self) -> Tally[str]:
        """What the store says, by page."""
        totals = Counts(self.admin).totals("s:demo")
        pages = Tally(totals.get("page", {}))
        assert totals.get("views", {}).get("", 0) == pages.total()
        campaigns = [Counts(self.admin).totals(f"c:{n}").get("served", {}).get("ad", 0) for n in range(3)]
        assert sum(campaigns) == pages.total()
        return pages

    def give_up_after(self, seconds: float) -> None:
        """How long the counter waits for an answer: short only where none will come, since a busy machine answers late too."""
        self.client.connection_pool.connection_kwargs["socket_timeout"] = seconds
        self.client.connection_pool.disconnect()
        self.client.connection_pool.reset()

    def answer(self) -> str:
        """What the server says to a client that does not ask twice."""
        try:
            return str(self.client.ping())
        except redis.RedisError as exc:
            return str(exc)

    def until(self, true: Callable[[], object]) -> None:
        """Wait until it is true."""
        deadline = time.monotonic() + PATIENCE_S
        while not true():
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def break_server(self) -> None:
        """SIGKILL and start again."""
        os.kill(self.server.pid, signal.SIGKILL)
        self.server.stop()
        self.server.start()

    def close(self) -> None:
        """End all that was started."""
        for child in self.children:
            if child.process.returncode is None:
                child.kill()
        self.client.close()
        self.admin.close()
        self.server.stop()


@pytest.fixture
def rounds() -> int:
    """How often a fault is repeated."""
    return 20 if LONG else 3


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """A host to break."""
    made = Host(tmp_path)
    yield made
    made.close()
