"""Which events an article tells of, and which of them keep an ad away.

The lexicon's families are lists of entries in three forms:

    Dopingfall                  the word, inflected or as the head of a compound, stands in a sentence
    ums_Leben                   these words stand in a row
    Probe+positiv|auffällig     one word of each group stands in the same sentence; `@dead` is a named group

Words are compared whole: "Hooligansberg" and "Krieger-Museum" tell of no event. An ad's negative word refers to the families it
belongs to, so that "Absturz" keeps an ad from "Die Maschine zerschellte an einem Berghang" too.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from adserver.core.relevance import hints
from adserver.core.relevance.lexicon import events
from adserver.core.relevance.lexicon.event_heads import EVENT_HEADS
from adserver.core.relevance.remembered import ByLanguage
from adserver.core.relevance.text import BREAK, LANGUAGES, PAUSE, tokens
from adserver.core.relevance.words import HEAD, forms, key

LEAD_SENTENCES = 3
"""Headline and opening: an event told there is what the story is about."""
SHORT_SENTENCES = 6
"""In a text of at most so many sentences one of them is enough."""
_TOLD_SHARE = 0.12
"""Share of the sentences that must tell an event of a longer story, at least two, one of them in the lead."""

SENSITIVE = events.SENSITIVE
FAMILIES = tuple(events.FAMILIES)
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
    """Events of an article: family → the word that tells it; `about` are the families that the story itself is about."""

    families: dict[str, str]
    about: tuple[str, ...] = ()

    def sensitive(self, families: Iterable[str] = SENSITIVE) -> str | None:
        """The first of these families that the story is about: then no ad may stand beside it."""
        return next((family for family in families if family in self.about), None)


class Group(NamedTuple):
    """Alternatives that tell one part of an entry: single keys, and keys in a row, whose first ones are `starts`."""

    single: frozenset[str]
    rows: tuple[tuple[str, ...], ...]
    starts: frozenset[str]


class Entry(NamedTuple):
    """What tells a family once its first word was met: the row `first`, all of whose keys are `needs`, and each group."""

    family: str
    first: tuple[str, ...]
    needs: frozenset[str]
    groups: tuple[Group, ...]


class Reading(NamedTuple):
    """What a word may tell: its key, all keys that tell events, what starts with one of them (`tells`: any), and if it `misleads`."""

    key: str
    names: tuple[str, ...]
    entries: tuple[Entry, ...]
    hints: tuple[hints.Hint, ...]
    tells: bool
    misleads: bool


class Sentence(NamedTuple):
    """Keys of a sentence in order, and all of them (compound heads too); `hidden`: some were left out."""

    row: tuple[str, ...]
    found: frozenset[str]
    hidden: bool


def told(words: Sequence[str], lang: str) -> Told:
    """The families whose entries or hints stand in the text, each with the word that told it."""
    sentences = _sentences(words)
    families: dict[str, str] = {}
    where: dict[str, list[int]] = {}
    for number, family, surface in _all_told(sentences, lang):
        for name in (family, *IMPLIED.get(family, ())):
            families.setdefault(name, surface)
        where.setdefault(family, []).append(number)
    about = tuple(family for family in FAMILIES if family in where and _is_about(where[family], len(sentences)))
    return Told(families, about)


def _all_told(sentences: list[list[str]], lang: str) -> Iterator[tuple[int, str, str]]:
    found: list[hints.Found] = []
    for number, words in enumerate(sentences):
        for family, surface in _told_in(words, number, lang, found):
            yield number, family, surface
    for family, number, surface in hints.add_up(found, len(sentences), SHORT_SENTENCES):
        yield number, family, surface


def _is_about(numbers: list[int], sentences: int) -> bool:
    if sentences <= SHORT_SENTENCES:
        return True
    distinct = len(set(numbers))
    return numbers[0] < LEAD_SENTENCES and distinct >= max(2, sentences * _TOLD_SHARE)


def _sentences(words: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = []
    current: list[str] = []
    for word in words:
        if word != BREAK:
            current.append(word)
        elif current:
            found.append(current)
            current = []
    if current:
        found.append(current)
    return found


def _told_in(words: list[str], number: int, lang: str, found: list[hints.Found]) -> list[tuple[str, str]]:
    """Families that this sentence tells; its hints are added to `found`."""
    known = READINGS[lang]
    readings = [known[word] for word in words]
    telling = [(word, reading) for word, reading in zip(words, readings, strict=True) if reading.tells]
    if not telling:
        return []
    sentence = _sentence(readings, lang)
    told_here: list[tuple[str, str]] = []
    for word, reading in telling:
        if sentence.hidden and sentence.found.isdisjoint(reading.names):
            continue
        told_here.extend([(entry.family, word) for entry in reading.entries if _holds(entry, sentence)])
        found.extend([(number, hint, word) for hint in reading.hints if len(hint.keys) == 1 or _stands(hint.keys, sentence.row)])
    return told_here


def _holds(entry: Entry, sentence: Sentence) -> bool:
    found = sentence.found
    if len(entry.first) > 1 and not (entry.needs <= found and _stands(entry.first, sentence.row)):
        return False
    for single, rows, starts in entry.groups:
        if single.isdisjoint(found) and (starts.isdisjoint(found) or not any(_stands(keys, sentence.row) for keys in rows)):
            return False
    return True


def _stands(keys: tuple[str, ...], row: tuple[str, ...]) -> bool:
    if keys[0] not in row:
        return False
    return any(row[start : start + len(keys)] == keys for start, name in enumerate(row) if name == keys[0])


def _sentence(readings: list[Reading], lang: str) -> Sentence:
    """The sentence without the phrases that only look like an event."""
    row = tuple([reading.key for reading in readings])
    hidden: set[int] = set()
    for start in [at for at, reading in enumerate(readings) if reading.misleads]:
        for keys in _NOT_MEANT[lang][row[start]]:
            if row[start : start + len(keys)] == keys:
                hidden.update(range(start, start + len(keys)))
    if hidden:
        row = tuple("" if at in hidden else name for at, name in enumerate(row))
        readings = [reading for at, reading in enumerate(readings) if at not in hidden]
    return Sentence(row, frozenset([name for reading in readings for name in reading.names]), bool(hidden))


def _read(word: str, lang: str) -> Reading:
    names = () if word == PAUSE else _names(word, lang)
    by_key = _ENTRIES.get(lang, {})
    entries = tuple(entry for name in names for entry in by_key.get(name, ()))
    some = tuple(hint for name in names for hint in hints.of(name, lang))
    whole = key(word, lang)
    return Reading(whole, names, entries, some, bool(entries or some), whole in _NOT_MEANT.get(lang, {}))


READINGS = ByLanguage(_read)
"""What each word may tell, by language."""


def _names(word: str, lang: str) -> tuple[str, ...]:
    """A word's own key, its compound's head, and the modifier of a head like Opfer or Skandal."""
    whole = key(word, lang)
    if whole in _NO_EVENT.get(lang, ()):
        return ()
    if lang != "de":
        return (whole,)
    parts = forms(word, lang)[1:]
    heads = [name for name, weight, _ in parts if weight == HEAD]
    if heads and heads[0] in _HEADS.get(lang, ()):
        heads += [name for name, weight, _ in parts if weight != HEAD]
    return tuple(dict.fromkeys((whole, *heads)))


@lru_cache(1 << 14)
def families_of(negative: str, lang: str) -> frozenset[str]:
    """The event families that an ad's negative word belongs to; empty where it stands for itself alone."""
    members = _MEMBERS.get(lang, {})
    pieces = [piece for piece in tokens(negative) if piece not in {BREAK, PAUSE}]
    phrase = tuple(key(piece, lang) for piece in pieces)
    if phrase in members:
        return frozenset(members[phrase])
    found = (members.get((name,), set()) for piece in pieces for name, _, _ in forms(piece, lang))
    return frozenset(family for families in found for family in families)


@lru_cache(1 << 14)
def _row(negative: str, lang: str) -> tuple[str, ...]:
    return tuple(key(piece, lang) for piece in tokens(negative) if piece not in {BREAK, PAUSE})


def why_blocked(negatives: Iterable[str], lang: str, families: dict[str, str], row: tuple[str, ...]) -> str | None:
    """The reason that negative words give against an article with these events, whose whole words' keys are `row`, or None."""
    for negative in negatives:
        keys = _row(negative, lang)
        if keys and keys[0] in row and (len(keys) == 1 or any(row[at : at + len(keys)] == keys for at in range(len(row)))):
            return f"negative:{negative}"
        for family in sorted(families_of(negative, lang)):
            if family in families:
                return family
    return None


def _keys(text: str, lang: str) -> tuple[str, ...]:
    return tuple(key(piece, lang) for piece in text.split("_"))


def _group(text: str, lang: str) -> Group:
    found = _alternatives(text, lang)
    rows = tuple(keys for keys in found if len(keys) > 1)
    return Group(frozenset(keys[0] for keys in found if len(keys) == 1), rows, frozenset(keys[0] for keys in rows))


def _alternatives(text: str, lang: str) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[str, ...]] = []
    for alternative in text.split("|"):
        words = events.GROUPS[lang][alternative[1:]].split() if alternative.startswith("@") else [alternative]
        found.extend(_keys(word, lang) for word in words)
    return tuple(dict.fromkeys(found))


def _entries(lang: str) -> tuple[dict[str, list[Entry]], dict[tuple[str, ...], set[str]]]:
    """Entries by the key of their first word, and the families of each first word or phrase."""
    members: dict[tuple[str, ...], set[str]] = {}
    joined: dict[tuple[str, tuple[str, ...]], list[tuple[Group, ...]]] = {}
    for family, texts in events.FAMILIES.items():
        for text in texts[lang].split():
            first, *others = text.split("+")
            groups = tuple(_group(other, lang) for other in others)
            for keys in _alternatives(first, lang):
                joined.setdefault((family, keys), []).append(groups)
                members.setdefault(keys, set()).add(family)
    by_key: dict[str, list[Entry]] = {}
    for (family, keys), ways in joined.items():
        by_key.setdefault(keys[0], []).extend(Entry(family, keys, frozenset(keys), groups) for groups in _fewest(ways))
    return by_key, members


def _fewest(ways: list[tuple[Group, ...]]) -> list[tuple[Group, ...]]:
    """The same with fewer to try: nothing beside a word that tells by itself, and entries of two parts as one with all alternatives."""
    if () in ways:
        return [()]
    pairs = [groups[0] for groups in ways if len(groups) == 1]
    others = [groups for groups in ways if len(groups) > 1]
    if not pairs:
        return others
    rows = tuple(dict.fromkeys(row for group in pairs for row in group.rows))
    return [(Group(frozenset().union(*(group.single for group in pairs)), rows, frozenset(row[0] for row in rows)),), *others]


def _not_meant(lang: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in events.NOT_MEANT[lang].split():
        keys = _keys(text, lang)
        found.setdefault(keys[0], []).append(keys)
    return found


_HEADS = {lang: frozenset(key(word, lang) for word in EVENT_HEADS[lang].split()) for lang in LANGUAGES}
_NO_EVENT = {lang: frozenset(key(word, lang) for word in events.NO_EVENT[lang].split()) for lang in LANGUAGES}
_NOT_MEANT = {lang: _not_meant(lang) for lang in LANGUAGES}
_READ = {lang: _entries(lang) for lang in LANGUAGES}
_ENTRIES = {lang: entries for lang, (entries, _) in _READ.items()}
_MEMBERS = {lang: members for lang, (_, members) in _READ.items()}
