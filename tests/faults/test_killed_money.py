"""kill -9 of counters and of the server while money is spent: exactly the budget is billed, never more, and every token counts once."""

import random

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money

pytestmark = [pytest.mark.redis, pytest.mark.slow]

NOON = 1_782_475_200
PRICE = 4_000
BUDGET = {"fall": 300 * PRICE + 1, "spring": 10**12}


class Clicks:
    """Clicks on a campaign with two flights; each token comes two times or three."""

    def __init__(self, host):
        self.host = host
        self.writers = [Writer(host.journal, segment_bytes=100_000) for _ in range(2)]
        self.dice = random.Random(7)
        self.made = dict.fromkeys(BUDGET, 0)
        self.bit = 0
        Money(host.admin).set_budgets({"c:1": BUDGET})

    def come(self, count):
        for _ in range(count):
            self.bit += 1
            name = self.dice.choice(list(BUDGET))
            self.made[name] += 1
            entry = Entry("c:1", {"clicked:ad": 1}, "", Once("lot", self.bit, NOON + 10**6), PRICE, name)
            for _ in range(self.dice.choice((2, 3))):
                self.dice.choice(self.writers).append(encode(Record(Kind.CLICK, NOON, (entry,))), Kind.CLICK)

    def check(self):
        totals = Counts(self.host.admin).totals("c:1")
        billed = {name: min(BUDGET[name], clicks * PRICE) for name, clicks in self.made.items()}
        assert totals["clicked"] == {"ad": sum(self.made.values())}
        assert totals["billed"] == billed
        assert totals.get("free", {}) == {
            name: clicks * PRICE - billed[name] for name, clicks in self.made.items() if clicks * PRICE > billed[name]
        }
        assert totals["$clicked"] == {"ad": sum(billed.values())}
        assert {name: account.billed for name, account in Money(self.host.admin).accounts(["c:1"])["c:1"].items()} == billed
        for writer in self.writers:
            writer.close()


def test_killed_counters_bill_each_token_once_and_never_beyond_the_budget(host, rounds):
    clicks = Clicks(host)
    for _ in range(rounds):
        counting = host.start_counter()
        for _ in range(clicks.dice.randrange(2, 8)):
            clicks.come(clicks.dice.randrange(1, 120))
            counting.read(1)
        counting.kill()
    clicks.come(400)
    host.drain()

    clicks.check()


def test_a_server_that_loses_its_last_writes_bills_them_again_and_no_more(host, rounds):
    clicks = Clicks(host)
    for _ in range(rounds):
        clicks.come(150)
        host.drain()
        host.server.stop()
        aof = max(host.server.folder.glob("appendonlydir/*.incr.aof"))
        aof.write_bytes(aof.read_bytes()[: -clicks.dice.randrange(1, 2_000)])
        host.server.start()
        # As the publisher does when it finds a budget that is not the booked one.
        Money(host.admin).set_budgets({"c:1": BUDGET})
        host.drain()
    clicks.come(300)
    host.drain()

    clicks.check()
