"""Where and when a flight's ads run: countries where a site opted in, hours of the week, sections, page types, priorities, politics."""

import msgspec
import pytest

from adserver.core.ads import Candidate, Match
from adserver.core.catalogue.windows import bits_of
from adserver.core.live import CampaignState, FlightState, LiveFlight

THURSDAY_11_IN_BERLIN = 1_760_000_400
"""The clock of `world`: 2025-10-09 09:00 UTC."""


def booked(world, *flights, **changes):
    """The paid ad of the page /bezahlt, with these flights; its site's and its own state are fresh."""
    with world.write() as writing:
        ad = msgspec.structs.replace(writing.ad("paid"), flights=flights or (LiveFlight(),), **changes)
        writing.put_ads([ad, *(one for one in writing.ads() if one.id != "paid")])
        writing.put_state("c-paid", CampaignState(at=int(world.clock.now), flights={one.id: FlightState() for one in ad.flights}))
        page = writing.page("demo", "/bezahlt")
        only = (Candidate(ad="paid", score=1.0, matches=(Match(keyword="kaffee", surface="Kaffee"),)),)
        writing.put_page(msgspec.structs.replace(page, shortlist=only))


def sited(world, **changes):
    with world.write() as writing:
        writing.put_site(msgspec.structs.replace(writing.site("demo"), **changes))


def asked(world, **environ):
    """The ad that a reader gets, or the reason why there is none."""
    answer = world.view("/bezahlt", client=environ).json
    return answer["ads"][0] if answer["ads"] else answer["empty"][0]["reason"]


AUSTRIA, GERMANY = {"REMOTE_ADDR": "127.0.0.2"}, {"REMOTE_ADDR": "127.0.0.1"}


def test_countries_are_of_no_use_where_the_site_has_not_opted_in(world):
    # given a flight for Germany on a site that counts no countries for ads
    booked(world, LiveFlight(countries=("DE",)))
    # when a German connection asks
    # then the ad does not run, and the reason says so
    assert asked(world, **GERMANY) == "country"


def test_where_a_site_opted_in_a_flight_runs_in_its_countries_and_says_so(world):
    # given a flight for Germany, and a site that opted in
    sited(world, opt_ins=("countries",))
    booked(world, LiveFlight(countries=("DE",)))
    # when connections from two countries ask, and a German one that asks for privacy
    here, there, private = asked(world, **GERMANY), asked(world, **AUSTRIA), asked(world, **GERMANY, HTTP_SEC_GPC="1")
    # then it runs in its own, says which, and that nothing else was used; the country of a private reader is not looked at
    assert here["reasons"] == ["Kaffee", "Land der Verbindung: Deutschland, nicht gespeichert"]
    assert here["you"] == ". Sonst wurde nichts über Sie verwendet. "
    assert (there, private) == ("country", "country")
    page = world.client().get(here["why"] + "?lang=de").get_data(as_text=True)
    assert "Land der Verbindung: Deutschland, nicht gespeichert" in page
    assert "Sonst wurde über Sie nichts verwendet." in page
    # and an ad that is booked everywhere says nothing of it
    booked(world)
    assert "you" not in asked(world)


def test_readers_without_a_booked_country_get_what_runs_everywhere(world):
    # given one flight for Austria and Switzerland and one for all
    sited(world, opt_ins=("countries",))
    booked(world, LiveFlight(id="alps", countries=("AT", "CH"), priority=9), LiveFlight(id="all"))
    # when both ask
    # then each gets what is booked for them
    assert asked(world, **AUSTRIA)["reasons"][1:] == ["Land der Verbindung: Österreich oder Schweiz, nicht gespeichert"]
    assert asked(world, **GERMANY)["reasons"] == ["Kaffee"]


@pytest.mark.parametrize(
    ("weekdays", "hours", "runs"),
    [
        pytest.param(("thu",), ("11-12",), True, id="this very hour, in the site's zone"),
        pytest.param(("thu",), ("9-10",), False, id="the hour that it is in London"),
        pytest.param(("wed", "fri"), ("0-24",), False, id="other days"),
        pytest.param(("mon", "thu"), ("0-24",), True, id="this day"),
    ],
)
def test_windows_are_hours_of_the_sites_own_week(world, weekdays, hours, runs):
    booked(world, LiveFlight(window=f"{bits_of(weekdays, hours):x}"))
    assert world.clock.now // 3600 == THURSDAY_11_IN_BERLIN // 3600
    assert isinstance(asked(world), dict) is runs


def test_a_window_closes_at_the_hour(world):
    # given a flight that ends at noon in Berlin, asked an hour before
    booked(world, LiveFlight(window=f"{bits_of(('thu',), ('11-12',)):x}"))
    assert asked(world)["headline"]
    # when it is noon
    world.later(3600 - 2)
    with world.write() as writing:
        writing.put_state("c-paid", CampaignState(at=int(world.clock.now), flights={"": FlightState()}))
    # then it is over
    assert asked(world) == "window"


@pytest.mark.parametrize(
    ("flight", "runs"),
    [
        pytest.param(LiveFlight(sections=("/sport",)), False, id="another section"),
        pytest.param(LiveFlight(sections=("/sport", "/bezahlt")), True, id="this one"),
        pytest.param(LiveFlight(sections=("/bez",)), False, id="half a name is no section"),
        pytest.param(LiveFlight(page_types=("article",)), True, id="articles"),
        pytest.param(LiveFlight(page_types=("list",)), False, id="front pages"),
    ],
)
def test_sections_and_page_types(world, flight, runs):
    booked(world, flight)
    assert isinstance(asked(world), dict) is runs


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        pytest.param(FlightState(why="daily-cap"), "daily-cap", id="the day's limit"),
        pytest.param(FlightState(remaining_micros=0), "budget", id="nothing left"),
        pytest.param(FlightState(need=0.0), "pacing", id="ahead of its plan"),
    ],
)
def test_why_a_flight_does_not_run_now_is_told(world, state, reason):
    booked(world)
    world.edge.dice = lambda: 0.5
    with world.write() as writing:
        writing.put_state("c-paid", CampaignState(at=int(world.clock.now), flights={"": state}))
    assert asked(world) == reason
    assert world.cells()[f"empty:{reason}"] == 1


def test_a_flight_that_the_state_does_not_know_yet_is_not_paid_for(world):
    booked(world, LiveFlight(id="new"))
    with world.write() as writing:
        writing.put_state("c-paid", CampaignState(at=int(world.clock.now), flights={"old": FlightState()}))
    assert asked(world) == "old-state"


def test_a_flight_ahead_of_its_plan_takes_its_share_of_the_seconds(world):
    # given a flight that is to take a quarter of its chances
    booked(world)
    with world.write() as writing:
        writing.put_state("c-paid", CampaignState(at=int(world.clock.now) + 100, flights={"": FlightState(need=0.25)}))
    throws = [number / 100 for number in range(100)]
    # when a hundred seconds come with a view each
    taken = 0
    for throw in throws:
        world.edge.dice = lambda throw=throw: throw
        world.later(1.0)
        taken += asked(world) != "pacing"
    # then it takes twenty-five
    assert taken == 25


def test_a_higher_priority_comes_first_and_what_is_served_names_its_flight(world):
    # given a cheap flight of high priority and a dear one
    flights = (LiveFlight(id="dear", price_micros=90_000_000), LiveFlight(id="first", price_micros=1_000_000, priority=9))
    booked(world, *flights)
    # when a slot asks
    assert asked(world) != "no-match"
    # then the first one is served, and its campaign hears which
    assert world.campaign().cells["servedflight:first"] == 1
    assert world.campaign().account == "first"


def test_political_ads_run_only_where_the_site_takes_them_and_carry_their_label(world):
    # given a political ad with all that it needs
    told = {"label": "Politische Anzeige", "sponsor": "Liste A, Beispielweg 1", "notice": "https://a.example/hinweis"}
    booked(world, **told)
    # when it is asked for by default, and where the site takes political ads
    assert asked(world) == "blocked"
    sited(world, political_ads=True)
    ad = asked(world)
    # then it is labelled, and its page names sponsor and notice
    assert ad["label"] == "Politische Anzeige"
    page = world.client().get(ad["why"] + "?lang=de").get_data(as_text=True)
    assert all(text in page for text in told.values())


def test_why_is_told_to_programs_too(world):
    booked(world, LiveFlight(starts=1_759_269_600))
    answer = world.client().get(asked(world)["why"] + "?format=json&lang=de")
    assert answer.json == {
        "ad": "paid",
        "label": "Anzeige",
        "advertiser": "Firma paid",
        "payer": "Firma paid",
        "site": "demo",
        "parameters": {"words": ["Kaffee"], "keyword": "kaffee", "countries": []},
        "reader": [],
        "starts": None,
        "ends": None,
        "sponsor": None,
        "notice": None,
        "library": "/transparency/demo",
    }


def test_a_compact_line_has_neither_text_nor_image(world):
    booked(world, format="line")
    ad = asked(world)
    assert (ad["format"], ad["text"], ad["image"]) == ("line", "", None)


def test_a_slot_that_only_the_same_advertiser_could_fill_says_so(world):
    # given one advertiser with two fitting ads
    with world.write() as writing:
        writing.put_ads([msgspec.structs.replace(ad, advertiser="eins") for ad in writing.ads()])
    # when two slots ask
    answer = world.view("/beide", 2).json
    # then one is filled, and the other tells why it is not
    assert len(answer["ads"]) == 1
    assert answer["empty"] == [{"slot": 1, "reason": "same-advertiser"}]
    assert world.cells()["empty:same-advertiser"] == 1


def test_without_a_key_nothing_is_served_and_that_is_told(world):
    with world.write() as writing:
        writing.put_token_keys(())
    world.later(2.0)
    assert world.view("/kaffee").json["empty"] == [{"slot": 0, "reason": "no-keys"}]


def test_flights_that_are_over_cost_a_page_nothing(world):
    # given an ad with a hundred flights behind it and one that runs
    now = int(world.clock.now)
    over = (LiveFlight(id=f"{n}", starts=now - 1000, until=now - 10) for n in range(100))
    booked(world, *over, LiveFlight(id="now"))
    # when its page is asked for
    assert asked(world)["headline"]
    # then the page's plan knows the one
    (known, given) = (world.edge.sites.with_id("demo"), "/bezahlt")
    assert [offer.terms.flight for offer in world.edge.plans.of(known, given).offers] == ["now"]
