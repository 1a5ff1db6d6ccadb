"""The readable answer of `litfass ads match`: what an article is about, the ads that fit, and why the others do not."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from adserver.core.ads import Ad, Blocked, Candidate, Match
from adserver.core.relevance import keywords, topics
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.matching import ELSEWHERE, SHORTLIST, Blocks, Index, Matching
from adserver.core.serving.choosing import FIT_FLOOR, SURE, fitting

WORDS = 12
ABOUT = 4
NEAREST = 5
NARROWEST = 40
WIDEST = 120
LABEL = 11
SCORE = 9
"""Columns that are left free in front of what is wrapped: for labels, and for scores."""

PUBLISHERS = {
    "publisher-word": "the publisher wants no ad with the keyword {}",
    "publisher-advertiser": "the publisher wants no ad of {}",
    "publisher-family": "the publisher wants no ad beside a story about {}",
}


class Table:
    """One article among these ads; `resting` are those that do not run now, with the reason."""

    def __init__(self, title: str, analysis: Analysis, ads: Sequence[Ad], resting: Mapping[str, str], width: int = WIDEST) -> None:
        self._title, self._analysis, self._index = title, analysis, Index(ads)
        self._ads = {ad.id: ad for ad in ads}
        self._resting = resting
        self._width = min(max(width, NARROWEST), WIDEST)

    def lines(self, places: int, blocks: Blocks | None = None, site: str = "") -> list[str]:
        """All of the table, with at most so many ads in each of its parts."""
        found = self._index.match(self._analysis, SHORTLIST, blocks)
        served = fitting(found.shortlist)
        lines = [*self._article(), "", "ads that may show here, the best first", *self._candidates(served[:places])]
        if found.sensitive:
            lines += self._wrapped("  none: ", f"no ad stands beside a story about {self._told(found.sensitive)}")
        elif not served:
            lines += ["  none"]
        weak = found.shortlist[len(served) :]
        if weak:
            lines += ["", *self._wrapped("", f"ads that fit too little to show: {_too_little(served)}"), *self._candidates(weak[:places])]
        if found.blocked:
            lines += ["", "ads that would fit but may not show", *self._kept_away(found.blocked[:places])]
        nearest = self._index.weak(self._analysis, NEAREST)
        if nearest:
            lines += ["", "ads that share a word with it but not its subject", *self._candidates(nearest)]
        return [*lines, "", *self._sums(len(served), found), *self._hints(site)]

    def _article(self) -> Iterator[str]:
        analysis = self._analysis
        about = [(topics.NAMES[topic], weight) for topic, weight in analysis.topics if topic < len(topics.TOPICS)][:ABOUT]
        told = (f"{family} (“{word}”)" for family, word in analysis.told.families.items())
        heaviest = (f"{word} {weight:.1f}" for word, weight in keywords.heaviest(analysis, WORDS))
        subjects = (f"{name.replace('_', ' ')} {weight:.2f}" for name, weight in about)
        yield from self._wrapped("", f"{self._title} ({analysis.lang})")
        yield from self._listed("about", subjects, "nothing that the lexicon knows")
        yield from self._listed("keywords", heaviest, "none")
        yield from self._listed("events", told, "none told")

    def _candidates(self, candidates: Iterable[Candidate]) -> Iterator[str]:
        for one in candidates:
            yield from self._wrapped(f"{one.score:7.3f}  ", self._named(one.ad))
            yield from self._wrapped(" " * SCORE, _joined(_because(match) for match in one.matches[:WORDS]))

    def _kept_away(self, blocked: Iterable[Blocked]) -> Iterator[str]:
        for block in blocked:
            yield from self._wrapped("  ", self._named(block.ad))
            yield from self._wrapped(" " * SCORE, self._reason(block.reason))

    def _named(self, ad: str) -> str:
        resting = f" – does not run now: {self._resting[ad]}" if ad in self._resting else ""
        return f"{self._ads[ad].headline} [{ad}]{resting}"

    def _reason(self, reason: str) -> str:
        kind, _, word = reason.partition(":")
        if kind == "negative":
            return f"the ad avoids “{word}”, which stands in the article"
        if kind == "sensitive":
            return f"no ad stands beside a story about {self._told(word)}"
        if kind == ELSEWHERE:
            return "its campaign is booked on other sites"
        if kind in PUBLISHERS:
            return PUBLISHERS[kind].format(self._told(word) if kind == "publisher-family" else word)
        return f"the ad avoids stories about {self._told(kind)}"

    def _told(self, family: str) -> str:
        word = self._analysis.told.families.get(family)
        return f"{family}, told here by “{word}”" if word else family

    def _sums(self, served: int, found: Matching) -> Iterator[str]:
        lang = self._analysis.lang
        same = sum(ad.lang == lang for ad in self._ads.values())
        fit, little = self._index.reach(self._analysis)
        blocked = fit if found.sensitive else len(found.blocked)
        parts = [
            f"{served} may show",
            f"{fit - served - blocked} fit too little",
            f"{blocked} may not show",
            f"{little} have hardly anything in common with it",
            f"{same - fit - little} nothing",
            f"{len(self._ads) - same} are in another language than the article ({lang})",
        ]
        yield from self._wrapped("", f"{len(self._ads)} ads: {_joined(parts)}")

    def _hints(self, site: str) -> Iterator[str]:
        langs = sorted({ad.lang for ad in self._ads.values()})
        if self._analysis.lang not in langs:
            yield from self._wrapped("", f"No ad is in “{self._analysis.lang}”; if the article is not either, say --lang {langs[0]}.")
        if site:
            yield from self._wrapped("", f"With what the site {site} blocks, and campaigns that are booked there.")

    def _listed(self, label: str, parts: Iterable[str], none: str) -> Iterator[str]:
        yield from self._wrapped(label.ljust(LABEL), _joined(parts) or none)

    def _wrapped(self, start: str, text: str) -> Iterator[str]:
        """The text behind `start`, its further lines as far in."""
        wrapper = textwrap.TextWrapper(width=self._width, initial_indent=start, subsequent_indent=" " * len(start), break_on_hyphens=False)
        for line in wrapper.wrap(text) or [start]:
            yield line.replace("\xa0", " ")


def _joined(parts: Iterable[str]) -> str:
    """The parts with commas between them, each on one line where there is room for it."""
    return ", ".join(part.replace(" ", "\xa0") for part in parts)


def _too_little(served: Sequence[Candidate]) -> str:
    if served:
        return f"under {FIT_FLOOR * served[0].score:.2f}, {FIT_FLOOR:.0%} of the best one's score"
    return f"even the best is under {SURE}, where half of all picks are wrong"


def _because(pair: Match) -> str:
    return pair.keyword if pair.keyword == pair.surface else f"{pair.keyword} (as {pair.surface})"
