import msgspec
import pytest

from adserver.core.live import LiveAd, LiveFlight
from analytics.core.events import Entry, Kind, Once

GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
UNTIL = 1_760_000_400 + 3600 + 24 * 3600 + 25 * 3600


def told(verb, ad):
    """What one seen or clicked ad adds to its campaign."""
    return {f"{verb}:{ad}": 1, f"{verb}site:demo": 1, f"{verb}word:kaffee": 1, f"{verb}country:DE": 1}


def served(world, path="/kaffee", slots=1, **client):
    return [ad["token"] for ad in world.view(path, slots, client=client).json["ads"]]


def report(world, *tokens, **environ):
    return world.post("/v1/seen", {"tokens": list(tokens)}, **environ)


def test_a_seen_ad_is_a_record_that_counts_once_for_site_and_campaign(world):
    # given a paid ad that was served
    (token,) = served(world, "/bezahlt")
    # when the browser reports it
    answer = report(world, token)
    # then one record tells both, each with its own bit, and the price fixed at serving
    assert (answer.status_code, answer.data) == (204, b"")
    (record,) = world.book.of(Kind.SEEN)
    assert record.entries == (
        Entry("s:demo", {"seen:paid": 1}, "", Once("lot0.seen", 0, UNTIL, 0, "invalid:repeat"), 0),
        Entry("c:c-paid", told("seen", "paid"), "", Once("lot0.seen", 0, UNTIL, 1_760_000_400, "invalid:repeat"), 3_500),
    )


def test_bits_are_counted_apart_for_each_site_and_campaign(world):
    # given ads of two campaigns, served in turn
    tokens = [*served(world, "/beide", 2), *served(world, "/kaffee")]
    # when all are reported
    report(world, *tokens)
    # then the site's bits run through, and each campaign's begin with nought
    bits = [tuple(entry.once.bit for entry in record.entries) for record in world.book.of(Kind.SEEN)]
    assert bits == [(0, 0), (1, 0), (2, 1)]


def test_the_same_token_twice_in_a_report_is_one_record(world):
    # given a token
    (token,) = served(world)
    # when it is reported twice at once
    report(world, token, token)
    # then there is one record; two reports would be two records of one bit
    assert len(world.book.of(Kind.SEEN)) == 1


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        pytest.param({"HTTP_USER_AGENT": GOOGLEBOT}, "robot", id="a robot"),
        pytest.param({"HTTP_SEC_GPC": "1"}, "gpc", id="a privacy signal"),
        pytest.param({"HTTP_ORIGIN": "https://streng.test"}, "other-site", id="another site's page"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch"}, "prefetch", id="nobody looks yet"),
    ],
)
def test_a_seen_ad_that_does_not_count_says_why(world, environ, reason):
    # given a token
    (token,) = served(world)
    # when it is reported like that
    answer = report(world, token, **environ)
    # then nothing is counted
    assert (answer.status_code, answer.headers["Litfass-Ignored"]) == (204, reason)
    assert world.book.of(Kind.SEEN) == []


def test_a_strict_site_hears_of_no_seen_ads(world):
    # given an ad on a strict site
    (token,) = served(world, HTTP_ORIGIN="https://streng.test")
    # when somebody reports it all the same
    answer = report(world, token, HTTP_ORIGIN="https://streng.test")
    # then it is not counted
    assert answer.headers["Litfass-Ignored"] == "strict"
    assert world.book.of(Kind.SEEN) == []


def test_an_expired_token_is_not_counted(world):
    # given a token of yesterday
    (token,) = served(world)
    world.later(25 * 3600)
    # when it is reported
    answer = report(world, token)
    # then it is too late
    assert answer.headers["Litfass-Ignored"] == "expired"


def test_reports_are_limited_by_source_too(new_world):
    # given a limit of one view a minute, which allows six reports
    world = new_world(flood_views_per_minute=1)
    (token,) = served(world)
    # when a token is replayed eight times
    answers = [report(world, token) for _ in range(8)]
    # then the journal holds six records of one bit
    assert [answer.headers.get("Litfass-Ignored") for answer in answers] == [None] * 6 + ["flood"] * 2
    assert len(world.book.of(Kind.SEEN)) == 6


def test_one_altered_token_refuses_the_report(world):
    # given a good token and one with a changed letter
    (token,) = served(world)
    # when both are reported
    answer = report(world, token, token[:-1] + ("A" if token[-1] != "A" else "B"))
    # then nothing is counted
    assert answer.status_code == 400
    assert world.book.of(Kind.SEEN) == []


def test_a_click_leads_to_the_stored_page_and_counts(world):
    # given an ad paid by the click
    (token,) = served(world, "/klick")
    # when it is clicked
    answer = world.client().get(f"/v1/go/{token}")
    # then the reader is on the way, and the record has the price
    assert (answer.status_code, answer.headers["Location"]) == (303, "https://click.example/?a=1&b=%C3%BC")
    (record,) = world.book.of(Kind.CLICK)
    assert record.entries == (
        Entry("s:demo", {"clicked:click": 1}, "", Once("lot0.clicked", 0, UNTIL, 0, "invalid:repeat"), 0),
        Entry("c:c-click", told("clicked", "click"), "", Once("lot0.clicked", 0, UNTIL, 1_760_000_400, "invalid:repeat"), 250_000),
    )


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        pytest.param({"HTTP_USER_AGENT": GOOGLEBOT}, "robot", id="a robot"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch"}, "prefetch", id="a prefetch"),
        pytest.param({"REQUEST_METHOD": "HEAD"}, "head", id="only headers"),
    ],
)
def test_a_click_that_does_not_count_leads_there_too(world, environ, reason):
    # given a token
    (token,) = served(world)
    # when it is followed like that
    answer = world.client().get(f"/v1/go/{token}", environ_overrides=environ)
    # then it leads to the page, uncounted
    assert (answer.status_code, answer.headers["Litfass-Ignored"]) == (303, reason)
    assert world.book.of(Kind.CLICK) == []


def test_a_click_on_a_paused_or_expired_ad_leads_there_uncounted(world):
    # given an ad that is paused after it was served, and a token that has expired
    (token,) = served(world)
    with world.write() as writing:
        writing.put_ads([msgspec.structs.replace(ad, until=0) for ad in writing.ads()])
    # when it is clicked now and two days later
    paused = world.client().get(f"/v1/go/{token}")
    world.later(2 * 24 * 3600)
    expired = world.client().get(f"/v1/go/{token}")
    # then both lead to the page
    assert [answer.headers["Litfass-Ignored"] for answer in (paused, expired)] == ["paused", "expired"]
    assert {answer.headers["Location"] for answer in (paused, expired)} == {"https://kaffee.example/?a=1&b=%C3%BC"}
    assert world.book.of(Kind.CLICK) == []


def test_a_full_journal_does_not_bar_the_way(world):
    # given a token and a full disk
    (token,) = served(world)
    world.book.full = True
    # when it is clicked, and reported seen
    answers = world.client().get(f"/v1/go/{token}"), report(world, token)
    # then the reader goes on, and the report is to be tried again
    assert [answer.status_code for answer in answers] == [303, 503]


def test_a_deleted_ad_is_gone(world):
    # given a token of an ad that was deleted
    (token,) = served(world)
    with world.write() as writing:
        writing.put_ads(())
    # when it is clicked
    answer = world.client().get(f"/v1/go/{token}")
    # then there is no page to lead to
    assert answer.status_code == 410


def test_a_change_of_keys_leaves_tokens_valid(world):
    # given a token of the old key
    (token,) = served(world)
    with world.write() as writing:
        (key,) = writing.token_keys()
        writing.put_token_keys((key, msgspec.structs.replace(key, id=2, secret=b"n" * 32, since=int(world.clock.now))))
    # when a new one is served, and then the old key is dropped
    world.later(1)
    (newer,) = served(world)
    both = [report(world, each).status_code for each in (token, newer)]
    with world.write() as writing:
        writing.put_token_keys(writing.token_keys()[1:])
    world.later(1)
    left = [report(world, each).status_code for each in (token, newer)]
    # then the old token was good as long as its key was
    assert (both, left) == ([204, 204], [400, 204])


def test_a_key_is_used_from_its_time_on(world):
    # given a key that is valid in an hour, so that all hosts know it by then
    with world.write() as writing:
        (key,) = writing.token_keys()
        writing.put_token_keys((key, msgspec.structs.replace(key, id=2, secret=b"n" * 32, since=int(world.clock.now) + 3600)))
    # when tokens are made before and after, and the first key is dropped
    (before,) = served(world)
    world.later(3601)
    (after,) = served(world)
    with world.write() as writing:
        writing.put_token_keys(writing.token_keys()[1:])
    world.later(1)
    # then only the later one was signed with it
    assert [report(world, token).status_code for token in (before, after)] == [400, 204]


LANDINGS = [
    "javascript:alert(1)",
    "//evil.test",
    "data:text/html,x",
    "ftp://x.test/",
    "/relative",
    "",
    "\\\\evil.test",
]


@pytest.mark.parametrize("landing", LANDINGS)
def test_even_a_landing_page_that_should_never_have_been_stored_is_not_followed(world, landing):
    # given an ad whose landing page is no http address
    (token,) = served(world)
    with world.write() as writing:
        writing.put_ads([msgspec.structs.replace(ad, landing=landing) for ad in writing.ads()])
    # when it is clicked
    answer = world.client().get(f"/v1/go/{token}")
    # then it leads nowhere
    assert answer.status_code == 410
    assert "Location" not in answer.headers


def test_no_header_can_be_slipped_into_a_landing_page(world):
    # given an ad with line breaks in its landing page
    (token,) = served(world)
    with world.write() as writing:
        ads = [msgspec.structs.replace(ad, landing="https://x.test/\r\nSet-Cookie: a=1 \x00ü") for ad in writing.ads()]
        writing.put_ads(ads)
    # when it is clicked
    answer = world.client().get(f"/v1/go/{token}")
    # then they arrive encoded
    assert answer.headers["Location"] == "https://x.test/%0D%0ASet-Cookie:%20a=1%20%00%C3%BC"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    "added",
    [
        "//evil.test",
        "?url=https://evil.test",
        "?next=//evil.test",
        "%2F%2Fevil.test",
        "@evil.test",
        "%09//evil.test",
        "%0d%0aLocation:%20//evil.test",
        "/..//evil.test",
    ],
)
def test_nothing_added_to_a_click_changes_where_it_leads(world, added):
    # given a token
    (token,) = served(world)
    # when an address is added to it
    answer = world.client().get(f"/v1/go/{token}{added}")
    # then it leads to the stored page or nowhere
    assert answer.status_code == 404 or answer.headers["Location"].startswith("https://kaffee.example/")
    assert "evil" not in answer.headers.get("Location", "")


def test_ads_of_other_sites_do_not_run(world):
    # given an ad that may run on another site only
    with world.write() as writing:
        writing.put_ads(
            [msgspec.structs.replace(ad, flights=(LiveFlight(sites=("streng",)),)) for ad in writing.ads() if isinstance(ad, LiveAd)]
        )
    # when slots ask on both
    here, there = served(world), served(world, HTTP_ORIGIN="https://streng.test")
    # then only there
    assert (len(here), len(there)) == (0, 1)
