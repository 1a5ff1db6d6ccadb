"""One table of requests, two lanes, the same answers: the fast lane may save time and change nothing."""

import json

import pytest

ROBOT = "curl/8.5.0"
VIEW = {"path": "/kaffee", "slots": 1}


def ask(client, route, body, method="POST", **environ):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return client.open(route, method=method, data=data, environ_overrides=environ)


CASES = [
    pytest.param("/v1/view", VIEW, {}, 200, id="a view"),
    pytest.param("/v1/view", {"path": "/beide", "slots": 2}, {}, 200, id="two slots"),
    pytest.param("/v1/view", {"path": "/beide", "slots": 6}, {}, 200, id="more slots than ads"),
    pytest.param("/v1/view", {"path": "/kaffee", "slots": 0}, {}, 200, id="no slot"),
    pytest.param("/v1/view", {"path": "/kaffee"}, {}, 200, id="slots left out"),
    pytest.param("/v1/view", {"path": "/größe?x=ä", "slots": 1, "via": "trending"}, {}, 200, id="from the list"),
    pytest.param("/v1/view?site=demo", VIEW, {"HTTP_ORIGIN": ""}, 200, id="site in the query"),
    pytest.param("/v1/view", VIEW, {"HTTP_ORIGIN": "null", "HTTP_REFERER": "http://publisher.test/x"}, 200, id="site by referer"),
    pytest.param("/v1/view", VIEW, {"HTTP_ORIGIN": "https://streng.test"}, 200, id="a strict site"),
    pytest.param("/v1/view", VIEW, {"HTTP_SEC_GPC": "1"}, 200, id="GPC"),
    pytest.param("/v1/view", VIEW, {"HTTP_USER_AGENT": ROBOT}, 200, id="a robot"),
    pytest.param("/v1/view", VIEW, {"HTTP_SEC_PURPOSE": "prefetch"}, 200, id="a prefetch"),
    pytest.param("/v1/view", VIEW, {"HTTP_ORIGIN": "https://x.test"}, 200, id="an unknown site"),
    pytest.param("/v1/view", VIEW, {"CONTENT_TYPE": "application/json"}, 200, id="JSON by name"),
    pytest.param("/v1/view", b"", {}, 400, id="no body"),
    pytest.param("/v1/view", b"{", {}, 400, id="half a body"),
    pytest.param("/v1/view", b'{"path":"/a","x":1}', {}, 400, id="an unknown field"),
    pytest.param("/v1/view", b'{"path":7}', {}, 400, id="a wrong type"),
    pytest.param("/v1/view", b'{"path":"a"}', {}, 400, id="no path"),
    pytest.param("/v1/view", b'{"path":"/a\xff"}', {}, 400, id="not UTF-8"),
    pytest.param("/v1/view", b'{"path":"/' + b"a" * 9000 + b'"}', {}, 413, id="too large"),
    pytest.param("/v1/seen", {"tokens": ["x"]}, {}, 400, id="a made-up token"),
    pytest.param("/v1/seen", {"tokens": []}, {}, 400, id="no token"),
    pytest.param("/v1/seen", b"[" * 5000, {}, 400, id="deep nesting"),
    pytest.param("/v1/seen", b"x" * 9000, {}, 413, id="too large for seen"),
]


@pytest.mark.parametrize(("route", "body", "environ", "status"), CASES)
def test_both_lanes_answer_the_same(new_world, route, body, environ, status):
    # given two equal workers, one of them without the fast lane
    fast, slow = new_world(), new_world()
    # when both get the same request
    answers = [ask(fast.client(fast=True), route, body, **environ), ask(slow.client(fast=False), route, body, **environ)]
    # then status, headers and body are the same, and so are their journals
    assert answers[0].status_code == status
    assert answers[0].status == answers[1].status
    assert sorted(answers[0].headers) == sorted(answers[1].headers)
    assert answers[0].data == answers[1].data
    assert fast.book.records == slow.book.records
    assert fast.sums() == slow.sums()


@pytest.mark.parametrize("form", ["", ".json", ".html", ".rss", ".xml"])
@pytest.mark.parametrize("query", ["", "?site=demo", "?site=nobody", "?site=demo&n=3", "?site=demo&n=x", f"?site=demo&x={'x' * 300}"])
@pytest.mark.parametrize("kept", [None, "*", '"x"'])
def test_both_lanes_answer_with_the_same_list(new_world, form, query, kept):
    # given both lanes, each asked before
    headers = {} if kept is None else {"If-None-Match": kept}
    clients = [new_world().client(fast=fast) for fast in (True, False)]
    first = [client.get(f"/v1/trending{form}{query}") for client in clients]
    # when they are asked again
    again = [client.get(f"/v1/trending{form}{query}", headers=headers) for client in clients]
    # then both answer alike, and the second answer is the first one's unless the asker has it
    for one, other in (first, again):
        assert (one.status, sorted(one.headers), one.data) == (other.status, sorted(other.headers), other.data)
    if kept != "*":
        assert (first[0].status, first[0].data) == (again[0].status, again[0].data)


def test_both_lanes_answer_seen_ads_the_same(new_world):
    # given two equal workers that served the same ad
    worlds = {True: new_world(), False: new_world()}
    tokens = [world.view().json["ads"][0]["token"] for world in worlds.values()]
    assert tokens[0] == tokens[1]
    # when it is reported seen on either lane
    answers = [ask(world.client(fast=fast), "/v1/seen", {"tokens": tokens[:1]}) for fast, world in worlds.items()]
    # then the answers and the records are the same
    assert answers[0].status == answers[1].status == "204 No Content"
    assert sorted(answers[0].headers) == sorted(answers[1].headers)
    assert worlds[True].book.records == worlds[False].book.records
    assert len(worlds[True].book.records) == 2


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
def test_both_lanes_treat_other_methods_the_same(new_world, method):
    # given both lanes
    worlds = {True: new_world(), False: new_world()}
    # when seen is asked by another method
    answers = [world.client(fast=fast).open("/v1/seen", method=method) for fast, world in worlds.items()]
    # then both refuse or answer alike
    assert answers[0].status == answers[1].status
    assert sorted(answers[0].headers) == sorted(answers[1].headers)


def test_a_failure_of_our_own_is_a_problem_on_both_lanes_and_no_value_of_the_request_is_logged(new_world, capsys, caplog):
    # given a store that fails in a way nobody thought of
    def broken(address):
        raise RuntimeError(address)

    answers = []
    for fast in (True, False):
        world = new_world()
        world.edge.parts.countries.country = broken
        # when a view comes
        answers.append(ask(world.client(fast=fast), "/v1/view", VIEW))
    # then both say the same, and neither answer nor log hold the address
    assert [answer.status_code for answer in answers] == [500, 500]
    assert answers[0].data == answers[1].data
    assert sorted(answers[0].headers) == sorted(answers[1].headers)
    written = "".join(capsys.readouterr()) + caplog.text + answers[0].text
    assert "RuntimeError" in written
    assert "test_lanes.py" in written
    assert "127.0.0.1" not in written
    assert "Firefox" not in written
