"""Long ranges: months that days became part of."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from adserver.desk.figures.reading import read_site
from adserver.desk.figures.windows import window_of
from analytics.counter.closing import Closing

pytestmark = pytest.mark.redis
BERLIN = ZoneInfo("Europe/Berlin")


def noon(month: int, day: int) -> int:
    return int(datetime(2026, month, day, 12, tzinfo=BERLIN).timestamp())


def test_a_year_names_more_than_ten_pages_of_old_months_and_counts_all(filled, count, store, moments):
    pages = {f"page:/alt/{i:02d}": 40 - i for i in range(30)}
    views = sum(pages.values())
    count([("s:demo", noon(3, day), {"views:": views, **pages}) for day in (1, 15, 31)])
    count([("s:demo", moments.now, {"views:": 5, "page:/hafen": 5})])
    Closing(store, lambda _: "Europe/Berlin", 25).close("s:demo", moments.now)
    site = filled.catalogue.site("demo")

    window = window_of({"range": "12mo", "rows": "100"}, datetime.fromtimestamp(moments.now, BERLIN).date())
    report = read_site(filled, site, window)

    assert report.views.now == 3 * views + 5
    assert report.pages.total == report.views.now
    assert {row.name: row.count for row in report.pages.rows} == {"/hafen": 5} | {f"/alt/{i:02d}": 3 * (40 - i) for i in range(30)}
    assert report.pages.other == 0
    assert sum(point.count for point in report.series) == report.views.now


def test_a_month_that_is_cut_by_the_range_is_not_taken_whole(filled, count, store, moments):
    count([("s:demo", noon(3, day), {"views:": 10, "page:/alt": 10}) for day in (1, 15, 31)])
    Closing(store, lambda _: "Europe/Berlin", 25).close("s:demo", moments.now)
    args = {"range": "custom", "from": "2026-03-10", "to": "2026-11-20"}
    report = read_site(filled, filled.catalogue.site("demo"), window_of(args, datetime.fromtimestamp(moments.now, BERLIN).date()))
    assert report.views.now == 20
    assert report.pages.rows[0].count == 20
