"""What programs read: the API, metrics, exports."""

import csv
import dataclasses
import io
import json

import msgspec
import pytest

from adserver.desk.site import create

pytestmark = pytest.mark.redis


@pytest.fixture
def token(filled):
    return lambda name: {"Authorization": "Bearer " + filled.accounts.add_token(name, "test", 1)[0]}


@pytest.fixture
def some_views(count, moments):
    day = {"views:": 40, "page:/hafen": 30, "page:/": 10, "country:DE": 31, "country:LI": 3, "country:FR": 6, "device:mobile": 40}
    ads = {"slots:": 40, "served:kaffee-1": 25, "seen:kaffee-1": 20, "clicked:kaffee-1": 1, "empty:no-match": 15, "ignored:robot": 4}
    count([("s:demo", moments.now, day | ads), ("s:demo", moments.yesterday, {"views:": 20, "page:/hafen": 20})])


@pytest.mark.usefixtures("some_views")
def test_the_figures_are_the_counters(app, token):
    stats = app.test_client().get("/api/v1/sites/demo/stats?range=7d", headers=token("redaktion")).json
    assert stats["views_ever"] == stats["views"]["now"] == 60
    assert [(row["name"], row["count"]) for row in stats["pages"]["rows"]] == [("/hafen", 50), ("/", 10)]
    assert stats["ads"] == [{"ad": "kaffee-1", "served": 25, "seen": 20, "clicked": 1, "ctr": 0.04}]
    assert stats["empty"]["rows"][0]["name"] == "no-match"
    assert stats["ignored"]["rows"] == [{"name": "robot", "count": 4, "share": 1.0}]
    assert [point["count"] for point in stats["series"]] == [0, 0, 0, 0, 0, 20, 40]


@pytest.mark.usefixtures("some_views")
def test_no_answer_shows_a_small_country_or_lets_it_be_computed(app, token, logged_in):
    countries = app.test_client().get("/api/v1/sites/demo/stats", headers=token("redaktion")).json["countries"]
    assert countries == {"rows": [], "other": 40, "total": 40}
    for address in ("/admin/sites/demo/", "/admin/sites/demo/export.csv", "/admin/sites/demo/export.json"):
        text = logged_in("redaktion").get(address).get_data(as_text=True)
        assert "Liechtenstein" not in text
        assert '"LI"' not in text


@pytest.mark.usefixtures("some_views")
def test_todays_views_are_compared_with_yesterdays_up_to_this_hour(app, token, count, moments):
    count([("s:demo", moments.yesterday + 7200, {"views:": 500})])
    stats = app.test_client().get("/api/v1/sites/demo/stats", headers=token("chefin")).json
    assert stats["views"] == {"now": 40, "before": 20, "change": 1.0}
    assert sum(point["count"] for point in stats["series_before"]) == 520


@pytest.mark.parametrize(
    ("name", "address", "status"),
    [
        pytest.param("redaktion", "/api/v1/sites", 200, id="a list of sites"),
        pytest.param("redaktion", "/api/v1/sites/other/stats", 404, id="another's site"),
        pytest.param("redaktion", "/api/v1/sites/nowhere/stats", 404, id="no site"),
        pytest.param("kaffeehaus", "/api/v1/sites/demo/stats", 403, id="an advertiser"),
        pytest.param("chefin", "/api/v1/sites/demo/stats?range=ever", 400, id="no range"),
        pytest.param("chefin", "/api/v1/sites/demo/stats?rang=7d", 400, id="no parameter"),
        pytest.param("chefin", "/api/v1/nothing", 404, id="no route"),
        pytest.param("", "/api/v1/sites", 401, id="no token"),
    ],
)
def test_the_api_answers_or_refuses_with_a_problem(app, token, name, address, status):
    answer = app.test_client().get(address, headers=token(name) if name else {})
    assert answer.status_code == status
    if status >= 400:
        assert answer.mimetype == "application/problem+json"
        assert answer.json["status"] == status
        assert answer.json["detail"]


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer x", "Basic YTpi", "Bearer lfdesk_" + "x" * 9000, "Bearer lfdesk_ä", "bearer lfdesk_nobody"]
)
def test_other_tokens_are_nobodys(app, header):
    assert app.test_client().get("/api/v1/sites", headers={"Authorization": header}).status_code == 401


def test_a_login_is_no_token(logged_in):
    assert logged_in("chefin").get("/api/v1/sites").status_code == 401


def test_a_token_is_made_shown_once_and_revoked(logged_in, app):
    browser = logged_in("redaktion")
    html = browser.post("/admin/account/tokens", {"name": "<b>Grafana", "scopes": "read", "days": "30"}).get_data(as_text=True)
    secret = html[html.index("lfdesk_") :].partition("<")[0]
    header = {"Authorization": f"Bearer {secret}"}
    assert [site["id"] for site in app.test_client().get("/api/v1/sites", headers=header).json["items"]] == ["demo"]
    again = browser.get("/admin/account").get_data(as_text=True)
    assert secret not in again
    assert "&lt;b&gt;Grafana" in again
    assert "until Dec 22, 2026" in again
    assert "last used on Nov 22, 2026" in again
    revoke = again[again.index("/admin/account/tokens/") :].partition('"')[0]
    assert browser.post(revoke, {}).status_code == 302
    assert app.test_client().get("/api/v1/sites", headers=header).status_code == 401


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "x", "days": "30"},
        {"name": "x", "scopes": "read", "days": "31"},
        {"name": "x", "scopes": "everything", "days": "30"},
        {"name": "x", "scopes": "manage-sites"},
    ],
    ids=["no scope", "no such life", "no such scope", "no life"],
)
def test_a_token_needs_scopes_and_a_life(logged_in, filled, fields):
    assert logged_in("redaktion").post("/admin/account/tokens", fields).status_code == 400
    assert filled.accounts.tokens("redaktion") == ()


def test_a_token_of_the_page_may_what_was_ticked(logged_in, filled):
    logged_in("kaffeehaus").post("/admin/account/tokens", {"name": "x", "scopes": ["manage-campaigns", "write-pages"], "days": "0"})

    (token,) = filled.accounts.tokens("kaffeehaus")
    assert (token.scopes, token.expires_at) == (("manage-campaigns",), 0)


def test_the_description_names_every_route_and_every_field(app):
    document = app.test_client().get("/api/v1/openapi.json").json
    assert document["openapi"].startswith("3.1")
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("api.") and rule.endpoint != "api.openapi_json"]
    routes = {(rule.rule.replace("<", "{").replace(">", "}"), method) for rule in rules for method in rule.methods - {"HEAD", "OPTIONS"}}
    assert {(path, method.upper()) for path, methods in document["paths"].items() for method in methods} == routes
    for operation in (one for methods in document["paths"].values() for one in methods.values()):
        assert operation["summary"]
        assert all(one["description"] for one in operation["parameters"]), operation["operationId"]
    text = json.dumps(document)
    for reference in {part.partition('"')[0] for part in text.split('"#/')[1:]}:
        found = document
        for name in reference.split("/"):
            found = found[name]
    assert {"views_ever", "countries", "empty"} <= document["components"]["schemas"]["SiteReport"]["properties"].keys()


def test_metrics_are_told_to_this_machine_and_to_an_administrators_token(app, token, count, moments):
    count([("x:all", moments.now, {"ignored:unknown-site": 2, "unheard:": 5}), ("s:demo", moments.now, {"rejected:malformed": 3})])
    client = app.test_client()
    text = client.get("/metrics").get_data(as_text=True)
    assert 'litfass_views_ignored_total{reason="unknown-site"} 2.0' in text
    assert 'litfass_views_rejected_total{reason="malformed"} 3.0' in text
    assert "\nlitfass_views_unheard_proxy_total 5.0" in text
    for name in ("received_total", "accepted_total", "applied_total"):
        assert f"\nlitfass_views_{name} " in text
    assert "\nlitfass_journal_waiting " in text
    assert "\nlitfass_journal_damaged_total " in text
    elsewhere = {"REMOTE_ADDR": "192.0.2.1"}
    assert client.get("/metrics", environ_overrides=elsewhere).status_code == 401
    assert client.get("/metrics", headers={"X-Forwarded-For": "192.0.2.1"}).status_code == 401
    assert client.get("/metrics", environ_overrides=elsewhere, headers=token("redaktion")).status_code == 401
    assert client.get("/metrics", environ_overrides=elsewhere, headers=token("chefin")).status_code == 200


def test_the_desk_lives_is_ready_and_honours_gpc(app):
    client = app.test_client()
    assert [client.get(address).status_code for address in ("/livez", "/readyz")] == [200, 200]
    assert client.get("/.well-known/gpc.json").json["gpc"] is True


@pytest.mark.usefixtures("some_views")
def test_the_csv_file_holds_what_is_shown(logged_in):
    answer = logged_in("redaktion").get("/admin/sites/demo/export.csv?range=7d")
    rows = list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="litfass-demo-2026-11-16-2026-11-22.csv"'
    assert ["sum", "views", "", "60", "0", "", "", ""] in rows
    assert ["pages", "/hafen", "Im Hafen riecht es nach Kaffee", "50", "", "", "", ""] in rows
    assert ["ads", "kaffee-1", "", "", "", "25", "20", "1"] in rows


def test_no_cell_of_the_csv_file_is_a_formula(logged_in, filled, count, moments):
    page = filled.pages.get("demo", "/hafen")
    filled.pages.put(msgspec.structs.replace(page, title='=HYPERLINK("http://evil.example","Klick")', version="2"))
    count([("s:demo", moments.now, {"views:": 20, "page:/hafen": 20, "referrer:=cmd|' /C calc'!A0": 20})])
    rows = list(csv.reader(io.StringIO(logged_in("redaktion").get("/admin/sites/demo/export.csv").get_data().decode("utf-8-sig"))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert ["pages", "/hafen", '\'=HYPERLINK("http://evil.example","Klick")', "20", "", "", "", ""] in rows


def test_a_token_may_ask_so_many_times_a_minute_and_is_told(filled, token):
    now = [1_790_000_000.0]
    client = create(dataclasses.replace(filled, clock=lambda: now[0])).test_client()
    mine, others = token("redaktion"), token("chefin")
    answers = [client.get("/api/v1/sites", headers=mine) for _ in range(121)]
    assert answers[0].headers["RateLimit-Policy"] == '"minute";q=120;w=60'
    assert answers[0].headers["RateLimit"] == '"minute";r=119;t=40'
    assert [answer.status_code for answer in answers[-2:]] == [200, 429]
    assert answers[-1].headers["Retry-After"] == "40"
    assert client.get("/api/v1/sites", headers=others).status_code == 200
    now[0] += 40
    assert client.get("/api/v1/sites", headers=mine).status_code == 200


@pytest.mark.usefixtures("some_views")
def test_what_did_not_change_is_not_sent_again(app, token, count, moments):
    client, header = app.test_client(), token("redaktion")
    first = client.get("/api/v1/sites/demo/stats", headers=header)
    again = client.get("/api/v1/sites/demo/stats", headers=header | {"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    count([("s:demo", moments.now, {"views:": 1})])
    changed = client.get("/api/v1/sites/demo/stats", headers=header | {"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


NASTY = [
    "",
    "x",
    "-1",
    "1e9",
    "\0",
    "٣",
    "²",
    "2026-02-30",
    "9" * 5000,
    "' or 1=1 --",
    "<svg onload=1>",
    "{{7*7}}",
    "%s%n",
    "\u202e",
    "../..",
    "0001-01-01",
]


@pytest.mark.parametrize("name", ["range", "from", "to", "by", "against", "rows"])
def test_no_value_of_a_parameter_breaks_the_api(app, token, name):
    client, header = app.test_client(), token("redaktion")
    custom = {"range": "custom", "from": "2026-11-01", "to": "2026-11-20"}
    for value in NASTY:
        answer = client.get("/api/v1/sites/demo/stats", query_string=custom | {name: value}, headers=header)
        assert answer.status_code in {200, 400}, value
        assert answer.json
