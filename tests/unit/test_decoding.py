"""Decoding that is done once: whatever it remembers, it tells what the bytes say."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.core.decoding import Decoding, Known
from analytics.core.events import Entry, Kind, Once, Record, decode, encode

names = st.sampled_from(["", "a", "s:demo", "page:/größe", "\x00\xa0", "x" * 192, "ü" * 16_384])
cells = st.dictionaries(names, st.sampled_from([0, 1, 192, 49_152, 2**32 + 49_152]), max_size=3)
bits = st.none() | st.builds(Once, names, st.integers(0, 9), st.just(0))
plain = st.builds(Entry, names, cells, names)
odd = st.builds(Entry, names, cells, names, bits, st.sampled_from([0, 7]), names)
moments = st.sampled_from([0, 127, 65_536, 1_782_475_200, 2**32])
records = st.builds(Record, st.sampled_from(Kind), moments, st.lists(plain | odd, max_size=4).map(tuple))


@given(st.lists(records, max_size=12), st.integers(1, 4))
def test_what_is_remembered_is_what_decoding_anew_tells(given_records, kept):
    decoding = Decoding(kept, None)
    for record in [*given_records, *given_records]:
        kind, at, entries = decoding.record(encode(record))

        assert (kind, at, tuple(known.entry for known in entries)) == (record.kind, record.at, record.entries)


VIEW = Record(Kind.VIEW, 1_782_475_200, (Entry("s:demo", {"views:": 1, "page:/a": 1}, "/a"), Entry("s:demo", {"country:DE": 1})))


def test_the_same_entry_is_the_same_object_in_another_minute_and_beside_others():
    # given a view, and one of the same page a minute later by another country's reader
    decoding = Decoding(10, None)
    later = Record(Kind.VIEW, VIEW.at + 60, (VIEW.entries[0], Entry("s:demo", {"country:AT": 1})))
    # when both are decoded
    _, _, (page, country) = decoding.record(encode(VIEW))
    _, _, (again, other) = decoding.record(encode(later))
    # then the page is the object that it was
    assert again is page
    assert other is not country
    assert decoding.record(encode(VIEW))[2] == [page, country]


def test_a_bit_is_never_remembered():
    decoding = Decoding(10, None)
    record = encode(Record(Kind.VIEW, VIEW.at, (Entry("s:demo", {"a": 1}, "", Once("lot", 1, 0)),)))

    assert decoding.record(record)[2][0] is not decoding.record(record)[2][0]


@pytest.mark.parametrize("cut", range(1, len(encode(VIEW))))
def test_half_a_record_is_refused_also_once_its_parts_are_known(cut):
    decoding = Decoding(10, None)
    whole = encode(VIEW)
    decoding.record(whole)

    with pytest.raises(msgspec.DecodeError):
        decoding.record(whole[:cut])


@given(st.binary(max_size=20), st.integers(0, len(encode(VIEW))))
def test_damaged_bytes_are_told_as_decoding_anew_tells_them(noise, place):
    decoding = Decoding(10, None)
    whole = encode(VIEW)
    decoding.record(whole)
    damaged = whole[:place] + noise + whole[place + len(noise) :]

    try:
        record = decode(damaged)
    except msgspec.DecodeError:
        with pytest.raises(msgspec.DecodeError):
            decoding.record(damaged)
    else:
        kind, at, entries = decoding.record(damaged)
        assert (kind, at, tuple(known.entry for known in entries)) == (record.kind, record.at, record.entries)


def test_entries_are_placed_by_the_moment_of_each_record():
    decoding = Decoding(10, lambda entry, at: msgspec.structs.replace(entry, unit=f"{entry.unit}:{at % 2}"))

    units = [decoding.record(encode(Record(Kind.VIEW, at, VIEW.entries)))[2][0].unit for at in (4, 5, 4)]

    assert units == ["s:demo:0", "s:demo:1", "s:demo:0"]


def test_what_is_asked_of_an_entry_each_time_is_what_it_says():
    known = Known(VIEW.entries[0])

    assert (known.unit, known.look, known.views, known.is_once) == ("s:demo", "/a", 1, False)
