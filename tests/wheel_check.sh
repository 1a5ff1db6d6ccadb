#!/bin/sh
# Builds the wheel, installs it with the pinned requirements into an environment of its own, and runs the command from there.
set -eu
python=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" -m build --quiet --wheel --outdir "$work/dist" .
"$python" -m venv "$work/venv"
if command -v uv >/dev/null 2>&1; then
    VIRTUAL_ENV=$work/venv uv pip install --quiet --require-hashes -r requirements/app.txt
    VIRTUAL_ENV=$work/venv uv pip install --quiet --no-deps "$work"/dist/*.whl
else
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/app.txt
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$work"/dist/*.whl
fi
cd "$work"
"$work/venv/bin/litfass" --version
"$work/venv/bin/python" - <<'PY'
import importlib.resources

from adserver.app import create_web  # noqa: F401
from adserver.cli.main import COMMANDS, LazyGroup
import click

root = importlib.resources.files("adserver")
assert (root / "web" / "plugin.js").is_file(), "the wheel lacks plugin.js"
functions = importlib.resources.files("analytics") / "stores" / "functions"
assert any(item.name.endswith(".lua") for item in functions.iterdir()), "the wheel lacks the Lua functions"
group = LazyGroup()
for name in COMMANDS:
    assert group.get_command(click.Context(group), name) is not None
print(f"wheel-check: {len(COMMANDS)} commands load from the wheel alone")
PY
