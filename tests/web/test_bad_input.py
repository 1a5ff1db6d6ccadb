"""Whatever is sent to the public side gets a documented 4xx with a sentence, or an answer; never a 5xx, never a cookie."""

import json
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.core.events import Kind

BODIES = [
    pytest.param(b"", 400, id="nothing"),
    pytest.param(b"\x00", 400, id="a null byte"),
    pytest.param(b"\xff\xfe{\x00", 400, id="UTF-16"),
    pytest.param(b'\xef\xbb\xbf{"path":"/a"}', 400, id="a byte order mark"),
    pytest.param(b"null", 400, id="null"),
    pytest.param(b"[]", 400, id="a list"),
    pytest.param(b'"/a"', 400, id="a string"),
    pytest.param(b"{}", 400, id="no field"),
    pytest.param(b'{"path":"/a","slots":1e400}', 400, id="a number beyond all"),
    pytest.param(b'{"path":"/a","slots":' + b"9" * 4000 + b"}", 400, id="a number of 4,000 digits"),
    pytest.param(b'{"path":"/a","slots":-1}', 400, id="less than no slot"),
    pytest.param(b'{"path":"/a","slots":7}', 400, id="seven slots"),
    pytest.param(b'{"path":"/a","slots":1.5}', 400, id="one slot and a half"),
    pytest.param(b'{"path":"/a","slots":NaN}', 400, id="NaN"),
    pytest.param(b'{"path":"/a","slots":true}', 400, id="true"),
    pytest.param(b'{"path":"/a","slots":"1"}', 400, id="a number as text"),
    pytest.param(b"[" * 8000, 400, id="deep lists"),
    pytest.param(b'{"path":' * 900, 400, id="deep objects"),
    pytest.param(b'{"path":"/a\\ud800"}', 400, id="half a surrogate pair"),
    pytest.param(b'{"path":"/a\\u0000b"}', 400, id="an escaped null"),
    pytest.param(b'{"path":"/a\x01"}', 400, id="a control character"),
    pytest.param(b'{"path":"/%00"}', 400, id="an encoded null"),
    pytest.param(b'{"path":""}', 400, id="an empty path"),
    pytest.param(b'{"path":"a"}', 400, id="no slash"),
    pytest.param(b'{"path":"http://x.test/a"}', 400, id="a whole address"),
    pytest.param(json.dumps({"path": "/" + "ä" * 600}).encode(), 400, id="a path beyond 512 bytes"),
    pytest.param(b'{"path":"/a","via":"search"}', 400, id="another way"),
    pytest.param(b'{"path":"/a","referrer":7}', 400, id="a referrer that is a number"),
    pytest.param(b'{"path":"/a","campaign":"' + b"x" * 101 + b'"}', 400, id="a long campaign"),
    pytest.param(b'{"path":"/a","title":"Mine"}', 400, id="a title"),
    pytest.param(b'{"path":"/a"} ' + b" " * 9000, 413, id="9,000 blanks"),
    pytest.param(b'{"path":"/a"}x', 400, id="something behind"),
]


@pytest.mark.parametrize(("body", "status"), BODIES)
def test_a_bad_view_is_refused_with_one_sentence_and_counted(world, body, status):
    # given that body
    # when it is posted
    answer = world.client().post("/v1/view", data=body)
    # then it is refused, with a reason, and the refusal is in the sums
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert set(answer.json) == {"type", "title", "status", "detail"}
    assert 10 < len(answer.json["detail"]) < 300
    assert world.book.of(Kind.VIEW) == []
    assert world.sums() == {"s:demo": {f"rejected:{'too-large' if status == 413 else 'malformed'}": 1}}


QUERIES = [
    pytest.param("", id="nothing"),
    pytest.param("site=demo", id="no path"),
    pytest.param("path=a&site=demo", id="no slash"),
    pytest.param("path=/a&site=demo&x=1", id="an unknown parameter"),
    pytest.param("path=/a&site=demo&slots=1", id="slots, which only a script can fill"),
    pytest.param("path=/%00&site=demo", id="a null byte"),
    pytest.param("path=/a&via=x&site=demo", id="another way"),
    pytest.param("&".join(f"a{number}=1" for number in range(50)), id="fifty parameters"),
    pytest.param("path=/" + "a" * 5000 + "&site=demo", id="a long path"),
]


@pytest.mark.parametrize("query", QUERIES)
def test_a_bad_pixel_is_refused(world, query):
    # given that query
    # when the pixel is loaded
    answer = world.client().get(f"/v1/view?{query}")
    # then it is refused
    assert answer.status_code == 400
    assert answer.json["detail"]
    assert world.book.of(Kind.VIEW) == []


SEEN = [
    pytest.param(b"", 400, id="nothing"),
    pytest.param(b"{}", 400, id="no tokens"),
    pytest.param(b'{"tokens":"x"}', 400, id="no list"),
    pytest.param(b'{"tokens":[]}', 400, id="an empty list"),
    pytest.param(b'{"tokens":[7]}', 400, id="a number"),
    pytest.param(b'{"tokens":["x"],"y":1}', 400, id="an unknown field"),
    pytest.param(json.dumps({"tokens": ["x"] * 17}).encode(), 400, id="seventeen tokens"),
    pytest.param(json.dumps({"tokens": ["x" * 2049]}).encode(), 400, id="a long token"),
    pytest.param(b'{"tokens":["\\ud800"]}', 400, id="half a surrogate pair"),
    pytest.param(json.dumps({"tokens": ["ä"]}).encode(), 400, id="no ASCII"),
    pytest.param(json.dumps({"tokens": ["=" * 40]}).encode(), 400, id="padding"),
    pytest.param(json.dumps({"tokens": ["\n" * 40]}).encode(), 400, id="line breaks"),
    pytest.param(b"x" * 8193, 413, id="too large"),
]


@pytest.mark.parametrize(("body", "status"), SEEN)
def test_a_bad_report_is_refused(world, body, status):
    # given that body
    # when it is posted
    answer = world.client().post("/v1/seen", data=body)
    # then it is refused and nothing is written
    assert answer.status_code == status
    assert answer.json["detail"]
    assert world.book.records == []


METHODS = [
    pytest.param("PUT", "/v1/view", "GET, HEAD, OPTIONS, POST", id="view"),
    pytest.param("GET", "/v1/seen", "OPTIONS, POST", id="seen"),
    pytest.param("POST", "/v1/go/x", "GET, HEAD, OPTIONS", id="go"),
    pytest.param("DELETE", "/why/x", "GET, HEAD, OPTIONS", id="why"),
    pytest.param("POST", "/plugin.js", "GET, HEAD, OPTIONS", id="script"),
]


@pytest.mark.parametrize(("method", "route", "allowed"), METHODS)
def test_a_wrong_method_is_told_the_right_ones(world, method, route, allowed):
    # given a route
    # when it is asked by another method
    answer = world.client().open(route, method=method)
    # then the answer names those that there are
    assert answer.status_code == 405
    assert sorted(answer.headers["Allow"].split(", ")) == allowed.split(", ")


anything = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=60)
"""A header as WSGI hands it over: bytes as Latin-1."""
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner),
)
bodies = st.binary(max_size=300) | st.fixed_dictionaries(
    {"path": st.text(max_size=80).map(lambda text: "/" + text) | json_values},
    optional={
        "slots": st.integers() | json_values,
        "via": json_values,
        "referrer": st.text() | json_values,
        "campaign": st.text(),
        "x": json_values,
    },
).map(lambda value: json.dumps(value).encode())
HEADERS = [
    "HTTP_ORIGIN",
    "HTTP_REFERER",
    "HTTP_USER_AGENT",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_DNT",
    "HTTP_SEC_GPC",
    "HTTP_SEC_PURPOSE",
    "HTTP_ACCEPT_LANGUAGE",
    "CONTENT_TYPE",
    "HTTP_HOST",
]
headers = st.dictionaries(st.sampled_from(HEADERS), anything, max_size=4)
fuzz = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def assert_in_order(answer):
    assert answer.status_code < 500, answer.data
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    if answer.status_code >= 400:
        assert answer.mimetype == "application/problem+json"


@fuzz
@given(body=bodies, environ=headers, route=st.sampled_from(["/v1/view", "/v1/seen"]), fast=st.booleans())
def test_no_body_and_no_header_breaks_a_post(world, body, environ, route, fast):
    # given any body and headers
    # when they are posted on either lane
    answer = world.client(fast=fast).post(route, data=body, environ_overrides=environ)
    # then the answer is in order
    assert_in_order(answer)


@fuzz
@given(
    name=st.text(max_size=60),
    environ=headers,
    route=st.sampled_from(["/v1/go/", "/why/", "/transparency/", "/media/", "/plugin.", "/v1/trending.", "/"]),
)
def test_no_address_breaks_a_get(world, name, environ, route):
    # given any address
    # when it is asked for
    answer = world.client().get(route + quote(name, safe="", errors="replace"), environ_overrides=environ)
    # then the answer is in order
    assert_in_order(answer)


@fuzz
@given(
    query=st.text(st.characters(max_codepoint=255), max_size=120),
    environ=headers,
    route=st.sampled_from(["/v1/view", "/v1/trending.json", "/transparency/demo", "/v1/trending.rss"]),
)
def test_no_query_breaks_a_get(world, query, environ, route):
    # given any query
    # when it is asked with
    answer = world.client().get(route, environ_overrides={**environ, "QUERY_STRING": query})
    # then the answer is in order
    assert_in_order(answer)


@pytest.mark.parametrize("length", ["-1", "x", "", "99999999999999999999999", "+5", "٣", "0x10", "8193"])
def test_a_length_that_lies_breaks_nothing(world, length):
    # given a body whose header tells another length
    # when it is posted on both lanes
    answers = [
        world.client(fast=fast).post("/v1/view", data=b'{"path":"/a"}', environ_overrides={"CONTENT_LENGTH": length})
        for fast in (True, False)
    ]
    # then both lanes say the same
    assert answers[0].status == answers[1].status
    assert all(answer.status_code in {200, 400, 413} for answer in answers)
