"""Units in the store: where they stand, and the one call that moves a unit's counts and its positions together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from typing import Any

import msgspec
import redis
from redis.cluster import RedisCluster

from analytics.core.batches import Call
from analytics.stores.primaries import Primaries

Client = redis.Redis | RedisCluster
SCHEMA = "v5"
APPLY, CHARGE, FOLD, MERGE, KNOW, DEMOTE, SETTLE = (
    f"litfass_{name}_{SCHEMA}" for name in ("apply", "charge", "fold", "merge", "know", "demote", "settle")
)


MOVING = redis.exceptions.AskError, redis.exceptions.TryAgainError
"""A slot that moves to another node, or has (`MovedError` is an `AskError`)."""


class StoreUnavailable(Exception):
    """The store does not answer, or not as it should: nothing is lost, the journal keeps it."""


class Applied(msgspec.Struct, frozen=True):
    """The batch is counted. `refused`: new names that had no room and are counted as their dimension's rest."""

    refused: int = 0


class Elsewhere(msgspec.Struct, frozen=True):
    """The unit stands elsewhere than where the batch begins; nothing was counted."""

    positions: dict[bytes, int]


class OtherClock(msgspec.Struct, frozen=True):
    """TRENDING's clock was moved by somebody else; nothing was counted."""

    version: int
    clock: bytes


class Failed(msgspec.Struct, frozen=True):
    """Whether the batch was counted is unknown: the unit must be read again."""

    reason: str

    @property
    def refused(self) -> bool:
        """Whether the function itself said no: the same batch will be refused again."""
        return self.reason.startswith("LITFASS")

    @property
    def missing_function(self) -> bool:
        """Whether the server does not know the function (a new or emptied server)."""
        return "unction not found" in self.reason


Outcome = Applied | Elsewhere | OtherClock | Failed

UNITS_A_CALL = 32
"""Units that one function call moves on, where a server has no slots: a call costs 4 µs however little it does, the driver 10 more."""
INCREMENTS_A_CALL = 2000
"""A call of many units takes no more cells (1 to 2 µs each): nobody else is answered meanwhile. A larger batch is a call of its own."""

Sent = tuple[list[str], list[bytes]]
"""A function call: its keys and its arguments."""

_encoder = msgspec.msgpack.Encoder()


def key(unit: str, name: str) -> str:
    """A key of the unit, in its hash tag."""
    return f"lf:{{{unit}}}:{name}"


class Units:
    """The store's units through one client (bytes replies)."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._primaries = Primaries(client)

    def load_functions(self) -> None:
        """Put the function library into every primary; the same one again changes nothing."""
        code = resources.files("analytics.stores").joinpath("functions/litfass.lua").read_text("utf-8")
        try:
            self.client.function_load(code, replace=True)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the functions could not be loaded (Redis 7.0 or newer is needed): {exc}") from exc

    def identity(self) -> tuple[tuple[str, ...], ...]:
        """Which servers answer: it changes with a restart, a fail-over and a change of role. Raises `StoreUnavailable`."""
        try:
            return self._primaries.identity()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the store does not answer: {exc}") from exc

    def positions(self, units: Sequence[str]) -> dict[str, dict[bytes, int]]:
        """Where each unit stands: writer → number of the last record counted. Raises `StoreUnavailable`."""
        try:
            with self.client.pipeline(transaction=False) as pipe:
                for unit in units:
                    pipe.hgetall(key(unit, "pos"))
                replies = pipe.execute()
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"the positions cannot be read: {exc}") from exc
        return {unit: numbers(reply) for unit, reply in zip(units, replies, strict=True)}

    def apply(self, calls: Sequence[tuple[str, Call]]) -> list[Outcome]:
        """Apply each call to its unit, in order; never raises for the store's sake."""
        # The keys of a cluster's call are all of one slot: there each unit is a call of its own.
        groups = list(grouped(calls, 1 if isinstance(self.client, RedisCluster) else UNITS_A_CALL))
        try:
            replies = self._sent([_group_call(group) for group in groups])
        except (redis.RedisError, OSError) as exc:
            return [Failed(str(exc))] * len(calls)
        return [outcome for group, reply in zip(groups, replies, strict=True) for outcome in _outcomes(reply, len(group))]

    def _sent(self, calls: Sequence[Sent]) -> list[Any]:
        """The replies, errors among them."""
        client = self.client
        if not isinstance(client, RedisCluster):
            return _piped(client, calls)
        # By node and not by the driver's own pipeline: that sends again, one by one, what had no answer, and with a primary that hangs each
        # waits two seconds more.
        nodes: dict[str, list[int]] = {}
        for number, (places, _) in enumerate(calls):
            node = client.nodes_manager.get_node_from_slot(client.keyslot(places[0]))  # type: ignore[no-untyped-call] # the driver's own
            nodes.setdefault(node.name, []).append(number)
        replies: list[Any] = [None] * len(calls)
        for name, numbers_there in nodes.items():
            there = [calls[number] for number in numbers_there]
            for number, reply in zip(numbers_there, self._sent_to(client, name, there), strict=True):
                replies[number] = reply
        return replies

    def _sent_to(self, client: RedisCluster, name: str, calls: Sequence[Sent]) -> list[Any]:
        """The replies of one node, or of whoever has a slot that it no longer has."""
        try:
            node = client.get_node(node_name=name)  # type: ignore[no-untyped-call] # the driver's own
            found = _piped(client.get_redis_connection(node), calls)
        except (redis.RedisError, OSError) as exc:
            return [exc] * len(calls)
        return [self._sent_on(*call) if isinstance(reply, MOVING) else reply for call, reply in zip(calls, found, strict=True)]

    def _sent_on(self, places: Sequence[str], arguments: Sequence[bytes]) -> Any:
        """The reply of whoever has the units now: a slot that moves."""
        try:
            return self.client.fcall(APPLY, len(places), *places, *arguments)
        except (redis.RedisError, OSError) as exc:
            return exc

    def settle(self, unit: str, fields: Mapping[bytes, int | None]) -> dict[bytes, int]:
        """Raise the unit's position fields to at least these numbers (None: remove the field); where it stands then."""
        args: list[Any] = []
        for field, number in fields.items():
            args += [field, "-" if number is None else number]
        return numbers(self.call(SETTLE, unit, *args))

    def call(self, function: str, unit: str, *args: Any) -> Any:
        """A function's reply; the functions are loaded where they are missing. Raises `StoreUnavailable`."""
        try:
            try:
                return self.client.fcall(function, 1, key(unit, "pos"), *args)
            except redis.ResponseError as exc:
                if not Failed(str(exc)).missing_function:
                    raise
            self.load_functions()
            return self.client.fcall(function, 1, key(unit, "pos"), *args)
        except (redis.RedisError, OSError) as exc:
            raise StoreUnavailable(f"{function} of {unit} failed: {exc}") from exc


def _piped(client: redis.Redis, calls: Sequence[Sent]) -> list[Any]:
    with client.pipeline(transaction=False) as pipe:
        for places, arguments in calls:
            pipe.fcall(APPLY, len(places), *places, *arguments)
        return list(pipe.execute(raise_on_error=False))


def numbers(reply: Any) -> dict[bytes, int]:
    """A hash of numbers as the driver gives it: a dict, or a flat list out of a function."""
    pairs: Iterable[tuple[bytes, bytes]] = reply.items() if isinstance(reply, dict) else zip(reply[::2], reply[1::2], strict=True)
    return {field: int(value) for field, value in pairs}


def grouped(calls: Sequence[tuple[str, Call]], most: int) -> Iterator[list[tuple[str, Call]]]:
    """The calls in their order, in groups that one function call takes."""
    group: list[tuple[str, Call]] = []
    size = 0
    for one in calls:
        if group and (len(group) == most or size + one[1].size > INCREMENTS_A_CALL or one[1].shared != group[0][1].shared):
            yield group
            group, size = [], 0
        group.append(one)
        size += one[1].size
    if group:
        yield group


def _group_call(group: Sequence[tuple[str, Call]]) -> Sent:
    return [key(unit, "pos") for unit, _ in group], [
        _encoder.encode(group[0][1].shared),
        *(_encoder.encode(call.batch) for _, call in group),
    ]


def _outcomes(reply: Any, units: int) -> list[Outcome]:
    if isinstance(reply, Exception):
        return [Failed(str(reply))] * units
    return [_outcome(each) for each in reply]


def _outcome(reply: Any) -> Outcome:
    word = reply[0]
    if word == b"ok":
        return Applied(int(reply[1]))
    if word == b"position":
        return Elsewhere(numbers(reply[1:]))
    if word == b"failed":
        return Failed(reply[1].decode("utf-8", "replace"))
    return OtherClock(int(reply[1]), reply[2])
