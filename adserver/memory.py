"""Memory that a host's web workers share and that is never in the file system: of the repeat filter, the flood meter and the returns."""

import mmap
import os
import secrets
import sys
import tempfile
import time

from analytics.core import floods, repeats, returns

REPEATS_BYTES = 16 << 20
"""Holds 12 million looks a day with one first look in a hundred taken for a repeat (`repeats.size_bytes`)."""
FLOODS_END = REPEATS_BYTES + floods.SIZE_BYTES
BYTES = FLOODS_END + returns.SIZE_BYTES
DAY_S = 86_400


def shared_memory() -> int:
    """A file descriptor of laid-out memory without a name; children inherit it. Linux: memfd; elsewhere a file unlinked at once."""
    if sys.platform == "linux":
        fd = os.memfd_create("litfass", 0)
    else:
        fd, name = tempfile.mkstemp(prefix="litfass-")
        os.unlink(name)  # noqa: PTH108 — mkstemp gives a string
    os.ftruncate(fd, BYTES)
    os.set_inheritable(fd, True)  # noqa: FBT003 — the library's signature
    repeats_part, floods_part, returns_part = opened(fd)
    repeats.lay_out(repeats_part, secrets.token_bytes(repeats.KEY_BYTES), int(time.time()) // DAY_S)
    floods.lay_out(floods_part, secrets.token_bytes(floods.KEY_BYTES))
    returns.lay_out(returns_part, secrets.token_bytes(returns.KEY_BYTES))
    return fd


def opened(fd: int) -> tuple[memoryview, memoryview, memoryview]:
    """The parts of the memory behind `fd`: the repeat filter's, the flood meter's, the returns'."""
    view = memoryview(mmap.mmap(fd, BYTES))
    return view[:REPEATS_BYTES], view[REPEATS_BYTES:FLOODS_END], view[FLOODS_END:]
