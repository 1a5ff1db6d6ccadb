"""Short secrets that must be read again, kept encrypted: a second factor's 20 bytes.

A pad, then a seal over it (encrypt-then-MAC), both from HMAC-SHA-512 (RFC 2104), which is a pseudorandom function: with a nonce of 16
random bytes that is never used again the pad is as good as one of dice. Key, name and purpose go into each, so that a sealed secret fits
nobody else's account. One block of the pad is 64 bytes; nothing longer is taken. See docs/decisions/second-factor.md.

    sealed = "v1." + base64url(nonce, 16 bytes | secret XOR pad, 1-64 bytes | first 16 bytes of the seal)
    pad    = HMAC-SHA-512(key, "litfass pad" | nonce | name)
    seal   = HMAC-SHA-512(key, "litfass seal" | nonce | secret XOR pad | name)
"""

import base64
import binascii
import hashlib
import hmac

PREFIX = "v1."
NONCE_BYTES = SEAL_BYTES = 16
LONGEST = hashlib.sha512().digest_size


def is_sealed(text: str) -> bool:
    """Whether this was written by `sealed`."""
    return text.startswith(PREFIX)


def sealed(secret: bytes, key: bytes, name: str, nonce: bytes) -> str:
    """The secret as it may be stored under this name; `nonce`: 16 bytes that were never used with this key."""
    if not 1 <= len(secret) <= LONGEST or len(nonce) != NONCE_BYTES:
        raise ValueError(f"1 to {LONGEST} bytes can be sealed, with a nonce of {NONCE_BYTES}")
    hidden = _xor(secret, _digest(key, b"litfass pad", nonce, name))
    return PREFIX + base64.urlsafe_b64encode(nonce + hidden + _seal(key, nonce, hidden, name)).decode()


def opened(text: str, key: bytes, name: str) -> bytes | None:
    """The secret that was sealed with this key under this name; None: with another one, or it was changed."""
    try:
        data = base64.b64decode(text.removeprefix(PREFIX), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    if PREFIX + base64.urlsafe_b64encode(data).decode() != text:
        return None  # another spelling of the same bytes
    nonce, hidden, seal = data[:NONCE_BYTES], data[NONCE_BYTES:-SEAL_BYTES], data[-SEAL_BYTES:]
    if not hidden or not hmac.compare_digest(seal, _seal(key, nonce, hidden, name)):
        return None
    return _xor(hidden, _digest(key, b"litfass pad", nonce, name))


def _seal(key: bytes, nonce: bytes, hidden: bytes, name: str) -> bytes:
    return _digest(key, b"litfass seal", nonce + hidden, name)[:SEAL_BYTES]


def _digest(key: bytes, purpose: bytes, data: bytes, name: str) -> bytes:
    # Length first: no name can pass for the end of the data before it.
    return hmac.digest(key, b"|".join((purpose, str(len(data)).encode(), data, name.encode())), hashlib.sha512)


def _xor(data: bytes, pad: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(data, pad, strict=False))
