"""A page's bytes as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adserver.sources.charsets import text_of

PAGE = "<p>Größe – „gut“ €</p>"
CASES = {
    "utf-8": (PAGE.encode(), "text/html; charset=utf-8", PAGE),
    "said-in-capitals": (PAGE.encode(), 'text/html; Charset="UTF-8"', PAGE),
    "not-said": (PAGE.encode(), "text/html", PAGE),
    "byte-order-mark": (b"\xef\xbb\xbf" + PAGE.encode(), "text/html; charset=iso-8859-1", PAGE),
    "utf-16": (PAGE.encode("utf-16"), "text/html", PAGE),
    "windows": (PAGE.encode("cp1252"), "text/html; charset=windows-1252", PAGE),
    "latin-1-as-windows": (PAGE.encode("cp1252"), "text/html; charset=ISO-8859-1", PAGE),
    "ascii-as-windows": (PAGE.encode("cp1252"), "text/html; charset=us-ascii", PAGE),
    "windows-not-said": (PAGE.encode("cp1252"), "text/html", PAGE),
    "meta": (b'<meta charset="iso-8859-15">' + "Größe €".encode("iso-8859-15"), "text/html", '<meta charset="iso-8859-15">Größe €'),
    "meta-equiv": (
        b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">' + "Кофе".encode("koi8-r"),
        "text/html",
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">Кофе',
    ),
    "header-wins-over-meta": (b"<meta charset=koi8-r>" + "Größe".encode(), "text/html; charset=utf-8", "<meta charset=koi8-r>Größe"),
    "meta-that-cannot-be": (b"<meta charset=utf-16>" + "Größe".encode(), "text/html", "<meta charset=utf-16>Größe"),
    "unknown": (PAGE.encode(), "text/html; charset=klingon", PAGE),
    "no-character-set": (PAGE.encode(), "text/html; charset=zlib", PAGE),
    "slow-on-hostile-input": (PAGE.encode(), "text/html; charset=idna", PAGE),
    "code": (PAGE.encode(), "text/html; charset=unicode_escape", PAGE),
    "utf-7": (b"+ADw-script+AD4-", "text/html; charset=utf-7", "+ADw-script+AD4-"),
    "one-broken-byte": (b"Gr\xc3\xb6\xc3\x9fe " * 20 + b"\xff", "text/html", "Größe " * 20 + "\ufffd"),
    "cut-in-a-character": ("Größe ä".encode()[:-1], "text/html; charset=utf-8", "Größe \ufffd"),
    "japanese": ("珈琲".encode("shift_jis"), "text/html; charset=Shift_JIS", "珈琲"),
    "empty": (b"", "", ""),
}


@pytest.mark.parametrize(("body", "content_type", "text"), CASES.values(), ids=CASES)
def test_bytes_become_the_text_that_was_meant(body, content_type, text):
    assert text_of(body, content_type) == text


@given(st.binary(max_size=200), st.text(max_size=40))
def test_no_bytes_and_no_header_are_too_odd(body, header):
    assert isinstance(text_of(body, f"text/html; charset={header}"), str)
