"""When pages are looked at again, and what is fetched next."""

import msgspec
import pytest

from adserver.core.ads import Ad, Advertiser, Campaign, Site, TokenKey
from adserver.core.catalogue.joining import FOREVER, Contents, live_ads, merged, span
from adserver.core.crawl.agenda import FEED_EVERY_S, SITEMAP_EVERY_S, Agenda
from adserver.core.crawl.crawling import Known, after_failure, after_gone, after_push, after_success, on_site, page_of, with_slash
from adserver.core.serving import rotation

NOW = 1_790_000_000
HOUR, DAY = 3600, 86400
SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test", "[::1]"), origin="https://blatt.test", feeds=("/feed",))
PAGE = Known(site="blatt", path="/a", url="/a/", source="sitemap", changed_at=NOW)


@pytest.mark.parametrize(
    ("age_s", "wait_s"),
    [(0, 900), (HOUR, 900), (4 * HOUR, HOUR), (4 * DAY, DAY), (365 * DAY, 7 * DAY)],
    ids=["now", "1h", "4h", "4d", "1y"],
)
def test_what_changed_long_ago_is_looked_at_rarely(age_s, wait_s):
    known = after_success(PAGE, NOW + age_s, changed=False)

    assert known.next_at == NOW + age_s + wait_s
    assert known.changed_at == NOW


def test_a_change_starts_over():
    assert after_success(PAGE, NOW + 365 * DAY, changed=True).next_at == NOW + 365 * DAY + 900


@pytest.mark.parametrize(("failures", "wait_s"), [(0, 60), (1, 120), (5, 1920), (11, DAY), (39, DAY), (40, DAY)])
def test_failures_double_the_pause_up_to_a_day(failures, wait_s):
    known = after_failure(msgspec.structs.replace(PAGE, failures=failures), NOW, "status 503")

    assert (known.next_at, known.problem) == (NOW + wait_s, "status 503")
    assert after_success(known, NOW, changed=False).failures == 0


ADDRESSES = {
    "https://blatt.test/a": "/a",
    "http://BLATT.test:8080/a?x=1#y": "/a?x=1",
    "//blatt.test/a": "/a",
    "/a": "/a",
    "a": "/ordner/a",
    "../a": "/a",
    "?x=1": "/ordner/liste?x=1",
    "http://[::1]/a": "/a",
    "https://blatt.test": "/",
    " https://blatt.test/a\n": "/a",
    "https://evil.test/a": None,
    "https://blatt.test.evil.test/a": None,
    "https://blatt.test@evil.test/a": None,
    "https://evil@blatt.test/a": None,
    "ftp://blatt.test/a": None,
    "javascript:alert(1)": None,
    "https://[/": None,
}


@pytest.mark.parametrize(("address", "path"), ADDRESSES.items(), ids=[repr(one) for one in ADDRESSES])
def test_addresses_of_the_sites_own_hosts_are_paths(address, path):
    assert on_site(SITE, address, "/ordner/liste") == path


def test_a_page_has_a_cleaned_path_and_an_address_to_fetch():
    assert page_of(SITE, "https://blatt.test/gr%C3%B6%C3%9Fe/?utm_source=x") == ("/größe", "/gr%C3%B6%C3%9Fe/?utm_source=x")


@pytest.mark.parametrize(
    ("source", "url", "other"),
    [
        ("view", "/thema", "/thema/"),
        ("view", "/thema/", None),
        ("view", "/a.html", None),
        ("view", "/a?b=1", None),
        ("sitemap", "/thema", None),
    ],
)
def test_only_a_cleaned_path_is_tried_with_a_slash(source, url, other):
    found = with_slash(Known(site="blatt", path="/x", url=url, source=source))

    assert (found.url if found else None) == other


def next_urls(agenda, n, now=NOW):
    return [job.url if (job := agenda.next(now)) else None for _ in range(n)]


def test_lists_come_first_then_what_readers_want_then_what_is_new_then_what_is_due():
    agenda = Agenda(SITE, [msgspec.structs.replace(PAGE, next_at=NOW)])
    agenda.found([("/neu", 0)], "sitemap", "/")
    agenda.want(["/gelesen"], NOW)

    assert next_urls(agenda, 6) == ["/sitemap.xml", "/feed", "/gelesen", "/neu", "/a/", None]


def test_lists_are_due_again_after_their_time():
    agenda = Agenda(SITE)
    next_urls(agenda, 2)

    assert next_urls(agenda, 2, NOW + FEED_EVERY_S) == ["/feed", None]
    assert next_urls(agenda, 2, NOW + SITEMAP_EVERY_S) == ["/sitemap.xml", "/feed"]


def test_a_page_is_due_once_whatever_was_planned_before():
    agenda = Agenda(msgspec.structs.replace(SITE, sitemap=None, feeds=()), [PAGE])
    for later in (10, 20, 30):
        agenda.note(msgspec.structs.replace(PAGE, next_at=NOW + later))

    assert next_urls(agenda, 1, NOW + 29) == [None]
    assert next_urls(agenda, 2, NOW + 30) == ["/a/", None]


def test_a_page_that_is_gone_is_fetched_when_readers_want_it_a_day_later():
    agenda = Agenda(msgspec.structs.replace(SITE, sitemap=None, feeds=()), [after_gone(PAGE, NOW)])

    agenda.want(["/a"], NOW + HOUR)
    assert next_urls(agenda, 1, NOW + HOUR) == [None]
    assert agenda.is_idle(NOW + 10 * DAY)
    agenda.want(["/a"], NOW + DAY)
    assert next_urls(agenda, 1, NOW + DAY) == ["/a/"]


def test_a_list_that_says_a_page_changed_makes_it_due():
    read = after_success(PAGE, NOW, changed=False)
    agenda = Agenda(msgspec.structs.replace(SITE, sitemap=None, feeds=()), [read])

    agenda.found([("/a", NOW - 5)], "sitemap", "/")
    assert next_urls(agenda, 1) == [None]
    agenda.found([("/a", NOW + 5)], "sitemap", "/")
    assert next_urls(agenda, 1) == ["/a/"]


def test_a_page_that_was_pushed_is_not_fetched():
    agenda = Agenda(msgspec.structs.replace(SITE, sitemap=None, feeds=()), [after_push(PAGE, NOW)])

    agenda.found([("/a", NOW + DAY)], "sitemap", "/")
    agenda.want(["/a"], NOW + 400 * DAY)

    assert agenda.is_idle(NOW + 400 * DAY)


def test_made_up_paths_do_not_fill_the_agenda(monkeypatch):
    monkeypatch.setattr("adserver.core.crawl.agenda.PAGES_MAX", 3)
    agenda = Agenda(SITE, [msgspec.structs.replace(PAGE, path=f"/{number}") for number in range(3)])

    agenda.want(["/erfunden"], NOW)
    agenda.found([("/neu", 0)], "sitemap", "/")

    assert agenda.waiting() == 0


def test_paths_that_were_not_there_are_forgotten_in_their_order(monkeypatch):
    monkeypatch.setattr("adserver.core.crawl.agenda.GONE_MAX", 2)
    agenda = Agenda(SITE)
    gone = [after_gone(msgspec.structs.replace(PAGE, path=f"/{number}"), NOW) for number in range(4)]

    forgotten = [agenda.note(known) for known in (*gone[:2], after_success(gone[0], NOW, changed=True), *gone[2:])]

    assert forgotten == [None, None, None, None, "/1"]
    assert set(agenda.pages) == {"/0", "/2", "/3"}


def test_readers_paths_are_tried_rarely_while_all_of_them_are_made_up():
    agenda = Agenda(msgspec.structs.replace(SITE, sitemap=None, feeds=()))
    for number in range(20):
        assert agenda.may_want(NOW)
        agenda.note(after_gone(Known(site="blatt", path=f"/{number}", url="/x"), NOW))

    assert not agenda.may_want(NOW + 9)
    assert agenda.may_want(NOW + 10)
    assert not agenda.may_want(NOW + 11)
    agenda.note(after_success(Known(site="blatt", path="/da", url="/da"), NOW, changed=True))
    assert agenda.may_want(NOW + 12)


def test_a_path_that_only_readers_named_is_given_up_after_five_failures():
    known = Known(site="blatt", path="/x", url="/x")
    for _ in range(5):
        assert known.problem != "gone"
        known = after_failure(known, NOW, "status 500")

    assert known.problem == "gone"


def test_a_list_names_pages_of_other_sites_in_vain():
    agenda = Agenda(msgspec.structs.replace(SITE, sitemap=None, feeds=()))

    assert agenda.found([("https://evil.test/a", 0), ("/neu", 0), ("/neu/", 0)], "feed", "/") == 1
    assert next_urls(agenda, 2) == ["/neu", None]


def test_an_answer_of_a_list_that_is_no_longer_the_sites_changes_nothing():
    agenda = Agenda(SITE)
    job = agenda.next(NOW)
    agenda.lists.clear()

    agenda.note_list(job, NOW, "status 500")

    assert agenda.lists == {}


def test_an_index_follows_so_many_sitemaps_and_no_more(monkeypatch):
    monkeypatch.setattr("adserver.core.crawl.agenda.LISTS_MAX", 3)
    agenda = Agenda(msgspec.structs.replace(SITE, feeds=()))

    agenda.found_lists([f"/s{number}.xml" for number in range(9)], "/")

    assert len(agenda.lists) == 3


def test_an_index_of_sitemaps_is_followed_on_the_site_only():
    agenda = Agenda(msgspec.structs.replace(SITE, feeds=()))
    next_urls(agenda, 1)

    agenda.found_lists(["/s1.xml", "https://blatt.test/s1.xml", "https://evil.test/s2.xml"], "/sitemap.xml")

    assert next_urls(agenda, 2) == ["/s1.xml", None]


ADVERTISER = Advertiser(id="a", name="A", payer="P")
AD = Ad(id="ad", campaign="c", lang="de", headline="H", text="T", landing="https://x.test/")


def joined(campaign, sites=(SITE,), ad=AD):
    return live_ads(Contents(sites=sites, advertisers=(ADVERTISER,), campaigns=(campaign,), ads=(ad,)))[0]


def test_a_campaigns_days_begin_and_end_in_its_time_zone():
    live = joined(Campaign(id="c", advertiser="a", name="C", starts="2026-03-29", ends="2026-03-29"))

    # The day on which summer time begins has 23 hours.
    assert live.until - live.starts == 23 * HOUR
    assert live.starts == 1_774_738_800


def test_a_campaign_may_keep_to_the_days_of_another_zone():
    campaign = Campaign(id="c", advertiser="a", name="C", starts="2026-03-29", time_zone="America/New_York")

    assert joined(campaign).starts == 1_774_742_400 + 4 * HOUR


def test_without_dates_a_campaign_runs_for_ever_and_paused_ones_never():
    campaign = Campaign(id="c", advertiser="a", name="C")

    assert span(campaign, "UTC") == (0, FOREVER)
    assert span(msgspec.structs.replace(campaign, paused=True), "UTC") == (0, 0)
    assert joined(campaign, ad=msgspec.structs.replace(AD, paused=True)).until == 0


def test_who_pays_is_said_and_ads_without_a_campaign_are_not_live():
    assert joined(Campaign(id="c", advertiser="a", name="C")).payer == "P"
    assert live_ads(Contents(advertisers=(ADVERTISER,), ads=(AD,))) == ()


def test_what_is_added_replaces_what_has_the_same_id():
    held = Contents(advertisers=(ADVERTISER, Advertiser(id="b", name="B")))

    assert merged(held, Contents(advertisers=(Advertiser(id="a", name="Neu"),))).advertisers == (
        Advertiser(id="a", name="Neu"),
        Advertiser(id="b", name="B"),
    )


def test_token_keys_are_renewed_weekly_and_three_are_kept():
    keys: tuple[TokenKey, ...] = ()
    for week in range(5):
        now = NOW + week * (rotation.PERIOD_S + rotation.LEAD_S)
        assert rotation.is_due(keys, now)
        keys = rotation.rotated(keys, now, bytes([week]) * 32)
        assert not rotation.is_due(keys, now + rotation.PERIOD_S - 1)

    assert [key.id for key in keys] == [3, 4, 5]
    assert keys[0].since < keys[1].since < keys[2].since
