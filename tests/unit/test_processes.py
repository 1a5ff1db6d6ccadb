"""How a web worker answers: whole where the length is known; and how it leaves its socket to its successor."""

import socket
import subprocess
import sys

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


LEAVING = """
import socket, sys
from adserver.processes import leave_listening

mine = socket.socket(fileno=int(sys.argv[1]))
mine.setblocking(False)
accepted, _ = mine.accept()
leave_listening()
try:
    mine.accept()
except BlockingIOError:
    accepted.sendall(b"answered")
"""


def test_who_leaves_a_socket_answers_what_it_accepted_and_leaves_the_rest_to_others():
    with (
        socket.create_server(("127.0.0.1", 0)) as shared,
        socket.create_connection(shared.getsockname(), timeout=30) as early,
        socket.create_connection(shared.getsockname(), timeout=30),
    ):
        command = [sys.executable, "-c", LEAVING, str(shared.fileno())]
        subprocess.run(command, pass_fds=[shared.fileno()], check=True, timeout=60)

        assert early.recv(8) == b"answered"
        shared.settimeout(30)
        shared.accept()[0].close()
