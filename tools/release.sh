#!/bin/sh
# Builds wheel and sdist twice and compares them byte by byte, runs the wheel in an environment of its own, and leaves in dist/: both files, a bill of
# materials (CycloneDX), and checksums. $1: the environment's Python.
set -eu
python=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The commit's moment in place of the clock's: the same commit gives the same bytes, whoever builds it.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH
if [ -n "$(git status --porcelain 2>/dev/null)" ]; then
    echo "release: the working copy has changes; a release is made of a commit" >&2
    [ "${RELEASE_DIRTY:-}" ] || exit 1
fi

# Two folders, two file creation masks, two time zones: what depends on them would differ.
for build in 1 2; do
    git ls-files -z | xargs -0 tar cf - | (mkdir -p "$work/source$build" && cd "$work/source$build" && tar xf -)
done
(umask 022 && cd "$work/source1" && TZ=UTC "$python" -m build --quiet --no-isolation --outdir "$work/dist1" .)
(umask 077 && cd "$work/source2" && TZ=Asia/Tokyo "$python" -m build --quiet --no-isolation --outdir "$work/dist2" .)
for file in "$work"/dist1/*; do
    cmp "$file" "$work/dist2/$(basename "$file")" || { echo "release: $(basename "$file") is not reproducible" >&2; exit 1; }
done
echo "release: two builds are equal, byte by byte"

sh tests/wheel_check.sh "$python" "$(echo "$work"/dist1/*.whl)"
mkdir -p dist
rm -f dist/*
cp "$work"/dist1/* dist/
"$python" tools/bill_of_materials.py dist/*.whl > dist/litfass.cdx.json
(cd dist && sha256sum -- * > SHA256SUMS && cat SHA256SUMS)
