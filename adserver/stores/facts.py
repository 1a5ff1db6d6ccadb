"""What the store says of itself, for `litfass doctor`."""

from typing import Any

import redis
from redis.cluster import RedisCluster

from adserver.core.findings import StoreFacts
from adserver.stores.connect import Client, StoreUnavailable


def store_facts(client: Client, *, embedded: bool, now: float) -> StoreFacts:
    """The facts as of `now` (Unix seconds, our clock). Asks one server; of a cluster any primary. Raises `StoreUnavailable`."""
    try:
        return _asked(client, embedded=embedded, now=now)
    except redis.RedisError as exc:
        raise StoreUnavailable(f"the store does not tell about itself: {exc}") from exc


def _asked(client: Client, *, embedded: bool, now: float) -> StoreFacts:
    cluster = isinstance(client, RedisCluster)
    node: Any = client
    if isinstance(node, RedisCluster):
        node = node.get_redis_connection(node.get_primaries()[0])  # type: ignore[no-untyped-call] # the driver's own
    info = node.info()
    version = str(info.get("valkey_version") or info["redis_version"]).split(".")
    seconds, micros = node.time()
    return StoreFacts(
        version=(int(version[0]), int(version[1])),
        is_valkey="valkey_version" in info or info.get("server_name") == "valkey",
        policy=str(info.get("maxmemory_policy", "")),
        append_only=bool(info.get("aof_enabled")),
        embedded=embedded,
        cluster=cluster,
        cluster_ok=not cluster or node.execute_command("CLUSTER INFO").find(b"cluster_state:ok") >= 0,
        clock_off_s=seconds + micros / 1e6 - now,
        functions=_knows_functions(node),
    )


def _knows_functions(node: Any) -> bool:
    # Asked, not concluded from the version: Valkey calls itself Redis 7.2.4, and an operator may have renamed the command away.
    try:
        node.function_list()
    except redis.ResponseError:
        return False
    return True
