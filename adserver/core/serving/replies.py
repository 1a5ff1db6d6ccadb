"""The pieces of a view's reply as JSON bytes: made once, then only joined, because encoding them anew costs more than all the rest."""

from collections.abc import Iterable, Sequence

import msgspec

from adserver.core.ads import Candidate, TrendingItem
from adserver.core.live import EmptyReason, LiveAd
from adserver.core.serving.countries import country_reason

MAX_SLOTS = 6
MAX_WORDS = 3
"""Matched words that an ad is explained with."""
LABELS = {"de": "Anzeige"}
OTHER_LABEL = "Advertisement"
ELSE_NOTHING = {"Anzeige": ". Sonst wurde nichts über Sie verwendet. ", OTHER_LABEL: ". Nothing else about you was used. "}

_SLOTS = (b'{"slot":0', *(b',{"slot":%d' % slot for slot in range(1, MAX_SLOTS)))
"""How each slot's ad begins, with the comma behind the one before."""
_json = msgspec.json.Encoder().encode


def words_of(candidate: Candidate) -> tuple[str, ...]:
    """The article's words that the ad was chosen for, strongest first, as they stand there."""
    surfaces = {match.surface.casefold(): match.surface for match in reversed(candidate.matches) if match.surface}
    return tuple(reversed(surfaces.values()))[:MAX_WORDS]


def label_in(lang: str) -> str:
    """What an ad is labelled with on a page in this language."""
    return LABELS.get(lang[:2].lower(), OTHER_LABEL)


def reasons_of(words: Sequence[str], countries: Sequence[str], lang: str) -> list[str]:
    """Why this ad: the article's words, and the countries that it is booked for."""
    return [*words, country_reason(countries, lang)] if countries else list(words)


def ad_head(ad: LiveAd, words: Sequence[str], lang: str, countries: Sequence[str] = ()) -> bytes:
    """Everything of an ad's JSON between its slot's number and its token: goes to `ad_pieces`."""
    is_line = ad.format == "line"
    image = None if is_line else ad.image
    shown: dict[str, object] = {
        "headline": ad.headline,
        "text": "" if is_line else ad.text,
        "cta": ad.cta,
        "image": image and {"src": f"/media/{image.hash}.webp", "width": image.width, "height": image.height, "alt": image.alt},
        "label": ad.label or label_in(lang),
        "advertiser": ad.advertiser_name,
        "payer": ad.payer,
        "reasons": reasons_of(words, countries, lang),
    }
    if is_line:
        shown["format"] = "line"
    if countries:
        # In place of the script's own sentence that nothing about the reader was used.
        shown["you"] = ELSE_NOTHING[label_in(lang)]
    return b"," + _json(shown)[1:-1] + b',"go":"/v1/go/'


def ad_pieces(slot: int, head: bytes, token: bytes) -> tuple[bytes, ...]:
    """One ad of the reply, to be joined with all else: each copy of bytes costs what a dictionary look-up does."""
    return (_SLOTS[slot], head, token, b'","why":"/why/', token, b'","token":"', token, b'"}')


def empty_json(slot: int, reason: EmptyReason) -> bytes:
    """One slot that stays empty, and why."""
    return b'{"slot":%d,"reason":"%b"}' % (slot, reason.encode())


def trending_json(items: Iterable[TrendingItem]) -> bytes:
    """The list as a JSON array."""
    return _json([_shown(item) for item in items])


def _shown(item: TrendingItem) -> dict[str, str]:
    shown = {"title": item.title, "path": item.path, "lang": item.lang, "move": item.move}
    return shown | {"image": item.image} if item.image else shown


def trending_part(items: Iterable[TrendingItem]) -> bytes:
    """The list between a reply's ads and its empty slots: goes to `reply_json`."""
    return b'],"trending":%b,"empty":[' % trending_json(items)


NO_TRENDING = trending_part(())


def reply_json(ads: Iterable[bytes], trending: bytes, empty: Sequence[bytes], *, seen: bool) -> bytes:
    """The whole reply. `ads`: the pieces of all of them; `seen`: the script is to report which ads came into view."""
    return b"".join((b'{"ads":[', *ads, trending, b",".join(empty), b'],"seen":true}' if seen else b"]}"))
