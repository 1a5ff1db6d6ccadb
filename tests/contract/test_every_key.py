"""All keys that counting leaves in the store: which may stay for ever, and that each of the others says when it goes."""

import re
import time

import pytest

from adserver.core.ads import Ad, Advertiser, Campaign, Site
from adserver.stores.catalogue import Catalogue
from adserver.stores.changes import Changes, Step
from adserver.stores.deletions import Deletions
from analytics.core.events import Entry, Kind, Once, Record, encode
from analytics.counter.closing import DAYS_KEPT, Closing
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts
from analytics.stores.money import Money

pytestmark = pytest.mark.redis
NOW = int(time.time()) // 3600 * 3600 + 1800
"""Once-bits and minutes are kept by the server's clock."""
DAY_S = 86_400
MONTH_S = 31 * DAY_S

STAYS = {
    r"pos": "where the unit stands: without it old records would be counted anew",
    r"a|w": "all-time totals, as many names as the caps allow",
    r"o": "the names of open hours and days; they leave it when they are folded",
    r"money": "what was billed",
    r"t|t:[01]": "TRENDING, at most 1,500 pages",
    r"k:\d+": "names that an operator made known",
    r"hosts": "one field a host",
}
"""Keys without an expiry, and why each of them is bounded without one."""
GOES = r"(h|y):\d+(:\d+)?|d:[\d-]+|m:[\d-]+|n:\d+|once:.+"


@pytest.fixture
def counted(store, data):
    """Views, tokens and money of today, of last month and of four months ago, folded but for the hour that runs."""
    writer, counter = Writer(data), Counter(data, store, zone_of=lambda _: "Europe/Berlin")
    Money(store).set_budget("c:1", None)
    for at in (NOW - (DAYS_KEPT + 30) * DAY_S, NOW - 30 * DAY_S, NOW - DAY_S, NOW):
        for page in range(200):
            cells = {"views:": 1, f"page:/{page}": 1, "country:DE": 1, "device:mobile": 1, f"referrer:{page}.test": 1, "campaign:x": 1}
            once = Once(f"lot-{at}", page, at + DAY_S)
            entries = (
                Entry("s:demo", cells, look=f"/{page}"),
                Entry("c:1", {"served:ad": 1}, amount=10),
                Entry("c:1", {"seen:ad": 1}, once=once),
            )
            writer.append(encode(Record(Kind.VIEW, at, entries)), Kind.VIEW)
        while counter.step(at).more:
            pass
    Counts(store).know("s:demo", ["page:/registered"])
    closing = Closing(store, lambda _: "Europe/Berlin", 25)
    for unit in ("s:demo", "c:1"):
        closing.close(unit, NOW + 600)
    writer.close()
    return store


def kinds(store):
    """Each key without its prefix and unit, and the seconds that it is still kept (-1: for ever)."""
    names = sorted(store.scan_iter("*", count=1000))
    ttls = store.pipeline(transaction=False)
    for name in names:
        ttls.ttl(name)
    found = [re.fullmatch(r"lf:\{[^}]+\}:(.+)", name.decode()) for name in names]
    assert all(found), names
    return [(match[1], ttl) for match, ttl in zip(found, ttls.execute(), strict=True)]


def test_every_dated_key_says_when_it_goes_and_every_other_one_is_bounded_without(counted):
    found = kinds(counted)

    for_ever = {name for name, ttl in found if ttl == -1}
    goes = {name: ttl for name, ttl in found if ttl != -1}

    assert [name for name in for_ever if not re.fullmatch("|".join(STAYS), name)] == []
    assert [name for name in goes if not re.fullmatch(GOES, name)] == []
    assert all(0 < ttl <= 27 * MONTH_S for ttl in goes.values())
    # The fixture made one of each sort, or this test would see nothing.
    for kind in (*STAYS, "h:", "y:", "d:", "m:", "once:", "n:"):
        assert any(re.match(kind, name) for name, _ in found), kind


def test_what_is_kept_long_goes_when_the_retention_says(counted):
    months = {name: ttl for name, ttl in kinds(counted) if name.startswith("m:")}
    days = {name: ttl for name, ttl in kinds(counted) if name.startswith("d:")}

    assert months
    assert days
    # 25 months of at most 31 days from the day's end; what is older than that was never kept longer than a day.
    assert all(20 * MONTH_S < ttl <= 26 * MONTH_S for ttl in (*months.values(), *days.values()))


def test_a_site_that_is_removed_beside_a_campaign_leaves_nothing_but_its_position(counted):
    catalogue = Catalogue(counted)
    catalogue.put_site(Site(id="demo", name="Demo", hosts=("demo.test",), origin="http://demo.test"))
    campaign = Campaign(id="1", advertiser="a", name="Herbst")
    ad = Ad(id="ad", campaign="1", lang="de", headline="Rad", text="Text", landing="https://x.test/", keywords=("Rad",))
    changes = Changes(counted)
    changes.apply([Step(None, Advertiser(id="a", name="A")), Step(None, campaign), Step(None, ad)], "chefin", NOW)
    changes.delete(campaign, (ad,), "chefin", NOW)

    gone = Deletions(counted).delete_site("demo", NOW)
    Deletions(counted).sweep(NOW + 61, 3600)

    assert gone > 20
    assert [name for name in counted.scan_iter("*") if b"s:demo" in name] == [b"lf:{s:demo}:pos"]
    assert [one.campaign.id for one in changes.deleted(NOW)] == ["1"]
