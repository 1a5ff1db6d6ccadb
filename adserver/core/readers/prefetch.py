"""Did a browser ask ahead of its reader? Such a request is no view: nobody has looked yet."""

from collections.abc import Mapping

HEADERS = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_PURPOSE", "HTTP_X_MOZ")
"""Fetch Metadata's Sec-Purpose (`prefetch`, `prefetch;prerender`), and what Chrome, Safari and Firefox sent before it; WSGI names."""
_AHEAD = ("prefetch", "prerender", "preview")


def is_prefetch(environ: Mapping[str, object]) -> bool:
    """Whether a request's headers (WSGI environ) say that it was made ahead of a look: prefetched, prerendered, or for a preview."""
    if environ.keys().isdisjoint(HEADERS):
        return False
    return any(str(environ.get(name, "")).lower().lstrip().startswith(_AHEAD) for name in HEADERS)
