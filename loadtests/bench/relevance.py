"""What matching costs among many ads, beside a counting rule and an adapter that answers without looking, in one run.

python loadtests/bench/relevance.py [--ads 50000] [--articles 100] [--json]

Ads and articles are made up here from word lists: articles of 400 words, a third of them of one subject, ads of 14 words. The counting rule
is what many servers do: an ad's score is how many of its keywords are among the article's words. At the end a whole demo runs with all
the ads, and one of them changes while a reader asks for a page: how soon that is live is told too.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import live

from adserver.core.ads import Ad
from adserver.core.relevance import topics
from adserver.core.relevance.adverts import read
from adserver.core.relevance.archive import Archive
from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.lexicon import business, culture, life, media, politics, science, society, sport, technology, world
from adserver.core.relevance.matching import Index
from adserver.core.relevance.text import common_words, tokens

SUBJECTS = (sport, culture, media, technology, politics, world, business, science, society, life)
WORDS = 400
ABOUT = 1 / 3
"""Share of an article's words that are of its subject."""
ROUNDS = 5
NULL = (
    "import json, sys\n"
    "for line in sys.stdin.buffer:\n"
    "    sys.stdout.write(json.dumps({'id': json.loads(line)['id'], 'ads': []}) + '\\n'); sys.stdout.flush()\n"
)


def main() -> None:
    """Prints the table."""
    arguments = _arguments()
    catalogue, articles = made_up(random.Random(7), arguments.ads, arguments.articles)
    data = json.dumps({"ads": catalogue}).encode()
    figures = {**_inside(data, articles), **_through_the_pipe(data, articles), **live.measured(catalogue)}
    printed(figures, as_json=arguments.json, head=f"{arguments.ads} ads, {len(articles)} articles of {WORDS} words; medians")


def made_up(dice: random.Random, ads: int, articles: int) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """So many ads and articles."""
    makers = {lang: _maker(lang, dice) for lang in ("de", "en")}
    catalogue = [_advert(number, makers, dice) for number in range(ads)]
    return catalogue, [(lang, makers[lang](WORDS)) for lang in dice.choices(("de", "en"), k=articles)]


def printed(figures: dict[str, float], *, as_json: bool, head: str) -> None:
    """Write the table, or JSON for programs."""
    if as_json:
        print(json.dumps(figures, indent=1))
        return
    print(head)
    for name, value in figures.items():
        print(f"{name:<72} {value:>10,.{2 if name.endswith('(s)') else 1}f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ads", type=int, default=50_000)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _maker(lang: str, dice: random.Random) -> Callable[[int], str]:
    """Makes texts: words of one subject among common ones, the commoner the oftener."""
    common = common_words(lang, 8000)
    weights = list(accumulate(1 / (rank + 20) ** 0.8 for rank in range(len(common))))
    subjects = [[word.replace("_", " ") for word in texts[lang].split()] for subject in SUBJECTS for texts in subject.TOPICS.values()]

    def make(words: int) -> str:
        about = round(words * ABOUT)
        found = dice.choices(dice.choice(subjects), k=about) + dice.choices(common, cum_weights=weights, k=words - about)
        dice.shuffle(found)
        return ". ".join(" ".join(found[start : start + 15]) for start in range(0, words, 15))

    return make


def _advert(number: int, makers: dict[str, Callable[[int], str]], dice: random.Random) -> dict[str, Any]:
    lang = dice.choice(("de", "en"))
    words = tokens(makers[lang](14))
    avoids = ["Unfall" if lang == "de" else "accident"] if dice.random() < 0.2 else []
    text = {"headline": " ".join(words[:3]), "body": " ".join(words[3:6]), "keywords": words[6:14], "negative": avoids}
    return {"id": f"{lang}-{number}", "lang": lang, **text}


def _inside(data: bytes, articles: Sequence[tuple[str, str]]) -> dict[str, float]:
    began = time.perf_counter()
    ads = read(data)
    archive = Archive()
    index = Index(ads, archive)
    figures = {"index built (s)": time.perf_counter() - began}
    first, warm, again, rival, alone = [], [], [], [], []
    few = Index(ads[:1])
    counting = _Counting(ads)
    for lang, text in articles:
        first.append(_took(lambda lang=lang, text=text: archive.learn(_matched(index, lang, text))))
        warm.append(_took(lambda lang=lang, text=text: _matched(index, lang, text)))
        analysis = analyse("", text, lang)
        again.append(_took(lambda analysis=analysis: index.match(analysis)))
        alone.append(_took(lambda analysis=analysis: few.match(analysis)))
        rival.append(_took(lambda lang=lang, text=text: counting.best(lang, text)))
    figures["an article's first sight: analysed and 3 ads (µs)"] = statistics.median(first)
    figures["the same, all its words known (µs)"] = statistics.median(warm)
    figures["matched again, a shortlist of 64 (µs)"] = statistics.median(again)
    figures["one changed ad against one known page (µs)"] = statistics.median(alone)
    figures["one changed ad against 10,000 known pages (s)"] = statistics.median(alone) / 100
    figures["counting rule, 3 ads (µs)"] = statistics.median(rival)
    figures["topics in the lexicon"] = len(topics.TOPICS)
    return figures


def _matched(index: Index, lang: str, text: str) -> Any:
    analysis = analyse("", text, lang)
    index.match(analysis, 3)
    return analysis


def _took(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1e6


class _Counting:
    """The rival: a plain dictionary from keyword to ads, counted."""

    def __init__(self, ads: Sequence[Ad]) -> None:
        self._ads: dict[tuple[str, str], list[str]] = {}
        for ad in ads:
            for keyword in ad.keywords:
                self._ads.setdefault((ad.lang, keyword.lower()), []).append(ad.id)

    def best(self, lang: str, text: str) -> list[str]:
        """The three ads with most keywords in the text."""
        counts: dict[str, int] = {}
        for word in {word.lower() for word in tokens(text)}:
            for ad in self._ads.get((lang, word), ()):
                counts[ad] = counts.get(ad, 0) + 1
        return sorted(counts, key=lambda ad: -counts[ad])[:3]


def _through_the_pipe(data: bytes, articles: Sequence[tuple[str, str]]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder) / "catalogue.json"
        catalogue.write_bytes(data)
        null = _asked([sys.executable, "-c", NULL], articles)
        ours = _asked([sys.executable, "-m", "adserver.cli.match", str(catalogue)], articles)
    return {
        "command ready (s)": ours[0],
        "a line in, a line out: null adapter (µs)": null[2],
        "first sight over the null adapter (µs)": ours[1] - null[1],
        "asked again over the null adapter (µs)": ours[2] - null[2],
    }


def _asked(command: list[str], articles: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    began = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        _ask(process, "warm-up", ("de", "Ein Satz."))
        ready = time.perf_counter() - began
        first = [_ask(process, str(number), article) for number, article in enumerate(articles)]
        again = [_ask(process, str(number), article) for _ in range(ROUNDS) for number, article in enumerate(articles)]
        if process.stdin:
            process.stdin.close()
    return ready, statistics.median(first), statistics.median(again)


def _ask(process: subprocess.Popen[bytes], name: str, article: tuple[str, str]) -> float:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("both ends of the pipe are asked for")
    line = json.dumps({"id": name, "lang": article[0], "text": article[1]}).encode() + b"\n"
    began = time.perf_counter()
    process.stdin.write(line)
    process.stdin.flush()
    if not process.stdout.readline():
        raise SystemExit("the adapter closed its output")
    return (time.perf_counter() - began) * 1e6


if __name__ == "__main__":
    main()
