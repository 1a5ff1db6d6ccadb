"""One page, one spelling: the cleaned path that views are counted under.

    /größe, /gro%CC%88%C3%9Fe/, //gr%c3%b6%c3%9fe?utm_source=x#top  →  /größe
    /artikel?id=7&fbclid=abc                                          →  /artikel?id=7

Why other parameters stay, and which never do, is told in docs/decisions/paths.md.
"""

import re
import unicodedata
from urllib.parse import quote

MAX_BYTES = 512
"""Longest cleaned path in UTF-8 bytes."""
MAX_GIVEN = 4096
"""Longest path that is looked at at all, in characters: click identifiers alone reach 500."""
MAX_VALUE = 64
"""A longer parameter value names a reader or a state rather than a page and is dropped with its name."""

_NAMES = (
    # advertisers' and mailers' click identifiers
    "fbclid gclid gclsrc gbraid wbraid dclid msclkid twclid ttclid li_fat_id igshid igsh yclid ysclid rb_clickid epik sccid scid "
    "mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok vero_id vero_conv oly_enc_id oly_anon_id "
    "s_cid wickedid _openstat _ga _gl _ke wt_mc wt_zmc at_medium at_campaign xtor cmpid ncid ocid sr_share ref ref_src ref_url "
    "__twitter_impression isappinstalled __cf_chl_captcha_tk__ __cf_chl_jschl_tk__ __cf_chl_tk nr_email_referer fb_action_ids "
    "fb_action_types fb_ref fb_source spm _branch_match_id srsltid guccounter guce_referrer guce_referrer_sig "
    # sessions, credentials and persons: never counted under, never stored
    "sid sessionid session_id session phpsessid jsessionid aspsessionid cfid cftoken token access_token id_token auth apikey api_key "
    "password passwd email e-mail mail user username userid user_id uid nonce signature sig hash code state "
    # what readers typed
    "q query search suche s"
)
TRACKING = frozenset(_NAMES.split())
"""Parameters that never tell one page from another, in lower case; `utm_…` and other prefixes are in `PREFIXES`."""
PREFIXES = ("utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "itm_", "stm_", "trk_", "ns_", "hmb_", "fb_", "__cft__", "__tn__")

_PLAIN = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){1,64}").fullmatch
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+|%")
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=.*", re.IGNORECASE | re.DOTALL)
# C0, DEL, C1, line and paragraph separators, marks that turn the reading direction, halves of surrogate pairs
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]").search
_IN_PATH = frozenset("%/?#")
_IN_QUERY = frozenset("%&=#+")
_ESCAPED = 0xDC00
_ESCAPES = range(_ESCAPED + 0x80, _ESCAPED + 0x100)
"""What the error handler surrogateescape makes of a byte that is no UTF-8."""


def clean(path: str) -> str | None:
    """The one spelling of `path` (a path with or without a query, as `location.pathname + location.search`), or None if it is none.

    Idempotent. At most `MAX_BYTES` long; begins with a slash and ends in one only where it is the root.
    """
    if len(path) <= MAX_BYTES and _PLAIN(path):
        return path
    return _cleaned(path)[0]


def why_unclean(path: str) -> str | None:
    """Why `clean` returns None: `not-a-path`, `control-characters` or `too-long`; None for a good one."""
    return _cleaned(path)[1]


def as_url(path: str) -> str:
    """A cleaned path as it may stand in a link or a feed: ASCII, percent-encoded; `clean` makes it the same path again."""
    return quote(path, safe="/%?&=:@!$'()*,;~+")


def _cleaned(path: str) -> tuple[str | None, str | None]:
    if not path.startswith("/"):
        return None, "not-a-path"
    if len(path) > MAX_GIVEN:
        return None, "too-long"
    given, _, query = path.partition("#")[0].partition("?")
    result = "/" + "/".join(_segments(given))
    if query:
        parameters = sorted(set(filter(None, map(_parameter, query.split("&")))))
        result += "?" * bool(parameters) + "&".join(parameters)
    if _CONTROL(result):
        return None, "control-characters"
    if len(result.encode()) > MAX_BYTES:
        return None, "too-long"
    return result, None


def _segments(path: str) -> list[str]:
    """The path's segments: decoded, without empty ones, `.` and `..` resolved as browsers do (RFC 3986 §5.2.4)."""
    segments: list[str] = []
    for given in path.split("/"):
        segment = _SESSION.sub("", _decoded(given, _IN_PATH))
        if segment == "..":
            del segments[-1:]
        elif segment not in {"", "."}:
            segments.append(segment)
    return segments


def _parameter(given: str) -> str | None:
    """`name=value` as it is kept, or None where it does not name a page."""
    raw_name, _, raw_value = given.replace("+", "%20").partition("=")
    name, value = _decoded(raw_name, _IN_QUERY), _decoded(raw_value, _IN_QUERY)
    lower = name.lower()
    if not name or lower in TRACKING or lower.startswith(PREFIXES):
        return None
    if len(value) > MAX_VALUE or "@" in value:
        return None
    return f"{name}={value}" if value else name


def _decoded(text: str, reserved: frozenset[str]) -> str:
    """`text` with percent-encoded UTF-8 decoded and composed (NFC); invalid bytes and `reserved` characters stay, or become, encoded."""
    if "%" in text:
        text = _ENCODED.sub(lambda match: _characters(match[0], reserved), text)
    if "=" in reserved:
        text = text.replace("=", "%3D")
    return unicodedata.normalize("NFC", text)


def _characters(run: str, reserved: frozenset[str]) -> str:
    if run == "%":
        return "%25"
    decoded = bytes.fromhex(run.replace("%", "")).decode("utf-8", "surrogateescape")
    return "".join(_kept(character, reserved) for character in decoded)


def _kept(character: str, reserved: frozenset[str]) -> str:
    code = ord(character)
    if code in _ESCAPES:
        return f"%{code - _ESCAPED:02X}"
    return f"%{code:02X}" if character in reserved else character
