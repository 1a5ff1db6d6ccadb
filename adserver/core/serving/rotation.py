"""When the keys that tokens are signed with are replaced."""

from adserver.core.ads import TokenKey

PERIOD_S = 7 * 86400
KEPT = 3
"""The one that signs, the one before (tokens live for hours), and one that is about to sign."""
LEAD_S = 60
"""A new key signs a minute after it was made: until then every host has it in its snapshot."""


def is_due(keys: tuple[TokenKey, ...], now: int) -> bool:
    """Whether a new key is needed."""
    return not keys or now >= keys[-1].since + PERIOD_S


def rotated(keys: tuple[TokenKey, ...], now: int, secret: bytes) -> tuple[TokenKey, ...]:
    """The keys with a new one of this secret behind them, oldest first, at most `KEPT`."""
    since = now + LEAD_S if keys else now
    added = TokenKey(id=keys[-1].id + 1 if keys else 1, secret=secret, since=since)
    return (*keys, added)[-KEPT:]
