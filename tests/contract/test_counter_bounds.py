"""What floods, damage and several hosts do to the counter's sums: nothing gets lost, and places are kept for what is real."""

import pytest

from analytics.core.cells import CAPS
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.closing import Closing
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.hosts import Hosts, Numbers
from analytics.stores.money import Money

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
CAP = CAPS["referrer"]


def counter(folder, client):
    return Counter(folder, client, zone_of=lambda _: "UTC")


def views(writer, referrers, at=NOON):
    for referrer in referrers:
        writer.append(encode(Record(Kind.VIEW, at, (Entry("s:demo", {"views:": 1, f"referrer:{referrer}": 1}),))), Kind.VIEW)


def drain(one, now=NOON):
    applied = one.step(now)
    while applied.more:
        applied = one.step(now)
    assert not applied.alarms
    return applied


def test_when_all_places_are_taken_a_name_that_is_seen_often_still_gets_one(data, store):
    writer, one = Writer(data), counter(data, store)
    views(writer, ["made-up.test"])
    drain(one)  # this quarter of an hour's closing is done
    views(writer, (f"made-up-{n}.test" for n in range(CAP - 1)))
    drain(one)
    for n in range(40):
        views(writer, [f"late-{n}.test", "real.test"])
        drain(one)

    referrers = Counts(store).totals("s:demo")["referrer"]

    assert referrers["real.test"] >= 25
    assert not any(name.startswith("late-") for name in referrers)
    assert sum(referrers.values()) == CAP + 80
    writer.close()


def test_crowded_names_give_their_places_up_at_the_hours_close_and_known_and_read_ones_keep_theirs(data, store):
    writer, one = Writer(data), counter(data, store)
    Counts(store).know("s:demo", ["referrer:known.test"])
    views(writer, [*(f"made-up-{n}.test" for n in range(CAP - 10)), "known.test", "real.test", "real.test", "real.test"])
    drain(one)

    Closing(store, lambda _: "UTC", 25).close("s:demo", NOON + 2 * 86_400)

    referrers = Counts(store).totals("s:demo")["referrer"]
    assert len(referrers) <= CAP // 2 + 2
    assert (referrers["real.test"], referrers["known.test"]) == (3, 1)
    assert sum(referrers.values()) == CAP - 10 + 4
    writer.close()


def test_a_record_that_makes_no_sense_is_told_as_damaged_and_costs_nothing_else(data, store):
    writer, one = Writer(data), counter(data, store)
    views(writer, ["a.test"])
    writer.append(b"\xc1 no MessagePack", Kind.VIEW)
    views(writer, ["b.test"])

    applied = drain(one)

    assert applied.numbers == Numbers(accepted=2, applied=2, waiting=0, damaged=1)
    assert Counts(store).totals("s:demo")["referrer"] == {"a.test": 1, "b.test": 1}
    writer.close()


def test_the_store_knows_all_hosts_numbers(data, store):
    folders = [data / "one", data / "other"]
    for folder in folders:
        writer = Writer(folder)
        views(writer, ["a.test", "b.test"])
        drain(counter(folder, store))
        writer.close()

    assert Hosts(store).numbers() == Numbers(accepted=4, applied=4)
    assert len(Hosts(store).all()) == 2


def test_an_amount_without_a_bit_is_billed_up_to_the_budget_over_batches(data, store):
    Money(store).set_budget("c:1", 25)
    writer, one = Writer(data), counter(data, store)
    for _ in range(3):
        writer.append(encode(Record(Kind.VIEW, NOON, (Entry("c:1", {"served:ad": 1}, amount=10),))), Kind.VIEW)
        drain(one)
    billed = Counts(store).totals("c:1")
    Money(store).set_budget("c:1", None)
    unlimited = Money(store).account("c:1")

    assert billed == {"served": {"ad": 3}, "$served": {"ad": 25}, "billed": {"": 25}, "free": {"": 5}}
    assert (unlimited.remaining, unlimited.billed) == (None, 25)
    writer.close()


def test_journals_that_an_operator_took_away_do_not_stop_the_counter(data, store):
    first, one = Writer(data), counter(data, store)
    views(first, ["a.test"])
    drain(one)
    for path in data.glob("*.journal"):
        path.unlink()
    second = Writer(data)
    views(second, ["b.test"])

    drain(one)

    assert Counts(store).totals("s:demo")["views"] == {"": 2}
    first.close()
    second.close()
