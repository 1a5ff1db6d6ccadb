"""How common words are, what their dictionary forms are, and which of them say nothing: the data of three libraries, read quickly.

Left to themselves the libraries take 2.7 s and 350 MB for German and English, at each start of each process. So the dictionary of a million
forms is packed once, as Python compiles modules once: into `__pycache__` beside this one (or where PYTHONPYCACHEPREFIX says), for
each version of its data. Where nothing can be written, its library makes it each time. The other two are read from their data as they are.
"""

import gzip
from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib.util import cache_from_source, find_spec
from pathlib import Path
from typing import Any, Protocol

import msgspec

from adserver.core.relevance.packed import Packed, pack

LEAST_ZIPF = 1.5
"""Frequency of a word that no list knows: rarer than all that are listed, not boundlessly so. Rarer words are not read."""
_BINS = round((9 - LEAST_ZIPF) * 100) + 1
"""Bin n of the frequency list holds the words of which there are 10^(−n/100) in all text."""
_HEADER = {"format": "cB", "version": 1}


class Forms(Protocol):
    """Dictionary forms of words, both in UTF-8."""

    def get(self, word: bytes, /) -> bytes | None:
        """The form, or None where the word is not listed."""


def lemmas(lang: str) -> Forms:
    """The dictionary form of each listed word."""
    file = packed_file("lemmas", lang, _version(_lemma_data(lang)))
    with suppress(OSError, ValueError):
        return Packed(file)
    forms = _lemmas(lang)
    with suppress(OSError):
        replace(file, forms.items())
        return Packed(file)
    return forms


def packed_file(name: str, lang: str, version: str) -> Path:
    """Where what is made of the data lies, by its name without hyphens, language and version."""
    return Path(cache_from_source(__file__)).parent / f"{name}-{lang}-{version}.packed"


def replace(file: Path, entries: Iterable[tuple[bytes, bytes]]) -> None:
    """Packs the entries into the file, and takes away those of other versions. Raises OSError where nothing can be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    pack(entries, file)
    name, lang, _ = file.name.split("-", 2)
    for other in set(file.parent.glob(f"{name}-{lang}-*")) - {file}:
        other.unlink(missing_ok=True)


def version(lang: str) -> str:
    """What changes whenever the libraries' data of a language may have."""
    return " ".join(_version(data) for data in (_lemma_data(lang), _frequency_data(lang), _stop_words_data()))


def _lemmas(lang: str) -> Mapping[bytes, bytes]:
    # Imported only when there is no file yet: a fifth of a second.
    from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

    listed: Any = DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang)
    try:
        forms: Mapping[bytes, bytes] = listed._dict  # noqa: SLF001 — UTF-8 is what it holds; there and back takes 4 s for a million words
    except AttributeError:
        forms = {word.encode(): form.encode() for word, form in listed.items()}
    return forms


def _lemma_data(lang: str) -> Path:
    return _folder("simplemma") / "strategies" / "dictionaries" / "data" / f"{lang}.plzma"


def _frequency_data(lang: str) -> Path:
    return _folder("wordfreq") / "data" / f"large_{lang}.msgpack.gz"


def _stop_words_data() -> Path:
    return _folder("stopwordsiso") / "stopwords-iso.json"


def _version(data: Path) -> str:
    seen = data.stat()
    return f"{seen.st_size}-{seen.st_mtime_ns}"


def frequencies(lang: str) -> Mapping[str, float]:
    """How much of all text each word is, commonest first."""
    bins = _bins(_frequency_data(lang))
    found: dict[str, float] = {}
    for step, words in enumerate(bins or ()):
        found.update(dict.fromkeys(words, 10 ** (-step / 100)))
    return found or _frequencies(lang)


def _bins(file: Path) -> list[list[str]] | None:
    """The words of each bin that is wanted, or None where the file has another format than `wordfreq.read_cBpack` describes."""
    with suppress(OSError, msgspec.DecodeError):
        header, *bins = msgspec.msgpack.decode(gzip.decompress(file.read_bytes()), type=list[msgspec.Raw])
        if msgspec.msgpack.decode(header) == _HEADER:
            # Half of the words are rarer than any use here, and become no strings.
            return [msgspec.msgpack.decode(words, type=list[str]) for words in bins[:_BINS]]
    return None


def _frequencies(lang: str) -> Mapping[str, float]:
    # Imported only for a version with another format: it brings four libraries of its own.
    import wordfreq

    found: Mapping[str, float] = wordfreq.get_frequency_dict(lang, "best")
    return found


def stop_words(lang: str) -> list[str]:
    """Words that say nothing of what a text is about."""
    listed = msgspec.json.decode(_stop_words_data().read_bytes(), type=dict[str, msgspec.Raw])
    return msgspec.json.decode(listed[lang], type=list[str])


def _folder(package: str) -> Path:
    """Where a package lies, without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed", name=package)
    return Path(spec.origin).parent
