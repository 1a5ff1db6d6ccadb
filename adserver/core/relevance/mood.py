"""Whether a short story is one of bad news, of whatever kind: its words weigh for it or against it.

    "Controllers called the flight eleven times. A fishing boat found wreckage; the search goes on."
    wreckage (grim: 2) + search (shade: ½) = 2½ ≥ 1½: bad news, told by "wreckage"

    "The police band plays in the park. Entry is free."
    police (gloom: 1) + entry is free (bright: −¾) = ¼: no bad news

A word that means trouble by itself is enough, two that mostly do are, three that often do are; good news and offers speak against it.
Each entry counts once. A German compound counts as its head does, and half as its first part does.
"""

from collections.abc import Sequence
from typing import NamedTuple

from adserver.core.relevance.lexicon import mood_de, mood_en
from adserver.core.relevance.lexicon.bad_news import GLOOM
from adserver.core.relevance.remembered import ByLanguage
from adserver.core.relevance.text import BREAK, LANGUAGES, PAUSE
from adserver.core.relevance.told_by import NO_EVENT, as_it_stands, keys_of
from adserver.core.relevance.words import HEAD, forms, key

ENOUGH = 1.5
"""At 2 a sixth more of the roundabout stories were missed, at 1 harmless ones were taken for bad news."""
GRIM, GLOOMY, SHADE, BRIGHT = 2.0, 1.0, 0.5, -0.75
FIRST_PART = 0.5
"""What a compound's first part counts of what it would alone: a Bombendrohung is bad news, Bombenstimmung is none."""
_TIERS = {
    lang: ((BRIGHT, lists.BRIGHT), (SHADE, lists.SHADE), (GLOOMY, GLOOM[lang]), (GRIM, lists.GRIM))
    for lang, lists in (("de", mood_de), ("en", mood_en))
}


class Cue(NamedTuple):
    """Keys in a row, and what they weigh."""

    keys: tuple[str, ...]
    weight: float


def _lexicon(lang: str) -> dict[str, tuple[Cue, ...]]:
    """Cues by the key of their first word, longest first; where lists disagree the later one holds."""
    weights: dict[tuple[str, ...], float] = {}
    for weight, words in _TIERS[lang]:
        weights.update((keys_of(word, lang), weight) for word in words.split())
    found: dict[str, list[Cue]] = {}
    for keys, weight in sorted(weights.items(), key=lambda pair: -len(pair[0])):
        found.setdefault(keys[0], []).append(Cue(keys, weight))
    return {name: tuple(cues) for name, cues in found.items()}


_LEXICON = {lang: _lexicon(lang) for lang in LANGUAGES}


def bad_news(words: Sequence[str], keys: Sequence[str], lang: str) -> str | None:
    """The word that weighs most in a story of bad news, or None where it is none. `keys` are those of the words, "," where not meant."""
    found: dict[tuple[str, ...], tuple[float, str]] = {}
    for at, (word, name) in enumerate(zip(words, keys, strict=True)):
        cue = _cue(word, keys, at, lang) if name not in (BREAK, PAUSE) else None
        if cue and abs(cue.weight) > abs(found.get(cue.keys, (0.0, ""))[0]):
            found[cue.keys] = (cue.weight, " ".join(words[at : at + len(cue.keys)]))
    if sum(weight for weight, _ in found.values()) < ENOUGH:
        return None
    return max(found.values(), key=lambda pair: pair[0])[1]


def _cue(word: str, keys: Sequence[str], at: int, lang: str) -> Cue | None:
    """The weightiest cue that begins with this word."""
    standing = (cue for cue in READ[lang][word] if len(cue.keys) == 1 or tuple(keys[at : at + len(cue.keys)]) == cue.keys)
    return max(standing, key=lambda cue: abs(cue.weight), default=None)


def _read(word: str, lang: str) -> tuple[Cue, ...]:
    """The cues that may begin with a word; of a German compound that is none itself, those of its parts."""
    lexicon = _LEXICON.get(lang, {})
    if exact := lexicon.get(as_it_stands(word)):
        return exact
    whole = key(word, lang)
    if whole in lexicon or whole in NO_EVENT.get(lang, ()) or lang != "de":
        return lexicon.get(whole, ())
    parts = ((weight, cue) for name, weight, _ in forms(word, lang)[1:] for cue in lexicon.get(name, ()) if len(cue.keys) == 1)
    return tuple(Cue(cue.keys, cue.weight * (1 if weight == HEAD else FIRST_PART)) for weight, cue in parts)


READ = ByLanguage(_read)
"""What each word may say of the mood, by language."""
