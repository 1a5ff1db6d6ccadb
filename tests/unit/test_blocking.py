"""What a publisher keeps out of a site and its sections, seen on articles written for it."""

import pytest

from adserver.core.ads import Ad, Campaign, SectionBlock, Site
from adserver.core.catalogue.blocks import blocked, blocks_in, unblocked
from adserver.core.catalogue.vetting import site_mistakes
from adserver.core.relevance.blocking import blocks_of, is_within
from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.matching import Blocks, Index

SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test")
CAMPAIGNS = [
    Campaign(id="reise", advertiser="bahn", name="Reise"),
    Campaign(id="helm", advertiser="radwerk", name="Helm", sites=("anders",)),
]
TRAIN = Ad(
    id="bahn-1",
    campaign="reise",
    lang="de",
    headline="Mit dem Zug ans Meer",
    text="x",
    landing="https://x.test/",
    keywords=("Bahn", "Zug", "Reise"),
)
TRAIN_EN = Ad(
    id="bahn-2",
    campaign="reise",
    lang="en",
    headline="By train to the sea",
    text="x",
    landing="https://x.test/",
    keywords=("train", "railway", "journey"),
)
CALM = "Die Bahn fährt ab Sonntag öfter ans Meer. Der Zug braucht für die Reise zwei Stunden, und die Bahn verlangt keinen Zuschlag. " * 2
ACCIDENT = (
    "Ein Zug ist am Morgen entgleist, dreißig Reisende wurden verletzt. Bei dem Unglück stürzten zwei Wagen der Bahn um. "
    "Die Verletzten des Zugunglücks kamen in Krankenhäuser. Wie es zu dem Unfall kam, wird untersucht."
)
WAR = (
    "In der dritten Woche des Krieges hat die Armee den Bahnhof der Hafenstadt beschossen. Kein Zug fährt mehr, die Bahn ist zerstört. "
    "Soldaten hielten die Brücken, Raketen trafen die Stadt. Der Krieg treibt Tausende auf die Reise nach Westen."
)
STRIKE_EN = (
    "Trains stood still on Monday: railway drivers are on strike. No train left the station, and the union said the strike on the railway "
    "would go on. Passengers gave up their journey, and every train to the coast was cancelled until the railway offers better wages."
)
CALM_EN = "The railway opens a new line to the coast. The train needs two hours for the journey and stops at every small railway town. " * 2


def reasons(text, site, path="/reise/meer", lang="de"):
    found = Index([TRAIN, TRAIN_EN]).match(analyse("", text, lang), blocks=blocks_of(site, CAMPAIGNS).at(path))
    assert bool(found.shortlist) != bool(found.blocked)
    return [block.reason for block in found.blocked]


@pytest.mark.parametrize(
    ("text", "lang", "more", "reason"),
    [
        pytest.param(ACCIDENT, "de", {"families": ("accident",)}, "publisher-family:accident", id="an accident"),
        pytest.param(WAR, "de", {"families": ("war",)}, "publisher-family:war", id="war"),
        pytest.param(STRIKE_EN, "en", {"families": ("strike",)}, "publisher-family:strike", id="a strike, in English"),
        pytest.param(CALM, "de", {"words": ("Reisen",)}, "publisher-word:Reise", id="a keyword, inflected"),
        pytest.param(CALM_EN, "en", {"words": ("trains",)}, "publisher-word:train", id="a keyword, in English"),
        pytest.param(CALM, "de", {"advertisers": ("bahn",)}, "publisher-advertiser:bahn", id="an advertiser"),
    ],
)
@pytest.mark.parametrize("section", ["", "/reise"])
def test_a_publisher_blocks_for_the_site_or_for_a_section(text, lang, more, reason, section):
    after = blocked(SITE, SectionBlock(prefix=section, **more))

    assert list(site_mistakes(after)) == []
    assert reasons(text, SITE, lang=lang) == []
    assert reasons(text, after, lang=lang) == [reason]
    assert reasons(text, after, "/sport/derby", lang) == ([] if section else [reason])
    assert unblocked(after, SectionBlock(prefix=section, **more)) == SITE


@pytest.mark.parametrize(("text", "lang"), [(CALM, "de"), (CALM_EN, "en")])
def test_families_keep_nothing_from_stories_of_other_kinds(text, lang):
    after = blocked(SITE, SectionBlock(prefix="", families=("accident", "war", "strike")))

    assert reasons(text, after, lang=lang) == []


def test_a_section_in_a_section_has_the_blocks_of_both():
    site = blocked(SITE, SectionBlock(prefix="", words=("Bier",)))
    site = blocked(site, SectionBlock(prefix="/sport", families=("doping",)))
    site = blocked(site, SectionBlock(prefix="/sport/boxen", advertisers=("bahn",)))

    found = blocks_of(site, CAMPAIGNS)

    assert found.at("/") == Blocks(words=("Bier",), campaigns=("helm",))
    assert found.at("/sport/boxen/kampf") == Blocks(
        words=("Bier",), families=("doping",), campaigns=("helm",), refused=(("reise", "bahn"),)
    )


@pytest.mark.parametrize(
    ("path", "within"),
    [("/sport", True), ("/sport/derby", True), ("/sport?seite=2", True), ("/sportwagen", False), ("/", False), ("/der/sport", False)],
)
def test_a_section_is_whole_segments_of_a_path(path, within):
    assert is_within(path, "/sport") is within


def test_blocks_are_added_once_and_stand_in_order():
    site = blocked(SITE, SectionBlock(prefix="/sport", words=("Bier",)))
    site = blocked(site, SectionBlock(prefix="/sport", words=("Wein", "Bier")))
    site = blocked(site, SectionBlock(prefix="/kinder", families=("war",)))

    assert blocks_in(site) == (
        SectionBlock(prefix=""),
        SectionBlock(prefix="/kinder", families=("war",)),
        SectionBlock(prefix="/sport", words=("Bier", "Wein")),
    )
    assert unblocked(site, SectionBlock(prefix="/nirgends", words=("Bier",))) == site
