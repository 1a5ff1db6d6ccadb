"""`litfass trending show|set|pin|unpin|ban|unban` against a real store."""

import json

import pytest
from click.testing import CliRunner

from adserver.cli.main import main
from adserver.core.ads import Page, Site, TrendingRules
from adserver.stores.catalogue import Catalogue
from adserver.stores.pages import Pages
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer

pytestmark = pytest.mark.redis
SITE = Site(id="herald", name="Herald", hosts=("herald.test",), origin="http://herald.test")


@pytest.fixture
def run(store, data):
    """Runs `litfass trending …` on the test's store."""
    Catalogue(store).put_site(SITE)
    socket = store.connection_pool.connection_kwargs["path"]
    env = {"REDIS_URL": f"unix://{socket}", "LITFASS_DATA": str(data)}

    def ran(*words):
        return CliRunner().invoke(main, ["trending", *words], env=env)

    return ran


@pytest.fixture
def rules(store):
    """The site's rules as they are stored."""
    return lambda: Catalogue(store).site("herald").trending_rules


def test_what_is_given_changes_and_the_rest_stays(run, rules, store):
    first = run(
        "set", "herald.test", "--length", "7", "--exclude", "/jobs/*", "--exclude", "/shop/*", "--no-arrows", "--section", "/sport/"
    )
    second = run("set", "herald", "--character", "1", "--exclude", "", "--own-language", "--all-pages", "--images")

    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert rules() == TrendingRules(character=1.0, sections=("/sport/",), arrows=False, own_language=True, articles_only=False, images=True)
    assert Catalogue(store).site("herald").trending == 7
    assert run("set", "herald", "--reset").exit_code == 0
    assert rules() == TrendingRules()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["set", "herald"], "say what to change", id="nothing"),
        pytest.param(["set", "herald", "--character", "2"], "trending_rules.character: must be 0 to 1", id="a number out of range"),
        pytest.param(["set", "herald", "--length", "0"], "trending: 0 is not between 1 and 20", id="no length"),
        pytest.param(["set", "nobody", "--length", "3"], "there is no site nobody", id="no site"),
        pytest.param(["pin", "herald", "sport"], "is no path on the site", id="no path"),
    ],
)
def test_a_mistake_is_told_and_nothing_changes(run, rules, words, said):
    result = run(*words)

    assert result.exit_code != 0
    assert said in result.output
    assert rules() == TrendingRules()


def test_pages_are_pinned_and_banned_by_any_of_their_addresses(run, rules, store):
    result = run("pin", "herald", "/sport/derby/?utm_source=mail")
    assert rules().pinned == ("/sport/derby",)
    # and the indexer goes and reads it
    assert "was not read yet" in result.output
    assert Pages(store).take_wanted("herald", 5) == ("/sport/derby",)

    run("ban", "herald", "/sport/derby")
    assert (rules().pinned, rules().banned) == ((), ("/sport/derby",))
    run("unban", "herald", "/sport/derby")
    run("unpin", "herald", "/sport/derby")
    assert rules() == TrendingRules()


def test_the_list_is_shown_with_its_numbers_and_who_is_left_out(run, store, data):
    # given views of an article and of a front page
    pages = Pages(store)
    pages.put(Page(site="herald", path="/a", title="Derby", lang="en", version="1", fetched_at=1))
    pages.put(Page(site="herald", path="/front", title="Herald", lang="en", version="1", fetched_at=1, article=False))
    writer = Writer(data / "journal")
    for path in ("/a", "/a", "/front"):
        writer.append(encode(Record(Kind.VIEW, 1_790_000_000, (Entry("s:herald", {f"page:{path}": 1}, look=path),))), Kind.VIEW)
    writer.close()
    Counter(data / "journal", store, zone_of=lambda _: "UTC").step(1_790_000_000)

    # when the list is shown
    text, plain = run("show", "herald"), json.loads(run("show", "herald", "--json").output)

    # then the numbers and reasons are there
    assert " 1  /a  Derby\n    score" in text.output
    assert "/front  left out: no-article" in text.output
    (line,) = plain["list"]
    assert (line["page"], line["title"], line["readers"]) == ("/a", "Derby", pytest.approx(2.0, abs=0.01))
    assert [(one["page"], one["reason"]) for one in plain["left_out"]] == [("/front", "no-article")]
    assert plain["rules"]["articles_only"] is True
