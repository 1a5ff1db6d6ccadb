"""The journal: what a web worker accepted, on disk before it is answered."""

from analytics.journal.writer import JournalFull, Writer

__all__ = ["JournalFull", "Writer"]
