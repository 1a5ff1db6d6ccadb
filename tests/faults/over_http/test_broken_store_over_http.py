"""A store that breaks under a running service: every view is answered 2xx with its ad meanwhile, and counting goes on by itself."""

import os
import signal
import time

import pytest
from redis import Redis

pytestmark = [pytest.mark.redis, pytest.mark.slow]
PATIENCE_S = 60


def frozen(service, _admin):
    (valkey,) = service.processes("valkey-server")
    os.kill(valkey.pid, signal.SIGSTOP)
    return lambda: os.kill(valkey.pid, signal.SIGCONT)


def out_of_memory(_service, admin):
    admin.config_set("maxmemory", 1)
    return lambda: admin.config_set("maxmemory", 0)


def read_only(_service, admin):
    admin.replicaof("127.0.0.1", 1)
    return lambda: admin.replicaof("NO", "ONE")


# Until a frozen store is given up takes 5 s: the short form freezes it under the counter alone, in test_broken_store.
LONG = os.environ.get("LITFASS_TEST_FAULTS") == "long"


@pytest.mark.parametrize("fault", [out_of_memory, read_only, *([frozen] if LONG else [])])
def test_views_are_answered_while_the_store_is_broken_and_counted_when_it_is_well(service, load, fault):
    admin = Redis(unix_socket_path=str(service.socket))
    with load:
        load.wait_for(20)
        mend = fault(service, admin)
        until(service.alarms, "the counter says that it waits")
        load.wait_for(20)
        mend()
        until(lambda: not service.alarms(), "the counter goes on")
        load.wait_for(20)

    load.check()
    assert not load.broken
    admin.close()


def test_functions_that_vanish_under_a_running_service_are_loaded_again(service, load):
    admin = Redis(unix_socket_path=str(service.socket))
    with load:
        load.wait_for(20)
        admin.function_flush()
        until(admin.function_list, "the functions are there again")

    load.check()
    assert not load.broken
    admin.close()


def until(true, what):
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)
