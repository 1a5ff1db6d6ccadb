"""What a worker remembers is bounded, and still true when it is used."""

import threading

import msgspec
import pytest

from adserver.core.ads import Site
from adserver.web import asking
from adserver.web.bounded import Bounded
from adserver.web.lots import HOUR_S, LAST_BIT, Lots, forgotten_at
from adserver.web.tally import Tally
from analytics.core.events import Kind, decode
from analytics.journal.writer import JournalFull


def test_a_bounded_cache_keeps_what_was_used_last():
    # given a cache for three
    cache = Bounded(3)
    # when a hundred entries come, and the first is used all along
    for number in range(100):
        cache.put(number, str(number))
        assert cache.get(0) == "0"
    # then it is there, with the last ones, and at most twice three are
    assert cache.get(99) == "99"
    assert cache.get(50) is None
    assert len(cache) <= 6


def numbers(taken):
    return tuple(msgspec.msgpack.decode(b"\x92" + taken[-10:]))


def test_a_lot_counts_for_each_site_and_campaign():
    # given an open lot
    lots = Lots(lambda: "lot")
    lots.turn(1000.0)
    # when three ads are served
    taken = [
        lots.take(lots.of("s:a"), lots.of("c:x")),
        lots.take(lots.of("s:a"), lots.of("c:y")),
        lots.take(lots.of("s:b"), lots.of("c:x")),
    ]
    # then each unit counts its own
    assert [numbers(each) for each in taken] == [(0, 0), (1, 0), (0, 1)]


@pytest.mark.parametrize(("later", "names"), [(HOUR_S - 1, ["a"]), (HOUR_S, ["a", "b"]), (-5, ["a"])])
def test_a_lot_lasts_an_hour(later, names):
    # given a lot
    given = iter("abc")
    made = []
    lots = Lots(lambda: made.append(next(given)) or made[-1])
    lots.turn(7_200.0)
    # when time passes
    lots.turn(7_200.0 + later)
    # then a new one begins each hour
    assert made == names


def test_a_full_lot_ends_before_its_hour():
    # given a lot of which nearly all bits are taken
    names = iter("ab")
    lots = Lots(lambda: next(names))
    lots.turn(0.0)
    for _ in range(LAST_BIT):
        lots.take(lots.of("s:a"), lots.of("c:x"))
    before = lots.take(lots.of("s:a"), lots.of("c:x"))
    # when the worker looks at the clock again
    lots.turn(1.0)
    # then there is a new one, and no bit was beyond what the store takes
    assert numbers(before) == (LAST_BIT, LAST_BIT)
    assert LAST_BIT + 100_000 <= 1 << 20
    assert numbers(lots.take(lots.of("s:a"), lots.of("c:x"))) == (0, 0)


def test_the_store_keeps_a_lot_until_no_token_and_no_journal_names_it():
    assert forgotten_at(1_000_000, 24) == 1_000_000 + 25 * HOUR_S


def test_sums_of_many_threads_are_all_there():
    # given threads that ignore views at once
    records = []
    tally = Tally(lambda record, kind: records.append((kind, decode(record))) or len(records), lambda: 120.0)
    threads = [threading.Thread(target=lambda: [tally.add("s:a", "ignored:robot") for _ in range(500)]) for _ in range(8)]
    # when all have ended and the worker ends
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tally.close()
    # then none is missing
    assert sum(record.entries[0].cells["ignored:robot"] for _, record in records) == 4000
    assert {kind for kind, _ in records} == {Kind.SUMS}


def test_sums_wait_while_the_journal_is_full():
    # given a full journal
    full, records = [True], []

    def append(record, kind):
        if full[0]:
            raise JournalFull("full")
        records.append((kind, decode(record)))
        return 1

    tally = Tally(append, lambda: 0.0)
    tally.add("s:a", "ignored:robot")
    # when it is flushed in vain, and later there is room
    assert tally.flush() is False
    tally.add("s:a", "ignored:robot")
    full[0] = False
    assert tally.flush() is True
    # then all is written, once
    assert [record.entries[0].cells for _, record in records] == [{"ignored:robot": 2}]
    tally.close()


def test_long_origins_and_agents_are_not_remembered_whole(world):
    # given a script that sends ever new, very long headers that still name the site
    # when many come
    for number in range(50):
        world.view(client={"HTTP_ORIGIN": f"http://publisher.test/{number}{'a' * 50_000}", "HTTP_USER_AGENT": f"{number}{'M' * 50_000}"})
    # then what is kept of them is small
    assert len(world.edge.sites._known) == 0
    assert world.edge.agent.cache_info().currsize == 50
    assert len(asking.agent({"HTTP_USER_AGENT": "M" * 50_000})) == asking.MAX_AGENT_CHARS


def test_an_origin_is_a_host_and_never_an_id(world):
    # given a page on a machine that has the name of a site's id
    # when it asks
    answer = world.view(client={"HTTP_ORIGIN": "http://demo"})
    # then it is no page of that site
    assert answer.headers["Litfass-Ignored"] == "unknown-site"


def test_a_change_of_one_page_leaves_the_others_as_they_are(world):
    # given two pages that were looked at
    world.view("/kaffee")
    world.view("/beide")
    plans = world.edge.plans
    known = world.edge.sites.with_id("demo")
    before = plans.of(known, "/kaffee"), plans.of(known, "/beide")
    # when one of them is read anew with other ads
    with world.write() as writing:
        page = writing.page("demo", "/beide")
        writing.put_page(msgspec.structs.replace(page, shortlist=page.shortlist[1:]))
    answer = world.view("/beide")
    world.view("/kaffee")
    # then it has them, and nothing was worked out anew for the other
    assert [ad["advertiser"] for ad in answer.json["ads"]] == ["Firma tee"]
    assert plans.of(known, "/kaffee") is before[0]
    assert plans.of(known, "/beide") is not before[1]


def test_a_page_that_gets_another_canonical_address_is_noticed(world):
    # given a page under its own address
    world.view("/beide")
    # when it is found to be another one's second address
    with world.write() as writing:
        page = writing.page("demo", "/beide")
        writing.put_page(msgspec.structs.replace(page, canonical="/kaffee"))
    world.view("/beide")
    # then that one is counted
    assert world.cells()["page:/kaffee"] == 1


def test_a_site_that_is_removed_is_unknown(world):
    # given a site that was looked at
    assert "Litfass-Ignored" not in world.view().headers
    # when it is removed, and another one added
    with world.write() as writing:
        writing.delete_site(writing.site("demo"))
        writing.put_site(Site(id="neu", name="Neu", hosts=("neu.test",), origin="http://neu.test"))
    # then its views are ignored
    assert world.view().headers["Litfass-Ignored"] == "unknown-site"
