"""A click leads to the stored page or nowhere: whatever is put around its token."""

from itertools import product
from urllib.parse import quote, urlsplit

import msgspec
import pytest

from adserver.core.ads import Ad
from adserver.core.catalogue.vetting import ad_mistakes

EVIL = "evil.test"
LURES = (
    f"//{EVIL}",
    f"///{EVIL}",
    f"////{EVIL}/%2e%2e",
    f"https://{EVIL}",
    f"https:{EVIL}",
    f"https:/{EVIL}",
    f"https:\\\\{EVIL}",
    f"\\\\{EVIL}",
    f"/\\{EVIL}",
    f"\\/{EVIL}",
    f"/\t/{EVIL}",
    f"\t//{EVIL}",
    f"//{EVIL}@kaffee.example",
    f"https://kaffee.example@{EVIL}",
    f"https://kaffee.example:443@{EVIL}/",
    f"https://kaffee.example%40{EVIL}",
    f"https://kaffee.example%2f@{EVIL}",
    f"https://{EVIL}#kaffee.example",
    f"https://{EVIL}?kaffee.example",
    f"https://{EVIL}\\kaffee.example",
    f"https://kaffee.example.{EVIL}",
    f"%2f%2f{EVIL}",
    f"%5c%5c{EVIL}",
    f"%252f%252f{EVIL}",
    f"%09//{EVIL}",
    f"%0d%0aLocation:%20https://{EVIL}",
    f"\r\nLocation: https://{EVIL}",
    f"\nSet-Cookie: a=b;domain={EVIL}",
    f"%e3%80%82{EVIL}",
    f"/%2e%2e//{EVIL}",
    f"/..//{EVIL}",
    f";//{EVIL}",
    f"javascript://{EVIL}/%0aalert(1)",
    f"data:text/html,<meta http-equiv=refresh content=0;url=//{EVIL}>",
    "//еvil.test",
    "//evil。test",
    "//evil．test",
    "//ｅvil.test",
    f"//[::ffff:127.0.0.1]@{EVIL}",
    f"//0x7f000001@{EVIL}",
    f"{EVIL}",
)
PLACES = {
    "behind the token": lambda token, lure: (f"/v1/go/{token}{quote(lure, safe='/%')}", "", {}),
    "behind the token, raw": lambda token, lure: (f"/v1/go/{token}/{lure}", "", {}),
    "as the token": lambda _, lure: (f"/v1/go/{lure}", "", {}),
    "as a parameter": lambda token, lure: (f"/v1/go/{token}", f"url={quote(lure)}&next={quote(lure)}&to={quote(lure)}", {}),
    "as the query": lambda token, lure: (
        f"/v1/go/{token}",
        lure.encode("ascii", "replace").decode().replace("\r", "").replace("\n", ""),
        {},
    ),
    "as the host": lambda token, lure: (f"/v1/go/{token}", "", {"HTTP_HOST": printable(lure), "HTTP_X_FORWARDED_HOST": printable(lure)}),
    "as where it comes from": lambda token, lure: (
        f"/v1/go/{token}",
        "",
        {"HTTP_REFERER": printable(lure), "HTTP_ORIGIN": printable(lure)},
    ),
}


def printable(lure):
    """As a server hands a header on: line breaks never get so far."""
    return lure.encode("latin-1", "replace").decode("latin-1").replace("\r", "").replace("\n", "")


def test_no_vector_leads_anywhere_but_to_the_stored_page(world):
    # given more than 200 ways to ask for another destination
    vectors = list(product(PLACES, LURES))
    assert len(vectors) >= 200
    (ad,) = world.view("/klick").json["ads"]
    app, led = world.wsgi(fast=True), {}
    # when each is asked
    for place, lure in vectors:
        path, query, headers = PLACES[place](ad["token"], lure)
        led[place, lure] = asked(app, path, query, headers)
    # then each leads to the stored page or nowhere, and no header holds anything of it
    stored = "https://click.example/?a=1&b=%C3%BC"
    away = {vector: answer for vector, answer in led.items() if answer not in {(303, stored), (404, None), (400, None)}}
    assert away == {}
    assert {status for status, _ in led.values()} >= {303, 404}


def asked(app, path, query, headers):
    """Status and destination, as the application gives them: with the path as a server would hand it on."""
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_USER_AGENT": "Mozilla/5.0 Firefox/128.0",
        **headers,
    }
    told = {}
    body = app.wsgi_app(environ, lambda status, given, *_: told.update(status=int(status[:3]), given=given))
    for _ in body:
        pass
    places = [value for name, value in told["given"] if name.lower() in {"location", "refresh", "content-location", "set-cookie", "link"}]
    assert len(places) <= 1
    return told["status"], places[0] if places else None


LANDING = Ad(id="a", campaign="c", lang="de", headline="H", text="T", landing="https://kaffee.example/", keywords=("Kaffee",))


@pytest.mark.parametrize("lure", [*LURES, *(f"https://kaffee.example{lure}" for lure in LURES[:20])])
def test_a_landing_page_is_refused_or_leads_to_the_host_that_it_names(lure):
    # given a tricky landing page
    problems = [sentence for field, sentence in ad_mistakes(msgspec.structs.replace(LANDING, landing=lure)) if field == "landing"]
    # when it is taken at all
    # then browsers and the library that names hosts agree on where it leads: no userinfo, no backslash, nothing that needs interpretation
    if not problems:
        parts = urlsplit(lure)
        assert (parts.scheme, parts.username, parts.password) == ("https", None, None)
        assert lure.partition("://")[2].startswith(str(parts.hostname))
        assert not set("\\\t\r\n ") & set(lure)
