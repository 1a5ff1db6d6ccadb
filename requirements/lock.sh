#!/bin/sh
# Pins the newest versions that pyproject.toml allows, with the hashes of all their files, for every supported Python and system.
# The answer names no index: where a package was downloaded from is nobody's business but the machine's.
set -eu
python=$1
"$python" -m uv --version >/dev/null 2>&1 || "$python" -m pip install --quiet uv

pin() {
    file=$1
    shift
    "$python" -m uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
        --no-emit-find-links --custom-compile-command "make lock" "$@" -o "requirements/$file.txt"
}

pin dev pyproject.toml --group dev
pin app pyproject.toml --constraint requirements/dev.txt
pin build --group build --constraint requirements/dev.txt
