#!/bin/sh
# Makes the environment in the folder $1 from the pinned requirements in the file $2: exact versions, each checked against its hash.
set -eu
venv=$1
requirements=$2

# A million dictionary forms are packed into one file, for seconds that the first start would take longer (adserver/core/relevance/wordlists.py),
# and the listed words worked out, for a millisecond that each new article would (adserver/core/relevance/wordbook.py): 16 s of CPU.
work_words_out() {
    echo "setup: words are worked out ahead"
    "$venv/bin/python" -m adserver.core.relevance.warming
}

if command -v uv >/dev/null 2>&1; then
    echo "setup: uv makes $venv"
    [ -x "$venv/bin/python" ] || uv venv --quiet --python ">=3.11" "$venv"
    VIRTUAL_ENV=$venv uv pip install --quiet --require-hashes -r requirements/build.txt -r "$requirements"
    VIRTUAL_ENV=$venv uv pip install --quiet --no-deps --no-build-isolation --editable .
    work_words_out
    exit 0
fi

python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "setup: $("$python" --version) is too old; Litfass needs Python 3.11 or newer (set PYTHON=/path/to/python3.11)" >&2
    exit 1
}
"$python" -c 'import ensurepip, venv' 2>/dev/null || {
    minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "setup: this Python has no venv; on Debian and Ubuntu: apt install python$minor-venv" >&2
    exit 1
}
echo "setup: venv and pip make $venv (about a minute; with uv a third of it)"
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt -r "$requirements"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
work_words_out
