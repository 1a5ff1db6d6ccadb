"""durability = "power": what the disk does not confirm is not answered 2xx, is not counted, and costs no other record."""

import platform
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.redis, pytest.mark.slow]
FDATASYNC = {"x86_64": 75, "aarch64": 83}
FTRUNCATE = {"x86_64": 77, "aarch64": 46}

WRITING = """
import ctypes, os, resource, sys, threading
from pathlib import Path
from analytics.core.events import Entry, Kind, Record, encode
from analytics.journal.writer import JournalFull, Writer

writer = Writer(Path(sys.argv[1]), durability="power")

def write(page):
    cells = {"views:": 1, f"page:{page}": 1}
    try:
        writer.append(encode(Record(Kind.VIEW, 1_782_475_200, (Entry("s:demo", cells), Entry("c:1", {"served:ad": 1})))), Kind.VIEW)
    except JournalFull:
        print("refused", page, flush=True)
    else:
        print("kept", page, flush=True)

class Filter(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint)]

class Program(ctypes.Structure):
    _fields_ = [("len", ctypes.c_ushort), ("filter", ctypes.POINTER(Filter))]

def break_disk():
    # The kernel answers this thread's fdatasync or ftruncate with EIO from now on (seccomp, filter mode); other threads keep their disk.
    rules = [(0x20, 0, 0, 0), (0x15, 0, 1, int(sys.argv[2])), (0x06, 0, 0, 0x00050005), (0x06, 0, 0, 0x7FFF0000)]
    program = Program(len(rules), (Filter * len(rules))(*(Filter(*rule) for rule in rules)))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(38, 1, 0, 0, 0) == 0
    assert libc.prctl(22, 2, ctypes.byref(program), 0, 0) == 0, ctypes.get_errno()

def on_a_broken_disk():
    break_disk()
    if sys.argv[4] == "full":
        most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (os.fstat(writer._fd).st_size + 10, most))
        write("/lost/0")
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        return
    for n in range(5):
        write(f"/lost/{n}")

for n in range(5):
    write(f"/before/{n}")
broken = threading.Thread(target=on_a_broken_disk)
broken.start()
broken.join()
for n in range(5):
    write(f"/after/{n}")
if sys.argv[3] == "close":
    writer.close()
"""


NEEDS_LINUX = pytest.mark.skipif(
    platform.machine() not in FDATASYNC or sys.platform != "linux", reason="the kernel is told to fail by seccomp: Linux"
)


def told(host, number, end, disk):
    """What a writer said of each view while one thread's disk was broken; what it kept was accepted."""
    command = [sys.executable, "-c", WRITING, str(host.journal), str(number), end, disk]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    host.accepted.update(line.partition(" ")[2] for line in lines if line.startswith("kept"))
    assert sorted(host.accepted) == sorted(f"/{when}/{n}" for when in ("before", "after") for n in range(5))
    return [line for line in lines if line.startswith("refused")]


@NEEDS_LINUX
@pytest.mark.parametrize("end", ["close", "die"])
def test_half_a_record_that_cannot_even_be_cut_off_costs_no_other(host, end):
    refused = told(host, FTRUNCATE[platform.machine()], end, "full")
    host.drain()

    assert refused == ["refused /lost/0"]
    assert host.counted() == host.accepted
    # Ten bytes that are no record: nobody can tell that it was refused.
    assert host.counter.numbers().damaged == 1


@NEEDS_LINUX
@pytest.mark.parametrize("end", ["close", "die"])
def test_what_the_disk_refuses_is_refused_and_what_comes_after_is_kept(host, end):
    refused = told(host, FDATASYNC[platform.machine()], end, "broken")
    host.drain()

    assert refused == [f"refused /lost/{n}" for n in range(5)]
    assert host.counted() == host.accepted
    assert host.counter.numbers().damaged == 0
