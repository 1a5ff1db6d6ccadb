"""A store that is frozen, full, read-only, emptied of functions or replaced: views go on into the journal and are counted afterwards."""

import os
import signal
import threading

import pytest
import redis

from analytics.journal.writer import Writer

pytestmark = [pytest.mark.redis, pytest.mark.slow]
NOON = 1_782_475_200


def frozen(host):
    os.kill(host.server.pid, signal.SIGSTOP)
    host.give_up_after(0.3)

    def mend():
        os.kill(host.server.pid, signal.SIGCONT)
        host.give_up_after(60)

    return mend


def out_of_memory(host):
    host.admin.config_set("maxmemory", 1)
    return lambda: host.admin.config_set("maxmemory", 0)


def read_only(host):
    host.admin.replicaof("127.0.0.1", 1)
    return lambda: host.admin.replicaof("NO", "ONE")


def without_replicas(host):
    host.admin.config_set("min-replicas-to-write", 1)
    return lambda: host.admin.config_set("min-replicas-to-write", 0)


def away(host):
    host.server.stop()
    return host.server.start


def loading(host):
    """Valkey reads its files again, a millisecond a key, and answers -LOADING meanwhile: as after a restart with much to read."""
    host.admin.execute_command("DEBUG", "POPULATE", 60_000)  # a minute: the steps meanwhile have to be done before it is read
    host.admin.bgrewriteaof()
    host.until(lambda: host.admin.info("persistence")["aof_base_size"] > 600_000)
    host.admin.config_set("key-load-delay", 1_000)
    host.admin.config_set("loading-process-events-interval-bytes", 1_024)
    reader = redis.Redis(unix_socket_path=str(host.server.socket))
    reading = threading.Thread(target=reader.execute_command, args=("DEBUG", "LOADAOF"))
    reading.start()
    host.until(lambda: host.answer() == "Valkey is loading the dataset in memory")

    def mend():
        host.admin.config_set("key-load-delay", 0)
        reading.join()
        reader.close()

    return mend


@pytest.mark.parametrize("fault", [frozen, out_of_memory, read_only, without_replicas, loading, away])
def test_what_is_accepted_while_the_store_is_broken_is_counted_once_it_is_well(host, fault, rounds):
    writer = Writer(host.journal)
    for _ in range(max(1, rounds // 4)):
        host.accept(writer, *["/before"] * 50)
        host.step()
        host.accept(writer, *["/meanwhile"] * 50)

        mend = fault(host)
        during = [host.step() for _ in range(3)]
        host.accept(writer, *["/still"] * 50)
        mend()
        host.drain()

        assert all(applied.alarms and not applied.units for applied in during)
        assert during[0].numbers.waiting == 50
        assert host.counted() == host.accepted
    writer.close()


def test_functions_that_vanished_are_loaded_again(host):
    writer = Writer(host.journal)
    host.accept(writer, "/a")
    host.drain()
    host.admin.function_flush()
    host.accept(writer, "/b")
    host.drain()

    assert host.counted() == host.accepted
    writer.close()


def test_a_unit_whose_counts_are_nonsense_stops_alone_and_says_so(host):
    writer = Writer(host.journal)
    host.accept(writer, "/a")
    host.drain()
    host.admin.hset("lf:{c:1}:w", "served:ad", "many")
    host.accept(writer, "/b")
    host.step()

    stopped = host.step()
    host.admin.hset("lf:{c:1}:w", "served:ad", "1")
    for _ in range(6):
        host.step()
    host.drain()

    assert [(alarm.unit, alarm.reason) for alarm in stopped.alarms] == [("c:1", "LITFASS a stored count is no number")]
    assert host.counted() == host.accepted
    writer.close()


def test_a_clock_that_is_moved_by_a_day_and_back_loses_and_doubles_nothing(host):
    writer = Writer(host.journal)
    for now in (NOON, NOON + 86_400, NOON - 86_400, NOON):
        host.accept(writer, "/a")
        applied = host.counter.step(now)
        while applied.more:
            applied = host.counter.step(now)
    host.drain()

    assert host.counted() == host.accepted
    writer.close()


def test_a_restored_backup_is_counted_up_from_the_journals(host):
    writer = Writer(host.journal)
    host.accept(writer, "/a", "/b")
    host.drain()
    backup = {name: host.admin.dump(name) for name in host.admin.keys("*")}
    host.accept(writer, *["/c"] * 100)
    host.drain()

    host.admin.flushall()
    for name, dump in backup.items():
        host.admin.restore(name, 0, dump)
    # The same server, the same role, and nobody views anything: a new counter finds out.
    host.drain(host.new_counter())

    assert host.counted() == host.accepted
    writer.close()
