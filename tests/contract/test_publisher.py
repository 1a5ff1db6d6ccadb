import msgspec
import pytest

from adserver import folder
from adserver.core.ads import Advertiser, Campaign, Page, Site
from adserver.publisher import REFRESH_S, Publisher
from adserver.stores.catalogue import Catalogue
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter import Counter
from analytics.journal import Writer

pytestmark = pytest.mark.redis
NOW = 1_790_000_000
SITE = Site(id="demo", name="Demo", hosts=("publisher.test",), origin="http://publisher.test")


@pytest.fixture
def snapshot(data):
    made = Snapshot(folder.snapshot(data), writable=True)
    with made.write() as writing:
        writing.put_site(SITE)
    yield made
    made.close()


def a_page(path, **more):
    return Page(site="demo", path=path, title=f"Title of {path}", lang="de", version="1", fetched_at=NOW, **more)


def viewed(store, data, paths, at=NOW):
    """Bring views of these pages into the store, as workers and the counter do; what the counter told."""
    writer = Writer(folder.journal(data))
    for path in paths:
        entry = Entry(unit="s:demo", cells={"views:": 1, f"page:{path}": 1}, look=path)
        writer.append(encode(Record(Kind.VIEW, at, (entry,))), Kind.VIEW)
    counter = Counter(folder.journal(data), store, zone_of=lambda _: "Europe/Berlin", publish=lambda _: None)
    applied = counter.step(at)
    writer.close()
    return applied


def test_a_viewed_page_is_in_the_list_with_the_title_that_was_read_from_it(store, data, snapshot):
    with snapshot.write() as writing:
        writing.put_page(a_page("/a"))
        writing.put_page(a_page("/b"))
    applied = viewed(store, data, ["/a", "/b", "/b", "/c"])

    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW)

    with snapshot.read() as reading:
        items = reading.trending("demo").items
    assert [(item.path, item.title, item.move) for item in items] == [("/b", "Title of /b", "same"), ("/a", "Title of /a", "same")]


def test_a_page_that_nobody_has_read_yet_is_handed_to_the_indexer(store, data, snapshot):
    with snapshot.write() as writing:
        writing.put_page(a_page("/a"))
    applied = viewed(store, data, ["/a", "/new"])

    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW)

    assert Pages(store).take_wanted("demo", 10) == ("/new",)


def test_other_addresses_of_a_page_are_not_listed(store, data, snapshot):
    with snapshot.write() as writing:
        writing.put_page(a_page("/amp/a", canonical="/a"))
    applied = viewed(store, data, ["/amp/a"])

    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW)

    with snapshot.read() as reading:
        assert reading.trending("demo").items == ()


def test_after_an_hour_the_list_tells_what_moved(store, data, snapshot):
    with snapshot.write() as writing:
        for path in ("/a", "/b"):
            writing.put_page(a_page(path))
    publisher = Publisher(store, snapshot)
    applied = viewed(store, data, ["/a"])
    publisher.publish(applied.units, applied.pages, NOW)

    applied = viewed(store, data, ["/b", "/b", "/b"], at=NOW + 3600)
    publisher.publish(applied.units, applied.pages, NOW + 3600)

    with snapshot.read() as reading:
        items = reading.trending("demo").items
    assert [(item.path, item.move) for item in items] == [("/b", "new"), ("/a", "down")]


def test_states_of_all_campaigns_are_renewed_so_that_paid_ads_go_on(store, snapshot):
    campaigns = [
        Campaign(id="rich", advertiser="acme", name="Rich", budget_micros=5_000_000),
        Campaign(id="flat", advertiser="acme", name="Flat"),
    ]
    Catalogue(store).replace([Advertiser(id="acme", name="Acme")], campaigns, [])
    publisher = Publisher(store, snapshot)

    publisher.publish((), {}, NOW)
    publisher.publish((), {}, NOW + REFRESH_S)

    with snapshot.read() as reading:
        states = {name: reading.state(name) for name in ("rich", "flat")}
    assert {name: msgspec.structs.astuple(state) for name, state in states.items()} == {
        "rich": (NOW + REFRESH_S, 5_000_000),
        "flat": (NOW + REFRESH_S, None),
    }


def test_a_site_is_counted_in_its_own_time_zone_and_a_campaign_in_utc(store, snapshot):
    publisher = Publisher(store, snapshot)

    assert publisher.zone_of("s:demo") == "Europe/Berlin"
    assert publisher.zone_of("c:rich") == "UTC"
    assert publisher.zone_of("s:gone") == "UTC"
