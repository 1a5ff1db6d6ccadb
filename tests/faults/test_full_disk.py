"""A full disk answers 503 and is got over without a restart; what was answered 2xx is counted."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from analytics.core.events import Entry, Kind, Record, encode
from analytics.journal.writer import JournalFull, Writer

pytestmark = [pytest.mark.redis, pytest.mark.slow]
SIZE = 400_000


@pytest.fixture
def small_disk(host):
    """The journal folder on a file system of 400 kB; where nobody may mount one, a Writer whose cap is as small stands for it."""
    host.journal.mkdir(exist_ok=True)
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None and _mount(host.journal)
    yield mounted
    if mounted:
        subprocess.run(["umount", str(host.journal)], check=True)


def _mount(folder: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def view(n):
    page = f"/{n}"
    return encode(Record(Kind.VIEW, 1_782_475_200, (Entry("s:demo", {"views:": 1, f"page:{page}": 1}), Entry("c:1", {"served:ad": 1}))))


def test_a_full_disk_refuses_and_forgets_nothing_and_goes_on_when_there_is_room(host, small_disk):
    ballast = host.journal / "ballast"
    ballast.write_bytes(bytes(100_000))
    writer = Writer(host.journal, max_bytes=1 << 40 if small_disk else SIZE - 100_000)
    n = refused = 0
    for _ in range(5_000):
        try:
            writer.append(view(n % 50), Kind.VIEW)
        except JournalFull:
            refused += 1
        else:
            host.accepted[f"/{n % 50}"] += 1
            n += 1
    why = writer.why_full()
    ballast.unlink()

    assert why == ("No space left on device" if small_disk else f"the cap of {SIZE - 100_000} bytes is reached")
    if small_disk:
        assert writer.why_full() is None
        writer.append(view(0), Kind.VIEW)
        host.accepted["/0"] += 1
    host.drain()

    assert refused > 0
    assert host.counted() == host.accepted
    assert host.counter.numbers().damaged == 0
    writer.close()
