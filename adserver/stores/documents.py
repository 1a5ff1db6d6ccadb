"""Texts of pages and what is remembered of fetching them, on this host's disk: what re-matching needs without fetching anything.

They are no part of the store: 10,000 articles would take 20 MB of its memory, and any of them can be fetched again. Losing the folder costs
one more crawl. LMDB, as the snapshot is:

    known/<16 bytes of blake2b(site, path)> → Known               text/<the same> → zlib(Document)
    words/<the same> → stamp and zlib(Analysis)                   matched/<site> → which ads its pages were matched against

An analysis takes 3 ms to make and 0.3 ms to read, 4 KB of disk; its stamp says which code made it.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

import lmdb
import msgspec

from adserver.core.crawl.crawling import Document, Known
from adserver.core.relevance.keywords import Analysis
from adserver.stores.snapshot import page_key

MAP_BYTES = 8 << 30
"""Address space reserved, not disk used."""

_decode_analysis = msgspec.msgpack.Decoder(Analysis).decode


class Documents:
    """The open folder. Several processes may read and write it; a process opens it once."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._env = lmdb.open(str(folder), map_size=MAP_BYTES, sync=False, mode=0o600)

    def known(self, site: str) -> Iterator[Known]:
        """All that is remembered of fetching a site's pages."""
        with self._env.begin() as txn:
            for _, data in _scan(txn, b"known/"):
                known = msgspec.msgpack.decode(data, type=Known)
                if known.site == site:
                    yield known

    def remembered(self, site: str, path: str) -> Known | None:
        """What is remembered of fetching this page."""
        with self._env.begin() as txn:
            data = txn.get(_key(b"known/", site, path))
            return None if data is None else msgspec.msgpack.decode(data, type=Known)

    def document(self, site: str, path: str) -> Document | None:
        """The page's text."""
        with self._env.begin() as txn:
            data = txn.get(_key(b"text/", site, path))
            return None if data is None else msgspec.msgpack.decode(zlib.decompress(data), type=Document)

    def analysis(self, site: str, path: str, stamp: bytes) -> Analysis | None:
        """The page's analysis, if code of this stamp made it."""
        with self._env.begin() as txn:
            data = txn.get(_key(b"words/", site, path))
            if data is None or not data.startswith(stamp):
                return None
            return _decode_analysis(zlib.decompress(data[len(stamp) :]))

    def put_analysis(self, site: str, path: str, stamp: bytes, analysis: Analysis) -> None:
        """Keep the page's analysis."""
        with self._env.begin(write=True) as txn:
            txn.put(_key(b"words/", site, path), stamp + zlib.compress(msgspec.msgpack.encode(analysis), 1))

    def matched(self, site: str) -> bytes:
        """What was noted with `put_matched`; empty if nothing was."""
        with self._env.begin() as txn:
            return bytes(txn.get(b"matched/" + site.encode()) or b"")

    def put_matched(self, site: str, against: bytes) -> None:
        """Note which ads all pages of the site are matched against."""
        with self._env.begin(write=True) as txn:
            txn.put(b"matched/" + site.encode(), against)

    def put(self, known: Known, document: Document | None = None) -> None:
        """Remember how fetching went and, if the text is another one, the text."""
        with self._env.begin(write=True) as txn:
            txn.put(_key(b"known/", known.site, known.path), msgspec.msgpack.encode(known))
            if document is not None:
                txn.delete(_key(b"words/", known.site, known.path))
                txn.put(_key(b"text/", known.site, known.path), zlib.compress(msgspec.msgpack.encode(document)))

    def delete(self, site: str, path: str, *, text_only: bool = False) -> None:
        """Forget the page's text and, unless `text_only`, what is remembered of fetching it."""
        with self._env.begin(write=True) as txn:
            txn.delete(_key(b"text/", site, path))
            txn.delete(_key(b"words/", site, path))
            if not text_only:
                txn.delete(_key(b"known/", site, path))

    def delete_site(self, site: str) -> None:
        """Forget all pages of a site."""
        for known in list(self.known(site)):
            self.delete(site, known.path)
        with self._env.begin(write=True) as txn:
            txn.delete(b"matched/" + site.encode())

    def close(self) -> None:
        """Close the folder."""
        self._env.close()


def _scan(txn: lmdb.Transaction, prefix: bytes) -> Iterator[tuple[bytes, bytes]]:
    cursor = txn.cursor()
    found = cursor.set_range(prefix)
    while found and bytes(cursor.key()).startswith(prefix):
        yield bytes(cursor.key()), bytes(cursor.value())
        found = cursor.next()


def _key(prefix: bytes, site: str, path: str) -> bytes:
    return prefix + page_key(site, path).removeprefix(b"page/")
