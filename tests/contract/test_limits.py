"""What bounds a bill beside the budget: a day's limit, a budget that nobody knows, a token that was used, who charges first."""

from datetime import date

import pytest

from analytics.core.buckets import day_start
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Limit, Money, Part
from analytics.stores.units import key

pytestmark = pytest.mark.redis

BERLIN = "Europe/Berlin"
TODAY = date(2026, 6, 26)
NOON = day_start(TODAY, BERLIN) + 12 * 3600
DAY_S = 86_400
PRICE = 4_000


@pytest.fixture
def click(data, store):
    """Count clicks with these tokens, `ago` days ago."""
    writer, counter = Writer(data), Counter(data, store, zone_of=lambda _: BERLIN)

    def come(*bits, ago=0, account=""):
        at = NOON - ago * DAY_S
        for bit in bits:
            once = Once("lot", bit, NOON + 10 * DAY_S, at, "invalid:repeat")
            entry = Entry("c:1", {"clicked:ad": 1, "clickedsite:demo": 1}, "", once, PRICE, account)
            writer.append(encode(Record(Kind.CLICK, NOON, (entry,))), Kind.CLICK)
        assert not counter.step(NOON).alarms

    yield come
    writer.close()


def billed(store, *dimensions):
    return Counts(store).totals("c:1", dimensions or ("billed", "free"))


def test_a_budget_that_the_store_lost_bills_nothing_until_it_is_told_again(click, store):
    # given a campaign of which a fail-over took the budget
    Money(store).set_budget("c:1", 10 * PRICE)
    click(1, 2)
    store.hdel(key("c:1", "money"), "budget")
    # when clicks come, before and after the budget is told again
    click(3, 4)
    Money(store).set_budget("c:1", 10 * PRICE)
    click(5)
    # then those in between are counted, and given away
    assert billed(store, "clicked", "billed", "free") == {"clicked": {"ad": 5}, "billed": {"": 3 * PRICE}, "free": {"": 2 * PRICE}}


def test_a_unit_that_lost_all_its_money_bills_nothing_either(click, store):
    click(1, account="spring")
    assert billed(store) == {"free": {"spring": PRICE}}


def test_a_days_limit_is_never_passed_and_the_next_day_has_its_own(click, store):
    # given two and a half clicks a day
    Money(store).set_limits({"c:1": {"": Limit(100 * PRICE, 5 * PRICE // 2)}})
    # when eight come at once today, and in two batches of the days before
    click(*range(8))
    click(*range(10, 12), ago=1)
    click(*range(12, 18), ago=1)
    # then each day bills its limit, in one batch or in several
    days = Counts(store).days("c:1", ("billed", "free"), date(2026, 6, 25), TODAY, BERLIN)
    assert {day: (sums["billed"][""], sums["free"][""]) for day, sums in days.items()} == {
        date(2026, 6, 25): (10_000, 22_000),
        TODAY: (10_000, 22_000),
    }


def test_a_limit_that_is_set_during_the_day_knows_what_the_day_was_billed(click, store):
    Money(store).set_budget("c:1", None)
    click(1, 2)
    Money(store).set_limits({"c:1": {"": Limit(None, 3 * PRICE)}})
    click(3, 4)
    assert billed(store) == {"billed": {"": 3 * PRICE}, "free": {"": PRICE}}


def test_a_day_that_nobody_remembers_bills_nothing_more(click, store):
    Money(store).set_limits({"c:1": {"": Limit(None, 2 * PRICE)}})
    for ago in (0, 1, 2):
        click(ago, ago=ago)
    click(9, ago=5)
    assert billed(store) == {"billed": {"": 3 * PRICE}, "free": {"": PRICE}}


def test_a_token_that_comes_again_is_counted_as_invalid_and_bills_nothing(click, store):
    # given one token that comes three times in a batch, and once more later
    Money(store).set_budget("c:1", None)
    click(7, 7, 7)
    click(7)
    # then it is one click, and three that were none, on the day of serving
    assert billed(store, "clicked", "billed", "invalid") == {"clicked": {"ad": 1}, "billed": {"": PRICE}, "invalid": {"repeat": 3}}


def test_a_charge_is_billed_by_the_first_host_only_and_beside_its_cells(store):
    # given two hosts that found nothing billed so far
    money = Money(store)
    money.set_budget("c:1", None, "june")
    parts = [Part(TODAY, 30, ["served:ad", "servedsite:demo"]), Part(TODAY, 12, ["served:ad", "servedsite:other", "servedcountry:DE"])]
    # when both charge
    told = [money.charge("c:1", "june", 0, parts, zone=BERLIN, keep_s=DAY_S) for _ in range(2)]
    # then one does
    assert told == [True, False]
    assert money.account("c:1", "june").billed == 42
    assert Counts(store).days("c:1", ("billed", "$served", "$servedsite", "$servedcountry"), TODAY, TODAY, BERLIN) == {
        TODAY: {"billed": {"june": 42}, "$served": {"ad": 42}, "$servedsite": {"demo": 30, "other": 12}, "$servedcountry": {"DE": 12}}
    }


def test_nothing_is_charged_to_an_account_whose_budget_is_not_known(store):
    assert not Money(store).charge("c:1", "", 0, [Part(TODAY, 30)], zone=BERLIN, keep_s=DAY_S)
    assert store.keys("*") == []
