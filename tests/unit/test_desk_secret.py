"""The key that the desk signs cookies with."""

import stat

import pytest

from adserver.desk.services import SECRET_BYTES, signing_secret


def test_the_key_is_made_once_for_its_owner_alone(data):
    first = signing_secret(data)
    assert len(first) == SECRET_BYTES
    assert signing_secret(data) == first
    assert stat.S_IMODE((data / "desk.key").stat().st_mode) == 0o600


def test_two_installations_have_two_keys(data, tmp_path):
    assert signing_secret(data) != signing_secret(tmp_path / "another")


def test_a_cut_key_is_no_key(data):
    (data / "desk.key").write_bytes(b"short")
    with pytest.raises(ValueError, match="delete it"):
        signing_secret(data)
