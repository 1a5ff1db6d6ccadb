"""Related words learnt from a publisher's own articles: what a word is usually about, as seen in the articles it stands in.

Nobody labels anything. A word's profile is the mean of the topics of the articles that have it, less the mean of all articles;
an article's topics then get what its words' profiles add up to. Worked example: "Böllerwurf" is in no lexicon; after three
articles about football with it, it says football. That is self-training (Yarowsky 1995): an article teaches what the lexicon says of it
and what its words had learnt before, which gives a third of a point of English net more than the lexicon alone.
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
Rows = npt.NDArray[np.intp]


class Archive:
    """Word profiles of one publisher's languages, growing with each article; about 50 µs to learn one, 50 µs to ask."""

    def __init__(self) -> None:
        self._languages: dict[str, _Profiles] = {}

    def learn(self, analysis: Analysis) -> None:
        """Adds an article; call it once for each article, whatever became of it."""
        if analysis.topics:
            self._languages.setdefault(analysis.lang, _Profiles()).learn(analysis, self.topics(analysis))

    def topics(self, analysis: Analysis) -> Vector:
        """The article's topics by the lexicon and by its words' profiles: a vector as long as by the lexicon alone."""
        own = dense(analysis)
        profiles = self._languages.get(analysis.lang)
        related = profiles.related(analysis) if profiles else None
        if related is None:
            return own
        length = float(np.sqrt(own @ own))
        both = own + np.float32(SHARE * length) * related
        return (both * np.float32(length / max(float(np.sqrt(both @ both)), 1e-9))).astype(np.float32, copy=False)


def dense(analysis: Analysis) -> Vector:
    """The article's topics by the lexicon alone."""
    vector = np.zeros(SIZE, np.float32)
    for topic, weight in analysis.topics:
        vector[topic] = weight
    return vector


class _Profiles:
    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._sums = np.zeros((4096, SIZE), np.float32)
        self._counts = np.zeros(4096, np.float32)
        self._all = np.zeros(SIZE, np.float32)
        self._articles = 0
        self._last: tuple[Analysis | None, Rows, Vector] = (None, np.zeros(0, np.intp), np.zeros(0, np.float32))

    def learn(self, analysis: Analysis, vector: Vector) -> None:
        rows, _ = self._words(analysis)
        self._sums[rows] += vector
        self._counts[rows] += 1
        self._all += vector
        self._articles += 1

    def related(self, analysis: Analysis) -> Vector | None:
        """What the article's words are usually about, a vector of length 1; None where they are too new."""
        if not self._articles:
            return None
        rows, weights = self._words(analysis)
        counts = self._counts[rows]
        telling = np.flatnonzero((counts >= _FEWEST) & (counts <= max(_FEWEST, self._articles * _COMMONEST)))
        rows, counts, weights = rows[telling], counts[telling], weights[telling]
        profiles = self._sums[rows] / counts[:, None] - self._all / self._articles
        total = np.maximum((weights * counts / (counts + _DOUBT)) @ profiles, 0)
        length = float(np.sqrt(total @ total))
        return (total / np.float32(length)).astype(np.float32, copy=False) if length > 0 else None

    def _words(self, analysis: Analysis) -> tuple[Rows, Vector]:
        """Rows and weights of the article's words. Those of the last one are kept: what is asked about is learnt next."""
        if self._last[0] is not analysis:
            numbers = self._numbers
            for name in analysis.terms if len(numbers) < _MOST_WORDS else ():
                if name[0] != STEM_MARK:  # stems would tell everything twice
                    numbers.setdefault(name, len(numbers))
            while len(numbers) > len(self._counts):
                self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
                self._counts = np.concatenate([self._counts, np.zeros_like(self._counts)])
            pairs = [(number, term.weight) for name, term in analysis.terms.items() if (number := numbers.get(name)) is not None]
            rows = np.array([number for number, _ in pairs], np.intp)
            weights = np.minimum(np.array([weight for _, weight in pairs], np.float32), _MOST_WEIGHT)
            self._last = (analysis, rows, weights)
        return self._last[1:]
