"""kill -9 of each kind of process, under load: answered ≤ counted ≤ answered + what was in flight."""

import random

import pytest

from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

pytestmark = [pytest.mark.redis, pytest.mark.slow]


def test_killed_writers_lose_nothing_that_they_answered(host, rounds):
    dice = random.Random(1)
    for seed in range(rounds):
        writers = [host.start_writer(seed), host.start_writer(-seed)]
        for _ in range(dice.randrange(1, 5)):
            for writer in writers:
                writer.read(dice.randrange(1, 400))
            host.step()
        for writer in writers:
            writer.kill()
            host.accepted += writer.told()
    host.drain()

    counted = host.counted()

    assert all(counted[page] >= host.accepted[page] for page in host.accepted)
    assert counted.total() <= host.accepted.total() + 2 * rounds
    assert host.counter.numbers().damaged <= 2 * rounds


def test_a_killed_counter_counts_nothing_twice_and_leaves_nothing_out(host, rounds):
    dice = random.Random(2)
    writer = Writer(host.journal, segment_bytes=100_000)
    for _ in range(rounds):
        counting = host.start_counter()
        for _ in range(dice.randrange(1, 6)):
            host.accept(writer, *(f"/{dice.randrange(30)}" for _ in range(dice.randrange(1, 300))))
            counting.read(1)
        counting.kill()
    host.drain()

    assert host.counted() == host.accepted
    writer.close()


def test_a_killed_valkey_is_counted_up_to_where_it_stood(host, rounds):
    writer = Writer(host.journal)
    for n in range(rounds):
        host.accept(writer, *(f"/{n}/{page}" for page in range(50)))
        host.step()
        host.accept(writer, "/before")
        host.break_server()
        host.accept(writer, "/after")
        host.step()
    host.drain()

    assert host.counted() == host.accepted
    writer.close()


def test_a_valkey_whose_last_writes_are_lost_is_counted_up_again(host, rounds):
    writer = Writer(host.journal)
    dice = random.Random(4)
    for n in range(rounds):
        host.accept(writer, *(f"/{n}/{page}" for page in range(50)))
        host.drain()
        host.server.stop()
        aof = max(host.server.folder.glob("appendonlydir/*.incr.aof"))
        aof.write_bytes(aof.read_bytes()[: -dice.randrange(1, 3_000)])
        host.server.start()
        host.drain()

    assert host.counted() == host.accepted
    writer.close()


def test_two_counters_of_two_hosts_and_one_store_do_not_disturb_each_other(host, tmp_path):
    other = Counter(tmp_path / "other", host.client, zone_of=lambda _: "Europe/Berlin")
    writers = [Writer(host.journal), Writer(tmp_path / "other")]
    for n in range(20):
        for writer in writers:
            host.accept(writer, f"/{n}", "/both")
        host.step()
        host.step(other)
    host.drain()
    host.drain(other)

    assert host.counted() == host.accepted
    assert Counts(host.admin).totals("s:demo")["page"]["/both"] == 40
    for writer in writers:
        writer.close()
