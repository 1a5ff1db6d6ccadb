"""Which rules of a TRENDING list are refused, and how a file is told."""

import pytest

from adserver.core.ads import TrendingRules
from adserver.core.trending.vetting import trending_mistakes
from adserver.sources.catalogue import CatalogueMistakes, read


@pytest.mark.parametrize(
    ("rules", "field", "said"),
    [
        pytest.param({"character": 1.5}, "character", "must be 0 to 1", id="a window beyond breaking"),
        pytest.param({"character": float("nan")}, "character", "must be 0 to 1", id="no number"),
        pytest.param({"minimum_readers": -1}, "minimum_readers", "must be 0", id="fewer readers than none"),
        pytest.param({"include": ("sport/*",)}, "include", "is no pattern like /sport/*", id="a pattern that no path fits"),
        pytest.param({"exclude": ("",)}, "exclude", "is no pattern", id="an empty pattern"),
        pytest.param({"pinned": ("https://a.test/x",)}, "pinned", "is no path like", id="an address"),
        pytest.param({"pinned": tuple(f"/{n}" for n in range(21))}, "pinned", "at most 20", id="more pinned pages than a list has"),
        pytest.param({"banned": ("/a b",)}, "banned", "is no path like", id="a blank"),
        pytest.param({"sections": ("/",)}, "sections", "the whole site", id="a section that is everything"),
        pytest.param({"sections": ("/" + "x" * 600,)}, "sections", "is no path", id="endless"),
    ],
)
def test_what_is_refused_says_why(rules, field, said):
    ((found, sentence),) = trending_mistakes(TrendingRules(**rules))

    assert found == field
    assert said in sentence


def test_all_mistakes_are_told_and_good_rules_have_none():
    assert [field for field, _ in trending_mistakes(TrendingRules(character=2.0, hold=-1.0))] == ["character", "hold"]
    good = TrendingRules(
        character=1.0, include=("/a/*", "*.html"), pinned=("/ä",), banned=("/b?x=1",), sections=("/sport/",), minimum_readers=5
    )
    assert list(trending_mistakes(good)) == []


SITE = """[[site]]
id = "blatt"
name = "Blatt"
hosts = ["blatt.test"]
origin = "https://blatt.test"
"""


@pytest.mark.parametrize(
    ("rules", "line", "said"),
    [
        pytest.param(
            '[site.trending_rules]\nhold = 1.0\npinned = ["x"]', 8, "trending_rules.pinned: 'x' is no path", id="a table of its own"
        ),
        pytest.param('trending_rules = { pinned = ["x"] }', 6, "trending_rules.pinned: 'x' is no path", id="in one line"),
        pytest.param("[site.trending_rules]\nspeed = 1", 6, "unknown field `speed`", id="a name that is none"),
        pytest.param('[site.trending_rules]\nhold = "much"', 6, "Expected `float`", id="no number"),
    ],
)
def test_a_file_is_told_the_line(tmp_path, rules, line, said):
    file = tmp_path / "site.toml"
    file.write_text(SITE + rules + "\n")

    with pytest.raises(CatalogueMistakes) as caught:
        read([file])

    (mistake,) = caught.value.mistakes
    assert mistake.startswith(f"{file}:{line}: ")
    assert said in mistake


def test_a_file_holds_a_sites_rules(tmp_path):
    file = tmp_path / "site.toml"
    file.write_text(SITE + '[site.trending_rules]\ncharacter = 1\nsections = ["/sport/"]\narrows = false\n')

    (site,) = read([file]).contents.sites

    assert site.trending_rules == TrendingRules(character=1.0, sections=("/sport/",), arrows=False)
