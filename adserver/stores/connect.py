"""Clients of the store: one Redis or Valkey, or a cluster of them, told apart by asking."""

from typing import Any

import redis
from redis.backoff import ExponentialBackoff
from redis.cluster import RedisCluster
from redis.retry import Retry

Client = redis.Redis | RedisCluster
TIMEOUT_S = 5.0
"""A frozen server must not hold the counter longer than this."""


class StoreUnavailable(Exception):
    """The store does not answer; the message says where it was looked for and what the driver said."""


def connect(url: str, *, timeout_s: float = TIMEOUT_S) -> Client:
    """A client of the server or cluster at `url` (redis://, rediss://, unix://); replies are bytes. Raises `StoreUnavailable`."""
    options: dict[str, Any] = {
        "socket_timeout": timeout_s,
        "socket_connect_timeout": timeout_s,
        # Only what is refused at once is tried again: a frozen server would otherwise hold each call three times as long.
        "retry": Retry(ExponentialBackoff(cap=0.2), 2, supported_errors=(redis.ConnectionError,)),
    }
    try:
        single = redis.Redis.from_url(url, **options)
        if single.info("cluster").get("cluster_enabled"):
            single.close()
            return RedisCluster.from_url(url, **options)
    except (redis.RedisError, ValueError, OSError) as exc:
        raise StoreUnavailable(f"no Redis or Valkey answers at {url}: {exc}") from exc
    return single
