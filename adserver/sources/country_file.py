"""A country MMDB, read without trust: what a file says is followed only as far as the file reaches, so a damaged one ends in `Damaged`.

The format is https://maxmind.github.io/MaxMind-DB/ (2.0): a binary search tree over addresses, whose leaves point into a data section.

    record < node_count     the next node
    record = node_count     nothing is known
    record > node_count     the entry at data section + record - node_count - 16

`maxminddb` opens the file and reads its metadata; the tree is walked here, because its C reader dies (SIGSEGV, 3.2.0) on an entry whose
map has a key that is no text, and its Python reader is ten times as slow. Only the country is looked for: other fields are stepped over,
pointers in them not followed, so no entry unfolds into more than it is long. Measured in docs/decisions/countries.md.
"""

import struct
from collections.abc import Iterator
from functools import partial
from mmap import mmap
from typing import TypeVar

Value = TypeVar("Value", int, str)
_four_bytes = struct.Struct(">I").unpack_from

TEXT, MAP, ARRAY, BOOLEAN, POINTER = 2, 7, 11, 14, 1
CODE_LETTERS = 2
SEPARATOR_BYTES = 16
LONG_SIZES = {29: 29, 30: 285, 31: 65_821}
"""What is added to the one, two or three bytes of a longer size."""
POINTER_OFFSETS = (0, 2048, 526_336, 0)
MAX_STEPS = 10_000
"""Values that are stepped over in one entry; GeoIP2 Enterprise's longest has some 200."""
REMEMBERED = 65_536
"""Entries and networks (/24 and /32) that are remembered; one of a country file has some hundreds of entries."""
IPV4_BITS, IPV6_BITS = 32, 128
JUMP_BITS = {IPV4_BITS: 24, IPV6_BITS: 32}
"""Networks whose node is remembered: the smallest that are routed (256 lines), in IPv6 a provider's, never a person's line.

At /24 hardly anything is left to walk: 0.8 µs a look-up; at /16 it took 2.4, a tenth of a view."""


class Damaged(ValueError):
    """The file contradicts the format; the message says where."""


class CountryFile:
    """The tree and the entries of one file. Raises `Damaged` where the sizes in its metadata cannot be."""

    def __init__(self, content: bytes | mmap, node_count: int, record_size: int, ip_version: int) -> None:
        """`record_size` in bits; the three numbers are those of the file's metadata."""
        self._content = content
        self._count = node_count
        self._data = node_count * (record_size // 4) + SEPARATOR_BYTES
        if record_size not in WALKS or not 0 < node_count < self._data < len(content):
            raise Damaged(f"{node_count} nodes with records of {record_size} bits do not fit into {len(content)} bytes")
        self._descend = partial(WALKS[record_size], content, node_count)
        self._codes: dict[int, str] = {}
        self._jumps: dict[int, int] = {}
        self._bits = IPV6_BITS if ip_version == 6 else IPV4_BITS  # noqa: PLR2004 — the protocol's number
        self._ipv4_root = self._descend(0, 0, IPV6_BITS - IPV4_BITS) if self._bits == IPV6_BITS else 0

    def country(self, packed: bytes) -> str:
        """The two letters, in capitals, that the file gives for an address of 4 or 16 bytes, "" for none; raises `Damaged`."""
        bits = len(packed) * 8
        if bits > self._bits:
            return ""
        record = self._record(int.from_bytes(packed), bits)
        code = self._codes.get(record)
        return self._code(record) if code is None else code

    def entries(self, most: int | None = None) -> Iterator[str]:
        """The code of every network of the file ("" where it has none), at most `most`; raises `Damaged`."""
        seen, waiting, given = bytearray(self._count), [0], 0
        while waiting and given != most:
            record = waiting.pop()
            if record > self._count:
                given += 1
                yield self._code(record)
            elif record < self._count and not seen[record]:
                seen[record] = 1
                waiting += (self._descend(record, 1, 1), self._descend(record, 0, 1))

    def _record(self, number: int, bits: int) -> int:
        rest = bits - JUMP_BITS[bits]
        network = number >> rest
        key = bits << 32 | network
        node = self._jumps.get(key)
        if node is None:
            node = self._descend(self._ipv4_root if bits == IPV4_BITS else 0, network, JUMP_BITS[bits])
            _remember(self._jumps, key, node)
        return node if node >= self._count else self._descend(node, number, rest)

    def _code(self, record: int) -> str:
        if record <= self._count:
            return ""
        if record not in self._codes:
            try:
                code = self._country_at(self._data + record - self._count - SEPARATOR_BYTES)
            except IndexError as exc:
                raise Damaged(f"an entry of record {record} reaches beyond the file") from exc
            _remember(self._codes, record, code)
        return self._codes[record]

    def _country_at(self, at: int) -> str:
        """GeoLite2's and DB-IP's country.iso_code, IPinfo's country, country_code, or the entry itself."""
        country = self._field(at, b"country")
        if country is not None:
            within = self._field(country, b"iso_code")
            return self._text(country if within is None else within)
        code = self._field(at, b"country_code")
        return self._text(at if code is None else code)

    def _field(self, at: int, name: bytes) -> int | None:
        """Where the value of a map's field begins; None where there is no such field or no map."""
        kind, size, at = self._resolved(at)
        if kind != MAP:
            return None
        for _ in range(size):
            kind, length, key_at = self._resolved(at)
            if kind != TEXT:
                raise Damaged(f"a map at {at} has a key that is no text")
            at = self._after(at)
            if self._content[key_at : key_at + length] == name:
                return at
            at = self._after(at)
        return None

    def _text(self, at: int) -> str:
        kind, size, at = self._resolved(at)
        code = bytes(self._content[at : at + size]) if kind == TEXT and size == CODE_LETTERS else b""
        return code.decode().upper() if code.isalpha() else ""

    def _resolved(self, at: int) -> tuple[int, int, int]:
        """Kind, size and place of the value at `at`, or of the one that it points to."""
        kind, size, after = self._control(at)
        if kind != POINTER:
            return kind, size, after
        kind, size, after = self._control(self._data + size)
        if kind == POINTER:
            raise Damaged(f"a pointer at {at} points to a pointer")
        return kind, size, after

    def _after(self, at: int) -> int:
        """Where the next value begins."""
        waiting = 1
        for _ in range(MAX_STEPS):
            kind, size, at = self._control(at)
            waiting += {MAP: 2 * size, ARRAY: size}.get(kind, 0) - 1
            if kind not in {POINTER, MAP, ARRAY, BOOLEAN}:
                at += size
            if waiting == 0:
                return at
        raise Damaged(f"a value before {at} has more than {MAX_STEPS} parts")

    def _control(self, at: int) -> tuple[int, int, int]:
        """Kind, size (a pointer's target, a boolean's value) and where the payload begins."""
        content = self._content
        control = content[at]
        kind, size, at = control >> 5, control & 31, at + 1
        if kind == POINTER:
            length = (size >> 3) + 1
            high = 0 if length == len(POINTER_OFFSETS) else size & 7
            target = high << 8 * length | int.from_bytes(content[at : at + length])
            return POINTER, target + POINTER_OFFSETS[length - 1], at + length
        if kind == 0:
            kind, at = content[at] + 7, at + 1
        if size in LONG_SIZES:
            length = size - 28
            size, at = LONG_SIZES[size] + int.from_bytes(content[at : at + length]), at + length
        return kind, size, at


def _remember(known: dict[int, Value], key: int, value: Value) -> None:
    if len(known) >= REMEMBERED:
        known.clear()
    known[key] = value


def _walk_24(content: bytes | mmap, node_count: int, node: int, number: int, bits: int) -> int:
    for shift in range(bits - 1, -1, -1):
        if node >= node_count:
            break
        node = _four_bytes(content, node * 6 + 3 * (number >> shift & 1))[0] >> 8
    return node


def _walk_28(content: bytes | mmap, node_count: int, node: int, number: int, bits: int) -> int:
    # Seven bytes a node; the fourth gives its upper half to the left record and its lower half to the right one.
    for shift in range(bits - 1, -1, -1):
        if node >= node_count:
            break
        if number >> shift & 1:
            node = _four_bytes(content, node * 7 + 3)[0] & 0x0FFFFFFF
        else:
            left = _four_bytes(content, node * 7)[0]
            node = left >> 8 | (left & 0xF0) << 20
    return node


def _walk_32(content: bytes | mmap, node_count: int, node: int, number: int, bits: int) -> int:
    for shift in range(bits - 1, -1, -1):
        if node >= node_count:
            break
        node = _four_bytes(content, node * 8 + 4 * (number >> shift & 1))[0]
    return node


WALKS = {24: _walk_24, 28: _walk_28, 32: _walk_32}
"""By a record's size in bits: follow the low `bits` of a number from a node, answer with the record that this ends at."""
