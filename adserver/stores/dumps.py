"""All of a store's keys read and written, one hash tag at a time, so that what belongs together is from one moment.

A tag's keys are read in one transaction: counts, positions, money and single-use bits of a unit are always of the same moment, while
counting goes on. Names come from SCAN, which promises nothing about keys that appear meanwhile, so a tag is read again when, in a second
look, it has a key that was not read, or when its hours were folded into a day in between (a key may then have come and gone unseen).
The catalogue is read last: numbers of ads that pages name are in it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, cast

import redis
from redis.cluster import RedisCluster

from adserver.core.backups import KINDS, Key, Kind, Tag, kept_until, tag_of
from adserver.stores.asking import asking
from adserver.stores.connect import Client, StoreUnavailable

OURS = "lf:{*"
NOT_KEPT = (b"lf:{desk}:session:", b"lf:{x:all}:migrating", b"lf:{x:all}:restoring")
"""Logins end with the store they were made in."""
LAST = "catalogue"
SCANNED = 2000
ROUNDS = 50
"""A tag that has new keys in each of so many looks grows faster than it can be read."""
WRITTEN = 5000
"""Parts in one command of a restore."""

Names = dict[str, set[bytes]]
"""The names of keys by their hash tag."""
Seen = tuple[set[bytes], dict[bytes, bytes]]
"""The names that were read of a tag, and the versions of its packed days and months then."""


def read(client: Client, progress: Callable[[int, int], None] = lambda _done, _all: None) -> Iterator[Tag]:
    """All tags; one whose keys changed while it was read comes again, and that one counts. `progress`: keys read, keys in all."""
    seen: dict[str, Seen] = {}
    done = 0
    for _ in range(ROUNDS):
        names = _names(client)
        left = [tag for tag in sorted(names) if tag != LAST and not _is_whole(client, names[tag], seen.get(tag))]
        if not left:
            break
        for tag in left:
            one = _tag(client, tag, sorted(names[tag]))
            seen[tag] = (names[tag], _packs(one))
            yield one
            done += len(names[tag])
            progress(done, max(done, sum(map(len, names.values()))))
    else:
        raise StoreUnavailable(f"{', '.join(left)}: new keys in every look; try again in a quieter minute")
    if LAST in names:
        yield _tag(client, LAST, sorted(names[LAST]))


@asking()
def write(client: Client, tag: Tag, now_ms: int) -> None:
    """Store the tag's keys; all of them or none. The same tag again replaces what was written of it before."""
    with _node(client, tag.keys[0].name).pipeline(transaction=True) as pipe:
        for key in tag.keys:
            pipe.delete(key.name)
            for first in range(0, len(key.parts), WRITTEN):
                pipe.execute_command(_COMMANDS[key.kind], key.name, *_given(key, first))  # type: ignore[no-untyped-call] # the driver's own
            until = kept_until(key.expires_ms, now_ms)
            if until:
                pipe.pexpireat(key.name, until)
        pipe.execute()


@asking()
def size(client: Client) -> int:
    """How many keys a backup would hold."""
    return sum(map(len, _names(client).values()))


@asking()
def clear(client: Client, *, keep: str) -> None:
    """Remove all keys of ours, logins included, except `keep`."""
    for name in client.scan_iter(match=OURS, count=SCANNED):
        if name != keep.encode():
            client.unlink(name)


def _given(key: Key, first: int) -> list[bytes]:
    parts = key.parts[first : first + WRITTEN]
    if key.kind != "zset":
        return parts
    return [part for pair in zip(parts[1::2], parts[::2], strict=True) for part in pair]


_COMMANDS: dict[Kind, str] = {"string": "SET", "hash": "HSET", "set": "SADD", "zset": "ZADD", "list": "RPUSH"}


@asking()
def _names(client: Client) -> Names:
    found: Names = defaultdict(set)
    for name in client.scan_iter(match=OURS, count=SCANNED):
        if not name.startswith(NOT_KEPT):
            found[tag_of(name)].add(name)
    return found


@asking()
def _tag(client: Client, tag: str, names: list[bytes]) -> Tag:
    node = _node(client, names[0])
    with node.pipeline(transaction=False) as pipe:
        for name in names:
            pipe.type(name)
        kinds = [kind.decode() for kind in pipe.execute()]
    there = [(name, kind) for name, kind in zip(names, kinds, strict=True) if kind in KINDS]
    with node.pipeline(transaction=True) as pipe:
        for name, kind in there:
            pipe.execute_command("PEXPIRETIME", name)  # type: ignore[no-untyped-call] # the driver's own
            _ask(pipe, name, kind)
        replies = pipe.execute()
    keys = [
        Key(name, kind, max(0, expires), _flat(kind, reply))
        for (name, kind), expires, reply in zip(there, replies[::2], replies[1::2], strict=True)
        if reply
    ]
    return Tag(tag, keys)


def _ask(pipe: Any, name: bytes, kind: Kind) -> None:
    if kind == "string":
        pipe.get(name)
    elif kind == "hash":
        pipe.hgetall(name)
    elif kind == "set":
        pipe.smembers(name)
    elif kind == "zset":
        pipe.zrange(name, 0, -1, withscores=True)
    else:
        pipe.lrange(name, 0, -1)


def _flat(kind: Kind, reply: Any) -> list[bytes]:
    if kind == "string":
        return [reply]
    if kind == "hash":
        return [part for field in sorted(reply.items()) for part in field]
    if kind == "zset":
        # repr gives the shortest text that reads back as the same double.
        return [part for member, score in reply for part in (member, repr(float(score)).encode())]
    return sorted(reply) if kind == "set" else list(reply)


def _node(client: Client, name: bytes) -> redis.Redis:
    """The server that holds the key: on a cluster, one transaction goes to one server."""
    if not isinstance(client, RedisCluster):
        return client
    cluster: Any = client
    return cast("redis.Redis", cluster.get_redis_connection(cluster.get_node_from_key(name)))


def _packs(tag: Tag) -> dict[bytes, bytes]:
    """The versions of the tag's packed days and months."""
    packs = [key for key in tag.keys if _is_pack(key.name) and key.kind == "hash"]
    return {key.name: dict(zip(key.parts[::2], key.parts[1::2], strict=True)).get(b"v", b"") for key in packs}


def _is_pack(name: bytes) -> bool:
    return name[name.index(b"}") :].startswith((b"}:d:", b"}:m:"))


@asking()
def _is_whole(client: Client, names: set[bytes], seen: Seen | None) -> bool:
    if seen is None or not names <= seen[0]:
        return False
    packs = sorted(name for name in names if _is_pack(name))
    if not packs:
        return True
    with _node(client, packs[0]).pipeline(transaction=False) as pipe:
        for name in packs:
            pipe.hget(name, "v")
        return dict(zip(packs, pipe.execute(), strict=True)) == {name: seen[1].get(name) for name in packs}
