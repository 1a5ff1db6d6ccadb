"""The embed script as it is served: small, the same as its source, free of what would store or parse."""

import gzip
import importlib.util
import re
from pathlib import Path

import pytest

from adserver.web import files

ROOT = Path(__file__).resolve().parents[2]
SERVED = ROOT / "adserver" / "web" / "plugin.js"
SOURCE = ROOT / "adserver" / "web" / "plugin.src.js"


def strip_plugin():
    spec = importlib.util.spec_from_file_location("strip_plugin", ROOT / "tools" / "strip_plugin.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_served_script_is_what_its_source_strips_to():
    assert strip_plugin().stripped(SOURCE.read_text("utf-8")) == SERVED.read_text("utf-8"), "run: python tools/strip_plugin.py"


def test_the_script_weighs_at_most_2000_bytes_gzipped():
    assert len(gzip.compress(SERVED.read_bytes(), 9)) <= 2000


def test_a_script_of_an_earlier_release_is_served_as_it_was(tmp_path):
    # given a kept script, one whose content is not what its name says, and the folder of the package
    old = files.script_of(b"/* of an earlier release */")
    (tmp_path / f"plugin.{old.version}.js").write_bytes(old.body)
    (tmp_path / "plugin.000000000000.js").write_bytes(old.body)
    # when they are asked for
    # then the kept one comes byte for byte, and nothing else does
    assert files.released(old.version, tmp_path) == old
    assert files.released("000000000000", tmp_path) is None
    assert files.released("../../README", tmp_path) is None
    assert files.released(old.version) is None


def test_every_kept_script_is_what_its_name_says():
    for kept in (SERVED.parent / "released").glob("plugin.*.js"):
        assert kept.name == f"plugin.{files.script_of(kept.read_bytes()).version}.js"


def test_a_pinned_version_is_served_whatever_is_current():
    held = files.script()
    assert files.pinned_plugin(held.version).body == held.body
    assert files.pinned_plugin("0123456789ab").status.startswith("404")


FORBIDDEN = ("innerHTML", "outerHTML", "insertAdjacentHTML", "write(", "eval", "cookie", "Storage", "indexedDB", "sendBeacon", "style=")


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in FORBIDDEN])
def test_the_script_never_parses_markup_nor_stores_anything(name):
    assert name not in SERVED.read_text("utf-8")


def test_no_own_name_is_left_unshortened():
    assert not re.search(r"\$[a-z]", re.sub(r"`[^`]*`", "", SERVED.read_text("utf-8")))


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param("  const $a = 1; // why\n  $a();\n", "const z=1;z()", id="comment at the end of a line"),
        pytest.param('  const $a = "x // y";\n', 'const z="x // y"', id="slashes in a text"),
        pytest.param("  let $a;\n  const $b = 2;\n", "let z,v=2", id="declarations become one"),
        pytest.param("  const $a = ($x) => $x;\n  const $b = ($y) => $y;\n", "const z=t=>t,v=t=>t", id="locals share letters"),
    ],
)
def test_stripping_keeps_what_the_source_means(inside, expected):
    assert strip_plugin().stripped(f"(() => {{\n{inside}}})();\n") == f"(()=>{{{expected}}})();\n"
