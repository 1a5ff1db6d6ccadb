"""The version of the store's layout, and the steps from each version to the next.

lf:{x:all}:schema      the layout's number, set at the first start           lf:{x:all}:migrating   the host that changes it now
lf:{x:all}:restoring   a restore began and has not ended
"""

from collections.abc import Callable, Mapping

from adserver.stores.asking import asking
from adserver.stores.connect import Client
from adserver.stores.layouts import name_limits

SCHEMA = 2
"""Raise it with each change of what a key holds, and add the step to `MIGRATIONS`, and a backup of the version before to the tests'."""
MIGRATION_S = 600
"""A host that died while changing the layout holds the others up no longer than this; steps can be repeated."""
KEY, MIGRATING, RESTORING = "lf:{x:all}:schema", "lf:{x:all}:migrating", "lf:{x:all}:restoring"

Step = Callable[[Client], None]
MIGRATIONS: Mapping[int, Step] = {1: name_limits}
"""The step from this version to the next. A step may be cut off and is then run again from its beginning."""


class WrongSchema(Exception):
    """This Litfass cannot work with what the store holds; the message says what to do."""


@asking()
def stored(client: Client) -> int:
    """The store's version, 1 where none is noted (nothing is stored yet, or by 0.1.0 before it noted one)."""
    return int(client.get(KEY) or 1)


def migrate(client: Client, *, migrations: Mapping[int, Step] = MIGRATIONS, current: int = SCHEMA) -> list[int]:
    """Bring the store to `current`; the versions it went through. Raises `WrongSchema` for a newer one or one without a way."""
    _refuse_unfinished(client)
    found = stored(client)
    if found > current:
        raise WrongSchema(f"the store was written by a newer Litfass (layout {found}, this one knows {current}): install that one again")
    missing = [version for version in range(found, current) if version not in migrations]
    if missing:
        raise WrongSchema(f"there is no way from layout {missing[0]} to {missing[0] + 1}: start the version in between first")
    passed = []
    for version in range(found, current):
        _step(client, version, migrations[version])
        passed.append(version + 1)
    if not passed:
        _note(client, current)
    return passed


@asking()
def _refuse_unfinished(client: Client) -> None:
    if client.exists(RESTORING):
        raise WrongSchema("a restore into this store did not end: run `litfass restore FILE --replace` again")


@asking()
def _step(client: Client, version: int, step: Step) -> None:
    if not client.set(MIGRATING, version, nx=True, ex=MIGRATION_S):
        raise WrongSchema("another host is changing the store's layout: start again when it is done")
    try:
        # Another host may have been quicker between the look and the lock.
        if stored(client) == version:
            step(client)
            _note(client, version + 1)
    finally:
        client.delete(MIGRATING)


@asking()
def _note(client: Client, version: int) -> None:
    client.set(KEY, version)
