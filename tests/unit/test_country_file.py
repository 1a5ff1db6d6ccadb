"""The walk through an MMDB: every width of records, and never further than the file reaches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.sources.country_file import REMEMBERED, WALKS, CountryFile, Damaged

NODES = 9


def packed(nodes: list[tuple[int, int]], record_size: int) -> bytes:
    """The search tree in one of the format's three widths, and something behind it."""
    if record_size == 28:
        return b"".join(
            left.to_bytes(4)[1:] + bytes([left >> 24 << 4 | right >> 24]) + right.to_bytes(4)[1:] for left, right in nodes
        ) + bytes(99)
    half = record_size // 8
    return b"".join(left.to_bytes(half) + right.to_bytes(half) for left, right in nodes) + bytes(99)


def walked(nodes: list[tuple[int, int]], number: int, bits: int) -> int:
    """What the walk has to find, said plainly."""
    record = 0
    for bit in format(number, f"0{bits}b"):
        if record >= len(nodes):
            break
        record = nodes[record][int(bit)]
    return record


@pytest.mark.parametrize("record_size", [24, 28, 32])
@given(
    nodes=st.lists(st.tuples(st.integers(0, 2 * NODES), st.integers(0, 2**24 - 1)), min_size=NODES, max_size=NODES),
    number=st.integers(0, 2**16 - 1),
)
def test_all_widths_of_records_lead_to_the_same_place(record_size: int, nodes: list[tuple[int, int]], number: int) -> None:
    assert WALKS[record_size](packed(nodes, record_size), NODES, 0, number, 16) == walked(nodes, number, 16)


@pytest.mark.parametrize(("record_size", "record"), [(24, 2**24 - 1), (28, 2**28 - 1), (28, 0xA000001), (32, 2**32 - 1)])
def test_the_largest_records_are_read_whole(record_size: int, record: int) -> None:
    tree = packed([(record, record - 1)], record_size)

    assert [WALKS[record_size](tree, 1, 0, side, 1) for side in (0, 1)] == [record, record - 1]


@pytest.mark.parametrize(
    ("node_count", "record_size"),
    [
        pytest.param(0, 24, id="no nodes"),
        pytest.param(10**9, 24, id="more nodes than bytes"),
        pytest.param(1, 20, id="a width that is none"),
        pytest.param(-1, 24, id="less than none"),
    ],
)
def test_sizes_that_cannot_be_are_refused(node_count: int, record_size: int) -> None:
    with pytest.raises(Damaged, match="do not fit"):
        CountryFile(bytes(100), node_count, record_size, 6)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"\x20\x00", "points to a pointer", id="a pointer to a pointer"),
        pytest.param(b"\xe1\xc1\x07", "a key that is no text", id="a number for a key"),
        pytest.param(b"\xe1\x5f\xff", "reaches beyond", id="a text longer than the file"),
        pytest.param(b"\xe1\x41x" + b"\x1f\x04\xff\xff\xff" + bytes(20_000), "more than 10000 parts", id="a list of millions"),
        pytest.param(b"\xe1\x41x" + b"\xe1\x41x" * 3, "reaches beyond", id="maps without an end"),
    ],
)
def test_an_entry_that_contradicts_the_format_is_damaged(data: bytes, said: str) -> None:
    # one node, both sides of which lead to the entry at the data section's start
    content = packed([(17, 17)], 24)[:6] + bytes(16) + data
    file = CountryFile(content, 1, 24, 4)

    with pytest.raises(Damaged, match=said):
        file.country(bytes(4))


@given(st.binary(max_size=80))
def test_no_entry_is_more_than_a_country_none_or_damaged(data: bytes) -> None:
    file = CountryFile(packed([(17, 17)], 24)[:6] + bytes(16) + data + b"\x00", 1, 24, 4)

    try:
        code = file.country(bytes(4))
    except Damaged:
        return
    assert code == "" or (len(code) == 2 and code.isupper())


def test_networks_are_remembered_but_not_without_bound() -> None:
    file = CountryFile(packed([(17, 17)], 24)[:6] + bytes(16) + b"\x42DE", 1, 24, 6)

    codes = {file.country(network.to_bytes(4) + bytes(12)) for network in range(REMEMBERED + 2)}

    assert codes == {"DE"}
    assert len(file._jumps) == 2
