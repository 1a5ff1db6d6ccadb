"""What an article says, worked out once per version: its words with their weights, its topics, and the events it tells of."""

from collections.abc import Sequence
from math import sqrt

import msgspec

from adserver.core import safety, topics
from adserver.core.text import BREAK, PAUSE, rarity, tokens
from adserver.core.words import forms, key

LEAD_TOKENS = 60
"""Headline and first paragraph: what an article is about stands there."""
LEAD_BONUS = 2.0
"""What a word in the headline or lead is worth beyond its count."""


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One key of an article. `weight` is √(count + lead bonus) × rarity × form; `surface` the word as it stands in the text."""

    weight: float
    surface: str


class Analysis(msgspec.Struct, frozen=True, array_like=True):
    """An article's words by key, all of them in order with the marks between, its topics, and the events that it tells of."""

    lang: str
    terms: dict[str, Term]
    words: tuple[str, ...]
    topics: topics.Weights
    told: safety.Told


def analyse(title: str, text: str, lang: str) -> Analysis:
    """The analysis of an article; the same title, text and language always give the same one."""
    words = [*tokens(title), BREAK, *tokens(text)]
    counts: dict[str, float] = {}
    for position, word in enumerate(words):
        if word in counts:
            counts[word] += 1.0
        else:
            counts[word] = 1.0 + LEAD_BONUS if position < LEAD_TOKENS else 1.0
    found: dict[str, tuple[float, float, str]] = {}
    for word, count in counts.items():
        if word not in (BREAK, PAUSE):
            _add(found, word, count, lang)
    roots = [(name, sqrt(count), weight, surface) for name, (count, weight, surface) in found.items()]
    return Analysis(
        lang,
        {name: Term(weight * root, surface) for name, root, weight, surface in roots},
        tuple(words),
        topics.shares(((name, root, surface) for name, root, _, surface in roots), row(words, lang), lang),
        safety.told(words, lang),
    )


def row(words: Sequence[str], lang: str) -> tuple[str, ...]:
    """The key of each whole word in order; marks stay as they are."""
    return tuple([word if word in (BREAK, PAUSE) else key(word, lang) for word in words])


def _add(found: dict[str, tuple[float, float, str]], word: str, count: float, lang: str) -> None:
    """Sums the counts of a key's words; the weight is that of its clearest form."""
    for name, weight, source in forms(word, lang):
        before = found.get(name)
        worth = weight * rarity(source, lang)
        if before is None:
            found[name] = (count * weight, worth, word)
        else:
            found[name] = (before[0] + count * weight, max(before[1], worth), before[2] if before[1] >= worth else word)


def heaviest(analysis: Analysis, n: int) -> tuple[tuple[str, float], ...]:
    """The n heaviest words as they stand in the article, heaviest first."""
    best: dict[str, float] = {}
    for term in sorted(analysis.terms.values(), key=lambda term: (-term.weight, term.surface)):
        best.setdefault(term.surface, round(term.weight, 3))
        if len(best) == n:
            break
    return tuple(best.items())
