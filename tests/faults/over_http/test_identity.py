"""`/metrics` at each quiet moment: received = accepted + Σ ignored + Σ rejected, as asked; accepted = applied + waiting."""

import http.client
import json

import pytest

pytestmark = [pytest.mark.redis, pytest.mark.slow]
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
GOOD = json.dumps({"path": "/de/quiet.html", "slots": 0})

ASKED = [
    # what is sent, how often, and what becomes of it
    pytest.param({}, GOOD, 7, "accepted", id="a reader"),
    pytest.param({"User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)"}, GOOD, 3, "ignored:robot", id="a robot"),
    pytest.param({"Sec-Purpose": "prefetch"}, GOOD, 2, "ignored:prefetch", id="a prefetch"),
    pytest.param({"Origin": "http://nobody.test"}, GOOD, 4, "ignored:unknown-site", id="an unknown site"),
    pytest.param({}, '{"path": "/x", "reader": "me"}', 3, "rejected:malformed", id="an unknown field"),
    pytest.param({}, '{"path": "' + "x" * 20_000 + '"}', 2, "rejected:too-large", id="a large body"),
]


def ask(service, headers, body):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    given = {"Origin": f"http://127.0.0.1:{service.port}", "User-Agent": BROWSER, "Content-Type": "text/plain"} | headers
    connection.request("POST", "/v1/view", body, given)
    reply = connection.getresponse()
    reply.read()
    connection.close()
    return reply.status


@pytest.mark.parametrize(("headers", "body", "times", "becomes"), ASKED)
def test_each_request_is_in_the_identity_and_under_its_reason(service, headers, body, times, becomes):
    kind, _, reason = becomes.partition(":")
    service.until(lambda: service.reasons().get("waiting") == 0, service.reasons)
    before = service.reasons()

    for _ in range(times):
        ask(service, headers, body)
    service.until(lambda: service.reasons().get("received", 0) >= before["received"] + times, service.reasons)
    service.until(lambda: service.reasons().get("waiting") == 0, service.reasons)
    now = service.reasons()

    name = f"{kind}:{reason}" if reason else kind
    assert now[name] == before.get(name, 0) + times
    assert now["received"] == before["received"] + times
    assert now["received"] == now["accepted"] + sum(count for name, count in now.items() if ":" in name)
    assert now["accepted"] == now["applied"] == service.counted().total()
