#!/bin/sh
# Installs a wheel with the pinned requirements into an environment of its own, and runs it there end to end. Builds the wheel unless $2 names one.
set -eu
python=$1
wheel=${2:-}
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$wheel" ]; then
    "$python" -m build --quiet --no-isolation --wheel --outdir "$work/dist" .
    wheel=$(echo "$work"/dist/*.whl)
fi
"$python" -m venv "$work/venv"
if command -v uv >/dev/null 2>&1; then
    VIRTUAL_ENV=$work/venv uv pip install --quiet --require-hashes -r requirements/app.txt
    VIRTUAL_ENV=$work/venv uv pip install --quiet --no-deps "$wheel"
else
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/app.txt
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$wheel"
fi
# From elsewhere, so that nothing of the clone is found by chance.
cd "$work"
"$work/venv/bin/litfass" --version
"$work/venv/bin/python" "$root/tests/wheel_smoke.py" "$work"
