"""Nothing about a reader is kept: plants addresses and agents, then looks for them in every byte that the service wrote."""

import hashlib
import http.client
import ipaddress
import json
import tempfile
import time
from pathlib import Path

import pytest
import redis

from adserver import folder
from adserver.embedded import Embedded

READERS = 2000
pytestmark = [pytest.mark.e2e, pytest.mark.slow]


def source(number: int) -> str:
    return f"127.77.{number // 200 + 1}.{number % 200 + 1}"


def forwarded(number: int) -> str:
    v6 = ipaddress.IPv6Address((0x20010DB8_77AA << 80) + (number << 32) + 0xBEEF)
    return str(v6) if number % 2 else f"198.51.{100 + number // 250}.{number % 250}"


def agent(number: int) -> str:
    return f"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 canary-{number:05d}-xyzzy"


def read(demo, numbers) -> None:
    """One view a reader, each from an address and with an agent of its own."""
    for number in numbers:
        connection = http.client.HTTPConnection("127.0.0.1", demo.port, source_address=(source(number), 0))
        headers = {
            "Origin": demo.url,
            "User-Agent": agent(number),
            "X-Forwarded-For": forwarded(number),
            "Forwarded": f"for={forwarded(number)}",
            "X-Real-IP": forwarded(number),
            "Cookie": f"id=canary-cookie-{number}",
        }
        connection.request("POST", "/v1/view", json.dumps({"path": f"/de/{('a', 'b', 'c')[number % 3]}.html", "slots": 1}), headers)
        reply = connection.getresponse()
        reply.read()
        assert reply.status == 200
        connection.close()


def wait_until_counted(demo, views: int) -> None:
    deadline = time.monotonic() + 60
    while demo.stats()["views"] != views:
        assert time.monotonic() < deadline, f"{demo.stats()['views']} of {views} views counted"
        time.sleep(0.1)


def keys(demo) -> int:
    with redis.Redis(unix_socket_path=str(Embedded(folder.valkey(demo.data)).socket)) as client:
        return client.dbsize()


def needles() -> dict[str, bytes]:
    """What must not be found, by what it is: whole, cut, packed, and hashed."""
    found = {"an agent": b"canary-", "an agent's end": b"-xyzzy", "sources, cut": b"127.77."}
    found |= {"IPv4, cut": b"198.51.1", "IPv6, cut": b"2001:db8:77aa", "IPv6, packed and cut": bytes.fromhex("20010db877aa")}
    for number in (*range(40), *range(READERS - 40, READERS)):
        addresses = source(number), forwarded(number)
        for text in (*addresses, agent(number), *(address + agent(number) for address in addresses)):
            for name in ("md5", "sha1", "sha256"):
                digest = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
                found[f"{name} of {text}"] = digest[:8]
                found[f"{name} of {text} as hex"] = digest.hex()[:16].encode()
    return found


def written(demo, before: set[Path]) -> list[Path]:
    """All files below the data folder, and those that came into the temporary folder meanwhile."""
    kept = [path for path in demo.data.rglob("*") if path.is_file()]
    temporary = [path for path in Path(tempfile.gettempdir()).glob("litfass-*/**/*") if path.is_file() and path not in before]
    return kept + temporary


def test_no_byte_that_is_kept_tells_of_a_reader(start_demo, capfd):
    before = set(Path(tempfile.gettempdir()).glob("litfass-*/**/*"))
    demo = start_demo()
    read(demo, range(200))
    wait_until_counted(demo, 200)
    few = keys(demo)
    read(demo, range(200, READERS))
    wait_until_counted(demo, READERS)
    many = keys(demo)
    with redis.Redis(unix_socket_path=str(Embedded(folder.valkey(demo.data)).socket)) as client:
        client.save()

    files = written(demo, before)
    log = capfd.readouterr()
    haystacks = {str(path): path.read_bytes() for path in files} | {"output": (log.out + log.err).encode()}
    told = [f"{what} in {name}" for name, hay in haystacks.items() for what, needle in needles().items() if needle in hay]

    assert {path.suffix for path in files} >= {".aof", ".mdb"}
    assert any(folder.journal(demo.data) in path.parents for path in files)
    assert told == []
    # The clock opens buckets, and a list is written for the first time; 1,800 more readers open nothing.
    assert many - few < 100


def test_what_is_looked_for_covers_each_form():
    forms = needles()

    assert f"sha256 of {source(3)}" in forms
    assert f"md5 of {forwarded(3)}{agent(3)} as hex" in forms
    assert all(len(needle) >= 6 for needle in forms.values())
