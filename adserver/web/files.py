"""Files of the public side: the embed script, creatives' images, the demo's magazine. None has a validator that tells readers apart."""

import base64
import hashlib
import mimetypes
import re
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from adserver.web.replies import IMMUTABLE, NO_STORE, Reply, content, problem

SHORT = ("Cache-Control", "public, max-age=300")
"""The unversioned script may change with an update; five minutes cost a reader one request an hour of reading at most."""
SCRIPT = "text/javascript; charset=utf-8"
HASH_CHARS = 12
VERSION = re.compile(r"[0-9a-f]{12}").fullmatch
MEDIA_NAME = re.compile(r"[0-9a-f]{16,64}\.webp").fullmatch
PAGE_POLICY = ("Referrer-Policy", "strict-origin-when-cross-origin")


class Script(msgspec.Struct, frozen=True):
    """The embed script: its bytes, the start of its hash, and its integrity (W3C Subresource Integrity)."""

    body: bytes
    version: str
    integrity: str

    def tag(self, address: str) -> str:
        """The tag that pins this version, for pages that want to be told when it changes."""
        return f'<script defer src="{address}/plugin.{self.version}.js" integrity="{self.integrity}" crossorigin="anonymous"></script>'


@lru_cache(1)
def script() -> Script:
    """The embed script as it is installed."""
    return script_of(resources.files("adserver.web").joinpath("plugin.js").read_bytes())


def script_of(body: bytes) -> Script:
    """A script with what pins it."""
    integrity = base64.b64encode(hashlib.sha384(body).digest()).decode()
    return Script(body, hashlib.sha256(body).hexdigest()[:HASH_CHARS], f"sha384-{integrity}")


def released(version: str, folder: Traversable | None = None) -> Script | None:
    """The script of an earlier release, where one of this version was kept and is what its name says."""
    if not VERSION(version):
        return None
    kept = (folder or resources.files("adserver.web").joinpath("released")).joinpath(f"plugin.{version}.js")
    held = script_of(kept.read_bytes()) if kept.is_file() else None
    return held if held is not None and held.version == version else None


def plugin() -> Reply:
    """The script under the address that stays; says which pinned address holds the same."""
    held = script()
    return content(held.body, SCRIPT, SHORT, ("Litfass-Version", held.version), ("Litfass-Integrity", held.integrity))


def pinned_plugin(version: str) -> Reply:
    """The script under an address that never changes its content."""
    current = script()
    held = current if version == current.version else released(version)
    if held is None:
        return problem(404, f"There is no such version; the current one is plugin.{current.version}.js, the unversioned one plugin.js.")
    return content(held.body, SCRIPT, IMMUTABLE, ("Litfass-Integrity", held.integrity))


def events_script() -> Reply:
    """The script that tells of clicks on `data-event`: a file of its own, so that the embed script stays as small as it is."""
    return content(resources.files("adserver.web").joinpath("events.js").read_bytes(), SCRIPT, SHORT)


def media(folder: Path, name: str) -> Reply:
    """A creative's image."""
    if not MEDIA_NAME(name):
        return problem(404, "Images are named by a hash and end in .webp.")
    try:
        return content((folder / name).read_bytes(), "image/webp", IMMUTABLE)
    except OSError:
        return problem(404, "There is no such image.")


def magazine(folder: Path, path: str) -> Reply | None:
    """A file of the demo's magazine: `x`, `x.html` or `x/index.html`; None where there is none."""
    if "\0" in path or len(path) > 400:  # noqa: PLR2004 — no file of the magazine has a longer name
        return None
    root = folder.resolve()
    for name in (path, f"{path}.html" if path else "index.html", f"{path}/index.html"):
        file = (root / name.lstrip("/")).resolve()
        if file.is_relative_to(root) and file.is_file():
            return content(file.read_bytes(), _kind(file), NO_STORE, PAGE_POLICY)
    return None


def _kind(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith(("xml", "json", "javascript")) else kind
