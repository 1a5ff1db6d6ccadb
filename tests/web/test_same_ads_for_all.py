"""Who asks changes nothing: not the address, the agent, cookies, time zone, history, GPC or DNT. Only the article and the dice do."""

import random
from collections import Counter

import msgspec
import pytest

from adserver.core.ads import Candidate, Match
from adserver.core.live import CampaignState, FlightState, LiveFlight

AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148",
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
)
READERS = {
    "one reader": lambda _n: {},
    "other addresses": lambda n: {"REMOTE_ADDR": f"127.0.{n % 250}.{n // 250 + 1}"},
    "other agents": lambda n: {"HTTP_USER_AGENT": AGENTS[n % len(AGENTS)]},
    "cookies": lambda n: {"HTTP_COOKIE": f"id={n}; interests=sport; _ga=GA1.2.{n}"},
    "languages and time zones": lambda n: {
        "HTTP_ACCEPT_LANGUAGE": ("de", "en-US", "tr")[n % 3],
        "HTTP_DATE": f"Mon, 01 Jan 2026 0{n % 9}:00:00 +0{n % 9}00",
    },
    "GPC": lambda _n: {"HTTP_SEC_GPC": "1"},
    "DNT": lambda _n: {"HTTP_DNT": "1"},
    "client hints": lambda n: {"HTTP_SEC_CH_UA_PLATFORM": ('"Windows"', '"Android"')[n % 2], "HTTP_SEC_CH_PREFERS_COLOR_SCHEME": "dark"},
}
HISTORIES = {
    "from the list": {"via": "trending"},
    "from a search engine": {"referrer": "www.google.com"},
    "from a newsletter": {"campaign": "newsletter-7"},
}
VIEWS = 300


def rival(ad, n):
    """The same ad of another advertiser, at another price."""
    flight = LiveFlight(price_micros=4_000_000 + 100_000 * n)
    return msgspec.structs.replace(ad, id=f"m{n}", campaign=f"m{n}", advertiser=f"m{n}", headline=f"Ad {n}", flights=(flight,))


@pytest.fixture
def market(new_world):
    """A page with five paid ads that take turns, and a slot or two for them."""

    def make():
        world = new_world(flood_views_per_minute=0)
        with world.write() as writing:
            ads = [rival(writing.ad("paid"), n) for n in range(5)]
            writing.put_ads([*writing.ads(), *ads])
            match = Match(keyword="kaffee", surface="Kaffee")
            shortlist = tuple(Candidate(ad=one.id, score=1 - n / 50, matches=(match,)) for n, one in enumerate(ads))
            writing.put_page(msgspec.structs.replace(writing.page("demo", "/bezahlt"), path="/markt", shortlist=shortlist))
            for one in ads:
                writing.put_state(one.campaign, CampaignState(at=int(world.clock.now), flights={"": FlightState()}))
        world.edge.dice = random.Random(11).random
        return world

    return make


def served(world, environ_of, asked=None):
    """Which ads each of many views gets."""
    return [
        tuple(one["headline"] for one in world.view("/markt", 2, client=environ_of(n), **(asked or {})).json["ads"]) for n in range(VIEWS)
    ]


@pytest.fixture
def expected(market):
    return served(market(), READERS["one reader"])


def test_the_ads_are_a_draw_and_not_always_the_same(expected):
    counts = Counter(first for first, _ in expected)
    assert len(counts) == 5
    assert min(counts.values()) > VIEWS / 20


@pytest.mark.parametrize("reader", [name for name in READERS if name != "one reader"])
def test_who_asks_changes_nothing(market, expected, reader):
    # given the same article and the same dice
    # when other readers ask
    # then each view gets the very ads that one reader got
    assert served(market(), READERS[reader]) == expected


@pytest.mark.parametrize("history", HISTORIES)
def test_where_a_reader_comes_from_changes_nothing(market, expected, history):
    assert served(market(), READERS["one reader"], HISTORIES[history]) == expected


def test_what_a_reader_read_and_clicked_before_changes_nothing(market, expected):
    # given a reader who read other pages, saw their ads and clicked them
    world = market()
    world.edge.dice = lambda: 0.0
    for path in ("/kaffee", "/klick", "/beide", "/kaffee"):
        for one in world.view(path, 2).json["ads"]:
            world.post("/v1/seen", {"tokens": [one["token"]]})
            world.client().get(one["go"])
    world.edge.dice = random.Random(11).random
    # when the same reader comes to the page
    # then it is as if they had not
    assert served(world, READERS["one reader"]) == expected
