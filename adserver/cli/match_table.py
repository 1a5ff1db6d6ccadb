"""The readable answer of `litfass ads match`: what an article is about, the ads that fit, and why the others do not."""

from collections.abc import Sequence

from adserver.core.ads import Ad, Candidate, Match
from adserver.core.relevance import keywords, topics
from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.matching import Index
from adserver.core.serving.choosing import FIT_FLOOR, SURE, fitting

WORDS = 12
ABOUT = 4
NEAREST = 5

PUBLISHERS = {
    "publisher-word": "the publisher wants no ad with the keyword {}",
    "publisher-advertiser": "the publisher wants no ad of {}",
    "publisher-family": "the publisher wants no ad beside a story about {}",
}


def described(title: str, analysis: Analysis, ads: Sequence[Ad], index: Index, places: int) -> list[str]:
    """The lines of the table."""
    found = index.match(analysis, places)
    headlines = {ad.id: ad.headline for ad in ads}
    served = fitting(found.shortlist)
    lines = [*_article(title, analysis), "", "ads that may show here, the best first"]
    lines += _table(served, headlines)
    if found.sensitive:
        lines += [f"  none: no ad stands beside a story about {found.sensitive} (told by “{analysis.told.families[found.sensitive]}”)"]
    elif not served:
        lines += ["  none"]
    if len(served) < len(found.shortlist):
        lines += ["", f"ads that fit too little to show: {_too_little(served)}", *_table(found.shortlist[len(served) :], headlines)]
    if found.blocked:
        lines += ["", "ads that would fit but may not show"]
        lines += [f"  {headlines[block.ad]} [{block.ad}]: {_reason(block.reason, analysis)}" for block in found.blocked[:places]]
    weak = index.weak(analysis, NEAREST)
    if weak:
        lines += ["", "ads that share words with it but not its subject", *_table(weak, headlines)]
    same = sum(ad.lang == analysis.lang for ad in ads)
    lines += [
        "",
        f"{len(ads)} ads, {same} of them in the article's language ({analysis.lang}); the others share no word with it or fit less",
    ]
    return lines


def _too_little(served: Sequence[Candidate]) -> str:
    if served:
        return f"under {FIT_FLOOR * served[0].score:.2f}, {FIT_FLOOR:.0%} of the best one's score"
    return f"even the best is under {SURE}, where half of all picks are wrong"


def _article(title: str, analysis: Analysis) -> list[str]:
    about = [(topics.NAMES[topic], weight) for topic, weight in analysis.topics if topic < len(topics.TOPICS)][:ABOUT]
    told = [f"{family} (“{word}”)" for family, word in analysis.told.families.items()]
    return [
        f"{title} ({analysis.lang})",
        "about      " + (", ".join(f"{name.replace('_', ' ')} {weight:.2f}" for name, weight in about) or "nothing that the lexicon knows"),
        "keywords   " + ", ".join(f"{word} {weight:.1f}" for word, weight in keywords.heaviest(analysis, WORDS)),
        "events     " + (", ".join(told) or "none told"),
    ]


def _table(candidates: Sequence[Candidate], headlines: dict[str, str]) -> list[str]:
    return [f"  {one.score:6.3f}  {headlines[one.ad][:40]:<40}  {_because(one.matches)} [{one.ad}]" for one in candidates]


def _because(matches: Sequence[Match]) -> str:
    return ", ".join(pair.keyword if pair.keyword == pair.surface else f"{pair.keyword} (as {pair.surface})" for pair in matches[:WORDS])


def _reason(reason: str, analysis: Analysis) -> str:
    kind, _, word = reason.partition(":")
    if kind == "negative":
        return f"the ad avoids “{word}”, which stands in the article"
    if kind == "sensitive":
        return f"no ad stands beside a story about {word}"
    if kind in PUBLISHERS:
        return PUBLISHERS[kind].format(word)
    return f"the ad avoids stories about {kind}, told here by “{analysis.told.families.get(kind, '')}”"
