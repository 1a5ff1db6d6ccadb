"""What a text is about beyond its single words: its share of each of some sixty curated topics."""

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from adserver.core.relevance.lexicon import business, culture, life, media, politics, science, society, sport, technology, world
from adserver.core.relevance.lexicon.wider_de import every as wider_de
from adserver.core.relevance.lexicon.wider_en import every as wider_en
from adserver.core.relevance.text import LANGUAGES, rarity
from adserver.core.relevance.words import key

_SUBJECTS = (sport, culture, media, technology, politics, world, business, science, society, life)
_WIDER = {"de": wider_de.WORDS, "en": wider_en.WORDS}
"""More words of the same topics, by language."""
TOPICS: tuple[str, ...] = tuple(name for subject in _SUBJECTS for name in subject.TOPICS)
NAMES: tuple[str, ...] = (*TOPICS, *(subject.DOMAIN for subject in _SUBJECTS))
"""Topics, then the domains that they belong to."""
SIZE = len(NAMES)
_DOMAIN_OF = {TOPICS.index(name): len(TOPICS) + number for number, subject in enumerate(_SUBJECTS) for name in subject.TOPICS}
_MOST_RARE = 5.0
"""Rarity that counts at most: a single odd name does not decide what a text is about."""
_DOMAIN_SHARE = 2.0
"""What a topic gives to its domain: a football shop fits beside tennis better than a bank does."""
_LOOSE_SHARE = 0.5
"""The same for everyday life, whose topics have nothing in common: a compost bin fits beside a wardrobe no better than a bank does."""
_SHARES = [_LOOSE_SHARE if subject is life else _DOMAIN_SHARE for subject in _SUBJECTS]
_LEAST_SHARE = 0.08
"""Topics below this share of the strongest are noise."""

_DOUBT = 7.0
"""Evidence at which a text's topics are half as sure: one odd word in its opening comes to 8, two sentences to 30, an article to 120.
Without it a text on paper boats that says "corners" once was about football."""

Weights = tuple[tuple[int, float], ...]
"""Numbers of topics and domains with their weight, strongest first; a vector whose length, under 1, says how sure they are."""


class Clue(NamedTuple):
    """A word's topic. `proper`: only the capitalised English word tells it (the Sun, Orange)."""

    topic: int
    weight: float
    proper: bool


_Phrases = dict[tuple[str, ...], list[tuple[tuple[str, ...], Clue]]]


def _lexicon(lang: str) -> tuple[dict[str, tuple[Clue, ...]], _Phrases]:
    """Clues by key, and phrases by the keys of their first two words. A word of several topics tells each of them less."""
    single: dict[str, tuple[Clue, ...]] = {}
    phrases: _Phrases = {}
    for keys, topics in _entries(lang).items():
        clues = tuple(Clue(topic, worth / len(topics), proper) for topic, (worth, proper) in topics.items())
        if len(keys) == 1:
            single[keys[0]] = clues
        else:
            phrases.setdefault(keys[:2], []).extend((keys, clue) for clue in clues)
    return single, phrases


def _entries(lang: str) -> dict[tuple[str, ...], dict[int, tuple[float, bool]]]:
    found: dict[tuple[str, ...], dict[int, tuple[float, bool]]] = {}
    for subject in _SUBJECTS:
        for name, texts in subject.TOPICS.items():
            for entry in (*texts[lang].split(), *_WIDER[lang][name].split()):
                pieces = entry.split("_")
                worth = sum(min(_MOST_RARE, rarity(piece, lang)) for piece in pieces) / len(pieces)
                keys = tuple(key(piece, lang) for piece in pieces)
                found.setdefault(keys, {})[TOPICS.index(name)] = (worth, lang == "en" and entry[0].isupper())
    return found


_LEXICON = {lang: _lexicon(lang) for lang in LANGUAGES}
_FIRSTS = {lang: frozenset(first for first, _ in phrases) for lang, (_, phrases) in _LEXICON.items()}
"""The first words of phrases: one in twenty of a text."""
_NOTHING: tuple[dict[str, tuple[Clue, ...]], _Phrases] = ({}, {})


def shares(terms: Iterable[tuple[str, float, str]], order: tuple[str, ...], lang: str) -> Weights:
    """What a text is about. `terms` are keys with √count × form weight and the word as it stands; `order` its whole words in order."""
    single, _ = _LEXICON.get(lang, _NOTHING)
    sums: dict[int, float] = {}
    for name, weight, surface in terms:
        for clue in single.get(name, ()):
            if not clue.proper or surface[0].isupper():
                sums[clue.topic] = sums.get(clue.topic, 0.0) + weight * clue.weight
    for _, _, topic, weight in phrases(order, lang):
        sums[topic] = sums.get(topic, 0.0) + weight
    return _sure(unit(sums), sum(sums.values()))


def phrases(order: tuple[str, ...], lang: str) -> Iterator[tuple[int, int, int, float]]:
    """The listed phrases among a text's whole words: where each starts, its words, the topic that it tells and how clearly."""
    _, listed = _LEXICON.get(lang, _NOTHING)
    firsts = _FIRSTS.get(lang, frozenset())
    for position in [at for at, name in enumerate(order) if name in firsts]:
        for keys, clue in listed.get(order[position : position + 2], ()):
            if order[position : position + len(keys)] == keys:
                yield position, len(keys), clue.topic, clue.weight


def told_by(name: str, surface: str, lang: str) -> list[int]:
    """The topics that one key of a text tells; `surface` is the word as it stands."""
    single, _ = _LEXICON.get(lang, _NOTHING)
    return [clue.topic for clue in single.get(name, ()) if not clue.proper or surface[0].isupper()]


def clues(row: tuple[str, ...], forms: Iterable[tuple[str, float, str]], lang: str) -> tuple[tuple[int, float], ...]:
    """The topics that one word or phrase of an ad tells, with their weight; a listed phrase tells more than its words."""
    single, phrases = _LEXICON.get(lang, _NOTHING)
    whole = [clue for keys, clue in phrases.get(row[:2], ()) if keys == row]
    if whole:
        return tuple((clue.topic, clue.weight) for clue in whole)
    found: dict[int, float] = {}
    for name, weight, surface in forms:
        for clue in single.get(name, ()):
            if not clue.proper or surface[0].isupper():
                found[clue.topic] = max(found.get(clue.topic, 0.0), clue.weight * weight)
    return tuple(found.items())


def units(sums: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """`unit` of each row: strongest topics and their domains."""
    kept = np.where(sums >= sums.max(axis=1, keepdims=True) * np.float32(_LEAST_SHARE), sums, np.float32(0))
    members = np.zeros((len(TOPICS), SIZE - len(TOPICS)), np.float32)
    for topic, domain in _DOMAIN_OF.items():
        members[topic, domain - len(TOPICS)] = _SHARES[domain - len(TOPICS)]
    both = np.concatenate([kept, kept @ members], axis=1)
    scaled: npt.NDArray[np.float32] = both / np.maximum(np.sqrt((both * both).sum(axis=1, keepdims=True)), np.float32(1e-9))
    return scaled


def _sure(weights: Weights, evidence: float) -> Weights:
    """The vector of length 1, shorter where little evidence is behind it."""
    length = evidence / (evidence + _DOUBT)
    return tuple([(topic, weight * length) for topic, weight in weights])


def unit(sums: Mapping[int, float]) -> Weights:
    """The strongest topics and their domains, scaled to length 1."""
    if not sums:
        return ()
    least = max(sums.values()) * _LEAST_SHARE
    kept = {topic: value for topic, value in sums.items() if value >= least}
    for topic, value in list(kept.items()):
        domain = _DOMAIN_OF[topic]
        kept[domain] = kept.get(domain, 0.0) + value * _SHARES[domain - len(TOPICS)]
    length = sqrt(sum(value * value for value in kept.values()))
    return tuple(sorted(((topic, value / length) for topic, value in kept.items()), key=lambda pair: -pair[1]))
