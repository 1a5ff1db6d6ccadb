"""Tokens: what proves that this ad was served, so that it may be counted as seen once and as clicked once.

A token is `base64url(mac ‖ payload)` without padding: a keyed BLAKE2b (RFC 7693) of 16 bytes over the payload, and the payload as
MessagePack, readable by anybody. It names the site, the ad, the matched words and the bits that single use costs, nothing of the reader:

    demo, kaffee-1, c-kaffee, flight "", keyword "kaffee", ("Kaffee", "Röstung"), 0, 450000, expires 1760003600, lot 3f9c…,
    312 tenths of a second after the lot was opened, site's 17th, campaign's 4th of that lot
"""

import binascii
import hashlib
import hmac
import struct
from collections.abc import Sequence

import msgspec

from adserver.core.ads import TokenKey
from adserver.core.serving.terms import Terms

MAC_BYTES = 16
MAX_CHARS = 2048
"""A longer token is not one of ours."""
MIN_SECRET_BYTES = 16


class Served(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True, gc=False):
    """An ad that was served. `words`: the article's words that it was chosen for. Prices in micro units, fixed at serving.

    `site_bit` and `campaign_bit` count what the writer served in this lot for the site and for the campaign.
    """

    site: str
    ad: str
    campaign: str
    flight: str
    keyword: str
    """The ad's own word that fitted best."""
    words: tuple[str, ...]
    seen_micros: int
    """Billed when it is seen."""
    click_micros: int
    """Billed when it is clicked."""
    expires: int
    """Unix seconds; the same for all tokens of a lot."""
    lot: str
    tenths: int
    """When it was served: tenths of a second since the lot's hour began."""
    site_bit: int
    campaign_bit: int


_ARRAY_OF_THIRTEEN = b"\x9d"
_UINT32 = 0xCE
_BITS = struct.Struct(">BIBI").pack
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Served).decode
_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")


class Signer:
    """Signs with one key. Raises ValueError for a secret of fewer than 16 bytes."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) < MIN_SECRET_BYTES:
            raise ValueError(f"a token key needs at least {MIN_SECRET_BYTES} bytes")
        # BLAKE2b takes keys of up to 64 bytes. The keyed state is made once and copied: a quarter of the time of keying anew.
        self._keyed = hashlib.blake2b(key=hashlib.blake2b(secret).digest(), digest_size=MAC_BYTES, person=b"litfass served")

    def sign(self, payload: bytes) -> bytes:
        """The token of a payload: 22 characters and 4/3 of the payload's length, all of `[A-Za-z0-9_-]`."""
        keyed = self._keyed.copy()
        keyed.update(payload)
        return binascii.b2a_base64(keyed.digest() + payload, newline=False).translate(_TO_URL, b"=")

    def mac(self, payload: bytes) -> bytes:
        """The payload's authentication code."""
        keyed = self._keyed.copy()
        keyed.update(payload)
        return keyed.digest()


def start_of(ad: Terms, site: str, keyword: str, words: tuple[str, ...]) -> bytes:
    """The part of a payload that all tokens of an ad on a page share."""
    shared = (site, ad.ad, ad.campaign, ad.flight, keyword, words, ad.seen_micros, ad.click_micros)
    return _ARRAY_OF_THIRTEEN + b"".join(map(_encode, shared))


def lot_part(expires: int, lot: str, tenths: int) -> bytes:
    """The part of a payload that all tokens share that are given out at one moment of a lot."""
    return _encode(expires) + _encode(lot) + _encode(tenths)


def bits(site_bit: int, campaign_bit: int) -> bytes:
    """The end of a payload. A whole one is `start_of` + `lot_part` + `bits`: a third of the time of encoding `Served` anew."""
    return _BITS(_UINT32, site_bit, _UINT32, campaign_bit)


def read(token: str, signers: Sequence[Signer]) -> Served | None:
    """What the token says, if one of `signers` made exactly it; else None. Whether it has expired is the caller's question."""
    raw = _bytes(token)
    if raw is None:
        return None
    mac, payload = raw[:MAC_BYTES], raw[MAC_BYTES:]
    if not any(hmac.compare_digest(signer.mac(payload), mac) for signer in signers):
        return None
    try:
        return _decode(payload)
    except msgspec.DecodeError:  # signed by an older version of this file
        return None


def newest(keys: Sequence[TokenKey], now: float) -> TokenKey | None:
    """The key that signs now: the youngest that is already valid on all hosts."""
    valid = [key for key in keys if key.since <= now]
    return max(valid, key=lambda key: (key.since, key.id), default=None)


def _bytes(token: str) -> bytes | None:
    """The token's bytes; None where it is not written exactly as `sign` writes (base64 has several spellings of the same bytes)."""
    if not MAC_BYTES < len(token) <= MAX_CHARS or not token.isascii():
        return None
    given = token.encode("ascii")
    try:
        raw = binascii.a2b_base64(given.translate(_FROM_URL) + b"=" * (-len(given) % 4))
    except binascii.Error:
        return None
    return raw if binascii.b2a_base64(raw, newline=False).translate(_TO_URL, b"=") == given else None
