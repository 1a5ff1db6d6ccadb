import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.core.frames import FRAME_BYTES, MARK, RECORD_MAX, Header, decode_header, encode_frame, encode_header, scan

PAYLOADS = [b"", b"first", b"x" * 200, MARK * 3, b"last"]
FRAMES = [encode_frame(number, number, 1, payload) for number, payload in enumerate(PAYLOADS, 1)]
DATA = b"".join(FRAMES)


def test_frames_come_back_in_order_with_their_numbers_views_and_kinds():
    data = encode_frame(7, 3, 1, b"view") + encode_frame(8, 3, 2, b"seen")

    assert [tuple(getattr(one, name) for name in one.__struct_fields__) for one in scan(data).frames] == [
        (7, 3, 1, b"view"),
        (8, 3, 2, b"seen"),
    ]


def test_cut_at_any_offset_all_whole_frames_before_it_are_found():
    ends = [sum(len(frame) for frame in FRAMES[: n + 1]) for n in range(len(FRAMES))]
    for size in range(len(DATA) + 1):
        found = scan(DATA[:size])
        whole = sum(end <= size for end in ends)
        assert len(found.frames) == whole
        assert found.end == ([0, *ends])[whole]
        assert found.stuck == (found.end < size)


@given(st.integers(0, len(DATA) * 8 - 1))
@settings(max_examples=500)
def test_one_flipped_bit_costs_the_frame_that_it_is_in_and_no_other(bit):
    flipped = bytearray(DATA)
    flipped[bit // 8] ^= 1 << bit % 8
    damaged = next(n for n in range(len(FRAMES)) if bit // 8 < sum(len(frame) for frame in FRAMES[: n + 1]))

    found = scan(bytes(flipped))

    assert [frame.number for frame in found.frames] == [n + 1 for n in range(len(FRAMES)) if n != damaged]


@given(st.binary(max_size=400))
def test_bytes_that_nobody_wrote_hold_no_frame(data):
    assert scan(data).frames == []


def test_a_payload_that_holds_a_whole_frame_is_one_record_even_behind_damage():
    inner = encode_frame(99, 99, 1, b"inner")
    outer = encode_frame(1, 1, 1, inner)

    assert [frame.number for frame in scan(outer).frames] == [1]
    assert FRAME_BYTES + len(inner) == len(outer)


def test_a_length_beyond_the_greatest_record_is_damage_at_once():
    frame = encode_frame(1, 1, 1, b"x" * (RECORD_MAX + 1))

    assert scan(frame).frames == []


@pytest.mark.parametrize("at", range(len(encode_header(Header(b"w" * 16, 1, 1, 0, 0)))))
def test_a_header_with_any_byte_changed_is_damaged(at):
    data = bytearray(encode_header(Header(b"w" * 16, 3, 17, 9, 1_700_000_000)))
    assert decode_header(bytes(data)) == Header(b"w" * 16, 3, 17, 9, 1_700_000_000)
    data[at] ^= 0x40
    assert decode_header(bytes(data)) is None
