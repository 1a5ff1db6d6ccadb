"""Related words learnt from a publisher's own articles: what a word is usually about, as seen in the articles it stands in.

Nobody labels anything. A word's profile is the mean of the topics of the articles that have it, less the mean of all articles;
an article's topics then get what its words' profiles add up to. Worked example: "Böllerwurf" is in no lexicon; after three
articles about football with it, it says football. It is the first round of self-training (Yarowsky 1995), in closed form.
"""

import numpy as np
import numpy.typing as npt

from adserver.core.relevance.keywords import Analysis
from adserver.core.relevance.topics import SIZE
from adserver.core.relevance.words import STEM_MARK

SHARE = 0.4
"""Weight of what was learnt against what the lexicon says."""
_DOUBT = 3.0
"""Articles at which a word's profile counts half."""
_FEWEST = 2
_COMMONEST = 0.2
"""Words in more than this share of the articles are about nothing."""
_MOST_WEIGHT = 12.0
_MOST_WORDS = 200_000
"""Words remembered for each language (57 MB); later ones are not learnt."""

Vector = npt.NDArray[np.float32]


class Archive:
    """Word profiles of one publisher's languages, growing with each article; about 50 µs to learn one, 50 µs to ask."""

    def __init__(self) -> None:
        self._languages: dict[str, _Profiles] = {}

    def learn(self, analysis: Analysis) -> None:
        """Adds an article; call it once for each article, whatever became of it."""
        if analysis.topics:
            self._languages.setdefault(analysis.lang, _Profiles()).learn(analysis)

    def topics(self, analysis: Analysis) -> Vector:
        """The article's topics by the lexicon and by its words' profiles, a vector of length 1, or 0 where nothing is known."""
        own = dense(analysis)
        profiles = self._languages.get(analysis.lang)
        related = profiles.related(analysis) if profiles else None
        if related is None:
            return own
        both = own + np.float32(SHARE) * related
        return (both / np.float32(max(float(np.sqrt(both @ both)), 1e-9))).astype(np.float32, copy=False)


def dense(analysis: Analysis) -> Vector:
    """The article's topics by the lexicon alone."""
    vector = np.zeros(SIZE, np.float32)
    for topic, weight in analysis.topics:
        vector[topic] = weight
    return vector


def _whole_words(analysis: Analysis) -> list[str]:
    """The keys that are no stems: those would tell everything twice."""
    return [name for name in analysis.terms if name[0] != STEM_MARK]


class _Profiles:
    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._sums = np.zeros((4096, SIZE), np.float32)
        self._counts = np.zeros(4096, np.float32)
        self._all = np.zeros(SIZE, np.float32)
        self._articles = 0

    def learn(self, analysis: Analysis) -> None:
        vector = dense(analysis)
        names = _whole_words(analysis)
        for name in names:
            if name not in self._numbers and len(self._numbers) < _MOST_WORDS:
                self._numbers[name] = len(self._numbers)
        if len(self._numbers) > len(self._counts):
            more = len(self._counts)
            self._sums = np.concatenate([self._sums, np.zeros((more, SIZE), np.float32)])
            self._counts = np.concatenate([self._counts, np.zeros(more, np.float32)])
        rows = [number for name in names if (number := self._numbers.get(name)) is not None]
        self._sums[rows] += vector
        self._counts[rows] += 1
        self._all += vector
        self._articles += 1

    def related(self, analysis: Analysis) -> Vector | None:
        """What the article's words are usually about, a vector of length 1; None where they are too new."""
        known, terms = self._numbers, analysis.terms
        pairs = [(known[name], terms[name].weight) for name in _whole_words(analysis) if name in known]
        if not pairs:
            return None
        rows = np.array([number for number, _ in pairs])
        counts = self._counts[rows]
        telling = (counts >= _FEWEST) & (counts <= max(_FEWEST, self._articles * _COMMONEST))
        rows, counts = rows[telling], counts[telling]
        weights = np.minimum(np.array([weight for _, weight in pairs], np.float32)[telling], _MOST_WEIGHT)
        profiles = self._sums[rows] / counts[:, None] - self._all / self._articles
        total = np.maximum((weights * counts / (counts + _DOUBT)) @ profiles, 0)
        length = float(np.sqrt(total @ total))
        return (total / np.float32(length)).astype(np.float32, copy=False) if length > 0 else None
