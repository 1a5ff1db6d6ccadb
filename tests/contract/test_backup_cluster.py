"""A backup moves to a cluster, where every command must stay in one hash tag, and back."""

import contextlib
import secrets
import socket
import time

import pytest
import redis

from adserver.embedded import Embedded

pytestmark = pytest.mark.redis


@pytest.fixture
def cluster_url(tmp_path):
    """A cluster of one node that serves all slots: commands across hash tags are refused as in a large one."""
    port, bus = free_ports(2)
    options = ("--port", str(port), "--cluster-enabled", "yes", "--cluster-port", str(bus), "--bind", "127.0.0.1")
    server = Embedded(tmp_path / "cluster", persistent=False, options=options)
    server.start()
    with redis.Redis(unix_socket_path=str(server.socket)) as node:
        node.execute_command("CLUSTER", "ADDSLOTSRANGE", 0, 16383)
        deadline = time.monotonic() + 60
        while b"cluster_state:ok" not in node.execute_command("CLUSTER", "INFO"):
            assert time.monotonic() < deadline
    yield f"redis://127.0.0.1:{port}"
    server.stop()


def free_ports(number):
    found = []
    for port in range(20000 + secrets.randbelow(2000), 22700):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == number:
            break
    return found


def test_a_backup_moves_to_a_cluster_and_back(one, cluster_url):
    for n in range(30):
        one.view(f"/{n}", bit=n)
    one.count()
    one.backup()
    before = one.contents()

    moved = one.run("restore", str(one.file), REDIS_URL=cluster_url)
    stats = one.run("stats", "blog", "--json", REDIS_URL=cluster_url)
    saved = one.run("backup", str(one.file), REDIS_URL=cluster_url)
    returned = one.run("restore", str(one.file), "--replace")

    assert [done.exit_code for done in (moved, saved, returned)] == [0, 0, 0], moved.output + saved.output + returned.output
    assert '"views": 30' in stats.output
    assert one.contents() == before
