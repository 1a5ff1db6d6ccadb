import msgspec
import pytest

from adserver import folder
from adserver.core.ads import Advertiser, Campaign, Page, Site, TrendingRules
from adserver.core.live import CampaignState
from adserver.publisher.lists import READS_AT_ONCE
from adserver.publisher.publisher import REFRESH_S, Publisher
from adserver.stores.catalogue import Catalogue
from adserver.stores.mirror import Mirror
from adserver.stores.pages import Pages
from adserver.stores.snapshot import Snapshot
from analytics.core.events import Entry, Kind, Record, encode
from analytics.counter.counter import Counter
from analytics.journal.writer import Writer
from analytics.stores.counts import Counts

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
    counter = Counter(folder.journal(data), store, zone_of=lambda _: "Europe/Berlin")
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
        Campaign(id="rich", advertiser="acme", name="Rich", pricing="cpc", budget_micros=5_000_000),
        Campaign(id="flat", advertiser="acme", name="Flat"),
    ]
    Catalogue(store).replace([Advertiser(id="acme", name="Acme")], campaigns, [])
    publisher = Publisher(store, snapshot)

    publisher.publish((), {}, NOW)
    publisher.publish((), {}, NOW + REFRESH_S)

    with snapshot.read() as reading:
        states = {name: reading.state(name) for name in ("rich", "flat")}
    assert {name: (state.at, state.flights[""].remaining_micros) for name, state in states.items()} == {
        "rich": (NOW + REFRESH_S, 5_000_000),
        "flat": (NOW + REFRESH_S, None),
    }


def test_a_site_and_a_campaign_are_counted_in_their_own_time_zones(store, snapshot):
    publisher = Publisher(store, snapshot)

    assert publisher.zone_of("s:demo") == "Europe/Berlin"
    assert publisher.zone_of("c:rich") == "Europe/Berlin"
    with snapshot.write() as writing:
        writing.put_state("rich", CampaignState(at=1, zone="Asia/Tokyo"))
    assert publisher.zone_of("c:rich") == "Asia/Tokyo"
    assert publisher.zone_of("s:gone") == "UTC"


def known(snapshot, *pages):
    with snapshot.write() as writing:
        for page in pages:
            writing.put_page(page)


def ruled(snapshot, **rules):
    with snapshot.write() as writing:
        writing.put_site(msgspec.structs.replace(SITE, trending_rules=TrendingRules(**rules)))


def listed(snapshot, site="demo"):
    with snapshot.read() as reading:
        found = reading.trending(site)
    return found and [item.path for item in found.items]


def reads(store):
    return store.info("commandstats").get("cmdstat_zrange", {"calls": 0})["calls"] // 2


@pytest.mark.parametrize(
    ("rules", "paths"),
    [
        pytest.param({}, ["/c", "/b", "/a"], id="none"),
        pytest.param({"articles_only": False}, ["/c", "/front", "/b", "/a"], id="front pages too"),
        pytest.param({"pinned": ("/a",), "banned": ("/b/",)}, ["/a", "/c"], id="pinned and banned"),
        pytest.param({"include": ("/[ab]",)}, ["/b", "/a"], id="included"),
        pytest.param({"exclude": ("/c*",)}, ["/b", "/a"], id="excluded"),
        pytest.param({"minimum_readers": 2}, ["/c", "/b"], id="read by two at least"),
        pytest.param({"fresh_hours": 1.0}, ["/b"], id="fresh"),
    ],
)
def test_the_publishers_rules_decide_what_is_listed(store, data, snapshot, rules, paths):
    ruled(snapshot, **rules)
    old = NOW - 7200
    known(snapshot, a_page("/a", since=old), a_page("/b", since=NOW - 60), a_page("/c", since=old), a_page("/front", article=False))
    applied = viewed(store, data, ["/a", *["/b"] * 2, *["/front"] * 3, *["/c"] * 4])

    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW)

    assert listed(snapshot) == paths


def test_a_changed_rule_is_live_within_two_seconds_without_a_view(store, data, snapshot):
    known(snapshot, a_page("/a"), a_page("/b"))
    applied = viewed(store, data, ["/a", "/a", "/b"])
    publisher = Publisher(store, snapshot)
    publisher.publish(applied.units, applied.pages, NOW)

    ruled(snapshot, banned=("/a",), character=1.0)
    publisher.publish((), {}, NOW + 0.25)
    publisher.publish((), {}, NOW + 1.0)

    assert listed(snapshot) == ["/b"]
    assert publisher.trending_of("s:demo").character == 1.0
    assert publisher.trending_of("s:gone") == publisher.trending_of("c:rich")


def test_scores_are_read_once_a_second_whatever_the_traffic(store, data, snapshot):
    known(snapshot, a_page("/a"), a_page("/b"))
    publisher = Publisher(store, snapshot)
    store.config_resetstat()
    for step in range(20):
        applied = viewed(store, data, ["/b" if step else "/a"] * 3)
        publisher.publish(applied.units, applied.pages, NOW + step / 10)

    # 0, 1.0: what was counted meanwhile waits, and is not forgotten
    assert reads(store) == 2
    publisher.publish((), {}, NOW + 2.0)
    assert reads(store) == 3
    assert listed(snapshot) == ["/b", "/a"]


def test_an_idle_site_is_asked_for_its_version_only_and_one_that_another_host_counted_is_read(store, data, snapshot):
    known(snapshot, a_page("/a"), a_page("/b"))
    applied = viewed(store, data, ["/a"])
    publisher = Publisher(store, snapshot)
    publisher.publish(applied.units, applied.pages, NOW)

    store.config_resetstat()
    publisher.publish((), {}, NOW + REFRESH_S)
    assert reads(store) == 0
    viewed(store, data, ["/b", "/b"])
    publisher.publish((), {}, NOW + 2 * REFRESH_S)

    assert reads(store) == 1
    assert listed(snapshot) == ["/b", "/a"]


def test_a_page_is_listed_once_it_was_read_though_nobody_looks_again(store, data, snapshot):
    applied = viewed(store, data, ["/a"])
    publisher = Publisher(store, snapshot)
    publisher.publish(applied.units, applied.pages, NOW)
    assert listed(snapshot) == []

    known(snapshot, a_page("/a"))
    publisher.publish((), {}, NOW + REFRESH_S)

    assert listed(snapshot) == ["/a"]


def test_sections_and_languages_have_lists_of_their_own(store, data, snapshot):
    ruled(snapshot, sections=("/sport/",), own_language=True)
    english = msgspec.structs.replace(a_page("/sport/b"), lang="en")
    known(snapshot, a_page("/sport/a"), english, a_page("/c"))
    applied = viewed(store, data, ["/sport/a", *["/sport/b"] * 2, *["/c"] * 3])

    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW)

    with snapshot.read() as reading:
        found = {(part.section, part.lang): [item.path for item in part.items] for part in reading.trending("demo").parts}
    assert listed(snapshot) == ["/c", "/sport/b", "/sport/a"]
    assert found == {
        ("", "de"): ["/c", "/sport/a"],
        ("", "en"): ["/sport/b"],
        ("/sport", ""): ["/sport/b", "/sport/a"],
        ("/sport", "de"): ["/sport/a"],
        ("/sport", "en"): ["/sport/b"],
    }


def test_seats_are_held_across_a_restart(store, data, snapshot):
    # given a list of one seat, and a second page that leads it by less than chance
    with snapshot.write() as writing:
        writing.put_site(msgspec.structs.replace(SITE, trending=1))
    known(snapshot, a_page("/a"), a_page("/b"))
    applied = viewed(store, data, ["/a"] * 20)
    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW)
    applied = viewed(store, data, ["/b"] * 21)

    # when another process goes on
    Publisher(store, snapshot).publish(applied.units, applied.pages, NOW + 60)

    # then the page that readers see keeps its seat
    assert listed(snapshot) == ["/a", "/b"]


@pytest.mark.parametrize(
    ("looks", "soon", "later"),
    [
        pytest.param(20, "/a", "/a", id="a lead within chance: not at all"),
        pytest.param(26, "/a", "/b", id="a lead beyond chance: when seats are decided"),
        pytest.param(30, "/b", "/b", id="twice that lead: at once"),
    ],
)
def test_a_seat_changes_at_once_only_to_a_page_that_leads_by_far(store, data, snapshot, looks, soon, later):
    with snapshot.write() as writing:
        writing.put_site(msgspec.structs.replace(SITE, trending=1))
    known(snapshot, a_page("/a"), a_page("/b"))
    publisher = Publisher(store, snapshot)
    applied = viewed(store, data, ["/a"] * 20)
    publisher.publish(applied.units, applied.pages, NOW)

    applied = viewed(store, data, ["/b"] * looks, at=NOW + 60)
    publisher.publish(applied.units, applied.pages, NOW + 60)
    assert listed(snapshot)[0] == soon

    publisher.publish((), {}, NOW + 300)
    assert listed(snapshot)[0] == later


def test_more_sites_than_one_step_reads_are_read_in_the_next_ones(store, snapshot):
    sites = [Site(id=f"s{n}", name="S", hosts=(f"s{n}.test",), origin=f"http://s{n}.test") for n in range(READS_AT_ONCE + 10)]
    with snapshot.write() as writing:
        writing.delete_site(SITE)
        for site in sites:
            writing.put_site(site)
    publisher = Publisher(store, snapshot)

    publisher.publish((), {}, NOW)
    first = sum(listed(snapshot, site.id) is not None for site in sites)
    publisher.publish((), {}, NOW + 0.25)

    assert first == READS_AT_ONCE
    assert all(listed(snapshot, site.id) == [] for site in sites)


def test_a_site_that_is_gone_is_forgotten(store, data, snapshot):
    known(snapshot, a_page("/a"))
    applied = viewed(store, data, ["/a"])
    publisher = Publisher(store, snapshot)
    publisher.publish(applied.units, applied.pages, NOW)

    with snapshot.write() as writing:
        writing.delete_site(SITE)
    applied = viewed(store, data, ["/a"])
    publisher.publish(applied.units, applied.pages, NOW + REFRESH_S)

    assert listed(snapshot) is None


def test_a_page_that_was_read_has_room_among_the_counts(store, snapshot):
    mirror = Mirror(Catalogue(store), Pages(store), snapshot)

    mirror.put("demo", [a_page("/a"), a_page("/b")])

    assert Counts(store).know("s:demo", {"page:/a", "page:/b"}) == 0
    assert Counts(store).know("s:demo", {"page:/c"}) == 1
