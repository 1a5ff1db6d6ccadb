"""Clients of the store: one Redis or Valkey, or a cluster of them, told apart by asking."""

from typing import Any
from urllib.parse import urlsplit

import redis
from redis.backoff import ExponentialBackoff
from redis.cluster import RedisCluster
from redis.retry import Retry

from analytics.stores.units import Client, StoreUnavailable

__all__ = ["Client", "StoreUnavailable", "connect"]
TIMEOUT_S = 5.0
"""A frozen server must not hold the counter longer than this."""
CLUSTER_TIMEOUT_S = 1.0
"""... nor a frozen node of a cluster: its replica takes over meanwhile. The driver asks twice."""


def connect(url: str, *, timeout_s: float = TIMEOUT_S) -> Client:
    """A client of the server or cluster at `url` (redis://, rediss://, unix://); replies are bytes. Raises `StoreUnavailable`.

    Several addresses with commas between them are nodes of one cluster: the first that answers tells of the others.
    """
    *others, last = url.split(",")
    for one in others:
        try:
            return _connected(one, timeout_s)
        except StoreUnavailable:
            continue
    return _connected(last, timeout_s)


def _connected(url: str, timeout_s: float) -> Client:
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
            seconds = min(timeout_s, CLUSTER_TIMEOUT_S)
            hasty = {"socket_timeout": seconds, "socket_connect_timeout": seconds, "retry": Retry(ExponentialBackoff(cap=0.2), 1)}
            return RedisCluster.from_url(url, **options | hasty)
    except (redis.RedisError, ValueError, OSError) as exc:
        raise StoreUnavailable(f"no Redis or Valkey answers at {without_password(url)}: {exc}") from exc
    return single


def without_password(url: str) -> str:
    """The address as logs may show it: `redis://:secret@db:6379/0` is redis://db:6379/0."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="").geturl()


def _shown(url: str) -> str:
    """The URL as it may be told: without its password."""
    parts = urlsplit(url)
    return url if parts.password is None else url.replace(f":{parts.password}@", ":…@", 1)
