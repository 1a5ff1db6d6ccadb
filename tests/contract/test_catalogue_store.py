"""The catalogue in a real store, single and cluster."""

import contextlib
import secrets
import socket
import threading

import msgspec
import pytest
import redis
from redis.backoff import NoBackoff
from redis.cluster import RedisCluster
from redis.retry import Retry

from adserver.core.ads import Ad, Advertiser, Campaign, Candidate, Match, Page, Site, TokenKey
from adserver.core.catalogue.joining import Contents
from adserver.embedded import Embedded
from adserver.stores.catalogue import Catalogue, CatalogueChanged
from adserver.stores.catalogue_log import LOG_MAX, NAMES_MAX
from adserver.stores.changes import Changes, Step
from adserver.stores.connect import StoreUnavailable
from adserver.stores.pages import NUMBERS, Pages

SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test")
ADVERTISER = Advertiser(id="a", name="A")
CAMPAIGN = Campaign(id="c", advertiser="a", name="C")


def ad(name: str) -> Ad:
    return Ad(id=name, campaign="c", lang="de", headline=name, text="Text", landing="https://x.test/", keywords=("Rad",))


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    """A cluster of one node that has all slots: keys of two slots in one call fail there as on a large one."""
    port, bus = free_ports(2)
    options = ["--cluster-enabled", "yes", "--port", str(port), "--cluster-port", str(bus), "--bind", "127.0.0.1"]
    server = Embedded(tmp_path_factory.mktemp("cluster"), persistent=False, options=options)
    server.start()
    with redis.Redis(unix_socket_path=str(server.socket)) as first:
        first.execute_command("CLUSTER ADDSLOTSRANGE", 0, 16383)
        waiting = threading.Event()
        # It takes the node two seconds to believe that it is whole.
        while first.execute_command("CLUSTER INFO")["cluster_state"] != "ok":
            waiting.wait(0.02)
    client = RedisCluster(host="127.0.0.1", port=port)
    yield client
    client.close()
    server.stop()


def free_ports(number):
    """Free ports below 32768: the system hands out the ones above to clients."""
    found = []
    for port in range(20000 + secrets.randbelow(8000), 32000):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found.append(port)
        if len(found) == number:
            break
    return found


@pytest.fixture(params=["single", "cluster"])
def client(request, store):
    if request.param == "single":
        return store
    cluster = request.getfixturevalue("node")
    cluster.flushall()
    return cluster


def test_a_catalogue_comes_back_as_it_was_stored(client):
    catalogue = Catalogue(client)
    catalogue.put_site(SITE)
    version = catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("b"), ad("a")])

    found_version, contents = catalogue.contents()

    assert found_version == version == 2
    assert contents == Contents(sites=(SITE,), advertisers=(ADVERTISER,), campaigns=(CAMPAIGN,), ads=(ad("a"), ad("b")))
    assert catalogue.site("blatt") == SITE
    assert catalogue.site("anders") is None


def test_each_change_makes_the_version_grow_and_nothing_else_does(client):
    catalogue = Catalogue(client)
    versions = [catalogue.version()]
    for change in (
        lambda: catalogue.put_site(SITE),
        lambda: catalogue.replace([ADVERTISER], [], []),
        lambda: catalogue.delete_site("blatt"),
    ):
        change()
        versions.append(catalogue.version())
    gone = catalogue.delete_site("blatt")
    versions.append(catalogue.version())

    assert versions == [0, 1, 2, 3, 3]
    assert gone is False


def test_replacing_removes_what_is_not_named(client):
    catalogue = Catalogue(client)
    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("a"), ad("b")])

    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("b")])

    assert [one.id for one in catalogue.ads()] == ["b"]


def test_thousands_of_ads_are_replaced_in_one_step(client):
    catalogue = Catalogue(client)
    ads = [ad(f"ad-{number:05}") for number in range(5000)]

    catalogue.replace([ADVERTISER], [CAMPAIGN], ads)

    assert list(catalogue.ads()) == ads


def test_a_change_by_somebody_else_is_not_overwritten(client):
    catalogue = Catalogue(client)
    version, contents = catalogue.contents()
    catalogue.put_site(SITE)

    with pytest.raises(CatalogueChanged):
        catalogue.replace_contents(contents, expected=version)

    assert catalogue.sites() == (SITE,)


def test_of_many_imports_at_once_one_wins_each_version(client):
    catalogue = Catalogue(client)
    version, _ = catalogue.contents()
    outcomes = []

    def run(name):
        contents = Contents(advertisers=(ADVERTISER,), campaigns=(CAMPAIGN,), ads=(ad(name),))
        try:
            outcomes.append(catalogue.replace_contents(contents, expected=version))
        except CatalogueChanged:
            outcomes.append(None)

    threads = [threading.Thread(target=run, args=(f"ad-{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes, key=str) == [version + 1, *[None] * 7]


def told(catalogue):
    """What changed since the catalogue was asked last, by kind."""
    return catalogue.news().changed


def test_who_follows_the_catalogue_is_told_what_each_change_touched(client):
    follower, writer, changes = Catalogue(client), Catalogue(client), Changes(client)
    writer.replace([ADVERTISER], [CAMPAIGN], [ad("a"), ad("b"), ad("c")])
    follower.news()

    writer.put_site(SITE)
    assert told(follower) == {"sites": {"blatt"}}
    changes.apply([Step(ad("a"), None), Step(None, ad("d"))], "ada", 7)
    writer.replace([ADVERTISER], [CAMPAIGN], [msgspec.structs.replace(ad("b"), headline="Neu"), ad("c"), ad("d")])
    assert told(follower) == {"ads": {"a", "b", "d"}}
    assert follower.ads() == (msgspec.structs.replace(ad("b"), headline="Neu"), ad("c"), ad("d"))
    writer.put_token_keys([TokenKey(id=1, secret=bytes(32), since=1)], seen=())
    writer.delete_site("blatt")
    assert told(follower) == {"sites": {"blatt"}}
    assert told(follower) == {}
    assert follower.contents() == Catalogue(client).contents()


def test_who_follows_the_catalogue_reads_all_of_it_where_the_log_does_not_tell(client):
    follower, writer = Catalogue(client), Catalogue(client)
    writer.replace([ADVERTISER], [CAMPAIGN], [ad("a")])
    follower.news()

    # Another version of the program, which keeps no log.
    client.hset("lf:{catalogue}:ads", "b", msgspec.msgpack.encode(ad("b")))
    client.incr("lf:{catalogue}:version")
    writer.put_site(SITE)
    assert told(follower) is None
    assert follower.ads() == (ad("a"), ad("b"))

    writer.replace([ADVERTISER], [CAMPAIGN], [ad(f"ad-{number:05}") for number in range(NAMES_MAX + 1)])
    assert told(follower) is None
    assert len(follower.ads()) == NAMES_MAX + 1

    for _ in range(LOG_MAX + 1):
        writer.put_site(SITE)
    assert told(follower) is None
    assert client.llen("lf:{catalogue}:log") == LOG_MAX


def test_importing_what_is_there_already_changes_nothing(client):
    catalogue = Catalogue(client)
    version = catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("a")])

    assert Catalogue(client).replace([ADVERTISER], [CAMPAIGN], [ad("a")]) == version


def test_token_keys_are_replaced_only_by_who_saw_the_present_ones(client):
    catalogue = Catalogue(client)
    first, second, other = (TokenKey(id=number, secret=bytes(32), since=number) for number in (1, 2, 3))

    assert catalogue.put_token_keys([first], seen=())
    assert not catalogue.put_token_keys([other], seen=())
    assert catalogue.put_token_keys([first, second], seen=(first,))

    assert catalogue.token_keys() == (first, second)


def test_pages_keep_their_ads_on_a_cluster_too(client):
    catalogue, pages = Catalogue(client), Pages(client)
    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("a"), ad("b")])
    page = Page(
        site="blatt",
        path="/x",
        title="X",
        lang="de",
        version="0" * 16,
        fetched_at=1,
        shortlist=(Candidate("a", 2.0, (Match("Rad", "Räder"),)), Candidate("b", 1.0, (Match("Rad", "Rad"),))),
    )

    pages.put(page)
    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("b")])

    assert Pages(client).get("blatt", "/x") == msgspec.structs.replace(page, shortlist=page.shortlist[1:])


def test_an_ad_that_comes_back_gets_a_new_number_and_is_found_by_it(client):
    catalogue, pages, reader = Catalogue(client), Pages(client), Pages(client)
    page = Page(
        site="blatt",
        path="/x",
        title="X",
        lang="de",
        version="0" * 16,
        fetched_at=1,
        shortlist=(Candidate("a", 2.0, (Match("Rad", "Rad"),)),),
    )
    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("a")])
    pages.put(page)
    before = client.hget(NUMBERS, "a")
    assert reader.get("blatt", "/x") == page

    catalogue.replace([ADVERTISER], [CAMPAIGN], [])
    catalogue.replace([ADVERTISER], [CAMPAIGN], [ad("a")])
    pages.put(page)

    assert client.hget(NUMBERS, "a") != before
    assert reader.get("blatt", "/x") == page


def test_a_store_that_is_away_is_named_so(tmp_path):
    away = redis.Redis(unix_socket_path=str(tmp_path / "nobody.sock"), retry=Retry(NoBackoff(), 0))

    with pytest.raises(StoreUnavailable):
        Catalogue(away).version()
    with pytest.raises(StoreUnavailable):
        list(Pages(away).all("blatt"))
