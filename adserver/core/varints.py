"""Whole numbers in few bytes: seven bits a byte, the eighth says that more follow (LEB128)."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

_MORE = 0x80


def to_bytes(numbers: Iterable[int]) -> bytes:
    """The numbers (each ≥ 0): 300 → AC 02."""
    out = bytearray()
    for number in numbers:
        left = number
        while left >= _MORE:
            out.append(left % _MORE | _MORE)
            left >>= 7
        out.append(left)
    return bytes(out)


def from_bytes(data: bytes) -> list[int]:
    """The numbers that `to_bytes` was given."""
    numbers: list[int] = []
    number = shift = 0
    for byte in data:
        number |= byte % _MORE << shift
        shift += 7
        if byte < _MORE:
            numbers.append(number)
            number = shift = 0
    return numbers


def differences(numbers: Sequence[int]) -> list[int]:
    """Each number as its distance to the one before, small ones small whatever their sign (zigzag): 30, 28, 29 → 60, 3, 2."""
    steps = [number - before for before, number in zip((0, *numbers), numbers, strict=False)]
    return [step * 2 if step >= 0 else -step * 2 - 1 for step in steps]


def sums(steps: Iterable[int]) -> list[int]:
    """The numbers that `differences` was given."""
    return list(accumulate(step >> 1 if step % 2 == 0 else -(step + 1 >> 1) for step in steps))
