"""Exports of other programs, read into sums of days."""

import gzip
import zipfile
from datetime import date

import pytest

from adserver.core.ads import Site
from adserver.core.history.sums import History, cut_before, device_class, summary
from adserver.sources.history import goatcounter, plausible
from adserver.sources.history.tables import ExportRefused

SITE = Site(id="blatt", name="Blatt", hosts=("blatt.test", "www.blatt.test"), origin="https://blatt.test")
OPEN = Site(id="blatt", name="Blatt", hosts=("blatt.test",), origin="https://blatt.test", opt_ins=("referrer", "campaign"))
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
PLAUSIBLE = {
    "imported_visitors_20260302_20260303.csv": (
        '"date","visitors","pageviews","bounces","visits","visit_duration"\n"2026-03-02",20,40,9,25,700\n"2026-03-03",5,6,2,5,40\n'
    ),
    "imported_pages_20260302_20260303.csv": (
        "date,visitors,pageviews,hostname,page\n"
        "2026-03-02,15,25,blatt.test,/kaffee/?utm_source=x\n2026-03-02,9,12,www.blatt.test:443,/kaffee\n2026-03-02,3,3,anders.test,/fremd\n"
        '2026-03-03,5,6,,"/a,b"\n'
    ),
    "imported_locations_20260302_20260303.csv": (
        "date,country,region,city,visitors,visits,visit_duration,bounces,pageviews\n"
        "2026-03-02,DE,DE-BW,1,9,9,1,1,30\n2026-03-02,DE,DE-BE,2,1,1,1,1,8\n2026-03-02,,,0,1,1,1,1,2\n2026-03-03,AT,,0,1,1,1,1,6\n"
    ),
    "imported_devices_20260302_20260303.csv": (
        "date,device,visitors,visits,visit_duration,bounces,pageviews\n2026-03-02,Mobile,9,9,1,1,20\n2026-03-02,Laptop,5,5,1,1,12\n"
        "2026-03-02,Desktop,5,5,1,1,8\n2026-03-03,Tablet,5,5,1,1,6\n"
    ),
    "imported_sources_20260302_20260303.csv": (
        "date,source,referrer,utm_source,utm_medium,utm_campaign,utm_content,utm_term,pageviews,visitors,visits,visit_duration,bounces\n"
        "2026-03-02,Google,google.com,,,,,,70,23,12,1,1\n2026-03-02,,https://www.magazin.test/x?y,,,,,,9,9,4,1,1\n"
        "2026-03-03,Brief,,brief,email,Frühling,,,8,5,3,1,1\n2026-03-03,,blatt.test,,,,,,8,5,3,1,1\n"
    ),
    "imported_browsers_20260302_20260303.csv": "date,browser,browser_version,visitors,visits,pageviews\n2026-03-02,X,1,1,1,1\n",
}
GOAT_HEAD = "2Path,Title,Event,User-Agent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date\n"
GOAT = GOAT_HEAD + (
    '/kaffee,"Kaffee, frisch",false,,Firefox 120,Linux,aaa,0,https://www.magazin.test/x,h,"1920,1080,1",DE-BE,true,2026-03-01T23:30:00Z\n'
    '/kaffee?fbclid=1,,false,,Safari,iOS 17,bbb,0,Hacker News,g,"390,844,3",AT,true,2026-03-02T10:00:00Z\n'
    '/rad,,false,,Chrome,Android 14,ccc,0,Frühling,c,"800,1280,2",,true,2026-03-02T22:59:59Z\n'
    '/rad,,false,,,,ddd,0,,,"0,0,0",Erde,false,2026-03-02T23:00:00+00:00\n'
    "klick,,true,,Chrome,Windows 11,ccc,0,,,,DE,false,2026-03-02T10:00:00Z\n"
    "/rad,,false,,,,eee,3,,,,US,false,2026-03-02T10:00:00Z\n"
)


@pytest.fixture
def files(tmp_path):
    def write(tables):
        for name, text in tables.items():
            (tmp_path / name).write_text(text, "utf-8")
        return [tmp_path / name for name in tables]

    return write


def test_plausibles_tables_become_the_sums_that_are_kept_here(files):
    history = plausible.read(files(PLAUSIBLE), SITE)

    assert history.days == {
        MONDAY: {
            "views": {"": 40},
            "page": {"/kaffee": 37},
            "country": {"DE": 38, "ZZ": 2},
            "device": {"mobile": 20, "desktop": 20},
        },
        TUESDAY: {"views": {"": 6}, "page": {"/a,b": 6}, "country": {"AT": 6}, "device": {"tablet": 6}},
    }
    assert history.left_out == {"of another host": 1}
    assert summary(history.days) == {"views": 46, "country": 3, "device": 3, "page": 2}


def test_referrers_and_campaigns_are_taken_where_the_site_counts_them(files):
    history = plausible.read(files(PLAUSIBLE), OPEN)

    assert history.days[MONDAY]["referrer"] == {"google.com": 12, "magazin.test": 4}
    assert history.days[TUESDAY]["campaign"] == {"Frühling": 3}
    assert "referrer" not in history.days[TUESDAY]


def test_a_zip_is_read_as_its_files(files, tmp_path):
    plain = plausible.read(files(PLAUSIBLE), OPEN)
    with zipfile.ZipFile(tmp_path / "blatt_test_20260304.zip", "w") as archive:
        for name, text in PLAUSIBLE.items():
            archive.writestr(name, text)

    assert plausible.read([tmp_path / "blatt_test_20260304.zip"], OPEN) == plain


def test_goatcounters_rows_become_sums_and_nothing_joins_them(files, tmp_path):
    history = goatcounter.read(files({"export.csv": GOAT}), OPEN)

    assert history.days == {
        MONDAY: {
            "views": {"": 3},
            "page": {"/kaffee": 2, "/rad": 1},
            "country": {"DE": 1, "AT": 1, "ZZ": 1},
            "device": {"desktop": 1, "mobile": 1, "tablet": 1},
            "referrer": {"magazin.test": 1},
            "campaign": {"Frühling": 1},
        },
        TUESDAY: {"views": {"": 1}, "page": {"/rad": 1}, "country": {"ER": 1}},
    }
    assert history.left_out == {"that are events": 1, "of robots": 1}
    with gzip.open(tmp_path / "goatcounter-export.csv.gz", "wt", encoding="utf-8") as file:
        file.write(GOAT)
    assert goatcounter.read([tmp_path / "goatcounter-export.csv.gz"], OPEN) == history


PAGES = "imported_pages_20260302_20260303.csv"
VISITORS = "imported_visitors_20260302_20260303.csv"
WRONG = {
    "no views": (plausible, {PAGES: PLAUSIBLE[PAGES]}, "imported_visitors_….csv is missing"),
    "another file": (plausible, {"export.csv": GOAT}, "is no file of Plausible's export"),
    "no column": (plausible, {VISITORS: "date,visitors\n2026-03-02,1\n"}, "has no column pageviews"),
    "no date": (plausible, {VISITORS: "date,pageviews\n02.03.2026,1\n"}, "is no date"),
    "no count": (plausible, {VISITORS: "date,pageviews\n2026-03-02,-1\n"}, "is no count"),
    "a formula": (plausible, {VISITORS: "date,pageviews\n2026-03-02,=1+1\n"}, "is no count"),
    "too much": (plausible, {VISITORS: f"date,pageviews\n2026-03-02,{9**30}\n"}, "is no count"),
    "twice": (plausible, {VISITORS: PLAUSIBLE[VISITORS], "imported_visitors.csv": PLAUSIBLE[VISITORS]}, "two files with visitors"),
    "another program": (goatcounter, PLAUSIBLE, "GoatCounter's export begins with"),
    "a newer version": (goatcounter, {"x.csv": GOAT.replace("2Path", "3Path", 1)}, "begins with '3Path'"),
    "no moment": (goatcounter, {"x.csv": GOAT_HEAD + "/a,,false,,,,,0,,,,,true,gestern\n"}, "is no moment"),
    "nothing": (goatcounter, {"x.csv": GOAT_HEAD}, "there is no view"),
    "no zip": (plausible, {"export.zip": "PK"}, "is no file of Plausible's export"),
}


@pytest.mark.parametrize(("program", "tables", "said"), WRONG.values(), ids=WRONG)
def test_files_that_are_no_export_are_refused_with_the_reason(files, program, tables, said):
    with pytest.raises(ExportRefused, match=said):
        program.read(files(tables), SITE)


def test_a_binary_file_is_no_export(tmp_path):
    (tmp_path / VISITORS).write_bytes(b"date,pageviews\n\xff\xfe\x00,1\n")

    with pytest.raises(ExportRefused, match="is no CSV file"):
        plausible.read([tmp_path / VISITORS], SITE)


def test_days_that_were_counted_here_are_left_out(files):
    history = plausible.read(files(PLAUSIBLE), SITE)

    cut = cut_before(history, TUESDAY)

    assert list(cut.days) == [MONDAY]
    assert cut.left_out == {"of another host": 1, "days that were counted here already": 1}
    assert cut_before(history, None) is history


@pytest.mark.parametrize(
    ("system", "width", "height", "expected"),
    [
        ("Windows 11", 1920, 1080, "desktop"),
        ("Windows 11", 0, 0, "desktop"),
        ("Android 14", 412, 915, "mobile"),
        ("Android 14", 0, 0, "mobile"),
        ("iOS 17", 820, 1180, "tablet"),
        ("", 390, 844, "mobile"),
        ("", 1280, 800, "desktop"),
        ("", 0, 0, None),
    ],
)
def test_a_device_is_known_by_system_and_screen(system, width, height, expected):
    assert device_class(system, width, height) == expected


def test_what_is_no_pages_address_is_left_out_and_told(files):
    pages = "date,visitors,pageviews,hostname,page\n2026-03-02,1,4,,/kaffee\n" + f"2026-03-02,1,3,,/{'x' * 3000}\n"

    history = plausible.read(files({**PLAUSIBLE, "imported_pages_20260302_20260303.csv": pages}), SITE)

    assert history.days[MONDAY]["page"] == {"/kaffee": 4}
    assert history.left_out == {"with an address that is no page's": 1}


def test_nothing_is_added_for_nothing():
    history = History()

    history.add(MONDAY, "page", "/a", 0)

    assert (history.days, history.views) == ({}, 0)
