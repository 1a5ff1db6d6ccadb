"""Which servers answer: asked with little patience, so that a primary that hangs does not hold the counter after its replica took over."""

import contextlib
from typing import Any

import redis
from redis.backoff import NoBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.retry import Retry

PATIENCE_S = 0.5
"""A primary answers INFO in a millisecond; one that is busy for longer is asked again by the next step."""
SUSPECT_S = 0.1
"""... one that did not answer last time. With the driver's own second, asked twice, counts came two seconds after the replica took over."""
SUSPECT_TRIES = 30
SLOW_S = 2.0
"""After so many tries nobody took over for it: it may be slow and not dead."""

Identity = tuple[tuple[str, ...], ...]


class Primaries:
    """The servers behind one client. `identity` raises the driver's errors."""

    def __init__(self, client: redis.Redis | RedisCluster) -> None:
        self._client = client
        self._asked: dict[tuple[str, float], redis.Redis] = {}
        self._suspect, self._tries = "", 0

    def identity(self) -> Identity:
        """Name, run id, role and replication id of each server that takes writes."""
        client = self._client
        if not isinstance(client, RedisCluster):
            return (("", *_identity(client)),)
        if self._suspect:
            self._look_again(client)
        found = [(node.name, *self._identity(client, node)) for node in client.get_primaries()]  # type: ignore[no-untyped-call] # the driver's own
        self._suspect, self._tries = "", 0
        return tuple(sorted(found))

    def _identity(self, client: RedisCluster, node: ClusterNode) -> tuple[str, str, str]:
        patience_s = PATIENCE_S
        if node.name == self._suspect:
            patience_s = SUSPECT_S if self._tries < SUSPECT_TRIES else SLOW_S
        try:
            return _identity(self._asker(client, node, patience_s))
        except (redis.RedisError, OSError):
            self._tries = self._tries + 1 if node.name == self._suspect else 0
            self._suspect = node.name
            raise

    def _look_again(self, client: RedisCluster) -> None:
        """Ask the others who the primaries are: the driver would when a command for its slots fails, and perhaps the one that hangs."""
        with contextlib.suppress(redis.RedisError, OSError):
            client.nodes_manager.initialize(last_failed_node_name=self._suspect)

    def _asker(self, client: RedisCluster, node: ClusterNode, patience_s: float) -> redis.Redis:
        """A client of this node alone that gives up soon."""
        known = self._asked.get((node.name, patience_s))
        if known is None:
            pool = client.get_redis_connection(node).connection_pool
            hasty: dict[str, Any] = {
                "socket_timeout": patience_s,
                "socket_connect_timeout": patience_s,
                "retry": Retry(NoBackoff(), 0),
            }
            mine = redis.ConnectionPool(connection_class=pool.connection_class, **(pool.connection_kwargs | hasty))
            known = self._asked[node.name, patience_s] = redis.Redis(connection_pool=mine)
        return known


def _identity(node: redis.Redis) -> tuple[str, str, str]:
    server, replication = node.info("server"), node.info("replication")
    return str(server["run_id"]), str(replication["role"]), str(replication.get("master_replid", ""))
