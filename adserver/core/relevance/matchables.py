"""All ads as matching looks at them, and a fingerprint of them that a changed ad changes without looking at the others."""

import hashlib
from collections.abc import Iterable

import msgspec

from adserver.core.ads import Ad
from adserver.core.relevance.shortlisting import matchable

_BYTES = 8
_MODULUS = 1 << 8 * _BYTES


class Matchables:
    """The ads of one moment by id. What did not change since the last moment stays the same object."""

    def __init__(self) -> None:
        self.ads: dict[str, Ad] = {}
        self._sources: dict[str, Ad] = {}
        self._sum = 0

    def renew(self, sources: Iterable[Ad]) -> dict[str, Ad]:
        """The ads of the moment before, after taking those of this one."""
        before, after = self.ads, {}
        named = {ad.id: ad for ad in sources}
        for name, ad in named.items():
            after[name] = before[name] if self._sources.get(name) is ad else matchable(ad)
        changed = {name for name in before.keys() | after.keys() if before.get(name) is not after.get(name)}
        # Sums of hashes do not care for order, and one is taken out as it was put in. Nobody gains by making two catalogues alike.
        self._sum -= sum(_hash(before[name]) for name in changed if name in before)
        self._sum += sum(_hash(after[name]) for name in changed if name in after)
        self.ads, self._sources = after, named
        return before

    def fingerprint(self) -> bytes:
        """Eight bytes that are the same for the same ads."""
        return (self._sum % _MODULUS).to_bytes(_BYTES, "big")


def _hash(ad: Ad) -> int:
    return int.from_bytes(hashlib.blake2b(msgspec.msgpack.encode(ad), digest_size=_BYTES).digest(), "big")
