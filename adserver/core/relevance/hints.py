"""Events that no single word tells: hints of four kinds that add up within a few sentences.

    "Der Reiseveranstalter hat den Betrieb eingestellt und kann Gutscheine nicht mehr einlösen."
    eingestellt, einlösen (what: 0.6 each) + Gutschein (sign: 0.4) + Reiseveranstalter (who: 0.3) ≥ 1.3: a bankruptcy is told

`what` happens and `sign`s of it count twice at most, `who` and `where` once; without a `what` nothing is told.
In a short text and in the opening of a longer one, words of bad news of any kind (0.3, twice at most) join in, except for the
families that keep all ads away: those need more than a mood.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from adserver.core.relevance.lexicon import hints_harm, hints_trouble, hints_violence, hints_wider
from adserver.core.relevance.lexicon.bad_news import BAD_NEWS
from adserver.core.relevance.lexicon.events import SENSITIVE
from adserver.core.relevance.text import LANGUAGES
from adserver.core.relevance.words import key

WINDOW = 3
"""Sentences in a row that hints are added up over; a short text is one window."""
ENOUGH = 1.3
"""For a short text, where each word is about the one thing told. At 1 three times as many harmless ones told something."""
ENOUGH_IN_LONG = 1.5
"""For a window of a longer text, where chance brings more of them together."""
WORTH = {"what": 0.6, "sign": 0.4, "bad": 0.3, "who": 0.3, "where": 0.2}
_AT_MOST = {"what": 2, "sign": 2, "bad": 2, "who": 1, "where": 1}
_FEWEST = 2
"""No single hint tells anything."""

ANY = ""
"""The family of bad news of any kind."""

HINTS: tuple[dict[str, dict[str, dict[str, str]]], ...] = (hints_violence.HINTS, hints_harm.HINTS, hints_trouble.HINTS, hints_wider.HINTS)


class Hint(NamedTuple):
    """One hint of a family: `keys` in a row."""

    family: str
    kind: str
    keys: tuple[str, ...]


Found = tuple[int, Hint, str]
"""Sentence, hint, and the word that gave it."""


def _lexicon(lang: str) -> dict[str, list[Hint]]:
    found: dict[str, list[Hint]] = {}
    for family, kind, words in _groups(lang):
        for word in words.split():
            keys = tuple(key(piece, lang) for piece in word.split("_"))
            found.setdefault(keys[0], []).append(Hint(family, kind, keys))
    for word in BAD_NEWS[lang].split():
        keys = tuple(key(piece, lang) for piece in word.split("_"))
        found.setdefault(keys[0], []).append(Hint(ANY, "bad", keys))
    return found


def _groups(lang: str) -> Iterator[tuple[str, str, str]]:
    for hints in HINTS:
        for family, languages in hints.items():
            for kind, words in languages[lang].items():
                yield family, kind, words


_LEXICON = {lang: {name: tuple(some) for name, some in _lexicon(lang).items()} for lang in LANGUAGES}


def of(name: str, lang: str) -> tuple[Hint, ...]:
    """The hints whose first word has this key."""
    return _LEXICON[lang].get(name, ()) if lang in _LEXICON else ()


def firsts(lang: str) -> frozenset[str]:
    """The keys that hints begin with."""
    return frozenset(_LEXICON[lang])


def add_up(found: Sequence[Found], sentences: int, short: int) -> Iterable[tuple[str, int, str]]:
    """Families that the hints tell, with the sentence and word that told most of it; `short` texts are one window."""
    width, enough = (sentences, ENOUGH) if sentences <= short else (WINDOW, ENOUGH_IN_LONG)
    families: dict[str, list[Found]] = {}
    for one in found:
        families.setdefault(one[1].family, []).append(one)
    bad = [one for one in families.pop(ANY, []) if one[0] < width]
    for family, own in families.items():
        most = WORTH["bad"] * _AT_MOST["bad"] if bad and family not in SENSITIVE else 0.0
        if len(own) + len(bad) < _FEWEST or len(own) * WORTH["what"] + most < enough:
            continue
        for start in dict.fromkeys(number for number, _, _ in own):
            window = [one for one in own if start <= one[0] < start + width]
            if len(window) * WORTH["what"] + most < enough:
                continue
            if _weigh([*window, *bad] if start < width and family not in SENSITIVE else window) >= enough:
                best = max(window, key=lambda one: WORTH[one[1].kind])
                yield family, best[0], best[2]
                break


def _weigh(window: Sequence[Found]) -> float:
    kinds: dict[str, set[tuple[str, ...]]] = {}
    for _, hint, _ in window:
        kinds.setdefault(hint.kind, set()).add(hint.keys)
    if "what" not in kinds:
        return 0.0
    kinds["bad"] = kinds.get("bad", set()) - kinds.get("what", set()) - kinds.get("sign", set())
    return sum(WORTH[kind] * min(len(keys), _AT_MOST[kind]) for kind, keys in kinds.items()) + 1e-9
