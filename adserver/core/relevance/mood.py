"""Whether a short story is one of bad news, of whatever kind: each of its words weighs for or against it, and the weights are learnt.

    "Controllers called the flight eleven times. A fishing boat found wreckage; the search goes on."
    wreckage 1.2 + search 0.5 + boat 0.2 + … ≥ enough: bad news, told by "wreckage"

`tools/train_mood.py` learns them from stories that were written for it, and writes `lexicon/mood_de.txt` and `mood_en.txt`: how much is
enough, then a line for each weight with its words, heaviest first. Each word counts once. A stop word counts a quarter, so that a
writer's way of telling does not decide; a German compound counts as itself, as its head, and half as its first part; a number as so
many digits.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from adserver.core.relevance.remembered import ByLanguage
from adserver.core.relevance.text import BREAK, LANGUAGES, PAUSE
from adserver.core.relevance.words import HEAD, STEM_MARK, WORDS

COMMON = 0.25
"""What a stop word counts. At ½ half as much again of ordinary news was taken for bad news, at 0 more stories were missed."""
FIRST_PART = 0.5
"""What a compound's first part counts of what it would alone: a Bombendrohung is bad news, Bombenstimmung is none."""
HARMLESS = 1.5
"""What a story lacks that tells no event, whatever is named: frees two thirds of near misses, loses 1 or 2 plain stories in 100."""
TELLING_WORDS = 20
"""Weighed words from which so low a sum says something: a single sentence has too few for any."""
_MOST_DIGITS = 4


class Weights(NamedTuple):
    """What each key weighs, and the sum from which a story is one of bad news."""

    of: dict[str, float]
    enough: float


def weights_in(file: Path) -> Weights:
    """The weights that a file holds: 2 ms."""
    enough, *lines = file.read_text("utf-8").splitlines()
    found: dict[str, float] = {}
    for line in lines:
        weight, *names = line.split()
        found |= dict.fromkeys(names, float(weight))
    return Weights(found, float(enough))


def file_of(lang: str) -> Path:
    """Where the weights of a language lie."""
    return Path(__file__).with_name("lexicon") / f"mood_{lang}.txt"


WEIGHTS = {lang: weights_in(file_of(lang)) for lang in LANGUAGES}


class Mood(NamedTuple):
    """The word that weighs most in a story of bad news, None in any other; and whether it is far from one."""

    grim: str | None = None
    harmless: bool = False


def mood_of(words: Sequence[str], keys: Sequence[str], lang: str) -> Mood:
    """What a short story's words weigh together. `keys` are those of the words, "," where not meant."""
    if lang not in WEIGHTS:
        return Mood()
    found: dict[str, tuple[float, str]] = {}
    cues = CUES[lang]
    for word, name in zip(words, keys, strict=True):
        if name != PAUSE:
            for cue, weight in cues[word]:
                if cue not in found or abs(weight) > abs(found[cue][0]):
                    found[cue] = (weight, word)
    more = sum(weight for weight, _ in found.values()) - WEIGHTS[lang].enough
    if more < 0:
        return Mood(harmless=more < -HARMLESS and len(found) >= TELLING_WORDS)
    return Mood(max(found.values(), key=lambda pair: (bool(WORDS[lang][pair[1]].weighed), pair[0]))[1])


def shares(word: str, lang: str) -> Iterator[tuple[str, float]]:
    """The keys that a word is weighed by, and how much of each one's weight it has."""
    if word in {BREAK, PAUSE}:
        return
    known = WORDS[lang][word]
    if word.isdigit():
        yield "0" * min(len(word), _MOST_DIGITS), COMMON
        return
    yield known.key, 1.0 if known.weighed else COMMON
    for name, weight, _ in known.weighed[1:]:
        if name[0] != STEM_MARK:
            yield name, 1.0 if weight == HEAD else FIRST_PART


def _cues(word: str, lang: str) -> tuple[tuple[str, float], ...]:
    weights = WEIGHTS[lang].of
    return tuple((name, weights[name] * share) for name, share in shares(word, lang) if name in weights)


CUES = ByLanguage(_cues)
"""What each word says of the mood, by language."""
