"""The desk's pages: what they show, to whom, and with which headers."""

import msgspec
import pytest

from adserver.core.ads import Ad, Blocked, Candidate, StoryEvent

pytestmark = pytest.mark.redis


def test_strangers_are_sent_to_the_login_and_back(browser):
    answer = browser.get("/admin/sites/demo/?range=7d")
    assert answer.status_code == 302
    assert answer.location == "/admin/login?next=/admin/sites/demo/?range%3D7d"


def test_the_overview_shows_views_a_moment_after_they_are_counted(logged_in, count, moments):
    browser = logged_in("redaktion")
    count(
        [("s:demo", moments.now, {"views:": 1, "page:/hafen": 1, "country:DE": 1, "device:mobile": 1, "slots:": 1, "served:kaffee-1": 1})]
    )

    html = browser.get("/admin/sites/demo/").get_data(as_text=True)

    assert '<strong id="views">1</strong>' in html
    assert '<strong id="views-ever">1</strong>' in html
    assert "Im Hafen riecht es nach Kaffee" in html
    assert "Kaffee vom Hafen" in html


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/sites/demo/",
        "/admin/sites/demo/?range=7d",
        "/admin/sites/demo/?range=90d&by=week&against=year",
        "/admin/sites/demo/?range=12mo",
        "/admin/sites/demo/?range=custom&from=2026-11-01&to=2026-11-20",
        "/admin/sites/demo/page?path=/hafen",
        "/admin/sites/demo/embed",
        "/admin/campaigns",
        "/admin/account",
        "/admin/users",
        "/admin/about",
        "/admin/sites/demo/live.json",
        "/admin/sites/demo/embed.json",
        "/admin/sites/demo/export.csv",
        "/admin/sites/demo/export.json",
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_is_shown_before_the_first_view(logged_in, address, language):
    answer = logged_in("chefin").get(address, headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        pytest.param("negative:Brand", "The ad rules out “Brand”", id="a word of the ad"),
        pytest.param("accident", "The ad keeps away from articles about an accident", id="an event that the ad avoids"),
        pytest.param("sensitive:terror", "No ads beside articles about terror", id="a sensitive story"),
        pytest.param("publisher-family:war", "The site wants no ads beside articles about war", id="a family that the site blocks"),
        pytest.param("publisher-word:Bier", "The site wants no ads with the keyword “Bier”", id="a word that the site blocks"),
        pytest.param("publisher-advertiser:kaffee", "The site wants no ads of this advertiser", id="an advertiser that it blocks"),
    ],
)
def test_a_page_says_what_kept_an_ad_away(logged_in, filled, reason, told):
    page = filled.pages.get("demo", "/hafen")
    filled.pages.put(msgspec.structs.replace(page, blocked=(Blocked(ad="kaffee-1", reason=reason),)))

    html = logged_in("redaktion").get("/admin/sites/demo/page?path=/hafen", headers={"Accept-Language": "en"}).get_data(as_text=True)

    assert f"<h3>{told} <span" in html


def page_html(logged_in, lang="en"):
    return logged_in("redaktion").get("/admin/sites/demo/page?path=/hafen", headers={"Accept-Language": lang}).get_data(as_text=True)


def test_a_page_shows_every_candidate_and_parts_those_that_fit_too_little(logged_in, filled):
    page = filled.pages.get("demo", "/hafen")
    best = page.shortlist[0]
    others = tuple(Candidate(f"ad-{n}", 2.4 if n < 20 else 0.9, best.matches) for n in range(40))
    book(filled, others)
    filled.pages.put(msgspec.structs.replace(page, shortlist=(best, *others)))

    shown, _, too_little = page_html(logged_in).partition("20 more fit too little to show")

    assert all(f'<span class="title">ad-{n}</span>' in shown for n in range(20))
    assert all(f'<span class="title">ad-{n}</span>' in too_little for n in range(20, 40))


def test_a_page_groups_the_ads_that_one_reason_keeps_away(logged_in, filled):
    page = filled.pages.get("demo", "/hafen")
    ads = [Candidate(f"ad-{n}", 1.0, ()) for n in range(9)]
    book(filled, ads)
    blocked = (*(Blocked(one.ad, "fire") for one in ads), Blocked("kaffee-1", "publisher-word:Kaffee"))
    filled.pages.put(msgspec.structs.replace(page, shortlist=(), blocked=blocked))

    html = page_html(logged_in)

    assert html.count("The ad keeps away from articles about a fire") == 1
    assert '<span class="aside">9 ads</span>' in html
    assert "5 more" in html
    assert all(f"ad-{n}" in html for n in range(9))
    assert "What would fit must not stand here" in html


def test_a_page_says_where_its_words_come_from_and_what_it_tells(logged_in, filled):
    page = filled.pages.get("demo", "/hafen")
    events = (StoryEvent("fire", "brannte", is_story=True), StoryEvent("strike", "Streik"))
    filled.pages.put(msgspec.structs.replace(page, by_hand=("Kaffee",), tags=("Hamburg",), events=events))

    english, german = page_html(logged_in), page_html(logged_in, "de")

    assert '<li class="by-hand">Kaffee <span class="weight">2.0</span></li>' in english
    assert "<li>Hafen <span" in english
    assert "in data-keywords; they weigh more" in english
    assert '<b>a fire</b> (<q lang="de">brannte</q>), a strike' in english
    assert "Hamburg" in german
    assert "Von Hand gesetzt" in german


def book(filled, candidates):
    """Only ads of the catalogue are named by pages."""
    text = {"text": "Text", "landing": "https://x.test/"}
    ads = [Ad(id=one.ad, campaign="herbst", lang="de", headline=one.ad, **text) for one in candidates]
    filled.catalogue.replace(filled.catalogue.advertisers(), filled.catalogue.campaigns(), [*filled.catalogue.ads(), *ads])
