"""Reports of campaigns: the same sums on the page, in CSV and JSON; shares, earnings, share links."""

import csv
import dataclasses
import io
import json
import re
from html import unescape

import pytest
from msgspec.structs import replace

from adserver.desk.site import create

pytestmark = [pytest.mark.redis, pytest.mark.usefixtures("counted")]

CELLS = {"served:kaffee-1": 100, "servedsite:demo": 60, "servedsite:other": 40, "servedword:Kaffee": 100}
CELLS |= {"servedcountry:DE": 95, "servedcountry:AT": 5, "seencountry:DE": 50, "clickedcountry:DE": 3}
CELLS |= {"seen:kaffee-1": 50, "seensite:demo": 50, "clicked:kaffee-1": 3, "clickedsite:demo": 3}
CELLS |= {"billed:": 600_000, "$clicked:kaffee-1": 600_000, "$clickedsite:demo": 600_000, "invalid:robot": 4}


@pytest.fixture
def counted(filled, count, moments):
    """A campaign on two sites, with a day's sums."""
    campaign = replace(filled.catalogue.campaign("herbst"), sites=("demo", "other"), name="=Herbst")
    ads = [replace(ad, headline="@Kaffee") for ad in filled.catalogue.ads()]
    filled.catalogue.replace(filled.catalogue.advertisers(), [campaign], ads)
    filled.catalogue.put_site(replace(filled.catalogue.site("demo"), revenue_share_percent=70))
    count([("c:herbst", moments.now, CELLS), ("s:demo", moments.now, {"slots:": 80, "served:kaffee-1": 60})])
    return filled


def lines_of(answer) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))


def test_page_csv_and_json_tell_the_same_sums(logged_in):
    browser = logged_in("chefin")
    table = {tuple(line[:2]): line[2:] for line in lines_of(browser.get("/admin/campaigns/herbst/report.csv"))}
    report = json.loads(browser.get("/admin/campaigns/herbst/report.json").get_data())
    (total,) = (line for (kind, _), line in table.items() if kind == "sum")
    assert total[:3] == ["100", "50", "3"]
    assert total[5] == "0.6"
    assert report["sums"] == {"served": 100, "seen": 50, "clicked": 3, "billed": 600_000}
    assert table["ad", "kaffee-1"][:3] == ["100", "50", "3"]
    assert table["site", "demo"][5] == "0.6"
    assert table["keyword", "Kaffee"][0] == "100"
    assert table["invalid", "robot"][0] == "4"
    html = browser.get("/admin/campaigns/herbst/report", headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert "<dd><strong>100</strong></dd>" in html
    assert "<dd><strong>€0.60</strong></dd>" in html


def test_no_small_number_is_told_for_a_country_and_none_can_be_worked_out(logged_in):
    lines = lines_of(logged_in("chefin").get("/admin/campaigns/herbst/report.csv"))
    countries = {line[1]: line[2:5] for line in lines if line[0] == "country"}
    assert countries == {"(others)": ["100", "0", "3"], "DE": ["", "50", ""]}


def test_no_cell_of_the_csv_is_a_formula(logged_in, count, moments):
    count([("c:herbst", moments.now, {"servedword:=1+1": 1})])
    text = logged_in("chefin").get("/admin/campaigns/herbst/report.csv").get_data(as_text=True)
    assert '"\'=1+1"' in text
    assert not re.search(r'"[=+@-]', text)


def test_a_publisher_reads_the_own_sites_part_and_earns_a_share(logged_in):
    browser = logged_in("redaktion")
    report = json.loads(browser.get("/admin/campaigns/herbst/report.json").get_data())
    assert report["sums"]["served"] == 60
    assert [line["name"] for line in report["sites"]] == ["demo"]
    assert (report["days"], report["ads"], report["words"], report["countries"]) == ([], [], [], [])
    (line,) = lines_of(browser.get("/admin/sites/demo/earnings.csv"))[1:]
    assert line == ["herbst", "'=Herbst", "EUR", "60", "50", "3", "0.6", "0.42"]
    site = browser.get("/admin/sites/demo/?range=7d", headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert re.findall(r"<dt>(?:<abbr[^>]*>)?(\w+)(?:</abbr>)?</dt><dd>(€[0-9.]+)", site) == [
        ("Earnings", "€0.42"),
        ("Billed", "€0.60"),
        ("eCPM", "€10.00"),
    ]
    address = unescape(re.search(r'href="(/admin/sites/demo/earnings[^"]*)"', site)[1])
    html = browser.get(address, headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert "€0.42" in html
    assert "75.0%" in html


def test_a_share_link_shows_the_report_without_an_account_until_it_is_revoked(logged_in, browser):
    owner = logged_in("kaffeehaus")
    assert owner.post("/admin/campaigns/herbst/shares", {"days": "0"}).status_code == 400
    html = owner.post("/admin/campaigns/herbst/shares", {"days": "30", "name": "Agentur"}).get_data(as_text=True)
    address = re.search(r"/shared/report/[\w-]+", html)[0]
    assert "@Kaffee" in browser.get(address).get_data(as_text=True)
    assert "Set-Cookie" not in browser.get(address).headers
    assert owner.get(address).status_code == owner.get("/admin/account").status_code == 200
    assert lines_of(browser.get(f"{address}/report.csv"))[1][2] == "100"
    html = owner.get("/admin/campaigns/herbst/shares").get_data(as_text=True)
    assert address not in html
    revoke = re.search(r"/admin/campaigns/herbst/shares/[0-9a-f]+/revoke", html)[0]
    assert owner.post(revoke, {}).status_code == 302
    assert browser.get(address).status_code == 404


def test_a_link_to_an_advertisers_report_shows_all_campaigns_until_its_last_day(logged_in, browser_of, counted):
    # given a link for two days to the report of all of an advertiser's campaigns
    owner = logged_in("kaffeehaus")
    html = owner.post("/admin/advertisers/kaffee/shares", {"days": "2", "name": "Agentur"}).get_data(as_text=True)
    address = re.search(r"/shared/report/[\w-]+", html)[0]
    clock = {"now": counted.clock()}
    reader = browser_of(create(dataclasses.replace(counted, clock=lambda: clock["now"])))
    # when somebody without an account reads it
    assert "Kaffeehaus Nord" in reader.get(address).get_data(as_text=True)
    assert json.loads(reader.get(f"{address}/report.json").get_data())["sums"]["billed"] == 600_000
    # then it changes nothing, and ends by itself; a link of an advertiser is none of a campaign
    assert reader.get("/admin/advertisers/kaffee/").status_code == 302
    assert "Agentur" not in owner.get("/admin/campaigns/herbst/shares").get_data(as_text=True)
    clock["now"] += 2 * 86_400
    assert reader.get(address).status_code == 404
    revoke = re.search(
        r"/admin/advertisers/kaffee/shares/[0-9a-f]+/revoke", owner.get("/admin/advertisers/kaffee/shares").get_data(as_text=True)
    )[0]
    assert owner.post(revoke, {}).status_code == 302


@pytest.mark.parametrize("ending", ["exe", "html", "csv.json"])
def test_there_are_no_other_files(logged_in, ending):
    assert logged_in("chefin").get(f"/admin/campaigns/herbst/report.{ending}").status_code == 404
