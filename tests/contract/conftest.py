"""Contract tests of the stores run on every server that is installed: the embedded Valkey, and Debian's Redis 7.0."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
import redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from adserver.embedded import Embedded

# Not resolved: Debian's redis-server is a symlink to redis-check-rdb, which looks at the name it was called by.
REDIS = shutil.which("redis-server")
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
