"""Named events: a name, a sum, and nothing else."""

import pytest

from analytics.core.events import Entry, Kind

GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


def test_an_event_is_in_the_journal_before_the_answer_and_holds_its_name_alone(world):
    # given a page with a button that has a name
    # when it is clicked
    answer = world.post("/v1/event", {"name": "Abo: Probe"})
    # then there is one more of that name, of no page, country or device
    assert (answer.status_code, answer.data, answer.headers["Access-Control-Allow-Origin"]) == (204, b"", "*")
    (record,) = world.book.of(Kind.SUMS)
    assert record.entries == (Entry("s:demo", {"event:Abo: Probe": 1}),)
    assert record.at % 60 == 0


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        pytest.param({"HTTP_USER_AGENT": GOOGLEBOT}, "robot", id="a robot"),
        pytest.param({"HTTP_SEC_GPC": "1"}, "gpc", id="a privacy signal"),
        pytest.param({"HTTP_DNT": "1"}, "gpc", id="the older one"),
        pytest.param({"HTTP_ORIGIN": "https://nowhere.test"}, "unknown-site", id="no site of ours"),
        pytest.param({"HTTP_SEC_PURPOSE": "prefetch"}, "prefetch", id="nobody looks yet"),
    ],
)
def test_an_event_that_does_not_count_says_why(world, environ, reason):
    answer = world.post("/v1/event", {"name": "abo"}, **environ)

    assert (answer.status_code, answer.headers["Litfass-Ignored"]) == (204, reason)
    assert world.book.of(Kind.SUMS) == []


def test_one_source_tells_of_so_many_events_a_minute(world):
    answers = [world.post("/v1/event", {"name": "abo"}) for _ in range(61)]

    assert [answer.headers.get("Litfass-Ignored") for answer in answers[-2:]] == [None, "flood"]
    world.clock.now += 60
    assert "Litfass-Ignored" not in world.post("/v1/event", {"name": "abo"}).headers


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"{}", 400, id="no name"),
        pytest.param(b'{"name": ""}', 400, id="an empty one"),
        pytest.param(b'{"name": "<img src=x onerror=alert(1)>"}', 400, id="markup"),
        pytest.param(b'{"name": "=1+1"}', 400, id="a formula"),
        pytest.param(b'{"name": "a\\nb"}', 400, id="two lines"),
        pytest.param(b'{"name": "abo\\n"}', 400, id="a line break at the end"),
        pytest.param(b'{"name": "' + b"x" * 41 + b'"}', 400, id="too long a name"),
        pytest.param(b'{"name": "abo", "path": "/x"}', 400, id="a page"),
        pytest.param(b"\xff", 400, id="no text"),
        pytest.param(b"[" * 5000, 400, id="deep nesting"),
        pytest.param(b"x" * 9000, 413, id="too long"),
    ],
)
def test_what_is_no_event_is_refused(world, body, status):
    answer = world.client().post("/v1/event", data=body)

    assert answer.status_code == status
    assert world.book.of(Kind.SUMS) == []


def test_a_full_disk_refuses_events_as_it_does_views(world):
    world.book.full = True

    answer = world.post("/v1/event", {"name": "abo"})

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


def test_the_script_is_a_file_of_its_own(world):
    answer = world.client().get("/events.js")

    assert (answer.status_code, answer.mimetype) == (200, "text/javascript")
    assert b"data-event" in answer.data
    assert len(answer.data) < 700
