"""The functions' promises, each on every server: whole or nothing, once, from where the unit stands."""

import pytest
import redis

from analytics.core.batches import Batch, Trending, call_of
from analytics.core.cells import as_text
from analytics.core.decoding import Known
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.core.trending import Clock
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money
from analytics.stores.trending import encode_clock
from analytics.stores.units import UNITS_A_CALL, Applied, Elsewhere, Failed, OtherClock, Units, key

pytestmark = pytest.mark.redis
NOON = 1_782_475_200
WRITER = b"w" * 16
UNIT = "s:demo"


@pytest.fixture
def units(store):
    loaded = Units(store)
    loaded.load_functions()
    return loaded


def call(*entries, begin=0, keep_s=10**8, trending=None, unit=UNIT, shards=1):
    batch = Batch(unit, "UTC")
    batch.reached = {WRITER: begin}
    batch.add(WRITER, begin, [(number, NOON, Known(entry)) for number, entry in enumerate(entries, begin + 1)])
    return unit, call_of(batch, 0, shards=shards, keep_s=keep_s, proven=[], trending=trending)


def view(page="/a"):
    return Entry(UNIT, {"views:": 1, f"page:{page}": 1})


def used(bit, until=NOON, amount=0):
    return Entry(UNIT, {"clicked:ad": 1}, once=Once("lot", bit, until), amount=amount)


def test_a_repeated_batch_is_told_where_the_unit_stands_and_counts_nothing(store, units):
    first, second = units.apply([call(view()), call(view())])

    assert (first, second) == (Applied(), Elsewhere({WRITER: 1}))
    assert Counts(store).totals(UNIT)["views"] == {"": 1}


def test_a_batch_from_beyond_where_the_unit_stands_counts_nothing(store, units):
    assert units.apply([call(view(), begin=5)]) == [Elsewhere({})]
    assert Counts(store).totals(UNIT) == {}


def test_batches_of_one_unit_in_one_round_trip_are_applied_in_order(store, units):
    assert units.apply([call(view()), call(view(), view(), begin=1), call(view(), begin=3)]) == [Applied()] * 3
    assert store.hgetall(key(UNIT, "pos")) == {WRITER: b"4"}


@pytest.mark.parametrize(
    ("spoil", "entry"),
    [
        pytest.param(("hset", "a", "views:", "many"), view(), id="a total is no number"),
        pytest.param(("hset", f"h:{NOON}", "views:", "many"), view(), id="an hour's count is no number"),
        pytest.param(("set", f"h:{NOON}", "x"), view(), id="an hour is of another type"),
        pytest.param(("set", "o", "x"), view(), id="the list of open hours is of another type"),
        pytest.param(("set", "a", "x"), view(), id="narrow totals are of another type"),
        pytest.param(("set", "w", "x"), view(), id="wide totals are of another type"),
        pytest.param(("set", f"h:{NOON}:0", "x"), view(), id="a shard of an hour is of another type"),
        pytest.param(("set", "money", "x"), used(1, amount=5), id="money is of another type"),
        pytest.param(("hset", "once:lot", "x", "1"), used(1), id="a lot is of another type"),
    ],
)
def test_a_store_that_holds_nonsense_makes_the_call_fail_before_its_first_write(store, units, spoil, entry):
    command, name, *args = spoil
    getattr(store, command)(key(UNIT, name), *args)
    before = contents(store)

    (outcome,) = units.apply([call(entry)])

    assert isinstance(outcome, Failed)
    assert contents(store) == before


def test_a_unit_that_fails_does_not_hold_up_others_of_the_same_function_call(store, units):
    store.set(key("c:broken", "w"), "x")
    names = [f"c:{number}" for number in range(2 * UNITS_A_CALL)]
    names[1] = "c:broken"

    outcomes = units.apply([call(view(), unit=name) for name in names])
    again = units.apply([call(view(), unit=name) for name in names])

    assert [number for number, outcome in enumerate(outcomes) if outcome != Applied()] == [1]
    assert isinstance(outcomes[1], Failed)
    assert [outcome for number, outcome in enumerate(again) if number != 1] == [Elsewhere({WRITER: 1})] * (len(names) - 1)
    assert {Counts(store).totals(name)["views"][""] for name in names if name != "c:broken"} == {1}
    assert store.keys(key("c:broken", "*")) == [key("c:broken", "w").encode()]


@pytest.mark.parametrize(("first", "then"), [pytest.param(0, 4, id="it has none"), pytest.param(4, 0, id="it has some")])
def test_a_bucket_keeps_the_shards_that_it_was_opened_with(store, units, first, then):
    units.apply([call(view("/a"), view("/b"), shards=first), call(view("/a"), view("/c"), begin=2, shards=then)])

    (hour,) = Counts(store).hours(UNIT, {"views", "page"}, NOON, NOON + 3600, "UTC").values()
    assert hour == {"views": {"": 4}, "page": {"/a": 2, "/b": 1, "/c": 1}}
    assert len(store.keys(key(UNIT, f"h:{NOON}:*"))) == (0 if first == 0 else 3)


def contents(store):
    return {name: store.dump(name) for name in store.keys("*")}


@pytest.mark.parametrize(
    "argument",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xc1", id="no MessagePack"),
        pytest.param(b"\x80", id="an empty map"),
        pytest.param(b"\x93\x01\x02\x03", id="an array"),
    ],
)
def test_a_malformed_call_is_refused(store, units, argument):
    with pytest.raises(redis.ResponseError, match="LITFASS"):
        units.client.fcall("litfass_apply_v5", 1, key(UNIT, "pos"), argument)
    assert contents(store) == {}


def test_more_than_five_thousand_increments_are_refused_and_the_counter_never_sends_them(store, units, data):
    big = Entry(UNIT, {f"page:/{n}": 1 for n in range(5001)})
    (outcome,) = units.apply([call(big)])
    assert outcome == Failed("LITFASS more than 5,000 increments")

    writer = Writer(data)
    for first in range(0, 12_000, 100):
        cells = {f"page:/{n}": 1 for n in range(first, first + 100)}
        writer.append(encode(Record(Kind.VIEW, NOON, (Entry(UNIT, cells),))), Kind.VIEW)
    one = Counter(data, store, zone_of=lambda _: "UTC")
    applied = one.step(NOON)
    while applied.more:
        applied = one.step(NOON)

    assert applied.alarms == ()
    assert len(Counts(store).totals(UNIT)["page"]) == 12_000


def test_a_bit_lives_on_when_its_end_is_past_so_that_its_token_counts_once(store, units):
    outcomes = units.apply([call(used(7, until=5)), call(used(7, until=5), begin=1)])

    assert outcomes == [Applied(), Applied()]
    assert store.ttl(key(UNIT, "once:lot")) > 86_400
    assert Counts(store).totals(UNIT) == {"clicked": {"ad": 1}}


def test_the_same_bit_twice_in_a_batch_counts_and_bills_once(store, units):
    Money(store).set_budget(UNIT, None)

    units.apply([call(used(7, amount=10), used(7, amount=10), used(8, amount=10))])

    assert Counts(store).totals(UNIT) == {"clicked": {"ad": 2}, "$clicked": {"ad": 20}, "billed": {"": 20}}


def test_an_hour_long_past_is_kept_for_a_day_at_least(store, units):
    units.apply([call(view(), keep_s=1)])

    assert all(store.ttl(name) > 80_000 for name in store.keys(key(UNIT, "h:*")))


def test_a_batch_fed_from_another_clock_is_told_the_clock_and_counts_nothing(store, units):
    clock = encode_clock(Clock.start(NOON))
    fed = Trending(0, as_text(clock), (1.0, 1.0), ["/a", 1.5, 2.5], 10)
    outcomes = units.apply([call(view(), trending=fed), call(view(), begin=1, trending=fed)])

    assert outcomes == [Applied(), OtherClock(1, clock)]
    assert Counts(store).totals(UNIT)["views"] == {"": 1}
    assert store.zrange(key(UNIT, "t:1"), 0, -1, withscores=True) == [(b"/a", 2.5)]


def test_scores_are_multiplied_before_they_are_added_to_and_the_lightest_pages_go(store, units):
    clock = as_text(encode_clock(Clock.start(NOON)))
    fed = [
        Trending(0, clock, (1.0, 1.0), ["/a", 8.0, 8.0, "/b", 4.0, 4.0, "/c", 2.0, 2.0], 2),
        Trending(1, clock, (0.5, 0.25), ["/b", 1.0, 1.0], 2),
    ]
    units.apply([call(view(), trending=fed[0]), call(view(), begin=1, trending=fed[1])])

    assert dict(store.zrange(key(UNIT, "t:0"), 0, -1, withscores=True)) == {b"/a": 4.0, b"/b": 3.0}
    assert dict(store.zrange(key(UNIT, "t:1"), 0, -1, withscores=True)) == {b"/a": 2.0, b"/b": 2.0}


def test_large_sums_stay_exact_integers(store, units):
    units.apply([call(Entry(UNIT, {"billed:": 2**52}))])
    units.apply([call(Entry(UNIT, {"billed:": 1}), begin=1)])

    assert store.hget(key(UNIT, "a"), "billed:") == str(2**52 + 1).encode()


def test_new_names_beyond_a_cap_are_counted_together_and_known_ones_keep_their_place(store, units):
    Counts(store).know(UNIT, ["referrer:known.test"])
    flood = [Entry(UNIT, {f"referrer:r{n}.test": 1}) for n in range(2500)]
    (outcome,) = units.apply([call(*flood, Entry(UNIT, {"referrer:known.test": 3}))])

    referrers = Counts(store).totals(UNIT)["referrer"]
    assert outcome == Applied(500)
    assert len(referrers) == 2002
    assert (referrers["*"], referrers["known.test"]) == (500, 3)


def test_deleting_a_unit_leaves_only_its_positions(store, units):
    units.apply([call(view(), used(1))])

    Counts(store).delete(UNIT)

    assert store.keys("*") == [key(UNIT, "pos").encode()]
