"""What tells events: the lexicon's entries by the key of their first word, worked out once.

`relevance.safety` says what an entry looks like.
"""

from typing import NamedTuple

from adserver.core.relevance.lexicon import events
from adserver.core.relevance.lexicon.event_heads import EVENT_HEADS
from adserver.core.relevance.lexicon.negatives import MEANS
from adserver.core.relevance.text import LANGUAGES, fold
from adserver.core.relevance.words import key

FORM = "="
"""Stands before a word that tells an event in this form only: a mug, to hang and a body are harmless, mugged, hanged and bodies are not."""


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
    second: frozenset[str]
    """Keys of which one must be there for the first of the groups; empty where there are none. Nine in ten entries fail on this."""


Phrases = dict[str, list[tuple[str, ...]]]
"""Phrases that start with one word, by their second ("" where there is none)."""


def keys_of(text: str, lang: str) -> tuple[str, ...]:
    """The keys of an entry's words in a row, which "_" joins; of "=mugged" that very form, which a mug is not."""
    return (as_it_stands(text[1:]),) if text[0] == FORM else tuple(key(piece, lang) for piece in text.split("_"))


def as_it_stands(word: str) -> str:
    """The key of one form of a word: "=mugged"."""
    return FORM + fold(word)


def _group(text: str, lang: str) -> Group:
    found = _alternatives(text, lang)
    rows = tuple(keys for keys in found if len(keys) > 1)
    return Group(frozenset(keys[0] for keys in found if len(keys) == 1), rows, frozenset(keys[0] for keys in rows))


def _alternatives(text: str, lang: str) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[str, ...]] = []
    for alternative in text.split("|"):
        words = events.GROUPS[lang][alternative[1:]].split() if alternative.startswith("@") else [alternative]
        found.extend(keys_of(word, lang) for word in words)
    return tuple(dict.fromkeys(found))


def _entries(lang: str) -> tuple[dict[str, tuple[Entry, ...]], dict[tuple[str, ...], set[str]]]:
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
    for family, text in MEANS[lang].items():
        for word in text.split():
            members.setdefault(keys_of(word, lang), set()).add(family)
    by_key: dict[str, tuple[Entry, ...]] = {}
    for (family, keys), ways in joined.items():
        entries = (Entry(family, keys, frozenset(keys), groups, _second(groups)) for groups in _fewest(ways))
        by_key[keys[0]] = (*by_key.get(keys[0], ()), *entries)
    return by_key, members


def _second(groups: tuple[Group, ...]) -> frozenset[str]:
    return groups[0].single | groups[0].starts if groups else frozenset()


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


def _not_meant(lang: str) -> dict[str, Phrases]:
    found: dict[str, Phrases] = {}
    for text in events.NOT_MEANT[lang].split():
        keys = keys_of(text, lang)
        found.setdefault(keys[0], {}).setdefault(keys[1] if len(keys) > 1 else "", []).append(keys)
    return found


def _all_names(entries: dict[str, tuple[Entry, ...]]) -> frozenset[str]:
    found = set(entries)
    for entry in (entry for some in entries.values() for entry in some):
        found |= entry.needs.union(*(group.single | group.starts for group in entry.groups))
    return frozenset(found)


HEADS = {lang: frozenset(key(word, lang) for word in EVENT_HEADS[lang].split()) for lang in LANGUAGES}
NO_EVENT = {lang: frozenset(key(word, lang) for word in events.NO_EVENT[lang].split()) for lang in LANGUAGES}
NOT_MEANT = {lang: _not_meant(lang) for lang in LANGUAGES}
_READ = {lang: _entries(lang) for lang in LANGUAGES}
ENTRIES = {lang: entries for lang, (entries, _) in _READ.items()}
MEMBERS = {lang: members for lang, (_, members) in _READ.items()}
EXACT = {lang: frozenset(name for name in entries if name[0] == FORM) for lang, entries in ENTRIES.items()}
NAMES = {lang: _all_names(entries) for lang, entries in ENTRIES.items()}
"""By language: compounds' heads that tell their modifier's event, words and phrases that tell none, the entries by the key of their
first word, the families that a negative word or phrase refers to, the forms that tell what their word does not, and all keys that are
looked for in a sentence."""
