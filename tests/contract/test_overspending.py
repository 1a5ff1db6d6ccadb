"""A budget is never overspent, whoever asks at the same time: 1 left and 64 at once bills exactly 1."""

import threading
from datetime import date

import pytest

from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money

pytestmark = pytest.mark.redis

NOON = 1_782_475_200
PRICE = 4_000
AT_ONCE = 64
TRIALS = 1_000
UNTIL = NOON + 50 * 3600


def click(unit, bit, *, site="s:a", lot="lot", price=PRICE, account="", since=0):
    """A click, or an ad that was seen, with the token's bit."""
    cells = {"clicked:ad": 1, f"clickedsite:{site[2:]}": 1, "clickedword:kaffee": 1, "clickedcountry:DE": 1}
    return Entry(unit, cells, "", Once(lot, bit, UNTIL, since), price, account)


def write(writer, *entries):
    writer.append(encode(Record(Kind.CLICK, NOON, entries)), Kind.CLICK)


class Hosts:
    """Two hosts, each with two web workers' journals and a counter, on one store."""

    def __init__(self, folder, store):
        self.writers = [Writer(folder / str(host)) for host in (0, 0, 1, 1)]
        self.counters = [Counter(folder / str(host), store, zone_of=lambda _: "Europe/Berlin") for host in (0, 1)]

    def write(self, number, *entries):
        write(self.writers[number % len(self.writers)], *entries)

    def count(self):
        """Both counters at the same time, until nothing waits."""
        failed = []

        def drain(one):
            try:
                for _ in range(1_000):
                    applied = one.step(NOON)
                    if not applied.more and not applied.numbers.waiting:
                        return
                failed.append("never done")
            except Exception as exc:
                failed.append(exc)
                raise

        threads = [threading.Thread(target=drain, args=(one,)) for one in self.counters]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []

    def close(self):
        for writer in self.writers:
            writer.close()


@pytest.fixture
def hosts(data, store):
    made = Hosts(data, store)
    yield made
    made.close()


def test_one_left_and_64_at_once_bills_exactly_one_in_a_thousand_trials(hosts, store):
    # given a thousand campaigns with money for one click each
    campaigns = [f"c:{number}" for number in range(TRIALS)]
    Money(store).set_budgets({unit: {"": PRICE} for unit in campaigns})
    # when 64 clicks of 64 tokens come to each at once, from four workers of two hosts
    for bit in range(AT_ONCE):
        for unit in campaigns:
            hosts.write(bit, click(unit, bit))
    hosts.count()
    # then each bills exactly one, all of them count, and 63 are told as given away
    counts, accounts = Counts(store), Money(store).accounts(campaigns)
    assert {accounts[unit][""].billed for unit in campaigns} == {PRICE}
    for unit in campaigns:
        totals = counts.totals(unit, ("clicked", "billed", "free"))
        assert totals == {"clicked": {"ad": AT_ONCE}, "billed": {"": PRICE}, "free": {"": (AT_ONCE - 1) * PRICE}}


def test_one_token_replayed_64_times_at_once_counts_one(hosts, store):
    # given a campaign with money for all
    Money(store).set_budget("c:1", 10**9)
    # when one token comes 64 times, through all workers
    for number in range(AT_ONCE):
        hosts.write(number, Entry("s:a", {"clicked:ad": 1}, "", Once("lot", 7, UNTIL)), click("c:1", 3))
    hosts.count()
    # then site and campaign count one and bill one
    assert Counts(store).totals("s:a") == {"clicked": {"ad": 1}}
    assert Counts(store).totals("c:1", ("clicked", "billed", "free")) == {"clicked": {"ad": 1}, "billed": {"": PRICE}}


def test_a_campaign_on_two_sites_spends_one_budget_and_each_site_its_share(hosts, store):
    # given a campaign on two sites with money for ten clicks and half of one
    Money(store).set_budget("c:1", 10 * PRICE + PRICE // 2)
    # when 64 clicks come from both in turn
    for bit in range(AT_ONCE):
        site = ("s:a", "s:b")[bit % 2]
        hosts.write(bit, Entry(site, {"clicked:ad": 1}, "", Once("lot", bit, UNTIL)), click("c:1", bit, site=site))
    hosts.count()
    # then exactly the budget is billed, and it is the sum of what the sites, ads, words and countries earned
    totals = Counts(store).totals("c:1")
    assert totals["billed"] == {"": 10 * PRICE + PRICE // 2}
    assert totals["free"] == {"": AT_ONCE * PRICE - totals["billed"][""]}
    assert totals["clickedsite"] == {"a": 32, "b": 32}
    for dimension in ("$clicked", "$clickedsite", "$clickedword", "$clickedcountry"):
        assert sum(totals[dimension].values()) == totals["billed"][""]


def test_each_flight_has_its_own_budget(hosts, store):
    # given a flight that is spent, one with money, and one without a limit
    Money(store).set_budgets({"c:1": {"spent": 0, "rich": 100 * PRICE, "": None}})
    # when each gets clicks
    for bit in range(30):
        hosts.write(bit, click("c:1", bit, account=("spent", "rich", "")[bit % 3]))
    hosts.count()
    # then each spends its own
    totals, accounts = Counts(store).totals("c:1"), Money(store).accounts(["c:1"])["c:1"]
    assert totals["billed"] == {"rich": 10 * PRICE, "": 10 * PRICE}
    assert totals["free"] == {"spent": 10 * PRICE}
    assert {name: (one.budget, one.billed) for name, one in accounts.items()} == {
        "spent": (0, 0),
        "rich": (100 * PRICE, 10 * PRICE),
        "": (None, 10 * PRICE),
    }


def test_what_was_served_before_midnight_is_billed_to_that_day(hosts, store):
    # given an ad served at 23:50 in Berlin and clicked at 00:10
    midnight = 1_782_424_800  # 2026-06-26 00:00 in Berlin
    Money(store).set_budget("c:1", None)
    writer = hosts.writers[0]
    entry = click("c:1", 0, since=midnight - 600)
    writer.append(
        encode(Record(Kind.CLICK, midnight + 600, (Entry("s:a", {"clicked:ad": 1}, "", Once("lot", 0, UNTIL)), entry))), Kind.CLICK
    )
    # when it is counted
    hosts.count()
    # then the site had a click today, and the campaign one and its bill yesterday

    yesterday, today = date(2026, 6, 25), date(2026, 6, 26)
    days = Counts(store).days("c:1", ("clicked", "billed", "clickedcountry"), yesterday, today, "Europe/Berlin")
    assert days == {yesterday: {"clicked": {"ad": 1}, "billed": {"": PRICE}, "clickedcountry": {"DE": 1}}}
    assert list(Counts(store).days("s:a", ("clicked",), yesterday, today, "Europe/Berlin")) == [today]


def test_amounts_without_a_token_are_billed_up_to_the_budget_too(hosts, store):
    # given strict sites, where served ads are billed, and money for 100
    Money(store).set_budget("c:1", 100 * PRICE)
    # when 256 are served at once by four workers
    for number in range(256):
        hosts.write(number, Entry("c:1", {"served:ad": 1, f"servedsite:{number % 2}": 1}, "", None, PRICE))
    hosts.count()
    # then exactly 100 are billed, and shared by sites
    totals = Counts(store).totals("c:1")
    assert (totals["billed"], totals["free"]) == ({"": 100 * PRICE}, {"": 156 * PRICE})
    assert sum(totals["$servedsite"].values()) == sum(totals["$served"].values()) == 100 * PRICE
