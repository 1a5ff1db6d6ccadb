"""Sites through the API: made, changed, exported and deleted, by those who may."""

import csv
import io
from datetime import date
from zipfile import ZipFile

import msgspec
import pytest

from adserver.core.accounts import Grant
from adserver.core.ads import Site
from adserver.core.campaigns.sharing import Share
from adserver.core.crawl.orders import Again
from adserver.desk.api.sites import NewSite
from analytics.stores.imports import Import

pytestmark = pytest.mark.redis


@pytest.fixture
def call(app, filled):
    client, tokens = app.test_client(), {}

    def ask(method, address, body=None, name="chefin", **headers):
        if name not in tokens:
            tokens[name] = filled.accounts.add_token(name, "test", 1, Grant(scopes=("read", "manage-sites")))[0]
        header = {"Authorization": f"Bearer {tokens[name]}", **{key.replace("_", "-"): value for key, value in headers.items()}}
        return client.open(f"/api/v1{address}", method=method, json=body, headers=header)

    return ask


def test_a_site_is_made_read_changed_and_listed(call, filled):
    made = call("POST", "/sites", {"id": "blatt", "origin": "https://www.blatt.test", "blocked_families": ["war"]})
    assert (made.status_code, made.headers["Location"]) == (201, "/api/v1/sites/blatt")
    assert (made.json["hosts"], made.json["trending_rules"]["hold"]) == (["www.blatt.test", "blatt.test"], 1.9)

    section = {"prefix": "/sport", "words": ["Bier"]}
    changed = call("PATCH", "/sites/blatt", {"name": "Das Blatt", "section_blocks": [section], "sitemap": None})

    assert changed.status_code == 200
    assert changed.json == call("GET", "/sites/blatt").json
    assert changed.json["section_blocks"] == [{"prefix": "/sport", "advertisers": [], "words": ["Bier"], "families": []}]
    stored = filled.catalogue.site("blatt")
    assert (stored.name, stored.sitemap, stored.blocked_families, stored.section_blocks[0].words) == (
        "Das Blatt",
        None,
        ("war",),
        ("Bier",),
    )
    assert [entry["id"] for entry in call("GET", "/sites").json["items"]] == ["blatt", "demo", "other"]
    assert [note.verb for note in filled.changes.history("site:blatt")] == ["changed", "created"]


def test_an_answer_holds_every_field_of_a_site_and_a_change_may_name_each(call):
    told = call("GET", "/sites/demo").json

    assert set(told) == set(Site.__struct_fields__)
    assert set(NewSite.__struct_fields__) == set(Site.__struct_fields__)


@pytest.mark.parametrize(
    ("method", "address", "body", "name", "status", "said"),
    [
        pytest.param(
            "POST", "/sites", {"id": "demo", "origin": "https://a.test"}, "chefin", 409, "There is a site demo already.", id="taken"
        ),
        pytest.param("POST", "/sites", {"id": "Neu", "origin": "https://a.test"}, "chefin", 422, "id: ", id="no id"),
        pytest.param("POST", "/sites", {"id": "neu"}, "chefin", 422, "missing required field `origin`", id="no origin"),
        pytest.param("POST", "/sites", {"id": "neu", "origin": "ftp://a.test"}, "chefin", 422, "origin: ", id="no such origin"),
        pytest.param(
            "POST",
            "/sites",
            {"id": "neu", "origin": "http://publisher.test"},
            "chefin",
            422,
            "belongs to site demo",
            id="a host of another",
        ),
        pytest.param("POST", "/sites", {"id": "neu", "origin": "https://a.test"}, "redaktion", 403, "publisher", id="not a publisher's"),
        pytest.param("PATCH", "/sites/demo", {"trending": 99}, "redaktion", 422, "trending: 99", id="too long a list"),
        pytest.param("PATCH", "/sites/demo", {"blocked_families": ["wetter"]}, "redaktion", 422, "'wetter' is no family", id="no family"),
        pytest.param(
            "PATCH", "/sites/demo", {"trending_rules": {"hold": "x"}}, "redaktion", 422, "trending_rules.hold: ", id="a rule inside"
        ),
        pytest.param("PATCH", "/sites/demo", {"id": "neu"}, "chefin", 422, "unknown field `id`", id="another id"),
        pytest.param("PATCH", "/sites/demo", {"hosts": ["evil.test"]}, "redaktion", 403, "administrators", id="a publisher takes a host"),
        pytest.param("PATCH", "/sites/other", {"name": "X"}, "redaktion", 404, "no site other", id="another's site"),
        pytest.param("PATCH", "/sites/demo", {"name": "X"}, "leserin", 403, "reader", id="a reader"),
        pytest.param("DELETE", "/sites/demo", None, "redaktion", 403, "publisher", id="a publisher deletes"),
    ],
)
def test_a_wrong_change_is_refused_with_its_reason(call, filled, method, address, body, name, status, said):
    before = filled.catalogue.sites()
    answer = call(method, address, body, name)

    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert said in answer.json["detail"]
    assert filled.catalogue.sites() == before


def test_nothing_is_changed_that_was_not_seen(call):
    seen = call("GET", "/sites/demo").headers["ETag"]
    assert call("PATCH", "/sites/demo", {"name": "Erste"}, If_Match=seen).status_code == 200

    late = call("PATCH", "/sites/demo", {"name": "Zweite"}, If_Match=seen)

    assert (late.status_code, call("GET", "/sites/demo").json["name"]) == (412, "Erste")
    assert call("DELETE", "/sites/demo", If_Match=seen).status_code == 412
    assert call("PATCH", "/sites/demo", {"name": "Dritte"}, If_Match=call("GET", "/sites/demo").headers["ETag"]).status_code == 200


def keys_of(store, site):
    return {key.decode() for key in store.scan_iter(count=1000) if f"s:{site}" in key.decode() or f"site:{site}" in key.decode()}


@pytest.fixture
def everything(filled, store, count, moments):
    """Site demo with all that a site can have in the store."""
    day = {"views:": 20, "page:/hafen": 20, "country:DE": 20, "device:mobile": 20, "served:kaffee-1": 5}
    count([("s:demo", moments.now, day), ("s:demo", moments.yesterday, day), ("s:other", moments.now, day)])
    store.hset("lf:{s:demo}:n:0", "0", 1)
    filled.pages.want("demo", ["/gewünscht"])
    filled.orders.put("demo", {"/neu": Again()})
    filled.shares.add(
        Share(id="", kind="site", subject="demo", created_at=moments.now, name="x", owner="chefin", expires_at=moments.now + 9), moments.now
    )
    return filled


def test_a_deleted_site_has_no_key_left_but_where_it_stood(everything, call, store, moments):
    assert len(keys_of(store, "demo")) > 8
    others = {key: store.dump(key) for key in keys_of(store, "other")}

    assert call("DELETE", "/sites/demo").status_code == 204

    assert keys_of(store, "demo") == {"lf:{s:demo}:pos"}
    assert others
    assert {key: store.dump(key) for key in keys_of(store, "other")} == others
    assert store.hget("lf:{catalogue}:sites", "demo") is None
    assert everything.orders.sites() == ()
    assert everything.shares.of("site", "demo", moments.now) == ()
    assert [account.name for account in everything.accounts.all() if "demo" in account.sites] == []
    assert call("GET", "/sites/demo").status_code == 404


def test_views_that_are_counted_after_the_end_are_deleted_too(everything, call, store, count, moments):
    call("DELETE", "/sites/demo")
    count([("s:demo", moments.now, {"views:": 3, "page:/spät": 3})])
    assert len(keys_of(store, "demo")) > 1
    journal_s = 24 * 3600

    assert everything.deletions.sweep(moments.now + 5, journal_s) == 0
    assert everything.deletions.sweep(moments.now + 65, journal_s) > 0
    assert keys_of(store, "demo") == {"lf:{s:demo}:pos"}
    assert everything.deletions.sweep(moments.now + 66, journal_s) == 0

    everything.deletions.sweep(moments.now + journal_s + 7200, journal_s)
    assert not store.exists("lf:{catalogue}:deleted-sites")


def test_a_site_that_was_made_anew_is_left_alone(everything, call, count, moments):
    site = everything.catalogue.site("demo")
    call("DELETE", "/sites/demo")
    everything.catalogue.put_site(site)
    count([("s:demo", moments.now, {"views:": 3})])

    assert everything.deletions.sweep(moments.now + 65, 3600) == 0
    assert everything.counts.totals("s:demo")["views"] == {"": 3}


def test_all_of_a_site_leaves_as_files_whose_sums_are_the_counters(everything, call, logged_in):
    answer = call("GET", "/sites/demo/export")
    assert (answer.mimetype, answer.headers["Content-Disposition"]) == ("application/zip", 'attachment; filename="litfass-demo.zip"')
    with ZipFile(io.BytesIO(answer.data)) as archive:
        tables = {name.removesuffix(".csv"): archive.read(name).decode("utf-8-sig") for name in archive.namelist() if name.endswith("csv")}
        assert msgspec.json.decode(archive.read("site.json"), type=Site) == everything.catalogue.site("demo")
    rows = {name: list(csv.DictReader(io.StringIO(table))) for name, table in tables.items()}

    def total(table, dimension):
        return sum(int(row["count"]) for row in rows[table] if row["dimension"] == dimension)

    for dimension in ("views", "page", "country", "device", "served"):
        assert total("totals", dimension) == total("days", dimension) == sum(everything.counts.totals("s:demo")[dimension].values()), (
            dimension
        )
    assert sum(int(row["views"]) for row in rows["hours"]) == total("totals", "views") == 40
    assert {row["day"] for row in rows["days"]} == {"2026-11-21", "2026-11-22"}
    (page,) = rows["pages"]
    assert (page["path"], page["title"], page["keywords"]) == ("/hafen", "Im Hafen riecht es nach Kaffee", "Hafen, Kaffee")

    told = call("GET", "/sites/demo/export?format=json").json
    assert [[str(cell) for cell in row.values()] for row in told["days"]] == [list(row.values()) for row in rows["days"]]
    assert told["site"]["id"] == "demo"
    browser = logged_in("redaktion")
    assert browser.get("/admin/sites/demo/everything.json").json == told
    assert browser.get("/admin/sites/demo/everything.zip").data == answer.data


def test_no_file_tells_a_small_country_or_holds_a_formula(filled, call, count, moments):
    page = filled.pages.get("demo", "/hafen")
    filled.pages.put(msgspec.structs.replace(page, title="=1+1", version="2"))
    count([("s:demo", moments.now, {"views:": 30, "country:DE": 27, "country:LI": 3, "referrer:=cmd": 30})])

    with ZipFile(io.BytesIO(call("GET", "/sites/demo/export").data)) as archive:
        tables = [
            list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig")))) for name in archive.namelist() if name.endswith("csv")
        ]

    cells = {cell for table in tables for row in table for cell in row}
    assert "LI" not in cells
    assert {"'=1+1", "'=cmd", "(other)"} <= cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    assert b'"LI"' not in call("GET", "/sites/demo/export?format=json").data


def test_an_import_is_told_and_taken_back(filled, call, logged_in, moments):
    days = {date(2026, 1, 5): {"views": {"": 12}, "page": {"/hafen": 12}}}
    draft = Import(id="", source="plausible", first=date.min, last=date.min, views=12, at=moments.now, by="test")
    made = filled.counts.imports.put("s:demo", draft, days, "Europe/Berlin", 700 * 86_400)

    (told,) = call("GET", "/sites/demo/imports").json["items"]
    assert told == {
        "id": made.id,
        "source": "plausible",
        "first": "2026-01-05",
        "last": "2026-01-05",
        "views": 12,
        "imported_at": moments.now,
    }
    html = logged_in("redaktion").get("/admin/sites/demo/", headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert "from Jan 5, 2026 to Jan 5, 2026 imported from Plausible" in html
    assert call("GET", "/sites/demo/stats?range=12mo").json["views"]["now"] == 12

    assert call("DELETE", f"/sites/demo/imports/{made.id}").status_code == 204
    assert call("DELETE", f"/sites/demo/imports/{made.id}").status_code == 404
    assert call("GET", "/sites/demo/stats?range=12mo").json["views_ever"] == 0


def test_every_detail_of_a_site_is_told_as_it_is_kept(filled, call):
    assert msgspec.convert(call("GET", "/sites/demo").json, Site) == filled.catalogue.site("demo")
