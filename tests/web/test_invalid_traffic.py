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
    assert world.sums() == {"c:c-paid": {"invalid:too-soon": 1}, "s:demo": {"invalid:too-soon": 1}}
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


def test_a_click_after_a_day_is_counted_apart_and_leads_on(world):
    # given an ad of the day before
    token = token_of(world)
    world.later(26 * 3600)
    # when it is clicked
    answer = clicked(world, token)
    # then it leads to its page, and its campaign hears why it does not count
    assert (answer.status_code, answer.headers["Litfass-Ignored"]) == (303, "expired")
    assert world.sums()["c:c-paid"] == {"invalid:expired": 1}
    assert world.book.of(Kind.CLICK) == []


@pytest.mark.parametrize(
    ("environ", "unit"),
    [
        pytest.param({}, "s:demo", id="from a site's page"),
        pytest.param({"HTTP_ORIGIN": "https://nobody.example", "HTTP_REFERER": ""}, "x:all", id="from nowhere that is known"),
    ],
)
def test_an_altered_token_is_counted_where_it_came_from(world, environ, unit):
    # given a served ad's token with other bytes in it
    token = token_of(world)
    altered = token[:30] + ("A" if token[30] != "A" else "B") + token[31:]
    # when it is reported as seen, and clicked
    answers = [ask(world, altered, **environ) for ask in (seen, clicked)]
    # then both are refused, and counted as invalid, for no campaign
    assert [answer.status_code for answer in answers] == [400, 404]
    assert world.sums() == {unit: {"invalid:altered": 2}}
    assert world.book.of(Kind.SEEN) + world.book.of(Kind.CLICK) == []


def test_a_token_of_another_site_is_counted_as_invalid(world):
    # given an ad that was served on the magazine
    token = token_of(world)
    # when another site's page tells that it was seen there
    answer = seen(world, token, HTTP_ORIGIN="http://streng.test")
    # then the campaign and its site hear of it
    assert answer.headers["Litfass-Ignored"] == "other-site"
    assert world.sums()["c:c-paid"] == {"invalid:other-site": 1}
