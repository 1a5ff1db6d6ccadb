"""Pages as the store keeps them: about 1 KB each with 64 candidates and their reasons, a quarter of what MessagePack alone takes.

Ad ids are numbers that the store gives out, each pair of keyword and surface stands once a page, weights have three digits, and zlib
does the rest. Example of a score: 0.01234 → "1.23e-02" → (-2 + 32) × 1000 + 123 = 30123 → 0.0123.
"""

import zlib
from collections.abc import Callable, Mapping

import msgspec

from adserver.core.ads import Blocked, Candidate, Match, Page

SHORTLIST_MAX = 64
MATCHES_MAX = 6
BLOCKED_MAX = 24
KEYWORDS_MAX = 24
TITLE_MAX = 300
"""Longer than any headline; what is cut ends in an ellipsis."""
_EXPONENT_MAX = 32


class _Packed(msgspec.Struct, array_like=True):
    title: str
    lang: str
    version: str
    fetched_at: int
    canonical: str | None
    image: str | None
    words: list[str]
    weights: list[int]
    pairs: list[str]
    shortlist: list[int]
    blocked: list[int]
    reasons: list[str]


_encode = msgspec.msgpack.Encoder().encode
_decoder = msgspec.msgpack.Decoder(_Packed)


def trimmed(page: Page) -> Page:
    """The page with all that the store keeps of it and nothing more: `unpack` gives it back exactly."""
    title = page.title if len(page.title) <= TITLE_MAX else page.title[: TITLE_MAX - 1].rstrip() + "…"
    return msgspec.structs.replace(
        page,
        title=title,
        keywords=tuple((word, rounded(weight)) for word, weight in page.keywords[:KEYWORDS_MAX]),
        shortlist=tuple(
            Candidate(ad=candidate.ad, score=rounded(candidate.score), matches=candidate.matches[:MATCHES_MAX])
            for candidate in page.shortlist[:SHORTLIST_MAX]
        ),
        blocked=page.blocked[:BLOCKED_MAX],
    )


def rounded(weight: float) -> float:
    """Three significant digits of a weight; they are all that is kept."""
    return _from_code(_code(weight))


def ads_of(page: Page) -> set[str]:
    """The ads that a page names."""
    return {candidate.ad for candidate in page.shortlist} | {blocked.ad for blocked in page.blocked}


def pack(page: Page, numbers: Mapping[str, int]) -> bytes:
    """The trimmed page in few bytes; `numbers` holds the number of every ad that it names."""
    pairs: dict[str, int] = {}
    reasons: dict[str, int] = {}
    shortlist: list[int] = []
    for candidate in page.shortlist:
        shortlist += [numbers[candidate.ad], _code(candidate.score), len(candidate.matches)]
        shortlist += [pairs.setdefault(_pair(match), len(pairs)) for match in candidate.matches]
    blocked = [part for block in page.blocked for part in (numbers[block.ad], reasons.setdefault(block.reason, len(reasons)))]
    packed = _Packed(
        title=page.title,
        lang=page.lang,
        version=page.version,
        fetched_at=page.fetched_at,
        canonical=page.canonical,
        image=page.image,
        words=[word for word, _ in page.keywords],
        weights=[_code(weight) for _, weight in page.keywords],
        pairs=list(pairs),
        shortlist=shortlist,
        blocked=blocked,
        reasons=list(reasons),
    )
    return zlib.compress(_encode(packed), 9, -15)


def unpack(site: str, path: str, data: bytes, ad_of: Callable[[int], str | None]) -> Page:
    """The page that was packed, without ads whose number nobody has any more."""
    packed = _decoder.decode(zlib.decompress(data, -15))
    return Page(
        site=site,
        path=path,
        title=packed.title,
        lang=packed.lang,
        version=packed.version,
        fetched_at=packed.fetched_at,
        canonical=packed.canonical,
        image=packed.image,
        keywords=tuple(zip(packed.words, map(_from_code, packed.weights), strict=True)),
        shortlist=_shortlist(packed, ad_of),
        blocked=_blocked(packed, ad_of),
    )


def _shortlist(packed: _Packed, ad_of: Callable[[int], str | None]) -> tuple[Candidate, ...]:
    matches = [_match(pair) for pair in packed.pairs]
    flat = packed.shortlist
    found: list[Candidate] = []
    at = 0
    while at < len(flat):
        number, code, count = flat[at : at + 3]
        at += 3 + count
        if (ad := ad_of(number)) is not None:
            found.append(Candidate(ad=ad, score=_from_code(code), matches=tuple(matches[index] for index in flat[at - count : at])))
    return tuple(found)


def _blocked(packed: _Packed, ad_of: Callable[[int], str | None]) -> tuple[Blocked, ...]:
    named = [(ad_of(number), packed.reasons[reason]) for number, reason in zip(packed.blocked[::2], packed.blocked[1::2], strict=True)]
    return tuple(Blocked(ad=ad, reason=reason) for ad, reason in named if ad is not None)


def _pair(match: Match) -> str:
    return match.keyword if match.keyword == match.surface else f"{match.keyword}\0{match.surface}"


def _match(pair: str) -> Match:
    keyword, _, surface = pair.partition("\0")
    return Match(keyword=keyword, surface=surface or keyword)


def _code(weight: float) -> int:
    digits, _, exponent = f"{weight:.2e}".partition("e")
    clamped = min(max(int(exponent), -_EXPONENT_MAX), _EXPONENT_MAX - 1)
    return (clamped + _EXPONENT_MAX) * 1000 + int(digits.replace(".", ""))


def _from_code(code: int) -> float:
    return float(f"{code % 1000}e{code // 1000 - _EXPONENT_MAX - 2}")
