"""Memory that the web workers of a host share and that is never in the file system: what the repeat filter and the flood meter live in."""

import mmap
import os
import secrets
import sys
import tempfile
import time

from analytics.core import floods, repeats

REPEATS_BYTES = 16 << 20
"""Holds 11 million looks a day with one first look in a hundred taken for a repeat (`repeats.size_bytes`)."""
BYTES = REPEATS_BYTES + floods.SIZE_BYTES
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
    repeats_part, floods_part = opened(fd)
    repeats.lay_out(repeats_part, secrets.token_bytes(repeats.KEY_BYTES), int(time.time()) // DAY_S)
    floods.lay_out(floods_part, secrets.token_bytes(floods.KEY_BYTES))
    return fd


def opened(fd: int) -> tuple[memoryview, memoryview]:
    """The repeat filter's part and the flood meter's part of the memory behind `fd`."""
    view = memoryview(mmap.mmap(fd, BYTES))
    return view[:REPEATS_BYTES], view[REPEATS_BYTES:]
