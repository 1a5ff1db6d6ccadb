"""Contract tests of the stores run on every server that is installed: the embedded Valkey, and Debian's Redis 7.0."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
import redis
from click.testing import CliRunner
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from adserver import folder
from adserver.cli.main import main
from adserver.core.ads import Site
from adserver.embedded import Embedded
from adserver.stores import dumps, schema
from adserver.stores.catalogue import Catalogue
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

# Not resolved: Debian's redis-server is a symlink to redis-check-rdb, which looks at the name it was called by.
REDIS = shutil.which("redis-server")
NOON = 1_782_475_200
SERVERS = ["valkey", *(["redis"] if REDIS else [])]


@pytest.fixture(scope="session")
def redis_socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The socket of a private Redis of the system."""
    folder = tmp_path_factory.mktemp("redis")
    socket = str(folder / "redis.sock")
    options = {"port": "0", "unixsocket": socket, "dir": str(folder), "save": "", "maxmemory-policy": "noeviction"}
    command = [str(REDIS), *(part for name, value in options.items() for part in (f"--{name}", value))]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            client = redis.Redis(unix_socket_path=socket, retry=Retry(ConstantBackoff(0.01), 500), retry_on_error=[redis.ConnectionError])
            client.ping()
            client.close()
            yield socket
        finally:
            server.terminate()


@pytest.fixture(params=SERVERS)
def store(request: pytest.FixtureRequest, valkey_server: Embedded) -> Iterator[redis.Redis]:
    """A client of one of the servers, emptied before each test. Replies are bytes."""
    socket = str(valkey_server.socket) if request.param == "valkey" else request.getfixturevalue("redis_socket")
    client = redis.Redis(unix_socket_path=socket)
    client.flushall()
    client.function_flush()
    yield client
    client.close()


class Installation:
    """A journal, a counter and the commands on one store: what backups are made of."""

    def __init__(self, store, data, url):
        self.store, self.data, self.url = store, data, url
        folder.journal(data).mkdir(parents=True, exist_ok=True)
        self.writer = Writer(folder.journal(data))
        self.file = data.parent / "store.backup"

    def counter(self):
        return Counter(folder.journal(self.data), self.store, zone_of=lambda _: "Europe/Berlin")

    def view(self, page="/a", bit=None):
        once = None if bit is None else Once("lot", bit, NOON + 86_400)
        served = Entry("c:1", {"served:ad": 1}, once=once, amount=7 if once else 0)
        entries = (Entry("s:blog", {"views:": 1, f"page:{page}": 1, "country:DE": 1}, look=page), served)
        self.writer.append(encode(Record(Kind.VIEW, NOON, entries)), Kind.VIEW)

    def count(self):
        one = self.counter()
        while (applied := one.step(NOON)).more:
            pass
        assert applied.alarms == ()

    def run(self, *command, **environ):
        return CliRunner(env={"REDIS_URL": self.url, **environ}).invoke(main, [*command, "--data", str(self.data)])

    def backup(self):
        done = self.run("backup", str(self.file))
        assert done.exit_code == 0, done.output

    def views(self):
        return Counts(self.store).totals("s:blog").get("views", {}).get("", 0)

    def contents(self):
        """What every key holds, in a form that does not depend on the server's version; a restored store knows its layout."""
        held = {(tag.name, key.name): (key.kind, key.parts) for tag in dumps.read(self.store) for key in tag.keys}
        return held | {("x:all", schema.KEY.encode()): ("string", [b"1"])}


@pytest.fixture
def one(store, data):
    """An installation with one site on one of the servers."""
    Catalogue(store).put_site(Site(id="blog", name="Blog", hosts=("blog.test",), origin="http://blog.test"))
    return Installation(store, data, f"unix://{store.connection_pool.connection_kwargs['path']}")
