"""Fixtures that more than one folder of tests needs."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from hypothesis import HealthCheck, settings

from adserver.embedded import Embedded

# How fast examples are made says how busy the machine is, and nothing of the code: a test fails on what it asserts alone.
# The same examples every time, or a change is refused for what it never touched; LITFASS_TEST_RANDOM=1 looks for new ones.
settings.register_profile("litfass", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("random", parent=settings.get_profile("litfass"), derandomize=False, print_blob=True)
settings.load_profile("random" if os.environ.get("LITFASS_TEST_RANDOM") else "litfass")


@pytest.fixture(scope="session")
def valkey_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    """A private Valkey for this run: a real one, it starts in 20 ms."""
    server = Embedded(tmp_path_factory.mktemp("valkey"), persistent=False)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def store(valkey_server: Embedded) -> Iterator[redis.Redis]:
    """A client of the private Valkey, which is emptied before each test. Replies are bytes."""
    client = redis.Redis(unix_socket_path=str(valkey_server.socket))
    client.flushall()
    yield client
    client.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder
