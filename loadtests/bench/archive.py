"""A site with an archive: thousands of pages, read as Zipf's law has it, by readers of nine countries with five browsers.

With the demo's few pages nearly all of a journal's records are the same bytes, which flatters whoever counts them.
"""

import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
import redis
import rig
import view

from adserver.cli.readers import AGENTS, COUNTRIES
from adserver.stores.pages import Pages

PAGES = 2_000
DRAWN = 20_000
"""Visits that are drawn once and made in turn."""
READY_S = 120


@dataclass(frozen=True)
class Visit:
    """One reader's look at a page: what is posted, and with which headers. The bench's service trusts the bench as a proxy."""

    path: str
    body: bytes
    headers: dict[str, str]


def fill(client: redis.Redis, port: int, read: Sequence[str]) -> list[str]:
    """Put copies of the pages that were read under other paths, as a CMS would push them; all paths, once the last of them has ads."""
    pages = Pages(client)
    originals = [page for page in pages.some(rig.SITE, read).values() if page is not None]
    number = PAGES - len(read)
    copies = [
        msgspec.structs.replace(originals[n % len(originals)], path=f"/archiv/{n // 100}/ein-artikel-wie-er-war-{n}.html", pushed=True)
        for n in range(number)
    ]
    print(f"adding {number:,} pages", file=sys.stderr, flush=True)
    pages.put_all(rig.SITE, copies)
    deadline = time.monotonic() + READY_S
    while not view.post(port, "/v1/view", {"path": copies[-1].path, "slots": 1})["ads"]:
        if time.monotonic() > deadline:
            raise SystemExit(f"the last of {number:,} pages had no ads within {READY_S} s")
        time.sleep(0.5)
    return [*read, *(copy.path for copy in copies)]


def visits(paths: Sequence[str], dice: random.Random) -> list[Visit]:
    """Visits in the order in which they are made: of the page at place n as often as 1 / n."""
    drawn = dice.choices(paths, [1 / place for place in range(1, len(paths) + 1)], k=DRAWN)
    nets = dice.choices(range(len(COUNTRIES)), COUNTRIES, k=DRAWN)
    return [
        Visit(
            path,
            json.dumps({"path": path, "slots": 1}).encode(),
            view.HEADERS | {"User-Agent": dice.choice(AGENTS), "X-Forwarded-For": f"127.0.{net}.{dice.randrange(2, 5)}"},
        )
        for path, net in zip(drawn, nets, strict=True)
    ]
