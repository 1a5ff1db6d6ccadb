"""Pages as the store keeps them: about 0.9 KB each with 64 candidates and their reasons, a sixth of what MessagePack alone takes.

Ad ids are numbers that the store gives out, each pair of keyword and surface stands once a page, what a surface shares with its keyword is
left out ("Filter", "Filters" → "Filter", 6, "s"), weights have three digits and are kept as differences, and zlib does the rest.
Example of a score: 0.01234 → "1.23e-02" → (-2 + 32) × 1000 + 123 = 30123 → 0.0123.
"""

import zlib
from collections.abc import Callable, Mapping

import msgspec

from adserver.core.ads import Blocked, Candidate, Match, Page, StoryEvent
from adserver.core.varints import differences, from_bytes, sums, to_bytes

SHORTLIST_MAX = 64
LEADERS = 16
"""Candidates that keep more of their matches: near-equals of the best are what is served."""
MATCHES_OF_LEADERS = 4
MATCHES_OF_OTHERS = 2
BLOCKED_MAX = 24
KEYWORDS_MAX = 16
GIVEN_MAX = 20
"""Words set by hand, and meta elements, that are kept to be told of; all of them are matched."""
EVENTS_MAX = 8
TITLE_MAX = 300
"""Longer than any headline; what is cut ends in an ellipsis."""
_EXPONENT_MAX = 32
_SEPARATOR = "\x1e"
_SURFACE = "\x1f"
_NO_MARKS = {0x1E: " ", 0x1F: " "}


class _Packed(msgspec.Struct, array_like=True):
    title: str
    lang: str
    version: str
    fetched_at: int
    canonical: str | None
    image: str | None
    words: str
    weights: bytes
    pairs: str
    ads: bytes
    scores: bytes
    counts: bytes
    matches: bytes
    blocked: bytes
    reasons: str
    # At the end and with defaults: what an older version packed lacks them.
    article: bool = True
    since: int = 0
    pushed: bool = False
    section: str = ""
    by_hand: str = ""
    tags: str = ""
    events: tuple[StoryEvent, ...] = ()


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
            Candidate(
                ad=candidate.ad,
                score=rounded(candidate.score),
                matches=candidate.matches[: MATCHES_OF_LEADERS if place < LEADERS else MATCHES_OF_OTHERS],
            )
            for place, candidate in enumerate(page.shortlist[:SHORTLIST_MAX])
        ),
        blocked=page.blocked[:BLOCKED_MAX],
        by_hand=tuple(map(_plain, page.by_hand[:GIVEN_MAX])),
        tags=tuple(map(_plain, page.tags[:GIVEN_MAX])),
        # What the story is about in front: that is what keeps ads away.
        events=tuple(sorted(page.events, key=lambda event: not event.is_story)[:EVENTS_MAX]),
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
    matches = [pairs.setdefault(_pair(match), len(pairs)) for candidate in page.shortlist for match in candidate.matches]
    blocked = [part for block in page.blocked for part in (numbers[block.ad], reasons.setdefault(block.reason, len(reasons)))]
    packed = _Packed(
        title=page.title,
        lang=page.lang,
        version=page.version,
        fetched_at=page.fetched_at,
        canonical=page.canonical,
        image=page.image,
        words=_SEPARATOR.join(_plain(word) for word, _ in page.keywords),
        weights=to_bytes(differences([_code(weight) for _, weight in page.keywords])),
        pairs=_SEPARATOR.join(pairs),
        ads=to_bytes([numbers[candidate.ad] for candidate in page.shortlist]),
        scores=to_bytes(differences([_code(candidate.score) for candidate in page.shortlist])),
        counts=to_bytes([len(candidate.matches) for candidate in page.shortlist]),
        matches=to_bytes(matches),
        blocked=to_bytes(blocked),
        reasons=_SEPARATOR.join(reasons),
        article=page.article,
        since=page.since,
        pushed=page.pushed,
        section=page.section,
        by_hand=_SEPARATOR.join(page.by_hand),
        tags=_SEPARATOR.join(page.tags),
        events=page.events,
    )
    return zlib.compress(_encode(packed), 9, -15)


def unpack(site: str, path: str, data: bytes, ad_of: Callable[[int], str | None]) -> Page:
    """The page that was packed, without ads whose number nobody has any more."""
    packed = _decoder.decode(zlib.decompress(data, -15))
    weights = map(_from_code, sums(from_bytes(packed.weights)))
    words = packed.words.split(_SEPARATOR)
    return Page(
        site=site,
        path=path,
        title=packed.title,
        lang=packed.lang,
        version=packed.version,
        fetched_at=packed.fetched_at,
        canonical=packed.canonical,
        image=packed.image,
        article=packed.article,
        since=packed.since,
        pushed=packed.pushed,
        section=packed.section,
        by_hand=tuple(packed.by_hand.split(_SEPARATOR)) if packed.by_hand else (),
        tags=tuple(packed.tags.split(_SEPARATOR)) if packed.tags else (),
        events=packed.events,
        # Without weights there is no word, though splitting nothing gives one.
        keywords=tuple(zip(words, weights, strict=False)),
        shortlist=_shortlist(packed, ad_of),
        blocked=_blocked(packed, ad_of),
    )


def ads_in(data: bytes) -> tuple[int, ...]:
    """The numbers of the ads that a packed page names; a quarter of the work of unpacking it."""
    packed = _decoder.decode(zlib.decompress(data, -15))
    return (*from_bytes(packed.ads), *from_bytes(packed.blocked)[::2])


def _shortlist(packed: _Packed, ad_of: Callable[[int], str | None]) -> tuple[Candidate, ...]:
    known = [_match(pair) for pair in packed.pairs.split(_SEPARATOR)]
    matches = iter(from_bytes(packed.matches))
    columns = zip(from_bytes(packed.ads), sums(from_bytes(packed.scores)), from_bytes(packed.counts), strict=True)
    rows = [(ad_of(number), _from_code(code), tuple(known[next(matches)] for _ in range(count))) for number, code, count in columns]
    return tuple(Candidate(ad=ad, score=score, matches=found) for ad, score, found in rows if ad is not None)


def _blocked(packed: _Packed, ad_of: Callable[[int], str | None]) -> tuple[Blocked, ...]:
    reasons = packed.reasons.split(_SEPARATOR)
    flat = from_bytes(packed.blocked)
    named = [(ad_of(number), reasons[reason]) for number, reason in zip(flat[::2], flat[1::2], strict=True)]
    return tuple(Blocked(ad=ad, reason=reason) for ad, reason in named if ad is not None)


def _pair(match: Match) -> str:
    keyword, surface = _plain(match.keyword), _plain(match.surface)
    if keyword == surface:
        return keyword
    shared = next(
        (place for place, (one, other) in enumerate(zip(keyword, surface, strict=False)) if one != other), min(len(keyword), len(surface))
    )
    return f"{keyword}{_SURFACE}{shared:x}{_SURFACE}{surface[shared:]}"


def _match(pair: str) -> Match:
    keyword, *rest = pair.split(_SURFACE)
    return Match(keyword=keyword, surface=keyword[: int(rest[0], 16)] + rest[1] if rest else keyword)


def _plain(word: str) -> str:
    return word.translate(_NO_MARKS)


def _code(weight: float) -> int:
    digits, _, exponent = f"{weight:.2e}".partition("e")
    clamped = min(max(int(exponent), -_EXPONENT_MAX), _EXPONENT_MAX - 1)
    return (clamped + _EXPONENT_MAX) * 1000 + int(digits.replace(".", ""))


def _from_code(code: int) -> float:
    return float(f"{code % 1000}e{code // 1000 - _EXPONENT_MAX - 2}")
