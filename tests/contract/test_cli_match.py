"""`litfass ads match` with the ads of a store: what a site blocks holds for its articles, and what does not run now is said so."""

import pytest
from click.testing import CliRunner

from adserver.cli.match import match
from adserver.core.ads import Ad, Advertiser, Campaign, SectionBlock, Site
from adserver.stores.catalogue import Catalogue

pytestmark = [pytest.mark.redis, pytest.mark.usefixtures("filled")]
ARTICLE = "Fahrräder in Graz\n" + "Zwei Fahrräder standen vor dem Museum, das Lastenrad dahinter. Radfahrer kamen aus dem Tal. " * 4
SITE = Site(
    id="blatt",
    name="Blatt",
    hosts=("blatt.test",),
    origin="https://blatt.test",
    blocked_advertisers=("rad",),
    section_blocks=(SectionBlock(prefix="/kinder", words=("Museum",)),),
)


def an_ad(name: str, campaign: str, **values) -> Ad:
    text = {"headline": f"Das ist {name}", "text": "Text", "landing": "https://x.test/"}
    return Ad(id=name, campaign=campaign, lang="de", keywords=("Fahrrad", "Museum"), **text, **values)


@pytest.fixture
def filled(store, monkeypatch):
    monkeypatch.setenv("REDIS_URL", f"unix://{store.connection_pool.connection_kwargs['path']}")
    catalogue = Catalogue(store)
    catalogue.put_site(SITE)
    campaigns = [
        Campaign(id="c-rad", advertiser="rad", name="Rad"),
        Campaign(id="c-haus", advertiser="haus", name="Haus"),
        Campaign(id="c-fern", advertiser="haus", name="Fern", sites=("anders",)),
    ]
    ads = [an_ad("a-rad", "c-rad"), an_ad("a-haus", "c-haus"), an_ad("a-pause", "c-haus", paused=True), an_ad("a-fern", "c-fern")]
    catalogue.replace([Advertiser(id="rad", name="Rad"), Advertiser(id="haus", name="Haus")], campaigns, ads)


def table(*options: str) -> str:
    result = CliRunner().invoke(match, ["--file", "-", "--lang", "de", *options], input=ARTICLE)
    assert result.exit_code == 0, result.output
    return result.output


def part(text: str, start: str) -> str:
    """The lines below the one that begins so, until an empty one."""
    return text.split(f"\n{start}", 1)[1].split("\n\n", 1)[0]


def test_what_a_site_blocks_holds_for_its_article_and_the_reasons_are_told():
    told = table("--site", "blatt")

    assert "[a-haus]" in part(told, "ads that may show here")
    assert "[a-rad]" not in part(told, "ads that may show here")
    kept = part(told, "ads that would fit but may not show")
    assert "the publisher wants no ad of rad" in kept
    assert "its campaign is booked on other sites" in kept
    assert "With what the site blatt blocks" in told


def test_without_a_site_nothing_is_blocked_and_what_does_not_run_is_said_so():
    may_show = part(table(), "ads that may show here")

    assert "[a-rad]" in may_show
    assert "[a-pause] – does not run now: paused or ended" in may_show


def test_a_site_that_nobody_added_is_named_with_those_that_are_known():
    result = CliRunner().invoke(match, ["--file", "-", "--site", "anders"], input=ARTICLE)

    assert result.exit_code == 1
    assert "there is no site 'anders' (known: blatt)" in result.output
