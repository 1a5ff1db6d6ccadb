"""The index below changed ads is built anew beside the work, and what changes meanwhile is found all the same."""

import random

from adserver.core.ads import Ad
from adserver.core.crawl.crawling import Document
from adserver.core.relevance.matching import Index
from adserver.core.relevance.shortlisting import analysed
from adserver.indexer.layered import Layered

WORDS = ["Kaffee", "Fahrrad", "Garten", "Museum", "Bahnhof", "Konzert", "Käse", "Roman"]
STORY = Document(
    title="Mit dem Fahrrad ins Museum", text="Am Bahnhof Kaffee und Käse, im Garten ein Konzert und ein Roman. " * 3, lang="de"
)


def ad(number: int, dice: random.Random) -> Ad:
    words = tuple(dice.sample(WORDS, 3))
    return Ad(id=f"ad-{number}", campaign="c", lang="de", headline=words[0], text="Text", landing="https://x.test/", keywords=words)


def test_changes_while_everything_is_built_anew_are_in_the_lists_before_and_after():
    dice, analysis = random.Random(5), analysed(STORY)
    ads = {f"ad-{number}": ad(number, dice) for number in range(40)}
    layered = Layered(thick=6)
    layered.renew(ads, None)
    bases = [layered.layers.base]

    for turn in range(30):
        changed = {f"ad-{dice.randrange(45)}" for _ in range(2)}
        for name in changed:
            if name in ads and dice.random() < 0.3:
                del ads[name]
            else:
                ads[name] = ad(int(name[3:]), dice)
        told = layered.renew(ads, frozenset(changed))
        if turn % 3 == 0:
            layered.wait()
        if layered.layers.base is not bases[-1]:
            bases.append(layered.layers.base)

        assert told == changed
        expected = Index(ads.values()).match(analysis).shortlist
        found = layered.layers.match(analysis).shortlist
        assert sorted((one.ad, one.score) for one in found) == sorted((one.ad, one.score) for one in expected)

    assert len(bases) > 2, "it was built anew more than once"
    assert len(layered.layers.hidden) < 20, "what is on top is put below again"
