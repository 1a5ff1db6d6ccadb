"""A writer goes on between any two looks of the reader, and either may die at any moment: each record is read once, in its order.

What the reader sees of the outer world, the folder's list and the writer's lock, is asked through functions that let the writer act just
before and just after. A list is as loose as POSIX allows: what is begun while it is made may be in it or not, in whatever order.
"""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.folder import Folder
from analytics.journal.files import is_alive, segments
from analytics.journal.reader import Reader
from analytics.journal.writer import Writer

NOON = 1_782_475_200
UNITS = ("s:a", "s:b", "s:c")
LONG = os.environ.get("LITFASS_TEST_FAULTS") == "long"
RECORDS = 6
A_LOOK = st.sampled_from([0, 0, 0, 0, 0, 1, 2, 3])
"""How often the writer acts before a look of the reader or after it."""


class Life:
    """A writer that does one thing after the other, and what it wrote. It begins a segment about every `a_segment` records."""

    def __init__(self, folder, a_segment, end):
        self.folder, self.end = folder, end
        self.writer = Writer(folder, segment_bytes=60 + 60 * a_segment)
        self.written = []
        self.over = False

    def act(self, times):
        for _ in range(times):
            if self.over:
                return
            if len(self.written) < RECORDS:
                unit = UNITS[len(self.written) % len(UNITS)]
                self.writer.append(encode(Record(Kind.VIEW, NOON, (Entry(unit, {"views:": 1}),))), Kind.VIEW)
                self.written.append((len(self.written) + 1, unit))
            else:
                self.end(self.writer)
                self.over = True


def ends_in_order(writer):
    writer.close()


def is_killed(writer):
    os.close(writer._fd)  # the kernel does that for it
    writer._fd = -1
    writer.close()


def is_killed_in_a_write(writer):
    os.write(writer._fd, b"\xc1LF\x1e half a record")
    is_killed(writer)


class Counting:
    """What the counter does with a folder, with sums in memory: a unit's position tells what it has, and moves on with it."""

    def __init__(self, life, draw):
        self.life, self.draw = life, draw
        self.stands = {unit: {} for unit in UNITS}
        self.counted = []
        self.restart()

    def fall_back(self):
        """The store loses its last writes: of everything that was counted the first part is left, with the positions of then."""
        del self.counted[self.draw(st.integers(0, len(self.counted))) :]
        for unit in UNITS:
            kept = [number for number, one in self.counted if one == unit]
            self.stands[unit] = {self.life.writer.id: kept[-1]} if kept else {}

    def restart(self):
        self.folder = Folder(self.life.folder, self.listed, self.alive)
        self.folder.refresh()
        for unit in self.folder.units():
            self.folder.go_back(unit, self.stands[unit])

    def listed(self, path):
        before = {segment for files in segments(path).values() for segment in files}
        self.life.act(self.draw(A_LOOK))
        begun = {segment for files in segments(path).values() for segment in files} - before
        found = {}
        for segment in sorted(before | {one for one in sorted(begun) if self.draw(st.booleans())}):
            found.setdefault(segment.writer, []).append(segment)
        return found

    def alive(self, path):
        self.life.act(self.draw(A_LOOK))
        alive = is_alive(path)
        self.life.act(self.draw(A_LOOK))
        return alive

    def step(self):
        self.folder.refresh()
        for read in self.folder.read():
            found = sorted((number, unit) for unit, items in read.items.items() for number, _, _ in items)
            for number, unit in found:
                if number > self.stands[unit].get(read.writer, 0):
                    self.counted.append((number, unit))
                    self.stands[unit][read.writer] = number

    def finish(self):
        """Until the writer is dead, and then a look for each segment there may be, and one to see that it is dead."""
        while not self.life.over:
            self.step()
            self.step()
            self.life.act(1)
        for _ in range(RECORDS + 2):
            self.step()
        assert all(reader.finished for reader in self.folder.readers.values())


@pytest.mark.parametrize("end", [ends_in_order, is_killed, is_killed_in_a_write])
@pytest.mark.parametrize("before", [True, False])
def test_what_is_written_just_before_the_writer_dies_is_read_although_all_was_read_before(data, end, before):
    life = Life(data, RECORDS, end)
    life.act(RECORDS - 1)
    asked, looks = 0, []

    def alive(path):
        nonlocal asked
        asked += 1
        if before and asked == 2:
            life.act(2)
        told = is_alive(path)
        if not before and asked == 2:
            life.act(2)
        return told

    one = Reader(life.writer.id, alive)
    one.update(segments(data)[life.writer.id])
    found = []
    while not one.finished:
        found += [frame.number for frame in one.read()]
        looks.append(len(found))

    assert looks[0] == RECORDS - 1, "all was read before"
    assert found == list(range(1, RECORDS + 1))


@pytest.mark.parametrize("end", [ends_in_order, is_killed, is_killed_in_a_write])
@given(data=st.data(), a_segment=st.integers(0, 4))
@settings(max_examples=2_000 if LONG else 100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_record_is_counted_once_in_its_order(tmp_path_factory, end, data, a_segment):
    counting = Counting(Life(tmp_path_factory.mktemp("journal"), a_segment, end), data.draw)
    for _ in range(data.draw(st.integers(0, 8))):
        counting.step()
        if data.draw(st.booleans()):
            counting.fall_back()
            counting.restart()

    counting.finish()

    (reader,) = counting.folder.readers.values()
    assert sorted(counting.counted) == counting.life.written
    for unit in UNITS:
        numbers = [number for number, one in counting.counted if one == unit]
        assert numbers == sorted(numbers)
    assert (reader.number, reader.views) == (RECORDS, RECORDS)
    assert sum(records for records, _ in reader.missing.values()) == (end is is_killed_in_a_write)
