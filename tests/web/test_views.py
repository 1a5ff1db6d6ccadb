import json

import msgspec
import pytest

from adserver.core.ads import Blocked, Page, Site, TrendingItem, TrendingList
from adserver.core.live import CampaignState, FlightState, LiveFlight
from analytics.core.events import Kind

FIREFOX_ON_A_PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0"
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


def test_a_view_is_a_record_before_it_is_an_answer(world):
    # given a browser on an article with two slots
    # when it asks
    answer = world.view("/beide", 2)
    # then it gets two ads of two advertisers, and one record tells site and campaigns
    assert answer.status_code == 200
    assert [ad["advertiser"] for ad in answer.json["ads"]] == ["Firma kaffee", "Firma tee"]
    (record,) = world.book.of(Kind.VIEW)
    assert [entry.unit for entry in record.entries] == ["s:demo", "s:demo", "c:c-kaffee", "c:c-tee"]
    assert record.entries[0].cells == {"views:": 1, "page:/beide": 1}
    assert record.entries[1].cells == {
        "country:DE": 1,
        "device:desktop": 1,
        "served:kaffee": 1,
        "served:tee": 1,
        "slots:": 2,
    }
    assert record.entries[2].cells == {
        "served:kaffee": 1,
        "servedsite:demo": 1,
        "servedword:kaffee": 1,
        "servedflight:": 1,
        "servedcountry:DE": 1,
    }
    assert record.entries[0].look == "/beide"


def test_a_record_tells_the_minute_and_not_the_second(world):
    # given a clock between two minutes
    world.later(37)
    # when a view comes
    world.view()
    # then its record tells the minute's start
    assert world.book.records[-1].at % 60 == 0


def test_the_reply_has_what_the_interface_promises(world):
    # given an article with a fitting ad
    # when one slot asks, and one slot stays empty
    answer = world.view("/kaffee", 2)
    # then all fields are there and nothing else
    (ad,) = answer.json["ads"]
    token = ad["token"]
    assert ad == {
        "slot": 0,
        "headline": "Überschrift kaffee",
        "text": "Ein Text.",
        "cta": "Ansehen",
        "image": {"src": "/media/0123456789abcdef.webp", "width": 600, "height": 400, "alt": "Eine Tasse"},
        "label": "Anzeige",
        "advertiser": "Firma kaffee",
        "payer": "Firma kaffee",
        "reasons": ["Kaffee", "Röstung"],
        "go": f"/v1/go/{token}",
        "why": f"/why/{token}",
        "token": token,
    }
    assert answer.json["trending"][0] == {"title": "Ä 0 <b>", "path": "/ä0", "lang": "", "move": "same"}
    assert len(answer.json["trending"]) == 5
    assert answer.json["empty"] == [{"slot": 1, "reason": "no-match"}]
    assert answer.json["seen"] is True


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("/unbekannt", "not-crawled", id="a page that was not read yet"),
        pytest.param("/nichts", "no-match", id="a page that no ad fits"),
        pytest.param("/pause", "paused", id="a page whose only ad is paused"),
    ],
)
def test_an_empty_slot_says_why(world, path, reason):
    # given a page without an ad
    # when a slot asks
    answer = world.view(path)
    # then the reason is told and counted
    assert answer.json["empty"] == [{"slot": 0, "reason": reason}]
    assert world.cells()[f"empty:{reason}"] == 1


def test_a_page_whose_ads_may_not_stand_there_says_so(world):
    # given a page whose ads are all blocked by safety, and a site that refuses an advertiser
    with world.write() as writing:
        writing.put_page(
            Page(
                site="demo",
                path="/tod",
                title="A",
                lang="de",
                version="1",
                fetched_at=1,
                blocked=(Blocked(ad="tee", reason="negative:tod"),),
            )
        )
        site = writing.site("demo")
        writing.put_site(msgspec.structs.replace(site, blocked_advertisers=("a-kaffee",)))
    # when a slot asks on either page
    answers = [world.view("/tod"), world.view("/kaffee")]
    # then it stays empty for that reason
    assert [answer.json["empty"] for answer in answers] == [[{"slot": 0, "reason": "blocked"}]] * 2


def test_an_installation_without_ads_says_so(world):
    # given no ads at all
    with world.write() as writing:
        writing.put_ads(())
    # when a slot asks
    answer = world.view("/kaffee")
    # then that is the reason
    assert answer.json["empty"] == [{"slot": 0, "reason": "no-ads"}]


def test_no_token_key_means_no_ads_but_views_count(world):
    # given a snapshot without keys
    with world.write() as writing:
        writing.put_token_keys(())
    # when a view comes
    answer = world.view()
    # then it is counted, without an ad
    assert answer.json["ads"] == []
    assert world.cells()["views:"] == 1


@pytest.mark.parametrize(
    ("state", "served"),
    [
        pytest.param(CampaignState(at=1_760_000_390, flights={"": FlightState(remaining_micros=3_500)}), True, id="enough for one more"),
        pytest.param(CampaignState(at=1_760_000_390, flights={"": FlightState(remaining_micros=None)}), True, id="no budget set"),
        pytest.param(
            CampaignState(at=1_760_000_390, flights={"": FlightState(remaining_micros=3_499)}), False, id="less than one impression left"
        ),
        pytest.param(CampaignState(at=1_760_000_390, flights={"": FlightState(remaining_micros=0)}), False, id="all used"),
        pytest.param(
            CampaignState(at=1_760_000_300, flights={"": FlightState(remaining_micros=None)}), False, id="a state older than a minute"
        ),
    ],
)
def test_a_paid_ad_needs_a_fresh_state_with_money_left(world, state, served):
    # given a paid campaign in that state, and a house ad that fits better
    with world.write() as writing:
        writing.put_state("c-paid", state)
    # when a slot asks
    answer = world.view("/bezahlt")
    # then the paid class comes first as long as it may
    assert answer.json["ads"][0]["advertiser"] == ("Firma paid" if served else "Firma kaffee")


def test_a_state_that_grows_old_stops_a_paid_ad_without_any_change_of_the_snapshot(world):
    # given a paid ad that is served
    assert world.view("/bezahlt").json["ads"][0]["advertiser"] == "Firma paid"
    # when the store is silent for more than a minute
    world.later(61)
    # then it is served no more
    assert world.view("/bezahlt").json["ads"][0]["advertiser"] == "Firma kaffee"


def test_prices_go_with_what_was_served(world):
    # given a paid ad by the thousand on a site that reports seen ads
    world.view("/bezahlt")
    # when the record is read
    campaign = world.campaign()
    # then serving costs nothing yet: being seen will
    assert (campaign.unit, campaign.amount) == ("c:c-paid", 0)


def test_in_the_strict_profile_serving_is_what_is_billed(world):
    # given a strict site with the same ad
    with world.write() as writing:
        page = writing.page("demo", "/bezahlt")
        writing.put_page(msgspec.structs.replace(page, site="streng"))
    # when a slot asks there
    answer = world.view("/bezahlt", client={"HTTP_ORIGIN": "https://streng.test"})
    # then one thousandth of the price is billed at once, and the script is not asked to watch
    assert world.campaign().amount == 3_500
    assert "seen" not in answer.json


@pytest.mark.parametrize(
    ("client", "reason"),
    [
        pytest.param({"HTTP_USER_AGENT": GOOGLEBOT}, "robot", id="a robot"),
        pytest.param({"HTTP_USER_AGENT": ""}, "robot", id="no agent"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch;prerender"}, "prefetch", id="a prerendered page"),
        pytest.param({"HTTP_PURPOSE": "prefetch"}, "prefetch", id="a prefetch of old"),
        pytest.param({"HTTP_ORIGIN": "https://elsewhere.test"}, "unknown-site", id="an unknown site"),
        pytest.param({"HTTP_ORIGIN": "null"}, "unknown-site", id="an origin that is none"),
        pytest.param({"HTTP_ORIGIN": "https://publisher.test.evil.test"}, "unknown-site", id="a host that only begins like ours"),
    ],
)
def test_a_view_that_does_not_count_says_why_and_gets_no_token(world, client, reason):
    # given such a request
    # when it comes
    answer = world.view(client=client)
    # then it is answered, not counted, and its reason is summed
    assert (answer.status_code, answer.headers["Litfass-Ignored"]) == (200, reason)
    assert answer.json["ads"] == []
    assert world.book.of(Kind.VIEW) == []
    unit = "x:all" if reason == "unknown-site" else "s:demo"
    assert world.sums() == {unit: {f"ignored:{reason}": 1}}


def test_the_publishers_own_views_do_not_count(world):
    # given a site that names its own network
    with world.write() as writing:
        writing.put_site(msgspec.structs.replace(writing.site("demo"), own_addresses=("127.0.0.0/30",)))
    # when somebody there and somebody elsewhere look
    own, other = world.view(), world.view(client={"REMOTE_ADDR": "127.0.0.9"})
    # then only the other one counts
    assert own.headers["Litfass-Ignored"] == "own"
    assert "Litfass-Ignored" not in other.headers


def test_a_flood_from_one_source_is_ignored_and_others_are_not(new_world):
    # given a limit of three
    world = new_world(flood_views_per_minute=3)
    # when one source asks five times, also under other agents
    answers = [world.view(client={"HTTP_USER_AGENT": FIREFOX_ON_A_PHONE} if turn % 2 else {}) for turn in range(5)]
    # then two are ignored, another source counts, and the next minute the first one does again
    assert [answer.headers.get("Litfass-Ignored") for answer in answers] == [None, None, None, "flood", "flood"]
    assert "Litfass-Ignored" not in world.view(client={"REMOTE_ADDR": "127.0.0.2"}).headers
    world.later(60)
    assert "Litfass-Ignored" not in world.view().headers


@pytest.mark.parametrize("signal", [pytest.param("HTTP_SEC_GPC", id="GPC"), pytest.param("HTTP_DNT", id="DNT")])
def test_with_a_privacy_signal_a_view_is_a_view_and_no_more(world, signal):
    # given a site that opted into everything
    with world.write() as writing:
        writing.put_site(msgspec.structs.replace(writing.site("demo"), opt_ins=("referrer", "campaign", "readers")))
    # when a reader with the signal comes
    answer = world.view(client={signal: "1"}, via="trending", referrer="example.org", campaign="mai")
    # then nothing but the view, its page and its ad is counted, no filter remembers it, and the ad is the same
    assert world.cells() == {"views:": 1, "page:/kaffee": 1, "served:kaffee": 1, "slots:": 1}
    assert world.book.of(Kind.VIEW)[-1].entries[0].look == ""
    assert world.memory.looked == {}
    assert answer.json["ads"][0]["advertiser"] == "Firma kaffee"
    assert "seen" not in answer.json


def test_only_opt_ins_count_where_readers_come_from(world):
    # given a referrer and a campaign
    asked = {"referrer": "https://www.example.org/x?y", "campaign": " Mai  2026 "}
    # when they come before and after the publisher opted in
    world.view(**asked)
    before = world.cells()
    with world.write() as writing:
        writing.put_site(msgspec.structs.replace(writing.site("demo"), opt_ins=("referrer", "campaign", "readers")))
    world.view(**asked)
    after = world.cells()
    # then only then they are counted, in one spelling
    assert after.keys() - before.keys() == {"referrer:example.org", "campaign:mai 2026", "readers:"}


def test_a_repeated_look_counts_as_a_view_but_does_not_feed_trending(world):
    # given one reader who looks twice, and one who comes from the list
    world.view()
    world.view()
    world.view("/beide", via="trending")
    # when the records are read
    looks = [record.entries[0].look for record in world.book.of(Kind.VIEW)]
    # then only the first look feeds the list
    assert looks == ["/kaffee", "", ""]
    assert world.cells()["viapage:/beide"] == 1


@pytest.mark.parametrize(
    "spelling",
    ["/kaffee/", "/kaffee?utm_source=x", "/kaffee#oben", "//kaffee", "/%6Baffee"],
    ids=["slash", "utm", "fragment", "slashes", "encoded"],
)
def test_spellings_of_a_page_are_one_page(world, spelling):
    # given another spelling of a page's path
    # when it is looked at
    world.view(spelling)
    # then the page is counted
    assert world.cells()["page:/kaffee"] == 1


def test_another_address_of_a_page_counts_as_the_page(world):
    # given a page that names another one as its canonical address
    with world.write() as writing:
        page = writing.page("demo", "/kaffee")
        writing.put_page(msgspec.structs.replace(page, path="/amp/kaffee", canonical="/kaffee", shortlist=()))
    # when it is looked at
    answer = world.view("/amp/kaffee")
    # then the canonical page is counted, and its ads are shown
    assert world.cells()["page:/kaffee"] == 1
    assert answer.json["ads"][0]["advertiser"] == "Firma kaffee"


def test_a_worker_notices_what_the_indexer_and_the_counter_write(world):
    # given a worker that has answered for a page
    assert world.view("/neu").json["empty"] == [{"slot": 0, "reason": "not-crawled"}]
    # when the page is read, the list changes and a site is added
    with world.write() as writing:
        page = writing.page("demo", "/kaffee")
        writing.put_page(msgspec.structs.replace(page, path="/neu"))
        writing.put_trending("demo", TrendingList(at=1, items=(TrendingItem(title="Neu", path="/anders"),)))
        writing.put_site(Site(id="zwei", name="Zwei", hosts=("zwei.test",), origin="http://zwei.test"))
    # then the next answers know it
    answer = world.view("/neu")
    assert answer.json["ads"][0]["advertiser"] == "Firma kaffee"
    assert [item["title"] for item in answer.json["trending"]] == ["Neu"]
    assert "Litfass-Ignored" not in world.view(client={"HTTP_ORIGIN": "http://zwei.test"}).headers


def test_dates_hold_at_the_moment_of_the_request(world):
    # given an ad that ends in ten minutes, served from what the worker remembers
    with world.write() as writing:
        ads = [
            msgspec.structs.replace(ad, flights=(LiveFlight(until=int(world.clock.now) + 600),)) if ad.id == "kaffee" else ad
            for ad in writing.ads()
        ]
        writing.put_ads(ads)
    assert world.view("/kaffee").json["ads"]
    # when the time is over
    world.later(601)
    # then it is served no more
    assert world.view("/kaffee").json["empty"] == [{"slot": 0, "reason": "paused"}]


def test_a_full_journal_refuses_views_and_recovers(world):
    # given a journal that takes nothing
    world.book.full = True
    # when a view comes
    answer = world.view()
    # then it is refused with a time to try again, and the refusal itself is counted once there is room
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    world.book.full = False
    assert world.view().status_code == 200
    assert world.sums() == {"s:demo": {"rejected:journal-full": 1}}


@pytest.mark.parametrize(
    ("query", "headers", "counted"),
    [
        pytest.param("path=/kaffee&site=demo", {}, True, id="by id"),
        pytest.param("path=/kaffee&site=publisher.test", {}, True, id="by host name"),
        pytest.param("path=%2Fkaffee", {"HTTP_REFERER": "https://publisher.test/kaffee"}, True, id="by referer"),
        pytest.param("path=/kaffee&site=nowhere", {}, False, id="unknown site"),
    ],
)
def test_an_image_counts_a_view_too(world, query, headers, counted):
    # given a page without scripts
    client = world.client()
    client.environ_base.pop("HTTP_ORIGIN")
    # when it loads the pixel
    answer = client.get(f"/v1/view?{query}", environ_overrides=headers)
    # then the view is counted and the answer is an image
    assert (answer.status_code, answer.mimetype, len(answer.data)) == (200, "image/gif", 43)
    assert len(world.book.of(Kind.VIEW)) == counted
    assert answer.headers.get("Litfass-Ignored") == (None if counted else "unknown-site")


def test_a_look_at_the_pixels_headers_counts_nothing(world):
    # given the pixel's address
    # when only its headers are asked for
    answer = world.client().head("/v1/view?path=/kaffee&site=demo")
    # then nothing is counted
    assert answer.status_code == 204
    assert world.book.records == []


def test_what_was_received_is_accepted_or_ignored_or_rejected(new_world):
    # given views of every fate
    world = new_world(flood_views_per_minute=5)
    answers = [world.view() for _ in range(8)]
    answers += [world.view(client={"HTTP_USER_AGENT": GOOGLEBOT}), world.view(client={"HTTP_ORIGIN": "https://x.test"})]
    answers += [world.post("/v1/view", {"path": "kein Pfad"}), world.post("/v1/view", {"pfad": "/a"})]
    # when they are added up
    sums = [count for cells in world.sums().values() for count in cells.values()]
    # then none is missing
    assert len(world.book.of(Kind.VIEW)) + sum(sums) == len(answers)


def test_sums_reach_the_journal_when_a_worker_ends(world):
    # given an ignored view
    world.view(client={"HTTP_USER_AGENT": GOOGLEBOT})
    # when the worker ends
    world.edge.close()
    # then it is in the journal
    (record,) = world.book.of(Kind.SUMS)
    assert record.entries[0].cells == {"ignored:robot": 1}


def test_the_list_is_as_long_as_the_site_wants(world):
    # given a site that wants seven
    with world.write() as writing:
        writing.put_site(msgspec.structs.replace(writing.site("demo"), trending=7))
    # when a view is answered
    answer = world.view()
    # then there are seven
    assert len(answer.json["trending"]) == 7


@pytest.mark.parametrize(
    "client",
    [
        pytest.param({"REMOTE_ADDR": "127.0.0.2"}, id="address"),
        pytest.param({"HTTP_USER_AGENT": FIREFOX_ON_A_PHONE}, id="agent"),
        pytest.param({"HTTP_COOKIE": "id=7"}, id="cookie"),
        pytest.param({"HTTP_ACCEPT_LANGUAGE": "tr"}, id="language"),
        pytest.param({"HTTP_SEC_GPC": "1"}, id="privacy signal"),
    ],
)
def test_nothing_of_the_reader_changes_the_ads(new_world, client):
    # given the same throws of the dice for two readers
    throws = [number / 40 for number in range(40)]

    def shown(changed):
        world, left = new_world(), iter(throws)
        world.edge.dice = lambda: next(left)
        answers = [world.view("/beide", client=changed) for _ in throws]
        return [json.dumps([ad["headline"] for ad in answer.json["ads"]]) for answer in answers]

    # when one of them differs in that, then their ads do not
    assert shown(client) == shown({})


@pytest.mark.parametrize(
    ("headless_readers", "ignored"),
    [pytest.param(False, "robot", id="in production"), pytest.param(True, None, id="in demos and browser tests")],
)
def test_a_browser_without_a_window_is_a_reader_only_where_that_is_set(new_world, headless_readers, ignored):
    agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36"
    world = new_world(headless_readers=headless_readers)

    reply = world.view(client={"HTTP_USER_AGENT": agent})

    assert reply.headers.get("Litfass-Ignored") == ignored


def test_one_address_feeds_a_page_a_few_looks_a_day_however_many_agents_it_has(new_world):
    world = new_world(flood_views_per_minute=0)

    for number in range(100):
        agent = f"Mozilla/5.0 (X11; Linux x86_64; rv:{number}.0) Gecko/20100101 Firefox/{number}.0"
        world.view(client={"HTTP_USER_AGENT": agent})

    fed = [record for record in world.book.of(Kind.VIEW) if record.entries[0].look]
    assert 2 <= len(fed) <= 8


def test_readers_that_take_turns_at_the_reload_key_hardly_feed_trending(new_world):
    # given a page that forty readers look at, each of them twice
    world = new_world(flood_views_per_minute=0)
    for number in range(40):
        for _ in range(2):
            world.view(client={"REMOTE_ADDR": f"127.0.0.{number + 1}"})
    fed = len([record for record in world.book.of(Kind.VIEW) if record.entries[0].look])
    # when forty more do the same (the dice fall at 0.5, and one in five would be fed)
    for number in range(40):
        for _ in range(2):
            world.view(client={"REMOTE_ADDR": f"127.0.1.{number + 1}"})
    # then none of these feeds the list, and all of them are counted
    assert 3 <= fed <= 10
    assert len([record for record in world.book.of(Kind.VIEW) if record.entries[0].look]) == fed
    assert len(world.book.of(Kind.VIEW)) == 160


@pytest.mark.parametrize(
    ("environ", "summed"),
    [
        pytest.param({"HTTP_X_FORWARDED_FOR": "192.0.2.77"}, {"x:all": {"unheard:": 1}}, id="from no trusted proxy"),
        pytest.param({"HTTP_X_FORWARDED_FOR": "192.0.2.77", "REMOTE_ADDR": "10.9.0.1"}, {}, id="from a trusted proxy"),
        pytest.param({}, {}, id="nothing forwarded"),
    ],
)
def test_an_address_that_is_not_believed_is_one_of_a_sum_and_nothing_more(new_world, environ, summed):
    world = new_world(trusted_proxies=("10.9.0.0/16",))

    world.view(client=environ)

    assert world.sums() == summed
    assert "192.0.2.77" not in repr(world.book.records)
