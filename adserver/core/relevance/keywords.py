"""What an article says, worked out once per version: its words with their weights, its topics, and the events it tells of."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

import msgspec

from adserver.core.relevance import safety, topics
from adserver.core.relevance.text import BREAK, tokens
from adserver.core.relevance.words import WORDS, row

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
    found = _summed(words, lang)
    roots = [(name, sqrt(count), worth, surface) for name, (count, worth, surface) in found.items()]
    return Analysis(
        lang,
        {name: Term(worth * root, surface) for name, root, worth, surface in roots},
        tuple(words),
        topics.shares([(name, root, surface) for name, root, _, surface in roots], row(words, lang), lang),
        safety.told(words, lang),
    )


def _counts(words: Sequence[str]) -> dict[str, float]:
    """How often each word stands in the text, and more for those of the lead."""
    counts: dict[str, float] = {**Counter(words)}
    for word in set(words[:LEAD_TOKENS]):
        counts[word] += LEAD_BONUS
    return counts


def _summed(words: Sequence[str], lang: str) -> dict[str, tuple[float, float, str]]:
    """For each key the count of its words, and worth and surface of the clearest of them."""
    found: dict[str, tuple[float, float, str]] = {}
    known = WORDS[lang]
    for word, count in _counts(words).items():
        for name, weight, worth in known[word].weighed:
            before = found.get(name)
            if before is None:
                found[name] = (count * weight, worth, word)
            elif before[1] >= worth:
                found[name] = (before[0] + count * weight, before[1], before[2])
            else:
                found[name] = (before[0] + count * weight, worth, word)
    return found


def heaviest(analysis: Analysis, n: int) -> tuple[tuple[str, float], ...]:
    """The n heaviest words as they stand in the article, heaviest first."""
    best: dict[str, float] = {}
    for term in sorted(analysis.terms.values(), key=lambda term: (-term.weight, term.surface)):
        best.setdefault(term.surface, round(term.weight, 3))
        if len(best) == n:
            break
    return tuple(best.items())
