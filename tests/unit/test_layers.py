"""Changed ads on top of an index of all ads: the same lists as an index that is built anew."""

import random

import msgspec
import pytest

from adserver.core.ads import Ad
from adserver.core.crawl.crawling import Document
from adserver.core.relevance.layers import empty, renewed, updated
from adserver.core.relevance.matching import SHORTLIST, Blocks, Index
from adserver.core.relevance.shortlisting import analysed, matched, page_of
from adserver.core.relevance.stale import FULL, Stale

WORDS = [
    "Kaffee",
    "Fahrrad",
    "Garten",
    "Museum",
    "Bahnhof",
    "Sauerteig",
    "Wärmepumpe",
    "Konzert",
    "Fußball",
    "Versicherung",
    "Roman",
    "Käse",
]
STORY = Document(
    title="Mit dem Fahrrad ins Museum",
    text="Vor dem Museum stehen Fahrräder, drinnen gibt es Kaffee und Käse. Am Bahnhof wartet ein Konzert, im Garten ein Roman. " * 3,
    lang="de",
)


def ad(number: int, dice: random.Random) -> Ad:
    words = tuple(dice.sample(WORDS, 3))
    return Ad(id=f"ad-{number}", campaign="c", lang="de", headline=words[0], text="Text", landing="https://x.test/", keywords=words)


def catalogues(seed: int, size: int = 30):
    """A catalogue, and what it becomes step by step."""
    dice = random.Random(seed)
    ads = {f"ad-{number}": ad(number, dice) for number in range(size)}
    yield dict(ads)
    for _ in range(6):
        for number in dice.sample(range(size + 10), 4):
            if f"ad-{number}" in ads and dice.random() < 0.4:
                del ads[f"ad-{number}"]
            else:
                ads[f"ad-{number}"] = ad(number, dice)
        yield dict(ads)


def changes(before, after) -> frozenset[str]:
    return frozenset(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def scores(matching):
    return sorted((candidate.ad, candidate.score) for candidate in matching.shortlist)


@pytest.mark.parametrize("seed", range(12))
def test_layers_find_what_a_new_index_finds(seed):
    analysis = analysed(STORY)
    layers, before = empty(), {}
    for after in catalogues(seed):
        layers, _ = renewed(layers, after, changes(before, after) if before else None)
        before = after

        assert scores(layers.match(analysis)) == scores(Index(after.values()).match(analysis))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("size", [30, 200])
def test_a_page_that_is_updated_by_changed_ads_alone_gets_the_list_of_all_ads(seed, size):
    analysis = analysed(STORY)
    empty_page = page_of("blatt", "/a", STORY, 7)
    page, before = None, {}
    for after in catalogues(seed, size):
        index = Index(after.values())
        whole = matched(empty_page, analysis, index.match(analysis))
        changed = changes(before, after)
        loses = page is not None and any(candidate.ad in changed for candidate in page.shortlist)
        if page is not None and not (loses and len(page.shortlist) == SHORTLIST):
            few = Index(after[name] for name in sorted(changed & after.keys())).match(analysis, SHORTLIST)
            page = updated(page, few, changed)
            assert sorted(c.score for c in page.shortlist) == sorted(c.score for c in whole.shortlist)
        page, before = whole, after


def test_many_changes_build_everything_anew():
    dice = random.Random(1)
    before = {f"ad-{number}": ad(number, dice) for number in range(1100)}
    after = {name: msgspec.structs.replace(one, headline="Neu") for name, one in before.items()}
    layers, first = renewed(empty(), before, None)

    layers, changed = renewed(layers, after, changes(before, after))

    assert first is None
    assert changed is None
    assert layers.hidden == frozenset()


def test_ads_of_campaigns_booked_elsewhere_are_neither_shown_nor_called_blocked():
    dice = random.Random(2)
    ads = {"ad-1": ad(1, dice)}
    layers, _ = renewed(empty(), ads, None)
    analysis = analysed(STORY)
    blocks = Blocks(campaigns=("c",))

    page = matched(page_of("blatt", "/a", STORY, 7), analysis, layers.match(analysis, blocks))

    assert page.shortlist == ()
    assert page.blocked == ()


def test_stale_pages_wait_once_for_everything_that_changed():
    stale = Stale()
    stale.add("blatt", ["/a", "/b"], frozenset({"x"}))
    stale.add("blatt", ["/a"], frozenset({"y"}))
    stale.add("anders", ["/c"])
    stale.add("anders", ["/c"], frozenset({"x"}))

    assert len(stale) == 3
    assert stale.take(1) == [(("blatt", "/a"), frozenset({"x", "y"}))]
    assert stale.holds("blatt")
    assert stale.take(2) == [(("blatt", "/b"), frozenset({"x"})), (("anders", "/c"), None)]
    assert not stale.holds("blatt")
    assert len(stale) == 0


def test_one_step_spends_its_effort_on_few_full_matches():
    stale = Stale()
    stale.add("blatt", [f"/{number}" for number in range(100)])

    assert len(stale.take(5 * FULL)) == 5
