"""Invalid traffic: counted apart with its reason, for the campaign that it was meant for, and never billed."""

import pytest

from analytics.core.events import Kind

GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
STRICT_TIMES = {"seen_after_ms": 1000, "click_after_ms": 300}


def token_of(world, path="/bezahlt"):
    (ad,) = world.view(path).json["ads"]
    return ad["token"]


def seen(world, token, **environ):
    return world.post("/v1/seen", {"tokens": [token]}, **environ)


def clicked(world, token, **environ):
    return world.client().get(f"/v1/go/{token}", environ_overrides=environ)


@pytest.mark.parametrize(
    ("ask", "kind", "too_early", "late_enough"),
    [pytest.param(seen, Kind.SEEN, 0.9, 1.0, id="seen"), pytest.param(clicked, Kind.CLICK, 0.2, 0.4, id="clicked")],
)
def test_what_comes_sooner_than_anybody_looks_is_invalid(new_world, ask, kind, too_early, late_enough):
    # given an ad that was served a moment ago
    world = new_world(**STRICT_TIMES)
    token = token_of(world)
    world.later(too_early)
    # when it is reported too early
    answer = ask(world, token)
    # then it is counted apart and told so, and a reader's report that follows counts
    assert answer.headers["Litfass-Ignored"] == "too-soon"
    assert world.book.of(kind) == []
    assert world.sums()["c:c-paid"] == {"invalid:too-soon": 1}
    world.later(late_enough - too_early)
    assert "Litfass-Ignored" not in ask(world, token).headers
    assert len(world.book.of(kind)) == 1


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        pytest.param({"HTTP_USER_AGENT": GOOGLEBOT}, "robot", id="a robot"),
        pytest.param({"HTTP_USER_AGENT": ""}, "robot", id="no browser at all"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch"}, "prefetch", id="asked ahead"),
    ],
)
@pytest.mark.parametrize("ask", [seen, clicked])
def test_robots_and_prefetches_are_invalid(world, ask, environ, reason):
    # given a served ad
    token = token_of(world)
    # when no reader reports it
    answer = ask(world, token, **environ)
    # then its campaign knows of it, by reason
    assert answer.headers["Litfass-Ignored"] == reason
    assert world.sums()["c:c-paid"] == {f"invalid:{reason}": 1}
    assert world.book.of(Kind.SEEN) + world.book.of(Kind.CLICK) == []


def test_a_flood_of_clicks_from_one_source_is_invalid_and_leads_on(new_world):
    # given a limit of 30 views a minute, which allows ten clicks
    world = new_world(flood_views_per_minute=30)
    tokens = [token_of(world, "/klick") for _ in range(13)]
    # when one source clicks 13 ads
    answers = [clicked(world, token) for token in tokens]
    # then ten count, and every one leads to its page
    assert {answer.headers["Location"] for answer in answers} == {"https://click.example/?a=1&b=%C3%BC"}
    assert len(world.book.of(Kind.CLICK)) == 10
    assert world.sums()["c:c-click"] == {"invalid:flood": 3}
    # and another source is not held to account for it
    assert "Litfass-Ignored" not in clicked(world, tokens[12], REMOTE_ADDR="127.0.0.2").headers


def test_late_and_paused_clicks_are_no_invalid_traffic(world):
    # given an ad of yesterday
    token = token_of(world)
    world.later(26 * 3600)
    # when it is clicked
    answer = clicked(world, token)
    # then it is late, and nobody's fault
    assert answer.headers["Litfass-Ignored"] == "expired"
    assert world.sums() == {}
