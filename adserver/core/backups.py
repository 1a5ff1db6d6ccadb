"""What a backup file holds, in this order: one header, the store's keys by hash tag, the creatives' images, one end.

Contents, not dumps: a dump of a new Valkey cannot be read by an older Redis, and a backup is how one moves from one to the other.
"""

from typing import Literal

import msgspec

Kind = Literal["string", "hash", "set", "zset", "list"]
KINDS: tuple[Kind, ...] = ("string", "hash", "set", "zset", "list")


class Header(msgspec.Struct, frozen=True, tag="header"):
    """What made it: `schema` is the store's, `version` Litfass', `made_at` Unix seconds."""

    schema: int
    version: str
    made_at: int


class Key(msgspec.Struct, frozen=True, array_like=True):
    """One key. `parts`: the value alone; fields and values, members, members and scores, or items, one after another.

    `expires_ms`: Unix milliseconds, 0 = never.
    """

    name: bytes
    kind: Kind
    expires_ms: int
    parts: list[bytes]


class Tag(msgspec.Struct, frozen=True, tag="tag"):
    """All keys of one hash tag as they were at one moment. A later one of the same name takes the place of an earlier one."""

    name: str
    keys: list[Key]


class Image(msgspec.Struct, frozen=True, tag="image"):
    """A creative's image; its name is the hash of its bytes."""

    name: str
    data: bytes


class End(msgspec.Struct, frozen=True, tag="end"):
    """The last frame: how many frames came before it, and the SHA-256 of all their bytes."""

    frames: int
    sha256: bytes


Frame = Header | Tag | Image | End


def tag_of(name: bytes) -> str:
    """The hash tag of one of our keys: b"lf:{s:blog}:pos" → "s:blog". Keys are ours only if they have one."""
    return name[name.index(b"{") + 1 : name.index(b"}")].decode()


def kept_until(expires_ms: int, now_ms: int) -> int:
    """When a restored key expires: as before, but in a day at the earliest.

    What the journals still hold is applied again after a restore; a lot of single-use bits that were gone by then would let its
    tokens count twice.
    """
    return 0 if not expires_ms else max(expires_ms, now_ms + 86_400_000)
