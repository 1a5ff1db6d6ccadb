"""Single changes of the catalogue with their history, and share links, in a real store."""

import msgspec
import pytest

from adserver.core.ads import Ad, Advertiser, Campaign
from adserver.core.campaigns.history import FieldChange, Note
from adserver.core.campaigns.sharing import Share
from adserver.stores.catalogue import Catalogue, CatalogueChanged
from adserver.stores.changes import DELETED_S, KEPT, Changes, Step
from adserver.stores.pages import NUMBERS
from adserver.stores.shares import Shares

pytestmark = pytest.mark.redis

ADVERTISER = Advertiser(id="a", name="A")
CAMPAIGN = Campaign(id="c", advertiser="a", name="Herbst", price_micros=5_000_000)
AD = Ad(id="x", campaign="c", lang="de", headline="Rad", text="Text", landing="https://x.test/", keywords=("Rad",))


def test_steps_are_stored_together_and_told_in_the_history_of_their_campaign(store):
    changes, catalogue = Changes(store), Catalogue(store)
    version = changes.apply([Step(None, ADVERTISER), Step(None, CAMPAIGN), Step(None, AD, "copied")], "chefin", 100)
    assert version == catalogue.version() == 1
    assert (catalogue.campaigns(), catalogue.ads()) == ((CAMPAIGN,), (AD,))
    told = [(note.at, note.account, note.kind, note.id, note.verb) for note in changes.history("campaign:c")]
    assert told == [(100, "chefin", "ad", "x", "copied"), (100, "chefin", "campaign", "c", "created")]


def test_a_change_tells_each_field_before_and_after(store):
    changes = Changes(store)
    changes.apply([Step(None, CAMPAIGN)], "chefin", 100)
    changes.apply([Step(CAMPAIGN, msgspec.structs.replace(CAMPAIGN, name="Winter", sites=("demo",)))], "redaktion", 200)
    (note, _) = changes.history("campaign:c")
    fields = {FieldChange(field="name", before="Herbst", after="Winter"), FieldChange(field="sites", before="", after="demo")}
    assert set(note.fields) == fields
    assert msgspec.structs.replace(note, fields=()) == Note(at=200, account="redaktion", kind="campaign", id="c", verb="changed")


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(Step(msgspec.structs.replace(CAMPAIGN, name="Sommer"), CAMPAIGN), id="another state than the stored one"),
        pytest.param(Step(None, CAMPAIGN), id="there is one of this id"),
        pytest.param(Step(AD, None), id="there is none to delete"),
    ],
)
def test_a_change_of_what_is_no_longer_so_changes_nothing(store, step):
    changes = Changes(store)
    changes.apply([Step(None, CAMPAIGN)], "chefin", 100)
    with pytest.raises(CatalogueChanged):
        changes.apply([Step(None, ADVERTISER), step], "chefin", 200)
    assert Catalogue(store).advertisers() == ()
    assert len(changes.history("campaign:c")) == 1


def test_a_deleted_ad_loses_its_number_too(store):
    changes = Changes(store)
    changes.apply([Step(None, AD)], "chefin", 100)
    store.hset(NUMBERS, "x", 7)
    changes.apply([Step(AD, None)], "chefin", 200)
    assert Catalogue(store).ads() == ()
    assert store.hget(NUMBERS, "x") is None


def test_a_history_keeps_its_last_lines_only_and_ends_some_day(store):
    changes = Changes(store)
    for at in range(KEPT + 5):
        changes.note("site:demo", Note(at=at, account="x", kind="site", id="demo", verb="changed"))
    history = changes.history("site:demo")
    assert (len(history), history[0].at, history[-1].at) == (KEPT, KEPT + 4, 5)
    assert store.ttl("lf:{catalogue}:history:site:demo") > 0
    assert Catalogue(store).version() == 0


def test_a_deleted_campaign_comes_back_with_its_ads_paused(store):
    changes, catalogue = Changes(store), Catalogue(store)
    changes.apply([Step(None, CAMPAIGN), Step(None, AD)], "chefin", 100)
    changes.delete(CAMPAIGN, (AD,), "chefin", 200)
    assert (catalogue.campaigns(), catalogue.ads()) == ((), ())
    (held,) = changes.deleted(200)
    changes.restore(held, "redaktion", 300)
    assert (catalogue.campaign("c"), catalogue.ad("x")) == (msgspec.structs.replace(CAMPAIGN, paused=True), AD)
    assert changes.deleted(300) == ()


def test_what_was_deleted_a_month_ago_is_gone(store):
    changes = Changes(store)
    changes.apply([Step(None, CAMPAIGN)], "chefin", 100)
    changes.delete(CAMPAIGN, (), "chefin", 200)
    assert len(changes.deleted(200 + DELETED_S - 1)) == 1
    assert changes.deleted(200 + DELETED_S) == ()


def share(**changed) -> Share:
    values = {"id": "", "kind": "campaign", "subject": "c", "name": "x", "owner": "chefin", "created_at": 100, "expires_at": 200}
    return Share(**(values | changed))


def test_a_share_link_opens_until_it_ends_or_is_removed(store):
    shares = Shares(store)
    secret, made = shares.add(share(), 100)
    assert shares.find(secret, 199) == made
    assert shares.find(secret, 200) is None
    assert shares.find("wrong", 100) is None
    assert shares.of("campaign", "c", 150) == (made,)
    assert not shares.remove("site", "c", made.id)
    assert shares.remove("campaign", "c", made.id)
    assert shares.find(secret, 150) is None


def test_ended_links_go_when_a_new_one_is_made_and_no_secret_is_kept(store):
    shares = Shares(store)
    first, _ = shares.add(share(), 100)
    second, made = shares.add(share(subject="d", expires_at=900), 300)
    assert list(map(bytes.decode, store.hkeys("lf:{desk}:shares"))) != [first, second]
    assert store.hlen("lf:{desk}:shares") == 1
    assert shares.of("campaign", "d", 300) == (made,)
    assert second.encode() not in b"".join(store.hvals("lf:{desk}:shares"))
