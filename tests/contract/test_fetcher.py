"""The fetcher against real servers on loopback that answer what a test wrote down, byte by byte."""

import gzip
import socket
import ssl
import threading
import time
import zlib
from contextlib import contextmanager

import pytest

from adserver.sources.fetcher import LISTS, MAX_BYTES, Fetcher, Wish

HTML = b"<h1>Artikel</h1>"
SLOWLY = threading.Event()


def reply(status: str = "200 OK", body: bytes = HTML, **headers: str) -> bytes:
    given = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))} | {
        k.replace("_", "-"): v for k, v in headers.items()
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


class Server:
    """Answers each request by its path with bytes, or lets a function write them."""

    def __init__(self, answers, host="127.0.0.1", tls=None):
        self.answers = answers
        self.requests: list[bytes] = []
        self._listener = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self.port = self._listener.getsockname()[1]
        self._tls = tls
        self._open = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self):
        self._listener.close()
        for connection in self._open:
            connection.close()

    def _serve(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection):
        try:
            with self._tls.wrap_socket(connection, server_side=True) if self._tls else connection as stream:
                request = b""
                while b"\r\n\r\n" not in request:
                    part = stream.recv(65536)
                    if not part:
                        return
                    request += part
                self.requests.append(request)
                answer = self.answers.get(request.split()[1].decode(), reply("404 Not Found"))
                answer(stream) if callable(answer) else stream.sendall(answer)
        except OSError:
            return


@contextmanager
def serving(answers, **options):
    server = Server(answers, **options)
    try:
        yield server
    finally:
        server.close()


def fetch(server, path="/", host="127.0.0.1", **options):
    lookup = options.pop("lookup", lambda _host, _port: ["127.0.0.1"])
    timeout_s = options.pop("timeout_s", 60.0)
    scheme = options.pop("scheme", "http")
    fetcher = Fetcher(private=options.pop("private", True), lookup=lookup, timeout_s=timeout_s)
    return fetcher.fetch(Wish(url=f"{scheme}://{host}:{server.port}{path}", **options))


def test_a_page_comes_with_its_type_and_validators():
    with serving({"/": reply(ETag='"v1"', Last_Modified="Sun, 22 Nov 2026 10:00:00 GMT")}) as server:
        answer = fetch(server)

    assert (answer.status, answer.body, answer.refused) == (200, HTML, "")
    assert (answer.etag, answer.last_modified) == ('"v1"', "Sun, 22 Nov 2026 10:00:00 GMT")
    assert answer.content_type == "text/html; charset=utf-8"


def test_it_says_who_asks_and_sends_nothing_else():
    with serving({"/": reply()}) as server:
        fetch(server, host="blatt.test", etag='"v1"', last_modified="gestern")

    lines = server.requests[0].decode().lower().split("\r\n")
    names = {line.partition(":")[0] for line in lines[1:] if line}
    assert names == {"host", "user-agent", "accept", "accept-encoding", "if-none-match", "if-modified-since", "connection"}
    assert f"host: blatt.test:{server.port}" in lines


def test_an_unchanged_page_has_no_body():
    with serving({"/": reply("304 Not Modified", b"", Content_Type="")}) as server:
        answer = fetch(server, etag='"v1"')

    assert (answer.status, answer.body, answer.refused) == (304, b"", "")


def test_gzip_is_unpacked():
    packed = gzip.compress(HTML * 100)
    with serving({"/": reply(body=packed, Content_Encoding="gzip")}) as server:
        assert fetch(server).body == HTML * 100


def drip(stream):
    stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6000\r\n\r\n")
    for _ in range(6000):
        stream.sendall(b"x")
        SLOWLY.wait(0.01)


def endless(stream):
    stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        stream.sendall(b"x" * 65536)


def header_drip(stream):
    for sign in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 6000:
        stream.sendall(bytes([sign]))
        SLOWLY.wait(0.01)


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(b"\0" * 1_000_000) for _ in range(size)), packer.flush()])


REFUSED = {
    "too-long": (reply(body=b"x" * (MAX_BYTES + 1)), "longer than"),
    "endless": (endless, "longer than"),
    "gzip-bomb": (reply(body=bomb(100), Content_Encoding="gzip"), "longer than"),
    "gzip-twice": (reply(body=gzip.compress(gzip.compress(HTML)), Content_Encoding="gzip, gzip"), "content encoding"),
    "broken-gzip": (reply(body=b"\x1f\x8b\x08no gzip", Content_Encoding="gzip"), "gzip"),
    "cut-gzip": (reply(body=gzip.compress(b"x" * 5000)[:-12], Content_Encoding="gzip"), "gzip ends too early"),
    "brotli": (reply(Content_Encoding="br"), "content encoding"),
    "image": (reply(Content_Type="image/png"), "content type image/png"),
    "no-type": (reply(Content_Type=""), "content type missing"),
    "json": (reply(Content_Type="application/json"), "content type application/json"),
    "short-body": (reply(body=HTML, Content_Length="1000"), "connection failed"),
    "no-http": (b"SSH-2.0-OpenSSH_9.2\r\n", "connection failed"),
    "nothing": (b"", "connection failed"),
    "huge-headers": (b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"x" * 400_000 + b"\r\n\r\n", "connection failed"),
}


@pytest.mark.parametrize(("answer", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_small_page_is_refused_with_its_reason(answer, reason):
    with serving({"/": answer}) as server:
        found = fetch(server)

    assert reason in found.refused
    assert found.body == b""


@pytest.mark.parametrize("answer", [drip, header_drip, lambda stream: stream.recv(1)], ids=["body-drips", "header-drips", "silence"])
def test_a_slow_server_is_left_in_time(answer):
    with serving({"/": answer}) as server:
        began = time.monotonic()
        found = fetch(server, timeout_s=0.3)

    assert found.refused == "took longer than 0.3 s"
    assert time.monotonic() - began < 30  # to its end it would take a minute or more


def test_a_slow_resolver_is_left_in_time():
    release = threading.Event()
    with serving({}) as server:
        found = fetch(server, timeout_s=0.2, lookup=lambda _host, _port: release.wait(10) and [])
        release.set()

    assert found.refused == "took longer than 0.2 s"


def test_a_long_list_is_cut_where_that_is_wished():
    body = b"<urlset>" + b" " * MAX_BYTES
    with serving({"/": reply(body=body, Content_Type="application/xml")}) as server:
        found = fetch(server, types=LISTS, cut=True)

    assert (found.status, len(found.body), found.cut) == (200, MAX_BYTES, True)


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "500 Internal Server Error", "403 Forbidden", "204 No Content"])
def test_other_answers_are_told_by_their_status(status):
    with serving({"/": reply(status, b"", Content_Type="")}) as server:
        found = fetch(server)

    assert (found.status, found.refused) == (int(status[:3]), "")


def test_redirects_on_the_host_are_followed():
    with serving(
        {"/": reply("301 Moved", b"", Location="/neu"), "/neu": reply("302 Found", b"", Location="ziel?x=1"), "/ziel?x=1": reply()}
    ) as server:
        found = fetch(server)

    assert found.body == HTML
    assert found.url == f"http://127.0.0.1:{server.port}/ziel?x=1"


def test_redirects_end_somewhere():
    with serving({"/": reply("302 Found", b"", Location="/")}) as server:
        found = fetch(server)

    assert found.refused == "more than 5 redirects"
    assert len(server.requests) == 6


ELSEWHERE = {
    "other-host": "http://evil.test/",
    "scheme-relative": "//evil.test/",
    "other-port": "http://127.0.0.1:1/",
    "default-port": "http://127.0.0.1/",
    "https-on-another-port": "https://127.0.0.1:8443/",
    "subdomain": "http://www.127.0.0.1.evil.test/",
    "userinfo": "http://127.0.0.1@evil.test/",
    "file": "file:///etc/passwd",
    "gopher": "gopher://127.0.0.1:70/",
    "javascript": "javascript:alert(1)",
    "data": "data:text/html,x",
    "backslash": "\\\\evil.test\\",
    "ipv6": "http://[::1]/",
    "bad-port": "http://127.0.0.1:99999/",
    "broken": "http://[",
}


@pytest.mark.parametrize("location", ELSEWHERE.values(), ids=ELSEWHERE)
def test_redirects_never_leave_the_host(location):
    asked: list[str] = []

    def lookup(host, _port):
        asked.append(host)
        return ["127.0.0.1"]

    with serving({"/": reply("302 Found", b"", Location=location)}) as server:
        found = fetch(server, lookup=lookup)

    assert found.refused
    assert found.body == b""
    assert asked == ["127.0.0.1"]


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["10.0.0.1"], ["::1"], ["169.254.169.254"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"]],
    ids=",".join,
)
def test_a_name_with_a_private_address_is_not_connected_to(addresses):
    with serving({"/": reply()}) as server:
        found = fetch(server, host="blatt.test", private=False, lookup=lambda _host, _port: addresses)

    assert "address" in found.refused
    assert server.requests == []


def test_the_address_that_was_judged_is_the_one_that_is_connected_to():
    answers = [["127.0.0.1"], ["127.0.0.2"], ["127.0.0.3"]]
    with (
        serving({"/": reply("302 Found", b"", Location="/a"), "/a": reply()}) as server,
        serving({"/a": reply()}, host="127.0.0.2") as other,
    ):
        found = fetch(server, host="blatt.test", lookup=lambda _host, _port: answers.pop(0))

    # Each connection resolves and judges anew; the second one goes where the second answer says, and nothing else is asked.
    assert len(answers) == 1
    assert found.refused.startswith("connection failed")
    assert other.requests == []


def test_a_name_that_turns_private_between_two_requests_is_refused():
    answers = [["127.0.0.1"], ["169.254.169.254"]]
    with serving({"/": reply("302 Found", b"", Location="/a"), "/a": reply()}) as server:
        found = fetch(server, host="blatt.test", lookup=lambda _host, _port: answers.pop(0))

    assert found.refused == "blatt.test is at link-local address 169.254.169.254"


def test_the_second_address_is_tried_where_the_first_is_dead():
    with serving({"/": reply()}) as server:
        found = fetch(server, lookup=lambda _host, _port: ["127.0.0.9", "127.0.0.1"])

    assert found.status == 200


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x.test/", "http:///", "http://a b/", "http://x.test\\@evil.test/", "http://u:p@x.test/"]
)
def test_only_plain_http_addresses_are_fetched(url):
    asked = []

    found = Fetcher(private=True, lookup=lambda host, _port: asked.append(host) or []).fetch(Wish(url=url))

    assert found.refused
    assert asked == []


def test_an_unknown_name_is_said_to_be_unknown():
    def unknown(_host, _port):
        raise socket.gaierror(-2, "Name or service not known")

    with serving({}) as server:
        found = fetch(server, host="nirgends.test", lookup=unknown)

    assert "nirgends.test is not known" in found.refused


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path):
    import subprocess

    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=blatt.test",
    ]
    subprocess.run([*command, "-keyout", key, "-out", cert], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    with serving({"/": reply()}, tls=context) as server:
        found = fetch(server, host="blatt.test", scheme="https")

    assert "certificate" in found.refused.lower()
    assert found.body == b""
