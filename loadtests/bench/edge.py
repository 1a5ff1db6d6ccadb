"""What each decision at the edge costs a view, in microseconds of one core: python loadtests/bench/edge.py [COUNTRY.mmdb].

CPU time, the best of seven rounds: on a busy machine the one that was disturbed least.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from adserver.core.readers import clients, prefetch
from adserver.core.readers.devices import device_class
from adserver.core.readers.referrers import clean_host
from adserver.sources.geo import Countries
from adserver.sources.robots import is_robot
from analytics.core import floods, paths, repeats

ROUNDS = 7
CALLS = 20_000
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"
PAGE = "/wissen/2026/klima-und-wetter-im-november"
DAY, MINUTE = 20_779, 29_921_760
DEMO = Path(__file__).parents[2] / "config" / "demo" / "countries.mmdb"


def microseconds(call: Callable[[int], object], calls: int = CALLS) -> float:
    """The best round's time of one call, which is given its number."""
    best = float("inf")
    for number in range(ROUNDS):
        numbers = range(number * calls, (number + 1) * calls)
        began = time.thread_time()
        for at in numbers:
            call(at)
        best = min(best, (time.thread_time() - began) / calls)
    return round(best * 1e6, 2)


def filters() -> tuple[repeats.Filter, floods.Meter]:
    """A repeat filter and a flood meter of the sizes that `litfass serve` makes."""
    looks = memoryview(bytearray(16 << 20))
    repeats.lay_out(looks, bytes(32), DAY)
    counters = memoryview(bytearray(floods.SIZE_BYTES))
    floods.lay_out(counters, bytes(32))
    return repeats.Filter(looks), floods.Meter(counters)


def measures(file: Path) -> Iterator[tuple[str, float]]:
    """Each decision with its cost."""
    trusted = clients.networks(("10.0.0.0/8",))
    yield "address, no proxy", microseconds(lambda _: clients.client_address("203.0.113.9", None, ()))
    yield "address, one proxy", microseconds(lambda _: clients.client_address("10.0.0.1", "203.0.113.9", trusted))
    yield "source of an address", microseconds(lambda _: clients.source("203.0.113.9"))
    yield "prefetch", microseconds(lambda _: prefetch.is_prefetch({"HTTP_HOST": "x", "HTTP_ACCEPT": "*/*", "HTTP_ORIGIN": "x"}))
    yield "robot, remembered", microseconds(lambda _: is_robot(CHROME))
    yield "robot, first look", microseconds(lambda number: is_robot(f"{CHROME} {number}"), CALLS // 20)
    yield "device, remembered", microseconds(lambda _: device_class(CHROME))
    yield "device, first look", microseconds(lambda number: device_class(f"{CHROME} {number}"), CALLS // 20)
    yield "path, plain", microseconds(lambda _: paths.clean(PAGE))
    yield "path, with campaign", microseconds(lambda _: paths.clean(PAGE + "?utm_source=x&utm_medium=y"))
    yield "path, percent-encoded", microseconds(lambda _: paths.clean("/gr%C3%B6%C3%9Fe-der-stadt/"))
    yield "referrer", microseconds(lambda _: clean_host("news.example.org"))
    yield from shared()
    known = Countries(file)
    yield "country, IPv4", microseconds(lambda number: known.country(f"{number >> 8 & 127}.{number & 255}.3.9"))
    yield "country, IPv6", microseconds(lambda number: known.country(f"2a02:{number & 4095:x}::9"))


def shared() -> Iterator[tuple[str, float]]:
    """What lives in the memory that workers share."""
    seen, meter = filters()
    yield "first look at a page", microseconds(lambda number: seen.looks(b"%d" % number, PAGE, DAY))
    yield "repeat look at a page", microseconds(lambda _: seen.looks(b"1", PAGE, DAY))
    yield "flood, a source's first view", microseconds(lambda number: meter.allows(b"%d" % number, MINUTE + (number >> 14), 300))
    yield "flood, its next ones", microseconds(lambda _: meter.allows(b"1", MINUTE, 1_000_000))


def main() -> None:
    """Print the table, and the same as JSON in the last line."""
    found = dict(measures(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO))
    for name, cost in found.items():
        print(f"{name:32} {cost:8.2f} µs")
    print(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main()
