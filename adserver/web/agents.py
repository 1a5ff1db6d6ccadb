"""What a user agent says, worked out once for all its views: looking at one costs more than the rest of a view."""

from collections.abc import Callable
from functools import lru_cache
from zlib import crc32

import msgspec

from adserver.core.readers.devices import device_class
from adserver.core.serving.records import cell
from adserver.sources.robots import is_robot

REMEMBERED = 8192
"""A day's readers of a large site bring about 2,000; robots that change theirs every time push out one another."""
AGENTS_PER_ADDRESS = 8


class Agent(msgspec.Struct, frozen=True, gc=False):
    """What is used of a user agent."""

    robot: bool
    device: bytes
    """The cell of its device class."""
    bucket: bytes
    """One of `AGENTS_PER_ADDRESS`: with an address it stands for a reader in the repeat filter, so an address feeds a page at most so many
    looks a day. A household, an office or a mobile network's gateway is more than one reader; who changes agents all the time is not."""


def reader_of_agents(*, windowless: bool) -> Callable[[str], Agent]:
    """A function that tells what an agent says. `windowless`: Chromium without a window is the browser it is (demos, browser tests)."""

    @lru_cache(REMEMBERED)
    def told_by(agent: str) -> Agent:
        shown = agent.replace("HeadlessChrome/", "Chrome/") if windowless else agent
        bucket = b"/%d" % (crc32(agent.encode("latin-1", "replace")) % AGENTS_PER_ADDRESS)
        return Agent(is_robot(shown), cell(f"device:{device_class(shown)}"), bucket)

    return told_by
