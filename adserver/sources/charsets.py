"""A page's bytes as text, by the rules of the WHATWG's encoding standard as far as pages in the wild need them."""

import codecs
import re

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Browsers read both of these as Windows' own superset, and pages count on it for quotation marks and dashes.
_AS_WINDOWS = {"ascii", "iso8859-1"}
# Codecs of Python's that are no character sets of pages (idna, punycode, unicode_escape, utf-7 …) are slow or worse on hostile input.
_KNOWN = re.compile(
    r"utf-8|utf-16(-[lb]e)?|ascii|iso8859-\d{1,2}|cp125\d|cp866|koi8-[ru]|mac-(roman|cyrillic)|big5(hkscs)?|gb2312|gbk|gb18030|"
    r"euc_jp|euc_kr|shift_jis|cp932|iso2022_jp|tis-620"
)
HEAD_BYTES = 2048


def text_of(body: bytes, content_type: str) -> str:
    """The body as text: by byte order mark, header, meta element, else UTF-8, else Windows-1252; never fails."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    name = _declared(body, content_type)
    if name is not None:
        return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("utf-8", "replace") if _mostly_utf8(body) else body.decode("cp1252", "replace")


def _declared(body: bytes, content_type: str) -> str | None:
    found = _HEADER.search(content_type)
    if found:
        return _known(found[1])
    meta = _META.search(body[:HEAD_BYTES])
    name = _known(meta[1].decode("ascii")) if meta else None
    # A page whose own ASCII bytes say UTF-16 is not in UTF-16.
    return None if name is None or name.startswith("utf-16") else name


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except (LookupError, UnicodeError):
        return None
    if name in _AS_WINDOWS:
        return "cp1252"
    return name if _KNOWN.fullmatch(name) else None


def _mostly_utf8(body: bytes) -> bool:
    """Whether the bytes beyond ASCII are UTF-8 but for a few: a cut page, a broken comment."""
    wide = sum(byte > 127 for byte in body)  # noqa: PLR2004 — ASCII's end
    broken = body.decode("utf-8", "replace").count("\ufffd")
    return broken * 10 < wide
