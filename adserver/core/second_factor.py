"""One-time codes of an authenticator app (TOTP, RFC 6238 with SHA-1, 6 digits, 30 seconds: what all apps do), and recovery codes.

The code of a moment is HOTP (RFC 4226 §5.3) of the number of half minutes since 1970. A code is taken half a minute early or late, since
clocks differ; that it is not taken twice is the store's part, which remembers the steps that were used.
"""

import base64
import binascii
import hashlib
import hmac
from urllib.parse import quote, urlencode

STEP_S = 30
DIGITS = 6
DRIFT_STEPS = 1
SECRET_BYTES = 20
"""As long as SHA-1's output (RFC 4226 §4, R6)."""
RECOVERY_CODES = 10
RECOVERY_BYTES = 10
"""80 bits: nobody tries them out, also not with the stored hashes in hand."""


def code_at(secret: str, step: int) -> str:
    """The code of this half minute. `secret` is Base32."""
    mac = hmac.digest(base64.b32decode(secret), step.to_bytes(8), hashlib.sha1)
    at = mac[-1] & 0x0F
    return str((int.from_bytes(mac[at : at + 4]) & 0x7FFFFFFF) % 10**DIGITS).zfill(DIGITS)


def step_of(now: float) -> int:
    """The half minute that holds this moment."""
    return int(now) // STEP_S


def matching_step(secret: str, code: str, now: float) -> int | None:
    """The half minute whose code this is, the next to now first; None: it is no code of these minutes."""
    given = "".join(code.split())
    if len(given) != DIGITS or not given.isascii() or not given.isdecimal():
        return None
    steps = sorted(range(-DRIFT_STEPS, DRIFT_STEPS + 1), key=abs)
    found = [step_of(now) + k for k in steps if hmac.compare_digest(code_at(secret, step_of(now) + k), given)]
    return found[0] if found else None


def secret_text(random: bytes) -> str:
    """A secret as apps take it, from `SECRET_BYTES` random bytes."""
    return base64.b32encode(random).decode()


def is_secret(text: str) -> bool:
    """Whether this is a secret of ours."""
    try:
        return len(base64.b32decode(text)) == SECRET_BYTES
    except (binascii.Error, ValueError):
        return False


def app_uri(secret: str, name: str, issuer: str) -> str:
    """What the QR code says to the app (the form that Google Authenticator's wiki describes and all apps read)."""
    return f"otpauth://totp/{quote(issuer)}:{quote(name)}?{urlencode({'secret': secret, 'issuer': issuer}, quote_via=quote)}"


def recovery_text(random: bytes) -> str:
    """A recovery code as it is shown, from `RECOVERY_BYTES` random bytes: abcd-efgh-ijkl-mnop."""
    text = base64.b32encode(random).decode().lower()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def recovery_digest(code: str) -> str:
    """How a recovery code is kept; blanks, hyphens and capitals make no difference."""
    plain = "".join(char for char in code.lower() if char.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()
