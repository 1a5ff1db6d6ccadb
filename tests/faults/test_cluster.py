"""A real cluster of the embedded binary: three primaries, three replicas; a primary is killed, or cut off from its replica, under load."""

import contextlib
import importlib
import secrets
import signal
import sys
import time
from pathlib import Path

import pytest
from redis.cluster import RedisCluster

from adserver.stores.connect import connect
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money
from analytics.stores.splits import Splits
from analytics.stores.units import StoreUnavailable

NOON = 1_782_475_200
SITES = [f"s:{n}" for n in range(12)]
PATIENCE_S = 60

pytestmark = [pytest.mark.redis, pytest.mark.slow]


LOADTESTS = str(Path(__file__).parents[2] / "loadtests")
"""Where `make cluster` has its cluster from."""


@pytest.fixture(scope="module")
def clusters():
    sys.path.insert(0, LOADTESTS)
    yield importlib.import_module("cluster")
    sys.path.remove(LOADTESTS)


def until(true) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def cluster(clusters, tmp_path):
    # A busy machine may stop a server for a second; nobody is to fail over for that. Two runs at once look for ports in two places.
    made = clusters.Cluster(tmp_path / "cluster", 21_000 + secrets.randbelow(1_600), node_timeout_ms=2000)
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
    load = Load(tmp_path, cluster.connect(10.0))
    for _ in range(5):
        load.views()
        load.step()
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)


def test_a_killed_primary_is_counted_up_from_where_its_replica_stands(cluster, tmp_path):
    load = Load(tmp_path, cluster.connect(10.0))
    load.views()
    load.drain()
    load.views()
    load.step()
    cluster.nodes[0].kill()
    load.views()
    until(cluster.nodes[3].is_primary)
    until(cluster.nodes[3].in_order)
    load.views()
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)


def test_a_campaign_on_two_sites_spends_one_budget_through_a_fail_over(cluster, tmp_path):
    load, price = Load(tmp_path, cluster.connect(10.0)), 4_000
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
    until(cluster.nodes[3].is_primary)
    until(cluster.nodes[3].in_order)

    def budgets_are_set() -> bool:
        # Other primaries may call the cluster down for a moment longer.
        with contextlib.suppress(StoreUnavailable):
            Money(load.client).set_budgets(budgets)
            return True
        return False

    until(budgets_are_set)
    load.drain()

    for unit in units:
        totals = Counts(load.client).totals(unit)
        assert (totals["billed"], totals["free"]) == ({"": 100 * price}, {"": 64 * price})
        assert totals["clickedsite"] == {"0": 82, "1": 82}
        assert sum(totals["$clickedsite"].values()) == 100 * price


def test_writes_that_only_an_isolated_primary_acknowledged_are_counted_again(cluster, tmp_path):
    load = Load(tmp_path, cluster.connect(10.0))
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
    until(replica.is_primary)
    until(replica.in_order)
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)


def test_two_hosts_and_a_split_site_are_counted_once_through_a_fail_over(cluster, tmp_path):
    client = cluster.connect(10.0)
    Splits(client).put("s:0", NOON - 3600, 4, NOON - 7200)
    hosts = [Load(tmp_path / name, cluster.connect(10.0)) for name in ("one", "other")]
    for _ in range(3):
        for host in hosts:
            host.views()
            host.step()
    cluster.nodes[1].kill()
    for host in hosts:
        host.views()
        host.step()
    until(cluster.nodes[4].is_primary)
    until(cluster.nodes[4].in_order)
    for host in hosts:
        host.views()
        host.drain()

    slots = {client.keyslot(f"lf:{{{unit}}}:pos") * 3 // 16_384 for unit in ("s:0", "s:0:0", "s:0:1", "s:0:2", "s:0:3")}
    assert hosts[0].counted() == [sum(host.accepted for host in hosts) // len(SITES)] * len(SITES)
    assert len(slots) > 1, "the split site's units lie on several primaries"


def test_a_node_that_is_gone_does_not_keep_a_service_from_starting(cluster, tmp_path):
    cluster.nodes[0].kill()
    until(cluster.nodes[3].is_primary)
    until(cluster.nodes[3].in_order)

    load = Load(tmp_path, connect(cluster.url))
    load.views()
    load.drain()

    assert load.counted() == [load.accepted // len(SITES)] * len(SITES)
