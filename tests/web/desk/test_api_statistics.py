"""The API's figures are the pages', the files' and the counters'."""

import csv
import io
import re

import pytest

pytestmark = pytest.mark.redis

DAY = {
    "views:": 40,
    "page:/hafen": 25,
    "page:/sport/derby": 10,
    "page:/": 5,
    "country:DE": 25,
    "country:AT": 12,
    "country:LI": 3,
    "device:mobile": 30,
    "device:desktop": 10,
    "via:trending": 4,
    "viapage:/hafen": 4,
}
ADS = {
    "slots:": 40,
    "served:kaffee-1": 20,
    "served:rad-1": 5,
    "seen:kaffee-1": 15,
    "clicked:kaffee-1": 2,
    "empty:no-match": 15,
    "ignored:robot": 7,
}


@pytest.fixture
def views(count, moments):
    before = {cell: number // 2 for cell, number in DAY.items()}
    count([("s:demo", moments.now, DAY | ADS), ("s:demo", moments.yesterday, DAY), ("s:demo", moments.now - 8 * 86_400, before)])


@pytest.fixture
def get(app, filled):
    header = {"Authorization": "Bearer " + filled.accounts.add_token("redaktion", "test", 1)[0]}
    client = app.test_client()
    return lambda address: client.get(f"/api/v1/sites/demo{address}", headers=header)


@pytest.mark.usefixtures("views")
@pytest.mark.parametrize(
    "query", ["range=today", "range=7d", "range=30d&by=week", "range=custom&from=2026-11-14&to=2026-11-21&against=year"]
)
def test_the_same_figures_stand_in_page_file_and_api(get, logged_in, filled, query):
    stats = get(f"/stats?rows=100&{query}").json
    browser = logged_in("redaktion")

    html = browser.get(f"/admin/sites/demo/?{query}", headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert re.search(r'<strong id="views">([\d,]+)', html)[1] == str(stats["views"]["now"])
    assert browser.get(f"/admin/sites/demo/export.json?{query}&rows=100").json == stats
    table = list(csv.reader(io.StringIO(browser.get(f"/admin/sites/demo/export.csv?{query}").get_data().decode("utf-8-sig"))))
    told = {(row[0], row[1]): row[3] for row in table}
    assert told["sum", "views"] == str(stats["views"]["now"])
    assert {name: int(number) for (kind, name), number in told.items() if kind == "pages"} == {
        row["name"]: row["count"] for row in stats["pages"]["rows"]
    }
    assert stats["views_ever"] == filled.counts.totals("s:demo")["views"][""]
    for metric in ("views", "via_trending", "slots", "served", "seen", "clicked"):
        series = get(f"/series?metric={metric}&{query}").json
        assert series["total"] == stats[metric]["now"]
        if metric == "views":
            assert (series["points"], series["points_before"]) == (stats["series"], stats["series_before"])
    for name in ("pages", "sections", "countries", "devices", "referrers", "campaigns", "empty", "ignored", "rejected", "events"):
        found = get(f"/top?of={name}&rows=100&{query}").json
        assert [(row["name"], row["count"]) for row in found["rows"]] == [(row["name"], row["count"]) for row in stats[name]["rows"]], name
        assert (found["other"], found["total"]) == (stats[name]["other"], stats[name]["total"])


@pytest.mark.usefixtures("views")
def test_a_list_stands_beside_the_days_before_with_titles(get):
    pages = get("/top?range=7d").json
    assert pages["rows"][0] == {
        "name": "/hafen",
        "title": "Im Hafen riecht es nach Kaffee",
        "count": 50,
        "share": 0.625,
        "before": 12,
    }
    assert (pages["days"], pages["days_before"]) == (
        {"first": "2026-11-16", "last": "2026-11-22"},
        {"first": "2026-11-09", "last": "2026-11-15"},
    )
    ads = get("/top?of=ads&rows=1").json
    assert [(row["name"], row["title"], row["count"], row["before"]) for row in ads["rows"]] == [("kaffee-1", "Kaffee vom Hafen", 20, None)]
    assert (ads["other"], ads["total"]) == (5, 25)


@pytest.mark.usefixtures("views")
def test_no_list_tells_a_small_country_of_now_or_before(get):
    countries = get("/top?of=countries&range=today").json
    assert [(row["name"], row["count"], row["before"]) for row in countries["rows"]] == [("DE", 25, 25)]
    assert (countries["other"], countries["total"]) == (15, 40)
    assert '"LI"' not in get("/top?of=countries&range=custom&from=2026-11-14&to=2026-11-22&rows=100").get_data(as_text=True)


def test_events_are_listed_where_there_are_any_and_are_in_no_hour(get, logged_in, count, moments, filled):
    browser = logged_in("redaktion")
    assert "Ereignisse" not in browser.get("/admin/sites/demo/").get_data(as_text=True)
    count([("s:demo", moments.now, {"views:": 5, "event:abo": 6, "event:Teilen: Mail": 2})])

    assert [(row["name"], row["count"]) for row in get("/top?of=events").json["rows"]] == [("abo", 6), ("Teilen: Mail", 2)]
    html = browser.get("/admin/sites/demo/", headers={"Accept-Language": "de"}).get_data(as_text=True)
    assert "Ereignisse" in html
    assert "Teilen: Mail" in html
    hours = filled.counts.hours("s:demo", ("event", "views"), moments.now - 7200, moments.now + 1, "Europe/Berlin")
    assert [bucket.get("event") for bucket in hours.values()] == [None]


@pytest.mark.usefixtures("views")
def test_one_pages_series_is_that_of_its_page(get, logged_in):
    series = get("/series?path=/hafen/&range=7d").json
    assert (series["total"], series["total_before"], series["step"]) == (50, 12, "day")
    html = logged_in("redaktion").get("/admin/sites/demo/page?path=/hafen&range=7d").get_data(as_text=True)
    assert '<div class="main"><dt>Views</dt><dd><strong>50</strong>' in html


def test_the_last_minutes_are_those_of_the_overview(get, store, moments):
    minute = moments.now // 60 * 60
    for ago, views in ((0, 3), (4, 2), (5, 10), (29, 1), (30, 100)):
        at = minute - ago * 60
        store.hincrby(f"lf:{{s:demo}}:n:{at - at % 3600}", str(at), views)

    live = get("/now").json

    assert (live["last_5_minutes"], live["last_30_minutes"]) == (5, 16)
    assert [(one["at"], one["count"]) for one in live["minutes"] if one["count"]] == [
        ("14:01", 1),
        ("14:25", 10),
        ("14:26", 2),
        ("14:30", 3),
    ]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/top?of=readers", "Invalid enum value"),
        ("/series?metric=readers", "Invalid enum value"),
        ("/series?path=hafen", "is no path"),
        ("/series?path=/hafen&metric=seen", "one dimension at a time"),
        ("/series?range=90d&by=hour", "too many bars"),
        ("/stats?range=custom", "2026-11-01"),
        ("/now?range=7d", "there are none here"),
    ],
)
def test_a_question_that_has_no_answer_is_refused(get, address, said):
    answer = get(address)

    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert said in answer.json["detail"]
