"""What `make setup` says to a newcomer whose Python cannot do it."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOO_OLD = """case "$*" in
  *sys.exit*) exit 1 ;;
  *--version*) echo "Python 3.9.2" ;;
esac"""
WITHOUT_VENV = """case "$*" in
  *ensurepip*) exit 1 ;;
  *"%d.%d"*) echo "3.11" ;;
esac"""


@pytest.mark.parametrize(
    ("python", "said"),
    [
        pytest.param(TOO_OLD, "Python 3.9.2 is too old; Litfass needs Python 3.11 or newer", id="old"),
        pytest.param(WITHOUT_VENV, "apt install python3.11-venv", id="Debian without venv"),
    ],
)
def test_a_python_that_will_not_do_is_told_in_one_sentence(tmp_path, python, said):
    fake = tmp_path / "python3"
    fake.write_text(f"#!/bin/sh\n{python}\n")
    fake.chmod(0o755)
    # A PATH without uv: it would bring a Python of its own.
    environ = {"PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHON": str(fake), "HOME": os.environ.get("HOME", "/")}

    done = subprocess.run(
        ["sh", "requirements/setup.sh", str(tmp_path / "venv"), "requirements/app.txt"],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert said in done.stderr
    assert not (tmp_path / "venv").exists()
