"""Who may see and do what: every route, every role."""

import pytest

from adserver.desk.headers import HEADERS
from adserver.desk.people.access import OPEN_ENDPOINTS, action_of

pytestmark = pytest.mark.redis

# stranger, reader, advertiser, publisher, administrator
GET = {
    "/admin/": (302, 200, 302, 200, 200),
    "/admin/login": (200, 302, 302, 302, 302),
    "/admin/sites/demo/": (302, 200, 403, 200, 200),
    "/admin/sites/other/": (302, 404, 403, 404, 200),
    "/admin/sites/nowhere/": (302, 404, 403, 404, 404),
    "/admin/sites/demo/live.json": (401, 200, 403, 200, 200),
    "/admin/sites/other/live.json": (401, 404, 403, 404, 200),
    "/admin/sites/demo/page?path=/hafen": (302, 200, 403, 200, 200),
    "/admin/sites/other/page?path=/hafen": (302, 404, 403, 404, 404),
    "/admin/sites/demo/trending": (302, 200, 403, 200, 200),
    "/admin/sites/other/trending": (302, 404, 403, 404, 200),
    "/admin/sites/demo/embed": (302, 200, 403, 200, 200),
    "/admin/sites/other/embed": (302, 404, 403, 404, 200),
    "/admin/sites/demo/embed.json": (401, 200, 403, 200, 200),
    "/admin/sites/other/embed.json": (401, 404, 403, 404, 200),
    "/admin/new-site": (302, 403, 403, 403, 200),
    "/admin/sites/demo/shares": (302, 403, 403, 200, 200),
    "/admin/sites/other/shares": (302, 403, 403, 404, 200),
    "/admin/shared/0123": (404, 404, 404, 404, 404),
    "/admin/sites/demo/mails": (302, 403, 403, 200, 200),
    "/admin/sites/other/mails": (302, 403, 403, 404, 200),
    "/admin/sites/demo/imports": (302, 403, 403, 200, 200),
    "/admin/sites/other/imports": (302, 403, 403, 404, 200),
    "/admin/sites/demo/settings": (302, 403, 403, 200, 200),
    "/admin/sites/other/settings": (302, 403, 403, 404, 200),
    "/admin/sites/demo/export.csv": (302, 200, 403, 200, 200),
    "/admin/sites/other/export.csv": (302, 404, 403, 404, 200),
    "/admin/sites/demo/export.json": (401, 200, 403, 200, 200),
    "/admin/sites/other/export.json": (401, 404, 403, 404, 200),
    "/admin/sites/demo/everything.zip": (302, 403, 403, 200, 200),
    "/admin/sites/other/everything.zip": (302, 403, 403, 404, 200),
    "/admin/sites/demo/everything.json": (401, 403, 403, 200, 200),
    "/admin/sites/other/everything.json": (401, 403, 403, 404, 200),
    "/admin/campaigns": (302, 200, 200, 200, 200),
    "/admin/campaigns/new": (302, 403, 200, 200, 200),
    "/admin/campaigns/forecast": (302, 403, 200, 200, 200),
    "/admin/campaigns/herbst/": (302, 200, 200, 200, 200),
    "/admin/campaigns/tour/": (302, 404, 404, 404, 200),
    "/admin/campaigns/herbst/edit": (302, 403, 200, 403, 200),
    "/admin/campaigns/tour/edit": (302, 403, 404, 404, 200),
    "/admin/campaigns/haus/edit": (302, 403, 404, 200, 200),
    "/admin/campaigns/herbst/delete": (302, 403, 200, 403, 200),
    "/admin/campaigns/herbst/ads/new": (302, 403, 200, 403, 200),
    "/admin/campaigns/haus/ads/new": (302, 403, 404, 200, 200),
    "/admin/campaigns/herbst/ads/kaffee-1/edit": (302, 403, 200, 403, 200),
    "/admin/campaigns/tour/ads/kaffee-1/edit": (302, 403, 404, 404, 404),
    "/admin/media/00000000000000000000000000000000.webp": (302, 404, 404, 404, 404),
    "/admin/campaigns/herbst/report": (302, 200, 200, 200, 200),
    "/admin/campaigns/tour/report": (302, 404, 404, 404, 200),
    "/admin/campaigns/herbst/report.csv": (302, 200, 200, 200, 200),
    "/admin/campaigns/tour/report.csv": (302, 404, 404, 404, 200),
    "/admin/campaigns/herbst/shares": (302, 403, 200, 200, 200),
    "/admin/campaigns/tour/shares": (302, 403, 404, 404, 200),
    "/admin/advertisers/kaffee/shares": (302, 403, 200, 404, 200),
    "/admin/advertisers/rad/shares": (302, 403, 404, 404, 200),
    "/admin/advertisers/kaffee/report": (302, 200, 200, 200, 200),
    "/admin/advertisers/rad/report": (302, 404, 404, 404, 200),
    "/admin/advertisers/kaffee/report.csv": (302, 200, 200, 200, 200),
    "/admin/sites/demo/earnings": (302, 200, 403, 200, 200),
    "/admin/sites/other/earnings": (302, 404, 403, 404, 200),
    "/admin/sites/demo/earnings.csv": (302, 200, 403, 200, 200),
    "/shared/report/no-such-link": (404, 404, 404, 404, 404),
    "/shared/report/no-such-link/report.csv": (404, 404, 404, 404, 404),
    "/admin/advertisers/kaffee/statements": (302, 404, 200, 404, 200),
    "/admin/advertisers/rad/statements": (302, 404, 404, 404, 200),
    "/admin/statements/2026-0001": (302, 404, 404, 404, 404),
    "/admin/advertisers": (302, 200, 200, 200, 200),
    "/admin/advertisers/new": (302, 403, 403, 200, 200),
    "/admin/advertisers/kaffee/": (302, 200, 200, 200, 200),
    "/admin/advertisers/rad/": (302, 404, 404, 404, 200),
    "/admin/advertisers/kaffee/edit": (302, 403, 200, 403, 200),
    "/admin/account": (302, 200, 200, 200, 200),
    "/admin/account/second-factor": (302, 200, 200, 200, 200),
    "/admin/users": (302, 403, 403, 403, 200),
    "/admin/users/redaktion": (302, 403, 403, 403, 200),
    "/admin/users/niemand": (302, 403, 403, 403, 404),
    "/admin/invite/0123": (404, 404, 404, 404, 404),
    "/admin/login/code": (302, 302, 302, 302, 302),
    "/admin/about": (302, 200, 200, 200, 200),
    "/": (302, 302, 302, 302, 302),
    "/admin": (302, 302, 302, 302, 302),
}
POST = {
    "/admin/sites/demo/trending": (401, 403, 403, 400, 400),
    "/admin/sites/other/trending": (401, 403, 403, 404, 400),
    "/admin/sites/demo/trending/page": (401, 403, 403, 400, 400),
    "/admin/new-site": (401, 403, 403, 403, 400),
    "/admin/sites/demo/settings": (401, 403, 403, 400, 400),
    "/admin/sites/other/settings": (401, 403, 403, 404, 400),
    "/admin/sites/demo/shares": (401, 403, 403, 400, 400),
    "/admin/sites/other/shares": (401, 403, 403, 404, 400),
    "/admin/sites/demo/shares/0123/revoke": (401, 403, 403, 404, 404),
    "/admin/sites/demo/mails": (401, 403, 403, 400, 400),
    "/admin/sites/other/mails": (401, 403, 403, 404, 400),
    "/admin/sites/demo/imports": (401, 403, 403, 400, 400),
    "/admin/sites/other/imports": (401, 403, 403, 404, 400),
    "/admin/sites/demo/imports/keep": (401, 403, 403, 302, 302),
    "/admin/sites/other/imports/keep": (401, 403, 403, 404, 302),
    "/admin/sites/demo/imports/drop": (401, 403, 403, 302, 302),
    "/admin/sites/other/imports/drop": (401, 403, 403, 404, 302),
    "/admin/sites/demo/imports/0123/undo": (401, 403, 403, 404, 404),
    "/admin/sites/other/imports/0123/undo": (401, 403, 403, 404, 404),
    "/admin/sites/demo/delete": (401, 403, 403, 403, 400),
    "/admin/sites/demo/embed": (401, 403, 403, 200, 200),
    "/admin/sites/other/embed": (401, 403, 403, 404, 200),
    "/admin/campaigns/new": (401, 403, 400, 400, 400),
    "/admin/campaigns/herbst/edit": (401, 403, 409, 403, 409),
    "/admin/campaigns/tour/edit": (401, 403, 404, 404, 409),
    "/admin/campaigns/herbst/do": (401, 403, 400, 403, 400),
    "/admin/campaigns/haus/do": (401, 403, 404, 400, 400),
    "/admin/campaigns/herbst/restore": (401, 403, 404, 404, 404),
    "/admin/campaigns/herbst/shares": (401, 403, 400, 400, 400),
    "/admin/campaigns/tour/shares": (401, 403, 404, 404, 400),
    "/admin/campaigns/herbst/shares/0123/revoke": (401, 403, 404, 404, 404),
    "/admin/advertisers/kaffee/shares": (401, 403, 400, 404, 400),
    "/admin/advertisers/kaffee/shares/0123/revoke": (401, 403, 404, 404, 404),
    "/admin/campaigns/herbst/ads/new": (401, 403, 400, 403, 400),
    "/admin/campaigns/herbst/ads/kaffee-1/edit": (401, 403, 409, 403, 409),
    "/admin/campaigns/herbst/ads/kaffee-1/do": (401, 403, 400, 403, 400),
    "/admin/advertisers/new": (401, 403, 403, 400, 400),
    "/admin/advertisers/kaffee/statements": (401, 403, 403, 403, 400),
    "/admin/advertisers/kaffee/edit": (401, 403, 400, 403, 400),
    "/admin/login": (403, 403, 403, 403, 429),  # the fifth failure in a row has to wait
    "/admin/login/code": (403, 403, 403, 403, 403),
    "/admin/invite/0123": (404, 404, 404, 404, 404),
    "/admin/users": (401, 403, 403, 403, 400),
    "/admin/users/redaktion": (401, 403, 403, 403, 400),
    "/admin/users/redaktion/link": (401, 403, 403, 403, 200),
    "/admin/users/redaktion/second-factor": (401, 403, 403, 403, 302),
    "/admin/account/second-factor": (401, 400, 400, 400, 400),
    "/admin/account/second-factor/codes": (401, 302, 302, 302, 302),
    "/admin/account/second-factor/remove": (401, 403, 403, 403, 403),
    "/admin/logout": (401, 302, 302, 302, 302),
    "/admin/language": (302, 302, 302, 302, 302),
    "/admin/account/password": (401, 403, 403, 403, 403),
    "/admin/account/tokens": (401, 403, 400, 400, 400),
    "/admin/account/tokens/0123/revoke": (401, 403, 404, 404, 404),
}
WHO = ("", "leserin", "kaffeehaus", "redaktion", "chefin")


@pytest.fixture
def somebody(browser, logged_in):
    return lambda name: logged_in(name) if name else browser


@pytest.mark.parametrize("address", GET)
def test_each_role_gets_what_is_its(somebody, address):
    statuses = {name: somebody(name).get(address).status_code for name in WHO}
    assert statuses == dict(zip(WHO, GET[address], strict=True))


@pytest.mark.parametrize("address", POST)
def test_each_role_changes_what_is_its(somebody, address):
    statuses = {name: somebody(name).post(address, {}, page="/admin/about").status_code for name in WHO}
    assert statuses == dict(zip(WHO, POST[address], strict=True))


def test_the_tables_above_hold_every_route_of_the_desk(app):
    adapter = app.url_map.bind("localhost")
    asked = {(method, adapter.match(one.partition("?")[0], method)[0]) for method, table in (("GET", GET), ("POST", POST)) for one in table}
    known = {
        (method, rule.endpoint)
        for rule in app.url_map.iter_rules()
        for method in rule.methods & {"GET", "POST", "PUT", "PATCH", "DELETE"}
        if not rule.endpoint.startswith(("api.", "operations.", "static"))
    }
    assert known == asked


def test_every_page_says_what_it_needs(app):
    with app.app_context():
        for rule in app.url_map.iter_rules():
            if rule.rule.startswith("/admin/") and rule.endpoint not in OPEN_ENDPOINTS:
                assert action_of(rule.endpoint), rule.rule


@pytest.mark.parametrize("name", ["", "chefin"])
def test_no_change_is_made_without_the_forms_token(app, somebody, name):
    browser = somebody(name)
    for rule in app.url_map.iter_rules():
        if rule.methods & {"POST", "PUT", "PATCH", "DELETE"} and not rule.endpoint.startswith("api."):
            address = rule.rule.replace("<id_>", "0123")
            assert browser.client.post(address, data={}).status_code == 400, address
            assert browser.client.post(address, data={"csrf_token": "x"}).status_code == 400, address


@pytest.mark.parametrize("name", ["", "chefin"])
def test_no_operation_of_the_api_is_done_for_a_cookie(app, somebody, name):
    client = somebody(name).client
    for rule in app.url_map.iter_rules():
        for method in (rule.methods & {"GET", "POST", "PUT", "PATCH", "DELETE"}) if rule.endpoint.startswith("api.") else ():
            address = rule.rule.replace("<site>", "demo")
            expected = 200 if rule.endpoint == "api.openapi_json" else 401
            assert client.open(address, method=method, json={}).status_code == expected, (method, address)


def test_a_publisher_sees_no_other_site_in_lists(logged_in):
    html = logged_in("redaktion").get("/admin/").get_data(as_text=True)
    assert "Die Säule" in html
    assert "Another Paper" not in html


def test_campaigns_are_seen_by_those_they_concern(logged_in):
    seen = {name: logged_in(name).get("/admin/campaigns").get_data(as_text=True) for name in ("kaffeehaus", "redaktion", "chefin")}
    assert {name: ("Herbströstung" in html, "Touren im Frühling" in html) for name, html in seen.items()} == {
        "kaffeehaus": (True, False),
        "redaktion": (True, False),
        "chefin": (True, True),
    }


PAGES = [address for address, statuses in GET.items() if statuses[-1] == 200 and not address.endswith((".csv", ".json"))]


@pytest.mark.parametrize("address", [*PAGES, "/admin/sites/nowhere/", "/admin/nothing", "/livez", "/metrics", "/api/v1/sites"])
def test_every_answer_carries_the_headers_and_runs_nothing_inline(logged_in, address):
    answer = logged_in("chefin").get(address)
    html = answer.data.decode(errors="replace")
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert " style=" not in html
    assert "<style" not in html
    assert "<script>" not in html
    assert " onclick" not in html


def test_static_files_are_kept_by_browsers_for_their_contents(logged_in):
    html = logged_in("chefin").get("/admin/").get_data(as_text=True)
    start = html.index("/admin/static/desk.css?v=")
    answer = logged_in("chefin").get(html[start : html.index('"', start)])
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    answer.close()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        pytest.param("/admin/sites/demo/?range=forever", 400, id="an unknown range"),
        pytest.param("/admin/sites/demo/?range=custom&from=2026-02-30&to=2026-03-01", 400, id="a day that there is not"),
        pytest.param("/admin/sites/demo/?rows=-1", 400, id="fewer than no rows"),
        pytest.param("/admin/sites/demo/page", 400, id="no path"),
        pytest.param("/admin/sites/demo/page?path=http://evil.example/", 400, id="a path of elsewhere"),
        pytest.param("/admin/sites/demo/page?path=/gibt-es-nicht", 404, id="a page nobody saw"),
        pytest.param("/admin/sites/%00/", 404, id="a site of nothing"),
        pytest.param("/admin/sites/" + "x" * 5000 + "/", 404, id="an endless site"),
        pytest.param("/admin/../../etc/passwd", 404, id="a way out"),
        pytest.param("/admin/static/../site.py", 404, id="a way out of the static files"),
        pytest.param("/admin/sites/demo/export.json?range=x", 400, id="an export of nothing"),
    ],
)
def test_bad_input_is_refused_in_words(logged_in, address, status):
    answer = logged_in("chefin").get(address)
    assert answer.status_code == status
    assert "Traceback" not in answer.get_data(as_text=True)


def test_a_body_that_is_too_long_is_refused(logged_in):
    answer = logged_in("chefin").client.post("/admin/language", data={"language": "x" * 50_000})
    assert answer.status_code == 413
