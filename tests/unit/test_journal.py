"""The journal's files: what the writer leaves, and what the reader finds."""

import os
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest

from analytics.core.events import Kind
from analytics.core.frames import FRAME_BYTES, HEADER_BYTES
from analytics.journal import index
from analytics.journal.files import folder_bytes, is_alive, segments
from analytics.journal.reader import Reader
from analytics.journal.writer import JournalFull, Writer


def reader(folder, writer):
    made = Reader(writer.id)
    made.update(segments(folder)[writer.id])
    return made


def read_all(one):
    found = []
    while frames := one.read():
        found += frames
    return found


def only_segment(folder):
    ((segment,),) = segments(folder).values()
    return segment.path


def test_what_is_appended_is_in_the_file_before_append_returns(data):
    writer = Writer(data)

    numbers = [writer.append(payload, Kind.VIEW) for payload in (b"one", b"two")]

    assert numbers == [1, 2]
    assert [frame.payload for frame in read_all(reader(data, writer))] == [b"one", b"two"]
    writer.close()


def test_files_are_the_owners_alone(tmp_path):
    writer = Writer(tmp_path / "journal")
    writer.append(b"one", Kind.VIEW)

    assert (tmp_path / "journal").stat().st_mode & 0o077 == 0
    assert only_segment(tmp_path / "journal").stat().st_mode & 0o077 == 0
    writer.close()


def test_every_start_writes_files_of_its_own(data):
    for _ in range(2):
        writer = Writer(data)
        writer.append(b"one", Kind.VIEW)
        writer.close()

    assert len(segments(data)) == 2


def test_a_segment_is_locked_while_its_writer_lives(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    path = only_segment(data)

    assert is_alive(path)
    writer.close()
    assert not is_alive(path)


def test_numbers_go_on_over_segments_and_views_are_counted_apart(data):
    writer = Writer(data, segment_bytes=HEADER_BYTES + 3 * (FRAME_BYTES + 10))
    for n in range(10):
        writer.append(b"x" * 10, Kind.VIEW if n % 2 else Kind.SEEN)
    one = reader(data, writer)

    frames = read_all(one)

    assert [frame.number for frame in frames] == list(range(1, 11))
    assert frames[-1].views == 5
    assert len(one.segments) == 4
    writer.close()


def test_a_living_writers_half_record_is_waited_for(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    whole = only_segment(data).read_bytes()
    only_segment(data).write_bytes(whole[:-1])
    one = reader(data, writer)

    early = read_all(one)
    only_segment(data).write_bytes(whole)

    assert (early, [frame.payload for frame in read_all(one)]) == ([], [b"one"])
    assert one.missing == {}
    writer.close()


def test_a_journal_cut_at_any_byte_gives_all_records_before_it(data):
    writer = Writer(data)
    for n in range(5):
        writer.append(b"x" * (20 + n), Kind.VIEW)
    writer.close()
    path = only_segment(data)
    whole = path.read_bytes()
    ends = [HEADER_BYTES]
    for n in range(5):
        ends.append(ends[-1] + FRAME_BYTES + 20 + n)
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        path.with_suffix(".units").unlink(missing_ok=True)
        one = reader(data, writer)
        assert len(read_all(one)) == sum(end <= size for end in ends[1:])
        assert one.finished
        torn = size not in {0, *ends} and size < ends[-1]
        assert sum(records for records, _ in one.missing.values()) >= torn


@pytest.mark.parametrize("damaged", range(1, 6))
def test_a_damaged_record_is_missing_and_counted_and_no_other(data, damaged):
    writer = Writer(data)
    for n in range(1, 6):
        writer.append(b"record %d" % n, Kind.VIEW)
    writer.close()
    path = only_segment(data)
    broken = bytearray(path.read_bytes())
    broken[HEADER_BYTES + damaged * (FRAME_BYTES + 8) - 1] ^= 1
    path.write_bytes(broken)
    one = reader(data, writer)

    frames = read_all(one)

    assert [frame.number for frame in frames] == [n for n in range(1, 6) if n != damaged]
    assert one.missing == {damaged: (1, 1)}


def test_a_damaged_header_costs_no_record(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    writer.close()
    path = only_segment(data)
    broken = bytearray(path.read_bytes())
    broken[20] ^= 1
    path.write_bytes(broken)

    assert [frame.payload for frame in read_all(reader(data, writer))] == [b"one"]


def test_megabytes_of_damage_are_skipped(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    for _ in range(50):
        writer.append(b"x" * 60_000, Kind.VIEW)
    writer.append(b"last", Kind.VIEW)
    writer.close()
    path = only_segment(data)
    broken = bytearray(path.read_bytes())
    start = HEADER_BYTES + FRAME_BYTES + 3
    broken[start : start + 50 * (60_000 + FRAME_BYTES)] = bytes(50 * (60_000 + FRAME_BYTES))
    path.write_bytes(broken)
    one = reader(data, writer)

    assert [frame.payload for frame in read_all(one)] == [b"one", b"last"]
    assert one.missing == {2: (50, 50)}


@pytest.mark.parametrize("number", [1, 2, 5, 10])
def test_a_reader_goes_back_to_any_record(data, number):
    writer = Writer(data, segment_bytes=HEADER_BYTES + 3 * (FRAME_BYTES + 2))
    for n in range(1, 11):
        writer.append(b"%02d" % n, Kind.VIEW)
    one = reader(data, writer)
    read_all(one)

    one.rewind(number)
    again = read_all(one)

    assert [frame.number for frame in again][-(11 - number) :] == list(range(number, 11))
    assert one.views == 10
    writer.close()


def flip(path, byte, bit=0):
    content = bytearray(path.read_bytes())
    content[byte] ^= 1 << bit
    path.write_bytes(content)


@pytest.mark.parametrize("number", [1, 3, 4, 5, 7, 10])
@pytest.mark.parametrize("damaged", [1, 2, 3, 4])
@pytest.mark.parametrize("deleted", [0, 1, 2])
def test_a_reader_goes_back_to_any_kept_record_also_past_a_damaged_header(data, deleted, damaged, number):
    writer = Writer(data, segment_bytes=HEADER_BYTES + 3 * (FRAME_BYTES + 2))
    for n in range(1, 11):
        writer.append(b"%02d" % n, Kind.VIEW)
    found = segments(data)[writer.id]
    for segment in found[:deleted]:
        segment.path.unlink()
    if damaged > deleted:
        flip(found[damaged - 1].path, 20)
    one = reader(data, writer)
    kept = list(range(3 * deleted + 1, 11))
    first = [frame.number for frame in read_all(one)]

    one.rewind(number)
    again = [frame.number for frame in read_all(one)]

    assert first == kept
    assert again[: len(again)] == kept[-len(again) :]
    assert again[0] <= max(number, kept[0])
    assert (one.number, one.views, one.missing) == (10, 10, {})
    writer.close()


@pytest.mark.parametrize("byte", range(FRAME_BYTES))
def test_a_damaged_footer_is_no_damaged_record(data, byte):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    writer.close()
    flip(only_segment(data), byte - FRAME_BYTES, byte % 8)
    one = reader(data, writer)

    assert [frame.payload for frame in read_all(one)] == [b"one"]
    assert (one.finished, one.missing) == (True, {})


def test_half_a_record_at_the_end_is_taken_back_when_the_next_segment_tells_that_none_is_missing(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    writer.rotate()
    path = only_segment(data)
    path.write_bytes(path.read_bytes()[:-FRAME_BYTES] + b"rubbish")
    one = reader(data, writer)
    read_all(one)
    told = dict(one.missing)
    writer.append(b"two", Kind.VIEW)
    one.update(segments(data)[writer.id])

    assert [frame.payload for frame in read_all(one)] == [b"two"]
    assert (told, one.missing) == ({2: (1, 0)}, {})
    writer.close()


def test_an_index_in_which_any_bit_is_flipped_is_none(data):
    path = data / f"{'ab' * 16}-000001.journal"
    index.save(path, index.Index(900, 800, {"s:demo": index.Named(899, 800)}, {7: (1, 1)}))
    beside = path.with_suffix(index.SUFFIX)
    whole = beside.read_bytes()

    assert index.load(path) == index.Index(900, 800, {"s:demo": index.Named(899, 800)}, {7: (1, 1)})
    for bit in range(8 * len(whole)):
        flip(beside, bit // 8, bit % 8)
        assert index.load(path) is None
        beside.write_bytes(whole)


def test_a_child_of_the_writer_does_not_keep_its_segment_locked(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    path = only_segment(data)
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, close_fds=False) as child:
        os.close(writer._fd)  # as the kernel does for one that is killed
        writer._fd = -1
        assert not is_alive(path)
        child.stdin.close()
    writer.close()


def test_a_writer_that_finds_no_room_for_a_segment_goes_on_as_another_one(data):
    writer = Writer(data / "journal", segment_bytes=1)
    writer.append(b"one", Kind.VIEW)
    before = writer.id
    (data / "journal").rename(data / "away")
    with pytest.raises(JournalFull):
        writer.append(b"two", Kind.VIEW)
    (data / "away").rename(data / "journal")

    assert writer.append(b"two", Kind.VIEW) == 1
    assert set(segments(data / "journal")) == {before, writer.id}
    writer.close()


def test_a_segment_with_an_index_is_not_read_again(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    writer.rotate()
    writer.append(b"two", Kind.VIEW)
    read_all(reader(data, writer))

    again = reader(data, writer)

    assert [frame.payload for frame in read_all(again)] == [b"two"]
    assert again.views == 2
    writer.close()


def test_a_record_beyond_64_kib_is_refused(data):
    writer = Writer(data)
    with pytest.raises(ValueError, match="65536"):
        writer.append(b"x" * 65_537, Kind.VIEW)
    assert list(data.iterdir()) == []


def append_until_full(writer):
    for kept in range(100):
        try:
            writer.append(b"x" * 100, Kind.VIEW)
        except JournalFull as full:
            assert "cap" in str(full)  # noqa: PT017 — how many were kept before is the question
            return kept
    return None


def test_the_cap_holds_for_all_writers_together_and_ends_when_there_is_room(data):
    first, second = Writer(data, max_bytes=5_000), Writer(data, max_bytes=5_000)
    kept = append_until_full(first)
    with pytest.raises(JournalFull):
        second.append(b"x" * 1000, Kind.VIEW)
    told = second.why_full()
    written = read_all(reader(data, first))
    for path in data.glob(f"{first.id.hex()}*"):
        path.unlink()

    third = Writer(data, max_bytes=5_000)
    third.append(b"x" * 100, Kind.VIEW)

    assert len(written) == kept
    assert told == "the cap of 5000 bytes is reached"
    for writer in (first, second, third):
        writer.close()


def test_without_a_cap_the_journals_may_take_half_of_the_room_that_they_and_others_leave(data, monkeypatch):
    # The disk's word is given: 6,000 bytes free beside what the journal takes.
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=6, f_frsize=1000))
    writer = Writer(data)
    kept = append_until_full(writer)

    taken = folder_bytes(data)

    assert 4_500 < taken < 6_000
    assert kept == len(read_all(reader(data, writer)))
    writer.close()


def test_group_commit_answers_all_threads_when_their_records_are_on_the_disk(data):
    writer = Writer(data, durability="power")
    numbers = []
    threads = [threading.Thread(target=lambda: numbers.extend(writer.append(b"x", Kind.VIEW) for _ in range(20))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(numbers) == list(range(1, 161))
    assert [frame.number for frame in read_all(reader(data, writer))] == list(range(1, 161))
    writer.close()


LIMITED = """
import resource, sys
from pathlib import Path
from analytics.core.events import Kind
from analytics.journal.writer import JournalFull, Writer
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
writer = Writer(Path(sys.argv[1]))
kept = refused = 0
for _ in range(50):
    try:
        writer.append(b"x" * 100, Kind.VIEW)
        kept += 1
    except JournalFull:
        refused += 1
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert writer.append(b"again", Kind.VIEW) == kept + 1
print(kept, refused)
"""


@pytest.mark.parametrize("limit", [30, 1_000, 1_001, 1_028, 1_100, 2_000])
def test_a_write_that_does_not_fit_leaves_nothing_and_the_next_that_fits_goes_on(data, limit):
    done = subprocess.run([sys.executable, "-c", LIMITED, str(data), str(limit)], capture_output=True, text=True, check=True)
    kept, refused = map(int, done.stdout.split())
    ((writer, found),) = segments(data).items()
    one = Reader(writer)
    one.update(found)

    frames = read_all(one)

    assert kept + refused == 50
    assert refused > 0
    assert [frame.number for frame in frames] == list(range(1, kept + 2))
    assert frames[-1].payload == b"again"
    assert one.missing == {}


def test_a_writer_that_was_quiet_for_an_hour_goes_on_as_another_one(data):
    writer = Writer(data)
    writer.append(b"one", Kind.VIEW)
    before = writer.id
    writer._retire()  # what its watch does once an hour

    assert writer.append(b"two", Kind.VIEW) == 1
    assert set(segments(data)) == {before, writer.id}
    assert not is_alive(segments(data)[before][0].path)
    writer.close()
