from pathlib import Path

import pytest
import redis

from adserver.embedded import Embedded, ValkeyFailed


@pytest.mark.redis
def test_a_stopped_server_keeps_what_was_written_until_its_next_start(tmp_path):
    first = Embedded(tmp_path / "valkey")
    first.start()
    redis.Redis(unix_socket_path=str(first.socket)).set("views", 7)
    first.stop()

    second = Embedded(tmp_path / "valkey")
    second.start()
    kept = redis.Redis(unix_socket_path=str(second.socket)).get("views")
    second.stop()

    assert kept == b"7"


def test_a_server_that_cannot_start_says_why_in_its_own_words(tmp_path):
    broken = Embedded(tmp_path / "valkey", options=["--maxmemory-policy", "nonsense"])

    with pytest.raises(ValkeyFailed, match="did not start"):
        broken.start()


def test_a_long_folder_name_gets_a_socket_path_that_the_system_accepts(tmp_path):
    deep = tmp_path / ("x" * 120)
    server = Embedded(deep)
    server.start()
    assert server.alive()
    server.stop()


def test_a_folder_that_is_named_from_here_will_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server = Embedded(Path("data/demo/valkey"))

    server.start()
    alive = server.alive()
    server.stop()

    assert alive
    assert (tmp_path / "data/demo/valkey/valkey.log").exists()
