"""What the documentation lists exists, and the other way round."""

import re
import subprocess
import tomllib
from pathlib import Path

import click
import msgspec
import pytest

from adserver.cli.main import COMMANDS, LazyGroup
from adserver.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("config/**/*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_link_to_a_file_leads_to_one(page):
    targets = [
        target.split("#")[0] for target in LINK.findall(page.read_text("utf-8")) if "://" not in target and not target.startswith("mailto:")
    ]

    missing = [target for target in targets if target and not (page.parent / target).exists()]

    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_make_target_that_is_named_exists(page):
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    text = page.read_text("utf-8")
    named = set(re.findall(r"`make ([a-z-]+)", text)) | set(re.findall(r"^    make ([a-z-]+)", text, re.MULTILINE))

    assert named <= known


def test_make_alone_lists_every_target():
    listed = subprocess.run(["make", "-s", "-C", str(ROOT)], capture_output=True, text=True, check=True).stdout
    wanted = ["setup", "demo", "serve", "test", "check", "fmt", "lint", "types", "imports", "load", "bench", "docs", "wheel-check", "lock"]

    assert [target for target in wanted if f"make {target} " not in listed] == []


def test_the_settings_file_lists_each_setting_with_its_default():
    file = tomllib.loads((ROOT / "config/settings.toml").read_text("utf-8"))

    assert msgspec.convert(file, Settings) == Settings()
    assert set(file) == set(Settings.__struct_fields__)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_litfass_command_that_is_named_exists(page):
    text = page.read_text("utf-8")
    group = LazyGroup(name="litfass")
    named = set(re.findall(r"litfass ([a-z]+)(?: ([a-z]+))?", " ".join(re.findall(r"`[^`]*litfass [^`]*`", text))))

    for name, sub in sorted(named):
        assert name in COMMANDS, f"litfass {name}"
        context = click.Context(group)
        command = group.get_command(context, name)
        if sub and isinstance(command, click.Group):
            assert sub in command.list_commands(context), f"litfass {name} {sub}"


def test_the_glossary_is_in_order():
    words = re.findall(r"^\| ([^|]+?) \|", (ROOT / "docs/glossary.md").read_text("utf-8"), re.MULTILINE)[2:]

    assert words == sorted(words, key=str.lower)


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("docs/legal/*.md")), ROOT / "docs/counting.md"], ids=lambda page: page.stem)
def test_each_test_that_shows_a_point_of_law_or_a_promise_exists(page):
    known = {name for file in ROOT.glob("tests/**/test_*.py") for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)}

    assert set(re.findall(r"`(test_\w+)`", page.read_text("utf-8"))) <= known


def test_each_promise_of_counting_is_shown_by_a_test_or_a_command():
    rows = [line for line in (ROOT / "docs/counting.md").read_text("utf-8").splitlines() if line.startswith("| ")]

    assert len(rows) > 20
    assert [row for row in rows if row != "| promise | shown by |" and not re.search(r"`(test_|make )", row)] == []


def test_each_reason_why_a_view_does_not_count_is_explained_to_publishers():
    code = "\n".join(file.read_text("utf-8") for file in (ROOT / "adserver/web").glob("*.py"))
    asked = code[code.index("def why_ignored(") :]
    reasons = set(re.findall(r'return "([a-z-]+)"', asked[: asked.index("\ndef ")]))
    reasons |= set(re.findall(r'(?:left_out|rejected)\(edge, known, (?:reason or )?"([a-z-]+)"', code))
    page = (ROOT / "docs/publishers.md").read_text("utf-8")

    assert {"robot", "flood", "journal-full"} <= reasons
    assert [reason for reason in sorted(reasons) if f"`{reason}`" not in page] == []
