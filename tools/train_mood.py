"""Learns what words say of a short story's mood, and tells by author what is missed.

    python tools/train_mood.py [--tell]

Each line of tools/stories/*.jsonl is a story written for this, a file an author: told (in plain words, or roundabout) or harmless. The
older stories of tests/unit count less, as the lists of words were made from them. A logistic regression weighs words; its ridge pulls them
to what their tier of tools/stories/lists.toml weighs, and the tiers' own weights are learnt too. How much is enough is what all but 4 % of
the harmless stories stay under, each author's weighed by a model that has not read them. Each story is learnt from twice, whole and by
its first two sentences: teasers are as short. --tell writes nothing.
"""

import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from adserver.core.relevance import mood
from adserver.core.relevance.safety import meant, named, why_blocked
from adserver.core.relevance.text import BREAK, LANGUAGES, PAUSE, tokens
from adserver.core.relevance.words import key, row

ROOT = Path(__file__).resolve().parents[1]
STORIES = ROOT / "tools" / "stories"
OWN = "own"
"""Author of the stories that the lists of words were made from: words are learnt from them, tiers are not."""
OWN_SHARE = 0.5
NEWS = "news"
"""Ordinary news: harmless, and no near miss that enough is chosen by."""
WORD_RIDGE, TIER_RIDGE, OTHER_RIDGE = 0.001, 0.1, 0.001
"""How strongly a word is pulled to its tier's weight, a tier's weight to 0, and the rest (what all stories have) to 0."""
KEPT_FROM_ADS = 0.04
"""Share of near misses that may be taken for bad news."""
LEAST = 0.03
"""Words that weigh less are not written: a third of all, which decide nothing."""
TEASER_SENTENCES = 2
_SENTENCE_ENDS = re.compile(r"(?<=[.!?“”\"])\s+(?=[A-ZÄÖÜ„“\"])")
_TURNS = 30
_Floats = npt.NDArray[np.float64]


class Story(NamedTuple):
    """A story, who wrote it, and the event that it tells ("" for harmless ones), by which way."""

    author: str
    lang: str
    event: str
    way: str
    text: str
    told: bool


Features = dict[str, float]


def stories() -> list[Story]:
    """All of them, in the order of their files."""
    found = [
        Story(file.stem, one["lang"], one["event"], one["way"], one["text"], one["kind"] == "told")
        for file in sorted(STORIES.glob("*.jsonl"))
        for one in map(json.loads, file.read_text("utf-8").splitlines())
    ]
    for lang, name in (("de", "german"), ("en", "english")):
        parts = (ROOT / "tests" / "unit" / f"stories_{name}.txt").read_text("utf-8").split("\n\n")
        for told, part in zip((True, False), parts, strict=True):
            lines = part.strip().splitlines()[1:]
            found += [Story(OWN, lang, "", "", line.split(" | ")[1], told) for line in lines]
    return found


def teasers(some: Iterable[Story]) -> list[Story]:
    """The beginnings of longer stories, which tell the same or nothing yet. The older stories are as short already."""
    parted = ((one, _SENTENCE_ENDS.split(one.text)) for one in some if one.author != OWN)
    return [one._replace(text=" ".join(parts[:TEASER_SENTENCES])) for one, parts in parted if len(parts) > TEASER_SENTENCES]


def tiers(lang: str) -> dict[str, str]:
    """The tier of each key that is known before any story was read."""
    lists = tomllib.loads((STORIES / "lists.toml").read_text("utf-8"))["tiers"][lang]
    return {key(word, lang): f"@{tier}" for tier, words in lists.items() for word in words.split()}


def features(story: Story, tier_of: dict[str, str]) -> Features:
    """How much of each word stands in a story, and of each tier ("@grim"); "@" is what all stories have."""
    words = tokens(story.text)
    found: Features = {}
    for word, name in zip(words, meant(row(words, story.lang), story.lang), strict=True):
        if name not in {BREAK, PAUSE}:
            for cue, share in mood.shares(word, story.lang):
                found[cue] = max(share, found.get(cue, 0.0))
    summed: Counter[str] = Counter()
    for cue, share in found.items():
        if cue in tier_of and story.author != OWN:
            summed[tier_of[cue]] += share  # type: ignore[assignment]
    return found | dict(summed) | ({"@": 1.0, "@own": 1.0} if story.author == OWN else {"@": 1.0})


def learnt(texts: Sequence[Features], some: Sequence[Story]) -> Features:
    """What each feature weighs."""
    names = sorted({name for text in texts for name in text})
    at = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(texts), len(names)))
    for number, text in enumerate(texts):
        for name, share in text.items():
            matrix[number, at[name]] = share
    told = np.array([one.told for one in some], float)
    shares = np.array([OWN_SHARE if one.author == OWN else 1.0 for one in some])
    for kind in (0.0, 1.0):
        shares[told == kind] *= 0.5 / shares[told == kind].sum()
    ridge = np.array([_ridge(name) for name in names])
    return dict(zip(names, _regression(matrix, told, shares, ridge).tolist(), strict=True))


def _ridge(name: str) -> float:
    if name[0] != "@":
        return WORD_RIDGE
    return OTHER_RIDGE if name in {"@", "@own"} else TIER_RIDGE


def _regression(matrix: _Floats, told: _Floats, shares: _Floats, ridge: _Floats) -> _Floats:
    """Weights that make shares · log loss + ½ ridge · weights² least: Newton's steps over stories, of which there are fewer than words."""
    scaled = matrix / ridge
    kernel = scaled @ matrix.T
    found = np.zeros(len(told))

    def loss(some: _Floats) -> float:
        sums = kernel @ some
        return float((shares * (np.logaddexp(0, sums) - told * sums)).sum() + some @ sums / 2)

    least = loss(found)
    for _ in range(_TURNS):
        sums = kernel @ found
        chances = 1 / (1 + np.exp(-np.clip(sums, -40, 40)))
        bends = shares * chances * (1 - chances) + 1e-9
        step = np.linalg.solve(kernel + np.diag(1 / bends), sums + shares * (told - chances) / bends) - found
        size = 1.0
        while loss(found + size * step) > least and size > 1e-6:  # noqa: PLR2004 — then nothing is left to gain
            size /= 2
        before, found = least, found + size * step
        least = loss(found)
        if before - least < 1e-10:  # noqa: PLR2004 — far below what two decimals show
            break
    weights: _Floats = scaled.T @ found
    return weights


def summed(text: Features, weights: Features) -> float:
    """What a story weighs."""
    return sum(weights[name] * share for name, share in text.items() if name in weights and name != "@own")


def unread(lang: str, some: Sequence[Story]) -> list[tuple[Story, float]]:
    """Each near miss and told story of known authors, with what a model weighs that has not read its author."""
    known = tiers(lang)
    texts = [features(one, known) for one in some]
    found: list[tuple[Story, float]] = []
    for author in sorted({one.author for one in some} - {OWN, NEWS}):
        others = [number for number, one in enumerate(some) if one.author != author]
        weights = learnt([texts[number] for number in others], [some[number] for number in others])
        found += [(one, summed(texts[number], weights)) for number, one in enumerate(some) if one.author == author]
    return found


def enough(weighed: Iterable[tuple[Story, float]]) -> float:
    """The sum that only a few near misses reach."""
    harmless = sorted(weight for story, weight in weighed if not story.told)
    return harmless[int(len(harmless) * (1 - KEPT_FROM_ADS))]


def word_weights(lang: str, some: Sequence[Story]) -> tuple[Features, float]:
    """Weights of words with those of their tiers, and what all stories weigh."""
    known = tiers(lang)
    weights = learnt([features(one, known) for one in some], some)
    words = dict.fromkeys(known, 0.0) | {name: weight for name, weight in weights.items() if name[0] != "@"}
    for name, tier in known.items():
        words[name] += weights[tier]
    return words, weights["@"]


def written(words: Features, least: float) -> str:
    """The file's text: how much is enough, then a line for each weight, heaviest first."""
    lines: dict[float, list[str]] = {}
    for name, weight in sorted(words.items()):
        if abs(weight) >= LEAST:
            lines.setdefault(round(weight, 2), []).append(name)
    return "\n".join([f"{least:.2f}", *(" ".join([f"{weight:.2f}", *lines[weight]]) for weight in sorted(lines, reverse=True))]) + "\n"


def names_event(story: Story, avoids: dict[str, list[str]], *, harmless: bool) -> bool:
    """Whether an ad that avoids the event (any event, where none is told) is kept away by what is named, in a `harmless` mood or not."""
    words = [BREAK, *tokens(story.text)]
    found = named(words, story.lang)
    if harmless or not story.told:
        return bool(found.sensitive() or (found.families and not harmless))
    whole = meant(row(words, story.lang), story.lang)
    return bool(found.sensitive() or why_blocked(avoids[story.event], story.lang, found.families, whole))


class Judged(NamedTuple):
    """A story, whether its mood is one of bad news, and whether an event is named in it that its mood allows."""

    story: Story
    grim: bool
    named: bool


def judged(lang: str, weighed: Sequence[tuple[Story, float]], least: float) -> list[Judged]:
    """What keeps ads from each story."""
    avoids: dict[str, list[str]] = tomllib.loads((STORIES / "lists.toml").read_text("utf-8"))["avoids"][lang]
    return [
        Judged(story, weight >= least, names_event(story, avoids, harmless=weight < least - mood.HARMLESS)) for story, weight in weighed
    ]


def table(lang: str, every: Sequence[Judged]) -> list[str]:
    """A line for each author: told stories that nothing keeps an ad from, and harmless ones that are grim, or named as well."""
    lines = []
    for author in [*sorted({one.story.author for one in every}), "all"]:
        here = [one for one in every if author in {one.story.author, "all"}]
        missed = [_share([not (one.grim or one.named) for one in here if one.story.way == way]) for way in ("plain", "roundabout")]
        harmless = [one for one in here if not one.story.told]
        wrong = [_share([one.grim for one in harmless]), _share([one.grim or one.named for one in harmless])]
        told = f"plain missed {missed[0]}   roundabout {missed[1]}"
        lines.append(f"{lang} {author:8} {told}   harmless taken for bad news {wrong[0]}, for any event {wrong[1]}")
    return lines


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found):3} of {len(found):3}"


def main(arguments: Sequence[str]) -> None:
    """Learns both languages, tells what is missed, and writes the files unless it shall only tell."""
    every = stories()
    for lang in LANGUAGES:
        whole = [one for one in every if one.lang == lang]
        short = teasers(whole)
        weighed = unread(lang, [*whole, *short])
        least = enough(weighed)
        for name, some in (("whole", set(whole)), ("teasers", set(short))):
            here = [pair for pair in weighed if pair[0] in some]
            print("\n".join([f"{name}:", *table(lang, judged(lang, here, least))]), flush=True)
        if "--tell" not in arguments:
            words, always = word_weights(lang, [*whole, *short])
            mood.file_of(lang).write_text(written(words, least - always), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
