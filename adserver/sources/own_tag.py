"""Fetching our own plugin.js as a reader's browser does, for `litfass doctor`."""

import importlib.resources

import httpx

TIMEOUT_S = 5.0


def look(address: str) -> tuple[str, bool]:
    """Why the tag did not come ("" if it did), and whether it is this version's."""
    try:
        reply = httpx.get(f"{address}/plugin.js", timeout=TIMEOUT_S, headers={"Accept-Encoding": "identity"})
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as exc:
        return f"{type(exc).__name__}: {exc}"[:160], False
    if reply.status_code != httpx.codes.OK:
        return f"status {reply.status_code}", False
    own = importlib.resources.files("adserver.web").joinpath("plugin.js").read_bytes()
    return "", reply.content.strip() == own.strip()
