"""How a store's question fails: as `StoreUnavailable`, whatever the driver calls it."""

from collections.abc import Iterator
from contextlib import contextmanager

import redis

from adserver.stores.connect import StoreUnavailable


@contextmanager
def asking() -> Iterator[None]:
    """Around or on top of what talks to the store; raises `StoreUnavailable` for the driver's errors."""
    try:
        yield
    except redis.RedisError as exc:
        raise StoreUnavailable(f"the store did not do what was asked: {exc}") from exc
