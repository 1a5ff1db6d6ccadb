"""Secrets that are kept encrypted: what opens them, and what does not."""

import pytest

from adserver.core.sealing import LONGEST, is_sealed, opened, sealed

KEY, NONCE = b"k" * 32, b"n" * 16
SECRET = b"twenty bytes of text"


def test_a_sealed_secret_is_opened_with_its_key_and_name_and_does_not_show():
    text = sealed(SECRET, KEY, "chefin", NONCE)
    assert is_sealed(text)
    assert opened(text, KEY, "chefin") == SECRET
    assert opened(text, b"K" * 32, "chefin") is None
    assert opened(text, KEY, "redaktion") is None
    assert SECRET not in text.encode()
    assert sealed(SECRET, KEY, "chefin", b"m" * 16)[25:] != text[25:]


def test_whatever_character_is_changed_it_opens_no_more():
    text = sealed(SECRET, KEY, "chefin", NONCE)
    for at in range(len(text)):
        other = "B" if text[at] == "A" else "A"
        assert opened(text[:at] + other + text[at + 1 :], KEY, "chefin") is None, at


@pytest.mark.parametrize("text", ["", "v1.", "v1.AAAA", "v2." + "A" * 70, "JBSWY3DPEHPK3PXP", "v1.***", "v1.ä"])
def test_what_was_never_sealed_is_not_opened(text):
    assert opened(text, KEY, "chefin") is None


@pytest.mark.parametrize(("secret", "nonce"), [(b"", NONCE), (b"x" * (LONGEST + 1), NONCE), (SECRET, b"short")])
def test_nothing_is_sealed_that_the_pad_does_not_cover(secret, nonce):
    with pytest.raises(ValueError, match="can be sealed"):
        sealed(secret, KEY, "chefin", nonce)
