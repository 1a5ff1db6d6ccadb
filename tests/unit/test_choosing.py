import math
import random
from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.core.ads import Site
from adserver.core.flights import KINDS
from adserver.core.live import CampaignState, FlightState, LiveAd, LiveFlight
from adserver.core.serving.choosing import NEAR_EQUAL, REASONS, TURN, Pool, in_order, why_empty
from adserver.core.serving.choosing import offer as offer_of
from adserver.core.serving.terms import Place, is_paused, same_until, terms_of, why_never, why_not_now

NOW = 1_760_000_400
SECOND = NOW
SITE = Site(id="demo", name="Demo", hosts=("publisher.test",), origin="http://publisher.test", blocked_advertisers=("verboten",))


def state(at=NOW, **flight):
    return CampaignState(at=at, flights={"": FlightState(**flight)})


FRESH = state(NOW - 5, remaining_micros=1_000_000)


FLIGHT = ("starts", "until", "price_micros", "sites", "sections", "page_types", "countries", "window", "priority")


def ad(name="kaffee", **changes):
    flight = LiveFlight(**{key: changes.pop(key) for key in FLIGHT if key in changes})
    given = {
        "id": name,
        "campaign": f"c-{name}",
        "advertiser": f"a-{name}",
        "advertiser_name": name,
        "payer": name,
        "kind": "house",
        "lang": "de",
        "headline": name,
        "text": "",
        "cta": "",
        "landing": "https://x.example/",
        "starts": flight.starts,
        "until": flight.until,
        "flights": (flight,),
    }
    return LiveAd(**given | changes)


def offer(name, score, *, strict=False, **changes):
    return offer_of(terms(ad(name, **changes), strict=strict), score)


def terms(live, *, strict=False):
    return terms_of(live, live.flights[0], strict=strict)


def names(offers):
    return [one.terms.ad for one in offers]


def test_a_class_comes_before_fit():
    # given an ad of each class, the better fitting the lower its class
    offers = in_order(offer(kind, 1.0 + place, kind=kind) for place, kind in enumerate(KINDS))
    # when more and more slots are filled
    # then classes come in their order
    for slots in range(1, 6):
        assert names(Pool(offers).choose(slots, lambda: 0.5, SECOND)) == list(KINDS[:slots])


def test_near_equals_take_turns_as_often_as_they_fit():
    # given scores 10 and 9, and one that is far behind
    pool = Pool(in_order([offer("a", 10.0), offer("b", 9.0), offer("c", 7.0)]))
    # when the dice fall everywhere once
    chosen = Counter(names(pool.choose(1, lambda throw=throw: throw / 1900, SECOND))[0] for throw in range(1900))
    # then the near-equals share the slot by score
    assert chosen == {"a": 1000, "b": 900}


def test_an_advertiser_gets_one_slot_a_page():
    # given three ads of one advertiser and one of another
    offers = in_order([offer(name, score, advertiser="eins") for name, score in (("a", 9.0), ("b", 8.9), ("c", 8.8))] + [offer("d", 1.0)])
    # when four slots are to be filled
    chosen = names(Pool(offers).choose(4, lambda: 0.99, SECOND))
    # then two are
    assert chosen == ["c", "d"]


@given(
    scores=st.lists(st.tuples(st.floats(0.01, 100), st.sampled_from(KINDS), st.integers(0, 4)), max_size=20),
    slots=st.integers(0, 6),
    throws=st.lists(st.floats(0, 1, exclude_max=True), min_size=6, max_size=6),
)
def test_whatever_the_dice_say(scores, slots, throws):
    # given any offers
    offers = in_order(offer(f"ad-{place}", score, kind=kind, advertiser=f"a-{who}") for place, (score, kind, who) in enumerate(scores))
    left = iter(throws)
    # when slots are filled
    chosen = Pool(offers).choose(slots, lambda: next(left), SECOND)
    # then no advertiser comes twice, no slot stays empty that could be filled, and each one is a near-equal of the best that was left
    advertisers = [one.terms.advertiser for one in chosen]
    assert len(set(advertisers)) == len(advertisers)
    assert len(chosen) == min(slots, len({one.terms.advertiser for one in offers}))
    for place, one in enumerate(chosen):
        best = next(other for other in offers if other.terms.advertiser not in advertisers[:place])
        assert one.terms.rank == best.terms.rank
        assert one.weight >= NEAR_EQUAL * best.weight


STATES = [
    pytest.param("house", "flat", None, None, id="a house ad needs no state"),
    pytest.param("paid", "flat", None, "old-state", id="a paid ad needs one"),
    pytest.param("affiliate", "cpc", None, "old-state", id="what costs something needs one"),
    pytest.param("paid", "flat", FRESH, None, id="a fresh one will do"),
    pytest.param("paid", "flat", state(NOW - 60, remaining_micros=None), None, id="60 s old"),
    pytest.param("paid", "flat", state(NOW - 61, remaining_micros=None), "old-state", id="61 s old"),
    pytest.param("paid", "cpm", state(NOW, remaining_micros=3_500), None, id="money for one impression"),
    pytest.param("paid", "cpm", state(NOW, remaining_micros=3_499), "budget", id="not even that"),
    pytest.param("paid", "cpc", state(NOW, remaining_micros=3_499_999), "budget", id="not enough for a click"),
    pytest.param("affiliate", "cpc", state(NOW - 999, remaining_micros=0), "budget", id="a used budget of another class"),
]


@pytest.mark.parametrize(("kind", "pricing", "known", "reason"), STATES)
def test_budgets_hold(kind, pricing, known, reason):
    one = terms(ad(kind=kind, pricing=pricing, price_micros=3_500_000))
    assert why_not_now(one, known, NOW, 0) == reason


@pytest.mark.parametrize(
    ("starts", "until", "paused"), [(NOW, NOW + 1, False), (NOW + 1, NOW + 9, True), (0, NOW, True), (0, 0, True), (0, 2**53, False)]
)
def test_dates_hold_to_the_second(starts, until, paused):
    one = terms(ad(starts=starts, until=until))
    assert is_paused(one, NOW) is paused
    assert why_not_now(one, None, NOW, 0) == ("paused" if paused else None)


@given(
    dates=st.tuples(st.integers(-4000, 4000), st.integers(-4000, 4000)),
    kind=st.sampled_from(KINDS),
    window=st.sampled_from(["", "f", "f0", "ff00"]),
    known=st.none() | st.integers(-100, 5).map(lambda age: state(NOW + age)),
    later=st.floats(0, 8000),
)
def test_what_keeps_an_ad_away_stays_the_same_as_long_as_is_told(dates, kind, window, known, later):
    # given an ad at one moment
    starts, until = (NOW + date for date in dates)
    one = terms(ad(kind=kind, starts=starts, until=until, window=window))
    now = why_not_now(one, known, NOW, hour_of_week(NOW))
    # when as much time passes as it is told to be the same for, or less
    told = same_until(one, known, NOW)
    then = min(NOW + later, math.nextafter(told, 0))
    # then it is
    assert told > NOW
    assert why_not_now(one, known, then, hour_of_week(then)) == now


def hour_of_week(moment):
    return int(moment - NOW + 1800) // 3600


@pytest.mark.parametrize(
    ("strict", "pricing", "prices"),
    [
        pytest.param(False, "cpm", (0, 3_500, 0), id="seen ads are billed"),
        pytest.param(True, "cpm", (3_500, 0, 0), id="in strict: served ones"),
        pytest.param(False, "cpc", (0, 0, 3_500_000), id="clicks are billed"),
        pytest.param(True, "cpc", (0, 0, 3_500_000), id="in strict: too"),
        pytest.param(False, "flat", (0, 0, 0), id="the period is billed"),
    ],
)
def test_what_is_billed_when(strict, pricing, prices):
    one = terms(ad(pricing=pricing, price_micros=3_500_000), strict=strict)
    assert (one.served_micros, one.seen_micros, one.click_micros) == prices


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        pytest.param({}, None, id="everywhere"),
        pytest.param({"sites": ("demo",)}, None, id="here"),
        pytest.param({"sites": ("anders",)}, "no-match", id="elsewhere"),
        pytest.param({"advertiser": "verboten"}, "blocked", id="an advertiser that the site refuses"),
    ],
)
def test_where_an_ad_may_run(changes, reason):
    assert why_never(terms(ad(**changes)), Place(SITE, "/sport/derby", article=True)) == reason


def test_the_reason_told_is_the_one_closest_to_an_ad():
    # given every pair of reasons
    order = list(REASONS)
    assert order[-1] == "no-match"
    # when one of them is told
    # then it is the earlier of both; without any it is that nothing fitted
    for first, second in product(order, order):
        assert why_empty({first, second}) == order[min(order.index(first), order.index(second))]
    assert why_empty(set()) == "no-match"


@given(st.lists(st.floats(0.5, 1.0), min_size=1, max_size=64), st.floats(0, 1, exclude_max=True))
def test_one_slots_draw_is_the_ad_whose_share_of_all_weights_the_throw_falls_on(scores, throw):
    # given ads of one class, some of them near-equals
    pool = Pool(in_order(offer(f"{place:02}", score) for place, score in enumerate(scores)))
    # when a throw chooses one, as a place for one slot and among all slots
    place = pool.draw(lambda: throw, SECOND)
    # then it is the one that going along the line of their weights finds
    left = throw * sum(one.weight for one in pool.near)
    walked = 0
    while walked < len(pool.near) - 1 and left >= pool.near[walked].weight:
        left -= pool.near[walked].weight
        walked += 1
    assert abs(place - walked) <= (min(left, abs(left - pool.near[walked].weight)) < 1e-9)
    assert pool.choose(1, lambda: throw, SECOND) == [pool.near[place]]


def test_one_slot_and_many_draw_alike_often():
    # given near-equals of three weights
    pool = Pool(in_order([offer("a", 1.0), offer("b", 0.9), offer("c", 0.85)]))
    throws = [(2 * number + 1) / 5500 for number in range(2750)]
    # when each throw is tried for one slot and for the first of two
    one = Counter(pool.near[pool.draw(lambda throw=throw: throw, SECOND)].terms.ad for throw in throws)
    first = Counter(names(pool.choose(2, lambda throw=throw: throw, SECOND))[0] for throw in throws)
    # then both share the slot by weight
    assert one == first == {"a": 1000, "b": 900, "c": 850}


def test_of_many_near_equals_some_share_a_second_and_all_their_part_of_a_day():
    # given more near-equals than a second's views may meet
    pool = Pool(in_order(offer(f"{place:02}", 0.8 + place / 200) for place in range(40)))
    dice = random.Random(7).random
    # when twelve views come in each of many seconds
    seconds = [[pool.draw(dice, SECOND + second) for _ in range(12)] for second in range(20_000)]
    # then a second has few ads, and each ad has served by its weight
    assert max(len(set(one)) for one in seconds) <= TURN
    drawn = Counter(place for one in seconds for place in one)
    weights = [one.weight for one in pool.near]
    for place, weight in enumerate(weights):
        assert drawn[place] / 240_000 == pytest.approx(weight / sum(weights), rel=0.08)
    # and no view of a second had other chances than the first
    last = Counter(one[-1] for one in seconds)
    assert last[0] / 20_000 == pytest.approx(weights[0] / sum(weights), rel=0.2)
