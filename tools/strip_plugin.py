"""Takes comments and needless blanks off the embed script: adserver/web/plugin.src.js → adserver/web/plugin.js.

Names of the script's own begin with `$` in the source; here each becomes one letter, which saves 600 bytes gzipped, and
that without node. The source keeps to what this understands: semicolons everywhere; one function around all, what is
declared in it stands two blanks deep, `let` first, then `const`, then statements; no template inside a template and no
quotes in a regular expression.
"""

import hashlib
import re
import sys
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "adserver" / "web"
SOURCE = FOLDER / "plugin.src.js"
SERVED = FOLDER / "plugin.js"
RELEASED = FOLDER / "released"

LOCAL = "tnsaoeuDq"
"""Letters for names inside of one declaration: the same few everywhere, as gzip likes it."""
SHARED = "zvRilSrhNmgyJLKwbMpxAPkGfcdOTYVZjBQUCHIWEFX"
"""Letters for what is declared two blanks deep and known everywhere; which letter stands for what was tried out: six bytes gzipped."""

_NAME = re.compile(r"\$[a-z]\w*")
_PIECES = re.compile(r'"[^"\n]*"|`[^`]*`|/\*.*?\*/|//[^\n]*', re.DOTALL)


def stripped(source: str) -> str:
    """`source` with short names, without comments and blanks that separate no words; texts in quotes stay as they are."""
    kept: list[str] = []

    def put_aside(piece: re.Match[str]) -> str:
        if piece[0].startswith("/"):
            return ""
        kept.append(re.sub(r"\s*\n\s*", "", piece[0]))
        return f"\0{len(kept) - 1}\0"

    code = _PIECES.sub(put_aside, _renamed(source))
    code = re.sub(r";\s*\n  (?:const|let) ", ",", code)
    code = re.sub(r"\s+", " ", code).strip()
    code = re.sub(r" ?([\[\]{}()=<>,;:?&|+*!\0]) ?", r"\1", code)
    code = re.sub(r"\((\w+)\)=>", r"\1=>", code)
    code = code.replace(";}", "}").replace(",)", ")").replace(",}", "}").replace(",]", "]")
    return re.sub("\0(\\d+)\0", lambda at: kept[int(at[1])], code) + "\n"


def _renamed(source: str) -> str:
    shared = dict(zip(re.findall(r"^  (?:const|let) (\$\w+)", source, re.MULTILINE), SHARED, strict=False))
    return "".join(_renamed_piece(piece, shared) for piece in re.split(r"(?m)^(?=  \S)", source))


def _renamed_piece(piece: str, shared: dict[str, str]) -> str:
    names = [name for name, _ in Counter(_NAME.findall(piece)).most_common() if name not in shared]
    short = shared | dict(zip(names, LOCAL, strict=False))
    return _NAME.sub(lambda at: short[at[0]], piece)


if __name__ == "__main__":
    SERVED.write_text(stripped(SOURCE.read_text("utf-8")), "utf-8")
    sys.stdout.write(f"{SERVED.name}: {SERVED.stat().st_size} bytes\n")
    if "--keep" in sys.argv[1:]:
        # Before a release: pages that pin this version get it for ever.
        kept = RELEASED / f"plugin.{hashlib.sha256(SERVED.read_bytes()).hexdigest()[:12]}.js"
        kept.write_bytes(SERVED.read_bytes())
        sys.stdout.write(f"kept as {kept.name}\n")
