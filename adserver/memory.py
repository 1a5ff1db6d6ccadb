"""Memory that the web workers of a host share and that is never in the file system: what the repeat filter and the flood meter live in."""

import mmap
import os
import sys
import tempfile

REPEATS_BYTES = 16 << 20
"""16 MiB: see `analytics.core.repeats` for what that holds."""
FLOODS_BYTES = 4 << 20
BYTES = REPEATS_BYTES + FLOODS_BYTES


def shared_memory() -> int:
    """A file descriptor of zeroed memory without a name; children inherit it. Linux: memfd; elsewhere a file unlinked at once."""
    if sys.platform == "linux":
        fd = os.memfd_create("litfass", 0)
    else:
        fd, name = tempfile.mkstemp(prefix="litfass-")
        os.unlink(name)  # noqa: PTH108 — mkstemp gives a string
    os.ftruncate(fd, BYTES)
    os.set_inheritable(fd, True)  # noqa: FBT003 — the library's signature
    return fd


def opened(fd: int) -> tuple[memoryview, memoryview]:
    """The repeat filter's part and the flood meter's part of the memory behind `fd`."""
    view = memoryview(mmap.mmap(fd, BYTES))
    return view[:REPEATS_BYTES], view[REPEATS_BYTES:]
