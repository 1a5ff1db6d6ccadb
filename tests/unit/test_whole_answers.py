"""An answer whose length is known leaves in one piece; a stream stays one."""

import pytest

from adserver.processes import Draining


class Start:
    """As granian's: remembers the headers."""

    headers = ()

    def __call__(self, status, headers, *_):
        self.status, self.headers = status, headers


class Body:
    """As Flask's: an iterator that wants to be closed."""

    closed = False

    def __iter__(self):
        return iter([b"head", b"line"])

    def close(self):
        self.closed = True


@pytest.mark.parametrize(("headers", "whole"), [([("Content-Length", "8")], True), ([("Content-Type", "text/csv")], False)])
@pytest.mark.parametrize("draining", [False, True])
def test_what_has_a_length_is_one_list_and_what_is_streamed_stays_a_stream(headers, whole, draining):
    body, start = Body(), Start()

    def app(_, start_response):
        start_response("200 OK", headers)
        return body

    answers = Draining(app)
    if draining:
        answers.begin()
    found = answers({}, start)

    assert (found == [b"headline"]) is whole
    assert (found is body) is not whole
    assert body.closed is whole
    assert (("Connection", "close") in start.headers) is draining
