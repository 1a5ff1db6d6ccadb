#!/bin/sh
# Pins the newest versions that pyproject.toml allows, with the hashes of all their files, for every supported Python and system.
# The answer names no index: where a package was downloaded from is nobody's business but the machine's.
set -eu
python=$1
"$python" -m uv --version >/dev/null 2>&1 || "$python" -m pip install --quiet uv
for part in "app" "dev --group dev"; do
    # shellcheck disable=SC2086 # the second part is two words on purpose
    set -- $part
    name=$1
    shift
    "$python" -m uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
        --no-emit-find-links --custom-compile-command "make lock" pyproject.toml "$@" -o "requirements/$name.txt"
done
