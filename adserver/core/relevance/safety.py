"""Which events an article tells of, and which of them keep an ad away.

The lexicon's families are lists of entries in three forms:

    Dopingfall                  the word, inflected or as the head of a compound, stands in a sentence
    ums_Leben                   these words stand in a row
    Probe+positiv|auffällig     one word of each group stands in the same sentence; `@dead` is a named group

Words are compared whole: "Hooligansberg" and "Krieger-Museum" tell of no event. An ad's negative word refers to the families it
belongs to, so that "Absturz" keeps an ad from "Die Maschine zerschellte an einem Berghang" too.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from adserver.core.relevance import hints, mood
from adserver.core.relevance.lexicon import events
from adserver.core.relevance.remembered import ByLanguage
from adserver.core.relevance.text import BREAK, LANGUAGES, PAUSE, tokens
from adserver.core.relevance.told_by import ENTRIES, EXACT, HEADS, MEMBERS, NAMES, NO_EVENT, NOT_MEANT, Entry, Phrases, as_it_stands
from adserver.core.relevance.words import HEAD, WORDS, forms, key, row

LEAD_SENTENCES = 3
"""Headline and opening: an event told there is what the story is about."""
SHORT_SENTENCES = 6
"""In a text of at most so many sentences one of them is enough."""
_TOLD_SHARE = 0.12
"""Share of the sentences that must tell an event of a longer story, at least two, one of them in the lead."""
OFTEN_SENTENCES = 3
"""A ferry's fire is told in three of 31 sentences, the dead in five: who wants no ads beside fires means that story too."""

SENSITIVE = events.SENSITIVE
FAMILIES = tuple(events.FAMILIES)
UNNAMED = "bad_news"
"""What short stories of bad news tell beside all else: it keeps every ad away that avoids any event."""
_DEADLY = frozenset({"death", "suicide", "murder"})
"""What words like "killed" refer to: a first-aid course that avoids deaths stands beside an accident that all survived, bad news or not."""
IMPLIED = {
    "terror": ("murder", "violence", "death"),
    "massacre": ("murder", "violence", "death"),
    "murder": ("violence", "death"),
    "suicide": ("death",),
    "war": ("violence", "death"),
    "hate": ("violence",),
}
"""What tells the first tells the others."""


class Told(msgspec.Struct, frozen=True, array_like=True):
    """Events of an article: family → the word that tells it; `about` are the families that the story itself is about.

    `often`: families that come up again and again without being what it is about.
    """

    families: dict[str, str]
    about: tuple[str, ...] = ()
    often: tuple[str, ...] = ()

    def sensitive(self, families: Iterable[str] = SENSITIVE) -> str | None:
        """The first of these families that the story is about: then no ad may stand beside it."""
        return next((family for family in families if family in self.about), None)

    def unwanted(self, families: Iterable[str]) -> str | None:
        """The first of these families that a publisher wants no ad beside: those too that the story tells of often."""
        return next((family for family in families if family in self.about or family in self.often), None)


class Reading(NamedTuple):
    """What a word may tell: the entries and hints that start with one of its keys, hints of several words apart.

    `names` are those of its keys that anything in the lexicon has. `misleads` are the phrases that start with it and only look like an
    event, by their second key ("" where there is none).
    """

    names: tuple[str, ...]
    entries: tuple[Entry, ...]
    hints: tuple[hints.Hint, ...]
    rows: tuple[hints.Hint, ...]
    misleads: Phrases


class Sentence(NamedTuple):
    """Keys of a sentence in order, those that may tell anything (compound heads too), and the words that do with their readings."""

    row: tuple[str, ...]
    found: frozenset[str]
    telling: list[tuple[str, Reading]]


def told(words: Sequence[str], lang: str) -> Told:
    """The families that a text tells, each with the word that told it; those of a short story as its mood allows."""
    sentences = _sentences(words, lang)
    found = _named(sentences)
    return _in_its_mood(found, words, lang) if len(sentences) <= SHORT_SENTENCES else found


def named(words: Sequence[str], lang: str) -> Told:
    """The families whose entries or hints stand in the text, whatever its mood."""
    return _named(_sentences(words, lang))


def _named(sentences: list[Sentence]) -> Told:
    families: dict[str, str] = {}
    where: dict[str, list[int]] = {}
    for number, family, surface in _all_told(sentences):
        for name in (family, *IMPLIED.get(family, ())):
            families.setdefault(name, surface)
        where.setdefault(family, []).append(number)
    about = tuple(family for family in FAMILIES if family in where and _is_about(where[family], len(sentences)))
    often = tuple(family for family in FAMILIES if family not in about and len(set(where.get(family, ()))) >= OFTEN_SENTENCES)
    return Told(families, about, often)


def _in_its_mood(found: Told, words: Sequence[str], lang: str) -> Told:
    """A story of bad news tells of it beside all else; one far from any tells no event, but for those beside which no ad may stand."""
    sense = mood.mood_of(words, meant(row(words, lang), lang), lang)
    if sense.grim:
        return Told({**found.families, UNNAMED: sense.grim}, found.about, found.often)
    if sense.harmless and not found.sensitive():
        return Told({})
    return found


def _all_told(sentences: list[Sentence]) -> Iterator[tuple[int, str, str]]:
    some: list[hints.Found] = []
    for number, (keys, found, telling) in enumerate(sentences):
        for word, reading in telling:
            for entry in reading.entries:
                # Nine in ten entries fail on their second part.
                if not (entry.second and entry.second.isdisjoint(found)) and _holds(entry, found, keys):
                    yield number, entry.family, word
            if reading.hints:
                some += [(number, hint, word) for hint in reading.hints]
            if reading.rows:
                some += [(number, hint, word) for hint in reading.rows if _stands(hint.keys, keys)]
    for family, number, surface in hints.add_up(some, len(sentences), SHORT_SENTENCES):
        yield number, family, surface


def _is_about(numbers: list[int], sentences: int) -> bool:
    if sentences <= SHORT_SENTENCES:
        return True
    distinct = len(set(numbers))
    return numbers[0] < LEAD_SENTENCES and distinct >= max(2, sentences * _TOLD_SHARE)


def _sentences(words: Sequence[str], lang: str) -> list[Sentence]:
    """The sentences, without the phrases that only look like an event."""
    readings = [(at, reading) for at, reading in enumerate(map(READINGS[lang].__getitem__, words)) if reading]
    places = [at for at, _ in readings]
    keys = row(words, lang)
    hidden = _only_looks(keys, [(at, reading.misleads) for at, reading in readings if reading.misleads])
    if hidden:
        keys = tuple(["" if at in hidden else name for at, name in enumerate(keys)])
    sentences: list[Sentence] = []
    for start, end in _spans(words):
        here = readings[bisect_left(places, start) : bisect_left(places, end)]
        found = frozenset().union(*[reading.names for at, reading in here if at not in hidden])
        # What is hidden tells nothing, unless the same word stands in the sentence once more.
        telling = [(words[at], reading) for at, reading in here if at not in hidden or not found.isdisjoint(reading.names)]
        sentences.append(Sentence(keys[start:end], found, telling))
    return sentences


def _spans(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each sentence starts and ends."""
    start = 0
    for _ in range(words.count(BREAK)):
        end = words.index(BREAK, start)
        if end > start:
            yield start, end
        start = end + 1
    if start < len(words):
        yield start, len(words)


def _holds(entry: Entry, found: frozenset[str], keys: tuple[str, ...]) -> bool:
    if len(entry.first) > 1 and not (entry.needs <= found and _stands(entry.first, keys)):
        return False
    for single, rows, starts in entry.groups:
        if single.isdisjoint(found) and (starts.isdisjoint(found) or not any(_stands(some, keys) for some in rows)):
            return False
    return True


def _stands(keys: tuple[str, ...], row: tuple[str, ...]) -> bool:
    if keys[1] not in row:
        return False
    first, length, at = keys[0], len(keys), -1
    for _ in range(row.count(first)):
        at = row.index(first, at + 1)
        if row[at : at + length] == keys:
            return True
    return False


def _only_looks(row: Sequence[str], starts: Iterable[tuple[int, Phrases]]) -> set[int]:
    """Where the phrases stand that only look like an event, of those that may start at these places."""
    found: set[int] = set()
    for start, phrases in starts:
        for second in (*row[start + 1 : start + 2], ""):
            for keys in phrases.get(second, ()):
                if row[start : start + len(keys)] == keys:
                    found.update(range(start, start + len(keys)))
    return found


def _read(word: str, lang: str) -> Reading | None:
    if word == PAUSE or lang not in LANGUAGES:
        return None
    names = _names(word, lang)
    misleads = NOT_MEANT[lang].get(WORDS[lang][word].key, {})
    if not misleads and _NAMES[lang].isdisjoint(names):
        return None
    entries = tuple(entry for name in names for entry in ENTRIES[lang].get(name, ()))
    some = [hint for name in names for hint in hints.of(name, lang)]
    single, rows = (tuple(hint for hint in some if (len(hint.keys) > 1) == is_row) for is_row in (False, True))
    return Reading(names, entries, single, rows, misleads)


_NAMES = {lang: NAMES[lang] | hints.firsts(lang) for lang in LANGUAGES}
READINGS = ByLanguage(_read)
"""What each word may tell, by language; most tell nothing."""


def _names(word: str, lang: str) -> tuple[str, ...]:
    """A word's own key, its compound's head, and the modifier of a head like Opfer or Skandal."""
    known = WORDS[lang][word]
    whole = known.key
    if whole in NO_EVENT[lang]:
        return ()
    form = as_it_stands(word)
    own = (whole, form) if form in EXACT[lang] else (whole,)
    parts = known.weighed[1:] if lang == "de" else ()
    if not parts:
        return own
    heads = [name for name, weight, _ in parts if weight == HEAD]
    if heads and heads[0] in HEADS[lang]:
        heads += [name for name, weight, _ in parts if weight != HEAD]
    return tuple(dict.fromkeys((*own, *heads)))


@lru_cache(1 << 14)
def families_of(negative: str, lang: str) -> frozenset[str]:
    """The event families that an ad's negative word belongs to; empty where it stands for itself alone."""
    members = MEMBERS.get(lang, {})
    pieces = [piece for piece in tokens(negative) if piece not in {BREAK, PAUSE}]
    phrase = tuple(key(piece, lang) for piece in pieces)
    if phrase in members:
        return frozenset(members[phrase])
    names = (name for piece in pieces for name in (as_it_stands(piece), *(name for name, _, _ in forms(piece, lang))))
    found = (members.get((name,), set()) for name in names)
    return frozenset(family for families in found for family in families)


@lru_cache(1 << 14)
def _row(negative: str, lang: str) -> tuple[str, ...]:
    return tuple(key(piece, lang) for piece in tokens(negative) if piece not in {BREAK, PAUSE})


def meant(row: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The keys of a text's words without the phrases that only look like an event: a shooting star is no shooting."""
    misleading = NOT_MEANT.get(lang, {})
    hidden = _only_looks(row, [(at, misleading[name]) for at, name in enumerate(row) if name in misleading])
    return tuple([PAUSE if at in hidden else name for at, name in enumerate(row)]) if hidden else row


def why_blocked(negatives: Iterable[str], lang: str, families: dict[str, str], row: tuple[str, ...]) -> str | None:
    """The reason that negative words give against an article with these events, whose whole words' keys are `row`, or None."""
    for negative in negatives:
        keys = _row(negative, lang)
        if keys and keys[0] in row and (len(keys) == 1 or any(row[at : at + len(keys)] == keys for at in range(len(row)))):
            return f"negative:{negative}"
        refers = families_of(negative, lang)
        for family in sorted(refers):
            if family in families:
                return family
        if UNNAMED in families and refers and not ("death" in refers and refers <= _DEADLY):
            return UNNAMED
    return None
