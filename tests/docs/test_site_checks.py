"""The site's own checks notice what they are for."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("docs_site", ROOT / "tools/docs_site.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def site(tmp_path):
    (tmp_path / "other.html").write_text('<h2 id="there">x</h2>')

    def page(html):
        (tmp_path / "index.html").write_text(html)
        return tmp_path

    return page


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        pytest.param('<a href="other.html#there">', 0, id="a good link"),
        pytest.param('<a href="https://example.org/x">', 0, id="a link elsewhere"),
        pytest.param('<a href="missing.html">', 1, id="no such page"),
        pytest.param('<a href="other.html#nowhere">', 1, id="no such place"),
        pytest.param('<img src="missing.png">', 1, id="no such picture"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tool, site, html, wrong):
    assert len(list(tool.broken_links(site(html)))) == wrong


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/x.css">',
        '<link rel="preconnect" href="https://fonts.example">',
    ],
)
def test_what_a_browser_would_load_from_elsewhere_is_found(tool, site, html):
    assert list(tool.foreign_resources(site(html)))


def test_a_page_that_the_navigation_forgot_is_added_and_one_that_is_missing_left_out(tool, tmp_path):
    for name in ("index.md", "new.md"):
        (tmp_path / name).write_text("# x")

    config = tool.with_all_pages("site_name: x\n\nnav:\n  - Start: index.md\n  - Gone: gone.md\n", tmp_path)

    assert "gone.md" not in config
    assert "      - new.md" in config
