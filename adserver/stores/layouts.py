"""The steps from each layout of the store to the next; each may be cut off, and is then run again from its beginning."""

from typing import Any

from adserver.stores.connect import Client
from analytics.stores.money import Limit, Money, accounts_of

MONEY = "lf:{c:*}:money"


def name_limits(client: Client) -> None:
    """1 → 2: a budget without a limit is written down. Until then nothing was stored for it, and it looked like one that was lost."""
    money = Money(client)
    for name in client.scan_iter(match=MONEY, count=1000):
        fields: Any = client.hgetall(name)
        unlimited = {account: Limit() for account, one in accounts_of(fields).items() if one.limit is None}
        if unlimited:
            money.set_limits({name[name.index(b"{") + 1 : name.index(b"}")].decode(): unlimited})
