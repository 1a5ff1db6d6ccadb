"""On which line a table or key of a TOML file stands, which `tomllib` does not tell."""

import re

# Strings and comments in the order in which a reader of the file meets them, so that a quote inside a comment is none.
_LITERAL = re.compile(
    # Up to two quotes may stand right before the three that end a long string.
    r'"""(?:\\.|[^\\])*?"{3,5}|' + r"'''.*?'{3,5}" + r'|"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'" + r"|#[^\n]*",
    re.DOTALL,
)
_HEADER = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]\]?\s*$")
_PART = re.compile(r"\s*\[\[\s*[\w-]+\s*\.\s*([\w-]+)\s*\]\]\s*$")
_INNER = re.compile(r"\s*\[\s*[\w-]+\s*\.\s*([\w-]+)\s*\]\s*$")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


class Lines:
    """Line numbers (from 1) of the tables in a file that `tomllib` has read without complaint."""

    def __init__(self, source: str) -> None:
        self._lines: dict[tuple[str, int], dict[str, int]] = {("", 0): {"": 1}}
        self._scan(_LITERAL.sub(_without_content, source).split("\n"))

    def find(self, table: str, index: int, key: str = "") -> int:
        """The line of a key in the `index`-th `[[table]]`, or of the table's header where the key is not found ("" = above all tables)."""
        keys = self._lines.get((table, index), {"": 1})
        # A key of a table inside the table: its own line, else that of the inner table.
        above, _, last = key.rpartition(".")
        inner = (above, last) if "." in above else (last, above)
        return next(keys[name] for name in (key, *inner, key.partition(".")[0], "") if name in keys)

    def _scan(self, lines: list[str]) -> None:
        keys = self._lines["", 0]
        counts: dict[str, int] = {}
        depth, prefix = 0, ""
        for number, line in enumerate(lines, 1):
            if depth == 0 and (header := _HEADER.match(line)):
                name = header[1]
                keys = self._lines.setdefault((name, counts.get(name, 0)), {"": number})
                counts[name] = counts.get(name, 0) + 1
                prefix = ""
                continue
            if depth == 0 and (part := _PART.match(line)):
                prefix = self._open(keys, part[1], number)
                continue
            if depth == 0 and (inner := _INNER.match(line)):
                keys.setdefault(inner[1], number)
                continue
            if depth == 0 and (key := _KEY.match(line)):
                keys.setdefault(prefix + key[1], number)
            depth += sum(line.count(sign) for sign in "[{") - sum(line.count(sign) for sign in "]}")

    @staticmethod
    def _open(keys: dict[str, int], name: str, number: int) -> str:
        """How keys begin in the next `[[table.name]]` of this table: `flights.0.`."""
        count = next(n for n in range(number) if f"{name}.{n}" not in keys)
        keys[f"{name}.{count}"] = number
        return f"{name}.{count}."


class OneLine:
    """The line of a CSV table in which all of an entry stands."""

    def __init__(self, line: int) -> None:
        self._line = line

    def find(self, table: str, index: int, key: str = "") -> int:  # noqa: ARG002 — as `Lines.find`
        """The line, whatever is asked for."""
        return self._line


def _without_content(literal: re.Match[str]) -> str:
    """An empty string for a string and nothing for a comment, as many lines long."""
    text = literal.group()
    return "" if text.startswith("#") else '""' + "\n" * text.count("\n")
